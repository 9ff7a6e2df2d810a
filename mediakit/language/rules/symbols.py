"""Signs that are said: & + = % @ ≤ > ~ and the slash of 15 ca/100 dân; others are silent or refused."""

import re

from mediakit.language.rules.numbers import LABELS
from mediakit.language.rules.patterns import first_of
from mediakit.language.rules.phones import between_phones
from mediakit.language.rules.rule import Rule, after, before
from mediakit.language.rules.times import between_time_and_day
from mediakit.language.tables import pairs

_SAID = pairs("""
& = và
+ = cộng
= = bằng
% = phần trăm
‰ = phần nghìn
@ = a còng
≤ = nhỏ hơn hoặc bằng
≥ = lớn hơn hoặc bằng
≠ = khác
≈ = xấp xỉ
± = cộng trừ
÷ = chia
§ = mục
Ø = phi
Φ = phi
""")
_COMPARED = {
    "<": "nhỏ hơn",
    ">": "lớn hơn",
    "~": "khoảng",
    "<=": "nhỏ hơn hoặc bằng",
    ">=": "lớn hơn hoặc bằng",
}
_PRICE = re.compile(r"[0-9](?:(?: ?(?:nghìn|ngàn|triệu|tỷ|tỉ))? ?(?:đồng|vnđ|đ)|['’′]|(?:tr|k|t)[0-9]{1,3})$")
_RATED = re.compile(
    r"[0-9] ?(?:người|bác sĩ|lít|kg|g|mg|ml|đồng|giường|ca|trẻ|vụ|m2|m3|ha|hộ|tấn|triệu|nghìn"
    r"|trường hợp|ca mắc|ca bệnh|cán bộ|giáo viên|đ|%|usd|vnđ|l|xe|máy|thuê bao|doanh nghiệp)$"
)
_COUNTED = re.compile(r"(?:(?P<word>[^\W\d_]+) )?[0-9][0-9.,]*(?: [^\W\d_]{1,7}){1,3}$")
_COUNTED_TOO = re.compile(r"[0-9][0-9.,]* [^\W\d_]")
_NUMBER_BEFORE = re.compile(r"[0-9](?:[^\W\d_]{1,3}[23²³]?|%)? ?$")
_SIZE_BEFORE = re.compile(r"[0-9] ?(?:[cmdk]?m|[xX])? ?$|[0-9](?: ?[^\W\d_]{1,7}| ?%) $")
_NUMBER_AFTER = re.compile(r" ?[-+$]?[0-9]")


def _say(match: re.Match[str]) -> str | None:
    sign = match.group()
    if sign == "+" and not before(match).strip() and after(match).startswith(" "):
        return None  # the mark of a list
    return _SAID[sign]


def _say_compared(match: re.Match[str]) -> str | None:
    """Say < and > between numbers; a trail of pages (Trang chủ > Dịch vụ) is silent."""
    numbers = _NUMBER_AFTER.match(after(match)) or (
        match.group() != "~" and _NUMBER_BEFORE.search(before(match))
    )
    return _COMPARED[match.group()] if numbers else None


def _say_times(match: re.Match[str]) -> str | None:
    return "nhân" if match.group() == "×" or _SIZE_BEFORE.search(before(match)) else None


def _say_minus(_: re.Match[str]) -> str:
    return "trừ"


def _say_per(match: re.Match[str]) -> str | None:
    """Say the slash of 15/20 and of a price; that of `hội đồng/ban` is silent."""
    text, end = match.string, match.end()
    if text[end].isdigit():
        back = before(match)
        if between_phones(match) or between_time_and_day(match):
            return None
        return "trên" if back[-1:] in "0123456789h" or _is_rated(back, after(match)) else None
    return "trên" if _PRICE.search(before(match)) else None


def _is_rated(back: str, behind: str) -> bool:
    """Whether so many stand to so many: 245 chỉ tiêu/7 lớp, 12 bác sĩ/10.000 dân."""
    counted = _COUNTED.search(back)
    both = counted and counted.group("word") not in LABELS and _COUNTED_TOO.match(behind)
    return bool(both or _RATED.search(back))


SYMBOLS = Rule("symbol", "&", r"[&+=%‰@≤≥≠≈±÷§ØΦ]", _say, starts=first_of(_SAID))
COMPARED = Rule("symbol", ">= 5", r"[<>]=?(?![<>=])|~", _say_compared, starts=first_of(_COMPARED))
TIMES_SIGN = Rule("symbol", "2 x 3", r"[xX×](?= ?[0-9])|×", _say_times, starts="[xX×]")
MINUS = Rule("symbol", "5 - 3 = 2", r"(?<=[0-9] )[-–] (?=[0-9][0-9.,]{0,20} ?=)", _say_minus, starts="[-–]")
SLASHES = Rule(
    "symbol",
    "24/7",
    r"(?<=[\w%])/(?=[0-9])|(?<=[đĐg'’′0-9])/ ?(?=[^\W\d_])",
    _say_per,
    starts="/",
)

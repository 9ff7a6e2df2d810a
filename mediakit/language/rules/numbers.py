"""Numbers: 05, 1.000.000, 1 000 000, 1,000,000, 3,14, 3.5 km, -5, mục 2.1, 05 (năm)."""

import re

from mediakit.language.numerals import cardinal, counted, decimal, fourth
from mediakit.language.rules.patterns import any_of
from mediakit.language.rules.rule import Rule, after, before, word_before
from mediakit.language.syllable import settle
from mediakit.language.tables import words
from mediakit.language.tables.units import UNITS

_ROWS = frozenset(["tháng", "thứ"])
_SECTIONS = frozenset(words("mục điểm khoản điều phần bản số chương tiểu bảng hình"))
LABELS = frozenset(
    words("""
    năm tháng ngày điều khoản điểm số lớp tổ mục chương phần quý khóa kỳ đợt thứ lúc hồi tuần bước phường quận
    khu ấp thôn trang bảng hình câu nhóm loại hạng cấp nhà phòng đường quyển tập gọi đội bậc
    """)
)
"""Words whose number ends with it; what follows is another number."""
_CODES = any_of(unit for unit in UNITS if len(unit) > 1 and unit[0].isalpha())
_MEASURED = (
    rf" ?(?:[%‰°º$€]|(?:{_CODES}|triệu|tỷ|tỉ|nghìn|ngàn|tấn|tạ|lít|mét|độ|lần|giây|phần trăm|đồng|điểm"
    r"(?! [a-zđ](?!\w)))(?![^\W_])|/(?:5|10)(?![0-9]))| ?[mgl](?![^\W_]|\))"
)
_SPACED_MEASURE = re.compile(
    r" ?(?:đồng|vnđ|vnd|đ|usd|ha|m2|m²|m3|km2|km|kg|tấn|tạ|lít|người"
    r"|hộ|lượt|cuốn|cây|con|dân|tỷ|triệu)(?![^\W_])"
)
_THINGS = re.compile(r" (?:bản|bộ|tờ|giấy|ảnh|hồ sơ|người|hộ|thủ tục|đơn|cuốn|phiếu|cán bộ)(?![^\W_])")


def say_number(written: str) -> str:
    """Say a number written with dots or spaces of thousands and a decimal comma."""
    whole, _, part = written.partition(",")
    digits = whole.replace(".", "").replace(" ", "")
    return decimal(digits, part) if part else counted(digits)


def say_english(written: str) -> str:
    """Say a number written with commas of thousands and a decimal point."""
    return say_number(written.replace(",", "").replace(".", ","))


def _say_grouped(match: re.Match[str]) -> str | None:
    sign, written = match.groups()
    return _signed(match, sign, say_number(written))


def _say_spaced(match: re.Match[str]) -> str | None:
    """Say 1 000 000 where a group is all zeros or something counted follows; else they are several."""
    sign, written = match.groups()
    groups = written.split(" ")[1:]
    if "000" in groups or (word_before(match) not in LABELS and _SPACED_MEASURE.match(after(match))):
        return _signed(match, sign, say_number(written))
    return None


def _say_english(match: re.Match[str]) -> str | None:
    sign, written = match.groups()
    return _signed(match, sign, say_english(written))


def _say_point(match: re.Match[str]) -> str | None:
    """Say 3.5 with a comma where a measure follows, and 0.5; but not the number of a section."""
    sign, written = match.groups()
    if word_before(match) in _SECTIONS:
        return None
    return _signed(match, sign, say_english(written))


def _say_twice(match: re.Match[str]) -> str | None:
    """Say `05 (năm)` once."""
    digits, in_words = match.groups()
    said = counted(digits)
    return said if " ".join(map(settle, in_words.lower().split())) in (said, cardinal(digits)) else None


def _say_dotted(match: re.Match[str]) -> str:
    """Say 1.2 as it stands: the number of a section."""
    return " chấm ".join(counted(part) for part in match.group().split("."))


def _say_whole(match: re.Match[str]) -> str | None:
    sign, digits = match.groups()
    word = word_before(match)
    if word == "thứ" and digits.lstrip("0") == "1":
        return "nhất"
    return _signed(match, sign, fourth(digits) if word in _ROWS else counted(digits))


def _signed(match: re.Match[str], sign: str | None, said: str) -> str | None:
    """Say the minus; the dash of a list before `01 bản` or `5 hồ sơ` belongs to no number."""
    if not sign:
        return said
    opens_line = not before(match).strip()
    digits = match.group().lstrip("-")
    coded = len(digits) > 1 and digits.startswith("0") and digits[1].isdigit()
    if opens_line and (coded or _THINGS.match(after(match))):
        return None
    return f"âm {said}"


_SIGN = r"((?<![^\s(\[“\"<>=≤≥/])-)?"
_ENDS = r"(?![0-9]|[.,][0-9])"
GROUPED = Rule(
    "number",
    "1.000.000",
    rf"{_SIGN}([1-9][0-9]{{0,2}}(?:\.[0-9]{{3}}){{1,12}}(?:,[0-9]{{1,40}})?){_ENDS}",
    _say_grouped,
    starts=r"-|[1-9]\.",
)
SPACED = Rule(
    "number",
    "1 000 000",
    rf"{_SIGN}(?<![0-9] )([1-9][0-9]{{0,2}}(?: [0-9]{{3}}){{1,12}}(?:,[0-9]{{1,40}})?)"
    r"(?! ?[0-9]|[.,/][0-9])",
    _say_spaced,
    starts="-|[1-9] ",
)
ENGLISH = Rule(
    "number",
    "1,000,000",
    rf"{_SIGN}([1-9][0-9]{{0,2}}(?:(?:,[0-9]{{3}}){{2,12}}(?:\.[0-9]{{1,6}})?|(?:,[0-9]{{3}})\.[0-9]{{1,2}}"
    rf"|,000(?= ?(?:đồng|đ|₫|VNĐ|VND|USD)(?!\w)))){_ENDS}",
    _say_english,
    starts="-|[1-9],",
)
TWICE = Rule(
    "number",
    "05 (năm) ngày",
    r"([0-9]{1,6}) ?\(([^\W\d_]{1,7}(?: [^\W\d_]{1,7}){0,12})\)",
    _say_twice,
    starts="[0-9][ (]",
)
POINTS = Rule(
    "number",
    "3.5 km",
    rf"{_SIGN}([0-9]{{1,6}}\.(?:[0-9]{{1,2}}|[0-9]{{4,8}})(?={_MEASURED})|0\.[0-9]{{1,8}}(?![0-9]|[.,][0-9]))",
    _say_point,
    starts=r"-|[0-9]\.",
)
DECIMALS = Rule(
    "number",
    "3,14",
    rf"{_SIGN}(?<![0-9],)([0-9]{{1,36}},[0-9]{{1,40}}){_ENDS}",
    _say_grouped,
    starts="-|[0-9],",
)
DOTTED = Rule("number", "mục 2.1", r"[0-9]{1,40}(?:\.[0-9]{1,40}){1,40}", _say_dotted, starts=r"[0-9]\.")
WHOLE = Rule("number", "05", rf"{_SIGN}([0-9]+)", _say_whole, starts="[0-9-]")

"""Units and money right after a number (5 km, 50.000 đ), and what is said per what (45 trẻ/lớp, giá đất/m2).

Some units need no number: diện tích (m2).
"""

import re

from mediakit.language.rules.patterns import any_of, first_of
from mediakit.language.rules.rule import Refused, Rule, after, before
from mediakit.language.syllable import settle
from mediakit.language.tables import words
from mediakit.language.tables.units import (
    COUNTED,
    MEASURED,
    PLAIN_ANYWHERE,
    SHARED,
    TIMES,
    UNITS,
)

_SCALES = words("""
    nghìn ngàn triệu tỷ tỉ vạn trăm chục Nghìn Triệu Tỷ NGHÌN TRIỆU TỶ
""")
_BEFORE_UNITS = ("[0-9½¼¾]", "[0-9½¼¾] ", "[0-9][kK] ", "[0-9]tr ", *(f"{scale} " for scale in _SCALES))
_AFTER_NUMBER = f"(?:{'|'.join(f'(?<={ending})' for ending in _BEFORE_UNITS)})"
_PER = {**{word: word for word in (*TIMES, *SHARED)}, **UNITS}
_LETTERED = re.compile(
    r"(?<!\w)(?:lớp|nhà|số|tổ|khu|phòng|lô|khối|đường|tòa|tầng|ấp|hẻm|ngõ|điều|khoản|mục|điểm|nhóm|phường|quận"
    r"|hộp|đội|bảng|ô|dãy|căn|căn hộ)[ :]*(?:số )?[0-9]+ ?$"
)
_CURRENT = re.compile(
    r"(?<!\w)(?:dòng|điện|cầu dao|áp tô mát|aptomat|ampe|sạc|công tơ|cường độ|dòng điện)(?!\w)"
)
_LOADED = re.compile(r"(?<!\w)(?:tải trọng|trọng tải|xe|tải|hàng|gạo|rác|thóc|phân|nặng|khối lượng)(?!\w)")
_PRICED = re.compile(
    r"(?<!\w)(?:giá|tiền|vốn|thu|chi|lãi|lỗ|vay|nợ|đầu tư|kinh phí|ngân sách|trị giá|thưởng)(?!\w)"
)
_RANGE_OF_T = re.compile(r"[0-9]t? ?[-–] ?[0-9,]{1,6}$")
_T_RANGES_ON = re.compile(r" ?[-–] ?[0-9,]{1,6}t(?![^\W_])")
_LASTING = re.compile(r"(?<!\w)(?:kỳ|thời) hạn(?!\w)[^.;]{0,12}$")
_OF_A_YEAR = re.compile(r" (?:đầu|cuối) năm(?!\w)")
_MARK = re.compile(r"(?<![0-9.,])[0-9]{1,2},[0-9]{1,2}$")
"""A number that is no price: 9,5đ is a mark."""
_ATTACHED = re.compile(r"[0-9]$")
_ONLY_AFTER = {
    "A": _CURRENT,
    "B": re.compile(r"[0-9] $"),
    "CV": re.compile(r"[0-9]$|(?<!\w)(?:công suất|máy|tàu|động cơ|xe)(?!\w)"),
    "K": re.compile(r"[0-9][0-9,.]$"),
    "p": re.compile(r"(?<![0-9])(?!720|480|360)[0-9]{1,3}$"),
    "TW": _ATTACHED,
    "Đ": re.compile(r"00 ?$"),
}
"""Units that are read only where the text before them matches; else they are letters or abbreviations."""


def _say(match: re.Match[str]) -> str | None:
    said = _say_unit(match)
    if said is None:
        return None
    said = " trên ".join([said, *(_PER[unit] for unit in (match.group("per") or "").split("/")[1:])])
    return f"{said} trên" if match.group("open") else said


def _say_unit(match: re.Match[str]) -> str | None:
    """Say the unit; a letter after a number may be a part of a name (lớp 10A), tons or billions."""
    unit, back = match.group("unit"), before(match)
    if len(unit) == 1 and unit.isalpha() and unit != "đ" and _LETTERED.search(back):
        return None
    if unit in "tT":
        return _say_t(match, back) if unit == "t" else _say_capital_t(match, back)
    if unit in _ONLY_AFTER and not _ONLY_AFTER[unit].search(back):
        return None
    if unit == "đ" and not match.group("per") and _MARK.search(back):
        return "điểm"
    return UNITS[unit]


def _say_t(match: re.Match[str], back: str) -> str:
    if _PRICED.search(back) or _RANGE_OF_T.search(back) or _T_RANGES_ON.match(after(match)):
        return "tỷ"
    if _LOADED.search(back):
        return "tấn"
    raise Refused("AMBIGUOUS_ABBREVIATION", anyway="tấn", token=match.group(), meanings="tấn, tỷ")


def _say_capital_t(match: re.Match[str], back: str) -> str | None:
    """Say `10T` of a load and `6T` of months."""
    if _LASTING.search(back) or _OF_A_YEAR.match(after(match)):
        return "tháng"
    return "tấn" if _LOADED.search(back) else None


def _say_lot(match: re.Match[str]) -> str:
    scale, unit, per = match.groups()
    return f"{scale.lower()} {UNITS[unit]}{' trên' if per else ''}"


def _say_alone(match: re.Match[str]) -> str:
    return PLAIN_ANYWHERE[match.group()]


_COUNT_BEFORE = re.compile(r"(?:[0-9½]|[0-9] (?:trăm|nghìn|ngàn|triệu|tỷ)|/) ?$")


def _say_per(match: re.Match[str]) -> str | None:
    """Say `45 trẻ/lớp`, `đồng/kg`; the slash between alternatives (người/hộ) is silent elsewhere."""
    left, rights = match.group("left").lower(), match.group("rights").split("/")[1:]
    counted = _COUNT_BEFORE.search(before(match))
    if not counted and left not in MEASURED and rights[0] not in UNITS:
        return None
    said = [" ".join(settle(word) for word in left.split()), *(_PER[right] for right in rights)]
    return " trên ".join(said)


def _say_counted_per_time(match: re.Match[str]) -> str | None:
    """Say `12 cuộc họp/tháng`: whatever is counted, per time or per unit."""
    counted = [settle(word) for word in match.group("left").lower().split()]
    right = match.group("right")
    if not all(counted) or (counted[-1] in ("ngày", "giờ", "tháng", "tuần") and right in ("đêm", "ngày")):
        return None
    return f"{' '.join(counted)} trên {_PER[right]}"


_END = r"(?:(?<=[%‰°º$€£¥₫℃℉])|(?![^\W_])|(?=[xX][0-9]))"
_NOT_COMPOUND = r"(?! (?:chiếu|khẩu|giám|sao|chính|đỡ|dân|lớn|nhỏ|khám|trưởng|sinh|tổ|ngành|nhà|kỳ)(?!\w))"
_CODES = any_of(
    unit for unit in UNITS if unit[0].isalpha() and unit not in ("A", "B", "V", "K", "t", "T", "p", "Tr")
)
UNITS_AFTER = Rule(
    "unit",
    "5 km",
    rf"{_AFTER_NUMBER}(?P<unit>{any_of(UNITS)}){_END}"
    rf"(?P<per>(?:/(?:{_CODES}|{any_of(TIMES)})(?![^\W_])){{0,3}})(?P<open>/(?=[^\W\d_]))?",
    _say,
    starts=first_of(UNITS),
)
LOTS = Rule(
    "unit",
    "2 nghìn ha",
    rf"(?<=[0-9] )({any_of(_SCALES)}) (ha|HA|Ha)(?![^\W_])(/(?=[^\W\d_]))?",
    _say_lot,
    starts=first_of(_SCALES),
)
PER = Rule(
    "unit",
    "5 triệu đồng/tháng",
    rf"(?P<left>{any_of(COUNTED)})(?P<rights>(?:/(?:{_CODES}|{any_of((*TIMES, *SHARED))})(?![^\W_]))"
    rf"{{1,3}}){_NOT_COMPOUND}",
    _say_per,
    starts=first_of(COUNTED),
)
PER_TIME = Rule(
    "unit",
    "100 con/km2",
    r"(?:(?<=[0-9] )|(?<=[0-9][glk] )|(?<=kg )|(?<=ml )|(?<=gam ))"
    rf"(?P<left>[^\W\d_]{{1,7}}(?: [^\W\d_]{{1,7}}){{0,2}})/"
    rf"(?P<right>{_CODES}|{any_of(TIMES)})(?![^\W_]|/|-){_NOT_COMPOUND}",
    _say_counted_per_time,
    starts=r"[^\W\d_]",
)
PER_UNIT = Rule(
    "unit",
    "giá đất/m2",
    rf"(?P<left>[^\W\d_]{{1,7}})/(?P<right>{any_of(PLAIN_ANYWHERE)}|ha)(?![^\W_]|/)",
    _say_counted_per_time,
    starts=r"[^\W\d_]",
)
UNITS_ALONE = Rule(
    "unit",
    "diện tích (m2)",
    rf"(?:{any_of(PLAIN_ANYWHERE)})(?![^\W_])",
    _say_alone,
    starts=first_of(PLAIN_ANYWHERE),
)

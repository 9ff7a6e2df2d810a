"""Numbers over numbers: parts of a whole (2/3 số hộ), counts out of all (15/20 hồ sơ), houses (hẻm 45/2).

What may as well be a day is left to the rules of dates, unless the words around decide.
"""

import re

from mediakit.language.numerals import cardinal, counted, fraction
from mediakit.language.rules.numbers import LABELS
from mediakit.language.rules.patterns import any_of, first_of
from mediakit.language.rules.rule import Rule, after, before, word_before
from mediakit.language.tables import words
from mediakit.language.tables.counted import OUT_OF_ALL, PARTED
from mediakit.language.text import UPPER

_DAYS_OF_WORK = r"ngày (?:công|làm việc|lương|nghỉ)(?!\w)"
_PART_OF_WORK = re.compile(" " + _DAYS_OF_WORK)
_PARTED_FOLLOWS = re.compile(rf" (?:(?:{any_of(PARTED)})(?!\w| [0-9])|ngày(?=[.,;)]| ?$)|{_DAYS_OF_WORK})")
_COUNTED_FOLLOWS = re.compile(rf" ?(?:{any_of(OUT_OF_ALL)})(?!\w| [0-9])")
_NOUN_FOLLOWS = re.compile(r" ?[^\W\d_]")
_SHARING = re.compile(
    r"(?<!\w)(?:chiếm|đạt|khoảng|hơn|gần|được|giảm|tăng|mỗi|còn|chừng|bằng|trên|dưới|ít nhất|tối thiểu|tối đa"
    r"|không quá|ước|gấp|mất|thiếu|phân số|tỷ lệ|tỉ lệ|xấp xỉ|quá nửa)"
    r"(?: (?:khoảng|hơn|gần|được|chừng|tới|đến|còn|quá|ít nhất|tỷ lệ|thêm|xuống còn|từ))?[ :]*$"
)
_DAY_BEFORE = re.compile(
    r"(?<!\w)(?:ngày|mùng|mồng|hôm|sáng|trưa|chiều|tối|đêm|từ|trước|sau|lễ|đến|tới|dịp|rằm|vào|niệm|hạn|kể từ"
    r"|nhật|hai|ba|tư|năm|sáu|bảy|nay|qua|mai|tết)[ :,(]*$"
)
_AS_MANY_AS = re.compile(
    r"(?<!\w)(?:(?:có|lên|xuống|giảm|tăng|mất|chiếm|đạt) (?:đến|tới|còn)|(?:trả|nộp|ứng|đặt) trước)[ :]*$"
)
_DAY_SURE = frozenset(words("ngày mùng mồng hôm sáng trưa chiều tối đêm lễ dịp tháng"))
_OTHER_SIDE_AFTER = re.compile(r" ?(?:[-–]|đến|tới) ?[0-9]{1,4}/[0-9]{1,4}(?= )")
_DAY_JUST_BEFORE = re.compile(r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})(?: ?[-–,&] ?| và )$")
_OTHER_SIDE_BEFORE = re.compile(r"[0-9]{1,4}/[0-9]{1,4} ?(?:[-–]|đến|tới) ?$")
_HOUSE = re.compile(
    r"(?<!\w)(?:số nhà|nhà số|nhà|hẻm|ngõ|ngách|kiệt|địa chỉ|ngụ|trú tại|cư trú"
    r"|lô|thửa|đường số|số)[ :]*(?:số )?$"
)
_NAME_FOLLOWS = re.compile(rf" [{UPPER}](?![{UPPER}])[^\W\d_]")
_STREET_FOLLOWS = re.compile(r"[a-zđ]? ?(?:đường|phố|quốc lộ)(?!\w)")
_EARLIER_GRADES = r"[ :]*(?:[0-9]/[0-9]{1,2}(?:, ?| và )){0,3}$"
_OUT_OF = re.compile(
    r"(?<!\w)(?:điểm|huyết áp|thị lực|thứ|hạng|vị trí|trực|chấm|mở cửa|bậc|thương binh|bệnh binh|bước|trang"
    r"|phiếu|tán thành|đồng ý|có mặt)" + _EARLIER_GRADES
)
_GRADED = re.compile(r"(?:điểm|chấm|thị lực|thứ|hạng|bậc|thương binh|bệnh binh|bước|trang)" + _EARLIER_GRADES)
_YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")
_EARLIER_SCALES = r"[ :]*(?:1[:/][0-9]{2,6}(?:, ?| và | hoặc )){0,3}$"
_SCALE = re.compile(rf"(?<!\w)(?:tỷ lệ|tỉ lệ|bản đồ|quy hoạch|chi tiết|phân khu){_EARLIER_SCALES}")
_UNEVEN = (6, 7, 8, 9, 11, 12)
"""Numbers under the line that make no everyday part: 5/7 phường are five of seven."""
_SIMPLE = 10
"""Greatest number under the line with which a counted noun is parted: 2/3 đại biểu, but 15/20 hồ sơ."""


def _say_over(match: re.Match[str]) -> str | None:
    sign, whole, over, under = match.groups()
    if int(under) == 0 or word_before(match) in _DAY_SURE:
        return None
    if whole is not None:
        said = None if _is_house(match) else _say_mixed(match, whole, over, under)
    elif not sign and _is_ratio(match, over, under):
        said = f"{cardinal(over)} trên {cardinal(under)}"
    else:
        said = fraction(over, under) if sign or _is_part(match, over, under) else None
    return f"âm {said}" if sign and said else said


def _may_be_date(over: str, under: str) -> bool:
    """Whether this may be a day of a month, or a month of a year."""
    return (1 <= int(over) <= 31 and 1 <= int(under) <= 12) or bool(_YEAR.fullmatch(under))


def _is_ratio(match: re.Match[str], over: str, under: str) -> bool:
    """Whether the line is said as trên: houses, maps, pressures, counts."""
    if _is_house(match) or after(match).lstrip().startswith("mmhg"):
        return True
    if _SCALE.search(before(match)) and over == "1" and len(under) > 2:
        return True
    return _is_count(match, over, under)


def _is_house(match: re.Match[str]) -> bool:
    """Whether a house or the name of its street stands beside; `5/9 Lê Lợi` may as well be a day."""
    named = _NAME_FOLLOWS.match(match.string, match.end()) and not _may_be_date(
        *match.group().split("/")[-2:]
    )
    return bool(named or _HOUSE.search(before(match)) or _STREET_FOLLOWS.match(after(match)))


def _say_mixed(match: re.Match[str], whole: str, over: str, under: str) -> str | None:
    """Say `23 1/5`; a number that belongs to the word before it counts by itself."""
    if int(over) >= int(under) or word_before(match) in LABELS or int(under) > 100:
        return None
    return f"{cardinal(whole)} và {fraction(over, under)}"


def _is_count(match: re.Match[str], over: str, under: str) -> bool:
    """Whether so many out of so many are meant."""
    back, day = before(match), _may_be_date(over, under)
    if _OUT_OF.search(back):
        return not day or (bool(_GRADED.search(back)) and not _YEAR.fullmatch(under))
    if not day and over == under:
        return True
    if int(over) > int(under):
        return not day and int(under) > _SIMPLE and bool(_NOUN_FOLLOWS.match(after(match)))
    if not _COUNTED_FOLLOWS.match(after(match)):
        return False
    if not day:
        return int(under) > _SIMPLE
    return not _DAY_BEFORE.search(back) and (over == under or int(under) in _UNEVEN)


def _is_part(match: re.Match[str], over: str, under: str) -> bool:
    """Whether this can be no date, or the words around it, or around the range it is in, tell a part."""
    if not _may_be_date(over, under) or int(over) >= int(under):
        return not _may_be_date(over, under)
    text, back = match.string, before(match)
    other = _OTHER_SIDE_AFTER.match(text, match.end())
    if other and _PARTED_FOLLOWS.match(text, other.end()):
        return True
    day = _DAY_JUST_BEFORE.search(back)
    if day and int(day.group(1)) > int(day.group(2)):
        return False
    other = _OTHER_SIDE_BEFORE.search(back)
    back = back[: other.start()] if other else back
    if _SHARING.search(back) or _PART_OF_WORK.match(after(match)):
        return True
    parted = _PARTED_FOLLOWS.match(after(match))
    return bool(parted and (other or _AS_MANY_AS.search(back) or not _DAY_BEFORE.search(back)))


_GLYPHS = {
    "½": ("1", "2"),
    "⅓": ("1", "3"),
    "⅔": ("2", "3"),
    "¼": ("1", "4"),
    "¾": ("3", "4"),
    "⅕": ("1", "5"),
    "⅖": ("2", "5"),
    "⅗": ("3", "5"),
    "⅘": ("4", "5"),
    "⅙": ("1", "6"),
    "⅚": ("5", "6"),
    "⅐": ("1", "7"),
    "⅛": ("1", "8"),
    "⅜": ("3", "8"),
    "⅝": ("5", "8"),
    "⅞": ("7", "8"),
    "⅑": ("1", "9"),
    "⅒": ("1", "10"),
}


def _say_glyph(match: re.Match[str]) -> str:
    sign, whole, glyph = match.groups()
    part = fraction(*_GLYPHS[glyph])
    said = f"{cardinal(whole)} và {part}" if whole else part
    return f"âm {said}" if sign else said


def _say_chain(match: re.Match[str]) -> str | None:
    """Say the house 45/2/7."""
    if not _is_house(match):
        return None
    return " trên ".join(counted(part) for part in match.group().split("/"))


def _say_scale(match: re.Match[str]) -> str | None:
    """Say 1:500 as a map's scale."""
    over, under = match.groups()
    return f"{cardinal(over)} trên {cardinal(under)}" if _MAP.search(before(match)) else None


_MAP = re.compile(rf"(?:tỷ|tỉ) lệ(?: bản đồ)?{_EARLIER_SCALES}")
_SIGN = r"((?<![^\s(])-)?"
OVERS = Rule(
    "fraction",
    "2/3 số hộ",
    rf"{_SIGN}(?:([0-9]{{1,4}}) )?([0-9]{{1,7}})[/⁄]([0-9]{{1,7}})(?![0-9]|[.,/:][0-9]|[/-][^\W\d_])",
    _say_over,
    starts="-|[0-9][ /⁄]",
)
GLYPHS = Rule(
    "fraction",
    "½",
    rf"{_SIGN}(?:([0-9]{{1,6}}) ?)?([{''.join(_GLYPHS)}])",
    _say_glyph,
    starts=rf"-|{first_of(_GLYPHS)}|[0-9](?: |{first_of(_GLYPHS)})",
)
HOUSES = Rule(
    "number",
    "số nhà 45/2/7",
    r"[0-9]{1,5}(?:/[0-9]{1,5}){2,5}(?![0-9]|/\w)",
    _say_chain,
    starts="[0-9]/",
)
SCALES = Rule("fraction", "tỷ lệ 1:500", r"([0-9]{1,3}):([0-9]{1,7})(?![0-9:])", _say_scale, starts="[0-9]:")

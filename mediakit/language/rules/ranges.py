"""The dash of a range: 2021-2025, 5–10 ngày, 7h-11h30, 10k-20k, thứ 2 - thứ 6; both sides are read apart."""

import re
from functools import cache

from mediakit.language.rules.patterns import any_of
from mediakit.language.rules.rule import Rule, before, written_before
from mediakit.language.tables.units import PREFIXES, UNITS

_TIME = (
    r"[0-9]{1,2}(?:[hHgG](?:[0-9]{2})?(?:['’]|ph|p)?|:[0-9]{2}(?: ?[AaPp]\.?[Mm](?![^\W_]))?)(?![0-9])"
    r"|[0-9]{1,3}['’′]|[0-9]{1,2} giờ(?: [0-9]{1,2}(?: phút)?| rưỡi| kém [0-9]{1,2})?"
)
_DATE = r"[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{4})?|[0-9]{1,2}/[0-9]{4}"
_NUMBER = r"(?!0[0-9]{3}|1[89]00[0-9]{4})[0-9]{1,36}(?:\.[0-9]{3}){0,12}(?:[.,][0-9]{1,36})?"
_WORD_UNITS = (
    "ngày|tháng|năm|tuần|phút|giây|triệu đồng|nghìn đồng|ngàn đồng|tỷ đồng|đồng|nghìn|ngàn|triệu|tỷ|tỉ|người"
    "|tuổi|lần|độ C|độ F|độ|mét|tấn|tạ|lít|hộ|bộ|bản|điểm|hồ sơ|trang|phần trăm|giờ|buổi|suất|lớp"
)
_SIDE = (
    rf"(?:(?P<time>{_TIME})|(?P<date>{_DATE})|(?:{any_of(PREFIXES)})?(?P<number>-?{_NUMBER})"
    rf"(?P<unit>(?: ?(?:{any_of(UNITS)})| (?:{_WORD_UNITS}))(?:/[^\W\d_]{{1,7}}[23²³]?)?(?![^\W_]))?)"
)
_ROWS = "thứ|tháng|năm|ngày|quý|lớp"
_NAMED = rf"(?P<name>{_ROWS})"
_NAMED_LEFT = re.compile(rf"(?<!\w){_NAMED} (?:[0-9]+|[IVX]+|hai|ba|tư|năm|sáu|bảy) ?$", re.IGNORECASE)
_NAMED_RIGHT = re.compile(rf"{_NAMED} (?:[0-9]|[IVX]+(?!\w)|(?:hai|ba|tư|năm|sáu|bảy)(?!\w))", re.IGNORECASE)
_SUNDAY = re.compile(r"(?:chủ nhật|CN)(?!\w)", re.IGNORECASE)
_MIXED = {"date": 31, "time": 24}
"""Greatest number that may open a range of dates (29-30/12) or times (7-11h)."""
_SCORED = re.compile(
    r"(?<!\w)(?:tỷ số|tỉ số|thắng|thua|hòa|hoà|dẫn|dẫn trước|đội hình|sơ đồ|tỷ số chung cuộc|mã|mã số|biển số"
    r"|tài khoản|stk|fax|số máy|cách mạng)(?: là)?[ :]*$"
)
_IN_CHAIN = re.compile(r"[0-9] ?[-–] ?$")
_DAYS = re.compile(r"(?:ngày|tháng|từ) $")
_HOLIDAYS = ("30/4", "1/5")
"""Two feasts in one breath, not the days between them."""
_SCALE = {"nghìn": 3, "ngàn": 3, "k": 3, "tr": 6, "triệu": 6, "tỷ": 9, "tỉ": 9, "t": 9}
_LENGTHS = {"mm": -3, "cm": -2, "dm": -1, "m": 0, "km": 3, "g": 0, "kg": 3, "tấn": 6, "tạ": 5}


def _say(match: re.Match[str]) -> str | None:
    """Say đến where both sides make a range, or name the same row."""
    text, end = match.string, match.end()
    back = written_before(match).rstrip(" ")
    left, right = _left_side().search(back), _right_side().match(text, end)
    if not left or not right:
        return "đến" if _is_named(back, text, end) else None
    opening = before(match).rstrip(" ").removesuffix(left.group().lower())
    near = len(match.group()) == 1 or bool(_DAYS.search(opening))
    if _SCORED.search(opening) or _IN_CHAIN.search(opening):
        return None
    return "đến" if _is_range(left, right, near=near) else None


@cache
def _left_side() -> re.Pattern[str]:
    """Give the pattern of the left side; it holds every unit, so only a first dash compiles it."""
    return re.compile(rf"(?<![\w/.,:-]){_SIDE}$")


@cache
def _right_side() -> re.Pattern[str]:
    """Give the pattern of the right side, as late."""
    return re.compile(rf"{_SIDE}(?![0-9]|[:/][0-9]| ?[-–] ?[0-9])")


def _is_range(left: re.Match[str], right: re.Match[str], *, near: bool) -> bool:
    """Whether two sides make a range: of one kind, or a number with a day or hour."""
    kinds = _kind(left), _kind(right)
    if kinds[0] == kinds[1]:
        if kinds[0] == "number":
            return _rises(left, right)
        return (left.group(), right.group()) != _HOLIDAYS
    if kinds[0] != "number" or left.group("unit") or not (near or kinds[1] == "time"):
        return False
    return kinds[1] != "number" and _value(left.group("number")) <= _MIXED[kinds[1]]


def _kind(side: re.Match[str]) -> str:
    return next(kind for kind in ("time", "date", "number") if side.group(kind))


def _is_named(back: str, text: str, end: int) -> bool:
    """Whether both sides name the same row: `thứ 2 - thứ 6`."""
    left = _NAMED_LEFT.search(back)
    if not left:
        return False
    name = left.group("name").lower()
    right = _NAMED_RIGHT.match(text, end)
    if right:
        return right.group("name").lower() == name
    return name == "thứ" and bool(_SUNDAY.match(text, end))


def _rises(left: re.Match[str], right: re.Match[str]) -> bool:
    """Whether the right side is more, in units that go together."""
    units = [(side.group("unit") or "").strip().split("/")[0] for side in (left, right)]
    if units[0] and units[0] != units[1] and not _related(units):
        return False
    values = [_value(side.group("number")) for side in (left, right)]
    if units[0]:
        values = [value * 10 ** _power(unit) for value, unit in zip(values, units, strict=True)]
    return values[0] < values[1]


def _related(units: list[str]) -> bool:
    """Whether units measure the same, or the right side is bare."""
    return not units[1] or any(all(unit.split(" ")[0] in row for unit in units) for row in (_LENGTHS, _SCALE))


def _power(unit: str) -> float:
    return _LENGTHS.get(unit, _SCALE.get(unit.split(" ", maxsplit=1)[0], 0))


def _value(number: str) -> float:
    """Give the size of a number as Vietnamese writes it; 36 digits are a float well enough to compare."""
    whole, _, part = number.partition(",")
    digits = re.sub(r"\.(?=[0-9]{3}(?![0-9]))", "", whole)
    return float(f"{digits}.{part}" if part else digits)


RANGES = Rule(
    "range",
    "5-10 ngày",
    r"(?i)(?:(?<=[\w%‰°²³$€£¥₫'’])[-–]|(?<=[\w%‰°²³$€£¥₫'’] )[-–] ?|(?<=[\w%‰°²³$€£¥₫'’])[-–] )"
    rf"(?=-?[0-9$€£¥]|(?:{_ROWS}|chủ nhật|CN)(?!\w))",
    _say,
    starts="[-–]",
)

"""Weekdays by their letter where a day of the week is meant: T7, CN; T2-T6; sáng T3, T5."""

import re

from mediakit.language.numerals import fourth
from mediakit.language.rules.rule import Refused, Rule, after, before

_DAY = r"(?:t[2-7]|cn)"
_JOINT = r"(?: ?[,–&/-] ?| và | đến )"
_BEFORE = re.compile(
    rf"(?<!\w)(?:(?:sáng|trưa|chiều|tối|đêm|các ngày|vào|trong tuần|(?:hằng|hàng|mỗi) tuần)[ :,(]*(?:từ )?"
    rf"|cn{_JOINT}|[0-9]{{1,2}}h(?:[0-9]{{2}})?[ ,(]+)(?:{_DAY}{_JOINT}){{0,5}}$"
)
_AFTER = re.compile(
    rf"(?:{_JOINT}{_DAY}){{0,5}}(?:{_JOINT}cn(?!\w)|[ ,]+(?:hằng|hàng|mỗi|trong) tuần|[ :,(]+(?:từ )?"
    rf"[0-9]{{1,2}}(?:h|g|:[0-9]| giờ)|[ :]+nghỉ)"
)
_MONTHS_BEFORE = re.compile(r"(?<!\w)t(?:1[0-2]?|[89])(?!\w)[^.;]{0,12}$")
_MONTHS_AFTER = re.compile(r",? (?:năm|20[0-9]{2})(?!\w)|[^.;]{1,12}(?<!\w)t(?:1[0-2]?|[89])(?!\w)")


def _say(match: re.Match[str]) -> str | None:
    """Say `T2-T6`; without a word of days or hours beside it T2 may as well be a month or a code."""
    first, last, sunday = match.groups()
    said = f"thứ {fourth(first)}"
    if last or sunday:
        said = f"{said} đến {f'thứ {fourth(last)}' if last else 'chủ nhật'}"
    if _MONTHS_BEFORE.search(before(match)) or _MONTHS_AFTER.match(after(match)):
        return None
    if sunday or _BEFORE.search(before(match)) or _AFTER.match(after(match)):
        return said
    if last:
        raise Refused("AMBIGUOUS_ABBREVIATION", anyway=said, token=match.group(), meanings="thứ, tháng")
    return None


WEEKDAYS = Rule(
    "date",
    "sáng T7",
    r"T([2-7])(?: ?[-–] ?(?:T([2-7])|(CN)))?(?![^\W_]|/[0-9]|[.,][0-9])",
    _say,
    starts="T",
)

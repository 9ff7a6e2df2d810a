"""Days and times as people and spreadsheets write them."""

import re
from datetime import date, time

_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})")
_MIDNIGHT = re.compile(r"[ T]0?0:00(:00)?$")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]0+)?)?(?: ?(AM|PM|SA|CH))?", re.IGNORECASE)
_SPOKEN = re.compile(
    r"(\d{1,2}) ?(?:giờ|gio|h|g) ?(?:(\d{2}) ?(?:phút|phut|ph|p|['’′])? ?(?:(\d{2}) ?(?:giây|giay|s|[\"”″])?)?)?",  # noqa: E501
    re.IGNORECASE,
)
_PART_OF_DAY = re.compile(r"0[.,](\d{3,})")
_DAY_S = 24 * 60 * 60


def day_in(written: str) -> date | None:
    """Read 28/11/2026, 28-11-26, 28.11.2026 or 2026-11-28; None for what is no day from 2000 to 2099.

    The day comes before the month, as everybody here writes it.
    """
    bare = _MIDNIGHT.sub("", written)
    if found := _YEAR_FIRST.fullmatch(bare):
        year, month, day = map(int, found.groups())
    elif found := _DAY_FIRST.fullmatch(bare):
        day, month, year = map(int, found.groups())
        year += 2000 if year < 100 else 0
    else:
        return None
    try:
        return date(year, month, day) if 2000 <= year < 2100 else None
    except ValueError:
        return None


def time_in(written: str) -> time | None:
    """Read 05:30, 5:30:07, 5h30, 5 giờ 30 phút, 5:30 CH or a spreadsheet's part of a day; else None."""
    if found := _PART_OF_DAY.fullmatch(written):
        second = round(float(f"0.{found[1]}") * _DAY_S)
        return _time(second // 3600, second // 60 % 60, second % 60)
    half = ""
    if found := _CLOCK.fullmatch(written):
        half = (found[4] or "").upper()
    else:
        found = _SPOKEN.fullmatch(written)
    if not found:
        return None
    hour, minute, second = (int(found[part] or 0) for part in (1, 2, 3))
    if half in ("AM", "SA") and hour == 12:
        hour = 0
    elif half in ("PM", "CH") and hour < 12:
        hour += 12
    return _time(hour, minute, second)


def _time(hour: int, minute: int, second: int) -> time | None:
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None

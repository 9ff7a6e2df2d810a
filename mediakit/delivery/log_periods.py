"""Periods of reports: a week, month, quarter, half or whole year, or any span of days.

A cut-off day ends a period before its last month does. With 14, as NĐ 09/2019/NĐ-CP has it, the third quarter
runs from 15 June to 14 September; months, halves and years end on the 14th of their last month alike.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from mediakit.errors import MediakitError, Place

Step = Literal["week", "month", "quarter", "half", "year"]
MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12}
LATEST_CUT = 27
"""A later day is not in every month, or ends one."""
_WRITTEN = (
    ("quarter", re.compile(r"(?P<year>\d{4})-Q(?P<number>[1-4])|Q(?P<n>[1-4])/(?P<y>\d{4})", re.IGNORECASE)),
    ("half", re.compile(r"(?P<year>\d{4})-H(?P<number>[12])|H(?P<n>[12])/(?P<y>\d{4})", re.IGNORECASE)),
    ("month", re.compile(r"(?P<year>\d{4})-(?P<number>\d{2})|(?P<n>\d{1,2})/(?P<y>\d{4})")),
    ("year", re.compile(r"(?P<year>\d{4})(?P<number>)(?P<n>)(?P<y>)")),
)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last, both included."""

    name: str
    """Such as `2026-Q4`; the days themselves for any other span."""
    first: date
    last: date


def period_named(written: str, cut_day: int | None = None) -> Period:
    """Read 2026-11, 11/2026, 2026-Q4, Q4/2026, 2026-H2 or 2026.

    Raises:
        MediakitError: NOT_A_PERIOD.
    """
    for step, pattern in _WRITTEN:
        if found := pattern.fullmatch(written.strip()):
            year = int(found["year"] or found["y"])
            number = int(found["number"] or found["n"] or 1)
            if 2000 <= year < 2100 and 1 <= number <= 12 // MONTHS[step]:
                return _period(step, year, number, cut_day)
    raise MediakitError("NOT_A_PERIOD", Place("--period"), said=written)


def span(first: date, last: date) -> Period:
    """Give any span of days.

    Raises:
        MediakitError: DAYS_REVERSED.
    """
    if last < first:
        raise MediakitError("DAYS_REVERSED", Place("--to"), first=first.isoformat(), last=last.isoformat())
    return Period(f"{first.isoformat()}..{last.isoformat()}", first, last)


def period_of(day: date, step: Step, cut_day: int | None = None) -> Period:
    """Give the period that a day lies in; weeks run from Monday to Sunday and know no cut-off."""
    if step == "week":
        monday = day - timedelta(days=day.weekday())
        year, week, _ = day.isocalendar()
        return Period(f"{year}-W{week:02}", monday, monday + timedelta(days=6))
    months = MONTHS[step]
    found = _period(step, day.year, (day.month - 1) // months + 1, cut_day)
    if day > found.last:  # after the cut-off the next one has begun
        return _period(step, *_next(step, day.year, (day.month - 1) // months + 1), cut_day)
    return found


def _next(step: str, year: int, number: int) -> tuple[int, int]:
    return (year, number + 1) if number < 12 // MONTHS[step] else (year + 1, 1)


def _period(step: str, year: int, number: int, cut_day: int | None) -> Period:
    """Give the period of a number in its year, counted from 1."""
    months = MONTHS[step]
    last_month = number * months
    signs = {"month": f"-{number:02}", "quarter": f"-Q{number}", "half": f"-H{number}", "year": ""}
    before = year * 12 + last_month - months - 1
    """Months since the year 0, of the last month of the period before."""
    first = _end(before // 12, before % 12 + 1, cut_day) + timedelta(days=1)
    return Period(f"{year}{signs[step]}", first, _end(year, last_month, cut_day))


def _end(year: int, month: int, cut_day: int | None) -> date:
    return date(year, month, cut_day or monthrange(year, month)[1])

"""Dates in common writings; years in full; what is no day of the calendar is refused."""

import re
from datetime import date

from mediakit.language.numerals import cardinal, fourth
from mediakit.language.rules.rule import Refused, Rule, before, word_before

_DAY_WORDS = frozenset(["ngày", "mùng", "mồng", "hôm"])
_DAY_NEAR = re.compile(r"\b(?:ngày|hôm|sáng|trưa|chiều|tối|đêm)\b[^.;]*$")
_NUMBERED = frozenset(["số", "ngõ", "hẻm", "kiệt", "nhà"])
_LEAP_YEAR = "2000"


def _say_full(match: re.Match[str]) -> str:
    day, month, year = match.group("day", "month", "year")
    _must_exist(match, year, month, day)
    return _said_day(match, day, month) + f" năm {cardinal(year)}"


def _say_month(match: re.Match[str]) -> str | None:
    """Say 12/2023, after `tháng` or alone; after `quý` a quarter."""
    number, sign, year = match.groups()
    word = word_before(match)
    if word == "quý" and number in ("1", "2", "3", "4"):
        return f"{cardinal(number)} năm {cardinal(year)}"
    if sign != "/" and word != "tháng":
        return None
    if not 1 <= int(number) <= 12:
        raise Refused("NOT_IN_CALENDAR", token=match.group())
    return f"{'' if word == 'tháng' else 'tháng '}{fourth(number)} năm {cardinal(year)}"


def _say_day(match: re.Match[str]) -> str | None:
    """Say 29/12 where a day is meant; a possible day without a sign of being one is refused."""
    day, month = match.groups()
    if (day, month) == ("24", "7") or word_before(match) in _NUMBERED:
        return None
    if word_before(match) in _DAY_WORDS:
        _must_exist(match, _LEAP_YEAR, month, day)
        return _said_day(match, day, month)
    if _DAY_NEAR.search(before(match)) and _exists(_LEAP_YEAR, month, day):
        return _said_day(match, day, month)
    if 1 <= int(day) <= 31 and 1 <= int(month) <= 12:
        raise Refused("DATE_OR_FRACTION", token=match.group(), day=day, month=month)
    return None


def _said_day(match: re.Match[str], day: str, month: str) -> str:
    named = word_before(match) in _DAY_WORDS
    return f"{'' if named else 'ngày '}{cardinal(day)} tháng {fourth(month)}"


def _must_exist(match: re.Match[str], year: str, month: str, day: str) -> None:
    if not _exists(year, month, day):
        raise Refused("NOT_IN_CALENDAR", token=match.group())


def _exists(year: str, month: str, day: str) -> bool:
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


DATES = Rule(
    "date",
    "day month year",
    re.compile(
        r"(?P<day>[0-9]{1,2})(?P<sign>[/.-])(?P<month>[0-9]{1,2})(?P=sign)(?P<year>[0-9]{4})(?![0-9]|[/-]\w)"
    ),
    _say_full,
)
ISO_DATES = Rule(
    "date",
    "year month day",
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9]|-\w)"),
    _say_full,
)
MONTHS = Rule(
    "date", "month year", re.compile(r"([0-9]{1,2})([/-])((?:19|20|21)[0-9]{2})(?![0-9]|[/-]\w)"), _say_month
)
DAYS = Rule("date", "day month", re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?![0-9]|[/,][0-9])"), _say_day)

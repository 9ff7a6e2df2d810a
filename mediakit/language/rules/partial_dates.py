"""Days without a year (29/12, ngày 1-7, lễ 30.4) and rows of days, months and weekdays (ngày 10, 11/3)."""

import re

from mediakit.language.numerals import cardinal, fourth
from mediakit.language.rules.dates import day_and_month, exists, is_house, not_in_calendar
from mediakit.language.rules.day_evidence import evidence, is_joined, is_named
from mediakit.language.rules.rule import Refused, Rule, after, before

_LEAP_YEAR = "2000"
_ROUND_THE_CLOCK = ("24", "7")
_HOURS_OR_MONTH_AFTER = re.compile(r" ?(?:giờ|h|g|phút|tháng|(?:hằng|hàng|mỗi) tháng)\b")


def _say(match: re.Match[str]) -> str | None:
    """Say 29/12 where the words around mean a day."""
    day, sign, month = match.groups()
    if not exists(_LEAP_YEAR, month, day):
        if sign == "/" and is_named(match):
            raise not_in_calendar(match)
        return None
    if is_house(match) or (sign != "/" and _HOURS_OR_MONTH_AFTER.match(after(match))):
        return None
    meant = evidence(match, day, sign, month)
    return day_and_month(match, day, month, bare=meant == "holiday") if meant else None


def _refuse(match: re.Match[str]) -> str | None:
    """Refuse what may be a day and may be a fraction."""
    day, month = match.groups()
    if not exists(_LEAP_YEAR, month, day) or is_house(match) or (day, month) == _ROUND_THE_CLOCK:
        return None
    part = f"{cardinal(day)} phần {fourth(month)}"
    dated = int(day) > 12 or (int(month) > 4 and is_joined(match))
    likely = day_and_month(match, day, month) if dated else part
    raise Refused("DATE_OR_FRACTION", likely, token=match.group(), day=day, month=month)


_ROW = re.compile(
    r"(?<!\w)(?P<many>các |những )?(?P<name>ngày|mùng|tháng|thứ) "
    r"(?P<earlier>(?:[0-9]{1,2}(?:, ?|,? và |,? hoặc |[-–] ?))*)$"
)
_ROW_AHEAD = re.compile(r",[0-9]{1,2}(?:,[0-9]{1,2}){0,9}(?:/|,[0-9]|,? và )")
_TIGHT = re.compile(r",[0-9]")


def _say_in_row(match: re.Match[str]) -> str | None:
    """Say 3 and 4 in `ngày 3,4/9` and `tháng 3, 4`: one after the other, no decimal."""
    row = _ROW.search(before(match))
    if row is None:
        return None
    name = row.group("name")
    if _TIGHT.match(after(match)):
        if not (row.group("many") or name == "thứ" or _ROW_AHEAD.match(after(match))):
            return None
    elif not row.group("earlier"):
        return None
    return cardinal(match.group()) if name in ("ngày", "mùng") else fourth(match.group())


_UNTIL = re.compile(r"(?<!\w)(?:(?:ngày|tháng|từ) [0-9]{1,2}|0[1-9]) ?$")


def _say_until(match: re.Match[str]) -> str | None:
    """Say the dash of `ngày 10 - 11/3` and `tháng 1 - 6/2024`."""
    return "đến" if _UNTIL.search(before(match)) else None


DAYS = Rule(
    "date",
    "ngày 29/12",
    r"([0-9]{1,2})([/.–-])([0-9]{1,2})(?![0-9]|/[0-9]|\2[0-9]|,[0-9]{1,2}(?![0-9/]))",
    _say,
    starts="[0-9][/.–-]",
)
DOUBTFUL = Rule(
    "date",
    "1/7",
    r"([0-9]{1,2})/([0-9]{1,2})(?![0-9]|/[0-9]|,[0-9]{1,2}(?![0-9/]))",
    _refuse,
    starts="[0-9]/",
)
ROWS = Rule("number", "tháng 3, 4", r"[0-9]{1,2}(?![0-9.:/%h])", _say_in_row, starts="[0-9](?![.:/%h])")
UNTIL = Rule("range", "ngày 10 - 11/3", r"(?<=[0-9] )[-–] (?=[0-9]{1,2}/[0-9])", _say_until, starts="[-–]")

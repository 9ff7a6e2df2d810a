"""Dates with a year: 29/12/2023, ngày 29-12-23, 2023-12-29, 12/2023, quý II 2024, T8/2024.

Years are said in full; what is no day of the calendar is refused.
"""

import re
from datetime import date

from mediakit.language.numerals import cardinal, fourth
from mediakit.language.rules.rule import Refused, Rule, after, before, word_before
from mediakit.language.tables import words

_DAY_WORDS = frozenset(words("ngày mùng mồng hôm"))
_IN_A_ROW = re.compile(r"(?<!\w)(?:ngày|mùng|mồng) (?:[0-9]{1,2}(?:, ?|,? và |,? hoặc |,? hay ))+$")
_COUNTS_OF_A_YEAR = frozenset(words("quý đợt kỳ kì lần tuần vòng khóa khoá phiên"))
_HOUSES = frozenset(words("số ngõ hẻm kiệt ngách nhà thửa lô tổ phòng căn hộ xóm tại chỉ ngụ trú"))
_LATEST_THIS_CENTURY = 35
_EARLIEST_LAST_CENTURY = 45
_NUMERALS = {"I": "1", "II": "2", "III": "3", "IV": "4"}
_COUNTED = re.compile(r"\s+(?:người|hồ sơ|lượt|hộ|trường hợp|cuộc|đơn|đồng|ca|vụ|ý kiến|thủ tục)\b")
_QUARTERS = re.compile(r"(?<!\w)quý (?:[1-4](?:, ?|,? và | ?[-–+] ?)){1,3}$")
_YEAR_OF = re.compile(r"[0-9] tháng/ ?$|[/–-][ .…_]{1,12}[/–-] ?$|(?<!\w)quý (?:[ivx]{1,3}|[1-4]) $")


def day_and_month(match: re.Match[str], day: str, month: str, *, bare: bool = False) -> str:
    """Say a day of a month, with `ngày` where it does not stand before; a name (`bare`) has none."""
    named = bare or word_before(match) in _DAY_WORDS or _IN_A_ROW.search(before(match))
    return f"{'' if named else 'ngày '}{cardinal(day)} tháng {fourth(month)}"


def exists(year: str, month: str, day: str) -> bool:
    """Whether the calendar has this day."""
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def not_in_calendar(match: re.Match[str]) -> Refused:
    """Refuse a date that is none; a stream says its numbers."""
    numbers = re.findall(r"[0-9]+", match.group())
    return Refused("NOT_IN_CALENDAR", " trên ".join(map(cardinal, numbers)), token=match.group())


def is_house(match: re.Match[str]) -> bool:
    """Whether the numbers before and after the slash are those of a house or a plot."""
    return word_before(match) in _HOUSES


def _say_full(match: re.Match[str]) -> str:
    day, month, year = match.group("day", "month", "year")
    if not exists(year, month, day):
        raise not_in_calendar(match)
    return f"{day_and_month(match, day, month)} năm {cardinal(year)}"


def _say_short_year(match: re.Match[str]) -> str | None:
    """Say 29/12/23; without `ngày` before it the three numbers may be those of a house."""
    day, month, year = match.group("day", "month", "year")
    if is_house(match):
        return None
    said = f"{day_and_month(match, day, month)} năm {cardinal(_full_year(year))}"
    if word_before(match) in _DAY_WORDS:
        if not exists(_full_year(year), month, day):
            raise not_in_calendar(match)
        if _LATEST_THIS_CENTURY < int(year) < _EARLIEST_LAST_CENTURY:
            raise Refused("DATE_OR_FRACTION", said, token=match.group(), day=day, month=month)
        return said
    if exists(_full_year(year), month, day):
        raise Refused("DATE_OR_FRACTION", said, token=match.group(), day=day, month=month)
    return None


def _full_year(year: str) -> str:
    return ("20" if int(year) < _EARLIEST_LAST_CENTURY else "19") + year


def _say_month(match: re.Match[str]) -> str | None:
    """Say 12/2023, after `tháng` or alone; after `quý`, `đợt` and the like the count within a year."""
    number, sign, year = match.group("number", "sign", "year")
    word = word_before(match)
    if (word in _COUNTS_OF_A_YEAR or _QUARTERS.search(before(match))) and sign.strip():
        return f"{cardinal(number)} năm {cardinal(year)}"
    if word == "thứ" and sign.strip():
        return f"{fourth(number)} năm {cardinal(year)}"
    if word != "tháng" and sign.strip() != "/":
        return None
    if not sign.strip() and _COUNTED.match(after(match)):
        return None
    if not 1 <= int(number) <= 12:
        raise not_in_calendar(match)
    return f"{'' if word == 'tháng' else 'tháng '}{fourth(number)} năm {cardinal(year)}"


def _say_month_of_short_year(match: re.Match[str]) -> str | None:
    """Say `tháng 12/23`; years up to 12 may be months."""
    number, year = match.groups()
    if word_before(match) != "tháng" or not 12 < int(year) <= _LATEST_THIS_CENTURY:
        return None
    if not 1 <= int(number) <= 12:
        raise not_in_calendar(match)
    return f"{fourth(number)} năm {cardinal(_full_year(year))}"


def _say_year(match: re.Match[str]) -> str | None:
    """Say the year of `quý II 2024` and of a form, `…/…/2024`."""
    return f"năm {cardinal(match.group())}" if _YEAR_OF.search(before(match)) else None


def _say_letter(match: re.Match[str]) -> str:
    """Say `T8/2024`, `Q1/2024`, `Q.III/2024` and `6T/2024`."""
    months, month, quarter, numeral, year = match.groups()
    said = f"{cardinal(months)} tháng" if months else f"tháng {fourth(month)}" if month else ""
    return f"{said or f'quý {cardinal(quarter or _NUMERALS[numeral])}'} năm {cardinal(year)}"


_DAY_MONTH = r"(?P<day>[0-9]{1,2})(?P<sign>[/.–-]| [/–-] |/ )(?P<month>[0-9]{1,2})(?P=sign)"
_ENDS = r"(?![0-9]|/\w|-[^\W\d_])"
DATES = Rule(
    "date",
    "29/12/2023",
    rf"{_DAY_MONTH}(?P<year>[0-9]{{4}}){_ENDS}",
    _say_full,
    starts="[0-9][/.– -]",
)
SHORT_YEARS = Rule(
    "date",
    "ngày 29/12/23",
    r"(?P<day>[0-9]{1,2})(?P<sign>[/-])(?P<month>[0-9]{1,2})(?P=sign)(?P<year>[0-9]{2})(?![0-9h]|[/.,:-]\w)",
    _say_short_year,
    starts="[0-9][/-]",
)
ISO_DATES = Rule(
    "date",
    "2023-12-29",
    r"(?P<year>[0-9]{4})(?P<sign>[/–-])(?P<month>[0-9]{2})(?P=sign)(?P<day>[0-9]{2})(?![0-9]|-\w)",
    _say_full,
    starts="[0-9][/–-]",
)
MONTHS = Rule(
    "date",
    "tháng 12/2023",
    r"(?P<number>[0-9]{1,2})(?P<sign>[/.–-]| [/–-] |/ | )(?P<year>(?:19|20|21)[0-9]{2})"
    rf"{_ENDS}(?![.,][0-9])",
    _say_month,
    starts="[0-9][/.– -]",
)
MONTHS_OF_SHORT_YEARS = Rule(
    "date",
    "tháng 12/23",
    r"([0-9]{1,2})/([0-9]{2})(?![0-9]|[/.,:-]\w)",
    _say_month_of_short_year,
    starts="[0-9]/",
)
YEARS = Rule("date", "quý II 2024", r"(?:19|20)[0-9]{2}(?!\w|[.,/][0-9])", _say_year, starts=r"[12](?!\w)")
LETTER_DATES = Rule(
    "date",
    "T8/2024",
    r"(?:([1-9]|1[01])T/?"
    r"|(?:T(0?[1-9]|1[0-2])|Q([1-4])|Q\.? ?(I{1,3}|IV))[/-])((?:19|20)[0-9]{2})(?![^\W_]|[/-]\w)",
    _say_letter,
    starts="[TQ]|[0-9]",
)

"""Properties of what a clock, a calendar and a telephone book hold: every one reads, in every writing."""

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.errors import MediakitError
from mediakit.language import read
from mediakit.language.numerals import cardinal
from mediakit.language.tables import words
from mediakit.model.reading import Lexicon, SpokenWord

_DIGITS = words("không một hai ba bốn năm sáu bảy tám chín")
_DATES = st.dates(date(1900, 1, 1), date(2199, 12, 31))
_WRITINGS = (
    "{0.day}/{0.month}/{0.year}",
    "{0.day:02}/{0.month:02}/{0.year}",
    "{0.day:02}/{0.month}/{0.year}",
    "{0.day}-{0.month}-{0.year}",
    "{0.day:02}.{0.month:02}.{0.year}",
    "{0.day}–{0.month}–{0.year}",
    "{0.day} / {0.month} / {0.year}",
    "{0.day:02} - {0.month:02} - {0.year}",
    "{0.year}-{0.month:02}-{0.day:02}",
    "{0.year}/{0.month:02}/{0.day:02}",
    "ngày {0.day}/{0.month}/{0.year}",
    "ngày {0.day} tháng {0.month} năm {0.year}",
    "ngày {0.day:02} tháng {0.month:02} năm {0.year}",
)
_DAYS = (
    "ngày {}/{}",
    "ngày {}-{}",
    "ngày {}.{}",
    "ngày {:02}/{:02}",
    "{:02}/{:02}",
    "từ {}/{}",
    "ngày {} tháng {}",
)
_GROUPS = (".", " ", "-", "")


def _said(text: str) -> str:
    return read(text, Lexicon()).said.removesuffix(".")


def _words(text: str) -> tuple[SpokenWord, ...]:
    return read(text, Lexicon()).words


def _month(number: int) -> str:
    return "tư" if number == 4 else cardinal(str(number))


@given(_DATES, st.sampled_from(_WRITINGS))
def test_every_date_reads_in_every_writing(day: date, writing: str) -> None:
    """The day, the month and the year are said once each, in full."""
    assert _said(writing.format(day)) == (
        f"ngày {cardinal(str(day.day))} tháng {_month(day.month)} năm {cardinal(str(day.year))}"
    )


@given(_DATES, st.sampled_from(_DAYS))
def test_every_day_of_the_year_reads(day: date, writing: str) -> None:
    """A day without a year reads wherever a word or a leading zero tells that it is one."""
    if writing == "{:02}/{:02}" and min(day.day, day.month) > 9:
        return
    said = _said(writing.format(day.day, day.month)).removeprefix("từ ")
    assert said == f"ngày {cardinal(str(day.day))} tháng {_month(day.month)}"


@given(st.integers(1900, 2199), st.integers(0, 99), st.integers(0, 99), st.sampled_from("/-."))
def test_no_other_numbers_read_as_a_date(year: int, month: int, day: int, sign: str) -> None:
    """Three numbers that the calendar has not are refused."""
    if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
        return
    with pytest.raises(MediakitError) as caught:
        read(f"{day}{sign}{month}{sign}{year}", Lexicon())
    assert caught.value.code == "NOT_IN_CALENDAR"


@given(st.integers(1, 31), st.integers(1, 12))
def test_two_numbers_alone_are_never_guessed(day: int, month: int) -> None:
    """A day of some month, or parts of a whole: nothing decides; 24/7 is neither."""
    if (day, month) == (24, 7) or day > calendar.monthrange(2000, month)[1]:
        return
    with pytest.raises(MediakitError) as caught:
        read(f"{day}/{month}", Lexicon())
    assert caught.value.code == "DATE_OR_FRACTION"


@given(
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(["{}h{:02}", "{:02}h{:02}", "{:02}:{:02}", "{}g{:02}"]),
)
def test_every_time_of_day_reads(hour: int, minute: int, writing: str) -> None:
    """Hours and minutes; no minutes are silent."""
    word, *rest = _words(writing.format(hour, minute))
    minutes = f" {cardinal(str(minute))} phút" if minute else ""
    assert (word.said, word.kind, rest) == (f"{cardinal(str(hour))} giờ{minutes}", "time", [])


@given(st.sampled_from(["09", "03", "07", "0254", "028", "024", "1800", "1900"]), st.data())
def test_telephone_numbers_are_said_digit_by_digit(prefix: str, data: st.DataObject) -> None:
    """In any grouping, and nothing but the digits."""
    long = 8 if prefix[0] == "1" else 11 if prefix.startswith("02") else 10
    digits = prefix + data.draw(
        st.text("0123456789", min_size=long - len(prefix), max_size=long - len(prefix))
    )
    cut = data.draw(st.integers(5, long - 3))
    sign = data.draw(st.sampled_from(_GROUPS))
    word, *rest = _words(f"gọi {sign.join((digits[:4], digits[4:cut], digits[cut:]))}")[1:]
    assert (word.kind, rest) == ("phone", [])
    assert word.said == " ".join(_DIGITS[int(digit)] for digit in digits)


@given(st.integers(1, 399))
def test_roman_numerals_count(number: int) -> None:
    """Every numeral after `khóa` is its number; single letters above X are letters."""
    rows = (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    )
    numeral, left = "", number
    for value, letters in rows:
        numeral += letters * (left // value)
        left %= value
    if numeral not in ("L", "C"):
        assert _said(f"khóa {numeral}") == f"khóa {cardinal(str(number))}"

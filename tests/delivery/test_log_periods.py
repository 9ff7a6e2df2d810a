"""Periods are those of the calendar, or of the reports' cut-off days, and leave no day out."""

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.delivery.log_periods import LATEST_CUT, Step, period_named, period_of, span
from mediakit.errors import MediakitError

STEPS = st.sampled_from(get_args(Step))
CUTS = st.none() | st.integers(1, LATEST_CUT)
DAYS = st.dates(date(2001, 1, 1), date(2098, 12, 31))


@given(DAYS, STEPS, CUTS)
def test_no_day_is_left_out(day: date, step: Step, cut_day: int | None) -> None:
    """Each day lies in one period, and the day after its last one begins the next."""
    period = period_of(day, step, cut_day)
    assert period.first <= day <= period.last
    assert period_of(period.first, step, cut_day) == period == period_of(period.last, step, cut_day)
    following = period_of(period.last + timedelta(days=1), step, cut_day)
    assert following.first == period.last + timedelta(days=1)
    assert following.name > period.name
    if step != "week":
        assert period_named(period.name, cut_day) == period


@pytest.mark.parametrize(
    ("written", "cut_day", "first", "last"),
    [
        ("2026-11", None, (2026, 11, 1), (2026, 11, 30)),
        ("2/2024", None, (2024, 2, 1), (2024, 2, 29)),
        ("2026-Q3", 14, (2026, 6, 15), (2026, 9, 14)),
        ("q1/2026", 14, (2025, 12, 15), (2026, 3, 14)),
        ("2026-H1", 14, (2025, 12, 15), (2026, 6, 14)),
        ("H2/2026", None, (2026, 7, 1), (2026, 12, 31)),
        ("2026", 14, (2025, 12, 15), (2026, 12, 14)),
        (" 2026 ", None, (2026, 1, 1), (2026, 12, 31)),
        ("2026-12", 6, (2026, 11, 7), (2026, 12, 6)),
    ],
)
def test_as_written(
    written: str, cut_day: int | None, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    """Periods reach from day to day as reports count them."""
    period = period_named(written, cut_day)
    assert (period.first, period.last) == (date(*first), date(*last))


def test_weeks() -> None:
    """A week runs from Monday to Sunday, is called by its number, and knows no cut-off."""
    period = period_of(date(2027, 1, 1), "week", 14)
    assert (period.name, period.first, period.last) == ("2026-W53", date(2026, 12, 28), date(2027, 1, 3))


@pytest.mark.parametrize("written", ["", "2026-13", "2026-Q5", "Q0/2026", "1999", "0/2026", "thang 11"])
def test_no_periods(written: str) -> None:
    """What is no period is refused."""
    with pytest.raises(MediakitError, match="NOT_A_PERIOD"):
        period_named(written)


def test_spans() -> None:
    """Any span of days is a period, unless it ends before it begins."""
    assert span(date(2026, 1, 2), date(2026, 1, 2)).last == date(2026, 1, 2)
    with pytest.raises(MediakitError, match="DAYS_REVERSED"):
        span(date(2026, 1, 2), date(2026, 1, 1))

"""Days and times are read as people and spreadsheets write them, and nothing else is taken for one."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.delivery.log_cells import day_in, time_in

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
TIMES = st.times().map(lambda instant: instant.replace(microsecond=0))


@given(DAYS)
def test_days(day: date) -> None:
    """Every day is read in each way it is written here, the day before the month."""
    short, long = f"{day.day}/{day.month}/{day.year}", f"{day:%d/%m/%Y}"
    ways = (short, long, f"{day:%d-%m-%Y}", f"{day:%d.%m.%Y}", f"{day:%d/%m/%y}", f"{day:%Y/%m/%d}")
    assert {day_in(way) for way in (*ways, day.isoformat(), f"{long} 0:00", f"{day} 00:00:00")} == {day}


@pytest.mark.parametrize("written", ["", "28/11", "31/11/2026", "11/28/2026", "2026-11", "1/1/1999", "nay"])
def test_no_days(written: str) -> None:
    """What is no day is not guessed at."""
    assert day_in(written) is None


@given(TIMES)
def test_times(instant: time) -> None:
    """Every time is read in each way it is written here, and as a spreadsheet keeps it."""
    hour, minute, second = instant.hour, instant.minute, instant.second
    half, on_twelve = ("CH" if hour >= 12 else "SA"), hour % 12 or 12
    share = (hour * 3600 + minute * 60 + second) / 86_400
    ways = {
        f"{instant}",
        f"{hour}:{minute:02}:{second:02}",
        f"{hour}h{minute:02}:{second:02}".replace(":", "p"),
        f"{hour} giờ {minute:02} phút {second:02} giây",
        f"{on_twelve}:{minute:02}:{second:02} {half}",
        f"{on_twelve:02}:{minute:02}:{second:02}{'PM' if hour >= 12 else 'am'}",
        *({f"{share:.9f}".replace(".", ",")} if share < 0.999999 else ()),
    }
    assert {time_in(way) for way in ways} == {instant}
    ways = {f"{hour}:{minute:02}", f"{hour}h{minute:02}", f"{hour}g{minute:02}'", f"{hour} h {minute:02}"}
    assert {time_in(way) for way in ways} == {time(hour, minute)}
    assert time_in(f"{hour}h") == time(hour)


@pytest.mark.parametrize("written", ["", "5", "5:3", "24:00", "5:60", "5h61", "5.30", "sáng", "0.5", "1.25"])
def test_no_times(written: str) -> None:
    """What is no time of day, or may be two, is not guessed at."""
    assert time_in(written) is None

"""Plays that tests of the log make up."""

from datetime import date, time, timedelta

from hypothesis import strategies as st

from mediakit.delivery.log_line import Play, Strike

DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
STATIONS = st.sampled_from(("tam-thang", "long-son", "rach-dua"))
SPOTS = st.sampled_from(("mot-cua.loudspeaker_spot", "gop-y.radio_spot_30", "mot-cua.loudspeaker_spot.loa"))
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)


@st.composite
def plays(draw: st.DrawFn) -> Play:
    """Any play, aired or not."""
    start_s = draw(st.integers(0, 86_000))
    length_s = draw(st.integers(1, 86_399 - start_s))
    aired = draw(st.booleans())
    start, end = (clock(start_s), clock(start_s + length_s)) if aired else (None, None)
    return Play(draw(DAYS), draw(STATIONS), draw(SPOTS), start, end, draw(WORDS), draw(WORDS))


def clock(second: int) -> time:
    """A second of the day as a time."""
    return time(second // 3600, second // 60 % 60, second % 60)


def numbered(count: int, first: int = 0) -> list[Play]:
    """Plays that exclude none of one another, each half a minute long."""
    return [
        Play(
            date(2026, 11, 1) + timedelta(days=number // 100),
            "tam-thang",
            "mot-cua.loudspeaker_spot",
            clock(20_000 + number % 100 * 60),
            clock(20_030 + number % 100 * 60),
            "Nguyễn Văn An",
        )
        for number in range(first, first + count)
    ]


ACTS = st.lists(plays() | st.builds(Strike, WORDS, WORDS, WORDS), min_size=1, max_size=4)

"""Subtitle files."""

import html
from itertools import pairwise

import pysubs2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.model.cue import Cue
from mediakit.subtitles import FORMATS
from mediakit.units import Seconds, seconds

CUES = (
    Cue("Bà con nộp hồ sơ\ntại Bộ phận Một cửa,", seconds("0.5"), Seconds(7, 3)),
    Cue("mang theo căn cước.", Seconds(7, 3), seconds("3661.9996")),
)


def test_srt() -> None:
    """SubRip: numbered from 1, milliseconds after a comma, line feeds alone, a blank line after each."""
    assert FORMATS["srt"](CUES) == (
        "1\n00:00:00,500 --> 00:00:02,333\nBà con nộp hồ sơ\ntại Bộ phận Một cửa,\n\n"
        "2\n00:00:02,333 --> 01:01:02,000\nmang theo căn cước.\n\n"
    )


def test_vtt() -> None:
    """WebVTT: its header, milliseconds after a point."""
    assert FORMATS["vtt"](CUES) == (
        "WEBVTT\n\n"
        "1\n00:00:00.500 --> 00:00:02.333\nBà con nộp hồ sơ\ntại Bộ phận Một cửa,\n\n"
        "2\n00:00:02.333 --> 01:01:02.000\nmang theo căn cước.\n\n"
    )


@pytest.mark.parametrize("kind", FORMATS)
def test_no_cues(kind: str) -> None:
    """A clip without captions has a file without cues, not a broken one."""
    assert len(pysubs2.SSAFile.from_string(FORMATS[kind]((Cue("một", Seconds(0), Seconds(1)),)), kind)) == 1
    assert FORMATS[kind](()).split() == (["WEBVTT"] if kind == "vtt" else [])


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("text", ["mẫu {01} kèm theo", "{\\i1}nghiêng", "hồ sơ {\nmẫu 02}"])
def test_braces_are_text(kind: str, text: str) -> None:
    """What looks like a style of another format is shown as it was written."""
    assert text in FORMATS[kind]([Cue(text, Seconds(0), Seconds(1))])


def test_vtt_signs() -> None:
    """In WebVTT `<` would open a tag and `&` a name: both are written as the format wants."""
    vtt = FORMATS["vtt"]([Cue("R&D <1 giờ --> xong", Seconds(0), Seconds(1))])
    assert "R&amp;D &lt;1 giờ --&gt; xong" in vtt
    assert "R&D <1 giờ" in FORMATS["srt"]([Cue("R&D <1 giờ", Seconds(0), Seconds(1))])


_LETTERS = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạằộữỵẪĐ,;:!?%&{}()“”–0", min_size=1, max_size=30)
_LINES = st.lists(_LETTERS.map(lambda line: f"d{line}."), min_size=1, max_size=3)
_MS = st.integers(0, 90 * 60 * 1_000)


@st.composite
def _cues(draw: st.DrawFn) -> tuple[Cue, ...]:
    edges = sorted(draw(st.sets(_MS, min_size=2, max_size=12)))
    return tuple(
        Cue("\n".join(draw(_LINES)), seconds(start) / 1_000, seconds(end) / 1_000)
        for start, end in pairwise(edges)
    )


@given(_cues(), st.sampled_from(sorted(FORMATS)))
def test_round_trip(cues: tuple[Cue, ...], kind: str) -> None:
    """Read back by another hand, every cue has its instants to the millisecond and its text to the letter."""
    back = pysubs2.SSAFile.from_string(FORMATS[kind](cues), kind, keep_html_tags=True)
    unescape = html.unescape if kind == "vtt" else str
    assert [(event.start, event.end, unescape(event.text.replace(r"\N", "\n"))) for event in back] == [
        (round(cue.start * 1_000), round(cue.end * 1_000), cue.text) for cue in cues
    ]


@given(st.lists(st.fractions(0, 100), min_size=2, max_size=9, unique=True))
def test_cues_that_touch_still_touch(edges: list[Seconds]) -> None:
    """Rounding to milliseconds opens no gap and no overlap."""
    instants = sorted(edges)
    cues = [Cue("dạ", start, end) for start, end in pairwise(instants)]
    events = list(pysubs2.SSAFile.from_string(FORMATS["srt"](cues), "srt"))
    assert all(one.end == after.start for one, after in pairwise(events))
    assert all(abs(event.start - cue.start * 1_000) <= 0.5 for event, cue in zip(events, cues, strict=True))

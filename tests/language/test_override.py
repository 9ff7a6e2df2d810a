"""Words of one text, spans of another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.errors import MediakitError
from mediakit.language import read, read_as
from mediakit.model.reading import Lexicon

_NONE = Lexicon()
_WORDS = st.lists(
    st.sampled_from(["hồ sơ", "gọi", "1022", "05 ngày", "một", "hai", "29/12/2023", "XYZT", ",", "đúng"]),
    max_size=8,
).map(" ".join)


def _pairs(show: str, say: str) -> list[tuple[str, str]]:
    reading = read_as(show, say, _NONE)
    return [
        (reading.shown[word.span.start : word.span.end], word.said + word.pause) for word in reading.words
    ]


def test_same_text_reads_the_same() -> None:
    """Saying what is shown is plain reading."""
    text = "Hạn 05 ngày, gọi 1022 từ 29/12/2023."
    assert read_as(text, text, _NONE) == read(text, _NONE)


def test_gap_is_shared_at_word_borders() -> None:
    """What has no match takes the shown words between its neighbours; shown text need not be readable."""
    assert _pairs("Hạn XYZT ABCD là 05 ngày", "hạn trả kết quả là năm ngày") == [
        ("Hạn", "hạn"),
        ("XYZ", "trả"),
        ("T A", "kết"),
        ("BCD", "quả"),
        ("là", "là"),
        ("05", "năm"),
        ("ngày", "ngày."),
    ]


def test_words_that_are_not_shown_join_a_neighbour() -> None:
    """An added word shares the span of the word beside it, so that no span is empty."""
    assert _pairs("Gọi 113", "Hãy gọi một một ba") == [
        ("G", "hãy"),
        ("ọi", "gọi"),
        ("1", "một"),
        ("1", "một"),
        ("3", "ba."),
    ]


def test_pauses_come_from_what_is_said() -> None:
    """A comma in the said text is a breath."""
    assert _pairs("18001096", "một tám không không, một không chín sáu")[3] == ("0", "không,")


def test_faults_of_what_is_said() -> None:
    """The said text must be readable."""
    with pytest.raises(MediakitError):
        read_as("gọi", "XYZT", _NONE)


@given(_WORDS, _WORDS.filter(lambda text: "XYZT" not in text))
def test_spans_rise_inside_the_text(show: str, say: str) -> None:
    """Spans rise, never overlap, stay inside the shown text, and every word of `say` is kept."""
    reading = read_as(show, say, _NONE)
    bounds = [at for word in reading.words for at in (word.span.start, word.span.end)]
    assert bounds == sorted(bounds)
    assert all(0 <= at <= len(reading.shown) for at in bounds)
    assert reading.said == read(say, _NONE).said

"""Captions that know which of their words is being said."""

from itertools import pairwise

import pytest

from mediakit.subtitles import following
from tests.subtitles.spoken import UPRIGHT, WIDE, cues_of, speech, starts_of

TEXTS = (
    "Từ ngày 01/7/2025, nộp hồ sơ không phụ thuộc nơi cư trú. Bà con nhớ hỏi rõ ngày nhận kết quả.",
    "Tra cứu tại Cổng Dịch vụ công quốc gia, địa chỉ dichvucong.gov.vn, hoặc gọi 1022 để được giúp.",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("rules", [WIDE, UPRIGHT], ids=["wide", "upright"])
def test_every_word_is_marked_once(text: str, rules: object) -> None:
    """Marked stretches follow one another, lie in one line, rise in time, and leave out nothing but signs."""
    said = speech(text)
    cues = list(following(cues_of(said, rules), said, starts_of(said)))  # type: ignore[arg-type]  # of a table
    assert len(cues) > 1
    for cue in cues:
        assert all(cue.start <= word.start < cue.end for word in cue.spoken)
        assert all(one.last <= other.first and one.start < other.start for one, other in pairwise(cue.spoken))
        assert all("\n" not in cue.text[word.first : word.last] for word in cue.spoken)
        left = list(cue.text)
        for word in cue.spoken:
            left[word.first : word.last] = " " * (word.last - word.first)
        assert not [sign for sign in left if sign.isalnum()]


def test_the_cues_themselves_stay() -> None:
    """Marks are added, nothing else changes."""
    said = speech(TEXTS[0])
    cues = cues_of(said, WIDE)
    marked = list(following(cues, said, starts_of(said)))
    assert [(cue.text, cue.start, cue.end) for cue in marked] == [
        (cue.text, cue.start, cue.end) for cue in cues
    ]
    assert cues[0].spoken == ()
    assert marked[0].spoken[0].start == cues[0].start

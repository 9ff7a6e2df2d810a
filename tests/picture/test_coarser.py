"""The ladder down from a picture's own fineness."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mediakit.model.profile import PictureProfile
from mediakit.picture.coarser import COARSEST_CRF, ever_coarser
from mediakit.picture.h264 import options

SMALL = PictureProfile(64, 36, captions=None)


@given(st.integers(0, 51))
def test_ladder(crf: int) -> None:
    """It begins with the picture as it is, grows coarser at every step, and ends at the coarsest at most."""
    rungs = [*ever_coarser(replace(SMALL, crf=crf))]
    found = [rung.crf for rung in rungs]
    assert found[0] == crf
    assert found == sorted(set(found))
    assert len(found) == 1 or found[-1] <= COARSEST_CRF
    assert {replace(rung, crf=0) for rung in rungs} == {replace(SMALL, crf=0)}


def test_the_encoder_is_told() -> None:
    """Each rung has encoder parameters of its own: they are part of every key."""
    assert [options(rung)["crf"] for rung in ever_coarser(SMALL)] == ["18", "21", "24", "27", "30", "33"]

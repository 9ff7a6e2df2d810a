"""Runs into closed groups."""

from hypothesis import given
from hypothesis import strategies as st

from mediakit.model.slide import Slide
from mediakit.picture.segments import Moving, Segment, Still, segments
from mediakit.picture.states import Run, State

_LENGTHS = st.lists(st.one_of(st.just(1), st.integers(1, 4), st.integers(1, 400)), min_size=1, max_size=12)


def _runs(lengths: list[int]) -> list[Run]:
    return [Run(_state(index), frames) for index, frames in enumerate(lengths)]


def _state(index: int) -> State:
    return State(Slide(text=str(index)))


def _shown(segment: Segment) -> list[State]:
    return [segment.state] * segment.frames if isinstance(segment, Still) else list(segment.states)


@given(_LENGTHS, st.integers(4, 125))
def test_order_and_frames_are_kept(lengths: list[int], longest: int) -> None:
    """Played one after another, the segments show every frame of the runs, in order."""
    runs = _runs(lengths)
    shown = [state for segment in segments(runs, longest) for state in _shown(segment)]
    assert shown == [run.state for run in runs for _ in range(run.frames)]


@given(_LENGTHS, st.integers(4, 125))
def test_no_segment_is_too_long_or_lonely(lengths: list[int], longest: int) -> None:
    """None is longer than the limit; none is one frame long but the last, since IDR ids would repeat."""
    found = segments(_runs(lengths), longest)
    sizes = [len(_shown(segment)) for segment in found]
    assert max(sizes) <= longest
    assert min(sizes[:-1], default=2) >= 2
    assert all(segment.frames >= 2 for segment in found if isinstance(segment, Still))


@given(_LENGTHS, st.integers(4, 125))
def test_stills_stay_still(lengths: list[int], longest: int) -> None:
    """Of what stands for three frames or more, at most the first frame is encoded as moving."""
    moving = [
        state
        for segment in segments(_runs(lengths), longest)
        if isinstance(segment, Moving)
        for state in segment.states
    ]
    for index, frames in enumerate(lengths):
        assert frames < 3 or moving.count(_state(index)) <= 1


def test_a_lone_frame_takes_one_from_the_next() -> None:
    """A state of one frame between stills starts a moving segment of two."""
    assert segments(_runs([5, 1, 5]), 125) == [
        Still(_state(0), 5),
        Moving((_state(1), _state(2))),
        Still(_state(2), 4),
    ]

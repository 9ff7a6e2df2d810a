"""Runs into closed groups."""
# ruff: noqa: FBT001 - Hypothesis draws truths too

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mediakit.model.slide import Slide
from mediakit.picture.segments import segments
from mediakit.picture.states import Run, State, View

_LENGTHS = st.lists(st.one_of(st.just(1), st.integers(1, 4), st.integers(1, 400)), min_size=1, max_size=12)


def _runs(lengths: list[int], *, minor: bool = False) -> list[Run]:
    return [Run(_minor(index) if minor else _state(index), frames) for index, frames in enumerate(lengths)]


def _state(index: int) -> State:
    return State(View(Slide(text=str(index))))


def _minor(index: int) -> State:
    """Give a state of one slide that differs only in how many items show."""
    return State(View(Slide(items=("a",) * 20), index))


@given(_LENGTHS, st.integers(5, 125), st.booleans())
def test_order_and_frames_are_kept(lengths: list[int], longest: int, minor: bool) -> None:
    """Played one after another, the segments show every frame of the runs, in order."""
    runs = _runs(lengths, minor=minor)
    shown = [run for segment in segments(runs, longest) for run in segment.runs]
    frames = [run.state for run in shown for _ in range(run.frames)]
    assert frames == [run.state for run in runs for _ in range(run.frames)]


@given(_LENGTHS, st.integers(5, 125), st.booleans())
def test_no_segment_is_too_long_or_lonely(lengths: list[int], longest: int, minor: bool) -> None:
    """None is longer than the limit; none is one frame long but the last, since IDR ids would repeat."""
    sizes = [segment.frames for segment in segments(_runs(lengths, minor=minor), longest)]
    assert max(sizes) <= longest
    assert min(sizes[:-1], default=2) >= 2


@given(_LENGTHS, st.integers(5, 125), st.booleans())
def test_what_goes_on_after_a_cut_is_the_same(lengths: list[int], longest: int, minor: bool) -> None:
    """A state in two segments opens both, the first one unless a frame that would stand alone opens it."""
    found = segments(_runs(lengths, minor=minor), longest)
    for one, other in pairwise(found):
        if one.runs[-1].state == other.runs[0].state:
            assert len(one.runs) == 1 or [run.frames for run in one.runs[:-1]] == [1]


def test_small_changes_share_a_segment() -> None:
    """Items that appear one after another follow their slide's first picture in its group."""
    (segment,) = segments(_runs([30, 40, 50], minor=True), 125)
    assert [run.frames for run in segment.runs] == [30, 40, 50]
    assert len(segments(_runs([30, 40, 50]), 125)) == 3
    assert [part.frames for part in segments(_runs([1, 124, 1], minor=True), 125)] == [63, 63]


def test_a_lone_frame_opens_the_next_segment() -> None:
    """A state of one frame between stills is the first picture of the group of the one that follows."""
    assert [segment.runs for segment in segments(_runs([5, 1, 5]), 125)] == [
        (Run(_state(0), 5),),
        (Run(_state(1), 1), Run(_state(2), 5)),
    ]


def test_manners() -> None:
    """What moves or mixes is encoded as such, what stands as a still."""
    a, b = View(Slide(text="A")), View(Slide(text="B"))
    photo = View(Slide("photo", image="a.jpg"))
    runs = [
        Run(State(a), 9),
        *(Run(State(b, under=a, share=Fraction(n, 4), transition="fade"), 1) for n in (1, 2, 3)),
        Run(State(b), 9),
        *(Run(State(replace(photo, moved=Fraction(n, 9))), 1) for n in range(9)),
        *(Run(State(replace(a, entered=Fraction(n, 9))), 1) for n in range(1, 9)),
    ]
    found = [(segment.manner, segment.frames) for segment in segments(runs, 125)]
    assert found == [("still", 9), ("mixing", 3), ("still", 9), ("moving", 9), ("mixing", 8)]

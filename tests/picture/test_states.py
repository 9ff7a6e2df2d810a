"""Which frame shows what."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mediakit.model.cue import Cue
from mediakit.model.slide import Slide
from mediakit.model.timeline import Scene, Timeline
from mediakit.picture.states import State, states
from tests.picture.clips import FPS, timeline


def _frames(told: Timeline, fps: int = FPS) -> list[State]:
    return [run.state for run in states(told, fps) for _ in range(run.frames)]


def _captions(told: Timeline) -> list[str]:
    return [state.caption for state in _frames(told)]


def test_frames_cover_the_length() -> None:
    """A clip has ceil(length × fps) frames: the last one may hang over, none is missing."""
    for length_s, frames in {"0.001": 1, "0.04": 1, "0.041": 2, "1": 25, "29.961": 750, "30": 750}.items():
        assert len(_frames(timeline(length_s, [("A", "0", "0")]))) == frames


def test_cues_change_on_their_frame() -> None:
    """A cue is there from the first frame at or after its start, and gone on the first from its end on."""
    told = timeline("0.4", [("A", "0", "0")], [("một", "0.08", "0.12"), ("hai", "0.121", "0.2")])
    assert _captions(told) == ["", "", "một", "", "hai", "", "", "", "", ""]


def test_cues_that_touch_leave_no_gap() -> None:
    """Where one cue ends and the next starts, wherever in a frame that is, no frame is bare."""
    told = timeline("0.24", [("A", "0", "0")], [("một", "0", "0.13"), ("hai", "0.13", "0.24")])
    assert _captions(told) == ["một"] * 4 + ["hai"] * 2


def test_two_cues_in_one_frame() -> None:
    """Of two cues that start within one frame the later is seen; one that misses every frame is not."""
    told = timeline(
        "0.2", [("A", "0", "0")], [("một", "0.041", "0.06"), ("hai", "0.06", "0.1"), ("ba", "0.1", "0.11")]
    )
    assert _captions(told) == ["", "", "hai", "", ""]


def test_fades_step_evenly_and_end_on_the_new_slide() -> None:
    """Equal steps from the old slide to the new one, both ends left to the whole slides."""
    told = timeline("0.4", [("A", "0", "0"), ("B", "0.2", "0.12")])
    a, b = Slide(text="A"), Slide(text="B")
    fade = [State(b, "", a, Fraction(step, 4)) for step in (1, 2, 3)]
    assert _frames(told) == [State(a)] * 5 + fade + [State(b)] * 2


def test_cue_during_a_fade() -> None:
    """A caption stays whole while the slides under it change."""
    told = timeline("0.32", [("A", "0", "0"), ("B", "0.08", "0.16")], [("một", "0.12", "0.2")])
    assert [(state.caption, state.share) for state in _frames(told)[2:6]] == [
        ("", Fraction(1, 5)),
        ("một", Fraction(2, 5)),
        ("một", Fraction(3, 5)),
        ("", Fraction(4, 5)),
    ]


def test_no_fade_where_nothing_changes() -> None:
    """The first scene fades in from nothing, and a slide into itself: both just stand."""
    told = timeline("0.4", [("A", "0", "0.12"), ("A", "0.2", "0.12")])
    assert len(states(told, FPS)) == 1
    assert _frames(told)[0] == State(Slide(text="A"))


_INSTANTS = st.integers(1, 3_000).map(lambda ms: Fraction(ms, 1_000)) | st.integers(1, 75).map(
    lambda frame: Fraction(frame, 25)
)


@st.composite
def _timelines(draw: st.DrawFn) -> Timeline:
    starts = [Fraction(0), *sorted(draw(st.sets(_INSTANTS, max_size=5)))]
    length = starts[-1] + draw(_INSTANTS)
    scenes = [
        Scene(Slide(text=draw(st.sampled_from("ABC"))), start, end, draw(st.sampled_from(starts)) / 4)
        for start, end in zip(starts, [*starts[1:], length], strict=True)
    ]
    edges = sorted(edge for edge in draw(st.sets(_INSTANTS, max_size=12)) if edge <= length)
    cues = [Cue(f"cue {start}", start, end) for start, end in pairwise(edges)]
    kept = draw(st.lists(st.booleans(), min_size=len(cues), max_size=len(cues)))
    heard = tuple(cue for cue, keep in zip(cues, kept, strict=True) if keep)
    return Timeline(length, tuple(scenes), cues=heard)


def _slow(told: Timeline, frame: int, fps: int) -> State:
    """Give a frame's state by looking through everything, with instants alone."""
    instant = Fraction(frame, fps)
    (index,) = (n for n, scene in enumerate(told.scenes) if scene.start <= instant < scene.end)
    scene = told.scenes[index]
    captions = [cue.text for cue in told.cues if cue.start <= instant < cue.end]
    assert len(captions) <= 1
    state = State(scene.slide, captions[0] if captions else "")
    under = told.scenes[index - 1].slide
    since_start = sum(scene.start <= Fraction(n, fps) < instant for n in range(frame))
    steps = sum(Fraction(n, fps) < scene.transition_s for n in range(fps * 4))
    if index == 0 or since_start >= steps or under == scene.slide:
        return state
    return replace(state, under=under, share=Fraction(since_start + 1, steps + 1))


@given(_timelines(), st.sampled_from([25, 30]))
def test_every_frame_has_exactly_its_state(told: Timeline, fps: int) -> None:
    """Whatever the timeline, each frame is what a slow look at that instant gives; equal runs are one."""
    frames = _frames(told, fps)
    assert frames == [_slow(told, frame, fps) for frame in range(len(frames))]
    assert (len(frames) - 1) / Fraction(fps) < told.length <= len(frames) / Fraction(fps)
    runs = states(told, fps)
    assert all(one.state != next_one.state for one, next_one in pairwise(runs))

"""Which frame shows what."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mediakit.model.cue import Cue, SpokenSpan
from mediakit.model.slide import Footage, Slide
from mediakit.model.timeline import Scene, Timeline
from mediakit.picture.states import State, View, states
from mediakit.units import frame_at, seconds
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
    fade = [State(View(b), under=View(a), share=Fraction(step, 4), transition="fade") for step in (1, 2, 3)]
    assert _frames(told) == [State(View(a))] * 5 + fade + [State(View(b))] * 2


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
    assert _frames(told)[0] == State(View(Slide(text="A")))


def _scene(slide: Slide, length: str, **more: object) -> Timeline:
    told = Scene(slide, seconds(0), seconds(length))
    return Timeline(seconds(length), (replace(told, **more),))  # type: ignore[arg-type]  # fields by name


def test_items_appear_on_their_frame() -> None:
    """An item shows from the first frame at or after its instant; once all do, it is the plain slide."""
    slide = Slide("bullets", items=("a", "b"))
    told = _scene(slide, "0.4", reveals=(seconds("0.08"), seconds("0.21")))
    assert [state.view.shown for state in _frames(told)] == [0, 0, 1, 1, 1, 1, None, None, None, None]


def test_texts_come_in_once() -> None:
    """An animated scene ends its entrance on the still slide: 18 frames, evenly, none of them whole."""
    told = _scene(Slide("title", "A"), "1", animated=True)
    entered = [state.view.entered for state in _frames(told)]
    assert entered == [Fraction(step, 19) for step in range(1, 19)] + [Fraction(1)] * 7


def test_a_photo_moves_until_the_next_scene_covers_it() -> None:
    """The push-in goes on, evenly, through the transition that ends it."""
    photo = Slide("photo", image="a.jpg")
    scenes = (
        Scene(photo, seconds(0), seconds("0.2")),
        Scene(Slide(text="B"), seconds("0.2"), seconds("0.4"), seconds("0.08")),
    )
    frames = _frames(Timeline(seconds("0.4"), scenes))
    moved = [state.view.moved for state in frames[:5]]
    assert moved + [state.under and state.under.moved for state in frames[5:7]] == [
        Fraction(step, 7) for step in range(7)
    ]
    assert frames[7] == State(View(Slide(text="B")))


def test_footage_runs_frame_by_frame() -> None:
    """Each frame of a scene shows the next one of its footage, counted from the scene's start."""
    told = _scene(Slide("footage", footage=Footage("a.mp4")), "0.2")
    assert [state.view.frame for state in _frames(told)] == [0, 1, 2, 3, 4]


def test_the_word_being_said_is_marked() -> None:
    """A word is marked from the frame of its first syllable to the next one's; before the first none is."""
    words = (SpokenSpan(0, 3, seconds("0.08")), SpokenSpan(4, 7, seconds("0.14")))
    told = timeline("0.28", [("A", "0", "0")])
    told = replace(told, cues=(Cue("một hai", seconds("0.04"), seconds("0.24"), words),))
    marked = [None, None, (0, 3), (0, 3), (4, 7), (4, 7), None]
    assert [state.spoken for state in _frames(told)] == marked


def test_the_progress_grows_in_steps_to_the_end() -> None:
    """The line grows five times a second and is whole in the last step."""
    told = replace(timeline("0.56", [("A", "0", "0")]), progress=True)
    passed = [state.passed for state in _frames(told)]
    assert passed == [Fraction(5, 14)] * 5 + [Fraction(10, 14)] * 5 + [Fraction(1)] * 4


_INSTANTS = st.integers(1, 3_000).map(lambda ms: Fraction(ms, 1_000)) | st.integers(1, 75).map(
    lambda frame: Fraction(frame, 25)
)


@st.composite
def _timelines(draw: st.DrawFn) -> Timeline:
    starts = [Fraction(0), *sorted(draw(st.sets(_INSTANTS, max_size=5)))]
    length = starts[-1] + draw(_INSTANTS)
    scenes = [
        Scene(
            Slide(text=draw(st.sampled_from("ABC"))),
            start,
            end,
            draw(st.sampled_from(starts)) / 4,
            draw(st.sampled_from(["cut", "fade", "wipe"])),
        )
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
    state = State(View(scene.slide), captions[0] if captions else "")
    seen = [one for one in told.scenes[:index] if frame_at(one.start, fps) < frame_at(one.end, fps)]
    under = seen[-1].slide if seen else scene.slide
    since_start = sum(scene.start <= Fraction(n, fps) < instant for n in range(frame))
    steps = sum(Fraction(n, fps) < scene.transition_s for n in range(fps * 4))
    steps = min(steps, frame_at(scene.end, fps) - frame_at(scene.start, fps))
    if since_start >= steps or under == scene.slide or scene.transition == "cut":
        return state
    share = Fraction(since_start + 1, steps + 1)
    return replace(state, under=View(under), share=share, transition=scene.transition)


@given(_timelines(), st.sampled_from([25, 30]))
def test_every_frame_has_exactly_its_state(told: Timeline, fps: int) -> None:
    """Whatever the timeline, each frame is what a slow look at that instant gives; equal runs are one."""
    frames = _frames(told, fps)
    assert frames == [_slow(told, frame, fps) for frame in range(len(frames))]
    assert (len(frames) - 1) / Fraction(fps) < told.length <= len(frames) / Fraction(fps)
    runs = states(told, fps)
    assert all(one.state != next_one.state for one, next_one in pairwise(runs))

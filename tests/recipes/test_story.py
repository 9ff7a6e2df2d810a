"""A story puts things one after the other, to the exact instant."""

import pickle
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.build.fingerprint import digest
from mediakit.model.campaign import Line
from mediakit.model.profile import PROFILES
from mediakit.model.slide import Footage, Slide
from mediakit.model.timeline import Sound, Timeline, Transition
from mediakit.recipes.story import Story
from mediakit.units import Seconds, seconds
from tests.recipes.kits import ToneKit

A, B = Slide(text="Một"), Slide(text="Hai")
KIT = ToneKit()
SENTENCE_GAP, LINE_GAP = KIT.profile.sentence_gap_s, KIT.profile.line_gap_s


def test_times_are_exact() -> None:
    """Two sentences of three syllables, a rest and a slide start where thirds and tenths add up to."""
    story = Story(KIT)
    story.show(A)
    story.rest("0.1")
    story.say("Xin chào bà. Con nộp hồ.")
    story.show(B)
    story.say("Sơ")
    told = story.finish()
    second = seconds("0.1") + 1 + SENTENCE_GAP
    third = second + 1 + LINE_GAP
    assert [placed.start for placed in told.speech] == [seconds("0.1"), second, third]
    assert [(scene.start, scene.end) for scene in told.scenes] == [(0, third), (third, told.length)]
    assert told.length == third + Seconds(1, 3) + LINE_GAP
    assert [scene.transition_s for scene in told.scenes] == [0, seconds("0.4")]
    assert told.transcript == ("Xin chào bà. Con nộp hồ.", "Sơ")


@pytest.mark.parametrize("pause", ["0", "0.05", "0.36", "2.5"])
def test_a_line_rests_as_long_as_it_says(pause: str) -> None:
    """`pause_s` stands in place of the output's own gap, whether shorter or longer."""
    story = Story(KIT)
    story.show(A)
    story.say(Line("Xin chào bà.", pause_s=seconds(pause)))
    story.say("Con nộp hồ.")
    assert story.finish().speech[1].start == 1 + seconds(pause)


def test_a_gap_of_its_own() -> None:
    """A recipe's gap stands between sentences and between lines alike."""
    story = Story(KIT, gap=seconds(2))
    story.show(A)
    story.say("Xin chào bà. Con nộp hồ.")
    story.say("Sơ")
    assert [placed.start for placed in story.finish().speech] == [0, 3, 6]


def test_a_slide_stays() -> None:
    """Showing the slide that stands already changes nothing; lines without one keep it."""
    story = Story(KIT)
    for _ in range(2):
        story.show(A)
        story.say("Xin chào bà.")
    told = story.finish()
    assert [(scene.start, scene.end) for scene in told.scenes] == [(Seconds(0), told.length)]


def test_footage_sounds_as_long_as_its_scene() -> None:
    """Where its sound is wanted, it lies from its slide's start to the next slide's."""
    heard = Footage("a.mp4", start_s=seconds(2), sound="mix")
    story = Story(KIT)
    for slide in (A, Slide("footage", footage=heard), B, Slide("footage", footage=Footage("a.mp4"))):
        story.show(slide)
        story.say("Xin chào bà.")
    told = story.finish()
    scene = told.scenes[1]
    assert told.sounds == (Sound("footage", scene.start, scene.end, heard),)
    assert pickle.loads(pickle.dumps(told)) == told  # noqa: S301 - it goes to a worker and back


def test_footage_is_not_heard_where_nothing_is() -> None:
    """A silent loop and a spot have no sound of footage."""
    for name in ("led", "loudspeaker"):
        story = Story(ToneKit(PROFILES[name]))
        story.show(Slide("footage", footage=Footage("a.mp4", sound="mix")))
        story.rest(2)
        assert story.finish().sounds == ()


def test_nothing_is_seen_before_the_first_slide() -> None:
    """A clip that speaks before it shows has its first slide from the start, not its last one."""
    story = Story(KIT)
    story.say("Xin chào bà.")
    story.show(A)
    story.rest(1)
    story.show(B)
    story.rest(1)
    told = story.finish()
    assert [(scene.slide, scene.start) for scene in told.scenes] == [(A, 0), (B, told.length - 1)]


def test_a_clip_without_a_slide_is_refused() -> None:
    """Who writes a recipe hears at once that a clip must show something."""
    story = Story(KIT)
    story.say("Xin chào bà.")
    with pytest.raises(ValueError, match="show"):
        story.finish()


@pytest.mark.parametrize("where", [0, 1, 2])
def test_a_line_with_nothing_to_say(where: int) -> None:
    """Dots and dashes are no speech: they are passed over wherever they stand."""
    lines = ["Xin chào bà.", "Con nộp hồ."]
    story = Story(KIT)
    story.show(A)
    for line in [*lines[:where], "…", *lines[where:]]:
        story.say(line)
    told = story.finish()
    assert [cue.text for cue in told.cues] == lines
    assert told.transcript == tuple(lines)


def test_sound_alone() -> None:
    """Without a picture there are no scenes and no captions, and the chime rings before what follows it."""
    story = Story(ToneKit(PROFILES["loudspeaker"]))
    story.show(A)
    story.chime()
    story.say("Xin chào bà.")
    told = story.finish()
    assert (told.scenes, told.cues) == ((), ())
    assert told.speech[0].start == told.sounds[0].end == 2


def test_the_bed_lies_under_all_of_it() -> None:
    """From the first instant to the last."""
    story = Story(KIT)
    story.show(A)
    story.rest(3)
    (bed,) = story.finish(bed=True).sounds
    assert bed == Sound("bed", Seconds(0), Seconds(3))


_WORDS = st.lists(st.sampled_from(["bà", "con", "nộp,", "hồ", "sơ."]), min_size=1, max_size=14)
_STEPS = st.one_of(
    st.builds(Slide, text=st.sampled_from(["Một", "Hai", "Ba"])),
    st.builds(Line, _WORDS.map(" ".join), pause_s=st.none() | st.fractions(0, 3, max_denominator=1000)),
    st.fractions(0, 3, max_denominator=1000),
)


def _told(steps: list[Slide | Line | Seconds]) -> Timeline:
    story = Story(KIT)
    story.show(Slide("title"))
    for step in steps:
        if isinstance(step, Slide):
            story.show(step)
        elif isinstance(step, Line):
            story.say(step)
        else:
            story.rest(step)
    story.rest(1)
    return story.finish()


@given(st.lists(_STEPS, max_size=9))
def test_every_story_holds_together(steps: list[Slide | Line | Seconds]) -> None:
    """Scenes touch and cover the length; speech and captions lie in order inside it, never overlapping."""
    told = _told(steps)
    edges = [(scene.start, scene.end) for scene in told.scenes]
    assert [0, *(end for _, end in edges)] == [*(start for start, _ in edges), told.length]
    for stretches in (
        [(placed.start, placed.start + placed.take.length) for placed in told.speech],
        [(cue.start, cue.end) for cue in told.cues],
    ):
        flat = [instant for stretch in stretches for instant in stretch]
        assert flat == sorted(flat)
        assert all(start < end for start, end in stretches)
        assert not flat or (flat[0] >= 0 and flat[-1] <= told.length)


@given(st.lists(_STEPS, max_size=6))
def test_a_timeline_is_plain_data(steps: list[Slide | Line | Seconds]) -> None:
    """Told twice it is equal and has one digest; it crosses to another process unchanged."""
    first, second = _told(steps), _told(steps)
    assert first == second == pickle.loads(pickle.dumps(first))  # noqa: S301 - our own bytes
    assert digest(first) == digest(second)
    assert digest(first) != digest(_told([*steps, Seconds(1)]))


def _moving(**theme: object) -> ToneKit:
    moved = replace(KIT.campaign.theme, **theme)  # type: ignore[arg-type]  # fields by name
    campaign = replace(KIT.campaign, theme=moved)
    return ToneKit(campaign=campaign)


def _tale(kit: ToneKit) -> Timeline:
    story = Story(kit)
    story.show(Slide("title", heading="Một"))
    story.rest(1)
    story.show(Slide("bullets", items=("Giấy tờ", "Kết quả")))
    story.say("Xin chào bà con. Nộp giấy tờ và nhận kết quả ở đây nhé bà con ơi.")
    return story.finish()


@pytest.mark.parametrize(("transition", "moment"), [("fade", "0.4"), ("wipe", "0.4"), ("cut", "0")])
def test_slides_follow_as_the_theme_has_it(transition: Transition, moment: str) -> None:
    """The first slide stands at once; the others come as the theme says, unless the recipe says otherwise."""
    first, second = _tale(_moving(transition=transition)).scenes
    assert first.transition_s == 0
    assert (second.transition, second.transition_s) == (transition, seconds(moment))
    story = Story(_moving(transition=transition))
    story.show(A)
    story.rest(1)
    story.show(B, transition="wipe")
    story.rest(1)
    assert story.finish().scenes[1].transition == "wipe"


def test_cards_glide_and_lists_grow_where_the_theme_moves() -> None:
    """Titles are animated, items wait for their words; in a theme at rest all stands from the start."""
    card, listed = _tale(_moving()).scenes
    assert card.animated
    assert (listed.animated, listed.reveals[0]) == (False, Seconds(1))
    assert listed.reveals[1] > 3
    assert all(
        (scene.animated, scene.reveals) == (False, ()) for scene in _tale(_moving(animated=False)).scenes
    )
    story = Story(_moving())
    story.show(Slide("title", heading="Một"), animated=False)
    story.rest(1)
    assert not story.finish().scenes[0].animated


def test_words_and_progress_are_the_theme_s_to_ask_for() -> None:
    """By default captions do not follow words and no line grows."""
    plain, asked = _tale(_moving()), _tale(_moving(spoken_word=True, progress=True))
    assert (plain.progress, asked.progress) == (False, True)
    assert not any(cue.spoken for cue in plain.cues)
    assert all(cue.spoken for cue in asked.cues)

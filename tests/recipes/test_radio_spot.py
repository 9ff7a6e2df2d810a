"""The spots for radio: exactly their slot, or told by how much they miss it."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediakit.errors import MediakitError
from mediakit.model.campaign import Line, Message
from mediakit.model.profile import PROFILES, Profile
from mediakit.model.timeline import Sound, Timeline
from mediakit.recipes.pacing import slot_syllables
from mediakit.recipes.radio_spot import radio_spot_30, radio_spot_60
from mediakit.recipes.recipe import Recipe
from mediakit.units import SAMPLE_RATE_HZ, Seconds, seconds
from tests.recipes.kits import ToneKit, message

RECIPES = {30: radio_spot_30, 60: radio_spot_60}
COMMON = 7
"""Syllables that every spot of these tests has: contact, slogan, issuer."""


def profile(slot_s: int) -> Profile:
    """Give the output of a slot."""
    return PROFILES[f"radio-{slot_s}"]


def kit(slot_s: int, share: Seconds = Seconds(1)) -> ToneKit:
    """Give a kit at the output's pace; a `share` over 1 is slower."""
    each = int(SAMPLE_RATE_HZ * 60 * share / profile(slot_s).speaking_pace)
    return ToneKit(profile(slot_s), syllable_samples=each)


def sentence(syllables: int) -> str:
    """Give a sentence of so many syllables."""
    return " ".join(["ba"] * syllables) + "."


def of_syllables(count: int, sentences: int = 6) -> Message:
    """Give a message whose spot has `count` syllables in all."""
    rest = count - COMMON
    each = [rest // sentences + (index < rest % sentences) for index in range(sentences)]
    return message(*(sentence(number) for number in each if number))


def said(told: Timeline) -> int:
    """Count what is said."""
    return sum(len(placed.take.marks) for placed in told.speech)


@st.composite
def fitting(draw: st.DrawFn) -> tuple[int, Message, Seconds]:
    """Give a slot, a message that fits it, and how slow the voice is."""
    slot_s = draw(st.sampled_from([30, 60]))
    least = slot_syllables(slot_s // 2 if slot_s == 60 else 15) + 1
    left = draw(st.integers(least, slot_syllables(slot_s))) - COMMON
    lines: list[Line] = []
    while left:
        count = min(left, draw(st.integers(6, 30)))
        left -= count
        pause = draw(st.none() | st.integers(0, 900).map(lambda ms: Seconds(ms, 1000)))
        lines.append(Line(sentence(count), pause_s=pause))
        if left and draw(st.booleans()):  # two sentences in a line
            more = min(left, draw(st.integers(6, 20)))
            left -= more
            lines[-1] = replace(lines[-1], show=f"{lines[-1].show} {sentence(more)}")
    slow = draw(st.integers(90, 104).map(lambda percent: Seconds(percent, 100)))
    return slot_s, message(*lines), slow


@settings(deadline=None)
@given(fitting())
def test_exactly_the_slot(given_: tuple[int, Message, Seconds]) -> None:
    """Whatever fits is as long as its slot to the last sample, never overlaps, and leaves the end free.

    Silence is never shorter than the output's gap nor longer than a second, but where a line asks for it.
    """
    slot_s, told_message, slow = given_
    told = RECIPES[slot_s].tell(told_message, kit(slot_s, slow))
    assert told.length == slot_s
    last = told.speech[-1]
    assert last.start + last.take.length <= slot_s - 1
    gaps = [after.start - before.start - before.take.length for before, after in pairwise(told.speech)]
    asked = [line.pause_s for line in told_message.lines if line.pause_s is not None]
    own = list(gaps)
    for pause in asked:
        own.remove(pause)  # each stands somewhere, just as long as it was asked for
    assert len(set(own)) == 1
    assert profile(slot_s).sentence_gap_s <= own[0] <= 1
    assert min(gaps) >= 0


@pytest.mark.parametrize(("slot_s", "recipe"), RECIPES.items())
def test_who_is_heard_when(slot_s: int, recipe: Recipe) -> None:
    """The chime, the message, where to turn to, the slogan, who sends it; a bed under all of it."""
    told = recipe.tell(of_syllables(slot_syllables(slot_s)), kit(slot_s))
    assert told.transcript[-3:] == ("Gặp cán bộ.", "Chung tay", "Trung tâm")
    assert told.sounds == (Sound("chime", seconds(0), seconds(2)), Sound("bed", seconds(0), seconds(slot_s)))
    assert told.speech[0].start == 2
    assert (told.scenes, told.cues) == ((), ())


@pytest.mark.parametrize(("slot_s", "recipe"), RECIPES.items())
@pytest.mark.parametrize("over", [1, 2, 40])
def test_too_much(slot_s: int, recipe: Recipe, over: int) -> None:
    """What the slot cannot hold is refused with just the syllables to cut: without them it fits."""
    most = slot_syllables(slot_s)
    with pytest.raises(MediakitError) as caught:
        recipe.tell(of_syllables(most + over), kit(slot_s))
    fault = caught.value
    assert fault.code == "SLOT_OVERFULL"
    assert fault.facts == {"slot_s": slot_s, "count": most + over, "most": most, "cut": over}
    assert said(recipe.tell(of_syllables(most), kit(slot_s))) == most


@pytest.mark.parametrize(("slot_s", "recipe"), RECIPES.items())
def test_too_little(slot_s: int, recipe: Recipe) -> None:
    """What fits the slot before is refused with the least there must be: with that it fits."""
    most_before = slot_syllables({30: 15, 60: 30}[slot_s])
    with pytest.raises(MediakitError) as caught:
        recipe.tell(of_syllables(most_before), kit(slot_s))
    fault = caught.value
    assert fault.code == "SLOT_UNDERFULL"
    assert fault.facts == {"slot_s": slot_s, "count": most_before, "least": most_before + 1}
    assert said(recipe.tell(of_syllables(most_before + 1), kit(slot_s))) == most_before + 1


@pytest.mark.parametrize(("slot_s", "recipe"), RECIPES.items())
def test_a_slow_voice(slot_s: int, recipe: Recipe) -> None:
    """A voice that does not come to the end in time is told by the seconds, never cut off."""
    with pytest.raises(MediakitError) as caught:
        recipe.tell(of_syllables(slot_syllables(slot_s), sentences=3), kit(slot_s, Seconds(3, 2)))
    fault = caught.value
    assert fault.code == "SLOT_OVERRUN"
    spoken_s = slot_syllables(slot_s) * 60 / 224 * 1.5
    gaps_s = 5 * float(profile(slot_s).sentence_gap_s)  # six sentences: three, contact, slogan, issuer
    assert fault.facts["slot_s"] == slot_s
    assert fault.facts["over_s"] == pytest.approx(2 + spoken_s + gaps_s + 1 - slot_s, abs=0.11)


def test_a_hair_too_slow() -> None:
    """Seconds too many are rounded up: never does a refusal say 0.0 s."""
    full = of_syllables(slot_syllables(30), sentences=3)
    free = 27 - 5 * profile(30).sentence_gap_s
    each = int(SAMPLE_RATE_HZ * free / slot_syllables(30))
    assert radio_spot_30.tell(full, ToneKit(profile(30), syllable_samples=each)).length == 30
    with pytest.raises(MediakitError) as caught:
        radio_spot_30.tell(full, ToneKit(profile(30), syllable_samples=each + 1))
    assert (caught.value.code, caught.value.facts["over_s"]) == ("SLOT_OVERRUN", 0.1)


def test_spot_lines_are_said_instead() -> None:
    """A message's shorter lines for spots take the place of all its lines."""
    long = of_syllables(slot_syllables(30) + 50)
    short = replace(long, spot_lines=(Line(sentence(20)), Line(sentence(20), pause_s=seconds("0.5"))))
    told = radio_spot_30.tell(short, kit(30))
    assert told.transcript == (sentence(20), sentence(20), "Gặp cán bộ.", "Chung tay", "Trung tâm")
    assert told.length == 30


def test_pauses_in_a_full_slot() -> None:
    """What lines ask for is taken from the other gaps: 27 - 22.5 - 1.6 s are left for four others."""
    pause = seconds("0.8")
    lines = [Line(sentence(19), pause_s=pause if index < 2 else None) for index in range(4)]
    told = radio_spot_30.tell(message(*lines), ToneKit(profile(30), syllable_samples=13_000))
    gaps = [after.start - before.start - before.take.length for before, after in pairwise(told.speech)]
    own = (27 - Seconds(13, 48) * (76 + COMMON) - 2 * pause) / 4
    assert float(own) == pytest.approx(0.73, abs=0.001)
    assert gaps == [pause, pause, *[seconds("0.73")] * 4]

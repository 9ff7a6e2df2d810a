"""The spots for radio: exactly their slot, or told by how much they miss it."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mediakit.errors import MediakitError
from mediakit.model.campaign import Line, Message
from mediakit.model.profile import PROFILES, RADIO_SLOTS_S, Profile
from mediakit.model.slide import Footage, Slide
from mediakit.model.tempo import Tempo
from mediakit.model.timeline import Sound, Timeline
from mediakit.recipes.book import BUILT_IN
from mediakit.recipes.recipe import Recipe
from mediakit.recipes.slot import slot_syllables
from mediakit.units import SAMPLE_RATE_HZ, Seconds, seconds
from tests.recipes.kits import ToneKit, message

RECIPES: Mapping[int, Recipe] = {slot_s: BUILT_IN[f"radio_spot_{slot_s}"] for slot_s in RADIO_SLOTS_S}
COMMON = {15: 5, 30: 7, 45: 7, 60: 7}
"""Syllables that every spot of these tests has: contact, slogan (none in 15 s), issuer."""
EXACT, UNMEASURED = Tempo(doubt=0.0, measured=True), Tempo(doubt=0.2)


def profile(slot_s: int) -> Profile:
    """Give the output of a slot."""
    return PROFILES[f"radio-{slot_s}"]


def kit(slot_s: int, share: Seconds = Seconds(1), tempo: Tempo = EXACT) -> ToneKit:
    """Give a kit whose voice can be paced; a `share` over 1 is slower than it is asked to be."""
    return ToneKit(profile(slot_s), share=share, tempo=tempo)


def sentence(syllables: int) -> str:
    """Give a sentence of so many syllables."""
    return " ".join(["ba"] * syllables) + "."


def of_syllables(count: int, slot_s: int, sentences: int = 0) -> Message:
    """Give a message whose spot has `count` syllables in all, in sentences of about 14."""
    rest = count - COMMON[slot_s]
    parts = sentences or max(1, rest // 14)
    each = [rest // parts + (index < rest % parts) for index in range(parts)]
    return message(*(sentence(number) for number in each if number))


def said(told: Timeline) -> int:
    """Count what is said."""
    return sum(len(placed.take.marks) for placed in told.speech)


def gaps(told: Timeline) -> list[Seconds]:
    """Silences between takes."""
    return [after.start - before.start - before.take.length for before, after in pairwise(told.speech)]


def tail_s(told: Timeline) -> Seconds:
    """What is free at the end."""
    last = told.speech[-1]
    return told.length - last.start - last.take.length


def refused(slot_s: int, told: Message, given_kit: ToneKit) -> tuple[str, dict[str, Any]]:
    """Give code and facts of the fault of a spot that cannot be."""
    with pytest.raises(MediakitError) as caught:
        RECIPES[slot_s].tell(told, given_kit)
    return caught.value.code, dict(caught.value.facts)


@st.composite
def any_words(draw: st.DrawFn) -> tuple[int, Message, Seconds, Tempo]:
    """Give a slot, a message near it, how slow the voice is, and whether anybody knows."""
    slot_s = draw(st.sampled_from(RADIO_SLOTS_S))
    left = round(slot_syllables(slot_s) * draw(st.integers(60, 130)) / 100) - COMMON[slot_s]
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
    slow = draw(st.integers(85, 115).map(lambda percent: Seconds(percent, 100)))
    return slot_s, message(*lines), slow, draw(st.sampled_from([EXACT, UNMEASURED]))


@settings(deadline=None)
@given(any_words())
def test_exactly_the_slot(given_: tuple[int, Message, Seconds, Tempo]) -> None:
    """Whatever is not refused is as long as its slot to the last sample, whole, and within every bound.

    The voice is asked for 8 % more or less than the output's pace at most; silence is never shorter than the
    output's gap nor longer than a second, but where a line asks for it; the end is free for a second or more.
    """
    slot_s, told_message, slow, tempo = given_
    heard = kit(slot_s, slow, tempo)
    try:
        told = RECIPES[slot_s].tell(told_message, heard)
    except MediakitError as fault:
        assume(not fault.code.startswith("SLOT_"))
        raise
    assert told.length == slot_s
    assert 1 <= tail_s(told) <= 1 + seconds(slot_s) / 15 + seconds("0.02")
    asked = [line.pause_s for line in told_message.lines if line.pause_s is not None]
    own = gaps(told)
    for pause in asked:
        own.remove(pause)  # each stands somewhere, just as long as it was asked for
    assert len(set(own)) == 1
    assert profile(slot_s).sentence_gap_s <= own[0] <= 1
    base = profile(slot_s).speaking_pace
    assert all(seconds("0.92") * base <= pace <= seconds("1.08") * base for pace in heard.asked)


@pytest.mark.parametrize("slot_s", RADIO_SLOTS_S)
def test_who_is_heard_when(slot_s: int) -> None:
    """Chime, message, where to turn to, the slogan where it has room, who sends it; a bed under all."""
    told = RECIPES[slot_s].tell(of_syllables(slot_syllables(slot_s), slot_s), kit(slot_s))
    slogan = () if slot_s == 15 else ("Chung tay",)
    assert told.transcript[1:][-2 - len(slogan) :] == ("Gặp cán bộ.", *slogan, "Trung tâm")
    assert told.sounds == (Sound("chime", seconds(0), seconds(2)), Sound("bed", seconds(0), seconds(slot_s)))
    assert told.speech[0].start == 2
    assert (told.scenes, told.cues) == ((), ())


def test_an_emergency() -> None:
    """Its chime is its own, and no slogan follows."""
    urgent = replace(of_syllables(slot_syllables(30), 30), priority="khẩn cấp")
    told = RECIPES[30].tell(urgent, kit(30))
    assert told.sounds[0].priority == "khẩn cấp"
    assert told.transcript[-2:] == ("Gặp cán bộ.", "Trung tâm")


@pytest.mark.parametrize("slot_s", RADIO_SLOTS_S)
def test_what_a_slot_is_for(slot_s: int) -> None:
    """With the syllables that it is made for, neither the voice nor the pauses are at their bounds."""
    heard = kit(slot_s)
    told = RECIPES[slot_s].tell(of_syllables(slot_syllables(slot_s), slot_s), heard)
    assert set(heard.asked) < set(range(208, 241))
    assert 0.5 < min(gaps(told)) <= max(gaps(told)) < 0.7


@pytest.mark.parametrize("slot_s", RADIO_SLOTS_S)
@pytest.mark.parametrize("over", [1, 2, 40])
def test_too_much(slot_s: int, over: int) -> None:
    """What the slot cannot hold is refused before a voice runs, with the syllables to cut; then it fits."""
    sentences = max(1, slot_syllables(slot_s) // 14)
    double = of_syllables(slot_syllables(slot_s) * 2, slot_s, sentences)
    most = refused(slot_s, double, kit(slot_s))[1]["most"]
    assert slot_syllables(slot_s) < most < slot_syllables(slot_s) * 1.3
    heard = kit(slot_s)
    code, facts = refused(slot_s, of_syllables(most + over, slot_s, sentences), heard)
    assert (code, heard.asked, bool(facts.pop("sentences"))) == ("SLOT_OVERFULL", [], True)
    aim = slot_syllables(slot_s)
    assert facts == {"slot_s": slot_s, "count": most + over, "most": most, "cut": over, "aim": aim}
    assert said(RECIPES[slot_s].tell(of_syllables(most, slot_s, sentences), kit(slot_s))) == most


@pytest.mark.parametrize("slot_s", RADIO_SLOTS_S)
def test_too_little(slot_s: int) -> None:
    """What cannot be stretched to the slot is refused with the least there must be: with that it fits."""
    code, facts = refused(slot_s, of_syllables(slot_syllables(slot_s) // 2, slot_s, 2), kit(slot_s))
    assert code == "SLOT_UNDERFULL"
    least = facts["least"]
    assert facts["add"] == least - slot_syllables(slot_s) // 2
    assert said(RECIPES[slot_s].tell(of_syllables(least, slot_s, 2), kit(slot_s))) == least
    assert refused(slot_s, of_syllables(least - 1, slot_s, 2), kit(slot_s))[0] == "SLOT_UNDERFULL"


@pytest.mark.parametrize(("share", "code"), [("1.3", "SLOT_OVERRUN"), ("0.7", "SLOT_UNDERRUN")])
def test_a_voice_that_strays(share: str, code: str) -> None:
    """One that is never on time is told by the seconds, after its pace was corrected once; never cut off."""
    heard = kit(30, seconds(share), UNMEASURED)
    found, facts = refused(30, of_syllables(slot_syllables(30), 30), heard)
    assert (found, facts["slot_s"], len(set(heard.asked))) == (code, 30, 2)
    assert facts["over_s" if code == "SLOT_OVERRUN" else "under_s"] > 0


def test_a_voice_is_corrected() -> None:
    """One that is slow where pauses are short already is asked to be quicker, and comes to the end."""
    full = of_syllables(96, 30, sentences=9)
    assert refused(30, full, kit(30))[0] == "SLOT_OVERFULL"
    heard = kit(30, seconds("0.95"), UNMEASURED)
    told = RECIPES[30].tell(full, heard)
    assert told.length == 30
    assert max(heard.asked) <= 241


def test_a_small_edit_keeps_the_pace() -> None:
    """Two syllables more are taken up by the pauses: what else is said is not spoken again."""
    before, after = kit(30), kit(30)
    for heard, count in ((before, 84), (after, 86)):
        RECIPES[30].tell(of_syllables(count, 30, sentences=5), heard)
    assert set(before.asked) == set(after.asked) == {224}


def test_a_voice_that_cannot_be_paced() -> None:
    """Its pauses alone are stretched; where they do not do, it is refused."""
    unpaced = ToneKit(profile(30), syllable_samples=SAMPLE_RATE_HZ * 60 // 224)
    told = RECIPES[30].tell(of_syllables(86, 30), unpaced)
    assert told.length == 30
    assert refused(30, of_syllables(98, 30), unpaced)[0] == "SLOT_OVERFULL"
    assert RECIPES[30].tell(of_syllables(98, 30), kit(30)).length == 30


def test_one_sentence_of_a_message() -> None:
    """A single long sentence fills a slot; where it is too long, it is the one to be cut."""
    assert RECIPES[15].tell(message(sentence(30)), kit(15)).length == 15
    _, facts = refused(15, message(sentence(60)), kit(15))
    assert facts["sentences"].endswith("” (60)")


def test_spot_lines_are_said_instead() -> None:
    """A message's shorter lines for spots take the place of all its lines."""
    long = of_syllables(slot_syllables(30) + 50, 30)
    short = replace(long, spot_lines=(Line(sentence(35)), Line(sentence(35), pause_s=seconds("0.5"))))
    told = RECIPES[30].tell(short, kit(30))
    assert told.transcript == (sentence(35), sentence(35), "Gặp cán bộ.", "Chung tay", "Trung tâm")
    assert told.length == 30


def test_pauses_that_lines_ask_for() -> None:
    """They stand as they are; the voice and the other gaps share what is left."""
    pause = seconds("0.9")
    lines = [Line(sentence(19), pause_s=pause if index < 2 else None) for index in range(4)]
    told = RECIPES[30].tell(message(*lines), kit(30))
    assert gaps(told)[:2] == [pause, pause]
    (own,) = set(gaps(told)[2:])
    assert 0.5 < own < 0.8


def test_numbers_count_as_they_are_said() -> None:
    """A date of eight signs is twelve syllables, and each of them takes its time."""
    written = message(*[f"Từ ngày 01/7/2025, {sentence(4)}"] * 9)
    code, facts = refused(30, written, kit(30))
    assert (code, facts["count"]) == ("SLOT_OVERFULL", 9 * (1 + 12 + 4) + COMMON[30])


def test_films_are_not_heard() -> None:
    """What a slide shows, and the sound of its film, is no part of a spot, nor of its length."""
    plain = of_syllables(slot_syllables(30), 30)
    film = Slide("footage", footage=Footage("quay.mp4", sound="mix"))
    shown = replace(plain, lines=tuple(replace(line, slide=film) for line in plain.lines))
    assert RECIPES[30].tell(shown, kit(30)) == RECIPES[30].tell(plain, kit(30))


def test_dots_have_no_pause() -> None:
    """A line in which nothing can be said asks for no pause either."""
    lines = [Line(sentence(20)), Line("…", pause_s=seconds(5)), *[Line(sentence(20))] * 3]
    assert RECIPES[30].tell(message(*lines), kit(30)).length == 30


def test_what_is_cut_best() -> None:
    """Never the hook, the contact, slogan or sender; those without numbers first, then the longest."""
    told = message(
        f"Mở đầu rất dài {sentence(24)}",
        "Hồ sơ nộp từ ngày 1/7/2025 tại nhà văn hóa của phường mình nhé bà con ơi.",
        "Câu này ngắn thôi.",
        "Câu này dài hơn câu kia rất nhiều cho nên bớt trước.",
        Line("Câu này dài hơn nữa nhưng do chính người dân trong phường thu tiếng.", recording="a.wav"),
        "Xem thêm ở trang dichvucong.gov.vn mỗi ngày, mỗi tuần và mỗi tháng một lần nhé.",
        contact=sentence(20),
    )
    _, facts = refused(15, told, kit(15))
    assert facts["sentences"] == (
        "“Câu này dài hơn câu kia rất nhiều cho nên bớt trước” (12); “Câu này ngắn thôi” (4); "
        "“Câu này dài hơn nữa nhưng do chính người dân trong phường thu tiếng” (14)"
    )

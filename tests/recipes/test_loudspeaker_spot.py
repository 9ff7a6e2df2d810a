"""The spot for ward loudspeakers."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.model.campaign import Line
from mediakit.model.profile import PROFILES
from mediakit.model.timeline import Timeline
from mediakit.recipes.loudspeaker_spot import loudspeaker_spot
from mediakit.units import seconds
from tests.recipes.kits import ToneKit, message

PROFILE = PROFILES["loudspeaker"]
KIT = ToneKit(PROFILE, syllable_samples=48_000 * 60 // PROFILE.speaking_pace)
MIN_GAP, MAX_GAP = 0.6, 1.2


def gaps(told: Timeline) -> list[float]:
    """Silences between takes, in seconds."""
    return [float(after.start - before.start - before.take.length) for before, after in pairwise(told.speech)]


TELLING = ("Xin chào.", "Nộp hồ sơ.", "Gặp cán bộ.", "Gặp cán bộ.")


@pytest.mark.parametrize("times", [1, 2, 3])
def test_who_is_heard_when(times: int) -> None:
    """The hook first, the message, its contact twice in a row, who sends it; the slogan once, late."""
    told = loudspeaker_spot.tell(replace(message("Xin chào.", "Nộp hồ sơ."), repeat=times), KIT)
    before = (*TELLING, "Trung tâm") * (times - 1)
    assert told.transcript == (*before, *TELLING, "Chung tay", "Trung tâm")


def test_twice_unless_it_says_otherwise() -> None:
    """Who passes by hears the beginning too."""
    told = message("Xin chào.", "Nộp hồ sơ.")
    assert loudspeaker_spot.tell(told, KIT) == loudspeaker_spot.tell(replace(told, repeat=2), KIT)


def test_air_between_tellings() -> None:
    """A telling stands apart by more than its sentences do."""
    told = loudspeaker_spot.tell(message("Xin chào.", "Nộp hồ sơ."), KIT)
    assert [round(gap - min(gaps(told)), 3) for gap in gaps(told)] == [0, 0, 0, 0, 0.8, 0, 0, 0, 0, 0]


def test_an_emergency() -> None:
    """Its own chime, and no slogan of a campaign."""
    told = loudspeaker_spot.tell(replace(message("Xin chào.", "Nộp hồ sơ."), priority="khẩn cấp"), KIT)
    assert told.transcript == (*TELLING, "Trung tâm") * 2
    assert [sound.priority for sound in told.sounds] == ["khẩn cấp"]


def test_short_pauses_wait_for_the_echo() -> None:
    """A line may ask for a longer pause than echo takes to die away, not for a shorter one."""
    lines = [Line("Xin chào.", pause_s=seconds("0.1")), Line("Nộp hồ sơ.", pause_s=seconds(2))]
    told = loudspeaker_spot.tell(replace(message(*lines), repeat=1), KIT)
    assert gaps(told)[:2] == [0.6, 2]


def test_the_chime_comes_first() -> None:
    """It rings at once, for two seconds at most, and then there is a short pause."""
    told = loudspeaker_spot.tell(message("Xin chào."), KIT)
    (chime,) = told.sounds
    assert chime.kind == "chime"
    assert chime.start == 0
    assert chime.end <= 2
    assert told.speech[0].start > chime.end
    assert told.scenes == ()
    assert told.cues == ()


_SENTENCES = st.lists(st.integers(1, 30), min_size=1, max_size=12).map(
    lambda counts: [" ".join(["ba"] * count) + "." for count in counts]
)


@given(_SENTENCES)
def test_echo_dies_away(lines: list[str]) -> None:
    """At least 0.6 s of silence after every sentence."""
    assert min(gaps(loudspeaker_spot.tell(message(*lines), KIT))) >= MIN_GAP


@given(_SENTENCES)
def test_the_pace_can_be_followed(lines: list[str]) -> None:
    """180 to 200 syllables a minute, unless the gaps are as short or as long as they may be."""
    told = loudspeaker_spot.tell(message(*lines), KIT)
    last = told.speech[-1]
    spoken_s = last.start + last.take.length - told.speech[0].start
    pace = sum(len(placed.take.marks) for placed in told.speech) * 60 / spoken_s
    gap = min(gaps(told))
    assert gap <= MAX_GAP
    assert PROFILE.pace_min <= pace <= PROFILE.pace_max or gap in (MIN_GAP, MAX_GAP)
    assert not (pace < PROFILE.pace_min and gap > MIN_GAP)
    assert not (pace > PROFILE.pace_max and gap < MAX_GAP)

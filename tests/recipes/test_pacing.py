"""How long a spot pauses."""

import pytest

from mediakit.model.profile import PROFILES
from mediakit.model.slide import Slide
from mediakit.recipes.pacing import gap_for_pace, time_to_read
from mediakit.recipes.slot import slot_syllables
from mediakit.units import seconds
from tests.recipes.kits import ToneKit

PROFILE = PROFILES["loudspeaker"]


def gap(*, syllables: int, sentences: int, ms_each: int) -> float:
    """Give the gap for sentences of equal length."""
    kit = ToneKit(PROFILE, syllable_samples=48 * ms_each)
    told = [kit.speak(" ".join(["ba"] * syllables) + ".") for _ in range(sentences)]
    return float(gap_for_pace(told, PROFILE))


def test_middle_of_the_limits() -> None:
    """Eleven sentences of 19 syllables: 66 s are wanted, 56.43 s are speech, ten gaps share the rest."""
    assert gap(syllables=19, sentences=11, ms_each=270) == pytest.approx((66 - 56.43) / 10, abs=0.001)


@pytest.mark.parametrize(("ms_each", "bound"), [(400, 0.6), (100, 1.2)])
def test_bounds(ms_each: int, bound: float) -> None:
    """A slow voice still pauses for the echo; a fast one does not fall silent for ever."""
    assert gap(syllables=10, sentences=4, ms_each=ms_each) == bound


def test_one_sentence() -> None:
    """There is no gap to share, and nothing to divide by."""
    assert 0.6 <= gap(syllables=5, sentences=1, ms_each=250) <= 1.2


def test_whole_milliseconds() -> None:
    """A gap reads as a decision."""
    kit = ToneKit(PROFILE, syllable_samples=48 * 271)
    found = gap_for_pace([kit.speak("ba ba ba ba ba ba ba. ba ba ba ba ba ba ba ba.")], PROFILE)
    assert found == seconds(f"{float(found):.3f}")


def test_pauses_that_lines_ask_for() -> None:
    """A pause of a line's own stands in the place of one gap; the others share what is left."""
    kit = ToneKit(PROFILE, syllable_samples=48 * 270)
    told = [kit.speak("ba " * 18 + "ba.") for _ in range(11)]
    found = gap_for_pace(told, PROFILE, pauses=[seconds(2)])
    assert float(found) == pytest.approx((66 - 56.43 - 2) / 9, abs=0.001)


@pytest.mark.parametrize(("slot_s", "most"), [(15, 38), (30, 86), (45, 133), (60, 181)])
def test_what_a_slot_is_for(slot_s: int, most: int) -> None:
    """Syllables at 190 a minute beside two seconds of chime and one of tail, to the nearest one."""
    assert slot_syllables(slot_s) == most


@pytest.mark.parametrize(
    ("slide", "wanted_s"),
    [
        (Slide(), 4),
        (Slide("statement", text="b" * 30), 4),
        (Slide("statement", text="b" * 31), "4.1"),
        (Slide("statement", text="b" * 60), "6.5"),
        (Slide("statement", heading="b" * 30, text="b" * 30), "6.5"),
        (Slide("bullets", heading="b" * 30, items=("b" * 15, "b" * 15)), "6.5"),
        (Slide("contact", heading="b" * 60, qr="https://dichvucong.gov.vn"), "10.5"),
        (Slide("title", heading="b" * 60, footer="b" * 60), "6.5"),
    ],
)
def test_time_to_read(slide: Slide, wanted_s: int | str) -> None:
    """Twelve characters a second after a look, four seconds at least, four more for a phone; in tenths."""
    assert time_to_read(slide) == seconds(wanted_s)

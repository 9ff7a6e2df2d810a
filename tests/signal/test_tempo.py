"""Tempo."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediakit.signal.tempo import at_tempo
from mediakit.units import SAMPLE_RATE_HZ
from tests.signal.tones import tone

S = SAMPLE_RATE_HZ


@given(st.integers(0, 60_000), st.fractions(Fraction(1, 4), 4, max_denominator=100))
@settings(max_examples=25, deadline=None)
def test_length_is_exact(count: int, speed: Fraction) -> None:
    """Twice as fast is half as long, to the sample, at every speed footage may have."""
    made = at_tempo(np.ones(count, np.float32), speed)
    assert made.shape == (round(count / speed),)
    assert made.dtype == np.float32


@pytest.mark.parametrize("speed", ["0.25", "0.6", "1.5", "4"])
def test_pitch_stays(speed: str) -> None:
    """A tone of 440 Hz stays one."""
    made = at_tempo(tone(-12, 6, 440), Fraction(speed))
    middle = made[len(made) // 4 : -len(made) // 4]
    strength = np.abs(np.fft.rfft(middle * np.hanning(len(middle))))
    assert np.argmax(strength) * S / len(middle) == pytest.approx(440, abs=3)


@pytest.mark.parametrize("speed", ["0.5", "1.25", "3"])
def test_nothing_comes_late(speed: str) -> None:
    """What sounds at an instant sounds at that instant divided by the speed, to a twelfth of a second."""
    beeps = np.zeros(6 * S, np.float32)
    for second in (1, 3, 5):
        beeps[second * S : second * S + S // 4] = tone(-6, 0.25, 600)
    made = at_tempo(beeps, Fraction(speed))
    loud = np.abs(made) > 0.1
    for second in (1, 3, 5):
        begins = second / float(speed)
        near = loud[round((begins - 0.25) * S) : round((begins + 0.05) * S)]
        assert (int(np.argmax(near)) / S - 0.25) == pytest.approx(0, abs=0.08)


def test_its_own_tempo_passes_bit_for_bit() -> None:
    """At 1 nothing is touched."""
    sound = tone(-12, 0.5)
    assert at_tempo(sound, Fraction(1)) is sound


def test_the_same_every_time() -> None:
    """The same sound at the same speed is the same samples."""
    sound = tone(-12, 1, 330)
    np.testing.assert_array_equal(at_tempo(sound, Fraction(2)), at_tempo(sound, Fraction(2)))

"""Resampling."""

from fractions import Fraction

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mediakit.signal.resample import resample
from tests.signal.tones import clicks

RATES_HZ = st.sampled_from([8_000, 16_000, 22_050, 24_000, 44_100, 48_000])


@given(st.integers(0, 5_000), RATES_HZ, RATES_HZ, st.sampled_from([(), (1,), (2,)]))
def test_length_is_exact(count: int, rate_hz: int, new_rate_hz: int, channels: tuple[int, ...]) -> None:
    """The result is round(n × new / old) long, in the shape that was given."""
    made = resample(np.zeros((count, *channels), np.float32), rate_hz, new_rate_hz)
    assert made.shape == (round(Fraction(count * new_rate_hz, rate_hz)), *channels)
    assert made.dtype == np.float32


def test_nothing_is_delayed() -> None:
    """A click stays where it was."""
    made = resample(clicks(22_050, [10_000]), 22_050, 48_000)
    assert abs(int(np.argmax(np.abs(made))) - 10_000 * 48_000 / 22_050) <= 1

"""The limiter."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediakit.signal.blocks import cut, whole
from mediakit.signal.loudness import measure_loudness
from mediakit.signal.resample import resample
from mediakit.signal.samples import Samples, from_db
from mediakit.sound.limiter import gain_under, limited, true_peaks
from mediakit.units import SAMPLE_RATE_HZ
from tests.signal.tones import clicks, soft, tone


def limit(samples: Samples, ceiling_dbtp: float) -> Samples:
    """Keep the true peak of a sound below a ceiling."""
    blocks = list(cut(samples))
    return whole(limited(blocks, 1, gain_under(true_peaks(blocks), from_db(ceiling_dbtp))))


@given(st.lists(st.floats(0, 8, width=32), max_size=60), st.integers(1, 200), st.floats(0.05, 1.5))
@settings(max_examples=60, deadline=None)
def test_gain_meets_every_need(heights: list[float], stretch: int, ceiling: float) -> None:
    """No peak passes the ceiling, and no gain is above 1."""
    peaks = np.repeat(np.array(heights, np.float32), stretch)
    gain = gain_under(peaks, ceiling)
    assert gain.shape == peaks.shape
    assert np.all(gain <= 1)
    for reach in (-1, 0, 1):  # on its way to the next hop's gain, too
        near = np.roll(np.pad(gain, 1, constant_values=0), reach)[1:-1]
        assert np.all(peaks * near <= ceiling * (1 + 1e-5))


@pytest.mark.parametrize(
    "samples",
    [
        resample(np.random.default_rng(3).standard_normal(32_000).astype(np.float32), 32_000, SAMPLE_RATE_HZ),
        3 * clicks(SAMPLE_RATE_HZ, [5_000, 20_000, 20_300]),
        soft(tone(9, 1, SAMPLE_RATE_HZ / 4, 45)),
    ],
    ids=["noise", "clicks", "between samples"],
)
def test_ceiling_holds(samples: Samples) -> None:
    """The true peak of the worst sounds stays at the ceiling, to 0.1 dB."""
    made = limit(samples, -1.5)
    assert len(made) == len(samples)
    assert np.abs(made).max() <= from_db(-1.5) * (1 + 1e-5)
    assert measure_loudness(made, SAMPLE_RATE_HZ).true_peak_dbtp <= -1.4


def test_quiet_passes() -> None:
    """What never comes near the ceiling passes bit for bit, and around one peak only 21 ms are touched."""
    quiet = tone(-20, 1)
    np.testing.assert_array_equal(limit(quiet, -1), quiet)
    quiet[24_000] = 2
    touched = np.flatnonzero(limit(quiet, -1) != quiet)
    assert 24_000 - touched[0] <= SAMPLE_RATE_HZ * 21 // 1_000
    assert touched[-1] - 24_000 <= SAMPLE_RATE_HZ * 21 // 1_000

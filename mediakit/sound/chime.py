"""The chime that opens a spot: three plucked strings, like a đàn tranh, rising through a pentatonic scale."""

import numpy as np
from numpy.typing import NDArray

from mediakit.model.priority import ORDINARY, Priority
from mediakit.signal.fades import faded
from mediakit.signal.samples import Samples
from mediakit.sound.levels import CHIME_LUFS, levelled
from mediakit.units import SAMPLE_RATE_HZ

_LENGTH_S = 1.9
_NOTES = ((0.0, 783.99, 0.8), (0.24, 880.0, 0.85), (0.48, 1174.66, 1.0))
"""Start in s, pitch in Hz, loudness: G5, A5, D6 of the scale G A B D E."""
_PARTIALS = 9
_PLUCKED_AT = 0.23
"""Share of the string's length; 1/4 and 1/5 would each silence a partial."""
_STIFFNESS = 1.6e-4
"""Partials of a real string lie a little sharp: f_k = k f √(1 + B k²)."""


def chime(priority: Priority = ORDINARY) -> Samples:  # noqa: ARG001
    """Compute the chime: 1.9 s, mono (n,), at the mix's chime level; the same samples every time."""
    samples = np.zeros(round(_LENGTH_S * SAMPLE_RATE_HZ))
    for start_s, pitch_hz, loudness in _NOTES:
        start = round(start_s * SAMPLE_RATE_HZ)
        samples[start:] += loudness * _string(pitch_hz, len(samples) - start)
    soft = faded(samples.astype(np.float32), 48, SAMPLE_RATE_HZ * 6 // 10)
    return levelled(soft, CHIME_LUFS)


def _string(pitch_hz: float, count: int) -> NDArray[np.float64]:
    """Sum the partials of a plucked string; higher ones start weaker and die sooner."""
    time_s = np.arange(count) / SAMPLE_RATE_HZ
    tone = np.zeros(count)
    for k in range(1, _PARTIALS + 1):
        partial_hz = k * pitch_hz * np.sqrt(1 + _STIFFNESS * k * k)
        strength = np.sin(np.pi * k * _PLUCKED_AT) / k**1.4
        decay_s = 0.62 / (1 + 0.55 * (k - 1))
        # A second string a shade off pitch gives the slow shimmer of a pair.
        turn = 2 * np.pi * partial_hz * time_s
        pair = np.sin(turn) + 0.4 * np.sin(1.001 * turn)
        tone += strength * np.exp(-time_s / decay_s) * pair
    onset = np.minimum(1, time_s / 0.004)  # a finger, not a hammer
    return tone * onset

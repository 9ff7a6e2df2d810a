"""What a stretch of sound is in memory, and decibels."""

import math

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
"""Full scale at ±1; mono (n,), more channels (n, channels)."""

SILENCE_DB = -120.0
"""What zero reads in decibels: below anything 24 bits can hold, and still a number in JSON."""


def to_db(amplitude: float) -> float:
    """Decibels of an amplitude (1 → 0 dB); zero reads SILENCE_DB."""
    return max(SILENCE_DB, 20 * math.log10(amplitude)) if amplitude > 0 else SILENCE_DB


def from_db(level_db: float) -> float:
    """Amplitude of a level in decibels (0 dB → 1)."""
    return float(10 ** (level_db / 20))


def to_mono(samples: Samples) -> Samples:
    """Mean of all channels, shape (n,)."""
    return samples if samples.ndim == 1 else samples.mean(axis=1, dtype=np.float32)


def channel_count(samples: Samples) -> int:
    """1 for shape (n,), else the second axis."""
    return 1 if samples.ndim == 1 else samples.shape[1]

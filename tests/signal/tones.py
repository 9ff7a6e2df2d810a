"""Computed signals that every reading is known of."""

from collections.abc import Sequence

import numpy as np

from mediakit.signal.fades import faded
from mediakit.signal.samples import Samples, from_db
from mediakit.units import SAMPLE_RATE_HZ


def tone(level_dbfs: float, length_s: float, pitch_hz: float = 1_000, phase_deg: float = 0) -> Samples:
    """Give a sine by its peak level, mono (n,) at 48 kHz."""
    time_s = np.arange(round(length_s * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    wave = np.sin(2 * np.pi * pitch_hz * time_s + np.deg2rad(phase_deg))
    sine: Samples = (from_db(level_dbfs) * wave).astype(np.float32)
    return sine


def steps(*parts: tuple[float, float]) -> Samples:
    """Tones of 1 kHz one after another, each by level and length, in both channels: (n, 2)."""
    return both(np.concatenate([tone(level_dbfs, length_s) for level_dbfs, length_s in parts]))


def soft(samples: Samples) -> Samples:
    """Fade over 50 ms, so that a tone has no peak but its own."""
    return faded(samples, SAMPLE_RATE_HZ // 20, SAMPLE_RATE_HZ // 20)


def both(samples: Samples) -> Samples:
    """Put the same sound in two channels, (n, 2)."""
    return np.stack([samples, samples], axis=1)


def clicks(length: int, places: Sequence[int], height: float = 0.7) -> Samples:
    """Silence with single samples sticking out, mono (length,)."""
    samples = np.zeros(length, np.float32)
    samples[list(places)] = height
    return samples

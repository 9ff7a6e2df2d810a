"""A look-ahead limiter that knows the peaks between samples.

The gain a sample needs is `ceiling / its true peak`. A sliding minimum spreads each need over ± 10 ms, and
a smoothing window no wider than that spread keeps the gain at or below every need. All of the sound is at
hand, so looking ahead costs no delay.
"""

import numpy as np
from numpy.typing import NDArray

from mediakit.signal.resample import resample
from mediakit.signal.samples import Samples, from_db
from mediakit.units import SAMPLE_RATE_HZ

_REACH = SAMPLE_RATE_HZ // 100  # 10 ms: a period of a low voice, so that the gain does not follow its wave
_OVERSAMPLING = 4  # ITU-R BS.1770-4, annex 2


def limit(samples: Samples, ceiling_dbtp: float) -> Samples:
    """Keep the true peak below a ceiling; length and position stay.

    Args:
        samples: mono (n,) at 48 kHz.
        ceiling_dbtp: highest true peak wanted.
    """
    return samples * gain_under(between_peaks(samples), from_db(ceiling_dbtp))


def between_peaks(samples: Samples) -> Samples:
    """Give the highest magnitude at and just after every sample, oversampled four times; (n,)."""
    fine = resample(samples, SAMPLE_RATE_HZ, SAMPLE_RATE_HZ * _OVERSAMPLING)
    between = np.abs(fine).reshape(-1, _OVERSAMPLING).max(axis=1, initial=0)
    # Resampling softens what lies close to half the sample rate, so the samples count as well.
    peaks: Samples = np.maximum(between, np.abs(samples))
    return peaks


def gain_under(peaks: Samples, ceiling: float) -> Samples:
    """Give the smooth gain, at most 1, that keeps `peaks` (n,) at or below `ceiling` (an amplitude)."""
    if not len(peaks) or peaks.max() <= ceiling:
        return np.ones_like(peaks)
    needed = ceiling / np.maximum(peaks, ceiling)
    lowest = _sliding_minimum(np.pad(needed, 2 * _REACH, constant_values=1), 2 * _REACH + 1)
    smooth = _sliding_mean(_sliding_mean(lowest, _REACH + 1), _REACH + 1)
    return smooth.astype(np.float32)


def _sliding_minimum(values: Samples, width: int) -> Samples:
    """Minimum of every `width` neighbours, by doubling; `width - 1` values shorter."""
    covered = 1
    while covered < width:
        step = min(covered, width - covered)
        values = np.minimum(values[:-step], values[step:])
        covered += step
    return values


def _sliding_mean(values: NDArray[np.floating], width: int) -> NDArray[np.float64]:
    """Mean of every `width` neighbours; `width - 1` values shorter."""
    sums = np.cumsum(np.pad(values, (1, 0)), dtype=np.float64)
    return (sums[width:] - sums[:-width]) / width

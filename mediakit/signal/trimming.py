"""Where speech begins and ends."""

import numpy as np

from mediakit.signal.samples import Samples, from_db
from mediakit.units import SAMPLE_RATE_HZ

_HOP = SAMPLE_RATE_HZ // 200  # 5 ms: finer than a consonant, coarse enough to hold energy
_HEAD = SAMPLE_RATE_HZ // 100  # 10 ms kept before, so that a soft onset is whole
_TAIL = SAMPLE_RATE_HZ * 3 // 100  # 30 ms kept after, so that a last vowel dies away


def trim(samples: Samples, *, below_loudest_db: float = 42, floor_dbfs: float = -66) -> tuple[int, int]:
    """Find the speech between leading and trailing silence.

    Args:
        samples: mono (n,) at 48 kHz.
        below_loudest_db: a frame of 5 ms is silent when it lies this far below the loudest one ...
        floor_dbfs: ... or below this level (RMS).
    Returns:
        First sample and one past the last; (0, 0) when all is silent.
    """
    if not len(samples):
        return 0, 0
    frames = np.pad(samples, (0, -len(samples) % _HOP)).reshape(-1, _HOP)
    levels = np.sqrt(np.mean(np.square(frames, dtype=np.float64), axis=1))
    threshold = max(levels.max() * from_db(-below_loudest_db), from_db(floor_dbfs))
    (heard,) = np.nonzero(levels >= threshold)
    if not len(heard):
        return 0, 0
    return max(0, int(heard[0]) * _HOP - _HEAD), min(len(samples), int(heard[-1] + 1) * _HOP + _TAIL)

"""Where speech begins, pauses and ends."""

import numpy as np
from numpy.typing import NDArray

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
    levels = _levels(samples)
    threshold = max(levels.max() * from_db(-below_loudest_db), from_db(floor_dbfs))
    (heard,) = np.nonzero(levels >= threshold)
    if not len(heard):
        return 0, 0
    return max(0, int(heard[0]) * _HOP - _HEAD), min(len(samples), int(heard[-1] + 1) * _HOP + _TAIL)


def pauses(
    samples: Samples, *, shortest_s: float = 0.1, below_loudest_db: float = 35
) -> list[tuple[int, int]]:
    """Find where nobody speaks.

    Args:
        samples: mono (n,) at 48 kHz.
        shortest_s: what is shorter is a stop inside a word.
        below_loudest_db: a frame of 5 ms is quiet this far below the loudest one; a room may hum.
    Returns:
        First sample and one past the last of each, in order.
    """
    if not len(samples):
        return []
    levels = _levels(samples)
    quiet = np.concatenate([[False], levels < levels.max() * from_db(-below_loudest_db), [False]])
    edges = np.flatnonzero(np.diff(quiet.astype(np.int8))).reshape(-1, 2) * _HOP
    least = shortest_s * SAMPLE_RATE_HZ
    return [(int(start), min(int(end), len(samples))) for start, end in edges if end - start >= least]


def _levels(samples: Samples) -> NDArray[np.float64]:
    """RMS of every 5 ms."""
    frames = np.pad(samples, (0, -len(samples) % _HOP)).reshape(-1, _HOP)
    levels: NDArray[np.float64] = np.sqrt(np.mean(np.square(frames, dtype=np.float64), axis=1))
    return levels

"""Fades without clicks: half a cosine wave."""

import numpy as np

from mediakit.signal.samples import Samples


def rise(count: int) -> Samples:
    """Give a raised cosine from just above 0 to just below 1, shape (count,); `rise + rise[::-1]` is 1."""
    phase = (np.arange(count) + 0.5) / max(count, 1)
    return (0.5 - 0.5 * np.cos(np.pi * phase)).astype(np.float32)


def faded(samples: Samples, fade_in: int, fade_out: int) -> Samples:
    """Give a copy that fades in and out.

    Args:
        samples: mono (n,).
        fade_in: samples it takes to rise; half the sound at most.
        fade_out: samples it takes to fall; half the sound at most.
    """
    result = samples.copy()
    head, tail = min(fade_in, len(samples) // 2), min(fade_out, len(samples) // 2)
    result[:head] *= rise(head)
    result[len(result) - tail :] *= rise(tail)[::-1]
    return result

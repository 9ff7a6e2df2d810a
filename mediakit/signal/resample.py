"""Other sample rates, by soxr."""

from collections.abc import Iterator
from fractions import Fraction

import numpy as np
import soxr

from mediakit.signal.blocks import Blocks
from mediakit.signal.samples import Samples


def resample(samples: Samples, rate_hz: int, new_rate_hz: int) -> Samples:
    """Give the same sound at another rate, without delay, exactly round(n × new / old) samples long.

    Args:
        samples: (n,) or (n, channels).
        rate_hz: their rate.
        new_rate_hz: the rate wanted.
    """
    if rate_hz == new_rate_hz or not len(samples):
        return samples
    return _fitted(soxr.resample(samples, rate_hz, new_rate_hz), _length(len(samples), rate_hz, new_rate_hz))


def resampled(blocks: Blocks, rate_hz: int, new_rate_hz: int) -> Iterator[Samples]:
    """Do the same to mono blocks as they come: the same samples, in pieces of any lengths."""
    if rate_hz == new_rate_hz:
        yield from blocks
        return
    stream = soxr.ResampleStream(rate_hz, new_rate_hz, 1, dtype="float32")
    taken = given = 0
    for block in blocks:
        taken += len(block)
        made = stream.resample_chunk(np.ascontiguousarray(block))
        given += len(made)
        yield made
    rest = stream.resample_chunk(np.zeros(0, np.float32), last=True)
    yield _fitted(rest, _length(taken, rate_hz, new_rate_hz) - given)


def _length(count: int, rate_hz: int, new_rate_hz: int) -> int:
    return round(Fraction(count * new_rate_hz, rate_hz))


def _fitted(made: Samples, wanted: int) -> Samples:
    """Cut or fill up what rounding made a sample too long or too short."""
    kept = made[:wanted]
    missing = [(0, wanted - len(kept))] + [(0, 0)] * (made.ndim - 1)
    return np.pad(kept, missing).astype(np.float32, copy=False)

"""A look-ahead limiter that knows the peaks between samples.

The gain a millisecond needs is `ceiling / its true peak`. A sliding minimum spreads each need over ± 10 ms,
and a smoothing window no wider than that spread keeps the gain at or below every need. All of the sound is
at hand, so looking ahead costs no delay; an hour's needs are 3.6 million numbers.

It is our own because pedalboard's limiter (JUCE's) knows no peaks between samples (it let + 5.8 dBTP of
noise through under a threshold of -6 dB), does not look ahead, and raises quiet sound by 10 dB by itself.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from mediakit.signal.blocks import BLOCK, Blocks, even
from mediakit.signal.resample import resampled
from mediakit.signal.samples import Samples
from mediakit.units import SAMPLE_RATE_HZ

_HOP = SAMPLE_RATE_HZ // 1_000
_REACH = 10  # hops: a period of a low voice, so that the gain does not follow its wave
_OVERSAMPLING = 4  # ITU-R BS.1770-4, annex 2


def true_peaks(blocks: Blocks) -> Samples:
    """Give the highest true peak of every millisecond, shape (hops,).

    Args:
        blocks: mono, blocks of `BLOCK`; gone through twice at the same time.
    """
    fine = even(resampled(blocks, SAMPLE_RATE_HZ, SAMPLE_RATE_HZ * _OVERSAMPLING), BLOCK * _OVERSAMPLING)
    # Resampling softens what lies close to half the sample rate, so the samples count as well.
    found = [
        np.maximum(_loudest(between, _HOP * _OVERSAMPLING), _loudest(block, _HOP))
        for block, between in zip(blocks, fine, strict=True)
    ]
    return np.concatenate(found) if found else np.zeros(0, np.float32)


def gain_under(peaks: Samples, ceiling: float) -> Samples:
    """Give the smooth gain, at most 1, that keeps `peaks` at or below `ceiling`.

    Args:
        peaks: the highest amplitude of every hop, (hops,).
        ceiling: an amplitude.
    Returns:
        The gain in the middle of every hop; a straight line between two of them meets both hops' needs.
    """
    if not len(peaks) or peaks.max() <= ceiling:
        return np.ones_like(peaks)
    needed = ceiling / np.maximum(peaks, ceiling)
    spread = 2 * _REACH + 1
    # The means reach a hop less than the minimum does, which leaves room for the line to the next hop.
    lowest = _sliding_minimum(np.pad(needed, 2 * _REACH - 1, constant_values=1), spread)
    return _sliding_mean(_sliding_mean(lowest, _REACH), _REACH).astype(np.float32)


def limited(blocks: Blocks, gain: float, lowered: Samples) -> Iterator[Samples]:
    """Apply a steady gain, and what `gain_under` gives besides; length and position stay.

    Args:
        blocks: mono, blocks of `BLOCK`.
        gain: an amplitude.
        lowered: (hops,).
    """
    middles = np.arange(len(lowered)) * _HOP + (_HOP - 1) / 2
    per_block = BLOCK // _HOP
    for index, block in enumerate(blocks):
        near = slice(max(0, index * per_block - 1), (index + 1) * per_block + 1)
        if (lowered[near] == 1).all():
            yield block * np.float32(gain)
        else:
            places = np.arange(index * BLOCK, index * BLOCK + len(block))
            yield block * (gain * np.interp(places, middles[near], lowered[near])).astype(np.float32)


def _loudest(samples: Samples, width: int) -> Samples:
    """Highest magnitude of every `width` samples, the last ones counted for themselves."""
    whole = np.pad(np.abs(samples), (0, -len(samples) % width))
    loudest: Samples = whole.reshape(-1, width).max(axis=1)
    return loudest


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

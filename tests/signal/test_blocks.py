"""Blocks, and where they are kept."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mediakit.signal.blocks import BLOCK, Spool, cut, even, whole
from mediakit.signal.resample import resample, resampled

_LENGTHS = st.lists(st.integers(0, 50), max_size=8)


@given(_LENGTHS, st.integers(1, 20))
def test_even(lengths: list[int], count: int) -> None:
    """Pieces of any lengths become blocks of one length, but the last; not a sample is lost or moved."""
    samples = np.arange(sum(lengths), dtype=np.float32)
    edges = np.cumsum([0, *lengths])
    blocks = list(even((samples[first:end] for first, end in pairwise(edges)), count))
    assert all(len(block) == count for block in blocks[:-1])
    assert all(0 < len(block) <= count for block in blocks[-1:])
    np.testing.assert_array_equal(whole(blocks), samples)


def test_spool() -> None:
    """What was kept comes back as often as wanted; an empty one is empty."""
    samples = np.arange(2 * BLOCK + 5, dtype=np.float32)
    with Spool(cut(samples, 999)) as spool:
        for _ in range(2):
            assert [len(block) for block in spool] == [BLOCK, BLOCK, 5]
            np.testing.assert_array_equal(whole(spool), samples)
        assert len(spool) == len(samples)
    with Spool(()) as empty:
        assert len(empty) == len(whole(empty)) == 0


def test_resampled_by_blocks() -> None:
    """Blocks resampled one by one are the same bytes as the whole, and as long."""
    samples = np.random.default_rng(1).standard_normal(100_001).astype(np.float32)
    for rate_hz, new_rate_hz in ((48_000, 44_100), (44_100, 48_000), (48_000, 192_000), (8_000, 8_000)):
        made = whole(resampled(cut(samples, 4_000), rate_hz, new_rate_hz))
        np.testing.assert_array_equal(made, resample(samples, rate_hz, new_rate_hz))
    assert len(whole(resampled((), 48_000, 44_100))) == 0

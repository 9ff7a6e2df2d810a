"""Marks of syllables."""

from collections.abc import Sequence

import numpy as np


def rising(marks: Sequence[int], sample_count: int) -> tuple[int, ...]:
    """Give marks that start at 0 or later, rise strictly and lie inside the take.

    Args:
        marks: first samples of syllables, as found.
        sample_count: length of the take; it has at least a sample for each syllable.
    """
    count = np.arange(len(marks))
    risen = np.maximum.accumulate(np.maximum(np.asarray(marks) - count, 0)) + count
    return tuple(int(sample) for sample in np.minimum(risen, sample_count - len(count) + count))

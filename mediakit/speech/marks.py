"""Marks of syllables."""

from collections.abc import Sequence

import numpy as np

from mediakit.signal.samples import Samples
from mediakit.signal.trimming import pauses


def placed(marks: Sequence[int], speech: Samples) -> tuple[int, ...]:
    """Bring marks, as found, to where syllables are heard."""
    return rising(at_onsets(marks, pauses(speech)), len(speech))


def at_onsets(marks: Sequence[int], silent: Sequence[tuple[int, int]]) -> list[int]:
    """Move marks out of pauses: after a breath a syllable starts where it is heard.

    An engine counts the 80 ms for which a `c` or `t` is closed to the syllable, but after a pause nobody
    hears them, and a caption would come two frames early. Alignment finds nothing to hold on to in silence.

    Args:
        marks: first samples of syllables, rising.
        silent: first samples and ends of pauses. Of several marks in one, the last is its end's.
    """
    moved = list(marks)
    for start, end in silent:
        inside = [index for index, mark in enumerate(marks) if start <= mark < end]
        if inside:
            moved[inside[-1]] = end
    return moved


def rising(marks: Sequence[int], sample_count: int) -> tuple[int, ...]:
    """Give marks that start at 0 or later, rise strictly and lie inside the take.

    Args:
        marks: first samples of syllables, as found.
        sample_count: length of the take; it has at least a sample for each syllable.
    """
    count = np.arange(len(marks))
    risen = np.maximum.accumulate(np.maximum(np.asarray(marks) - count, 0)) + count
    return tuple(int(sample) for sample in np.minimum(risen, sample_count - len(count) + count))

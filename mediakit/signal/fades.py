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
    return samples * Fade(len(samples), fade_in, fade_out).gain(0, len(samples))


class Fade:
    """The gain of a sound that fades in and out: exactly 1 between.

    Args:
        length: samples of the sound.
        fade_in: samples it takes to rise; half the sound at most.
        fade_out: samples it takes to fall; half the sound at most.
    """

    def __init__(self, length: int, fade_in: int, fade_out: int) -> None:
        self._length = length
        self._head = rise(min(fade_in, length // 2))
        self._tail = rise(min(fade_out, length // 2))[::-1]

    def gain(self, first: int, count: int) -> Samples:
        """Give the gain of `count` samples from `first` on, shape (count,)."""
        gain = np.ones(count, np.float32)
        head = self._head[first : first + count]
        gain[: len(head)] = head
        falls = self._length - len(self._tail)
        tail = self._tail[max(0, first - falls) : max(0, first + count - falls)]
        gain[count - len(tail) :] = tail
        return gain

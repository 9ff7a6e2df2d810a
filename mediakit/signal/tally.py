"""What counting samples tells of a sound: silences, crest, clipping, DC."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mediakit.signal.samples import Samples, from_db, to_db

SILENT_DBFS = -60.0
"""What stays below it, in every channel, is silence."""

_FULL = 32_766 / 32_768  # the loudest step of 16 bits and the one below, which rounding may leave
_RUN = 3  # a wave may touch full scale; one that stays there was cut off


@dataclass(frozen=True, slots=True)
class Tallied:
    """What was counted."""

    count: int
    """Samples, each channel's counted once."""
    leading_silence: int
    """Samples before the first that is heard; all of them where none is."""
    trailing_silence: int
    """Samples after the last that is heard."""
    inner_silence: int
    """Samples of the longest silence between two that are heard."""
    crest_db: float
    """Highest sample over RMS, over all channels; 0 where there is no sound."""
    clipped_places: int
    """How often a channel stays at full scale for three samples or longer."""
    dc_offset: float
    """Mean of the channel that lies farthest from zero; full scale is 1."""


class Tally:
    """Counts as a sound comes by.

    Args:
        channels: how many it has.
    """

    def __init__(self, channels: int) -> None:
        self._channels = channels
        self._count = self._clipped = self._inner = 0
        self._first: int | None = None
        self._last = -1
        self._peak = 0.0
        self._sums = np.zeros(channels)
        self._squares = 0.0
        self._at_full = np.zeros((_RUN, channels), bool)

    def push(self, samples: Samples) -> None:
        """Take the next samples, (n,) or (n, channels)."""
        if not len(samples):
            return
        frames = samples.reshape(-1, self._channels)
        levels = np.abs(frames)
        loudest = levels.max(axis=1)
        self._peak = max(self._peak, float(loudest.max()))
        self._sums += frames.sum(axis=0, dtype=np.float64)
        self._squares += float(np.square(frames, dtype=np.float64).sum())
        self._count_heard(loudest)
        self._count_clipped(levels >= _FULL)
        self._count += len(frames)

    def result(self) -> Tallied:
        """Give what was counted so far."""
        total = max(1, self._count)
        rms = float(np.sqrt(self._squares / (total * self._channels)))
        mean = max(self._sums / total, key=abs)
        return Tallied(
            count=self._count,
            leading_silence=self._count if self._first is None else self._first,
            trailing_silence=self._count - 1 - self._last,
            inner_silence=self._inner,
            crest_db=to_db(self._peak) - to_db(rms),
            clipped_places=self._clipped,
            dc_offset=float(mean),
        )

    def _count_heard(self, loudest: Samples) -> None:
        heard = np.flatnonzero(loudest > from_db(SILENT_DBFS)) + self._count
        if not len(heard):
            return
        if self._first is None:
            self._first = self._last = int(heard[0])
        gaps = np.diff(heard, prepend=self._last) - 1
        self._inner = max(self._inner, int(gaps.max()))
        self._last = int(heard[-1])

    def _count_clipped(self, at_full: NDArray[np.bool_]) -> None:
        known = np.concatenate([self._at_full, at_full])
        self._at_full = known[-_RUN:]
        if known.any():
            runs = known[:-2] & known[1:-1] & known[2:]
            self._clipped += int((runs[1:] & ~runs[:-1]).sum())

"""Sound that is longer than memory: blocks that follow one another, and a place to keep them.

A minute is worked on in the same blocks as an hour, so there is one way only, and the same bytes.
"""

import tempfile
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

import numpy as np

from mediakit.signal.samples import Samples
from mediakit.units import SAMPLE_RATE_HZ

BLOCK = SAMPLE_RATE_HZ
"""Samples of a block: a second; the last one of a sound may be shorter."""
Blocks = Iterable[Samples]
"""A sound in pieces, mono (n,) or (n, channels) each, in order."""

_WIDTH = np.dtype(np.float32).itemsize
_IN_MEMORY_BYTES = 32_000_000  # nearly three minutes at 48 kHz; longer sounds go to disk


def cut(samples: Samples, count: int = BLOCK) -> Iterator[Samples]:
    """Give a sound in blocks of `count` samples, the last one shorter; nothing is copied."""
    for start in range(0, len(samples), count):
        yield samples[start : start + count]


def even(pieces: Blocks, count: int = BLOCK) -> Iterator[Samples]:
    """Give pieces of any lengths in blocks of `count` samples, the last one shorter."""
    kept: list[Samples] = []
    held = 0
    for piece in pieces:
        kept.append(piece)
        held += len(piece)
        if held >= count:
            joined = np.concatenate(kept)
            full = held - held % count
            yield from cut(joined[:full], count)
            kept, held = [joined[full:]], held - full
    if held:
        yield np.concatenate(kept)


def whole(blocks: Blocks) -> Samples:
    """Join blocks; only for what is known to be short. None at all give shape (0,)."""
    found = list(blocks)
    return np.concatenate(found) if found else np.zeros(0, np.float32)


class Tap:
    """Draws as many samples from pieces as are asked for."""

    def __init__(self, pieces: Blocks) -> None:
        self._pieces = iter(pieces)
        self._kept = np.zeros(0, np.float32)

    def take(self, count: int) -> Samples:
        """Give the next `count` samples; fewer where they end."""
        found = [self._kept]
        held = len(self._kept)
        while held < count and (piece := next(self._pieces, None)) is not None:
            found.append(piece)
            held += len(piece)
        joined = np.concatenate(found)
        self._kept = joined[count:]
        return joined[:count]


class Spool:
    """Keeps mono blocks, to be gone through as often as wanted: short sounds in memory, long ones on disk.

    Args:
        blocks: what it keeps; they are drawn at once.
    """

    def __init__(self, blocks: Blocks) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY_BYTES)  # noqa: SIM115 - see `close`
        self._count = 0
        try:
            for block in blocks:
                self._file.write(np.ascontiguousarray(block, np.float32).tobytes())
                self._count += len(block)
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Samples]:
        """Go through it from the start, in blocks of `BLOCK`."""
        return self.blocks(0, self._count)

    def blocks(self, first: int, end: int) -> Iterator[Samples]:
        """Go through part of it, `end` exclusive; any number of such walks may go on at the same time."""
        for start in range(first, end, BLOCK):
            self._file.seek(start * _WIDTH)
            yield np.frombuffer(self._file.read(min(BLOCK, end - start) * _WIDTH), np.float32)

    def close(self) -> None:
        """Let go of memory and disk."""
        self._file.close()

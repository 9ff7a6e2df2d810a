"""Flashes that can bring on seizures: how many a clip shows in any one second.

WCAG 2.3.1 allows three. A flash is a pair of opposing changes in relative luminance of 10 % or more of the
maximum, the darker of the two below 0.80, over more than 25 % of any field of 10 degrees.

Our simplification: the picture is a grid of 16 x 9 cells, whatever its shape, and a cell's luminance the mean
of points spread over it. A field is 5 x 3 cells, a third of the screen each way, as WCAG's 341 of 1024 pixels
are; more than 25 % of it are 4 cells. They count together when each flashes within the same second, even if
not at the same instant, which errs to the safe side. Flashes of saturated red, for which WCAG has a limit of
its own, are counted by their luminance alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from mediakit.errors import MediakitError
from mediakit.picture.planes import Yuv, chroma, luma
from mediakit.units import Seconds

MOST_FLASHES = 3
"""In any second (WCAG 2.3.1)."""

_ROWS, _COLUMNS = 9, 16
_FIELD = (3, 5)
_FIELD_CELLS = 4
_LEAST_CHANGE = 0.1
_DARK_BELOW = 0.8
_POINTS_A_CELL = 8  # in each direction

Light = bytes
"""Luminance of a picture's cells, row by row, a byte each; `LIGHT_BYTES` of them."""
LIGHT_BYTES = _ROWS * _COLUMNS

_Luminance = NDArray[np.float64]
_Cells = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Changes:
    """Cells that changed together."""

    frame: int
    """The first that shows it."""
    cells: _Cells
    """Which, shape (9, 16)."""


def flashes_per_s(lights: Iterable[tuple[Light, int]], fps: int) -> int:
    """Count the flashes of the second that has most of them.

    Args:
        lights: those of pictures in order, each with the number of frames it stands for, 1 or more.
        fps: frames a second.
    """
    return _worst_second(lights, fps)[0]


def flash_warnings(lights: Iterable[tuple[Light, int]], fps: int) -> tuple[MediakitError, ...]:
    """Warn of a second with more than three flashes: FLASHES; arguments as of `flashes_per_s`."""
    count, first = _worst_second(lights, fps)
    if count <= MOST_FLASHES:
        return ()
    at_s = round(float(Seconds(first, fps)), 1)
    return (MediakitError("FLASHES", count=count, limit=MOST_FLASHES, at_s=at_s),)


def _worst_second(lights: Iterable[tuple[Light, int]], fps: int) -> tuple[int, int]:
    """Most flashes in a second, and the frame with which the first such second begins."""
    worst, at = 0, 0
    second: list[_Changes] = []
    for change in _changes(lights):
        second = [one for one in second if one.frame > change.frame - fps] + [change]
        flashes = np.sum([one.cells for one in second], axis=0) // 2
        fields = sliding_window_view(flashes, _FIELD).reshape(-1, _FIELD[0] * _FIELD[1])
        count = int(np.sort(fields, axis=1)[:, -_FIELD_CELLS].max())
        if count > worst:
            worst, at = count, second[0].frame
    return worst, at


def _changes(lights: Iterable[tuple[Light, int]]) -> Iterator[_Changes]:
    """Cells whose luminance turns, when it has come far enough from its last extreme.

    A fade is one change however many frames it takes; what trembles by less than the least change is none.
    """
    frame = 0
    low = high = np.zeros((_ROWS, _COLUMNS))
    heading = np.zeros((_ROWS, _COLUMNS), np.int8)  # 1 up, -1 down, 0 not yet known
    for light, frames in lights:
        now = np.frombuffer(light, np.uint8).reshape(_ROWS, _COLUMNS) / 255
        if frame == 0:
            low = high = now
        rises = (heading <= 0) & (now - low >= _LEAST_CHANGE) & (low < _DARK_BELOW)
        falls = (heading >= 0) & (high - now >= _LEAST_CHANGE) & (now < _DARK_BELOW)
        heading = np.where(rises, 1, np.where(falls, -1, heading)).astype(np.int8)
        low = np.where(falls, now, np.minimum(low, now))
        high = np.where(rises, now, np.maximum(high, now))
        if (changed := rises | falls).any():
            yield _Changes(frame, changed)
        frame += frames


def light_of(planes: Yuv) -> Light:
    """Give what is kept of a picture to find flashes by."""
    return np.round(luminance(planes) * 255).astype(np.uint8).tobytes()


def luminance(planes: Yuv) -> _Luminance:
    """Relative luminance of a picture's cells, 0 to 1, shape (9, 16): WCAG's formula on points of a grid."""
    coarse = luma(planes)[::2, ::2]
    points = np.ix_(
        _spread(coarse.shape[0], _ROWS * _POINTS_A_CELL),
        _spread(coarse.shape[1], _COLUMNS * _POINTS_A_CELL),
    )
    grey = (coarse[points].astype(np.float64) - 16) / 219
    blue, red = ((plane[points].astype(np.float64) - 128) / 224 for plane in chroma(planes))
    # BT.709 (3.2 to 3.5), planes to R'G'B'
    r, b = grey + 1.5748 * red, grey + 1.8556 * blue
    g = (grey - 0.2126 * r - 0.0722 * b) / 0.7152
    linear = 0.2126 * _linear(r) + 0.7152 * _linear(g) + 0.0722 * _linear(b)
    cells = linear.reshape(_ROWS, _POINTS_A_CELL, _COLUMNS, _POINTS_A_CELL).mean(axis=(1, 3))
    return np.asarray(cells)


def _spread(length: int, count: int) -> NDArray[np.intp]:
    """Spread `count` indices evenly over `length`, each in the middle of its share."""
    return np.asarray((np.arange(count) * 2 + 1) * length // (count * 2), np.intp)


def _linear(channel: _Luminance) -> _Luminance:
    """Undo sRGB's curve, as WCAG words it."""
    kept = np.clip(channel, 0, 1)
    curved = np.where(kept <= 0.04045, kept / 12.92, ((kept + 0.055) / 1.055) ** 2.4)
    return np.asarray(curved)

"""Footage as scenes show it, through MoviePy: trimmed, sped, cropped to its window, its last picture held."""

from collections.abc import Generator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from mediakit.model.slide import Footage
from mediakit.picture.film import Film
from mediakit.picture.planes import Rgb

if TYPE_CHECKING:
    from moviepy import VideoClip

_CENTRE = (0.5, 0.4)
"""Of what is kept, as shares of what is too much: faces stand above the middle, as in photos."""
_BEFORE_END_S = 0.002
"""The picture that starts where footage ends is no longer shown."""


def frames(
    footage: Footage, path: Path, size_px: tuple[int, int], fps: int, count: int, first: int = 0
) -> Generator[Rgb]:
    """Give the frames of a scene that shows footage; the same frame is the same bytes, wherever one starts.

    Args:
        footage: what of the file is shown, and how fast.
        path: the file.
        size_px: width and height of its window.
        fps: frames a second of the scene.
        count: how many are wanted.
        first: number of the first one; 0 is the scene's first.
    Yields:
        Exactly `count` pictures, shape (height, width, 3); one is held in memory.
    Raises:
        MediakitError: FOOTAGE_UNREADABLE.
    """
    with closing(Film(path, footage.file, size_px)) as film:
        clip = clip_of(film, footage, size_px)
        for frame in range(first, first + count):
            yield np.ascontiguousarray(clip.get_frame(frame / fps))


def clip_of(film: Film, footage: Footage, size_px: tuple[int, int]) -> "VideoClip":
    """Give footage as a clip of MoviePy that never ends: its last picture is held.

    Args:
        film: the open file, made to cover the window; it stays open as long as the clip is used.
        footage: what of it is shown, and how fast.
        size_px: width and height of the window.
    Raises:
        MediakitError: FOOTAGE_UNREADABLE.
    """
    from moviepy import VideoClip, vfx  # noqa: PLC0415 - most campaigns have no footage, and do without it

    start_s, speed = float(footage.start_s), float(footage.speed)
    whole = VideoClip()
    whole.frame_function = film.picture_at
    piece = whole.subclipped(start_s).with_effects([vfx.MultiplySpeed(speed)])
    enlarged = max(1.0, *(wanted / side for wanted, side in zip(size_px, piece.size, strict=True)))
    width, height = (round(wanted / enlarged) for wanted in size_px)
    left, top = (round((piece.size[axis] - side) * _CENTRE[axis]) for axis, side in ((0, width), (1, height)))
    shown = piece.with_effects([vfx.Crop(x1=left, y1=top, width=width, height=height)])
    if (width, height) != size_px:
        shown = shown.with_effects([vfx.Resize(size_px)])
    if footage.end_s is None:
        return shown
    last_s = (float(footage.end_s) - start_s - _BEFORE_END_S) / speed
    return shown.time_transform(lambda now_s: min(now_s, last_s))

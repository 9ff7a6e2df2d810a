"""Pictures as the encoder takes them, and what is mixed and laid over them without going back to RGB."""

from collections.abc import Iterator
from dataclasses import dataclass

import av
import numpy as np
from numpy.typing import NDArray

Rgb = NDArray[np.uint8]
"""Shape (height, width, 3), sRGB values, taken as BT.709 ones."""
Rgba = NDArray[np.uint8]
"""Shape (height, width, 4), alpha not multiplied in."""
Yuv = NDArray[np.uint8]
"""A picture as yuv420p planes, BT.709 limited range, shape (height * 3 / 2, width): luma, then chromas."""

Parts = tuple[NDArray[np.float32], NDArray[np.float32]]
"""Luma (height, width) and both chromas (2, height / 2, width / 2)."""

_BLACK, _GREY = 16, 128
_BAND = 32
"""Rows mixed at a time: what lies between stays in the processor's cache, which is seven times as fast."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A picture with transparency, somewhere on the frame."""

    rgba: Rgba
    """What it shows."""
    left_px: int
    """Its left edge on the frame."""
    top_px: int
    """Its upper edge on the frame."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """What lies over a picture: inside its box, `picture * keep + ink`; outside nothing changes."""

    left_px: int
    """Even."""
    top_px: int
    """Even."""
    keep: Parts
    """How much of the picture shines through, 0 to 1; chroma's is the mean of its four pixels."""
    ink: Parts
    """What is added."""

    @property
    def size_px(self) -> tuple[int, int]:
        """Width and height, both even."""
        height, width = self.keep[0].shape
        return width, height


def to_yuv(rgb: Rgb) -> Yuv:
    """Convert a picture of even width and height."""
    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(rgb), format="rgb24")
    converted = frame.reformat(format="yuv420p", dst_colorspace="ITU709", dst_color_range="MPEG")
    return converted.to_ndarray().astype(np.uint8, copy=False)


def luma(planes: Yuv) -> NDArray[np.uint8]:
    """Shape (height, width), a view."""
    return planes[: planes.shape[0] * 2 // 3]


def chroma(planes: Yuv) -> NDArray[np.uint8]:
    """Shape (2, height / 2, width / 2), a view."""
    height, width = luma(planes).shape
    return planes[height:].reshape(2, height // 2, width // 2)


def blank(width_px: int, height_px: int) -> Yuv:
    """Give a black picture."""
    planes = np.full((height_px * 3 // 2, width_px), _GREY, np.uint8)
    luma(planes)[...] = _BLACK
    return planes


def paste(planes: Yuv, part: Yuv, left_px: int, top_px: int) -> None:
    """Put a smaller picture on a picture, in place; its corner is even."""
    height, width = luma(part).shape
    luma(planes)[top_px : top_px + height, left_px : left_px + width] = luma(part)
    rows, columns = slice(top_px // 2, (top_px + height) // 2), slice(left_px // 2, (left_px + width) // 2)
    chroma(planes)[:, rows, columns] = chroma(part)


def mixed(under: Yuv, over: Yuv, share: float) -> Yuv:
    """Mix two pictures; planes are linear in R'G'B', so mixing them is mixing the colours.

    Args:
        under: shows by what `share` leaves.
        over: shows by `share`.
        share: 0 to 1, in steps of 1/256.
    """
    weight = np.uint16(round(share * 256))
    blended = np.empty_like(under)
    for top in range(0, len(under), _BAND):
        rows = slice(top, top + _BAND)
        fine = under[rows].astype(np.uint16) * (np.uint16(256) - weight)
        fine += over[rows].astype(np.uint16) * weight
        fine += np.uint16(128)
        fine >>= np.uint16(8)
        blended[rows] = fine
    return blended


def wiped(under: Yuv, over: Yuv, share: float) -> Yuv:
    """Let a picture come over another from the left, behind a soft edge; `share` as in `wipe_mask`."""
    shown = wipe_mask(luma(under).shape[1], share)
    blended = np.empty_like(under)
    halves = shown.reshape(-1, 2).mean(axis=1, dtype=np.float32)
    for part, columns in ((luma, shown), (chroma, halves)):
        below = part(under)
        part(blended)[...] = below + (part(over).astype(np.float32) - below) * columns + np.float32(0.5)
    return blended


_EDGE = 0.08
"""Width of a wipe's soft edge, as a share of the frame."""


def wipe_mask(width_px: int, share: float) -> NDArray[np.float32]:
    """How much of the new picture each column shows, 0 to 1, when `share` (0 to 1) of the wipe is done."""
    middles = (np.arange(width_px, dtype=np.float32) + np.float32(0.5)) / width_px
    return np.clip((share * (1 + _EDGE) - middles) / _EDGE, 0, 1).astype(np.float32)


def overlay_of_layer(layer: Layer, size_px: tuple[int, int]) -> Overlay:
    """Bring a layer to planes: its box is widened to even pixels and cut off at the frame.

    Args:
        layer: may hang over the frame's edges.
        size_px: width and height of the frame.
    """
    height, width = layer.rgba.shape[:2]
    left, right = _even(layer.left_px, layer.left_px + width, size_px[0])
    top, bottom = _even(layer.top_px, layer.top_px + height, size_px[1])
    rgb = np.zeros((bottom - top, right - left, 3), np.uint8)
    alpha = np.zeros((bottom - top, right - left), np.float32)
    x, y = layer.left_px - left, layer.top_px - top
    rows, columns = slice(max(0, y), y + height), slice(max(0, x), x + width)
    shown = layer.rgba[max(0, -y) :, max(0, -x) :][: bottom - top - max(0, y), : right - left - max(0, x)]
    rgb[rows, columns] = shown[..., :3]
    alpha[rows, columns] = shown[..., 3] / np.float32(255)
    planes = to_yuv(rgb)
    opaque = _both(alpha)
    ink = luma(planes) * opaque[0], chroma(planes) * opaque[1]
    return Overlay(left, top, (1 - opaque[0], 1 - opaque[1]), ink)


def overlay_of_pair(on_black: Rgb, on_white: Rgb) -> Overlay:
    """Find what was drawn over a ground from its picture on black and on white; only what is changed is kept.

    Whatever is painted over a ground with masks leaves `ground * keep + ink` there, so two grounds tell both.

    Args:
        on_black: drawn where the ground is black.
        on_white: the same where it is white.
    """
    shining: NDArray[np.float32] = (on_white[..., 1].astype(np.float32) - on_black[..., 1]) / np.float32(255)
    height, width = shining.shape
    left, right = _even(*_ends(shining.min(axis=0) < 1), width)
    top, bottom = _even(*_ends(shining.min(axis=1) < 1), height)
    keep = _both(shining[top:bottom, left:right])
    planes = to_yuv(on_black[top:bottom, left:right])
    ink = luma(planes) - _BLACK * keep[0], chroma(planes) - _GREY * keep[1]
    return Overlay(left, top, keep, ink)


def lay(planes: Yuv, overlay: Overlay, share: float = 1.0, down_px: int = 0) -> None:
    """Lay an overlay over a picture, in place.

    Args:
        planes: the picture.
        overlay: what lies over it; must fit on it, moved as told.
        share: how much of it shows, 0 to 1.
        down_px: how far it is moved down; even, so that luma and chroma keep together.
    """
    width, height = overlay.size_px
    top = overlay.top_px + down_px
    hidden = max(0, top + height - luma(planes).shape[0])  # what has not come up over the lower edge yet
    for part, finer, keep, ink in _each(planes, overlay):
        rows = slice(top // finer, (top + height - hidden) // finer)
        columns = slice(overlay.left_px // finer, (overlay.left_px + width) // finer)
        place = part[..., rows, columns]
        kept, added = keep[..., : place.shape[-2], :], ink[..., : place.shape[-2], :]
        if share < 1:
            kept, added = 1 - np.float32(share) * (1 - kept), np.float32(share) * added
        place[...] = place * kept + added + np.float32(0.5)


def _each(
    planes: Yuv, overlay: Overlay
) -> Iterator[tuple[NDArray[np.uint8], int, NDArray[np.float32], NDArray[np.float32]]]:
    yield luma(planes), 1, overlay.keep[0], overlay.ink[0]
    yield chroma(planes), 2, overlay.keep[1], overlay.ink[1]


def _both(share: NDArray[np.float32]) -> Parts:
    """Shares of luma's pixels and, by their means, of both chromas'."""
    height, width = share.shape
    coarse = share.reshape(height // 2, 2, width // 2, 2).mean(axis=(1, 3), dtype=np.float32)
    return share, np.broadcast_to(coarse, (2, *coarse.shape))


def _even(start: int, end: int, most: int) -> tuple[int, int]:
    """Widen a stretch to even ends within 0 and `most` (even)."""
    return max(0, start - start % 2), min(most, end + end % 2)


def _ends(marked: NDArray[np.bool_]) -> tuple[int, int]:
    """First marked place and one past the last; 0, 0 when none is."""
    places = np.flatnonzero(marked)
    return (int(places[0]), int(places[-1]) + 1) if len(places) else (0, 0)

"""Filled shapes with smooth edges: drawn larger as a mask, then averaged down."""

from collections.abc import Callable
from functools import lru_cache
from math import ceil, floor, hypot

from PIL import Image, ImageChops, ImageDraw

from mediakit.lettering.box import Box

_FINER = 4
_BRUSH_STEPS = 4
"""How often a brush is set down on the length of its radius."""
_THINNEST = 0.3
"""Of a veil's share that is left at its right edge."""


def smooth_mask(
    width_px: int, height_px: int, drawn: Callable[[ImageDraw.ImageDraw, int], None]
) -> Image.Image:
    """Give an antialiased mask.

    Args:
        width_px: of the mask.
        height_px: of the mask.
        drawn: draws on a canvas that is finer by the factor it is told, with ink 255 on 0.
    Returns:
        Mode `L`.
    """
    fine = Image.new("L", (width_px * _FINER, height_px * _FINER))
    drawn(ImageDraw.Draw(fine), _FINER)
    return fine.reduce(_FINER)


def rounded(image: Image.Image, box: Box, radius_px: int, colour: str) -> None:
    """Fill a box with round corners."""
    radius_px = min(radius_px, box.width // 2, box.height // 2)
    image.paste(colour, (box.left, box.top), rounded_mask(box.width, box.height, radius_px))


@lru_cache(maxsize=64)
def rounded_mask(width_px: int, height_px: int, radius_px: int) -> Image.Image:
    """Mask of a rectangle with round corners; only the corners are drawn finely."""
    mask = Image.new("L", (width_px, height_px), 255)
    if radius_px:
        corner = smooth_mask(
            radius_px,
            radius_px,
            lambda draw, finer: draw.ellipse((0, 0, 2 * finer * radius_px, 2 * finer * radius_px), 255),
        )
        right, bottom = width_px - radius_px, height_px - radius_px
        mirrored = corner.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        mask.paste(corner, (0, 0))
        mask.paste(mirrored, (right, 0))
        mask.paste(corner.transpose(Image.Transpose.FLIP_TOP_BOTTOM), (0, bottom))
        mask.paste(mirrored.transpose(Image.Transpose.FLIP_TOP_BOTTOM), (right, bottom))
    return mask


@lru_cache(maxsize=16)
def way_mask(points: tuple[tuple[float, float], ...], width_px: int) -> tuple[Image.Image, tuple[int, int]]:
    """Mask of a line with round ends and bends, and where its corner lies.

    Args:
        points: pixels that it passes, or parts of them.
        width_px: of the line.
    """
    edge = width_px // 2 + 2
    left, top = (floor(min(sides)) - edge for sides in zip(*points, strict=True))
    right, bottom = (ceil(max(sides)) + edge for sides in zip(*points, strict=True))

    def drawn(draw: ImageDraw.ImageDraw, finer: int) -> None:
        half = width_px * finer / 2
        fine = [((x - left + 0.5) * finer, (y - top + 0.5) * finer) for x, y in points]
        for start, end in zip(fine, [*fine[1:], fine[-1]], strict=True):
            _sweep(draw, start, end, half)

    return smooth_mask(right - left, bottom - top, drawn), (left, top)


def _sweep(
    draw: ImageDraw.ImageDraw, start: tuple[float, float], end: tuple[float, float], half: float
) -> None:
    """Draw a brush on its way: Pillow's own wide lines lean where many short ones make a bend."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = hypot(across, down)
    if length > 2 * half:
        draw.line((start, end), 255, width=round(2 * half))
    steps = max(1, ceil(length * _BRUSH_STEPS / half))
    for step in range(steps):
        x, y = start[0] + across * step / steps, start[1] + down * step / steps
        draw.ellipse((x - half, y - half, x + half, y + half), 255)


@lru_cache(maxsize=8)
def veil_mask(size_px: tuple[int, int], fade_px: int, across_px: int, share: float) -> Image.Image:
    """Mask that grows from nothing to a share over its upper rows, and thins out towards its right edge.

    Args:
        size_px: width and height.
        fade_px: rows over which it grows.
        across_px: columns that have the whole share.
        share: 0 to 1.
    """
    width, height = size_px
    down = Image.new("L", (1, height), 255)
    for row in range(min(fade_px, height)):
        down.putpixel((0, row), round(255 * _ease((row + 0.5) / fade_px)))
    across, rest = Image.new("L", (width, 1), round(255 * share)), width - across_px
    for column in range(across_px, width):
        thinned = 1 - (1 - _THINNEST) * _ease((column - across_px + 0.5) / rest)
        across.putpixel((column, 0), round(255 * share * thinned))
    return ImageChops.multiply(down.resize(size_px), across.resize(size_px))


def _ease(step: float) -> float:
    """From 0 to 1, gently at both ends."""
    return step * step * (3 - 2 * step)


def stamp(image: Image.Image, middle: tuple[int, int], mask: Image.Image, colour: str) -> None:
    """Fill a mask with a colour, its middle at a place of the image; what lies outside is cut off."""
    image.paste(colour, (middle[0] - mask.width // 2, middle[1] - mask.height // 2), mask)

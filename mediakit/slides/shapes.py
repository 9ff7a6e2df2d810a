"""Filled shapes with smooth edges: drawn larger as a mask, then averaged down."""

from collections.abc import Callable
from functools import lru_cache

from PIL import Image, ImageDraw

from mediakit.lettering.box import Box

_FINER = 4


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

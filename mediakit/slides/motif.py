"""The campaign's drawn motif: the face of a bronze drum as a sun, and the sea.

Rings, combs, circles and a star of fourteen rays follow the drums of Đông Sơn; no emblem of a state.
"""

from collections.abc import Sequence
from math import cos, pi, sin

import numpy as np
from PIL import Image, ImageDraw

from mediakit.slides.shapes import smooth_mask

_RAYS = 14
_RINGS = ((1.0, 0.008), (0.965, 0.004), (0.80, 0.004), (0.775, 0.008), (0.60, 0.004), (0.44, 0.008))
_STAR = (0.36, 0.135)
_BEADS, _BEAD_RING, _BEAD = 36, 0.6875, 0.038
_TEETH, _TEETH_RING = 96, (0.815, 0.93)
_CHEVRONS, _CHEVRON_RING = 28, (0.48, 0.565)


def drum_mask(radius_px: int) -> Image.Image:
    """Mask of the whole drum face, `2 * radius_px` square, mode `L`: rings with their patterns, no star."""

    def drawn(draw: ImageDraw.ImageDraw, finer: int) -> None:
        full = radius_px * finer
        for radius, width in _RINGS:
            _ring(draw, full, radius * full, width * full)
        for index in range(_TEETH):
            _tooth(draw, full, index)
        for index in range(_BEADS):
            x, y = _polar(full, _BEAD_RING * full, index / _BEADS)
            _ring(draw, full, _BEAD * full, 0.007 * full, (x, y))
            _ring(draw, full, 0.011 * full, 0.011 * full, (x, y))
        for index in range(_CHEVRONS):
            _chevron(draw, full, index)

    return smooth_mask(2 * radius_px, 2 * radius_px, drawn)


def star_mask(radius_px: int) -> Image.Image:
    """Mask of the star that stands in a drum of this radius, in a square of the same size as the drum."""

    def drawn(draw: ImageDraw.ImageDraw, finer: int) -> None:
        full = radius_px * finer
        corners = [_polar(full, _STAR[index % 2] * full, index / (2 * _RAYS)) for index in range(2 * _RAYS)]
        draw.polygon(corners, 255)

    return smooth_mask(2 * radius_px, 2 * radius_px, drawn)


def wave_mask(width_px: int, height_px: int, swells: Sequence[tuple[float, float, float]]) -> Image.Image:
    """Mask of water below a crest that undulates in the mask's upper part.

    Args:
        width_px: of the mask.
        height_px: of the mask.
        swells: sine waves to add up, as (height in pixels, waves over the width, shift in waves).
    """
    deepest = sum(height for height, _, _ in swells)

    def drawn(draw: ImageDraw.ImageDraw, finer: int) -> None:
        across = np.arange(width_px + 1)
        rises = [
            height * np.sin(2 * pi * (count * across / width_px + shift)) for height, count, shift in swells
        ]
        crest_y = np.rint(finer * (deepest - np.sum(rises, axis=0))).astype(int)
        crest = list(zip((across * finer).tolist(), crest_y.tolist(), strict=True))
        low = height_px * finer
        draw.polygon([*crest, (width_px * finer, low), (0, low)], 255)

    return smooth_mask(width_px, height_px, drawn)


def _polar(full: float, radius: float, turn: float) -> tuple[int, int]:
    """Point at a share of a turn, clockwise from the top, around the drum's middle."""
    return round(full + radius * sin(2 * pi * turn)), round(full - radius * cos(2 * pi * turn))


def _ring(
    draw: ImageDraw.ImageDraw,
    full: float,
    radius: float,
    width: float,
    middle: tuple[int, int] | None = None,
) -> None:
    x, y = middle or (full, full)
    box = (round(x - radius), round(y - radius), round(x + radius), round(y + radius))
    draw.ellipse(box, outline=255, width=max(2, round(width)))


def _tooth(draw: ImageDraw.ImageDraw, full: float, index: int) -> None:
    inner, outer = (radius * full for radius in _TEETH_RING)
    half = 0.28 / _TEETH
    turn = index / _TEETH
    draw.polygon(
        [_polar(full, inner, turn - half), _polar(full, inner, turn + half), _polar(full, outer, turn)], 255
    )


def _chevron(draw: ImageDraw.ImageDraw, full: float, index: int) -> None:
    inner, outer = (radius * full for radius in _CHEVRON_RING)
    step = 1 / _CHEVRONS
    turn = index * step
    corners = [
        _polar(full, inner, turn),
        _polar(full, outer, turn + step / 2),
        _polar(full, inner, turn + step),
    ]
    draw.line(corners, 255, width=max(2, round(0.007 * full)), joint="curve")

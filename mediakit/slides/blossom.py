"""The grounds of the motif “blossom”: a band and a lattice of four-petalled flowers, as woodcarvers cut them.

Circles on a grid leave petals where two of them overlap. The pattern is old and everybody's; it is no emblem.
"""

from functools import lru_cache

from PIL import Image, ImageDraw

from mediakit.model.theme import Colours
from mediakit.slides.colour import mix
from mediakit.slides.frame import Frame
from mediakit.slides.shapes import smooth_mask
from mediakit.slides.sheet import Ground

_BAND, _RULE, _RISE = 34, 4, 38
"""Height of the band's blossoms and of its rules, and where it begins above the captions, in design units."""
_CELL = {"wide": 150, "square": 120, "tall": 120}
"""Side of a blossom of the lattice."""
_STEPS = 14
_BULGE = 0.72
"""Half the thickness of a petal in its middle, times what parts two circles would leave."""
_ALONG = [0.06 + 0.88 * step / _STEPS for step in range(_STEPS + 1)]
_PETAL_EDGE = [
    (along, side * _BULGE * 0.83 * along * (1 - along))
    for side, way in ((1, _ALONG), (-1, _ALONG[::-1]))
    for along in way
]
_BEAD, _BEAD_AT = 0.045, 0.36
"""Radius and distance from the middle of a bead, as shares of a blossom's side."""


def paint_blossoms(image: Image.Image, ground: Ground, frame: Frame, colours: Colours) -> None:
    """Paint lattice and band on an image that is filled with the ground's colour."""
    crest = frame.captions.top - frame.px(_RISE)
    if ground == "paper":
        _lattice(image, frame, crest, mix(colours.background, colours.primary, 0.055))
    else:
        _lattice(image, frame, crest, mix(colours.primary, colours.primary_dark, 0.5))
    foot = colours.primary if ground == "paper" else colours.primary_dark
    image.paste(foot, (0, crest, frame.width_px, frame.height_px))
    _carpet(
        image, frame, crest, mix(colours.primary, colours.primary_dark, 0.3 if ground == "paper" else 0.8)
    )
    _band(image, frame, crest, colours)


def _band(image: Image.Image, frame: Frame, top: int, colours: Colours) -> None:
    """Blossoms in a row between two rules, of the accent on the deep colour."""
    high, rule = max(4, frame.px(_BAND) // 2 * 2), frame.px(_RULE)
    image.paste(colours.primary_dark, (0, top, frame.width_px, top + high + 2 * rule))
    for row in (top, top + high + rule):
        image.paste(colours.accent, (0, row, frame.width_px, row + rule))
    cells = -(-frame.width_px // high) // 2 * 2 + 1
    row_mask = _row_mask(high, cells)
    image.paste(colours.accent, ((frame.width_px - row_mask.width) // 2, top + rule), row_mask)


def _lattice(image: Image.Image, frame: Frame, bottom: int, colour: str) -> None:
    """Blossoms that grow fewer from the upper right corner towards the text."""
    side = max(4, frame.px(_CELL[frame.shape]) // 2 * 2)
    blossom = _blossom_mask(side)
    for row in range(-(-bottom // side)):
        for column in range(max(1, 5 - row)):
            left = frame.width_px - (column + 1) * side + side // 2
            image.paste(colour, (left, row * side - side // 2), blossom)


def _carpet(image: Image.Image, frame: Frame, top: int, colour: str) -> None:
    """Blossoms all over the foot, barely seen."""
    side = max(4, frame.px(_CELL[frame.shape]) // 2 * 2)
    row = _row_mask(side, frame.width_px // side // 2 * 2 + 3)
    for lower in range(top, frame.height_px, side):
        image.paste(colour, ((frame.width_px - row.width) // 2, lower), row)


@lru_cache(maxsize=8)
def _row_mask(side_px: int, count: int) -> Image.Image:
    mask = Image.new("L", (side_px * count, side_px))
    for index in range(count):
        mask.paste(_blossom_mask(side_px), (index * side_px, 0))
    return mask


@lru_cache(maxsize=8)
def _blossom_mask(side_px: int) -> Image.Image:
    """Four petals from the middle to the corners, and a bead in each gap, mode `L`."""

    def drawn(draw: ImageDraw.ImageDraw, finer: int) -> None:
        full = side_px * finer
        for across, down in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
            draw.polygon([_petal_point(full, across, down, *edge) for edge in _PETAL_EDGE], 255)
        bead = full * _BEAD
        for across, down in ((0, 1), (0, -1), (1, 0), (-1, 0)):
            x, y = full / 2 + across * full * _BEAD_AT, full / 2 + down * full * _BEAD_AT
            draw.ellipse((x - bead, y - bead, x + bead, y + bead), 255)

    return smooth_mask(side_px, side_px, drawn)


def _petal_point(full: int, across: int, down: int, along: float, aside: float) -> tuple[float, float]:
    """Point of a petal that leaves the middle towards a corner; shares of the way to the corner."""
    half = full / 2
    return half + half * (across * along - down * aside), half + half * (down * along + across * aside)

"""A slide in the making, and the few strokes all layouts share."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from mediakit.errors import Place
from mediakit.lettering.box import Box
from mediakit.lettering.drawing import Align, draw_block
from mediakit.lettering.fitting import Block, Room, fit
from mediakit.model.theme import Theme
from mediakit.slides.backdrop import Ground, backdrop
from mediakit.slides.frame import Frame
from mediakit.slides.shapes import rounded

_BAR = (76, 8)


@dataclass(frozen=True, slots=True)
class Canvas:
    """What a layout draws on and with."""

    image: Image.Image
    """RGB, drawn upon."""
    frame: Frame
    """Its zones."""
    theme: Theme
    """Its look."""
    images: Path
    """Folder that pictures are named below."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How big a text may be, in design units."""

    smallest: float
    """Pixels an em at 1080 lines."""
    biggest: float
    """Pixels an em at 1080 lines."""
    lines: int
    """Most lines."""


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a stack: a text, or the accent bar."""

    block: Block | None
    """None: the accent bar."""
    colour: str
    """`#rrggbb`."""
    gap: float = 0
    """Space above it, in design units; none above the first."""


def canvas_on(ground: Ground, frame: Frame, theme: Theme, images: Path) -> Canvas:
    """Start a slide on its ground."""
    return Canvas(backdrop(ground, frame, theme.colours).copy(), frame, theme, images)


def fit_in(canvas: Canvas, text: str, field: str, font: str, box: Box, sizes: Sizes) -> Block:
    """Set a text as big as a box and its sizes allow.

    Raises:
        MediakitError: TEXT_TOO_LONG.
    """
    smallest, biggest = canvas.frame.px(sizes.smallest), canvas.frame.px(sizes.biggest)
    return fit(text, font, Room(box.width, box.height, smallest, biggest, sizes.lines), Place(field=field))


def stack_height(canvas: Canvas, parts: Sequence[Part]) -> int:
    """Pixels from the top of the first part to the bottom of the last."""
    heights = sum(part.block.height_px if part.block else canvas.frame.px(_BAR[1]) for part in parts)
    return heights + sum(canvas.frame.px(part.gap) for part in parts[1:])


def draw_stack(canvas: Canvas, box: Box, parts: Sequence[Part], align: Align = "left") -> None:
    """Draw parts one under another, the whole centred in the height of a box."""
    top = box.top + (box.height - stack_height(canvas, parts)) // 2
    for index, part in enumerate(parts):
        if index:
            top += canvas.frame.px(part.gap)
        if part.block is None:
            top = _draw_bar(canvas, box, top, part.colour, align)
            continue
        place = Box(box.left, top, box.right, top + part.block.height_px)
        draw_block(canvas.image, part.block, place, part.colour, align)
        top = place.bottom


def draw_header(canvas: Canvas, text: str, font: str, sizes: Sizes, box: Box, below: float) -> Box:
    """Write a slide's heading under the accent bar at the top of a box, and give the room left below it.

    Args:
        canvas: drawn upon.
        text: the heading; an empty one takes no room.
        font: its font file.
        sizes: how big it may be.
        box: its upper edge is the bar's.
        below: space under it, in design units.
    Raises:
        MediakitError: TEXT_TOO_LONG.
    """
    if not text:
        return box
    frame, colours = canvas.frame, canvas.theme.colours
    block = fit_in(canvas, text, "heading", font, box, sizes)
    parts = [Part(None, colours.accent), Part(block, colours.primary, gap=12)]
    bottom = box.top + stack_height(canvas, parts)
    draw_stack(canvas, Box(box.left, box.top, box.right, bottom), parts)
    return Box(box.left, bottom + frame.px(below), box.right, box.bottom)


def draw_footer(canvas: Canvas, text: str) -> None:
    """Write the small line at the foot, on the sea.

    Raises:
        MediakitError: TEXT_TOO_LONG.
    """
    if text:
        box = canvas.frame.footer
        block = fit_in(canvas, text, "footer", canvas.theme.text_font, box, Sizes(14, 28, 1))
        draw_block(canvas.image, block, box, canvas.theme.colours.on_primary)


def _draw_bar(canvas: Canvas, box: Box, top: int, colour: str, align: Align) -> int:
    width, height = (canvas.frame.px(side) for side in _BAR)
    spare = {"left": 0, "centre": (box.width - width) // 2, "right": box.width - width}[align]
    left = box.left + spare
    rounded(canvas.image, Box(left, top, left + width, top + height), height // 2, colour)
    return top + height

"""Every slide of a message in every shape, small, on one sheet."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt
from pathlib import Path

from PIL import Image

from mediakit.errors import MediakitError
from mediakit.lettering.box import Box
from mediakit.lettering.drawing import draw_block
from mediakit.lettering.fitting import set_block
from mediakit.model.profile import PictureProfile
from mediakit.model.slide import Slide
from mediakit.model.theme import Theme
from mediakit.slides.compose import lay_out
from mediakit.slides.pixels import draw
from mediakit.slides.sheet import Code, Sheet

FirstPicture = Callable[[Slide, tuple[int, int]], Image.Image]
"""Gives the first picture of a slide's footage, RGB, of exactly this width and height."""

_WIDTH_PX = 2040
_AREA_PX = 480 * 270
"""Of one slide, whatever its shape: small texts can just be read."""
_GAP_PX = 24
_HEADING_PX, _NUMBER_PX = 26, 18
_HEADING_ROW_PX, _NUMBER_ROW_PX = 56, 30
_PAPER, _INK, _FAULT = "#e4e7ea", "#1f2933", "#c62828"
_FRAME_PX = 5


@dataclass(frozen=True, slots=True)
class Strip:
    """The slides of one output, in the order they are shown."""

    names: str
    """Names its recipe and output; several, joined by `+`, where they look alike."""
    slides: tuple[Slide, ...]
    """One or more."""
    theme: Theme
    """Its look."""
    picture: PictureProfile
    """Its shape."""


@dataclass(frozen=True, slots=True)
class _Cell:
    strip: Strip
    number: int
    box: Box


def contact_sheet(strips: Sequence[Strip], images: Path, first_picture: FirstPicture | None = None) -> bytes:
    """Draw strips one under another, slides numbered from 1; what does not fit has a red frame.

    Args:
        strips: one or more.
        images: folder that pictures are named below.
        first_picture: what stands for footage; without it, its window is dark.
    Returns:
        A PNG.
    Raises:
        MediakitError: FONT_MISSING, FONT_UNREADABLE.
    """
    tops, cells, bottom = [], list[_Cell](), 0
    for strip in strips:
        tops.append(bottom)
        cells += _cells(strip, bottom + _HEADING_ROW_PX)
        bottom = cells[-1].box.bottom + _NUMBER_ROW_PX
    page = Image.new("RGB", (_WIDTH_PX, bottom + _GAP_PX), _PAPER)
    for strip, top in zip(strips, tops, strict=True):
        row = Box(_GAP_PX, top, _WIDTH_PX - _GAP_PX, top + _HEADING_ROW_PX)
        heading = f"{strip.names}    {strip.picture.width_px} × {strip.picture.height_px}"
        _write(page, heading, strip.theme, row, _HEADING_PX, _INK)
    for cell in cells:
        _draw_cell(page, cell, images, first_picture)
    file = io.BytesIO()
    page.save(file, "PNG", compress_level=1)  # it is looked at once: soon counts for more than small
    return file.getvalue()


def _cells(strip: Strip, top: int) -> Iterator[_Cell]:
    """Place slides in rows, from left to right."""
    width, height = _small(strip.picture)
    a_row = max(1, (_WIDTH_PX - _GAP_PX) // (width + _GAP_PX))
    for index in range(len(strip.slides)):
        row, column = divmod(index, a_row)
        left, upper = _GAP_PX + column * (width + _GAP_PX), top + row * (height + _NUMBER_ROW_PX)
        yield _Cell(strip, index + 1, Box(left, upper, left + width, upper + height))


def _small(picture: PictureProfile) -> tuple[int, int]:
    """Give the size of a slide on the sheet, never bigger than it is."""
    share = min(1.0, sqrt(_AREA_PX / (picture.width_px * picture.height_px)))
    return round(picture.width_px * share), round(picture.height_px * share)


def _draw_cell(page: Image.Image, cell: _Cell, images: Path, first_picture: FirstPicture | None) -> None:
    slide, box = cell.strip.slides[cell.number - 1], cell.box
    whole = lay_out(slide, cell.strip.theme, cell.strip.picture)
    sound = not whole.faults
    try:
        page.paste(_drawn(slide, whole, cell, images, first_picture), (box.left, box.top))
    except (
        MediakitError
    ):  # an image or a film is missing: whoever asked for the sheet tells that at its place
        sound = False
    if not sound:
        _frame(page, box)
    row = Box(box.left, box.bottom, box.right, box.bottom + _NUMBER_ROW_PX)
    _write(page, str(cell.number), cell.strip.theme, row, _NUMBER_PX, _INK if sound else _FAULT)


def _drawn(
    slide: Slide, whole: Sheet, cell: _Cell, images: Path, first_picture: FirstPicture | None
) -> Image.Image:
    """Draw a slide small at once where nothing changes by that, else draw it whole and shrink it."""
    size = cell.box.width, cell.box.height
    small = lay_out(slide, cell.strip.theme, replace(cell.strip.picture, width_px=size[0], height_px=size[1]))
    sheet = small if _laid_out_alike(small, whole) else whole
    window = sheet.window
    seen = first_picture(slide, (window.width, window.height)) if first_picture and window else None
    drawn = draw(sheet, images, photo=seen)
    return drawn if sheet is small else drawn.resize(size, Image.Resampling.LANCZOS, reducing_gap=2)


def _laid_out_alike(small: Sheet, whole: Sheet) -> bool:
    """Whether lines break alike, and nothing stands there that goes by the size: a code, a board's signs."""
    coded = any(isinstance(stroke, Code) for stroke in whole.strokes)
    return (
        not coded
        and small.frame.coarse == whole.frame.coarse
        and _lines(small) == _lines(whole)
        and len(small.faults) == len(whole.faults)
    )


def _lines(sheet: Sheet) -> list[Sequence[str]]:
    return [stroke.block.lines for stroke in sheet.strokes if hasattr(stroke, "block")]


def _frame(page: Image.Image, box: Box) -> None:
    outer = box.inset(-_FRAME_PX, -_FRAME_PX)
    for side in (
        Box(outer.left, outer.top, outer.right, box.top),
        Box(outer.left, box.bottom, outer.right, outer.bottom),
        Box(outer.left, outer.top, box.left, outer.bottom),
        Box(box.right, outer.top, outer.right, outer.bottom),
    ):
        page.paste(_FAULT, (side.left, side.top, side.right, side.bottom))


def _write(page: Image.Image, text: str, theme: Theme, row: Box, size_px: int, colour: str) -> None:
    draw_block(page, set_block([text], theme.strong_font, size_px, 1), row, colour)

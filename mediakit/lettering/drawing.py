"""Draws set lines. Glyph by glyph at the pen's own place: kerned, and nothing is ever cut."""

import math
from functools import lru_cache
from typing import Literal

from PIL import Image

from mediakit.lettering.box import Box
from mediakit.lettering.fitting import Block
from mediakit.lettering.fonts import font_at
from mediakit.lettering.measuring import Ink, hanging_em, ink_of, is_space, pen_positions

Align = Literal["left", "centre", "right"]
SHARE_LEFT = {"left": 0.0, "centre": 0.5, "right": 1.0}
"""How much of the spare width lies to the left."""
_FINE_ENOUGH_PX = 64
_MARGIN_PX = 2


def draw_block(
    image: Image.Image, block: Block, box: Box, colour: str, align: Align = "left", hang_px: int = 0
) -> None:
    """Draw a block into a box: centred in its height, aligned in its width by the colour of each line.

    A left edge looks straight when stems align, so a `T` or `t` hangs out a little, up to 0.03 em; where
    signs may hang, opening quotes and dashes stand outside it. Centred lines are centred as if they had no
    such signs, nor any that close them.

    Args:
        image: RGB, drawn upon.
        block: set to fit the box; a bigger one hangs over and is still drawn whole.
        box: where.
        colour: `#rrggbb`.
        align: which edge the lines share.
        hang_px: how far signs at a line's ends may hang out of the box.
    """
    top = box.top + (box.height - block.height_px) // 2 + block.first_baseline_px
    for index, line in enumerate(block.lines):
        left = box.left + _indent_px(line, block, box.width, align, hang_px)
        column = math.floor(left) - _MARGIN_PX
        mask, above = _line_mask(line, block, left - column)
        baseline = top + round(index * block.leading * block.size_px)
        image.paste(colour, (column, baseline - above), mask)


def _line_mask(line: str, block: Block, ink_left_px: float) -> tuple[Image.Image, int]:
    """Give a line as a mask whose colour begins at `ink_left_px`, and the rows above its baseline.

    Pillow sets glyphs at whole pixels only, which shows in small sizes: those are drawn larger and averaged.
    """
    finer = -(-_FINE_ENOUGH_PX // block.size_px)
    ink = ink_of(line, block.font)
    above = math.ceil(-ink.top * block.size_px) + _MARGIN_PX
    height = above + math.ceil(ink.bottom * block.size_px) + _MARGIN_PX
    width = math.ceil(ink_left_px + (ink.right - ink.left) * block.size_px) + _MARGIN_PX
    fine = Image.new("L", (width * finer, height * finer))
    for pen, sign in zip(pen_positions(line, block.font), line, strict=False):
        if not is_space(sign):
            glyph, (right, down) = _glyph(block.font, block.size_px * finer, sign)
            x = round((ink_left_px + (pen - ink.left) * block.size_px) * finer)
            fine.paste(255, (x + right, above * finer + down), glyph)
    return fine.reduce(finer), above


@lru_cache(maxsize=1024)
def _glyph(font: str, size_px: int, sign: str) -> tuple[Image.Image, tuple[int, int]]:
    """Mask of one glyph, mode `L`, and its corner as seen from the pen on the baseline.

    Kept, because FreeType through Pillow takes a millisecond for a big one.
    """
    mask, (right, down) = font_at(font, size_px).getmask2(sign, mode="L", anchor="ls")
    glyph = Image.new("L", mask.size)
    glyph.im.paste(mask, (0, 0, *mask.size))
    return glyph, (right, down)


def _indent_px(line: str, block: Block, width_px: int, align: Align, hang_px: int) -> float:
    """From a box's left edge to where a line's colour begins; negative where it hangs out."""
    ink = ink_of(line, block.font)
    spare_px = width_px - (ink.right - ink.left) * block.size_px
    indent_px = spare_px * SHARE_LEFT[align]
    opening, closing = hanging_em(line, block.font) if hang_px else (0.0, 0.0)
    if align == "left":
        edge = 0.0 if opening else _hang_em(ink, block.font)
        return indent_px - max(edge * block.size_px, min(opening * block.size_px, hang_px))
    if align == "centre":
        shift_px = (closing - opening) / 2 * block.size_px
        return min(max(indent_px + shift_px, -hang_px), spare_px + hang_px)
    return indent_px


def _hang_em(ink: Ink, font: str) -> float:
    """Half the way from where the line's first glyph begins to where a stem would."""
    return max(0.0, ink_of("H", font).left - ink.left) / 2

"""Steps: a numbered way from first to last, along a line: across when wide and few, else down."""

from itertools import pairwise

from mediakit.lettering.box import Box
from mediakit.lettering.fitting import set_block
from mediakit.model.slide import Slide
from mediakit.slides.draft import (
    Draft,
    Sizes,
    digit_size,
    disc,
    fill,
    heading_parts,
    stack,
    stack_height,
    try_row,
    write,
)
from mediakit.slides.inks import heading_ink, ink_on
from mediakit.slides.layouts.rows import place_rows

_FEW = 4
_ACROSS = {1: Sizes(40, 84, 4), 2: Sizes(40, 72, 5), 3: Sizes(38, 60, 5), 4: Sizes(38, 52, 5)}
"""Smaller than this they stand down."""
_HEADING = Sizes(40, 76, 2)
_HEADING_GAP, _TEXT_GAP, _COLUMN_GAP = 72, 28, 56
_BEFORE, _LINE = 132, 8
_DISC = {"across": 104, "down": 84}
_BETWEEN = 20
"""Least space between one disc and the next, in design units."""


def lay_out(slide: Slide, draft: Draft) -> None:
    """Place heading and items."""
    few = draft.frame.shape == "wide" and 1 <= len(slide.items) <= _FEW
    if not (few and _across(slide, draft)):
        _down(slide, draft)


def _across(slide: Slide, draft: Draft) -> bool:
    """Discs on a level line under the heading, each text under its disc; tell whether there is room."""
    frame, content, count = draft.frame, draft.frame.content, len(slide.items)
    faults_before = len(draft.faults)
    parts = heading_parts(draft, slide.heading, content, _HEADING)
    high = stack_height(draft, parts)
    diameter = frame.px(_DISC["across"])
    above = (high + draft.space(_HEADING_GAP) if parts else 0) + diameter + draft.space(_TEXT_GAP)
    gap = draft.space(_COLUMN_GAP)
    width = (content.width - gap * (count - 1)) // count
    lefts = [content.left + index * (width + gap) for index in range(count)]
    text = Box(content.left, content.top + above, content.left + width, content.bottom)
    blocks = try_row(draft, slide.items, text, draft.theme.strong_font, _ACROSS[count])
    if blocks is None:
        del draft.faults[faults_before:]
        return False
    top = content.top + (content.height - above - max(block.height_px for block in blocks)) // 2
    stack(draft, Box(content.left, top, content.right, top + high), parts)
    level = top + above - draft.space(_TEXT_GAP) - diameter // 2
    _way(draft, [(left + diameter // 2, level) for left in lefts], diameter)
    for item, (left, block) in enumerate(zip(lefts, blocks, strict=True)):
        place = Box(left, top + above, left + width, top + above + block.height_px)
        write(draft, block, place, draft.theme.colours.text, item=item)
    return True


def _down(slide: Slide, draft: Draft) -> None:
    """Discs on an upright line, each step's text beside its disc."""
    frame = draft.frame
    rows = place_rows(slide, draft, _BEFORE, 0)
    if not rows:
        return
    diameter = max(2, min(frame.px(_DISC["down"]), min(row.box.height for row in rows) - frame.px(_BETWEEN)))
    _way(draft, [(row.box.left + diameter // 2, row.box.middle[1]) for row in rows], diameter)
    left = rows[0].box.left + diameter + frame.px(_BEFORE - _DISC["down"])
    for item, row in enumerate(rows):
        place = Box(left, row.text.top, row.text.right, row.text.bottom)
        write(draft, row.block, place, draft.theme.colours.text, item=item)


def _way(draft: Draft, middles: list[tuple[int, int]], diameter_px: int) -> None:
    """Join each disc to the one before by a line, and number them; line and disc come with their item."""
    colours, half = draft.theme.colours, max(1, draft.frame.px(_LINE) // 2)
    for item, ((left, top), (right, bottom)) in enumerate(pairwise(middles), 1):
        fill(draft, Box(left, top, right, bottom).inset(-half, -half), 0, colours.accent, item)
    digit_px, plate = digit_size(draft.frame, diameter_px), heading_ink(colours)
    for item, middle in enumerate(middles):
        place = disc(draft, middle, diameter_px // 2, plate, item)
        digits = set_block([str(item + 1)], draft.theme.heading_font, digit_px, 1.0)
        write(draft, digits, place, ink_on(plate, colours), "centre", item)

"""Items one under another, with room for a marker before each: what bullets and steps share."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from mediakit.lettering.box import Box
from mediakit.lettering.fitting import Block
from mediakit.model.slide import Slide
from mediakit.slides.draft import Draft, Sizes, fit_column, heading_parts, stack, stack_height
from mediakit.slides.frame import Frame

_HEADING = {"wide": Sizes(40, 84, 6), "square": Sizes(36, 60, 3), "tall": Sizes(40, 76, 4)}
_ITEM = {"wide": Sizes(30, 62, 4), "square": Sizes(28, 54, 4), "tall": Sizes(32, 66, 5)}
_AIR = {"wide": 34, "square": 24, "tall": 40}
_HEADING_GAP = {"wide": 32, "square": 28, "tall": 48}
_COLUMNS = (0.34, 0.40)
"""When wide: where the heading's column ends and where the rows begin, as shares of the width."""


_STRIP = 3
"""Width over height from which a coarse board is a strip that has no room for a heading above."""


@dataclass(frozen=True, slots=True)
class Row:
    """One item's place."""

    box: Box
    """The whole row."""
    text: Box
    """Right of the marker."""
    block: Block
    """The item, set."""


def place_rows(slide: Slide, draft: Draft, before: float, padding: float) -> list[Row]:
    """Place heading and items: side by side when wide, else one group; centred in the content's height.

    Args:
        slide: its heading is put on the draft.
        draft: added to.
        before: from a row's left edge to its text, in design units.
        padding: free room around all rows, in design units.
    Returns:
        The rows, all their texts at one size, none of them written yet.
    """
    frame, content, shape = draft.frame, draft.frame.content, draft.frame.shape
    beside, pad = (
        shape == "wide" and bool(slide.heading) and not _stacked(frame),
        round(padding * frame.unit * draft.theme.spacing),
    )
    ends, begins = (content.left + round(content.width * share) for share in _COLUMNS)
    column = Box(content.left, content.top, ends if beside else content.right, content.bottom)
    parts = heading_parts(draft, slide.heading, column, _HEADING[shape])
    high = stack_height(draft, parts)
    taken = high + draft.space(_HEADING_GAP[shape]) if parts and not beside else 0
    left = begins if beside else content.left
    room = Box(left, content.top + taken, content.right, content.bottom).inset(pad, pad)
    blocks, air_px = _set_rows(slide.items, draft, room, frame.px(before))
    heights = [block.height_px + 2 * air_px for block in blocks]
    top = content.top + (content.height - taken - sum(heights) - 2 * pad) // 2
    stack(draft, column if beside else Box(column.left, top, column.right, top + high), parts)
    tops = list(accumulate(heights, initial=top + taken + pad))
    boxes = [Box(room.left, upper, room.right, lower) for upper, lower in pairwise(tops)]
    texts = [Box(box.left + frame.px(before), box.top, box.right, box.bottom) for box in boxes]
    return [Row(box, text, block) for box, text, block in zip(boxes, texts, blocks, strict=True)]


def _stacked(frame: Frame) -> bool:
    """Whether the heading stands above, although the shape is wide: lamps are few, and letters need them."""
    return frame.coarse and frame.width_px < _STRIP * frame.height_px


def _set_rows(items: Sequence[str], draft: Draft, room: Box, before_px: int) -> tuple[list[Block], int]:
    """Set the items at one size, and give the air over and under each: as much as there is, within reason."""
    if not items:
        return [], 0
    frame = draft.frame
    text = Box(room.left + before_px, room.top, room.right, room.bottom)
    blocks = fit_column(draft, items, text, draft.theme.strong_font, _ITEM[frame.shape])
    left_px = room.height - sum(block.height_px for block in blocks)
    return blocks, min(draft.space(_AIR[frame.shape]), left_px // (2 * len(items)))

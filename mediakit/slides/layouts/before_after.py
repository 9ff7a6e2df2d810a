"""Before and after: two pictures of one size, a word under each, an arrow from the first to the second."""

from mediakit.lettering.box import Box
from mediakit.model.slide import Slide
from mediakit.slides.draft import Draft, Sizes, fit_row, heading_parts, stack, stack_height, write
from mediakit.slides.inks import heading_ink
from mediakit.slides.sheet import Photo, Way

_HEADING = {"wide": Sizes(36, 64, 2), "square": Sizes(34, 52, 2), "tall": Sizes(38, 64, 3)}
_WORD = {"wide": Sizes(30, 48, 2), "square": Sizes(28, 42, 3), "tall": Sizes(32, 50, 2)}
_HEADING_GAP, _WORD_GAP = {"wide": 36, "square": 24, "tall": 36}, 16
_GAP = {"wide": 96, "square": 72, "tall": 36}
"""Between the pictures, an arrow in it when they stand side by side."""
_WORD_SHARE = {"wide": 0.2, "square": 0.26, "tall": 0.12}
_ARROW = (20, 8)
"""Half the height of the arrow's head and width of its line, in design units."""


def lay_out(slide: Slide, draft: Draft) -> None:
    """Place heading, both images and the words; picture and word of a side come with that item."""
    content, shape = draft.frame.content, draft.frame.shape
    parts = heading_parts(draft, slide.heading, content, _HEADING[shape])
    high = stack_height(draft, parts)
    taken = high + draft.space(_HEADING_GAP[shape]) if parts else 0
    stack(draft, Box(content.left, content.top, content.right, content.top + high), parts)
    room = Box(content.left, content.top + taken, content.right, content.bottom)
    halves = _halves(room, draft.space(_GAP[shape]), beside=shape != "tall")
    names = (slide.image, slide.image_after)
    words_px = _write_words(slide, draft, halves)
    for item, (half, name, field) in enumerate(zip(halves, names, ("image", "image_after"), strict=True)):
        place = Box(half.left, half.top, half.right, half.bottom - words_px)
        ground = draft.theme.colours.surface
        draft.strokes.append(Photo(name, place, draft.corner(28), ground, field, item=item))
    if shape != "tall":
        before, after = halves
        middle = (before.right + after.left) // 2, before.top + (before.height - words_px) // 2
        _arrow(draft, middle, after.left - before.right)


def _halves(room: Box, gap_px: int, *, beside: bool) -> tuple[Box, Box]:
    """Part a room in two, side by side or one above the other."""
    if beside:
        width = (room.width - gap_px) // 2
        return (
            Box(room.left, room.top, room.left + width, room.bottom),
            Box(room.right - width, room.top, room.right, room.bottom),
        )
    height = (room.height - gap_px) // 2
    return (
        Box(room.left, room.top, room.right, room.top + height),
        Box(room.left, room.bottom - height, room.right, room.bottom),
    )


def _write_words(slide: Slide, draft: Draft, halves: tuple[Box, Box]) -> int:
    """Write a word at the foot of each half, both at one size; give the rows that they and the gap take."""
    frame, colours, items = draft.frame, draft.theme.colours, slide.items[:2]
    if not items:
        return 0
    half = halves[0]
    share = Box(
        half.left, half.top, half.right, half.top + round(frame.content.height * _WORD_SHARE[frame.shape])
    )
    blocks = fit_row(draft, items, share, draft.theme.strong_font, _WORD[frame.shape])
    high = max(block.height_px for block in blocks)
    inks = (colours.muted, heading_ink(colours))
    for item, (block, half, ink) in enumerate(zip(blocks, halves, inks, strict=False)):
        place = Box(half.left, half.bottom - high, half.right, half.bottom - high + block.height_px)
        write(draft, block, place, ink, item=item)
    return high + draft.space(_WORD_GAP)


def _arrow(draft: Draft, middle: tuple[int, int], room_px: int) -> None:
    """Put an arrow to the right, with air around it; it comes with what it points to."""
    head, line = (draft.stroke(units) for units in _ARROW)
    x, y = middle
    half = max(1, round(room_px * 0.26))
    accent = draft.theme.colours.accent
    tip = (x + half, y)
    draft.strokes.append(Way(((x - half, y), tip), line, accent, 1))
    draft.strokes.append(Way(((tip[0] - head, y - head), tip, (tip[0] - head, y + head)), line, accent, 1))

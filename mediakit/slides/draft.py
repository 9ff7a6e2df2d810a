"""A sheet in the making, and the few strokes all layouts share."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from mediakit.errors import MediakitError, Place, every_fault
from mediakit.lettering.box import Box
from mediakit.lettering.drawing import Align
from mediakit.lettering.fitting import Block, Room, fit, fit_alike, fit_list, set_block
from mediakit.model.theme import Theme
from mediakit.slides.frame import Frame
from mediakit.slides.inks import heading_ink
from mediakit.slides.sheet import Lettering, Logo, Plate, Stroke

_BAR = (76, 8)
_AIR_EM = 0.5
_THINNEST_PX = 2
_SOFT_EDGE_PX = 2
"""What a letter's smoothed edge may take beyond it."""
_COARSE_SCALE = 1.6
"""How much bigger items may be on a board of few lamps, which is read from across the street."""
_DIGIT, _BIGGEST_DIGIT = 0.52, 0.74
"""Size of a sign on a disc, as a share of its diameter."""
_STAND_IN = "…"


@dataclass(frozen=True, slots=True)
class Draft:
    """What a layout works on; strokes and faults are added to it."""

    frame: Frame
    """The picture's zones."""
    theme: Theme
    """Its look."""
    strokes: list[Stroke] = field(default_factory=list)
    """In the order they will be drawn."""
    faults: list[MediakitError] = field(default_factory=list)
    """What does not fit."""

    def space(self, units: float) -> int:
        """Air of so many design units in pixels, as wide as the theme wants it."""
        return self.frame.px(units * self.theme.spacing)

    def stroke(self, units: float) -> int:
        """Thickness of a line of so many design units in pixels, never too thin to be seen."""
        return max(_THINNEST_PX, self.frame.px(units))

    def corner(self, units: float) -> int:
        """Radius of so many design units in pixels, as round as the theme wants it."""
        return round(self.frame.px(units) * self.theme.radius)


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


def fit_in(draft: Draft, text: str, key: str, font: str, box: Box, sizes: Sizes) -> Block:
    """Set a text as big as a box and its sizes allow; one that does not fit is a fault of its field."""
    room = _room(draft, box.width, box.height, sizes)
    try:
        return fit(text, font, room, Place(field=key))
    except MediakitError as fault:
        return _stand_in(draft, fault, font, room)


def fit_column(draft: Draft, items: Sequence[str], box: Box, font: str, sizes: Sizes) -> list[Block]:
    """Set a slide's items at one size, one under another in a box, with air; too long ones are faults."""
    if draft.frame.coarse:
        sizes = replace(sizes, biggest=sizes.biggest * _COARSE_SCALE)
    room = _room(draft, box.width, box.height, sizes)
    try:
        return fit_list(items, font, room, _places(items), _AIR_EM)
    except MediakitError as fault:
        return [_stand_in(draft, fault, font, room)] * len(items)


def fit_row(draft: Draft, items: Sequence[str], box: Box, font: str, sizes: Sizes) -> list[Block]:
    """Set a slide's items at one size, each in a box like this; too long ones are faults."""
    room = _room(draft, box.width, box.height, sizes)
    try:
        return fit_alike(items, font, room, _places(items))
    except MediakitError as fault:
        return [_stand_in(draft, fault, font, room)] * len(items)


def try_row(draft: Draft, items: Sequence[str], box: Box, font: str, sizes: Sizes) -> list[Block] | None:
    """Set a slide's items at one size, each in a box like this; None where they do not fit side by side."""
    try:
        return fit_alike(items, font, _room(draft, box.width, box.height, sizes), _places(items))
    except MediakitError as fault:
        _raise_unless_long(fault)
        return None


def write(
    draft: Draft, block: Block, box: Box, colour: str, align: Align = "left", item: int | None = None
) -> None:
    """Put a set text into a box, centred in its height; signs at its edge may hang out as far as is safe."""
    safe = draft.frame.safe
    before_px, after_px = box.left - safe.left, safe.right - box.right
    free_px = (before_px if align == "left" else min(before_px, after_px)) - _SOFT_EDGE_PX
    draft.strokes.append(Lettering(block, box, colour, align, max(0, free_px), item))


def fill(draft: Draft, box: Box, radius_px: int, colour: str, item: int | None = None) -> None:
    """Put a plate with round corners."""
    draft.strokes.append(Plate(box, radius_px, colour, item))


def disc(draft: Draft, middle: tuple[int, int], radius_px: int, colour: str, item: int | None = None) -> Box:
    """Put a disc, and give the box around it."""
    x, y = middle
    box = Box(x - radius_px, y - radius_px, x + radius_px, y + radius_px)
    fill(draft, box, radius_px, colour, item)
    return box


def digit_size(frame: Frame, diameter_px: int) -> int:
    """Size of a sign on a disc: about half of it, more on a board where that would be too small to read."""
    usual, most = (max(1, round(diameter_px * share)) for share in (_DIGIT, _BIGGEST_DIGIT))
    return max(usual, min(frame.least_px, most))


def stack_height(draft: Draft, parts: Sequence[Part]) -> int:
    """Pixels from the top of the first part to the bottom of the last."""
    heights = sum(part.block.height_px if part.block else draft.stroke(_BAR[1]) for part in parts)
    return heights + sum(draft.space(part.gap) for part in parts[1:])


def stack(draft: Draft, box: Box, parts: Sequence[Part], align: Align = "left") -> None:
    """Put parts one under another, the whole centred in the height of a box."""
    top = box.top + (box.height - stack_height(draft, parts)) // 2
    for index, part in enumerate(parts):
        if index:
            top += draft.space(part.gap)
        if part.block is None:
            top = _bar(draft, box, top, part.colour, align)
            continue
        place = Box(box.left, top, box.right, top + part.block.height_px)
        write(draft, part.block, place, part.colour, align)
        top = place.bottom


def heading_parts(draft: Draft, text: str, box: Box, sizes: Sizes) -> list[Part]:
    """Set a slide's heading as parts of a stack, under the accent bar; no text, no parts."""
    if not text:
        return []
    colours = draft.theme.colours
    block = fit_in(draft, text, "heading", draft.theme.heading_font, box, sizes)
    return [Part(None, colours.accent), Part(block, heading_ink(colours), gap=12)]


def logo(draft: Draft, box: Box, height: float, align: Align) -> Box:
    """Put the theme's logo at the top of a box, and give the room left below it.

    Args:
        draft: added to.
        box: its upper edge is the logo's.
        height: of the logo's room, in design units.
        align: where in the box's width.
    """
    name, frame = draft.theme.logo, draft.frame
    if not name:
        return box
    bottom = box.top + frame.px(height)
    draft.strokes.append(Logo(name, Box(box.left, box.top, box.right, bottom), align))
    return Box(box.left, bottom + draft.space(24), box.right, box.bottom)


def footer(draft: Draft, text: str, ink: str) -> None:
    """Write the small line at the foot."""
    block = footer_block(draft, text)
    if block:
        write(draft, block, draft.frame.footer, ink)


def footer_block(draft: Draft, text: str) -> Block | None:
    """Set the small line at the foot; None where there is none, and on a board too coarse for small print."""
    if not text or draft.frame.coarse:
        return None
    return fit_in(draft, text, "footer", draft.theme.text_font, draft.frame.footer, Sizes(20, 28, 1))


def _room(draft: Draft, width_px: int, height_px: int, sizes: Sizes) -> Room:
    smallest = max(draft.frame.px(sizes.smallest), draft.frame.least_px)
    biggest = max(draft.frame.px(sizes.biggest * draft.theme.type_scale), smallest)
    return Room(max(1, width_px), max(1, height_px), smallest, biggest, sizes.lines)


def _places(items: Sequence[str]) -> list[Place]:
    return [Place(field=f"items[{at}]") for at in range(len(items))]


def _stand_in(draft: Draft, fault: MediakitError, font: str, room: Room) -> Block:
    """Note what does not fit; one small line takes its place, so that others are judged by themselves."""
    _raise_unless_long(fault)
    draft.faults.extend(every_fault(fault))
    return set_block([_STAND_IN], font, room.smallest_px, room.leading)


def _raise_unless_long(fault: MediakitError) -> None:
    """Raise what is a fault not of the texts but of their font."""
    if any(single.code != "TEXT_TOO_LONG" for single in every_fault(fault)):
        raise fault


def _bar(draft: Draft, box: Box, top: int, colour: str, align: Align) -> int:
    width, height = draft.frame.px(_BAR[0]), draft.stroke(_BAR[1])
    spare = {"left": 0, "centre": (box.width - width) // 2, "right": box.width - width}[align]
    left = box.left + spare
    fill(draft, Box(left, top, left + width, top + height), height // 2, colour)
    return top + height

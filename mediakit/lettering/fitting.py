"""The biggest size at which a text fits its room."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from mediakit.errors import MediakitError, Place, together
from mediakit.lettering.breaking import break_lines, count_lines
from mediakit.lettering.measuring import cap_height_em, ink_of, is_space
from mediakit.lettering.words import Measured, measure

_WORTH_A_LINE = 0.86
"""How small a list may become, as a share of its biggest size, to take fewer lines."""
_WORTH_A_WIDOW = 0.75
"""How small a text may become, as a share of its biggest size, lest a syllable stand alone at its end."""
_NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Room:
    """What a text may take up."""

    width_px: int
    """Longest line."""
    height_px: int
    """From the highest accent to the lowest tail."""
    smallest_px: int
    """Smallest size, in pixels an em."""
    biggest_px: int
    """Biggest size."""
    max_lines: int = 99
    """Most lines."""
    leading: float = 1.28
    """From baseline to baseline, as a share of the size."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines, set and measured, ready to be drawn."""

    lines: tuple[str, ...]
    """From top to bottom."""
    font: str
    """Font file as `package/file`."""
    size_px: int
    """Pixels an em."""
    leading: float
    """From baseline to baseline, as a share of the size."""
    height_px: int
    """Room of the whole block. Capitals stand centred in it, with as much above them as below the last
    baseline: enough for the highest accent and the lowest tail."""

    @property
    def width_px(self) -> int:
        """Colour of the longest line."""
        inks = [ink_of(line, self.font) for line in self.lines]
        return math.ceil(max(ink.right - ink.left for ink in inks) * self.size_px)

    @property
    def first_baseline_px(self) -> int:
        """From the block's top down to the first baseline."""
        between = self.leading * (len(self.lines) - 1)
        return round((self.height_px + (cap_height_em(self.font) - between) * self.size_px) / 2)


def set_block(lines: Sequence[str], font: str, size_px: int, leading: float) -> Block:
    """Measure lines as they stand."""
    height = measure("\n".join(lines), font).line + leading * (len(lines) - 1)
    return Block(tuple(lines), font, size_px, leading, math.ceil(height * size_px))


def fit(text: str, font: str, room: Room, where: Place = _NOWHERE) -> Block:
    """Set a text as big as its room allows, a little smaller where a lone syllable would end it.

    Args:
        text: NFC; breaks only at plain spaces and line feeds.
        font: font file as `package/file`.
        room: what it may take up.
        where: the field it came from.
    Raises:
        MediakitError: TEXT_TOO_LONG when it does not fit even at the smallest size.
    """
    size_px = _size_px(text, font, room, where)
    block = _set_text(text, font, size_px, room)
    return _without_widow(text, block, room) if _has_widow(block) else block


def fit_alike(texts: Sequence[str], font: str, room: Room, places: Sequence[Place]) -> list[Block]:
    """Set several texts at one size, the biggest at which each fits a room of its own.

    Raises:
        MediakitError: TEXT_TOO_LONG, MANY_FAULTS of them when several texts do not fit.
    """
    sizes, faults = [], []
    for text, place in zip(texts, places, strict=True):
        try:
            sizes.append(_size_px(text, font, room, place))
        except MediakitError as fault:
            faults.append(fault)
    if faults:
        raise together(faults)
    return [_set_text(text, font, min(sizes), room) for text in texts]


def fit_list(
    texts: Sequence[str], font: str, room: Room, places: Sequence[Place], air: float = 0.0
) -> list[Block]:
    """Set several texts at one size, the biggest at which they fit one room, one under another.

    A little of that size is given up where it spares a line: a list reads best in lines of their own.

    Args:
        texts: from top to bottom.
        font: font file as `package/file`.
        room: what all may take up together; its lines are each text's own.
        places: the fields they came from.
        air: least space that goes with each text, as a share of the size.
    Raises:
        MediakitError: TEXT_TOO_LONG at each text that does not fit even alone, else at the highest of them.
    """
    all_measured = [measure(text, font) for text in texts]

    def fits(size_px: int) -> bool:
        left_px: float = room.height_px
        for measured in all_measured:
            height = _height_px(measured, size_px, room)
            if height is None:
                return False
            left_px -= math.ceil(height) + air * size_px
        return left_px >= 0

    def lines(size_px: int) -> int:
        return sum(_line_count(measured, size_px, room) for measured in all_measured)

    size_px = _biggest(room, fits)
    if size_px:
        fewer = replace(room, smallest_px=max(room.smallest_px, math.ceil(size_px * _WORTH_A_LINE)))
        wrapped = lines(size_px)
        calm_px = _biggest(replace(fewer, biggest_px=size_px), lambda px: lines(px) < wrapped)
        return [_set_text(text, font, calm_px or size_px, room) for text in texts]
    fit_alike(texts, font, replace(room, biggest_px=room.smallest_px), places)
    heights = [_height_px(measured, room.smallest_px, room) or 0.0 for measured in all_measured]
    highest = heights.index(max(heights))
    share = replace(room, height_px=room.height_px // len(texts))
    raise _too_long(texts[highest], share, places[highest])


def _has_widow(block: Block) -> bool:
    """Tell a last line of one syllable under others."""
    last = block.lines[-1]
    return len(block.lines) > 1 and not any(map(is_space, last))


def _without_widow(text: str, block: Block, room: Room) -> Block:
    """Set a text a little smaller where that leaves no syllable alone on the last line."""
    measured, least_px = measure(text, block.font), math.ceil(block.size_px * _WORTH_A_WIDOW)
    fewer = replace(room, smallest_px=max(room.smallest_px, least_px), biggest_px=block.size_px)
    for lines in range(len(block.lines) - 1, 0, -1):
        calm_px = _biggest(fewer, partial(_takes, measured, room, lines))
        calmer = _set_text(text, block.font, calm_px, room) if calm_px else block
        if not _has_widow(calmer):
            return calmer
    return block


def _takes(measured: Measured, room: Room, most_lines: int, size_px: int) -> bool:
    """Tell whether a text takes so many lines at most."""
    return _line_count(measured, size_px, room) <= most_lines


def _size_px(text: str, font: str, room: Room, where: Place) -> int:
    """Find the biggest size of a text without deciding on its lines: their number is enough."""
    measured = measure(text, font)

    def fits(size_px: int) -> bool:
        height = _height_px(measured, size_px, room)
        return height is not None and height <= room.height_px

    size_px = _biggest(room, fits)
    if not size_px:
        raise _too_long(text, room, where)
    return size_px


def _too_long(text: str, room: Room, where: Place) -> MediakitError:
    return MediakitError(
        "TEXT_TOO_LONG",
        where,
        text=text,
        length=len(text),
        max_lines=room.max_lines,
        width_px=room.width_px,
        height_px=room.height_px,
        smallest_px=room.smallest_px,
    )


def _biggest(room: Room, fits: Callable[[int], bool]) -> int:
    """Find the biggest of a room's sizes that fits, given that all smaller ones then fit; 0 for none."""
    low, high = room.smallest_px, room.biggest_px
    if fits(high):
        return high
    if not fits(low):
        return 0
    while high - low > 1:
        middle = (low + high) // 2
        if fits(middle):
            low = middle
        else:
            high = middle
    return low


def _height_px(measured: Measured, size_px: int, room: Room) -> float | None:
    """Height of a text at a size; None when a word is too long for a line, or the lines are too many."""
    if measured.widest > _limit_em(measured, size_px, room):
        return None
    lines = _line_count(measured, size_px, room)
    if lines > room.max_lines:
        return None
    return (measured.line + room.leading * (lines - 1)) * size_px


def _line_count(measured: Measured, size_px: int, room: Room) -> int:
    limit_em = _limit_em(measured, size_px, room)
    return sum(count_lines(paragraph, limit_em) for paragraph in measured.paragraphs)


def _set_text(text: str, font: str, size_px: int, room: Room) -> Block:
    """Set a text at a size that is known to fit."""
    measured = measure(text, font)
    lines = break_lines(text, font, _limit_em(measured, size_px, room))
    if lines is None:
        raise ValueError("a size at which the text does not fit")
    height = measured.line + room.leading * (len(lines) - 1)
    return Block(lines, font, size_px, room.leading, math.ceil(height * size_px))


def _limit_em(measured: Measured, size_px: int, room: Room) -> float:
    return room.width_px / size_px - measured.hang

"""The biggest size at which a text fits its room."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mediakit.errors import MediakitError, Place
from mediakit.lettering.breaking import break_lines
from mediakit.lettering.measuring import cap_height_em, ink_of

_DESCENDER_EM = 0.26
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
    width_px: int
    """Colour of the longest line."""
    height_px: int
    """Room of the whole block. Capitals stand centred in it, with as much above them as below the last
    baseline: enough for the highest accent and the lowest tail."""

    @property
    def first_baseline_px(self) -> int:
        """From the block's top down to the first baseline."""
        between = self.leading * (len(self.lines) - 1)
        return round((self.height_px + (cap_height_em(self.font) - between) * self.size_px) / 2)


def set_block(lines: Sequence[str], font: str, size_px: int, leading: float) -> Block:
    """Measure lines as they stand."""
    inks = [ink_of(line, font) for line in lines]
    cap = cap_height_em(font)
    over = max(_DESCENDER_EM, -inks[0].top - cap, inks[-1].bottom)
    return Block(
        lines=tuple(lines),
        font=font,
        size_px=size_px,
        leading=leading,
        width_px=math.ceil(max(ink.right - ink.left for ink in inks) * size_px),
        height_px=math.ceil((cap + 2 * over + leading * (len(inks) - 1)) * size_px),
    )


def fit(text: str, font: str, room: Room, where: Place = _NOWHERE) -> Block:
    """Set a text as big as its room allows.

    Args:
        text: NFC; breaks only at plain spaces and line feeds.
        font: font file as `package/file`.
        room: what it may take up.
        where: the field it came from.
    Raises:
        MediakitError: TEXT_TOO_LONG when it does not fit even at the smallest size.
    """
    fits = _set_within(text, font, room.smallest_px, room)
    if fits is None:
        raise MediakitError(
            "TEXT_TOO_LONG",
            where,
            text=text,
            length=len(text),
            max_lines=room.max_lines,
            width_px=room.width_px,
            height_px=room.height_px,
            smallest_px=room.smallest_px,
        )
    low, high = room.smallest_px, room.biggest_px
    while low < high:
        middle = (low + high + 1) // 2
        bigger = _set_within(text, font, middle, room)
        if bigger is None:
            high = middle - 1
        else:
            low, fits = middle, bigger
    return fits


def fit_alike(texts: Sequence[str], font: str, room: Room, places: Sequence[Place]) -> list[Block]:
    """Set several texts at one size, the biggest at which each fits a room of its own.

    Raises:
        MediakitError: TEXT_TOO_LONG for the first text that does not fit at the smallest size.
    """
    alone = [fit(text, font, room, place) for text, place in zip(texts, places, strict=True)]
    size_px = min(block.size_px for block in alone)
    alike = replace(room, biggest_px=size_px)
    return [fit(text, font, alike, place) for text, place in zip(texts, places, strict=True)]


def _set_within(text: str, font: str, size_px: int, room: Room) -> Block | None:
    lines = break_lines(text, font, room.width_px / size_px)
    if lines is None or len(lines) > room.max_lines:
        return None
    block = set_block(lines, font, size_px, room.leading)
    inside = block.width_px <= room.width_px and block.height_px <= room.height_px
    return block if inside else None

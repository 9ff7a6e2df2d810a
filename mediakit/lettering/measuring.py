"""How big text is, every accent included; lengths in em, so that they hold at any size."""

from dataclasses import dataclass
from functools import lru_cache

from mediakit.lettering.fonts import NO_BREAK_SPACE, face_of, font_at

_REFERENCE_PX = 256


@dataclass(frozen=True, slots=True)
class Ink:
    """Where a line's colour lies, in em; the pen starts at 0, 0 on the baseline and y grows downwards."""

    left: float
    """Negative when the first glyph leans out."""
    top: float
    """Negative: above the baseline."""
    right: float
    """Where the last colour ends."""
    bottom: float
    """Positive below the baseline."""


def is_space(sign: str) -> bool:
    """Tell a space, gluing or not: both are drawn alike and neither kerns."""
    return sign in (" ", NO_BREAK_SPACE)


@lru_cache(maxsize=4096)
def pen_positions(line: str, ref: str) -> tuple[float, ...]:
    """Where the pen stands before each character and after the last, in em, kerning included."""
    face = face_of(ref)
    pen, previous, positions = 0.0, " ", []
    for sign in line:
        if not is_space(sign) and not is_space(previous):
            pen += face.kern_em(previous, sign)
        positions.append(pen)
        pen += face.advance_em(" " if is_space(sign) else sign)
        previous = sign
    return (*positions, pen)


def width_em(line: str, ref: str) -> float:
    """Pen advance over a whole line."""
    return pen_positions(line, ref)[-1]


@lru_cache(maxsize=4096)
def ink_of(line: str, ref: str) -> Ink:
    """Box of a line's colour; all zero when it has none."""
    positions = pen_positions(line, ref)
    boxes = [
        Ink(pen + ink.left, ink.top, pen + ink.right, ink.bottom)
        for pen, ink in ((pen, _glyph_ink(sign, ref)) for pen, sign in zip(positions, line, strict=False))
        if ink
    ]
    if not boxes:
        return Ink(0.0, 0.0, 0.0, 0.0)
    return Ink(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def cap_height_em(ref: str) -> float:
    """Height of a capital without accent, by which lines are centred."""
    return -ink_of("H", ref).top


@lru_cache(maxsize=4096)
def _glyph_ink(sign: str, ref: str) -> Ink | None:
    mask, offset = font_at(ref, _REFERENCE_PX).getmask2(sign, mode="L", anchor="ls")
    box = None if is_space(sign) else mask.getbbox()
    if not box:
        return None
    left, top, right, bottom = box
    return Ink(
        (offset[0] + left) / _REFERENCE_PX,
        (offset[1] + top) / _REFERENCE_PX,
        (offset[0] + right) / _REFERENCE_PX,
        (offset[1] + bottom) / _REFERENCE_PX,
    )

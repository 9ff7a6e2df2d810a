"""How big text is, every accent included; lengths in em, so that they hold at any size."""

from dataclasses import dataclass
from functools import lru_cache

from mediakit.lettering.fonts import NO_BREAK_SPACE, face_of, font_at

_REFERENCE_PX = 256
_OPENING = "“”\"‘’'«‹–—-"
"""Signs that may hang out before a line; a dash takes its space along."""
_CLOSING = "”\"’'»›.,;:…–—-"
"""Signs that may hang out after it."""


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


@lru_cache(maxsize=4096)
def hanging_em(line: str, ref: str) -> tuple[float, float]:
    """Lengths of colour, before and after, of the signs that an eye does not count as a line's ends."""
    words = line.strip()
    inner = words.lstrip(_OPENING)
    inner = inner.lstrip(f" {NO_BREAK_SPACE}") if inner != words else inner
    core = inner.rstrip(_CLOSING)
    if not core or core == words:
        return 0.0, 0.0
    first = line.index(core)
    positions, ink = pen_positions(line, ref), ink_of(line, ref)
    kept = ink_of(core, ref)
    begins = positions[first] + kept.left
    return begins - ink.left, ink.right - (positions[first] + kept.right)


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a word's colour may reach, in em: exact up and down, never too little to the sides."""

    width: float
    """Pen advance."""
    left: float
    """Out to the left of the pen's start; 0 for most."""
    right: float
    """Out to the right of the pen's end; 0 for most."""
    above: float
    """Over the baseline."""
    below: float
    """Under the baseline."""


@lru_cache(maxsize=16384)
def reach_of(word: str, ref: str) -> Reach:
    """Measure a word from its outlines; no pixel is drawn, so this is a hundred times as fast as its ink."""
    positions = pen_positions(word, ref)
    boxes = [_outline(sign, ref) for sign in word]
    return Reach(
        width=positions[-1],
        left=max((-box.left - pen for pen, box in zip(positions, boxes, strict=False)), default=0.0),
        right=max((pen + box.right for pen, box in zip(positions, boxes, strict=False)), default=0.0)
        - positions[-1],
        above=max((-box.top for box in boxes), default=0.0),
        below=max((box.bottom for box in boxes), default=0.0),
    )


def cap_height_em(ref: str) -> float:
    """Height of a capital without accent, by which lines are centred."""
    return reach_of("H", ref).above


@lru_cache(maxsize=4096)
def _outline(sign: str, ref: str) -> Ink:
    """Box of a glyph's outline and its pen's way, as FreeType knows it without drawing."""
    left, top, right, bottom = font_at(ref, _REFERENCE_PX).getbbox(sign, anchor="ls")
    return Ink(*(side / _REFERENCE_PX for side in (left, top, right, bottom)))


@lru_cache(maxsize=4096)
def _glyph_ink(sign: str, ref: str) -> Ink | None:
    face = face_of(ref)
    if face.outline_starts:  # a hundred times as fast as drawing it
        outline = None if is_space(sign) else face.box_em(sign)
        return Ink(*outline) if outline else None
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

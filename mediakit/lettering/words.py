"""A text measured once, in em: what deciding on its size and its lines needs, at whatever size."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from mediakit.lettering.fonts import NO_BREAK_SPACE
from mediakit.lettering.measuring import cap_height_em, reach_of

_DESCENDER_EM = 0.26
"""Room below every baseline, whether or not a letter hangs there."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What stands between two line feeds; lengths in em."""

    words: tuple[str, ...]
    """What no line break may part: syllables, some of them glued by no-break spaces."""
    widths: tuple[float, ...]
    """Pen advance of each word."""
    ends: tuple[float, ...]
    """Where each word ends on one endless line, the space after it included; from 0 on, so one more."""
    space: float
    """Width of a space."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A text in a font; lengths in em."""

    paragraphs: tuple[Paragraph, ...]
    """At least one."""
    widest: float
    """Widest word."""
    hang: float
    """How far colour may reach out of the pen's way, at both ends of a line together."""
    line: float
    """Height of a block of one line: the capitals, and on both sides the most that anything reaches out."""


@lru_cache(maxsize=8192)
def measure(text: str, ref: str) -> Measured:
    """Measure a text; syllables already met cost nothing.

    Raises:
        MediakitError: FONT_MISSING, FONT_UNREADABLE.
    """
    cap = cap_height_em(ref)
    syllables = [reach_of(part, ref) for part in text.replace(NO_BREAK_SPACE, " ").split()]
    paragraphs = tuple(_paragraph(part, ref) for part in text.split("\n"))
    return Measured(
        paragraphs,
        widest=max(max(paragraph.widths, default=0.0) for paragraph in paragraphs),
        hang=sum(max((getattr(part, side) for part in syllables), default=0.0) for side in ("left", "right")),
        line=cap + 2 * max([_DESCENDER_EM, *(max(part.above - cap, part.below) for part in syllables)]),
    )


def _paragraph(text: str, ref: str) -> Paragraph:
    words = tuple(word for word in text.split(" ") if word)
    space = reach_of(" ", ref).width
    widths = tuple(
        sum(reach_of(part, ref).width for part in parts) + space * (len(parts) - 1)
        for parts in (word.split(NO_BREAK_SPACE) for word in words)
    )
    return Paragraph(
        words,
        widths,
        ends=(0.0, *accumulate(width + space for width in widths)),
        space=space,
    )

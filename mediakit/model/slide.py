"""What a slide says, before any theme or shape gives it a look."""

from dataclasses import dataclass
from typing import Literal

Layout = Literal["title", "statement", "bullets", "steps", "quote", "contact", "end_card"]


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide; which fields are used depends on the layout."""

    layout: Layout = "statement"
    """title: heading, text (small line under it) · statement: text, heading (small line above it), image ·
    bullets: heading, items · steps: heading, items · quote: text, heading (who says it) ·
    contact: heading, text, qr · end_card: heading, text."""
    heading: str = ""
    """The biggest or topmost text."""
    text: str = ""
    """The body."""
    items: tuple[str, ...] = ()
    """Bullets or steps, in order."""
    image: str = ""
    """Path below `assets/images/`, with forward slashes; empty for none."""
    qr: str = ""
    """What the QR code leads to, such as a web address; empty for none."""
    footer: str = ""
    """Small line at the foot: the sender or the campaign."""

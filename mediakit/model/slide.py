"""What a slide says, before any theme or shape gives it a look."""

from dataclasses import dataclass
from typing import Literal

from mediakit.units import Seconds

Layout = Literal[
    "title",
    "statement",
    "bullets",
    "steps",
    "quote",
    "contact",
    "end_card",
    "photo",
    "before_after",
    "number",
    "step_map",
    "question",
    "footage",
]


@dataclass(frozen=True, slots=True)
class Footage:
    """A piece of a moving picture; it stops at its last frame where its scene goes on longer."""

    file: str
    """Path below `assets/footage/`, with forward slashes."""
    start_s: Seconds = Seconds(0)
    """Where in the file it begins."""
    end_s: Seconds | None = None
    """Where in the file it ends; None: at the file's end."""
    speed: Seconds = Seconds(1)
    """How many seconds of the file pass in one of the clip, 0.25 to 4."""
    sound: Literal["mute", "mix"] = "mute"
    """Whether its sound is heard, under speech as a bed is."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide; which fields are used depends on the layout."""

    layout: Layout = "statement"
    """title: heading, text (small line under it) · statement: text, heading (small line above it), image ·
    bullets: heading, items · steps: heading, items · quote: text, heading (who says it) ·
    contact: heading, text, qr · end_card: heading, text · photo: image, text (its caption), heading (small
    line above it) · before_after: image, image_after, items (a word for each), heading · number: heading
    (the number that matters), text (what it counts) · step_map: heading, items (stations of a way) ·
    question: heading (what is asked), text (the answer) · footage: footage, text (its caption), heading."""
    heading: str = ""
    """The biggest or topmost text."""
    text: str = ""
    """The body."""
    items: tuple[str, ...] = ()
    """Bullets or steps, in order."""
    image: str = ""
    """Path below `assets/images/`, with forward slashes; empty for none."""
    image_after: str = ""
    """The second picture of before_after, as `image`."""
    motion: Literal["push_in", "still"] = "push_in"
    """Whether the photo of a `photo` slide is gently moved closer while it stands."""
    footage: Footage | None = None
    """What a `footage` slide plays."""
    qr: str = ""
    """What the QR code leads to, such as a web address; empty for none."""
    footer: str = ""
    """Small line at the foot: the sender or the campaign."""

    @property
    def moves_closer(self) -> bool:
        """Whether its photo is moved closer while it stands."""
        return self.layout == "photo" and self.motion == "push_in"

    @property
    def moves(self) -> bool:
        """Whether it looks different in every frame."""
        return self.moves_closer or self.footage is not None

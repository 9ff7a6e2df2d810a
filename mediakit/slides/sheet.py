"""A slide laid out: what stands where, decided without opening an image or drawing a pixel."""

from dataclasses import dataclass
from typing import Literal

from mediakit.errors import MediakitError
from mediakit.lettering.box import Box
from mediakit.lettering.drawing import Align
from mediakit.lettering.fitting import Block
from mediakit.model.theme import Colours, Motif
from mediakit.slides.frame import Frame

Ground = Literal["paper", "sunrise", "noon", "dark"]
"""paper for content, sunrise for titles, noon for the end, dark for what a picture covers wholly."""
Points = tuple[tuple[float, float], ...]
"""Pixels and quarters of pixels that a line passes, from its start on."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """A text."""

    block: Block
    """Its lines, set to fit the box."""
    box: Box
    """Where it stands, centred in height."""
    colour: str
    """`#rrggbb`."""
    align: Align = "left"
    """Which edge its lines share."""
    hang_px: int = 0
    """How far signs at a line's ends may hang out of the box."""
    item: int | None = None
    """Which of the slide's items it belongs to, from 0 on; None: to none, so that it always stands there."""


@dataclass(frozen=True, slots=True)
class Plate:
    """A filled box with round corners: a card, a bar, a disc."""

    box: Box
    """Where."""
    radius_px: int
    """Of the corners; half the side makes a disc."""
    colour: str
    """`#rrggbb`."""
    item: int | None = None
    """As of a lettering."""


@dataclass(frozen=True, slots=True)
class Way:
    """A line with round ends and bends."""

    points: Points
    """At least one."""
    width_px: int
    """Of the line."""
    colour: str
    """`#rrggbb`."""
    item: int | None = None
    """As of a lettering."""


@dataclass(frozen=True, slots=True)
class Scrim:
    """A veil over a picture, on which texts read well whatever the picture shows.

    It depends on the place alone: what comes out is the picture times a factor plus a colour, pixel by pixel.
    """

    box: Box
    """Where; as wide as the picture."""
    fade_px: int
    """Over how many of its upper rows it grows from nothing to its share."""
    across_px: int
    """How many of its columns have that share; from there to the right edge it thins out."""
    share: float
    """How much of the colour covers the picture, 0 to 1."""
    colour: str
    """`#rrggbb`."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that fills a box, cropped rather than squeezed."""

    name: str
    """Its path below `assets/images/`."""
    box: Box
    """Where."""
    radius_px: int
    """Of the corners."""
    ground: str
    """`#rrggbb` behind transparent parts."""
    field: str = "image"
    """The slide's field that names it."""
    moving: bool = False
    """Whether it is slowly moved closer while it stands."""
    item: int | None = None
    """As of a lettering."""


@dataclass(frozen=True, slots=True)
class Logo:
    """The theme's logo, whole, its transparent parts kept."""

    name: str
    """Its path below `assets/images/`."""
    box: Box
    """What it fits into."""
    align: Align
    """Where in the box's width."""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code."""

    content: str
    """What it leads to."""
    box: Box
    """Exactly its modules and its quiet zone, whole pixels a module."""
    dark: str
    """`#rrggbb` of modules."""
    light: str
    """`#rrggbb` of the ground."""


@dataclass(frozen=True, slots=True)
class QuoteMark:
    """A large opening quotation mark, as wide as its shape makes it."""

    box: Box
    """Where; its height decides."""
    colour: str
    """`#rrggbb`."""


Stroke = Lettering | Plate | Way | Scrim | Photo | Logo | Code | QuoteMark


@dataclass(frozen=True, slots=True)
class Sheet:
    """A slide in one shape, ready to be drawn."""

    frame: Frame
    """The picture's zones."""
    ground: Ground
    """What it stands on."""
    colours: Colours
    """The theme's, for the ground."""
    motif: Motif
    """The theme's, for the ground."""
    strokes: tuple[Stroke, ...]
    """In the order they are drawn."""
    faults: tuple[MediakitError, ...]
    """TEXT_TOO_LONG and QR_TOO_DENSE, each at its field of the slide; empty: it can be drawn."""
    window: Box | None = None
    """Where a moving picture plays, under all strokes; None: there is none."""

    def pictures(self) -> tuple[Photo | Logo, ...]:
        """List what it shows from the project's image folder."""
        return tuple(stroke for stroke in self.strokes if isinstance(stroke, Photo | Logo))

    def moving_photo(self) -> Photo | None:
        """Give the photo that is moved closer while the slide stands; None: the slide keeps still."""
        return next(
            (stroke for stroke in self.pictures() if isinstance(stroke, Photo) and stroke.moving), None
        )

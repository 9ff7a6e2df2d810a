"""What slides stand on, by the theme's motif: paper for content, the deep colour for title and end."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from PIL import Image

from mediakit.model.theme import Colours, Motif
from mediakit.slides.blossom import paint_blossoms
from mediakit.slides.frame import Frame
from mediakit.slides.inks import veil_ink
from mediakit.slides.sea import paint_sea
from mediakit.slides.sheet import Ground

DARK = "#191c20"
"""Under what a picture covers wholly: a neutral dark."""


@lru_cache(maxsize=12)
def backdrop(ground: Ground, frame: Frame, colours: Colours, motif: Motif) -> Image.Image:
    """Draw the ground of a slide, RGB. It is kept: copy it before drawing on it.

    Args:
        ground: paper for content, sunrise for titles, noon for the end, dark under pictures.
        frame: the picture's zones.
        colours: the theme's.
        motif: the theme's.
    """
    base = {"paper": colours.background, "dark": DARK}.get(ground, colours.primary)
    image = Image.new("RGB", (frame.width_px, frame.height_px), base)
    if ground != "dark":
        _PAINTERS[motif](image, ground, frame, colours)
    return image


def foot_ink(ground: Ground, colours: Colours, motif: Motif) -> str:
    """Colour of the small line at the foot of a ground."""
    if ground == "dark":
        return veil_ink(colours)
    return colours.muted if motif == "none" and ground == "paper" else colours.on_primary


def _leave_plain(image: Image.Image, ground: Ground, frame: Frame, colours: Colours) -> None:
    """Draw nothing, but for a line of the accent along the lower edge, broader for title and end."""
    high = frame.px(14 if ground == "paper" else 28)
    image.paste(colours.accent, (0, frame.height_px - high, frame.width_px, frame.height_px))


_PAINTERS: Mapping[Motif, Callable[[Image.Image, Ground, Frame, Colours], None]] = {
    "drum": paint_sea,
    "blossom": paint_blossoms,
    "none": _leave_plain,
}

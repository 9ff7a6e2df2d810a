"""Which of a theme's colours a text takes, so that it reads on what it stands on."""

from functools import lru_cache

from mediakit.model.theme import Colours
from mediakit.slides.colour import AA_CONTRAST, contrast, mix

_VEIL_CONTRAST = 5.2
"""More than what is asked for: pixels round."""
_LIGHTEST_VEIL_PERCENT = 68
"""Thinner than this, the grain of a photo shows between letters."""
_STANDS_OUT = 1.5
_DEEP = 9
"""Least contrast of words with the veil itself."""
_BLACK, _GREY, _WHITE = "#000000", "#606060", "#ffffff"


def heading_ink(colours: Colours) -> str:
    """Colour of headings and marks on paper and cards: the main one, else the accent, else that of text."""
    return _first((colours.primary, colours.accent), (colours.background, colours.surface), colours.text)


def ink_on(plate: str, colours: Colours) -> str:
    """Colour of a text on a plate of any of the theme's colours."""
    sure = max(_BLACK, _WHITE, key=lambda ink: contrast(ink, plate))
    return _first((colours.on_primary, colours.primary_dark, colours.text), (plate,), sure)


def plate_colours(colours: Colours) -> tuple[str, str]:
    """Colour of a plate that stands out from the paper, and of texts on it."""
    if contrast(colours.primary, colours.background) >= _STANDS_OUT:
        return colours.primary, colours.on_primary
    return colours.surface, colours.text


def bright_ink(colours: Colours) -> str:
    """Colour of small texts on the main colour: the accent where it reads there."""
    return _first((colours.accent,), (colours.primary,), colours.on_primary)


def spoken_ink(colours: Colours) -> str:
    """Colour of the word being said, on the plate of a caption."""
    return _first((colours.accent,), (colours.primary_dark,), colours.on_primary)


def code_colours(colours: Colours) -> tuple[str, str, str]:
    """Card, modules and quiet text of a QR code: many phones read dark modules on a light card only."""
    if contrast(colours.surface, _BLACK) > contrast(colours.text, _BLACK):
        return colours.surface, colours.text, colours.muted
    return _WHITE, _BLACK, _BLACK


def veil_ink(colours: Colours) -> str:
    """Colour of words over photos: light, since photos are darkened there."""
    return _first((colours.on_primary,), (_GREY,), _WHITE)


def veil_colour(colours: Colours) -> str:
    """Colour that photos are darkened with under words: the theme's deep one, deeper still."""
    depths = (mix(colours.primary_dark, _BLACK, tenths / 10) for tenths in range(5, 10))
    return next((depth for depth in depths if contrast(veil_ink(colours), depth) >= _DEEP), _BLACK)


@lru_cache(maxsize=16)
def veil_share(colours: Colours) -> float:
    """How much of the veil's colour must cover a photo so that words read, be the photo white or black."""
    ink, veil = veil_ink(colours), veil_colour(colours)
    for percent in range(_LIGHTEST_VEIL_PERCENT, 100):
        veiled = [mix(photo, veil, percent / 100) for photo in (_WHITE, _BLACK)]
        if min(contrast(ink, ground) for ground in veiled) >= _VEIL_CONTRAST:
            return percent / 100
    return 1.0


def _first(inks: tuple[str, ...], grounds: tuple[str, ...], sure: str) -> str:
    for ink in inks:
        if all(contrast(ink, ground) >= AA_CONTRAST for ground in grounds):
            return ink
    return sure

"""The geometry of a shape: what stands where, laid out for wide, square and tall on their own terms.

wide, square            tall
┌──────────────┐        ┌───────┐  platform zone (the app's own signs)
│ content      │        │content│
│              │        │       │
├~~~~~~~~~~~~~~┤ crest  ├~~~~~~~┤
│   captions   │        │caption│
│ footer       │        │footer │
└──────────────┘        └───────┘  platform zone
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from mediakit.lettering.box import Box
from mediakit.model.profile import PictureProfile

Shape = Literal["wide", "square", "tall"]

_DESIGN_PX = 1080
_WIDE = 1.4
"""Width over height from which things stand side by side; old screens of 4:3 are nearer to a square."""
_TALL_ZONES = (0.12, 0.18)
_MARGIN = {"wide": 120, "square": 84, "tall": 120}
"""When tall, wide enough for the column of buttons that apps lay over the right edge."""
_LEAST_MARGIN = 12
"""Inside the safe area, so that letters whose edges hang out a little stay in it."""
_ABOVE = {"wide": 34, "square": 20, "tall": 30}
_CAPTIONS = {"wide": 160, "square": 226, "tall": 246}

_NO_CAPTIONS = 40
"""Without captions the sea lies lower and the content has their room."""
_LEAST_BOARD_PX = 13
"""Least em on a board whose every pixel is a lamp: fewer rows hold no Vietnamese letter with two accents."""
_COARSE_LINES = 480
"""A board of fewer lines is coarse: it shows no small print."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Zones of one picture, in its pixels."""

    shape: Shape
    """Which arrangement suits it."""
    width_px: int
    """Of the picture."""
    height_px: int
    """Of the picture."""
    unit: float
    """Pixels per design unit; a design is 1080 units on its short side."""
    safe: Box
    """Text and anything that matters stays inside: margins, and the platform's zones in tall clips."""
    content: Box
    """Where layouts put theirs."""
    captions: Box
    """Kept free for captions on every slide; a strip of sea in pictures that have none."""
    footer: Box
    """The small line at the foot; a coarse board has none."""
    least_px: int = 1
    """No letter may be set smaller than this, in pixels an em."""

    @property
    def whole(self) -> Box:
        """The picture from edge to edge."""
        return Box(0, 0, self.width_px, self.height_px)

    @property
    def coarse(self) -> bool:
        """Whether every pixel is a lamp, and there are few."""
        return self.least_px > 1 and min(self.width_px, self.height_px) < _COARSE_LINES

    def px(self, units: float) -> int:
        """Design units in pixels, at least one."""
        return max(1, round(units * self.unit))


def frame_of(picture: PictureProfile, safe_area: float) -> Frame:
    """Lay out the zones of a picture.

    Args:
        picture: its size, and whether it has captions.
        safe_area: margin as a share of each side.
    """
    return _zones(picture.width_px, picture.height_px, safe_area, captioned=picture.captions is not None)


@lru_cache(maxsize=64)
def _zones(width: int, height: int, safe_area: float, *, captioned: bool) -> Frame:
    unit = min(width, height) / _DESIGN_PX
    shape = _shape(width / height)
    above, below = _TALL_ZONES if shape == "tall" and captioned else (safe_area, safe_area)
    across = round(width * safe_area)
    safe = Box(across, round(height * above), width - across, height - round(height * below))

    def px(units: float) -> int:
        return round(units * unit)

    margin = max(px(_LEAST_MARGIN), px(_MARGIN[shape]) - across)
    inner = safe.inset(margin, 0)
    least = 1 if captioned else _LEAST_BOARD_PX
    footer = Box(inner.left, safe.bottom - px(44), inner.right, safe.bottom)
    deep = _CAPTIONS[shape] if captioned else _NO_CAPTIONS
    captions = Box(inner.left, footer.top - px(16) - px(deep), inner.right, footer.top - px(16))
    content = Box(inner.left, safe.top + px(_ABOVE[shape]), inner.right, captions.top - px(68))
    return Frame(shape, width, height, unit, safe, content, captions, footer, least)


def _shape(ratio: float) -> Shape:
    if ratio > _WIDE:
        return "wide"
    return "tall" if ratio < 0.8 else "square"

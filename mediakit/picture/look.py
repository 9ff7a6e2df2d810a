"""What the picture room asks of whoever knows themes, fonts and files: how slides and captions look."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import Protocol

from mediakit.model.profile import PictureProfile
from mediakit.model.slide import Slide
from mediakit.picture.planes import Layer, Rgb


@dataclass(frozen=True, slots=True)
class Window:
    """A slide through a part of which something moving is seen."""

    left_px: int
    """Left edge of that part."""
    top_px: int
    """Its upper edge."""
    width_px: int
    """Its width."""
    height_px: int
    """Its height."""
    on_black: Rgb
    """The whole slide, black where the moving picture belongs."""
    on_white: Rgb
    """The same, white there."""


class Look(Protocol):
    """How slides become pictures of one shape; equal arguments give equal pixels."""

    @property
    def picture(self) -> PictureProfile:
        """Shape and frame rate."""

    def still(self, slide: Slide, shown: int | None) -> Rgb:
        """Draw a slide with its first `shown` items (None: all), without a caption."""

    def ground(self, slide: Slide) -> Rgb:
        """Draw only what a slide stands on."""

    def texts(self, slide: Slide) -> tuple[Rgb, Rgb]:
        """Draw what stands on the ground, once on black and once on white instead."""

    def window(self, slide: Slide) -> Window:
        """Draw a slide around its photo or footage."""

    def photo(self, slide: Slide) -> Rgb:
        """Give the photo of a slide, cut to the shape of its window, at least as large."""

    def footage(self, slide: Slide, first: int, count: int) -> Generator[Rgb]:
        """Give frames of a slide's footage as large as its window, counted from the scene's start."""

    def caption(self, text: str, spoken: tuple[int, int] | None) -> Layer:
        """Draw a caption, one stretch of its characters highlighted."""

    def progress(self, passed: float) -> Layer:
        """Draw the line that tells how much of the clip has passed, 0 to 1."""

    def key(self, slide: Slide) -> str:
        """Digest of everything the others use for a slide besides its texts: theme, fonts, files, code."""

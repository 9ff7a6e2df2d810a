"""The line at the upper edge that tells how much of a clip has passed."""

from PIL import Image

from mediakit.model.profile import PictureProfile
from mediakit.model.theme import Theme
from mediakit.slides.frame import frame_of

_HEIGHT = 8
_FAINT = 110
"""Opacity of what is still to come, of 255."""


def progress_line(passed: float, theme: Theme, picture: PictureProfile) -> Image.Image:
    """Draw the line for the upper left corner: `passed` (0 to 1) of it in the accent colour, the rest faint.

    Returns:
        RGBA, as wide as the picture, alpha not multiplied in.
    """
    height = frame_of(picture, theme.safe_area).px(_HEIGHT)
    line = Image.new("RGBA", (picture.width_px, height), theme.colours.primary_dark)
    line.putalpha(_FAINT)
    line.paste(theme.colours.accent, (0, 0, round(passed * picture.width_px), height))
    return line

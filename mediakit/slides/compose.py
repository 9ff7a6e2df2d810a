"""Slide to pixels."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PIL import Image

from mediakit.model.profile import PictureProfile
from mediakit.model.slide import Layout, Slide
from mediakit.model.theme import Theme
from mediakit.slides.backdrop import Ground
from mediakit.slides.canvas import Canvas, canvas_on, draw_footer
from mediakit.slides.frame import frame_of
from mediakit.slides.layouts import bullets, contact, end_card, statement, title

LAYOUTS: Mapping[Layout, Callable[[Slide, Canvas], None]] = {
    "title": title.lay_out,
    "statement": statement.lay_out,
    "bullets": bullets.lay_out,
    "contact": contact.lay_out,
    "end_card": end_card.lay_out,
}
"""How each layout is drawn."""

_GROUNDS: Mapping[Layout, Ground] = {"title": "sunrise", "end_card": "noon"}


def compose(slide: Slide, theme: Theme, picture: PictureProfile, images: Path) -> Image.Image:
    """Draw a slide in the shape of a picture; the same slide always gives the same pixels.

    Args:
        slide: NFC texts, glued with no-break spaces where no line may break.
        theme: its look.
        picture: size; wide, square and tall are laid out each in their own way.
        images: folder that pictures are named below.
    Returns:
        RGB, exactly the picture's size, captions' room left free.
    Raises:
        MediakitError: TEXT_TOO_LONG, IMAGE_MISSING, IMAGE_UNREADABLE, QR_TOO_DENSE, FONT_MISSING,
            FONT_UNREADABLE; places name the slide's field.
    """
    frame = frame_of(picture, theme.safe_area)
    canvas = canvas_on(_GROUNDS.get(slide.layout, "paper"), frame, theme, images)
    LAYOUTS[slide.layout](slide, canvas)
    draw_footer(canvas, slide.footer)
    return canvas.image

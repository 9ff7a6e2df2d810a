"""Slide to sheet, and on to pixels."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PIL import Image

from mediakit.errors import together
from mediakit.model.profile import PictureProfile
from mediakit.model.slide import Layout, Slide
from mediakit.model.theme import Theme
from mediakit.slides.backdrop import foot_ink
from mediakit.slides.draft import Draft, footer
from mediakit.slides.frame import frame_of
from mediakit.slides.layouts import (
    before_after,
    bullets,
    contact,
    end_card,
    footage,
    number,
    photo,
    question,
    quote,
    statement,
    step_map,
    steps,
    title,
)
from mediakit.slides.pixels import draw
from mediakit.slides.sheet import Ground, Sheet

LAYOUTS: Mapping[Layout, Callable[[Slide, Draft], None]] = {
    "title": title.lay_out,
    "statement": statement.lay_out,
    "bullets": bullets.lay_out,
    "steps": steps.lay_out,
    "quote": quote.lay_out,
    "contact": contact.lay_out,
    "end_card": end_card.lay_out,
    "photo": photo.lay_out,
    "before_after": before_after.lay_out,
    "number": number.lay_out,
    "step_map": step_map.lay_out,
    "question": question.lay_out,
    "footage": footage.lay_out,
}
"""How each layout places a slide's fields."""

_GROUNDS: Mapping[Layout, Ground] = {
    "title": "sunrise",
    "end_card": "noon",
    "photo": "dark",
    "footage": "dark",
}


def lay_out(slide: Slide, theme: Theme, picture: PictureProfile) -> Sheet:
    """Decide what of a slide stands where, in the shape of a picture; opens no image, draws nothing.

    Args:
        slide: NFC texts, glued with no-break spaces where no line may break.
        theme: its look.
        picture: size; wide, square and tall are laid out each in their own way, captions' room left free.
    Returns:
        The sheet. Its faults are all there are, each at its field of the slide: TEXT_TOO_LONG where a text
        does not fit even at its smallest size, QR_TOO_DENSE.
    Raises:
        MediakitError: FONT_MISSING, FONT_UNREADABLE.
    """
    draft = Draft(frame_of(picture, theme.safe_area), theme)
    ground = _GROUNDS.get(slide.layout, "paper")
    LAYOUTS[slide.layout](slide, draft)
    footer(draft, slide.footer, foot_ink(ground, theme.colours, theme.motif))
    return Sheet(
        draft.frame,
        ground,
        theme.colours,
        theme.motif,
        tuple(draft.strokes),
        tuple(draft.faults),
        draft.frame.whole if slide.layout == "footage" else None,
    )


def compose(
    slide: Slide, theme: Theme, picture: PictureProfile, images: Path, shown: int | None = None
) -> Image.Image:
    """Draw a slide in the shape of a picture; the same slide always gives the same pixels.

    Args:
        slide: as for `lay_out`.
        theme: its look.
        picture: size.
        images: folder that pictures are named below.
        shown: how many of its items are there yet; None: all.
    Returns:
        RGB, exactly the picture's size, captions' room left free.
    Raises:
        MediakitError: TEXT_TOO_LONG, QR_TOO_DENSE, IMAGE_MISSING, IMAGE_UNREADABLE, FONT_MISSING,
            FONT_UNREADABLE; places name the slide's field. MANY_FAULTS when several texts do not fit.
    """
    sheet = lay_out(slide, theme, picture)
    if sheet.faults:
        raise together(sheet.faults)
    return draw(sheet, images, shown)

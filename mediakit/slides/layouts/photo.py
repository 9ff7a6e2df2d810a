"""Photo: a picture from edge to edge, its caption at the foot on a veil, a small heading above that."""

from mediakit.model.slide import Slide
from mediakit.slides.draft import Draft
from mediakit.slides.layouts.over import write_over
from mediakit.slides.sheet import Photo


def lay_out(slide: Slide, draft: Draft) -> None:
    """Place image, text and heading."""
    ground, moving = draft.theme.colours.primary_dark, slide.motion == "push_in"
    draft.strokes.append(Photo(slide.image, draft.frame.whole, 0, ground, moving=moving))
    write_over(slide, draft)

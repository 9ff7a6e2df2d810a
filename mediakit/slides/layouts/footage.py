"""Footage: as a photo, but what fills the frame moves, and is put below by who plays it."""

from mediakit.model.slide import Slide
from mediakit.slides.draft import Draft
from mediakit.slides.layouts.over import write_over


def lay_out(slide: Slide, draft: Draft) -> None:
    """Place text and heading over the window."""
    write_over(slide, draft)

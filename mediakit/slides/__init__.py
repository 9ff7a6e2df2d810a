"""Slides and captions into pixels: theme, shape, one file per layout."""

from mediakit.slides.caption import caption_layer, draw_caption
from mediakit.slides.compose import LAYOUTS, compose, lay_out
from mediakit.slides.photo import cut_photo, image_faults
from mediakit.slides.pixels import draw, draw_ground
from mediakit.slides.poster import draw_poster, poster_slide
from mediakit.slides.sheet import Sheet

__all__ = [
    "LAYOUTS",
    "Sheet",
    "caption_layer",
    "compose",
    "cut_photo",
    "draw",
    "draw_caption",
    "draw_ground",
    "draw_poster",
    "image_faults",
    "lay_out",
    "poster_slide",
]

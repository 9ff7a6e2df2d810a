"""Slides and captions into pixels: theme, shape, one file per layout."""

from mediakit.slides.caption import caption_layer, draw_caption
from mediakit.slides.compose import LAYOUTS, compose, lay_out
from mediakit.slides.photo import image_faults
from mediakit.slides.pixels import draw
from mediakit.slides.sheet import Sheet

__all__ = ["LAYOUTS", "Sheet", "caption_layer", "compose", "draw", "draw_caption", "image_faults", "lay_out"]

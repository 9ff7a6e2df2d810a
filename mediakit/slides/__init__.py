"""Slides and captions into pixels: theme, shape, one file per layout."""

from mediakit.slides.caption import draw_caption
from mediakit.slides.compose import LAYOUTS, compose

__all__ = ["LAYOUTS", "compose", "draw_caption"]

"""Recipes turn a message into a timeline. A recipe of your own needs nothing but what stands here."""

from mediakit.model.campaign import Message
from mediakit.model.kit import Kit
from mediakit.model.slide import Slide
from mediakit.model.timeline import Timeline
from mediakit.recipes.deck import contact_slide, end_card, line_slides, title_slide
from mediakit.recipes.pacing import time_to_read
from mediakit.recipes.recipe import Recipe, loop_recipe, recipe
from mediakit.recipes.slot import fill
from mediakit.recipes.story import Story

__all__ = [
    "Kit",
    "Message",
    "Recipe",
    "Slide",
    "Story",
    "Timeline",
    "contact_slide",
    "end_card",
    "fill",
    "line_slides",
    "loop_recipe",
    "recipe",
    "time_to_read",
    "title_slide",
]

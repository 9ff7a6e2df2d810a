"""Recipes turn a message into a timeline. A recipe of your own needs nothing but what stands here."""

from mediakit.model.campaign import Message
from mediakit.model.kit import Kit
from mediakit.model.slide import Slide
from mediakit.model.timeline import Timeline
from mediakit.recipes.recipe import Recipe, recipe
from mediakit.recipes.story import Story

__all__ = ["Kit", "Message", "Recipe", "Slide", "Story", "Timeline", "recipe"]

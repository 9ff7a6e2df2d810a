"""The slides of a message in every shape, told without a voice: what a contact sheet shows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PIL import Image

from mediakit.language.lines import Readings
from mediakit.model.campaign import Campaign, Loop, Message
from mediakit.model.slide import Slide
from mediakit.recipes.recipe import Recipe
from mediakit.recipes.rehearsal import rehearsal
from mediakit.slides.contact_sheet import Strip
from mediakit.wanted import outputs_of, told_part

_ANY_RATE_FPS = 25


def strips_of(
    subject: Message | Loop, messages: Sequence[Message], campaign: Campaign, recipes: Mapping[str, Recipe]
) -> list[Strip]:
    """Rehearse every result with a picture, and give its slides; results that look alike share a strip.

    Args:
        subject: asks for recipes.
        messages: those it tells.
        campaign: what messages share.
        recipes: by name.
    Raises:
        MediakitError: what a recipe raises, and RECIPE_FAILED.
    """
    alike: dict[Strip, list[str]] = {}
    for strip in _strips(subject, messages, campaign, recipes):
        alike.setdefault(replace(strip, names=""), []).append(strip.names)
    return [replace(strip, names=" + ".join(names)) for strip, names in alike.items()]


def _strips(
    subject: Message | Loop, messages: Sequence[Message], campaign: Campaign, recipes: Mapping[str, Recipe]
) -> Iterator[Strip]:
    readings = Readings(campaign.spoken)
    for recipe, profile in outputs_of(subject, recipes, campaign.profiles):
        picture = profile.picture
        if picture is None:
            continue
        seen = campaign.for_output(profile)
        told = tuple(told_part(message, recipe, profile) for message in messages)
        kit = rehearsal(seen, profile, readings)
        timeline = recipe.tell(told[0] if recipe.of == "message" else told, kit)
        slides = tuple(dict.fromkeys(scene.slide for scene in timeline.scenes))
        yield Strip(f"{recipe.name} {profile.name}", slides, seen.theme, picture)


def first_picture(project: Path, slide: Slide, size_px: tuple[int, int]) -> Image.Image:
    """Give the first picture of a slide's footage, cropped to a window.

    Raises:
        MediakitError: FOOTAGE_UNREADABLE.
    """
    # most messages have no footage, and do without its libraries
    from mediakit.picture.footage import frames  # noqa: PLC0415

    if slide.footage is None:
        raise ValueError("a slide without footage")
    path = project / "assets" / "footage" / slide.footage.file
    (first,) = frames(slide.footage, path, size_px, _ANY_RATE_FPS, 1)
    return Image.fromarray(first)

"""The slides of a message in every shape, told without a voice: what a contact sheet shows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from mediakit.language.lines import Readings
from mediakit.model.campaign import Campaign, Loop, Message
from mediakit.recipes.recipe import Recipe
from mediakit.recipes.rehearsal import rehearsal
from mediakit.slides.contact_sheet import Strip
from mediakit.wanted import outputs_of, told_part


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

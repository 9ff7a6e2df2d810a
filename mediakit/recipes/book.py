"""Every recipe by name: the built-in ones, and those of the project's own below `scripts/recipes/`."""

import importlib.util
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from mediakit.errors import MediakitError, Place
from mediakit.model.campaign import Message
from mediakit.model.kit import Kit
from mediakit.model.profile import PROFILES
from mediakit.model.timeline import Timeline
from mediakit.recipes.clip import clip
from mediakit.recipes.loudspeaker_spot import loudspeaker_spot
from mediakit.recipes.radio_spot import radio_spot_15, radio_spot_30, radio_spot_45, radio_spot_60
from mediakit.recipes.recipe import Recipe

BUILT_IN: Mapping[str, Recipe] = {
    made.name: made
    for made in (clip, loudspeaker_spot, radio_spot_15, radio_spot_30, radio_spot_45, radio_spot_60)
}
"""What every project has."""

_FOLDER = "scripts/recipes"


def recipes_of(project: Path) -> tuple[dict[str, Recipe], list[MediakitError]]:
    """Load all recipes; one of the project's own goes before a built-in one of the same name.

    Returns:
        Recipes by name; and the faults: RECIPE_BROKEN with file and line when a recipe's file cannot be run,
        RECIPE_NOT_FOUND when it holds no recipe of its own name, RECIPE_OUTPUT when that names an output that
        does not exist, or none. What goes wrong while a recipe tells a message is RECIPE_FAILED.
    """
    recipes, faults = dict(BUILT_IN), []
    for path in sorted((project / _FOLDER).glob("*.py")):
        try:
            recipes[path.stem] = _load(path)
        except MediakitError as fault:
            faults.append(fault)
    return recipes, faults


def _load(path: Path) -> Recipe:
    name = f"{_FOLDER}/{path.name}"
    spec = importlib.util.spec_from_file_location(f"project_recipe_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise MediakitError("RECIPE_NOT_FOUND", Place(name), recipe=path.stem)
    module = importlib.util.module_from_spec(spec)
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True  # no __pycache__ among a person's files
    try:
        spec.loader.exec_module(module)
    except MediakitError:
        raise
    except (Exception, SystemExit) as error:
        raise _broken(error, path, name) from error
    finally:
        sys.dont_write_bytecode = writes
    found = getattr(module, path.stem, None)
    if not isinstance(found, Recipe):
        raise MediakitError("RECIPE_NOT_FOUND", Place(name), recipe=path.stem)
    unknown = [output for output in found.outputs if output not in PROFILES]
    if unknown or not found.outputs:
        where = Place(name, found.tell.__code__.co_firstlineno)
        said = ", ".join(unknown)
        raise MediakitError("RECIPE_OUTPUT", where, recipe=path.stem, said=said, known=", ".join(PROFILES))
    return replace(found, name=path.stem, source=path, tell=_guarded(found.tell, path, name))


def _guarded(tell: Callable[..., Timeline], path: Path, name: str) -> Callable[..., Timeline]:
    """Tell mistakes of a recipe by their line; faults of what it was given pass as they are."""

    def told(subject: Message | Sequence[Message], kit: Kit) -> Timeline:
        try:
            told_timeline = tell(subject, kit)
        except MediakitError:
            raise
        except (Exception, SystemExit) as error:
            fault = _broken(error, path, name)
            said = fault.facts["said"]
            raise MediakitError("RECIPE_FAILED", fault.where, said=said, message=_named(subject)) from error
        if not isinstance(told_timeline, Timeline):
            said = f"{tell.__name__} returned {type(told_timeline).__name__}, not story.finish()"
        elif not (said := told_timeline.flaw()):
            return told_timeline
        where = Place(name, tell.__code__.co_firstlineno)
        raise MediakitError("RECIPE_FAILED", where, said=said, message=_named(subject))

    return told


def _named(subject: Message | Sequence[Message]) -> str:
    return subject.id if isinstance(subject, Message) else ", ".join(message.id for message in subject)


def _broken(error: BaseException, path: Path, name: str) -> MediakitError:
    lines = [step.lineno for step in traceback.extract_tb(error.__traceback__) if Path(step.filename) == path]
    line = error.lineno if isinstance(error, SyntaxError) else (lines or [0])[-1]
    return MediakitError("RECIPE_BROKEN", Place(name, line or 0), said=f"{type(error).__name__}: {error}")

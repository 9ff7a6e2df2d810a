"""Every recipe by name: the built-in ones, and those of the project's own below `scripts/recipes/`."""

import importlib.util
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path

from mediakit.errors import MediakitError, Place
from mediakit.recipes.clip import clip
from mediakit.recipes.loudspeaker_spot import loudspeaker_spot
from mediakit.recipes.recipe import Recipe

BUILT_IN: Mapping[str, Recipe] = {made.name: made for made in (clip, loudspeaker_spot)}
"""What every project has."""

_FOLDER = "scripts/recipes"


def recipes_of(project: Path) -> dict[str, Recipe]:
    """Load all recipes; one of the project's own goes before a built-in one of the same name.

    Raises:
        MediakitError: RECIPE_BROKEN with file and line when a recipe's file cannot be run; RECIPE_NOT_FOUND
            when it holds no recipe of its own name.
    """
    own = sorted((project / _FOLDER).glob("*.py"))
    return {**BUILT_IN, **{path.stem: _load(path) for path in own}}


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
    except Exception as error:
        raise broken(error, path, name) from error
    finally:
        sys.dont_write_bytecode = writes
    found = getattr(module, path.stem, None)
    if not isinstance(found, Recipe):
        raise MediakitError("RECIPE_NOT_FOUND", Place(name), recipe=path.stem)
    return found


def broken(error: Exception, path: Path, name: str) -> MediakitError:
    """Tell an error in a recipe's code by its own file and line."""
    lines = [step.lineno for step in traceback.extract_tb(error.__traceback__) if Path(step.filename) == path]
    line = error.lineno if isinstance(error, SyntaxError) else (lines or [0])[-1]
    return MediakitError("RECIPE_BROKEN", Place(name, line or 0), said=f"{type(error).__name__}: {error}")

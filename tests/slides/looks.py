"""The themes that ship, and boards of few lamps."""

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from mediakit.catalogue import forms
from mediakit.model.profile import PictureProfile
from mediakit.model.theme import Colours, Theme

FOLDER = Path(__file__).parents[2] / "assets" / "themes"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
BOARDS = {
    "384x192": PictureProfile(384, 192, None),
    "192x384": PictureProfile(192, 384, None),
    "640x160": PictureProfile(640, 160, None),
    "320x256": PictureProfile(320, 256, None),
    "512x512": PictureProfile(512, 512, None),
}


def shipped(name: str) -> Theme:
    """Read a theme as the catalogue does."""
    fields: dict[str, Any] = YAML(typ="safe", pure=True).load(FOLDER / f"{name}.yaml")
    colours = Colours(**fields.pop("colours"))
    read = {
        key: forms.THEME_READERS.get(key, lambda value: value)(_written(value))
        for key, value in fields.items()
    }
    return Theme(name=name, colours=colours, **read)


def _written(value: Any) -> Any:
    """Give a value as the catalogue's own loader has it: all plain values are texts."""
    return str(value).lower() if isinstance(value, bool | int | float) else value

"""What a recipe is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mediakit.model.campaign import Message
from mediakit.model.kit import Kit
from mediakit.model.timeline import Timeline

Tell = Callable[[Message, Kit], Timeline]
TellLoop = Callable[[Sequence[Message], Kit], Timeline]


@dataclass(frozen=True, slots=True)
class Recipe:
    """A way to tell a message, or a loop of several, and the outputs it is told for."""

    name: str
    """The function's name, as catalogues and `recipe:NAME` write it."""
    outputs: tuple[str, ...]
    """Names of profiles."""
    tell: Callable[..., Timeline]
    """Message (or messages) and kit to timeline; the same ones always give the same timeline."""
    source: Path
    """The file it stands in: its bytes are part of every result's key."""
    sounds: tuple[str, ...]
    """Which sounds of the campaign it uses; a change to any other does not touch its results."""
    of: Literal["message", "loop"]
    """What it tells."""


def recipe(*outputs: str, sounds: tuple[str, ...] = ("bed", "chime")) -> Callable[[Tell], Recipe]:
    """Make a recipe of a function, for the named outputs; `sounds` may leave out what it does not use."""

    def make(tell: Tell) -> Recipe:
        return Recipe(tell.__name__, outputs, tell, Path(tell.__code__.co_filename), sounds, "message")

    return make


def loop_recipe(*outputs: str) -> Callable[[TellLoop], Recipe]:
    """Make a recipe of a function that tells several messages in one silent loop."""

    def make(tell: TellLoop) -> Recipe:
        return Recipe(tell.__name__, outputs, tell, Path(tell.__code__.co_filename), (), "loop")

    return make

"""A whole clip: pictures and sound made side by side, then copied into one file."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from mediakit.build.store import Store
from mediakit.errors import MediakitError
from mediakit.model.timeline import Timeline
from mediakit.picture.flashes import flash_warnings
from mediakit.picture.look import Look
from mediakit.picture.mux import mux
from mediakit.picture.render import render


@dataclass(frozen=True, slots=True)
class Clip:
    """What a clip is made of."""

    timeline: Timeline
    """What is shown."""
    look: Look
    """How it looks."""
    sound: Callable[[], bytes] | None
    """Makes an MP4 file with one AAC stream; called once, in a thread of its own; None: it is silent."""
    tags: Mapping[str, str]
    """MP4 keys (`title`, `artist`, `album`, `comment`) to text."""


def write_clip(clip: Clip, file: Path, store: Store, threads: int = 1) -> tuple[MediakitError, ...]:
    """Write a clip as MP4, and give the warnings of what is seen in it: FLASHES.

    Args:
        clip: what it is made of.
        file: what to write; under whatever name.
        store: keeps what is encoded.
        threads: how many segments are painted and encoded at once.
    Raises:
        MediakitError: what `render` and the sound raise.
        OSError: when the file cannot be written.
    """
    with ThreadPoolExecutor(1) as beside:
        making = beside.submit(clip.sound) if clip.sound else None
        # a file opens with a description of its sound: until that is made, pictures wait in the store
        seen = [lit for part in render(clip.timeline, clip.look, store, threads) for lit in part.lit()]
        sound = making.result() if making else None
        groups = (part.packets() for part in render(clip.timeline, clip.look, store, threads))
        mux(groups, clip.look.picture, sound, clip.tags, file)
    return flash_warnings(seen, clip.look.picture.fps)

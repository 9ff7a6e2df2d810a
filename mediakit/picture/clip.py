"""A whole clip: pictures and sound made side by side, then copied into one file."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from mediakit.build.store import Store
from mediakit.model.timeline import Timeline
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


def write_clip(clip: Clip, file: Path, store: Store, threads: int = 1) -> None:
    """Write a clip as MP4.

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
        for _ in render(clip.timeline, clip.look, store, threads):
            pass
        sound = making.result() if making else None
        mux(render(clip.timeline, clip.look, store, threads), clip.look.picture, sound, clip.tags, file)

"""One build at a time in one output folder; a second one is told who is at work."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from mediakit.build.files import write_whole, writing
from mediakit.errors import MediakitError


@contextmanager
def building(output: Path, who: Mapping[str, str]) -> Iterator[None]:
    """Hold the output folder; the system lets go of it when the process ends, however it ends.

    Args:
        output: the folder; what holds it lies in its `.store`.
        who: who builds what since when, part by part, for whoever comes second.
    Raises:
        MediakitError: BUILD_RUNNING when another build holds it; OUTPUT_UNWRITABLE when it cannot be used.
    """
    folder = output / ".store"
    note = folder / "builder.json"
    with writing(output):
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / "lock")
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            holder = _read(note, who.keys())
            raise MediakitError("BUILD_RUNNING", folder=output.name, who=holder) from error
    try:
        with writing(output):
            write_whole(note, json.dumps(dict(who), ensure_ascii=False).encode())
        yield
    finally:
        # a note that stays (the build was killed, or someone reads it now) is replaced by the next build's
        with suppress(OSError):
            note.unlink(missing_ok=True)
        lock.release()


def _read(note: Path, parts: Iterable[str]) -> dict[str, str]:
    """Who holds the folder; empty when it cannot be told, or not in all of its parts."""
    try:
        kept = json.loads(note.read_bytes())
        return {part: str(kept[part]) for part in parts}
    except (OSError, ValueError, KeyError, TypeError):
        return {}

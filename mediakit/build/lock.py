"""One build at a time in one output folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from mediakit.build.files import writing
from mediakit.errors import MediakitError


@contextmanager
def building(output: Path) -> Iterator[None]:
    """Hold the output folder; the system lets go of it when the process ends, however it ends.

    Raises:
        MediakitError: BUILD_RUNNING when another build holds it; OUTPUT_UNWRITABLE when it cannot be used.
    """
    folder = output / ".store"
    with writing(output):
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / "lock")
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise MediakitError("BUILD_RUNNING", folder=output.name) from error
    try:
        yield
    finally:
        lock.release()

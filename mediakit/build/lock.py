"""One build at a time in one output folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from mediakit.errors import MediakitError


@contextmanager
def building(output: Path) -> Iterator[None]:
    """Hold the output folder; the system lets go of it when the process ends, however it ends.

    Raises:
        MediakitError: BUILD_RUNNING when another build holds it; OUTPUT_UNWRITABLE when it cannot be used.
    """
    folder = output / ".store"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / "lock")
        lock.acquire(timeout=0)
    except Timeout as error:
        raise MediakitError("BUILD_RUNNING", folder=output.name) from error
    except OSError as error:
        raise MediakitError(
            "OUTPUT_UNWRITABLE", folder=output.name, said=error.strerror or str(error)
        ) from error
    try:
        yield
    finally:
        lock.release()

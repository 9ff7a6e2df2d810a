"""Files appear whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mediakit.errors import MediakitError


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` beside `path`, bring it to the disk, then give it its name in one step.

    Raises:
        OSError: full disk, no permission, or (Windows) the old file is open; `path` is then as before.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)  # mkstemp gives 0600; results are for everyone to open
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Tell a full disk, a refused folder or a file held open as a fault.

    Raises:
        MediakitError: OUTPUT_UNWRITABLE.
    """
    try:
        yield
    except OSError as error:
        said = error.strerror or str(error)
        raise MediakitError("OUTPUT_UNWRITABLE", folder=folder.name, said=said) from error


def sweep_parts(folder: Path) -> None:
    """Remove what killed writers left below `folder`; call it only while holding the build's lock.

    Raises:
        MediakitError: OUTPUT_UNWRITABLE.
    """
    with writing(folder):
        for part in folder.rglob(".*.part"):
            part.unlink(missing_ok=True)

"""Files appear whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mediakit.errors import MediakitError, Place

_LONG_PATH = 248
"""From this many characters on Windows refuses folders, and from 260 files, unless long paths are allowed;
it then says that there is no such file."""


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` beside `path`, bring it to the disk, then give it its name in one step.

    Raises:
        OSError: full disk, no permission, or (Windows) the old file is open; `path` is then as before.
    """
    with growing(path) as part:
        part.write_bytes(content)


@contextmanager
def growing(path: Path) -> Iterator[Path]:
    """Give a file beside `path` to be written by whatever way; brought to the disk, it then gets its name.

    Raises:
        OSError: as `write_whole`.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    os.close(handle)
    part = Path(name)
    try:
        yield part
        with part.open("r+b") as file:
            os.fsync(file.fileno())
        part.chmod(0o644)  # mkstemp gives 0600; results are for everyone to open
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


@contextmanager
def writing(folder: Path, *, on_windows: bool = os.name == "nt") -> Iterator[None]:
    """Tell a full disk, a refused folder, a file held open or a path too long as a fault.

    Args:
        folder: what is written lies below it.
        on_windows: whether the system bounds paths as Windows does.
    Raises:
        MediakitError: OUTPUT_IN_USE, PATH_TOO_LONG, OUTPUT_UNWRITABLE.
    """
    try:
        yield
    except OSError as error:
        raise _fault(error, folder, on_windows=on_windows) from error


def _fault(error: OSError, folder: Path, *, on_windows: bool) -> MediakitError:
    name = error.filename2 or error.filename  # of a renaming, the new name counts
    path = Path(name) if isinstance(name, str) else folder
    file = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
    place = Place(f"{folder.name}/{file}")
    if on_windows and isinstance(error, FileNotFoundError) and len(str(path)) >= _LONG_PATH:
        return MediakitError("PATH_TOO_LONG", place, length=len(str(path)))
    # where others may be written, one that is there and is refused is held open by a program
    if isinstance(error, PermissionError) and path.is_file() and os.access(path.parent, os.W_OK):
        return MediakitError("OUTPUT_IN_USE", place, file=file)
    return MediakitError("OUTPUT_UNWRITABLE", folder=folder.name, said=error.strerror or str(error))


def sweep_parts(folder: Path) -> None:
    """Remove what killed writers left below `folder`; call it only while holding the build's lock.

    Raises:
        MediakitError: OUTPUT_UNWRITABLE.
    """
    with writing(folder):
        for part in folder.rglob(".*.part"):
            part.unlink(missing_ok=True)

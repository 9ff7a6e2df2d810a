"""Files appear whole or not at all."""

import os
import tempfile
from pathlib import Path


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


def sweep_parts(folder: Path) -> None:
    """Remove what killed writers left below `folder`; call it only while holding the build's lock."""
    for part in folder.rglob(".*.part"):
        part.unlink(missing_ok=True)

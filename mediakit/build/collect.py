"""Makes room in the store: what no result is made of goes, what was used longest ago first."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from mediakit.build.files import writing


@dataclass(frozen=True, slots=True)
class Room:
    """What was made."""

    count: int
    """Objects that are gone."""
    freed_bytes: int
    """Their size."""
    left_bytes: int
    """Size of the objects that are left, in use or not."""


@dataclass(frozen=True, slots=True)
class _Object:
    path: Path
    size: int
    used_ns: int


def collect(output: Path, used: Collection[str], keep_bytes: int) -> Room:
    """Remove objects that are not in use until the store is small enough, or none of them is left.

    Call it only while holding the build's lock. One object goes after the other, each whole, so that a kill
    in between leaves a sound store.

    Args:
        output: the output folder.
        used: keys of objects that stay, whatever their size.
        keep_bytes: size that the store may have.
    Raises:
        MediakitError: OUTPUT_UNWRITABLE.
    """
    objects = [_seen(path) for path in (output / ".store" / "objects").glob("*/*")]
    left = sum(one.size for one in objects)
    idle = sorted(
        (one for one in objects if one.path.name not in used), key=lambda one: (one.used_ns, one.path.name)
    )
    count, before = 0, left
    with writing(output):
        for one in idle:
            if left <= keep_bytes:
                break
            try:
                one.path.unlink(missing_ok=True)
            except PermissionError:  # somebody reads it just now (Windows); it goes the next time
                continue
            left -= one.size
            count += 1
    return Room(count, before - left, left)


def _seen(path: Path) -> _Object:
    mark = path.stat()
    return _Object(path, mark.st_size, mark.st_mtime_ns)

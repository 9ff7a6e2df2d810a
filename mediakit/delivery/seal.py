"""A pack's checksums: whoever gets it can name a file that was changed, is missing or foreign.

`SHA256SUMS` is what the program sha256sum reads. Its last line, a note to that program, holds the digest of
the lines before it, so that a change in the list itself shows as such and blames no file.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from mediakit.build.fingerprint import digest_bytes, digest_file
from mediakit.errors import MediakitError, Place

SEAL = "SHA256SUMS"
"""Digests of every other file."""
_LINE = re.compile(r"([0-9a-f]{64})  ([^\\\0]+)")
_LAST = "# "


def seal(folder: Path) -> None:
    """Write the list; everything else must be there.

    Raises:
        OSError: full disk.
    """
    lines = "".join(f"{digest_file(folder / name)}  {name}\n" for name in _files(folder))
    (folder / SEAL).write_bytes(f"{lines}{_last_line(lines)}".encode())


def verify(folder: Path) -> list[MediakitError]:
    """Hold a pack against its seal.

    Returns:
        PACK_ALTERED, PACK_MISSING, PACK_FOREIGN, PACK_UNREADABLE, each with its file; none when all is as it
        was written. While the seal itself is altered that alone is told, for it vouches for nothing.
    Raises:
        MediakitError: PACK_NONE where there is no seal.
    """
    try:
        text = (folder / SEAL).read_bytes().decode("utf-8", "replace")
    except OSError as error:
        raise MediakitError("PACK_NONE", folder=str(folder)) from error
    lines, _, last = text.rpartition(_LAST)
    listed = [_LINE.fullmatch(line) for line in lines.splitlines()]
    if f"{_LAST}{last}" != _last_line(lines) or not all(listed):
        return [MediakitError("PACK_ALTERED", Place(SEAL))]
    sealed = {match[2]: match[1] for match in listed if match}
    there = set(_files(folder)) - {SEAL}
    return sorted(
        (
            *(MediakitError("PACK_FOREIGN", Place(name)) for name in there - sealed.keys()),
            *(MediakitError("PACK_MISSING", Place(name)) for name in sealed.keys() - there),
            *(fault for name in there & sealed.keys() for fault in _altered(folder, name, sealed[name])),
        ),
        key=lambda fault: fault.where.file,
    )


def _altered(folder: Path, name: str, wanted: str) -> Iterator[MediakitError]:
    try:
        found = digest_file(folder / name)
    except OSError as error:
        yield MediakitError("PACK_UNREADABLE", Place(name), said=error.strerror or "—")
        return
    if found != wanted:
        yield MediakitError("PACK_ALTERED", Place(name))


def _last_line(lines: str) -> str:
    return f"{_LAST}{digest_bytes(lines.encode())}\n"


def _files(folder: Path) -> Iterator[str]:
    """Name every file below a folder, and every folder that holds none."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_dir() or not any(path.iterdir()):
            yield path.relative_to(folder).as_posix()

"""A pack's files onto a stick: room first, nothing of anyone else's deleted, all read back.

A stick holds MP3 alone, so nothing on it says what mediakit wrote there before. That is kept beside packs:
every place and digest that was ever written to a stick. What has such a place and such bytes is ours,
and so is what begins like a file of a pack in that place: it was cut short when a stick was pulled out.
"""

import os
import shutil
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from mediakit.build.files import write_whole, writing
from mediakit.build.fingerprint import digest_file
from mediakit.delivery.usb import FOLDER
from mediakit.errors import MediakitError, Place, together

WRITTEN = ".sticks"
"""Beside the packs: what was ever written to a stick."""
_CLUSTER = 65_536  # biggest unit in which a stick of FAT32 is handed out; also what a folder takes
_PIECE = 1 << 20
_HEARD = frozenset({".mp3", ".mp2", ".wav", ".wma", ".m4a", ".aac", ".ogg", ".flac", ".ape", ".amr"})
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Copied:
    """What became of a stick."""

    files: tuple[str, ...]
    """Written, in this order, and read back; below the stick."""
    removed: tuple[str, ...]
    """Of earlier packs."""
    kept: tuple[str, ...]
    """Others' files, which were left alone: no player plays them."""


def copy_to_stick(pack: Path, packs: Path, stick: Path) -> Copied:
    """Write a pack's files in the order they are played, after removing those of earlier packs.

    Args:
        pack: the folder of a pack for a stick.
        packs: the folder of all packs, of all stations.
        stick: where the stick is.
    Raises:
        MediakitError: STICK_MISSING, STICK_IS_PACK; STICK_FOREIGN for every file that a player would play
            besides; STICK_FULL, before anything is changed; STICK_FAILED, after which neither this pack nor
            an earlier one is there; STICK_DAMAGED with the file that reads otherwise than it was written.
    """
    if not stick.is_dir():
        raise MediakitError("STICK_MISSING", folder=str(stick))
    if stick.resolve().is_relative_to(packs.resolve()):  # its files would be taken for an earlier pack's
        raise MediakitError("STICK_IS_PACK", folder=str(stick))
    wanted = sorted(path.relative_to(pack / FOLDER).as_posix() for path in (pack / FOLDER).rglob("*.mp3"))
    try:
        known = _remembered(packs)
        there = _files_on(stick)
        ours = [name for name in there if _is_ours(stick / name, name, known, packs)]
        others = [name for name in there if name not in ours]
        _ensure_alone(others, wanted)
        _ensure_room(pack / FOLDER, wanted, stick, ours)
        lines = known | {_line(pack / FOLDER / name, name) for name in wanted}
        with writing(packs.parent):
            write_whole(packs / WRITTEN, "".join(f"{line}\n" for line in sorted(lines)).encode())
        for name in ours:
            (stick / name).unlink()
        _drop_folders(stick, ours)
        _write(pack / FOLDER, wanted, stick)
    except OSError as error:
        raise MediakitError("STICK_FAILED", folder=str(stick), said=error.strerror or str(error)) from error
    damaged = [name for name in wanted if not _reads_back(pack / FOLDER / name, stick / name)]
    if damaged:
        raise together([MediakitError("STICK_DAMAGED", Place(name)) for name in damaged])
    return Copied(tuple(wanted), tuple(ours), tuple(others))


def _files_on(stick: Path) -> list[str]:
    """Name the files that a player finds: those of the root and of one level of folders."""
    found = (path for pattern in ("*", "*/*") for path in stick.glob(pattern))
    return sorted(path.relative_to(stick).as_posix() for path in found if not path.is_dir())


def _remembered(packs: Path) -> set[str]:
    """Give the lines `digest  place` of all that was ever written to a stick."""
    try:
        return set((packs / WRITTEN).read_text(encoding="utf-8").splitlines())
    except FileNotFoundError:
        return set()


def _line(path: Path, name: str) -> str:
    return f"{digest_file(path)}  {name}"


def _is_ours(path: Path, name: str, known: AbstractSet[str], packs: Path) -> bool:
    """Whether mediakit wrote a file, all of it or its beginning."""
    if path.is_symlink() or path.suffix != ".mp3":
        return False
    if _line(path, name) in known:
        return True
    kept = (inside / name for inside in packs.glob(f"*/*/{FOLDER}"))
    return any(whole.is_file() and _begins(path, whole) for whole in kept)


def _begins(path: Path, whole: Path) -> bool:
    """Whether a file's bytes are the first, or all, of another's."""
    if path.stat().st_size > whole.stat().st_size:
        return False
    with path.open("rb") as one, whole.open("rb") as other:
        while piece := one.read(_PIECE):
            if piece != other.read(len(piece)):
                return False
    return True


def _ensure_alone(others: Sequence[str], wanted: Sequence[str]) -> None:
    """Refuse a stick on which a player would find more than the pack, or a place that is taken."""
    taken = {name.casefold() for name in wanted} | {name.partition("/")[0].casefold() for name in wanted}
    bad = [name for name in others if _is_heard(name) or name.casefold() in taken]
    if bad:
        raise together([MediakitError("STICK_FOREIGN", Place(name)) for name in bad])


def _is_heard(name: str) -> bool:
    path = PurePosixPath(name)
    hidden = any(part.startswith((".", "$")) or part == "System Volume Information" for part in path.parts)
    return path.suffix.lower() in _HEARD and not hidden


def _ensure_room(source: Path, wanted: Sequence[str], stick: Path, ours: Sequence[str]) -> None:
    folders = {name.partition("/")[0] for name in wanted}
    needed = sum(_whole((source / name).stat().st_size) for name in wanted) + _CLUSTER * len(folders)
    freed = sum((stick / name).stat().st_size for name in ours)
    free = shutil.disk_usage(stick).free + freed
    if free < needed:
        raise MediakitError("STICK_FULL", needed_mb=-(-needed // _MB), free_mb=free // _MB)


def _whole(size: int) -> int:
    return -(-size // _CLUSTER) * _CLUSTER


def _drop_folders(stick: Path, ours: Sequence[str]) -> None:
    """Remove folders that only held our files, so that new ones list their files in the order written."""
    for name in sorted({PurePosixPath(name).parent.as_posix() for name in ours} - {"."}):
        with suppress(OSError):  # others' files are in it
            (stick / name).rmdir()


def _write(source: Path, wanted: Sequence[str], stick: Path) -> None:
    """Write file after file; when one fails, all are taken back.

    Each gets its own name at once: renaming would change its place in the list that players go by.
    """
    written: list[str] = []
    try:
        for name in wanted:
            target = stick / name
            target.parent.mkdir(exist_ok=True)
            with (source / name).open("rb") as given, target.open("xb") as taken:
                written.append(name)
                shutil.copyfileobj(given, taken, _PIECE)
                taken.flush()
                os.fsync(taken.fileno())
    except BaseException:
        for name in written:
            with suppress(OSError):
                (stick / name).unlink()
        _drop_folders(stick, written)
        raise


def _reads_back(source: Path, target: Path) -> bool:
    """Whether what a stick gives back is what it was given; the system is asked to forget what it knows."""
    try:
        if hasattr(os, "posix_fadvise"):
            with target.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return digest_file(source) == digest_file(target)
    except OSError:
        return False

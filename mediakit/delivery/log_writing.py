"""Writes acts at the end of the log: whole or not at all, and never a byte that stands there already."""

import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from mediakit.build.files import writing
from mediakit.delivery.log_file import FOLDER, log_files, read_file
from mediakit.delivery.log_line import Play, Strike, line_of
from mediakit.errors import MediakitError

_WAIT_S = 10
_LONGEST_PEN = 30


def pen_of(computer: str) -> str:
    """Give the part of a file's name that stands for a PC: `PHÒNG-VH 01` writes as `phong-vh-01`."""
    bare = unicodedata.normalize("NFD", computer.casefold().replace("đ", "d"))
    signs = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return re.sub("[^a-z0-9]+", "-", signs).strip("-")[:_LONGEST_PEN].strip("-") or "pc"


@contextmanager
def holding(project: Path) -> Iterator[None]:
    """Hold the log, from looking for what stands in it to writing; the system lets go when the process ends.

    The lock lies in `output/.store`, for nobody wants to back it up.

    Raises:
        MediakitError: LOG_BUSY when another process holds it for ten seconds; OUTPUT_UNWRITABLE.
    """
    folder = project / "output" / ".store"
    with writing(project / "output"):
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / "log.lock")
        try:
            lock.acquire(timeout=_WAIT_S)
        except Timeout as error:
            raise MediakitError("LOG_BUSY") from error
    try:
        yield
    finally:
        lock.release()


def append(project: Path, pen: str, written: str, act: Sequence[Play | Strike]) -> list[str]:
    """Write an act, whole or not at all; call it only while holding the log.

    Args:
        project: its folder.
        pen: stands for this PC.
        written: day and minute, such as `2026-11-29 08:12`.
        act: what is entered together.
    Returns:
        The seals of its lines.
    Raises:
        MediakitError: LOG_FILE_UNREADABLE; OUTPUT_IN_USE, PATH_TOO_LONG, OUTPUT_UNWRITABLE. The log is then
            as it was before.
    """
    path, kept_bytes, before = _end(project, pen, written[:7])
    lines, seals = [], []
    for left, what in zip(reversed(range(len(act))), act, strict=True):
        line, before = line_of(what, written, left, before)
        lines.append(f"{line}\n")
        seals.append(before)
    with writing(project / FOLDER):
        _write(path, kept_bytes, "".join(lines).encode())
    return seals


def _end(project: Path, pen: str, month: str) -> tuple[Path, int, str]:
    """Give the file to write in, the bytes in it that stay, and the last seal of this PC.

    Where the clock went back, the newest file goes on: lines stand in the order they were written.
    """
    own = [path for path in log_files(project) if path.name.split(".", 1)[1] == f"{pen}.jsonl"]
    path = project / FOLDER / f"{month}.{pen}.jsonl"
    newest = max([path, *own])
    kept_bytes, before = 0, ""
    for one in own:
        lines = read_file(project, one)
        before = next((line.entry.seal for line in reversed(lines) if line.entry), before)
        kept_bytes = lines[-1].end if lines and one == newest else 0
    return newest, kept_bytes, before


def _write(path: Path, kept_bytes: int, content: bytes) -> None:
    """Write behind the bytes that stay, down to the disk; what a kill left behind them is cut off."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("r+b" if path.exists() else "xb", buffering=0) as file:
        if kept_bytes:
            file.seek(kept_bytes - 1)
            content = content if file.read(1) == b"\n" else b"\n" + content
        file.truncate(kept_bytes)
        file.seek(kept_bytes)
        try:
            while content:
                content = content[file.write(content) :]
            os.fsync(file.fileno())
        except OSError:
            with suppress(OSError):  # else the next act cuts it off
                file.truncate(kept_bytes)
            raise

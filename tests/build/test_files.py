"""Files appear whole or not at all."""

import errno
import os
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from mediakit.build.files import sweep_parts, write_whole, writing
from mediakit.errors import MediakitError


def full(*_: object) -> NoReturn:
    """Fail as a full disk does."""
    raise OSError(errno.ENOSPC, "No space left on device")


def interrupt(*_: object) -> NoReturn:
    """Be stopped by the person at the keyboard."""
    raise KeyboardInterrupt


def test_written(tmp_path: Path) -> None:
    """A file appears in folders made on the way, replaces the old one, and nothing else lies beside it."""
    path = tmp_path / "Trung tâm Văn hoá" / "một cửa.mp4"
    write_whole(path, b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights")
def test_open_to_everyone(tmp_path: Path) -> None:
    """Everyone on the PC may open a result, not only who built it."""
    write_whole(tmp_path / "spot.mp3", b"sound")
    assert (tmp_path / "spot.mp3").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize(("owner", "step"), [(os, "fsync"), (Path, "chmod"), (Path, "replace")])
@pytest.mark.parametrize(("stop", "error"), [(full, OSError), (interrupt, KeyboardInterrupt)])
def test_stopped_midway(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    owner: object,
    step: str,
    stop: object,
    error: type[BaseException],
) -> None:
    """Whatever stops a writer at whatever step, the old file stays and nothing half made is left."""
    path = tmp_path / "spot.mp3"
    write_whole(path, b"old")
    monkeypatch.setattr(owner, step, stop)
    with pytest.raises(error):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_sweep(tmp_path: Path) -> None:
    """What killed writers left is removed at every depth; everything else stays."""
    kept = [tmp_path / "spot.mp3", tmp_path / "a" / "notes.part", tmp_path / "a" / ".hidden"]
    left = [tmp_path / ".x1.part", tmp_path / "a" / "b" / ".x2.part"]
    for path in [*kept, *left]:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    sweep_parts(tmp_path)
    assert all(path.exists() for path in kept)
    assert not any(path.exists() for path in left)


def test_sweep_nothing(tmp_path: Path) -> None:
    """A folder that is not there yet has nothing to sweep."""
    sweep_parts(tmp_path / "output")
    assert not (tmp_path / "output").exists()


def held(path: Path, new_name: Path) -> NoReturn:
    """Refuse a new name as Windows does while a player has the old file open."""
    raise PermissionError(errno.EACCES, "Access is denied", str(path), None, str(new_name))


def test_open_in_a_player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that another program holds open is named, below the folder; it stays as it was."""
    path = tmp_path / "clips" / "một cửa.mp4"
    write_whole(path, b"old")
    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(MediakitError) as refused, writing(tmp_path):
        write_whole(path, b"new")
    assert (refused.value.code, refused.value.facts) == ("OUTPUT_IN_USE", {"file": "clips/một cửa.mp4"})
    assert refused.value.where.file == f"{tmp_path.name}/clips/một cửa.mp4"
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


def test_a_refused_folder_is_not_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing may be written at all, or there was no file before, closing a player does not help."""
    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(MediakitError) as refused, writing(tmp_path):
        write_whole(tmp_path / "new.mp3", b"new")
    assert refused.value.code == "OUTPUT_UNWRITABLE"
    (tmp_path / "old.mp3").touch()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(MediakitError) as refused, writing(tmp_path):
        write_whole(tmp_path / "old.mp3", b"new")
    assert refused.value.code == "OUTPUT_UNWRITABLE"


@pytest.mark.parametrize(
    ("length", "on_windows", "code"),
    [
        (247, True, "OUTPUT_UNWRITABLE"),
        (248, True, "PATH_TOO_LONG"),
        (400, True, "PATH_TOO_LONG"),
        (400, False, "OUTPUT_UNWRITABLE"),
    ],
)
def test_a_long_path(length: int, on_windows: bool, code: str) -> None:  # noqa: FBT001 - a row of the table
    """What Windows says of a path that is too long is told as such, there only."""
    folder = Path("/dự án")
    path = folder / ("x" * (length - len(str(folder)) - 1))
    assert len(str(path)) == length
    error = FileNotFoundError(errno.ENOENT, "The system cannot find the path specified", str(path))
    with pytest.raises(MediakitError) as refused, writing(folder, on_windows=on_windows):
        raise error
    assert refused.value.code == code
    assert refused.value.facts.get("length", length) == length

"""The one door to other programs: what they print, or why not."""

import os
import sys
import time
from pathlib import Path

import pytest

from mediakit.errors import MediakitError
from mediakit.process import run

LIMIT_S = 20


def python(code: str) -> list[str]:
    """A command that is there on every machine."""
    return [sys.executable, "-I", "-S", "-c", code]


def failure(command: list[str], timeout_s: float = LIMIT_S, folder: Path | None = None) -> MediakitError:
    """The error a program ends in."""
    with pytest.raises(MediakitError) as failed:
        run(command, timeout_s=timeout_s, folder=folder)
    return failed.value


def test_output() -> None:
    """What a program prints comes out byte for byte; its complaints do not mix in."""
    code = "import sys; sys.stdout.buffer.write(b'\\x00\\r\\n\\xff'); sys.stderr.write('aside')"
    assert run(python(code), timeout_s=LIMIT_S) == b"\x00\r\n\xff"


def test_given() -> None:
    """It reads what it is given, more than a pipe holds; and never waits for a keyboard."""
    echo = python("import sys; sys.stdout.buffer.write(sys.stdin.buffer.read())")
    given = bytes(range(256)) * 1000
    assert run(echo, timeout_s=LIMIT_S, given=given) == given
    assert run(echo, timeout_s=LIMIT_S) == b""


def test_failed() -> None:
    """A failing program leaves its status, its last words and how to repeat it."""
    error = failure(
        python("import sys; sys.stderr.buffer.write('first\\nhết chỗ\\n\\n'.encode()); sys.exit(3)")
    )
    assert error.code == "PROGRAM_FAILED"
    assert error.facts["program"] == sys.executable
    assert (error.facts["status"], error.facts["said"]) == (3, "hết chỗ")
    assert "'import sys;" in str(error.facts["repeat"])


def test_failed_without_a_word() -> None:
    """A program that fails in silence, or in bytes that are no text, is told all the same."""
    assert failure(python("raise SystemExit(1)")).facts["said"] == "—"
    garbled = "import sys; sys.stderr.buffer.write(b'\\xff'); sys.exit(1)"
    assert failure(python(garbled)).facts["said"] == "\N{REPLACEMENT CHARACTER}"


def test_slow() -> None:
    """A program that takes too long is killed and told."""
    begun = time.monotonic()
    error = failure(python("import time; time.sleep(60)"), timeout_s=0.2)
    assert (error.code, error.facts["limit_s"]) == ("PROGRAM_SLOW", 0.2)
    assert time.monotonic() - begun < LIMIT_S


def test_missing() -> None:
    """A program that is not there is told by name."""
    error = failure(["khong-co-chuong-trinh-nay", "--version"])
    assert (error.code, error.facts["program"]) == ("PROGRAM_MISSING", "khong-co-chuong-trinh-nay")
    assert error.facts["repeat"] == "khong-co-chuong-trinh-nay --version"


def test_not_a_program(tmp_path: Path) -> None:
    """A file that cannot be run is told like one that is missing."""
    file = tmp_path / "ffmpeg.exe"
    file.write_bytes(b"half a download")
    assert failure([str(file)]).code == "PROGRAM_MISSING"


def test_folder_and_environment(tmp_path: Path) -> None:
    """It works in the folder it is told, accents and spaces too, with what is added to its environment."""
    folder = tmp_path / "Trung tâm Văn hoá" / "máy mới"
    folder.mkdir(parents=True)
    code = "import os; open('ở đây', 'w').close(); print(os.environ['MEDIAKIT_TRY'], 'PATH' in os.environ)"
    said = run(python(code), timeout_s=LIMIT_S, folder=folder, extra_env={"MEDIAKIT_TRY": "1"})
    assert said.split() == [b"1", b"True"]
    assert (folder / "ở đây").exists()
    assert "MEDIAKIT_TRY" not in os.environ

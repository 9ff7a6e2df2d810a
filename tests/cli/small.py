"""The command line with the voice of tones and small pictures, for tests that need a process of their own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mediakit.cli import main
from tests.conftest import shrink, tones

ROOT = Path(__file__).parents[2]


def start(
    *words: str, env: dict[str, str] | None = None, folder: Path | None = None
) -> "subprocess.Popen[bytes]":
    """Start a command in its own process group, its output piped."""
    path = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.cli.small", *words],
        env={**os.environ, **path, **(env or {})},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        cwd=folder,
    )


def finish(process: "subprocess.Popen[bytes]", given: bytes = b"") -> tuple[int, bytes, bytes]:
    """Wait for a command: status, standard output, standard error."""
    out, err = process.communicate(given, timeout=120)
    return process.returncode, out, err


if __name__ == "__main__":
    with pytest.MonkeyPatch.context() as patch:
        tones(patch)
        shrink(patch)
        main()

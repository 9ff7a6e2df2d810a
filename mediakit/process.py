"""The one door to other programs: a time limit, their last words kept, no console window on Windows."""

import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from mediakit.errors import MediakitError

_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0


def run(
    command: Sequence[str],
    *,
    timeout_s: float,
    given: bytes = b"",
    folder: Path | None = None,
    extra_env: Mapping[str, str] | None = None,
) -> bytes:
    """Run a program to its end and give what it printed.

    Args:
        command: program and arguments; no shell reads them.
        timeout_s: after this the program is killed.
        given: bytes for its standard input.
        folder: its working directory.
        extra_env: added to the environment.
    Raises:
        MediakitError: PROGRAM_MISSING when it cannot be started; PROGRAM_SLOW; PROGRAM_FAILED with its last
            words, or with the signal that ended it.
    """
    repeat = shlex.join(command)
    try:
        done = subprocess.run(
            command,
            input=given,
            capture_output=True,
            timeout=timeout_s,
            check=False,
            cwd=folder,
            env={**os.environ, **(extra_env or {})},
            creationflags=_NO_WINDOW,
        )
    except OSError as error:
        said = error.strerror or str(error)
        raise MediakitError("PROGRAM_MISSING", program=command[0], said=said, repeat=repeat) from error
    except subprocess.TimeoutExpired as error:
        raise MediakitError("PROGRAM_SLOW", program=command[0], limit_s=timeout_s, repeat=repeat) from error
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        raise MediakitError(
            "PROGRAM_FAILED",
            program=command[0],
            status=done.returncode,
            said=lines[-1] if lines else _ended_by(done.returncode),
            repeat=repeat,
        )
    return done.stdout


def _ended_by(status: int) -> str:
    """Name the signal that a negative status stands for, such as SIGSEGV; a dash where there is none."""
    try:
        return signal.Signals(-status).name
    except ValueError:
        return "—"

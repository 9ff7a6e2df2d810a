"""A build that is stopped, gently or not, leaves whole files only, and run again ends in the same bytes."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.reports import made, told
from tests.cli.small import ROOT, finish, start
from tests.conftest import SECOND_MESSAGE, Run, results, write
from tests.test_wanted import GOP_Y

needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to groups")


def objects(project: Path) -> int:
    """Count what the store holds."""
    return sum(1 for path in (project / "output/.store/objects").rglob("*") if path.is_file())


def wait_for_objects(process: "subprocess.Popen[bytes]", project: Path, count: int) -> None:
    """Wait until a build has made so many objects."""
    wait_for(process, lambda: objects(project) >= count)


def wait_for(process: "subprocess.Popen[bytes]", come: Callable[[], bool]) -> None:
    """Wait until something is so, while a build is at work."""
    limit = time.monotonic() + 60
    while not come():
        assert process.poll() is None, finish(process)
        assert time.monotonic() < limit
        time.sleep(0.002)


@needs_signals
def test_killed_again_and_again(built_once: Path, project: Path, run: Run) -> None:
    """Killed while speaking, while encoding sound and while encoding pictures; then left alone."""
    write(project, GOP_Y, SECOND_MESSAGE)
    for count, jobs in ((2, "1"), (9, "2"), (40, "1")):
        process = start("build", "--jobs", jobs, "--project", str(project))
        wait_for_objects(process, project, count)
        os.killpg(process.pid, signal.SIGKILL)
        assert finish(process)[0] == -signal.SIGKILL
    (project / "output/clips").mkdir(exist_ok=True)
    (project / "output/clips/.nua-chung.part").write_bytes(b"1")
    assert run("build", "--jobs", "1")[0] == 0
    assert results(project) == results(built_once)
    assert not list(project.rglob("*.part"))
    assert not [path for path in project.rglob("*") if path.name.startswith(".") and path.name != ".store"]


@needs_signals
@pytest.mark.parametrize(("jobs", "count"), [("1", 25), ("2", 1)])
def test_interrupted(built_once: Path, project: Path, jobs: str, count: int) -> None:
    """Ctrl-C ends all of it with status 130, a sentence and a summary; no traceback, nothing half made."""
    write(project, GOP_Y, SECOND_MESSAGE)
    process = start("build", "--jobs", jobs, "--project", str(project))
    wait_for_objects(process, project, count)
    os.killpg(process.pid, signal.SIGINT)
    status, out, err = finish(process)
    said = err.decode()
    assert (status, "Traceback" in said) == (130, False), said
    assert "dừng" in said
    assert "Đã dựng " in out.decode()
    assert "mot-cua.loudspeaker_spot" in out.decode().partition("Chưa dựng ")[2]
    assert not (project / "output/.store/builder.json").exists()
    assert not list(project.rglob("*.part"))
    whole = results(built_once)
    assert {name: content for name, content in results(project).items() if whole[name] != content} == {}


@needs_signals
def test_interrupted_after_a_result(project: Path, run: Run) -> None:
    """The JSON of a build that was stopped tells what was done and what was not; the next one makes that."""
    write(project, GOP_Y, SECOND_MESSAGE)
    process = start("build", "--jobs", "1", "--json", "--project", str(project))
    wait_for(process, lambda: len(list((project / "output/.store/records").glob("*.json"))) > 1)
    os.killpg(process.pid, signal.SIGINT)
    status, out, _ = finish(process)
    document = json.loads(out)
    assert (status, document["interrupted"]) == (130, True)
    verbs = {name: result["verb"] for name, result in told(document).items()}
    assert set(verbs.values()) == {"build", "unbuilt"}
    left = {name for name, verb in verbs.items() if verb == "unbuilt"}
    # one that was just finished may be told as not built: its record is there, its turn to be told was not
    again = made(run("plan")[1])
    assert again <= left
    assert len(left - again) <= 1


SLOW = """\
import time
from mediakit.cli.stopping import stoppable
with stoppable():
    try:
        print("at work", flush=True)
        time.sleep(60)
    finally:
        print("ending", flush=True)
        time.sleep(60)
"""


@needs_signals
def test_interrupted_twice() -> None:
    """Whoever does not wait for the end in order is let go at once by a second Ctrl-C."""
    command = [sys.executable, "-c", SLOW]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout
        for line in (b"at work\n", b"ending\n"):
            assert process.stdout.readline() == line
            process.send_signal(signal.SIGINT)
        assert finish(process) == (130, b"", b"")


@needs_signals
def test_killed_leaves_no_workers(project: Path) -> None:
    """When the build alone is killed, its workers end by themselves: none holds its streams any longer."""
    write(project, GOP_Y, SECOND_MESSAGE)
    process = start("build", "--jobs", "2", "--project", str(project))
    wait_for_objects(process, project, 25)
    process.kill()
    try:
        process.communicate(timeout=4)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)

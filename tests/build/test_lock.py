"""One build at a time in one output folder."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mediakit.build.lock import building
from mediakit.errors import MediakitError

ROOT = Path(__file__).parents[2]
HOLD = """\
import sys
from pathlib import Path
from mediakit.build.lock import building
who = {"user": "hoa", "since": "2026-03-02 08:15"}
with building(Path(sys.argv[1]), who):
    print("held", flush=True)
    sys.stdin.read()
"""


WHO = {"user": "lan", "since": "2026-03-02 09:00"}
"""Who asks second."""


@contextmanager
def holder(output: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Another process that holds the folder until its standard input ends."""
    command = [sys.executable, "-c", HOLD, str(output)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout
        assert process.stdout.readline().strip() == b"held"
        yield process
        process.kill()


def test_second_build(tmp_path: Path) -> None:
    """While another process builds, a second build is told who is at work; when that one ends, it may."""
    output = tmp_path / "Trung tâm Văn hoá" / "output"
    with holder(output) as other:
        with pytest.raises(MediakitError) as refused, building(output, WHO):
            pytest.fail("two builds at a time")
        who = {"user": "hoa", "since": "2026-03-02 08:15"}
        assert (refused.value.code, refused.value.facts) == (
            "BUILD_RUNNING",
            {"folder": "output", "who": who},
        )
        other.communicate()
        with building(output, WHO):
            pass


@pytest.mark.parametrize("note", [b"", b"{", b"[]", b'{"user": "hoa"}', "không phải JSON".encode("utf-16")])
def test_second_build_without_a_name(tmp_path: Path, note: bytes) -> None:
    """When it cannot be read in full who is at work, the build is refused all the same, without it."""
    with building(tmp_path, WHO):
        (tmp_path / ".store/builder.json").write_bytes(note)
        with pytest.raises(MediakitError) as refused, building(tmp_path, WHO):
            pytest.fail("two builds at a time")
    assert refused.value.facts == {"folder": tmp_path.name, "who": {}}


def test_killed_build(tmp_path: Path) -> None:
    """A killed build holds nothing, and the note it leaves is replaced, then removed."""
    note = tmp_path / ".store/builder.json"
    with holder(tmp_path) as other:
        other.kill()
        other.wait()
        assert note.exists()
        with building(tmp_path, WHO):
            assert json.loads(note.read_bytes()) == WHO
    assert not note.exists()


def test_failed_build(tmp_path: Path) -> None:
    """A build that fails holds nothing, and its error comes out as it is."""
    with pytest.raises(ZeroDivisionError), building(tmp_path, WHO):
        _ = 1 // 0
    with building(tmp_path, WHO):
        pass


def test_unusable_folder(tmp_path: Path) -> None:
    """A folder that cannot be made is told as such."""
    (tmp_path / "output").write_bytes(b"a file in its place")
    with pytest.raises(MediakitError) as refused, building(tmp_path / "output", WHO):
        pytest.fail("a build in a file")
    assert refused.value.code == "OUTPUT_UNWRITABLE"
    assert refused.value.facts["folder"] == "output"

"""One build at a time in one output folder."""

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
with building(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


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
    """While another process builds, a second build is refused; when that one ends, it may."""
    output = tmp_path / "Trung tâm Văn hoá" / "output"
    with holder(output) as other:
        with pytest.raises(MediakitError) as refused, building(output):
            pytest.fail("two builds at a time")
        assert (refused.value.code, refused.value.facts) == ("BUILD_RUNNING", {"folder": "output"})
        other.communicate()
        with building(output):
            pass


def test_killed_build(tmp_path: Path) -> None:
    """A killed build holds nothing."""
    with holder(tmp_path) as other:
        other.kill()
        other.wait()
        with building(tmp_path):
            pass


def test_failed_build(tmp_path: Path) -> None:
    """A build that fails holds nothing, and its error comes out as it is."""
    with pytest.raises(ZeroDivisionError), building(tmp_path):
        _ = 1 // 0
    with building(tmp_path):
        pass


def test_unusable_folder(tmp_path: Path) -> None:
    """A folder that cannot be made is told as such."""
    (tmp_path / "output").write_bytes(b"a file in its place")
    with pytest.raises(MediakitError) as refused, building(tmp_path / "output"):
        pytest.fail("a build in a file")
    assert refused.value.code == "OUTPUT_UNWRITABLE"
    assert refused.value.facts["folder"] == "output"

"""The output folder as it is in an office: full, in use, somewhere else, deep down."""

import errno
import os
from pathlib import Path

import pytest

from mediakit.build.lock import building
from mediakit.cli.desk import at_work
from tests.cli.reports import told
from tests.conftest import Run, change, results, write
from tests.test_wanted import GOP_Y, MOT_CUA, OTHER


@pytest.mark.parametrize("room", ["build.store", "build.plan", "pipeline"])
def test_a_full_disk(built: Path, run: Run, monkeypatch: pytest.MonkeyPatch, room: str) -> None:
    """Wherever writing fails (a take, a record, a file), it is a fault of the results it concerns."""

    def refuse(path: Path, content: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path), len(content))

    monkeypatch.setattr(f"mediakit.{room}.write_whole", refuse)
    before = results(built)
    wording = ("góp ý.", "lên tiếng.") if room == "build.store" else ("Phản ánh", "Phản ảnh")
    change(built, GOP_Y, *wording)
    status, document, _ = run("build", "--jobs", "1")
    assert status == 1
    faults = [fault for name in OTHER for fault in told(document)[name]["faults"]]
    assert {fault["code"] for fault in faults} == {"OUTPUT_UNWRITABLE"}
    if room != "build.plan":
        assert results(built) == before


def test_output_is_no_folder(project: Path, run: Run) -> None:
    """A file in the place of the output folder is told."""
    write(project, "output", "")
    status, document, _ = run("build")
    assert (status, [fault["code"] for fault in document["faults"]]) == (2, ["OUTPUT_UNWRITABLE"])


def test_two_builds_at_once(built: Path, run: Run) -> None:
    """The second one says so and touches nothing, not even what the first has half written."""
    change(built, MOT_CUA, "heading: Các bước", "heading: Cách làm")
    before = results(built)
    part = built / "output/clips/.dang-ghi.part"
    part.touch()
    with building(built / "output", at_work(built)):
        status, document, err = run("build")
        assert (status, [fault["code"] for fault in document["faults"]]) == (2, ["BUILD_RUNNING"])
        who = document["faults"][0]["facts"]["who"]
        assert (who["process"], who["project"]) == (str(os.getpid()), str(built))
        assert all(part in err for part in who.values())
        assert run("plan")[0] == 0
        assert part.exists()
    part.unlink()
    assert results(built) == before

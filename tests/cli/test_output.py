"""The output folder as it is in an office: full, in use, somewhere else, deep down."""

import errno
import os
import shutil
import sys
from pathlib import Path

import pytest

from mediakit.build.lock import building
from mediakit.cli.desk import at_work
from tests.cli.reports import FILES, made, told
from tests.conftest import Run, Typed, change, results, write
from tests.test_wanted import GOP_Y, MOT_CUA, OTHER


@pytest.mark.parametrize("room", ["build.store", "build.plan", "pipeline"])
def test_a_full_disk(built: Path, run: Run, monkeypatch: pytest.MonkeyPatch, room: str) -> None:
    """Wherever writing fails (a take, a record, a file), it is a fault of the results it concerns."""

    def refuse(path: Path, content: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path), len(content))

    monkeypatch.setattr(f"mediakit.{room}.write_whole", refuse)
    before = results(built)
    wording = ("góp ý.", "lên tiếng.") if room == "build.store" else ("title: Góp ý", "title: Góp lời")
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


def hold_open(monkeypatch: pytest.MonkeyPatch, held: Path) -> None:
    """Refuse what Windows refuses while a player has a file open: another in its place, or its removal."""
    replace_file, unlink = Path.replace, Path.unlink

    def replace_other(path: Path, new_name: Path) -> Path:
        if new_name == held:
            raise PermissionError(errno.EACCES, "Access is denied", str(path), None, str(new_name))
        return replace_file(path, new_name)

    def unlink_other(path: Path, missing_ok: bool = False) -> None:  # noqa: FBT001, FBT002 - pathlib's signature
        if path == held:
            raise PermissionError(errno.EACCES, "Access is denied", str(path))
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "replace", replace_other)
    monkeypatch.setattr(Path, "unlink", unlink_other)


def test_an_output_that_is_open(built: Path, run: Run, typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clip that is open in a player fails alone and by its name; closed, it is built."""
    name, file = "gop-y.clip.9x16", "clips/gop-y.clip.9x16.mp4"
    before = results(built)
    record = (built / f"output/.store/records/{name}.json").read_bytes()
    change(built, GOP_Y, "title: Góp ý", "title: Góp lời")
    with monkeypatch.context() as patch:
        hold_open(patch, built / "output" / file)
        status, document, _ = run("build", "--jobs", "1")
        (fault,) = told(document)[name]["faults"]
        assert (status, fault["code"], fault["facts"]) == (1, "OUTPUT_IN_USE", {"file": file})
        assert fault["place"]["file"] == f"output/{file}"
        verbs = {found: result["verb"] for found, result in told(document).items() if found in OTHER}
        assert verbs == {**dict.fromkeys(OTHER, "build"), name: "fail"}
        assert results(built)[file] == before[file]
        assert (built / f"output/.store/records/{name}.json").read_bytes() == record
        assert not list(built.rglob("*.part"))
        _, _, err = typed("build", "--jobs", "1")
        assert f"output/{file}: " in err
    assert made(run("plan")[1]) == {name}
    assert run("build", "--jobs", "1")[0] == 0
    assert results(built)[file] != before[file]


def test_an_unwanted_output_that_is_open(
    built: Path, run: Run, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of what --prune removes, a clip that is open stays and is named; the others go."""
    name, file = "gop-y.clip.9x16", "clips/gop-y.clip.9x16.mp4"
    (built / GOP_Y).unlink()
    with monkeypatch.context() as patch:
        hold_open(patch, built / "output" / file)
        status, out, _ = typed("build", "--prune")
        assert (status, f"output/{file}: " in out) == (1, True)
        assert {left for left in results(built) if "gop-y" in left} == {
            found
            for found in FILES
            if name in found and not found.endswith(".jpg")  # that went before
        }
        status, document, _ = run("build", "--prune")
        (fault,) = told(document)[name]["faults"]
        assert (status, told(document)[name]["verb"], fault["code"]) == (1, "fail", "OUTPUT_IN_USE")
    assert run("build", "--prune")[0] == 0
    assert not [left for left in results(built) if "gop-y" in left]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows may refuse such paths")
def test_deep_down(built: Path, run: Run, tmp_path: Path) -> None:
    """In a folder whose path has 300 characters with accents and spaces, it is built as elsewhere."""
    before = {name: content for name, content in results(built).items() if "gop-y" in name}
    deep = tmp_path.joinpath(*["Trung tâm Văn hoá, Thông tin và Thể thao"] * 8)
    shutil.copytree(built / "assets", deep / "assets")
    assert len(str(deep)) > 300
    shutil.rmtree(built)
    built.parent.mkdir(exist_ok=True)
    built.symlink_to(deep, target_is_directory=True)
    status, document, _ = run("build", "gop-y", "--jobs", "1")
    assert (status, made(document), results(built)) == (0, OTHER, before)

"""`mediakit build`: what is asked for, made once, and reported."""

from pathlib import Path

import pytest

from tests.cli.reports import FILES, made, reasons, told
from tests.conftest import SECOND_MESSAGE, Run, Typed, results, write
from tests.test_wanted import ALL, GOP_Y, OTHER, SPOT


def test_first_build(built_once: Path) -> None:
    """Every result becomes its files, under its name, and nothing half made is left."""
    assert set(results(built_once)) == FILES
    assert all(results(built_once).values())
    assert not list(built_once.rglob("*.part"))
    assert {path.name for path in (built_once / "output").iterdir()} == {"clips", "spots", ".store"}


def test_wrong_use(project: Path, typed: Typed) -> None:
    """Nothing that matches, an option that does not exist, no jobs: status 2, nothing written."""
    for words in (["khong-co"], ["recipe:khong"], ["output:khong"], ["loai:clip"], ["--khong"], ["--jobs=0"]):
        status, out, err = typed("build", *words)
        assert (status, out) == (2, "")
        assert err
    assert not (project / "output").exists()


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["gop-y"], OTHER),
        (["gop-?"], OTHER),
        (["*"], ALL),
        (["mot-cua", "gop*"], ALL),
        (["recipe:loudspeaker_spot"], SPOT | {"gop-y.loudspeaker_spot"}),
        (["recipe:*spot"], SPOT | {"gop-y.loudspeaker_spot"}),
        (["output:9x16"], {"mot-cua.clip.9x16", "gop-y.clip.9x16"}),
        (["output:9x16", "recipe:loudspeaker_spot", "gop-y"], OTHER | SPOT | {"mot-cua.clip.9x16"}),
    ],
)
def test_select(project: Path, run: Run, words: list[str], names: set[str]) -> None:
    """By id, glob, recipe and output; several words add up."""
    write(project, GOP_Y, SECOND_MESSAGE)
    status, document, _ = run("plan", *words)
    assert (status, made(document)) == (0, names)
    assert reasons(document) == {("never_built", "")}
    assert not (project / "output").exists()


def test_report(built: Path, run: Run, typed: Typed) -> None:
    """JSON lists verb, reasons, files, seconds, figures; words name what to open; progress is on stderr."""
    (built / "output/clips/mot-cua.clip.1x1.mp4").unlink()
    _, document, err = run("build", "--jobs", "1")
    result = told(document)["mot-cua.clip.1x1"]
    assert result["files"][0] == "output/clips/mot-cua.clip.1x1.mp4"
    assert result["seconds"] > 0
    assert 0 < result["figures"]["pace"] <= 213
    assert -14.5 <= result["figures"]["integrated_lufs"] <= -13.5
    assert err == ""
    kept = told(document)["mot-cua.clip.16x9"]
    assert (kept["verb"], kept["seconds"], len(kept["files"])) == ("keep", 0, 4)
    (built / "output/clips/mot-cua.clip.1x1.mp4").unlink()
    status, out, err = typed("build", "--jobs", "1")
    assert (status, "mot-cua.clip.1x1" in err) == (0, True)
    assert str(built / "output") in out


def test_workers_and_folders_make_no_difference(
    built_once: Path, project: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two workers, in another folder, from another working directory: the same bytes as one worker's."""
    write(project, GOP_Y, SECOND_MESSAGE)
    monkeypatch.chdir(tmp_path)
    status, document, _ = run("build", "--jobs", "2")
    assert (status, made(document)) == (0, ALL)
    assert results(project) == results(built_once)
    assert not list(project.rglob("*.part"))

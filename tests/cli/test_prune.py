"""`build --prune` makes room in the store, and never at the cost of what is there."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from mediakit.build.lock import building
from mediakit.build.store import Store
from tests.cli.reports import made, told
from tests.conftest import Run, Typed, change, results
from tests.test_wanted import ALL, MOT_CUA
from tests.voices import ToneEngine


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keys of everything that is made anew for the store."""
    keys: list[str] = []
    put = Store.put

    def noted(self: Store, key: str, content: bytes) -> None:
        keys.append(key)
        put(self, key, content)

    monkeypatch.setattr(Store, "put", noted)
    return keys


def objects(project: Path) -> Mapping[str, bytes]:
    """Give everything in the store."""
    return {path.name: path.read_bytes() for path in (project / "output/.store/objects").glob("*/*")}


def edited(project: Path, run: Run) -> None:
    """Change a line and build, so that the store holds what nothing uses any more."""
    change(project, MOT_CUA, "đúng hẹn", "đúng ngày")
    assert run("build", "--jobs", "1")[0] == 0


def test_all_that_is_not_in_use_goes(built: Path, run: Run, kept: list[str], voice: ToneEngine) -> None:
    """After it nothing is to do, and every file that is deleted comes back without making an object."""
    edited(built, run)
    before, files = objects(built), results(built)
    status, document, _ = run("build", "--prune", "--keep-mb", "0")
    assert (status, made(document)) == (0, set())
    there = objects(built)
    assert there.items() < before.items()
    assert document["store"]["removed"] == len(before) - len(there)
    assert document["store"]["freed_mb"] >= 0.1
    kept.clear()
    voice.spoken.clear()
    assert made(run("build")[1]) == set()
    for name in files:
        (built / "output" / name).unlink()
    status, document, _ = run("build", "--jobs", "1")
    assert (status, made(document)) == (0, ALL)
    assert (results(built), kept, voice.spoken) == (files, [], [])


def test_under_its_size_all_stays(built: Path, run: Run, typed: Typed) -> None:
    """A store that is small enough keeps also what nothing uses: an edit taken back costs nothing."""
    edited(built, run)
    before = objects(built)
    document = run("build", "--prune")[1]
    assert (objects(built), document["store"]["removed"]) == (before, 0)
    assert run("build")[1]["store"] is None
    status, out, _ = typed("build", "--prune", "--keep-mb", "0", "--lang", "en")
    assert (status, "objects that nothing uses are gone" in out) == (0, True)
    assert "objects" not in typed("build", "--prune", "--keep-mb", "0", "--lang", "en")[1]


def test_verified(built: Path, run: Run, kept: list[str]) -> None:
    """A build that trusts no memory keeps the memories for the next one."""
    assert run("build", "--prune", "--keep-mb", "0")[0] == 0
    before = objects(built)
    assert run("build", "--verify", "--prune", "--keep-mb", "0")[0] == 0
    assert objects(built).keys() == before.keys()
    kept.clear()
    assert made(run("build")[1]) == set()
    assert kept == []


def test_a_message_at_fault_keeps_its_own(built: Path, run: Run, kept: list[str]) -> None:
    """What a message at fault once became stays with all it was made of, until it is mended."""
    text = (built / MOT_CUA).read_text(encoding="utf-8")
    change(built, MOT_CUA, "topic:", "topik:")
    assert run("build", "--prune", "--keep-mb", "0")[0] == 1
    (built / MOT_CUA).write_text(text, encoding="utf-8")
    kept.clear()
    (built / "output/clips/mot-cua.clip.9x16.mp4").unlink()
    status, document, _ = run("build", "--jobs", "1")
    assert (status, made(document)) == (0, {"mot-cua.clip.9x16"})
    assert len(kept) <= 2  # memories of the message, no media


def test_a_kill_in_between(built: Path, run: Run, kept: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped after any object, the store is sound, and the next one goes on."""
    edited(built, run)
    unlink, gone = Path.unlink, list[Path]()

    def killed(self: Path, *given: Any, **named: Any) -> None:
        if "objects" in self.parts:
            gone.append(self)
            if len(gone) == 3:
                raise KeyboardInterrupt
        unlink(self, *given, **named)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", killed)
        status, document, _ = run("build", "--prune", "--keep-mb", "0")
    assert (status, document["interrupted"], document["store"]) == (130, True, None)
    kept.clear()
    status, document, _ = run("build", "--prune", "--keep-mb", "0")
    assert (status, made(document), kept) == (0, set(), [])
    assert document["store"]["removed"] > 0


def test_one_in_a_reader_stays(built: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An object that is held open (Windows) is passed over, and goes the next time."""
    edited(built, run)
    held: list[str] = []
    unlink = Path.unlink

    def refused(self: Path, *given: Any, **named: Any) -> None:
        if "objects" in self.parts and not held:
            held.append(self.name)
            raise PermissionError(13, "in use", str(self))
        unlink(self, *given, **named)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refused)
        assert run("build", "--prune", "--keep-mb", "0")[0] == 0
    assert held[0] in objects(built)
    assert run("build", "--prune", "--keep-mb", "0")[1]["store"]["removed"] == 1


def test_not_while_another_builds(built: Path, run: Run) -> None:
    """While another build holds the folder nothing is removed."""
    edited(built, run)
    before = objects(built)
    with building(built / "output", {"user": "khac"}):
        status, document, _ = run("build", "--prune", "--keep-mb", "0")
    assert (status, document["faults"][0]["code"]) == (2, "BUILD_RUNNING")
    assert objects(built) == before
    assert set(told(run("plan")[1])) == ALL

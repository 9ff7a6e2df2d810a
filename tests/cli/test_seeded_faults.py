"""Faults of every kind: each is told once, at its place, with what to do, and before anything is made."""

import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import av
import pytest

from mediakit.i18n import words
from tests.cli.reports import place
from tests.cli.seeds import SEEDS, spot_line
from tests.cli.sowing import BROKEN_RECIPE, CAMPAIGN_FILE, CATALOGUE, GOOD, LOOP, Seed, sow, sow_nothing
from tests.conftest import Run, change, write, write_project
from tests.voices import ToneEngine

OPEN = av.open


@pytest.fixture
def project(tmp_path: Path, voice: ToneEngine, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without fault, in real sizes and lengths; who speaks or encodes fails the test."""
    monkeypatch.setattr(voice, "synthesise", _forbidden)
    monkeypatch.setattr(subprocess, "run", _forbidden)
    monkeypatch.setattr(av, "CodecContext", SimpleNamespace(create=_forbidden))
    monkeypatch.setattr(av, "open", _read_only)
    folder = write_project(tmp_path / "Trung tâm Văn hoá")
    sow_nothing(folder)
    return folder


def _read_only(*words: Any, **settings: Any) -> Any:
    if "w" in (settings.get("mode"), *words[1:2]):
        _forbidden()
    return OPEN(*words, **settings)


def _forbidden(*_: object, **__: object) -> None:
    pytest.fail("a check speaks nothing and encodes nothing")


@pytest.mark.usefixtures("project")
def test_nothing_is_wrong(run: Run) -> None:
    """The ground in which the faults are sown has none."""
    assert run("check", "--date", "2024-06-01")[:2] == (0, {"faults": [], "warnings": []})


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: f"{seed.code}-{Path(seed.file).stem[:40]}")
def test_told_once(project: Path, run: Run, seed: Seed) -> None:
    """A fault is told once, with its place and a remedy, and nothing else is told; nothing is written."""
    sow(seed, project)
    before = files(project)
    status, document, err = run("check", "--date", "2024-06-01")
    assert [place(fault) for fault in document["faults"]] == [(seed.code, seed.file, *seed.spot)]
    assert (status, err, files(project)) == (2, "", before)
    _is_worded(document["faults"][0], seed)


def test_told_together(project: Path, run: Run) -> None:
    """All that can stand in one project are told in one run, in the order of files and places."""
    together = [seed for seed in SEEDS if not seed.alone]
    for seed in together:
        sow(seed, project)
    before = files(project)
    status, document, err = run("check", "--date", "2024-06-01")
    told = [place(fault) for fault in document["faults"]]
    assert told == sorted(told, key=lambda found: found[1:])
    assert sorted(told) == sorted((seed.code, seed.file, *seed.spot) for seed in together)
    assert len(together) > 40
    assert (status, err, files(project)) == (2, "", before)


def test_what_many_share_is_told_once(project: Path, run: Run) -> None:
    """A slogan that fits no slide is told where it is written, not again by every message."""
    change(project, CAMPAIGN_FILE, "thủ tục hành chính\nissuer", f"{'thủ tục ' * 60}\nissuer")
    write(project, f"{CATALOGUE}/messages/gop-y.yaml", GOOD)
    write(project, f"{CATALOGUE}/loops/phong-cho.yaml", LOOP)
    _, document, _ = run("check", "--date", "2024-06-01")
    assert [place(fault)[:3] for fault in document["faults"]] == [("TEXT_TOO_LONG", CAMPAIGN_FILE, 2)]


def test_every_slot_is_told(project: Path, run: Run) -> None:
    """Words that fit neither slot are told for each, with the syllables to cut from each."""
    asked = f"[radio_spot_30, radio_spot_60]\nspot_lines:\n{spot_line(20) * 10}"
    change(project, f"{CATALOGUE}/messages/mot-cua.yaml", "[clip]", asked)
    _, document, _ = run("check", "--date", "2024-06-01")
    assert [(fault["code"], fault["facts"]["cut"]) for fault in document["faults"]] == [
        ("SLOT_OVERFULL", 136),
        ("SLOT_OVERFULL", 15),
    ]


def test_a_recipe_fails_for_each_message(project: Path, run: Run) -> None:
    """A recipe's mistake names its line and every message that it fails."""
    write(project, "scripts/recipes/hong.py", BROKEN_RECIPE)
    for name in ("mot-cua", "gop-y"):
        write(project, f"{CATALOGUE}/messages/{name}.yaml", GOOD.replace("[clip]", "[hong]"))
    _, document, _ = run("check", "--date", "2024-06-01")
    assert {place(fault) for fault in document["faults"]} == {
        ("RECIPE_FAILED", "scripts/recipes/hong.py", 7, 0)
    }
    assert [fault["facts"]["message"] for fault in document["faults"]] == ["gop-y", "mot-cua"]


def test_a_loop_waits(project: Path, run: Run) -> None:
    """A loop of a message at fault is told besides, and the message's fault once."""
    change(project, f"{CATALOGUE}/messages/mot-cua.yaml", "title: Nộp hồ sơ", f"title: {'Nộp hồ sơ ' * 50}")
    write(project, f"{CATALOGUE}/loops/phong-cho.yaml", LOOP)
    _, document, _ = run("check", "--date", "2024-06-01")
    assert [fault["code"] for fault in document["faults"]] == ["LOOP_WAITS", "TEXT_TOO_LONG"]


def files(project: Path) -> dict[str, int]:
    """Every file of a project with its size."""
    return {str(path): path.stat().st_size for path in project.rglob("*") if path.is_file()}


def _is_worded(fault: dict[str, Any], seed: Seed) -> None:
    """Its sentence names the place and the facts, and says what to do."""
    code, said = fault["code"], fault["said"]
    remedy = words(f"fix.{code}", **fault["facts"])
    assert remedy != f"fix.{code}"
    assert remedy in said
    assert seed.file in said
    assert {key: fault["facts"][key] for key in seed.facts} == dict(seed.facts)

"""Room on the disk is asked for before a build, by a rule that asks too much rather than too little."""

import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from mediakit.build.plan import FileMark, Record, read_records
from mediakit.errors import MediakitError
from mediakit.space import ensure_space, needed_bytes
from mediakit.wanted import Assignment
from tests.conftest import SECOND_MESSAGE, Run, change, write
from tests.test_wanted import CLIPS, GOP_Y, MOT_CUA, SPOT, wanted
from tests.voices import ToneEngine

CLIP_S, TALL_S, SPOT_S = 75, 90, 120
"""Longest clip, wide or square and tall, and longest spot."""
TAKES = 48_000 * 4
"""Bytes of a second of speech."""
CLIP, TALL_CLIP = (length_s * (1_000_000 + 128_000) // 8 for length_s in (CLIP_S, TALL_S))
SPOT_FILE = SPOT_S * 128_000 // 8
"""Bytes of the largest clips and spot."""


def some(project: Path, names: Iterable[str]) -> list[Assignment]:
    """Results of a campaign by name."""
    every = wanted(project)
    return [every[name] for name in sorted(names)]


def made(name: str, size: int, length_s: float) -> Record:
    """The record of a result that was made."""
    return Record(name, {}, {f"{name}.mp4": FileMark("", size, 0)}, {"length_s": length_s})


def test_never_made(project: Path) -> None:
    """As long as the output allows, in the folder and in the store; takes once for all that speak alike."""
    assert needed_bytes([], []) == 0
    assert needed_bytes(some(project, SPOT), []) == 2 * SPOT_FILE + SPOT_S * TAKES
    assert needed_bytes(some(project, CLIPS), []) == 2 * (2 * CLIP + TALL_CLIP) + TALL_S * TAKES
    assert needed_bytes(some(project, CLIPS | SPOT), []) == sum(
        needed_bytes(some(project, names), []) for names in (CLIPS, SPOT)
    )


def test_made_before(project: Path) -> None:
    """Half as large again as it was; what was recorded of other results says nothing."""
    (spot,) = some(project, SPOT)
    records = [made(spot.wanted.name, 1_000_000, 60), made("khac.loudspeaker_spot", 9_000_000, 90)]
    assert needed_bytes([spot], records) == 2 * 1_500_000 + 90 * TAKES
    without_figures = replace(records[0], figures={})
    assert needed_bytes([spot], [without_figures]) == 2 * 1_500_000 + SPOT_S * TAKES


def test_enough_for_what_is_built(built: Path) -> None:
    """A real build takes less than was asked for it, the first time and again from nothing."""
    every = list(wanted(built).values())
    taken = sum(path.stat().st_size for path in (built / "output").rglob("*") if path.is_file())
    records = read_records(built / "output")
    assert len(records) == len(every)
    assert taken <= needed_bytes(every, records) < needed_bytes(every, [])


def test_free(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What fits is let through; else what is needed is told, rounded up, and what is free, rounded down."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=2_900_000))
    ensure_space(tmp_path, 2_900_000)
    with pytest.raises(MediakitError) as refused:
        ensure_space(tmp_path, 3_100_001)
    assert (refused.value.code, refused.value.facts) == ("DISK_FULL", {"needed_mb": 4, "free_mb": 2})


def test_told_before_a_build(
    built: Path, run: Run, voice: ToneEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With too little room nothing is spoken or made; a build that has nothing to make needs none."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1000))
    assert run("build")[0] == 0
    change(built, MOT_CUA, "đúng hẹn", "đúng ngày")
    status, document, _ = run("build")
    assert (status, [fault["code"] for fault in document["faults"]]) == (2, ["DISK_FULL"])
    assert voice.spoken == []
    write(built, GOP_Y, SECOND_MESSAGE)
    assert run("build", "gop-y")[0] == 0

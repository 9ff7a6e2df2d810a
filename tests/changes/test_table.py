"""What an edit touches is made again, and nothing else; `plan` had said so."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from mediakit.build.store import Store
from mediakit.model.timeline import Timeline
from mediakit.picture import h264, render
from mediakit.picture.h264 import LONGEST_GOP
from mediakit.picture.segments import pictures_of, segments
from mediakit.picture.states import State, states
from mediakit.pipeline import prepare
from mediakit.sound import contract
from mediakit.speech.takes import Takes
from tests.cli.reports import FILES, made, reasons, told
from tests.conftest import Run, change, results
from tests.test_wanted import ALL, CLIPS, GOP_Y, MOT_CUA, OTHER, SPOT, wanted
from tests.voices import ToneEngine, only


@pytest.fixture
def encoded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One entry for every group of pictures that goes through the encoder."""
    calls: list[int] = []
    encode = h264.encode_group

    def counted(*given: Any) -> Any:
        calls.append(1)
        return encode(*given)

    monkeypatch.setattr(render, "encode_group", counted)
    return calls


@pytest.fixture
def mastered(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One entry for every sound that is mixed and mastered."""
    calls: list[int] = []

    def counted(*given: Any) -> Any:
        calls.append(1)
        return contract.make(*given)

    monkeypatch.setattr("mediakit.pipeline.make", counted)
    return calls


def timelines(project: Path, voice: ToneEngine) -> dict[str, Timeline]:
    """What each result is told as, out of the store where it was spoken before."""
    takes = Takes(Store(project / "output/.store"), only(voice))
    return {name: prepare(found, project, takes).timeline for name, found in wanted(project).items()}


def pictures(timeline: Timeline) -> set[tuple[State, ...]]:
    """What the encoder is given for a timeline, each once."""
    return {pictures_of(part) for part in segments(states(timeline, 25), LONGEST_GOP)}


def test_again(built: Path, run: Run, voice: ToneEngine, encoded: list[int]) -> None:
    """Building again keeps everything, and starts neither voice nor encoder; `plan` had said so."""
    before = results(built)
    for command in ("plan", "build"):
        status, document, err = run(command)
        assert (status, made(document), reasons(document), err) == (0, set(), set(), "")
        assert set(told(document)) == ALL
    assert (voice.spoken, encoded, results(built)) == ([], [], before)


def test_one_line(built: Path, run: Run, voice: ToneEngine, encoded: list[int], mastered: list[int]) -> None:
    """A line's wording: its message only, its sentence only, and only the pictures that show it."""
    before, shown_before, files_before = results(built), timelines(built, voice), FILES
    assert voice.spoken == []
    change(built, MOT_CUA, "đúng hẹn", "đúng ngày")
    status, planned, _ = run("plan")
    assert (status, made(planned)) == (0, CLIPS | SPOT)
    assert reasons(planned) == {("changed", "line:3"), ("changed", "reading:line:3")}
    assert results(built) == before
    status, document, _ = run("build", "--jobs", "1")
    assert (status, made(document), reasons(document)) == (0, CLIPS | SPOT, reasons(planned))
    sentence = "kết quả được trả đúng ngày, bà con không phải đi lại nhiều lần."
    assert voice.spoken == [sentence] * 2  # once at the pace of clips, once at that of spots
    shown = timelines(built, voice)
    new = sum(len(pictures(shown[name]) - pictures(shown_before[name])) for name in CLIPS)
    assert len(mastered) == 2  # the clip's, shared by its shapes, and the spot's
    assert 0 < new == len(encoded) < sum(len(pictures(shown[name])) for name in CLIPS) / 2
    after = results(built)
    assert set(after) == files_before
    assert {name for name in after if after[name] != before[name]} == {
        file
        for file in FILES
        if "mot-cua" in file and not file.endswith(".jpg")  # posters show the title
    }


def test_only_a_slide(
    built: Path, run: Run, voice: ToneEngine, encoded: list[int], mastered: list[int]
) -> None:
    """A slide: the clips, not the spot; nothing is spoken, captions stay, other pictures are used again."""
    before, shown_before = results(built), timelines(built, voice)
    change(built, MOT_CUA, "heading: Các bước", "heading: Cách làm")
    status, document, _ = run("build", "--jobs", "1")
    assert (status, made(document), reasons(document)) == (0, CLIPS, {("changed", "slide:2")})
    shown = timelines(built, voice)
    new = sum(len(pictures(shown[name]) - pictures(shown_before[name])) for name in CLIPS)
    assert 0 < new == len(encoded)
    assert (voice.spoken, mastered) == ([], [])
    after = results(built)
    assert {name for name in after if after[name] != before[name]} == {f"clips/{name}.mp4" for name in CLIPS}


def test_back_again(built: Path, run: Run, voice: ToneEngine, encoded: list[int]) -> None:
    """An edit taken back gives the same bytes, from the store alone."""
    before = results(built)
    change(built, MOT_CUA, "heading: Các bước", "heading: Cách làm")
    assert run("build", "--jobs", "1")[0] == 0
    encoded.clear()
    change(built, MOT_CUA, "heading: Cách làm", "heading: Các bước")
    assert run("build", "--jobs", "1")[0] == 0
    assert (results(built), encoded, voice.spoken) == (before, [], [])


def test_facts_and_recipes_make_nothing_anew(built: Path, run: Run) -> None:
    """What a message rests on is no part of its files; a recipe struck out makes its result unwanted."""
    change(built, GOP_Y, "recipes: [clip, loudspeaker_spot]", "recipes: [clip]\nfacts:\n  - claim: Đúng vậy.")
    _, document, _ = run("plan")
    verbs = {name: result["verb"] for name, result in told(document).items()}
    assert verbs == {**dict.fromkeys(ALL, "keep"), "gop-y.loudspeaker_spot": "remove"}


def test_a_deleted_message(built: Path, run: Run) -> None:
    """Its results are listed for removal, and go only with --prune; another message's stay."""
    (built / GOP_Y).unlink()
    before = results(built)
    for command in ("plan", "build"):
        status, document, _ = run(command)
        verbs = {name: result["verb"] for name, result in told(document).items()}
        assert (status, verbs) == (0, {name: "remove" if name in OTHER else "keep" for name in ALL})
        assert reasons(document) == {("not_wanted", "")}
        assert results(built) == before
    assert run("build", "--prune")[0] == 0
    assert results(built) == {name: content for name, content in before.items() if "gop-y" not in name}
    assert set(told(run("plan")[1])) == CLIPS | SPOT


def test_a_deleted_output(built: Path, run: Run, voice: ToneEngine, encoded: list[int]) -> None:
    """It is made again out of the store, with the reason."""
    before = results(built)
    (built / "output/clips/mot-cua.clip.1x1.srt").unlink()
    shutil.rmtree(built / "output/spots")
    _, document, _ = run("build", "--jobs", "1")
    assert made(document) == {"mot-cua.clip.1x1", "mot-cua.loudspeaker_spot", "gop-y.loudspeaker_spot"}
    assert {code for code, _ in reasons(document)} == {"file_missing"}
    assert ("file_missing", "clips/mot-cua.clip.1x1.srt") in reasons(document)
    assert (results(built), voice.spoken, encoded) == (before, [], [])


def test_an_altered_output(built: Path, run: Run) -> None:
    """It is made again; an alteration that hides behind size and time is found by --verify."""
    before = results(built)
    seen, hidden = built / "output/clips/mot-cua.clip.1x1.vtt", built / "output/clips/mot-cua.clip.1x1.srt"
    seen.write_bytes(seen.read_bytes() + b"\n")
    times = hidden.stat()
    hidden.write_bytes(b"x" + hidden.read_bytes()[1:])
    os.utime(hidden, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert reasons(run("plan")[1]) == {("file_altered", "clips/mot-cua.clip.1x1.vtt")}
    verified = run("build", "--verify", "--jobs", "1")[1]
    assert reasons(verified) == {("file_altered", f"clips/mot-cua.clip.1x1.{end}") for end in ("srt", "vtt")}
    assert results(built) == before


def test_a_touched_output_is_kept(built: Path, run: Run) -> None:
    """A date alone is no reason."""
    for path in (built / "output").rglob("*.mp4"):
        path.touch()
    assert made(run("plan")[1]) == set()


def test_a_damaged_store_mends_itself(built: Path, run: Run) -> None:
    """Objects that were cut short are made again; a record that cannot be read counts as never built."""
    before = results(built)
    for path in (built / "output/.store/objects").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-1])
    (built / "output/.store/records/gop-y.clip.1x1.json").write_text("{", encoding="utf-8")
    _, document, _ = run("build", "--jobs", "1")
    assert reasons(document) == {("never_built", "")}
    assert made(document) == {"gop-y.clip.1x1"}
    assert results(built) == before

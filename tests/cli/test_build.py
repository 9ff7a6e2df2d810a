"""`mediakit build`: everything once, then only what an edit touched, and why."""

import errno
import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mediakit.build.lock import building
from mediakit.build.store import Store
from mediakit.cli.desk import at_work
from mediakit.model.profile import PROFILES
from mediakit.model.timeline import Timeline
from mediakit.picture import h264, render
from mediakit.picture.segments import Still, segments
from mediakit.picture.states import State, states
from mediakit.pipeline import prepare
from mediakit.sound import contract
from mediakit.speech.takes import Takes
from mediakit.speech.voices import VOICES
from tests.conftest import SECOND_MESSAGE, Run, Typed, change, results, write
from tests.test_wanted import ALL, CLIPS, GOP_Y, MOT_CUA, OTHER, OTHER_CLIPS, OWN_RECIPE, SPOT, wanted
from tests.voices import ToneVoice

FILES = {
    f"{folder}/{name}.{suffix}"
    for names, folder, suffixes in (
        (CLIPS | OTHER_CLIPS, "clips", ("mp4", "srt", "vtt")),
        (ALL - CLIPS - OTHER_CLIPS, "spots", ("mp3", "txt")),
    )
    for name in names
    for suffix in suffixes
}
Told = dict[str, dict[str, Any]]


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


def told(document: Any) -> Told:
    """Results of a JSON report by name."""
    found = {result["name"]: result for result in document["results"]}
    assert len(found) == len(document["results"])
    return found


def made(document: Any) -> set[str]:
    """Names of what was built; all the rest must have been kept."""
    by_verb = {
        verb: {name for name, found in told(document).items() if found["verb"] == verb} for verb in VERBS
    }
    assert sum(len(names) for names in by_verb.values()) == len(document["results"])
    assert not by_verb["fail"] | by_verb["remove"]
    return by_verb["build"]


VERBS = ("build", "keep", "remove", "fail")


def reasons(document: Any) -> set[tuple[str, str]]:
    """Every reason of every result."""
    return {
        (reason["code"], reason["what"]) for result in document["results"] for reason in result["reasons"]
    }


def timelines(project: Path, voice: ToneVoice) -> dict[str, Timeline]:
    """What each result is told as, out of the store where it was spoken before."""
    takes = Takes(Store(project / "output/.store"), voice)
    return {name: prepare(found, project, takes).timeline for name, found in wanted(project).items()}


def pictures(timeline: Timeline) -> set[tuple[State, ...]]:
    """What the encoder is given for a timeline, each once."""
    found = segments(states(timeline, 25), 125)
    return {(part.state,) if isinstance(part, Still) else part.states for part in found}


def test_first_build(built_once: Path) -> None:
    """Every result becomes its files, under its name, and nothing half made is left."""
    assert set(results(built_once)) == FILES
    assert all(results(built_once).values())
    assert not list(built_once.rglob("*.part"))
    assert {path.name for path in (built_once / "output").iterdir()} == {"clips", "spots", ".store"}


def test_again(built: Path, run: Run, voice: ToneVoice, encoded: list[int]) -> None:
    """Building again keeps everything, and starts neither voice nor encoder; `plan` had said so."""
    before = results(built)
    for command in ("plan", "build"):
        status, document, err = run(command)
        assert (status, made(document), reasons(document), err) == (0, set(), set(), "")
        assert set(told(document)) == ALL
    assert (voice.spoken, encoded, results(built)) == ([], [], before)


def test_one_line(built: Path, run: Run, voice: ToneVoice, encoded: list[int], mastered: list[int]) -> None:
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
    assert {name for name in after if after[name] != before[name]} == {f for f in FILES if "mot-cua" in f}


def test_only_a_slide(
    built: Path, run: Run, voice: ToneVoice, encoded: list[int], mastered: list[int]
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


def test_back_again(built: Path, run: Run, voice: ToneVoice, encoded: list[int]) -> None:
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


def test_a_deleted_output(built: Path, run: Run, voice: ToneVoice, encoded: list[int]) -> None:
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


def place(fault: dict[str, Any]) -> tuple[str, str, int, int]:
    """Code, file, line and column of a fault."""
    where = fault["place"]
    return fault["code"], where["file"], where["line"], where["column"]


MESSAGE_FAULTS = {
    "image": ("text: Nộp hồ sơ}", "text: Nộp hồ sơ, image: a/khong-co.png}", ("IMAGE_MISSING", 5, 74)),
    "yaml": ("topic: Một cửa", "topic: Một: cửa", ("YAML_COLON", 2, 11)),
    "key": ("topic: Một cửa", "topik: Một cửa", ("MISSING_KEY", 1, 1)),
    "word": ("cần làm.", "cần XYZQ.", ("UNKNOWN_ABBREVIATION", 6, 11)),
    "recipe": ("[clip, loudspeaker_spot]", "[clip, phim]", ("UNKNOWN_RECIPE", 13, 17)),
}


@pytest.mark.parametrize(("old", "new", "fault"), MESSAGE_FAULTS.values(), ids=MESSAGE_FAULTS)
def test_a_message_fails_alone(
    built: Path, run: Run, old: str, new: str, fault: tuple[str, int, int]
) -> None:
    """A fault of one message is told by its place; the rest is built; what it became before stays."""
    before = results(built)
    change(built, MOT_CUA, old, new)
    (built / "output/clips/gop-y.clip.1x1.vtt").unlink()
    code, line, column = fault
    for words in (("plan",), ("build", "--jobs", "1"), ("build", "--prune")):
        status, document, _ = run(*words)
        assert status == 1
        assert (code, MOT_CUA, line, column) in [place(found) for found in document["faults"]]
        assert set(told(document)) == OTHER
    assert results(built) == before


def test_a_faulty_message_that_is_not_asked_for(built: Path, run: Run) -> None:
    """Whoever builds another message is not held up by it."""
    change(built, MOT_CUA, "topic: Một cửa", "topic: Một: cửa")
    assert [run("build", word)[0] for word in ("gop-y", "mot-*")] == [0, 1]


CAMPAIGN_FAULTS = {
    "key": ("campaign.yaml", "slogan:", "slogann:", "UNKNOWN_KEY"),
    "yaml": ("campaign.yaml", "name: Chiến dịch thử", "name: Chiến: dịch", "YAML_COLON"),
    "voice": ("campaign.yaml", "tones:test", "tones:khac", "UNKNOWN_VOICE"),
    "theme": ("campaign.yaml", "theme: thu", "theme: khac", "UNKNOWN_THEME"),
    "chime": ("campaign.yaml", "theme: thu", "theme: thu\nchime: a.mp3", "AUDIO_MISSING"),
    "slogan": ("campaign.yaml", "Chung tay", "XYZQ", "UNKNOWN_ABBREVIATION"),
    "lexicon": ("lexicon.yaml", "vi en i ai đi", "v1", "NOT_SYLLABLES"),
    "lexicon yaml": ("lexicon.yaml", "entries:", "entries", "YAML_COLON"),
}


@pytest.mark.parametrize(("file", "old", "new", "code"), CAMPAIGN_FAULTS.values(), ids=CAMPAIGN_FAULTS)
def test_a_fault_of_the_campaign(project: Path, run: Run, file: str, old: str, new: str, code: str) -> None:
    """What concerns every message is told by its file, and nothing is written at all."""
    path = f"assets/catalogue/{file}"
    change(project, path, old, new)
    for command in ("build", "plan"):
        status, document, err = run(command)
        assert status == 2
        assert (code, path) in [place(found)[:2] for found in document["faults"]]
        assert path in err
    assert not (project / "output").exists()


@pytest.mark.parametrize(
    ("name", "text"), [("Một Cửa.yaml", SECOND_MESSAGE), ("con.yaml", SECOND_MESSAGE), ("hai.yml", "")]
)
def test_a_fault_of_an_id(project: Path, run: Run, name: str, text: str) -> None:
    """A name that cannot be an id stops everything too."""
    write(project, f"assets/catalogue/messages/{name}", text)
    status, document, _ = run("build")
    assert (status, [found["code"] for found in document["faults"]]) in [
        (2, ["BAD_ID"]),
        (2, ["RESERVED_ID"]),
    ]
    assert not (project / "output").exists()


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


def test_a_voice_that_fails(built: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence the voice cannot say fails its message alone, by the message's file."""
    mute = ToneVoice(mute_on="lên")
    monkeypatch.setitem(VOICES, mute.id, lambda: mute)
    change(built, GOP_Y, "góp ý.", "lên tiếng.")
    change(built, MOT_CUA, "heading: Các bước", "heading: Cách làm")
    before = results(built)
    status, document, _ = run("build", "--jobs", "1")
    found = told(document)
    assert status == 1
    assert {name for name in found if found[name]["verb"] == "fail"} == OTHER
    assert {name for name in found if found[name]["verb"] == "build"} == CLIPS
    faults = [fault for name in OTHER for fault in found[name]["faults"]]
    assert {(fault["code"], fault["place"]["file"]) for fault in faults} == {("VOICE_SILENT", GOP_Y)}
    after = results(built)
    assert {name for name in after if after[name] != before[name]} == {f"clips/{name}.mp4" for name in CLIPS}
    assert {result["verb"] for result in run("plan", "gop-y")[1]["results"]} == {"build"}


@pytest.mark.parametrize("limits", [(0, 3), (90, 120)])
def test_too_long_or_too_short(
    built: Path, run: Run, monkeypatch: pytest.MonkeyPatch, limits: tuple[int, int]
) -> None:
    """A result outside its output's length fails, told by its message's file; no file of it changes."""
    shortest_s, longest_s = limits
    limited = replace(PROFILES["loudspeaker"], length_min_s=shortest_s, length_max_s=longest_s)
    monkeypatch.setitem(PROFILES, "loudspeaker", limited)
    before = results(built)
    status, document, _ = run("build", "--jobs", "1", "recipe:loudspeaker_spot")
    assert status == 1
    for name, file in (("gop-y", GOP_Y), ("mot-cua", MOT_CUA)):
        (fault,) = told(document)[f"{name}.loudspeaker_spot"]["faults"]
        assert (fault["code"], fault["place"]["file"]) == ("LENGTH_OUTSIDE", file)
    assert results(built) == before


def test_own_recipe(built: Path, run: Run) -> None:
    """A project's own recipe makes its result; a mistake that shows as it tells fails that result alone."""
    path = "scripts/recipes/tin_ngan.py"
    write(built, path, OWN_RECIPE)
    change(built, GOP_Y, "loudspeaker_spot]", "loudspeaker_spot, tin_ngan]")
    status, document, _ = run("build", "--jobs", "1")
    assert (status, made(document)) == (0, {"gop-y.tin_ngan"})
    assert (built / "output/clips/gop-y.tin_ngan.mp4").is_file()
    change(built, path, "    story.say(message.title)", "    story.say(message.titel)")
    status, document, _ = run("build", "--jobs", "1")
    result = told(document)["gop-y.tin_ngan"]
    assert (status, result["verb"]) == (1, "fail")
    assert place(result["faults"][0])[:3] == ("RECIPE_BROKEN", path, 8)
    change(built, path, "    story.say(message.titel)", "    story.say(")
    status, document, _ = run("build", "--jobs", "1")
    assert (status, place(document["faults"][0])[:2]) == (2, ("RECIPE_BROKEN", path))


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
    assert (kept["verb"], kept["seconds"], len(kept["files"])) == ("keep", 0, 3)
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

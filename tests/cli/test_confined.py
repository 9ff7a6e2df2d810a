"""A fault stays where it is: in its result, its message, or the whole campaign."""

from dataclasses import replace
from pathlib import Path

import pytest

from mediakit.model.profile import PROFILES
from mediakit.model.tempo import Tempo
from mediakit.speech.voices import ENGINES
from tests.cli.reports import made, place, told
from tests.conftest import SECOND_MESSAGE, Run, change, results, write
from tests.test_wanted import CLIPS, GOP_Y, MOT_CUA, OTHER, OWN_RECIPE
from tests.voices import ToneEngine

MESSAGE_FAULTS = {
    "image": ("text: Nộp hồ sơ}", "text: Nộp hồ sơ, image: a/khong-co.png}", ("IMAGE_MISSING", 5, 74)),
    "yaml": ("topic: Một cửa", "topic: Một: cửa", ("YAML_COLON", 2, 11)),
    "key": ("topic: Một cửa", "topik: Một cửa", ("UNKNOWN_KEY", 2, 1)),
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
    "lexicon yaml": ("lexicon.yaml", "entries:", "entries", "YAML_KEY"),
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


def test_a_voice_that_fails(built: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence the voice cannot say fails its message alone, by the message's file."""
    mute = ToneEngine(mute_on="lên")
    monkeypatch.setitem(ENGINES, mute.name, lambda: mute)
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
    """A length that only the voice shows to be wrong is told by its message's file; no file of it changes."""
    monkeypatch.setattr("tests.voices.TEMPO", Tempo(doubt=100))
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
    """A project's own recipe makes its result; a mistake that shows as it tells fails that message alone."""
    path = "scripts/recipes/tin_ngan.py"
    write(built, path, OWN_RECIPE)
    change(built, GOP_Y, "loudspeaker_spot]", "loudspeaker_spot, tin_ngan]")
    status, document, _ = run("build", "--jobs", "1")
    assert (status, made(document)) == (0, {"gop-y.tin_ngan"})
    assert (built / "output/clips/gop-y.tin_ngan.mp4").is_file()
    change(built, path, "    story.say(message.title)", "    story.say(message.titel)")
    change(built, MOT_CUA, "heading: Các bước", "heading: Cách làm")
    status, document, _ = run("build", "--jobs", "1")
    (fault,) = document["faults"]
    assert (status, place(fault)[:3]) == (1, ("RECIPE_FAILED", path, 8))
    assert fault["facts"]["message"] == "gop-y"
    assert made(document) == CLIPS
    change(built, path, "    story.say(message.titel)", "    story.say(")
    status, document, _ = run("build", "--jobs", "1")
    assert (status, place(document["faults"][0])[:2]) == (2, ("RECIPE_BROKEN", path))

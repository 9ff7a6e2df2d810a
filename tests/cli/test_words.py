"""check, read, speak and voices, as a person types them."""

import wave
from pathlib import Path

import pytest

from mediakit import i18n
from mediakit.build.plan import Reason
from mediakit.cli import main
from mediakit.cli.telling import reasons_words
from tests.conftest import CAMPAIGN, Run, Typed, change, write
from tests.test_wanted import MOT_CUA
from tests.voices import ToneEngine

CAMPAIGN_FILE = "assets/catalogue/campaign.yaml"


def test_check_well(project: Path, run: Run, voice: ToneEngine) -> None:
    """No fault: status 0; nothing is spoken, nothing written."""
    status, document, _ = run("check")
    assert (status, document) == (0, {"faults": [], "warnings": []})
    assert (voice.spoken, (project / "output").exists()) == ([], False)


def test_check_tells_everything_at_once(project: Path, run: Run, typed: Typed) -> None:
    """Faults of several files, each with its place and a sentence: status 2."""
    change(project, MOT_CUA, "text: Nộp hồ sơ}", "text: Nộp hồ sơ, image: a.png}")
    write(project, CAMPAIGN_FILE, CAMPAIGN.replace("Vũng Tàu", "XYZQ"))
    status, document, _ = run("check")
    found = [(fault["code"], fault["place"]["file"], fault["place"]["line"]) for fault in document["faults"]]
    assert (status, found) == (
        2,
        [("UNKNOWN_ABBREVIATION", CAMPAIGN_FILE, 3), ("IMAGE_MISSING", MOT_CUA, 5)],
    )
    status, out, _ = typed("check")
    assert status == 2
    assert f"{MOT_CUA}:5:74" in out


def test_check_dates(project: Path, run: Run) -> None:
    """A fact that has ended on the day asked for is a warning, not a fault."""
    facts = "facts:\n  - claim: Đúng.\n    verified: true\n    valid_until: 2025-06-30\nrecipes:"
    change(project, MOT_CUA, "recipes:", facts)
    for day, codes in (("2025-06-30", []), ("2025-07-01", ["FACT_EXPIRED"])):
        status, document, _ = run("check", "--date", day)
        assert (status, [warning["code"] for warning in document["warnings"]]) == (0, codes)
    assert run("check", "--date", "30/6/2025")[0] == 2


def test_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: Typed, project: Path) -> None:
    """Outside a project every command that needs one says so; MEDIAKIT_PROJECT helps."""
    monkeypatch.chdir(tmp_path)
    for words, status in ((["plan"], 2), (["read", "Xin chào"], 0), (["read", "--campaign"], 2)):
        with pytest.raises(SystemExit) as left:
            main(words)
        assert left.value.code == status
    monkeypatch.setenv("MEDIAKIT_PROJECT", str(project))
    with pytest.raises(SystemExit) as left:
        main(["plan"])
    assert left.value.code == 0
    deep = project / "assets" / "catalogue" / "messages"
    monkeypatch.delenv("MEDIAKIT_PROJECT")
    monkeypatch.chdir(deep)
    with pytest.raises(SystemExit) as left:
        main(["plan"])
    assert left.value.code == 0
    assert typed("plan")[0] == 0


def test_speak(project: Path, run: Run, voice: ToneEngine) -> None:
    """A WAV of 48 kHz, 16 bit, mono, as long as it says; the campaign's voice and lexicon are used."""
    file = project / "nghe thử.wav"
    status, document, err = run("speak", "Dùng VNeID. Xin chào.", "-o", str(file))
    assert (status, err, document["voice"]) == (0, "", "tones:test")
    assert voice.spoken == ["dùng vi en i ai đi.", "xin chào."]
    with wave.open(str(file)) as sound:
        assert (sound.getframerate(), sound.getsampwidth(), sound.getnchannels()) == (48_000, 2, 1)
        assert sound.getnframes() / 48_000 == pytest.approx(document["length_s"], abs=0.01)
    assert document["length_s"] == pytest.approx(8 * 0.3 + 0.4, abs=0.01)


@pytest.mark.parametrize(
    ("text", "file", "voice_id", "code"),
    [
        ("Xin chào", "a.mp3", "tones:test", "SPEAK_SUFFIX"),
        ("Xin chào", "a", "tones:test", "SPEAK_SUFFIX"),
        ("Xin chào", "a.wav", "tones:khac", "UNKNOWN_VOICE"),
        ("XYZQ", "a.wav", "tones:test", "UNKNOWN_ABBREVIATION"),
        ("…", "a.wav", "tones:test", "UNREADABLE"),
        ("Xin chào", "assets/catalogue/campaign.yaml/a.wav", "tones:test", "FOLDER_MISSING"),
    ],
)
def test_speak_refuses(project: Path, run: Run, text: str, file: str, voice_id: str, code: str) -> None:
    """What cannot be spoken or written is told, and no file is left."""
    status, document, _ = run("speak", text, "-o", str(project / file), "--voice", voice_id)
    assert (status, [fault["code"] for fault in document["faults"]]) == (2, [code])
    assert not (project / file).exists()


def test_voices(run: Run, typed: Typed) -> None:
    """Every voice, whether it needs the network, and why it cannot speak if it cannot."""
    status, document, _ = run("voices")
    listed = {found["id"]: found for found in document["voices"]}
    assert status == 0
    edge = {"edge:vi-VN-HoaiMyNeural", "edge:vi-VN-NamMinhNeural"}
    espeak = {"espeak:nu-bac", "espeak:nam-bac", "espeak:nu-nam"}
    assert set(listed) == {"gtts:vi", "tones:test", "piper:vi_VN-vais1000-medium", *edge, *espeak}
    assert listed.pop("piper:vi_VN-vais1000-medium")["missing"] == "VOICE_OFFERED"
    assert (listed["gtts:vi"]["online"], listed["espeak:nu-bac"]["online"]) == (True, False)
    assert all(found["missing"] == "" for found in listed.values())
    assert all(name in typed("voices")[1] for name in listed)


def test_a_changed_line_is_one_reason() -> None:
    """That a changed line is also read differently goes without saying; a new reading alone is said."""
    line, reading, other = (
        Reason("changed", what) for what in ("line:3", "reading:line:3", "reading:contact")
    )
    i18n.choose("en")
    assert reasons_words([line, reading, other]) == "line 3 changed; reading of contact changed"
    assert reasons_words([reading]) == "reading of line 3 changed"

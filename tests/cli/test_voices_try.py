"""voices try, as a person types it."""

import errno
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest

from mediakit.cli.trial import TEXTS
from mediakit.model.voice import Utterance
from mediakit.signal.files import decode
from mediakit.signal.loudness import integrated_lufs
from mediakit.sound.levels import SPEECH_LUFS
from mediakit.speech import voices
from mediakit.speech.offers import OFFERED
from tests.cli.pages import Page
from tests.conftest import Run, Typed
from tests.speech.singer import NORTH, Singer
from tests.voices import ToneEngine

PAGE = "output/voices/index.html"
WORD = "căn"
"""Of all the texts, only `document` has it."""


class Far(ToneEngine):
    """The voice of tones behind a network, which is there."""

    name = "far"
    online = True


class Lacking(ToneEngine):
    """The voice of tones without the program it needs."""

    name = "lacking"

    def probe(self) -> str:
        """Say what is missing."""
        return "VOICE_NOT_INSTALLED"


class Loud(ToneEngine):
    """The voice of tones, twice as loud."""

    name = "loud"

    def synthesise(self, voice: str, said: str, pace: int) -> Utterance:
        """Speak up."""
        soft = super().synthesise(voice, said, pace)
        samples = 2 * np.frombuffer(soft.samples, "<f4")
        return Utterance(samples.astype("<f4").tobytes(), soft.marks, soft.found_by)


@pytest.fixture
def far(project: Path, monkeypatch: pytest.MonkeyPatch) -> Far:
    """Leave three voices: `tones:test`, `far:test` behind the network, `lacking:test` not here at all."""
    del project  # it brings the voice of tones
    made = Far()
    for name in ("espeak", "gtts", "edge", "piper"):
        monkeypatch.delitem(voices.ENGINES, name)
    monkeypatch.setitem(voices.ENGINES, "far", lambda: made)
    monkeypatch.setitem(voices.ENGINES, "lacking", Lacking)
    return made


@pytest.fixture
def no_meter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take Praat away, as where its extra was not installed; tones are then not spoken at all."""
    monkeypatch.setitem(sys.modules, "parselmouth", None)


@pytest.mark.usefixtures("far", "no_meter")
def test_every_voice_that_is_here(run: Run, project: Path) -> None:
    """Every text in every offline voice, as sound in the page; who was left out is named with the reason."""
    status, document, err = run("voices", "try")
    assert (status, err) == (0, "")
    (tried,) = document["voices"]
    assert (tried["id"], tried["licence"], tried["online"], tried["pace"]) == (
        "tones:test",
        "CC0-1.0",
        False,
        200,
    )
    assert [heard["name"] for heard in tried["heard"]] == list(TEXTS)
    assert {one["id"]: one["code"] for one in document["absent"]} == {
        "far:test": "ONLINE_NOT_ASKED",
        "lacking:test": "VOICE_NOT_INSTALLED",
        **dict.fromkeys(OFFERED, "VOICE_OFFERED"),
    }
    assert document["file"] == (project / PAGE).as_posix()
    page = Page((project / PAGE).read_text(encoding="utf-8"))
    for sound, heard in zip(page.sounds, tried["heard"], strict=True):
        samples, rate_hz = decode(BytesIO(sound))
        assert len(samples) / rate_hz == pytest.approx(heard["length_s"], abs=0.06)
    for shown in (*TEXTS.values(), *(text["said"] for text in document["sentences"])):
        assert shown in page.text
    for one in document["absent"]:
        assert one["id"] in page.text


@pytest.mark.usefixtures("no_meter")
def test_online_when_asked(run: Run, far: Far) -> None:
    """A voice behind the network speaks with `--online`, or when it is named, and never else."""
    run("voices", "try")
    assert far.spoken == []
    assert [one["id"] for one in run("voices", "try", "--online")[1]["voices"]] == ["tones:test", "far:test"]
    status, document, _ = run("voices", "try", "far:test", "far:test")
    assert (status, [one["id"] for one in document["voices"]], document["absent"]) == (0, ["far:test"], [])


@pytest.mark.usefixtures("far", "no_meter")
def test_named_but_not_here(run: Run, project: Path) -> None:
    """Who names a voice that cannot speak here gets the page all the same, and status 1."""
    status, document, err = run("voices", "try", "tones:test", "lacking:test")
    assert (status, [one["id"] for one in document["voices"]]) == (1, ["tones:test"])
    assert "[VOICE_NOT_INSTALLED]" in err
    assert "lacking:test" in (project / PAGE).read_text(encoding="utf-8")
    offered = next(iter(OFFERED))
    status, document, err = run("voices", "try", "tones:test", offered)
    assert (status, [one["id"] for one in document["absent"]]) == (1, [offered])
    assert f"voices install {offered}" in err


@pytest.mark.usefixtures("no_meter")
def test_a_sentence_that_fails(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It costs its own place alone, told there and on standard error; status 1."""
    monkeypatch.setitem(voices.ENGINES, "tones", lambda: ToneEngine(mute_on=WORD))
    status, document, err = run("voices", "try", "tones:test")
    (tried,) = document["voices"]
    faults = {heard["name"]: heard["fault"] for heard in tried["heard"]}
    assert status == 1
    assert [name for name, fault in faults.items() if fault] == ["document"]
    assert faults["document"]["code"] == "VOICE_SILENT"
    assert (tried["pace"], err.count("[VOICE_SILENT]")) == (200, 1)
    page = Page((project / PAGE).read_text(encoding="utf-8"))
    assert len(page.sounds) == len(TEXTS) - 1
    assert page.text.count("[VOICE_SILENT]") == 1


@pytest.mark.usefixtures("no_meter")
def test_a_voice_that_only_fails(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A voice that says nothing at all is on the page, without pace or player; one line tells its fault."""

    class Broken(ToneEngine):
        def synthesise(self, voice: str, said: str, pace: int) -> Utterance:
            raise OSError(voice, said, pace)

    monkeypatch.setitem(voices.ENGINES, "tones", Broken)
    status, document, err = run("voices", "try", "tones:test")
    assert (status, document["voices"][0]["pace"]) == (1, None)
    assert err.count("[VOICE_FAILED]") == 1
    assert f"{len(TEXTS) - 1} mục khác" in err
    page = Page((project / PAGE).read_text(encoding="utf-8"))
    assert (page.sounds, page.text.count("[VOICE_FAILED]")) == ([], len(TEXTS))


def test_the_tones(run: Run, typed: Typed, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Curves lie where the voice sings, relative to its level tone; the verdict is that of `voices check`."""
    pytest.importorskip("parselmouth", reason="Praat has no wheel for this system")
    monkeypatch.setitem(voices.ENGINES, "singer", lambda: Singer(NORTH, accent="bac"))
    status, document, _ = run("voices", "try", "singer:la", "tones:test")
    sung, flat = (tried["tones"] for tried in document["voices"])
    assert (status, sung["passed"], flat["passed"]) == (0, True, False)
    assert sung["figures"] == run("voices", "check", "singer:la")[1]["figures"]
    for tone, corners in NORTH.items():
        assert sung["curves_st"][tone][-1] == pytest.approx(corners[-1][1], abs=0.5)
    page = Page((project / PAGE).read_text(encoding="utf-8"))
    assert len(page.values("polyline", "points")) == 2 * len(NORTH)
    assert all(page.values("svg", "aria-label"))
    status, out, err = typed("voices", "try", "singer:la", "tones:test")
    assert (status, err, out.count("KHÔNG ĐẠT")) == (0, "", 1)


@pytest.mark.usefixtures("no_meter")
def test_without_the_meter(run: Run, typed: Typed, project: Path) -> None:
    """The page says what is missing where the curves would be; all else is there, and nothing has failed."""
    status, document, err = run("voices", "try", "tones:test")
    assert (status, err, document["voices"][0]["tones"]["passed"]) == (0, "", None)
    assert document["voices"][0]["tones"]["fault"]["code"] == "PITCH_METER_MISSING"
    page = Page((project / PAGE).read_text(encoding="utf-8"))
    assert (len(page.sounds), page.values("svg", "viewbox")) == (len(TEXTS), [])
    assert "praat-parselmouth" in page.text
    assert typed("voices", "try", "tones:test")[1].count("[PITCH_METER_MISSING]") == 1


@pytest.mark.usefixtures("no_meter")
def test_equally_loud(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is chosen for being louder: all sound in the page reads the same loudness."""
    monkeypatch.setitem(voices.ENGINES, "loud", Loud)
    assert run("voices", "try", "tones:test", "loud:test")[0] == 0
    for sound in Page((project / PAGE).read_text(encoding="utf-8")).sounds:
        samples, rate_hz = decode(BytesIO(sound))
        assert integrated_lufs(samples, rate_hz) == pytest.approx(SPEECH_LUFS, abs=0.5)


@pytest.mark.usefixtures("no_meter")
def test_the_same_page_again(run: Run, project: Path, tmp_path: Path) -> None:
    """The same voices give the same bytes, wherever the page is put."""
    elsewhere = tmp_path / "nghe thử.html"
    assert run("voices", "try", "tones:test")[0] == 0
    assert run("voices", "try", "tones:test", "-o", str(elsewhere))[1]["file"] == elsewhere.as_posix()
    assert elsewhere.read_bytes() == (project / PAGE).read_bytes()


@pytest.mark.usefixtures("no_meter")
def test_whole_or_not_at_all(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full the page of last time stays as it was; status 2."""
    assert run("voices", "try", "tones:test")[0] == 0
    before = (project / PAGE).read_bytes()

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(handle))

    monkeypatch.setattr("os.fsync", full)
    status, document, _ = run("voices", "try", "tones:test", "--lang", "en")
    assert (status, [fault["code"] for fault in document["faults"]]) == (2, ["OUTPUT_UNWRITABLE"])
    assert (project / PAGE).read_bytes() == before
    assert [path.name for path in (project / PAGE).parent.iterdir()] == ["index.html"]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("tones:không-có",), "UNKNOWN_VOICE"),
        (("tones:test", "-o", "nghe.mp3"), "PAGE_SUFFIX"),
        (("tones:test", "-o", "không/có/nghe.html"), "FOLDER_MISSING"),
    ],
)
def test_wrong_use(given: tuple[str, ...], code: str, run: Run, voice: ToneEngine, project: Path) -> None:
    """It is told before anybody speaks: status 2, nothing written."""
    status, document, _ = run("voices", "try", *given)
    assert (status, [fault["code"] for fault in document["faults"]]) == (2, [code])
    assert (voice.spoken, (project / "output").exists()) == ([], False)

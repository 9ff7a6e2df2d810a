"""Piper by its real library, speaking with a toy voice of a few kilobytes."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("piper", reason="the extra `piper` is not installed")
pytest.importorskip("onnx", reason="the extra `piper` is not installed")

from mediakit.errors import MediakitError
from mediakit.model.voice import Utterance, Voice
from mediakit.speech import piper
from mediakit.speech.installed import Record, record_file, write_record
from mediakit.speech.voices import voice_ids, voice_named
from mediakit.units import SAMPLE_RATE_HZ
from tests.speech.toy_voice import RATE_HZ, write_toy

SAID = "bà con nộp hồ sơ, tại bộ phận một cửa của phường."

Install = Callable[..., Voice]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Install a toy voice into a folder named as an office would name it."""
    folder = tmp_path / "Giọng đọc của Trung tâm"
    monkeypatch.setenv("MEDIAKIT_VOICES", str(folder))

    def put(name: str = "toy", *, tells_lengths: bool = True, volume: float = 0.3) -> Voice:
        write_toy(folder / "piper" / f"{name}.onnx", tells_lengths=tells_lengths, volume=volume)
        write_record("piper", Record(name, "toy.onnx", "", "", "CC0-1.0", "Toy", RATE_HZ, "female", "bac"))
        return voice_named(f"piper:{name}")

    return put


def _sound(utterance: Utterance) -> np.ndarray:
    return np.frombuffer(utterance.samples, "<f4")


def test_installed_voices_are_listed(install: Install) -> None:
    """A voice is here with its record, its model and its settings; without one of them it is not."""
    voice = install()
    assert (voice.facts.licence, voice.facts.attribution, voice.facts.gender) == ("CC0-1.0", "Toy", "female")
    assert voice.engine.probe() == ""
    assert "piper:toy" in voice_ids()
    record_file("piper", "toy").write_text('{"name": 7}', "utf-8")
    assert "piper:toy" not in voice_ids()


def test_every_syllable_has_the_models_mark(install: Install) -> None:
    """Marks come from the model's own lengths: sound sets in at the mark that follows a comma."""
    utterance = install().speak(SAID, 200)
    marks = utterance.marks
    assert (utterance.found_by, len(marks), marks[0] < SAMPLE_RATE_HZ // 50) == ("engine", 12, True)
    loud = np.abs(_sound(utterance)) > 0.05
    mark, frame = marks[5], SAMPLE_RATE_HZ // 100
    assert not loud[mark - 5 * frame : mark - frame].any()
    assert loud[mark : mark + 2 * frame].any()


def test_same_bytes_every_time(install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its noise is seeded: in another process and another working directory not a bit changes."""
    voice = install()
    first = voice.speak(SAID, 200)
    monkeypatch.chdir(tmp_path)
    assert voice.speak(SAID, 200) == first
    monkeypatch.setattr(piper, "_SEED", 2)
    assert voice.speak(SAID, 200) != first, "the toy has no noise, so this proved nothing"


def test_pace(install: Install) -> None:
    """The pace asked for is the pace that is said."""
    voice = install()
    for pace in (160, 200, 240):
        heard = len(SAID.split()) * 60 * SAMPLE_RATE_HZ / len(_sound(voice.speak(SAID, pace)))
        assert heard == pytest.approx(pace, rel=0.06)


def test_a_model_without_lengths_is_aligned(install: Install) -> None:
    """Where the model tells no lengths, marks are carried over from the offline voice."""
    utterance = install(tells_lengths=False).speak(SAID, 200)
    assert (utterance.found_by, len(utterance.marks)) == ("aligned", 12)


def test_a_silent_model_is_refused(install: Install) -> None:
    """No take is made of silence."""
    voice = install(volume=0)
    with pytest.raises(MediakitError) as raised:
        voice.speak(SAID, 200)
    assert raised.value.code == "VOICE_SILENT"


def test_a_miscount_is_refused(install: Install) -> None:
    """A sentence that the model's phonemes count otherwise is no take."""
    voice = install()
    with pytest.raises(MediakitError) as raised:
        voice.speak("bà — con.", 200)
    assert raised.value.code == "VOICE_MISCOUNTED"


def test_a_broken_model_is_one_failed_sentence(install: Install, tmp_path: Path) -> None:
    """What is no model ends the worker, not the build; its last words are told."""
    voice = install()
    next(tmp_path.rglob("toy.onnx")).write_bytes(b"not a model")
    with pytest.raises(MediakitError) as raised:
        voice.speak(SAID, 200)
    assert raised.value.code == "PROGRAM_FAILED"
    assert raised.value.facts["said"]


def test_missing_data_end_the_worker_alone(
    install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder without espeak-ng's data ends the worker, and this process lives to tell it."""
    voice = install()
    monkeypatch.setattr(piper, "_package", lambda: tmp_path)
    with pytest.raises(MediakitError) as raised:
        voice.speak(SAID, 200)
    assert raised.value.code == "PROGRAM_FAILED"


def test_another_model_is_another_voice(install: Install) -> None:
    """Its takes are kept under the model's bytes, not its name or folder."""
    first, same = install("toy").fingerprint(), install("other").fingerprint()
    assert first == same
    assert install("toy", volume=0.2).fingerprint() != first


def test_without_its_packages_it_says_so(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    """The voice is listed with the reason why it cannot speak."""
    voice = install()
    monkeypatch.setattr(piper, "_PACKAGES", ("there_is_no_such_package",))
    assert voice.engine.probe() == "PIPER_MISSING"
    with pytest.raises(MediakitError) as raised:
        voice.speak(SAID, 200)
    assert raised.value.code == "PIPER_MISSING"

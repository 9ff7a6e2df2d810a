"""People's recordings: here the offline voice at another pace, at another level, in a file."""

from pathlib import Path

import numpy as np
import pytest

from mediakit.build.store import Store
from mediakit.errors import MediakitError
from mediakit.model.profile import HORN
from mediakit.model.voice import Take
from mediakit.signal.loudness import integrated_lufs
from mediakit.signal.samples import Samples
from mediakit.sound.encode import encode_aac, encode_mp3, encode_wav
from mediakit.speech.takes import Takes, samples_of
from mediakit.speech.voices import voice_named
from mediakit.units import SAMPLE_RATE_HZ
from tests.voices import ToneEngine, only

VOICE = voice_named("espeak:nu-bac")
SAID = ("bà con nộp hồ sơ tại bộ phận một cửa.", "kết quả được trả đúng hẹn, không phải đi lại.")
_CODECS = {"wav": encode_wav, "mp3": encode_mp3, "aac": encode_aac}
QUIET = SAMPLE_RATE_HZ * 2 // 5


@pytest.fixture(scope="module")
def person() -> tuple[Samples, list[int]]:
    """Give both sentences as somebody slower and softer says them, and the true marks in the file."""
    parts, marks, at = [np.zeros(QUIET, np.float32)], [], QUIET
    for said in SAID:
        spoken = VOICE.speak(said, 165)
        sound = 0.1 * np.frombuffer(spoken.samples, "<f4").astype(np.float32)
        marks += [at + mark for mark in spoken.marks]
        parts += [sound, np.zeros(QUIET, np.float32)]
        at += len(sound) + QUIET
    noise = np.random.default_rng(1).normal(0, 1e-4, at).astype(np.float32)
    return np.concatenate(parts) + noise, marks


def _wav(samples: Samples) -> bytes:
    return encode_wav(samples, HORN)


@pytest.fixture
def takes(tmp_path: Path) -> Takes:
    """Speak with the offline voice around the recording."""
    return Takes(Store(tmp_path / "store"), VOICE)


def _sound(take: Take, takes: Takes) -> Samples:
    return samples_of(take, takes.store)


@pytest.mark.parametrize("codec", ["wav", "mp3", "aac"])
def test_a_line_is_cut_into_its_sentences(
    takes: Takes, tmp_path: Path, person: tuple[Samples, list[int]], codec: str
) -> None:
    """Each sentence is a take, trimmed, with a mark on every syllable, right to 30 ms on average."""
    file = tmp_path / "Dòng 1"
    file.write_bytes(_CODECS[codec](person[0], HORN))
    found = takes.recorded(file, SAID, 200)
    assert [take.said for take in found] == list(SAID)
    assert [len(take.marks) for take in found] == [len(said.split()) for said in SAID]
    missed = []
    for take, offset in zip(found, (0, len(found[0].marks)), strict=True):
        known = np.asarray(person[1][offset : offset + len(take.marks)])
        missed += list(np.abs(np.diff(known) - np.diff(take.marks)))
        length_s = (known[-1] - known[0]) / SAMPLE_RATE_HZ
        assert length_s < float(take.length) < length_s + 0.5, "it is not the sentence alone"
    assert np.mean(missed) < 0.03 * SAMPLE_RATE_HZ


def test_it_is_as_loud_as_the_voice(takes: Takes, tmp_path: Path, person: tuple[Samples, list[int]]) -> None:
    """A soft recording is brought to the loudness of the voice around it, within a decibel."""
    file = tmp_path / "1.wav"
    file.write_bytes(_wav(person[0]))
    heard = np.concatenate([_sound(take, takes) for take in takes.recorded(file, SAID, 200)])
    voice = np.concatenate([_sound(takes.take(said, 200), takes) for said in SAID])
    assert integrated_lufs(heard, SAMPLE_RATE_HZ) == pytest.approx(
        integrated_lufs(voice, SAMPLE_RATE_HZ), abs=1
    )
    assert np.abs(heard).max() < 0.9


def test_it_is_kept_by_its_bytes(takes: Takes, tmp_path: Path, person: tuple[Samples, list[int]]) -> None:
    """The same recording under another name is the same takes; an edited one is others."""
    first, copy = tmp_path / "1.wav", tmp_path / "2.wav"
    for file in (first, copy):
        file.write_bytes(_wav(person[0]))
    found = takes.recorded(first, SAID, 200)
    assert takes.recorded(copy, SAID, 200) == found
    copy.write_bytes(_wav(person[0] * 0.5))
    assert {take.key for take in takes.recorded(copy, SAID, 200)}.isdisjoint(take.key for take in found)
    assert Takes(Store(tmp_path / "other"), VOICE).recorded(first, SAID, 200) == found


def test_other_words_are_refused(takes: Takes, tmp_path: Path, person: tuple[Samples, list[int]]) -> None:
    """A recording far too short or too long for the words is not taken."""
    file = tmp_path / "1.wav"
    file.write_bytes(_wav(person[0]))
    for said in (("má.",), SAID * 8):
        with pytest.raises(MediakitError) as raised:
            takes.recorded(file, said, 200)
        assert raised.value.code == "RECORDING_LENGTH"


def test_silence_is_refused(takes: Takes, tmp_path: Path) -> None:
    """A microphone that was off is told."""
    file = tmp_path / "1.wav"
    file.write_bytes(_wav(np.zeros(SAMPLE_RATE_HZ, np.float32)))
    with pytest.raises(MediakitError) as raised:
        takes.recorded(file, SAID, 200)
    assert raised.value.code == "AUDIO_SILENT"


def test_the_voice_around_it_may_be_online(tmp_path: Path, person: tuple[Samples, list[int]]) -> None:
    """An online voice is not asked to say what a person has said."""

    class Online(ToneEngine):
        online = True

    engine = Online()
    file = tmp_path / "1.wav"
    file.write_bytes(_wav(person[0]))
    Takes(Store(tmp_path / "store"), only(engine)).recorded(file, SAID, 200)
    assert engine.spoken == []

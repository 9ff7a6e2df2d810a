"""The offline voice, by its real engine."""

import json
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from threading import Barrier

import numpy as np
import pytest
from numpy.typing import NDArray

from mediakit.errors import MediakitError
from mediakit.model.voice import Utterance, Voice
from mediakit.speech import espeak
from mediakit.speech.espeak import Espeak
from mediakit.speech.voices import voice_ids, voice_named
from mediakit.units import SAMPLE_RATE_HZ

SAID = "bà con nộp hồ sơ, tại bộ phận một cửa của phường."
LONG = "kết quả được trả đúng hẹn, bà con không phải đi lại nhiều lần, và mọi người đều hài lòng."


@pytest.fixture
def espeak_voice() -> Voice:
    """Give the campaign's voice."""
    return voice_named("espeak:nu-bac")


@pytest.fixture
def fresh_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """As in a process that has not spoken yet, its temporary folder named as an office would name it."""
    folder = tmp_path / "Tệp tạm của Trung tâm Văn hoá"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(espeak, "_made_home", cache(espeak._made_home.__wrapped__))
    yield folder
    espeak._made_home().cleanup()


def _sound(utterance: Utterance) -> NDArray[np.float32]:
    return np.frombuffer(utterance.samples, "<f4").astype(np.float32)


@pytest.mark.parametrize("said", ["má.", SAID, LONG, "vi en i ai đi, một không hai hai, xã."])
def test_every_syllable_has_a_mark(said: str, espeak_voice: Voice) -> None:
    """As many marks as syllables, from 0 on, each after the one before, all inside the sound."""
    utterance = espeak_voice.speak(said, 200)
    marks = np.asarray(utterance.marks)
    assert len(marks) == len(said.split())
    assert marks[0] == 0
    assert (np.diff(marks) > SAMPLE_RATE_HZ // 50).all()
    assert marks[-1] < len(utterance.samples) // 4
    assert utterance.found_by == "engine"


def test_marks_fall_where_syllables_start(espeak_voice: Voice) -> None:
    """After the breath of a comma, sound sets in at the mark, or within the 50 ms a stop is closed."""
    utterance = espeak_voice.speak("một, hai, ba, bốn.", 200)
    loud = np.abs(_sound(utterance)) > 0.02
    for mark in utterance.marks[1:]:
        assert not loud[mark - SAMPLE_RATE_HZ // 20 : mark - SAMPLE_RATE_HZ // 50].any()
        assert loud[mark : mark + SAMPLE_RATE_HZ // 20].any()


@pytest.fixture
def spoken_before() -> Utterance:
    """Give a sentence as it was spoken in the usual folders."""
    return voice_named("espeak:nu-bac").speak(SAID, 200)


def test_same_bytes_anywhere(
    spoken_before: Utterance, espeak_voice: Voice, fresh_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another working directory, another temporary folder, accents and spaces in both: not a bit changes."""
    assert espeak_voice.speak(SAID, 200) == spoken_before
    assert espeak_voice.speak(SAID, 200) == spoken_before
    monkeypatch.chdir(fresh_home)
    assert espeak_voice.speak(SAID, 200) == spoken_before
    assert len(list(fresh_home.iterdir())) == 1, "it was not spoken in this folder"


def test_two_threads_at_once(espeak_voice: Voice, fresh_home: Path) -> None:
    """Threads that all speak first get what one gets alone, and share one working directory."""
    ready = Barrier(4)

    def speak(said: str) -> Utterance:
        ready.wait()
        return espeak_voice.speak(said, 200)

    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(speak, [SAID, LONG, SAID, LONG]))
    assert together == [espeak_voice.speak(said, 200) for said in (SAID, LONG, SAID, LONG)]
    assert len(list(fresh_home.iterdir())) == 1


def test_pace(espeak_voice: Voice) -> None:
    """The more syllables a minute are asked for, the more are said; about as many as asked for."""
    heard = []
    for pace in (160, 200, 240):
        length_s = len(_sound(espeak_voice.speak(LONG, pace))) / SAMPLE_RATE_HZ
        heard.append(len(LONG.split()) * 60 / length_s)
        assert heard[-1] == pytest.approx(pace, rel=0.12)
    assert heard == sorted(set(heard))


@pytest.mark.parametrize("said", ["má.", SAID, LONG])
def test_trimmed(said: str, espeak_voice: Voice) -> None:
    """It starts and ends with speech: no more than 20 ms lie below a hundredth of its level."""
    sound = _sound(espeak_voice.speak(said, 200))
    window = SAMPLE_RATE_HZ // 200
    level = np.sqrt(np.convolve(sound**2, np.full(window, 1 / window), "same"))
    (heard,) = np.nonzero(level > level.max() / 100)
    assert heard[0] <= SAMPLE_RATE_HZ // 50
    assert len(sound) - heard[-1] <= SAMPLE_RATE_HZ // 50


def test_marks_follow_the_trimming(espeak_voice: Voice, monkeypatch: pytest.MonkeyPatch) -> None:
    """Silence that is cut off in front is taken off the marks, at the rate of takes."""
    rate_hz = 24_000
    sound = np.zeros(rate_hz, np.int16)
    sound[6_000:18_000] = 8_000 * np.sin(np.arange(12_000) / 9)
    facts = {"rate_hz": rate_hz, "marks": [5_900, 12_000], "samples": len(sound)}
    head = json.dumps(facts).encode()
    monkeypatch.setattr(espeak, "run", lambda *_, **__: head + b"\n" + sound.astype("<i2").tobytes())
    utterance = espeak_voice.speak("bà con.", 200)
    heard = _sound(utterance)
    assert utterance.marks[0] < SAMPLE_RATE_HZ // 100
    onset = int(np.argmax(np.abs(heard) > 0.01))
    assert utterance.marks[1] - onset == pytest.approx(12_000, abs=100)


def test_tones_stay_apart(espeak_voice: Voice) -> None:
    """«ma má mà mả mã mạ» in one carrier: no two pitch contours come nearer than a semitone (RMS)."""
    contours = {word: _contour(espeak_voice, word) for word in ("ma", "má", "mà", "mả", "mã", "mạ")}
    apart = {
        f"{one} {other}": float(np.sqrt(np.mean((contours[one] - contours[other]) ** 2)))
        for one in contours
        for other in contours
        if one < other
    }
    assert min(apart.values()) >= 1, apart


def _contour(voice: Voice, word: str) -> NDArray[np.float64]:
    """Pitch of `word` in «từ … đây», in semitones above 100 Hz, at 12 places of its voiced part."""
    utterance = voice.speak(f"từ {word} đây.", 180)
    syllable = _sound(utterance)[utterance.marks[1] : utterance.marks[2]]
    pitches = [_pitch_hz(syllable[start : start + 1_920]) for start in range(0, len(syllable) - 1_920, 240)]
    voiced = np.asarray([pitch for pitch in pitches if pitch])
    places = np.linspace(0, len(voiced) - 1, 12)
    semitones: NDArray[np.float64] = 12 * np.log2(np.interp(places, np.arange(len(voiced)), voiced) / 100)
    return semitones


def _pitch_hz(window: NDArray[np.float32]) -> float:
    """Pitch of 40 ms by autocorrelation, between 80 and 500 Hz; 0 where there is none."""
    centred = (window - window.mean()).astype(np.float64)
    spectrum = np.fft.rfft(centred * np.hanning(len(centred)), 4_096)
    likeness = np.fft.irfft(np.abs(spectrum) ** 2)[: SAMPLE_RATE_HZ // 80]
    lowest = SAMPLE_RATE_HZ // 500
    lag = lowest + int(np.argmax(likeness[lowest:]))
    return SAMPLE_RATE_HZ / lag if likeness[lag] > 0.4 * likeness[0] > 0 else 0.0


def test_a_worker_that_fails_says_why(
    espeak_voice: Voice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unknown voice file, or data that is missing, is told with the worker's last words."""
    with pytest.raises(MediakitError) as raised:
        Espeak().synthesise("không-có", SAID, 200)
    assert raised.value.code == "PROGRAM_FAILED"
    assert "không-có" in str(raised.value.facts["said"])
    monkeypatch.setattr(espeak, "_home", lambda: tmp_path)
    with pytest.raises(MediakitError) as raised:
        espeak_voice.speak(SAID, 200)
    assert raised.value.code == "PROGRAM_FAILED"


def test_a_miscount_is_refused(espeak_voice: Voice) -> None:
    """What is no syllable to the engine gets no mark, and no take is made of it."""
    with pytest.raises(MediakitError) as raised:
        espeak_voice.speak("bà — con.", 200)
    assert raised.value.code == "VOICE_MISCOUNTED"


def test_voices_by_name() -> None:
    """Every voice answers to its own id; another name is refused with those there are."""
    for name in voice_ids():
        voice = voice_named(name)
        assert (voice.id, voice.engine.probe()) == (name, "")
        assert voice.engine.online == name.startswith(("gtts:", "edge:"))
        assert voice.fingerprint() == voice_named(name).fingerprint()
    assert len({voice_named(name).fingerprint() for name in voice_ids()}) == len(voice_ids())
    with pytest.raises(MediakitError) as raised:
        voice_named("espeak:không-có")
    assert raised.value.code == "UNKNOWN_VOICE"
    assert "espeak:nu-bac" in str(raised.value.facts["known"])

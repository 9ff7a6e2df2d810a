"""Every utterance is looked at before it becomes a take."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mediakit.build.store import Store
from mediakit.errors import MediakitError
from mediakit.model.voice import Utterance, Voice
from mediakit.signal.samples import Samples
from mediakit.speech.take_check import check_take
from mediakit.speech.takes import Takes
from mediakit.speech.voices import all_voices
from mediakit.units import SAMPLE_RATE_HZ
from tests.voices import ToneEngine, only

SAID = "bà con nộp hồ sơ, tại bộ phận một cửa."
REAL = (
    SAID,
    "má.",
    "bà con cũng có thể gửi hồ sơ và nhận kết quả qua bưu chính công ích.",
    "hãy gọi một không hai hai, để phản ánh, kiến nghị về thủ tục hành chính.",
)
Fault = Callable[[Utterance], Utterance]


def heard(utterance: Utterance) -> Samples:
    """Give its samples."""
    return np.frombuffer(utterance.samples, "<f4").astype(np.float32)


def sounding(change: Callable[[Samples], Samples]) -> Fault:
    """Give the fault that changes the sound alone."""
    return lambda good: replace(good, samples=change(heard(good)).astype("<f4").tobytes())


def marking(change: Callable[[tuple[int, ...]], tuple[int, ...]]) -> Fault:
    """Give the fault that changes the marks alone."""
    return lambda good: replace(good, marks=change(good.marks))


def stretched(times: int) -> Fault:
    """Give a sound that many times as long, its marks with it."""
    return lambda good: Utterance(
        np.repeat(heard(good), times).tobytes(), tuple(times * mark for mark in good.marks), good.found_by
    )


def hushed(good: Utterance) -> Utterance:
    """Put two seconds and a bit of silence between two words."""
    at, pause = good.marks[6], SAMPLE_RATE_HZ * 21 // 10
    sound = np.insert(heard(good), at, np.zeros(pause, np.float32))
    marks = tuple(mark + pause * (mark > at) for mark in good.marks)
    return Utterance(sound.tobytes(), marks, good.found_by)


def drawn_out(good: Utterance) -> Utterance:
    """Hold one syllable four times as long."""
    sound, (start, end) = heard(good), good.marks[5:7]
    longer = np.concatenate([sound[:start], *[sound[start:end]] * 4, sound[end:]])
    marks = tuple(mark + 3 * (end - start) * (mark > start) for mark in good.marks)
    return Utterance(longer.tobytes(), marks, good.found_by)


PLANTED: dict[str, tuple[str, Fault]] = {
    "no sound at all": ("VOICE_SILENT", lambda good: replace(good, samples=b"")),
    "silence": ("VOICE_SILENT", sounding(np.zeros_like)),
    "the hiss of an empty line": ("VOICE_SILENT", sounding(lambda sound: sound * np.float32(0.0005))),
    "a whisper": ("TAKE_LEVEL", sounding(lambda sound: sound * np.float32(0.02))),
    "a roar": ("TAKE_LEVEL", sounding(lambda sound: np.float32(0.9) * np.sign(sound))),
    "3 dB too much": ("TAKE_CLIPPED", sounding(lambda sound: np.clip(sound / sound.max() * 1.41, -1, 1))),
    "over full scale": ("TAKE_CLIPPED", sounding(lambda sound: sound * 4)),
    "not a number": ("TAKE_BROKEN", sounding(lambda sound: np.where(sound > 0.1, np.float32(np.nan), sound))),
    "half a sample": ("TAKE_BROKEN", lambda good: replace(good, samples=b"\0\0")),
    "a syllable without a mark": ("VOICE_MISCOUNTED", marking(lambda marks: marks[:-1])),
    "a mark without a syllable": ("VOICE_MISCOUNTED", marking(lambda marks: (*marks, marks[-1] + 9_000))),
    "no marks": ("VOICE_MISCOUNTED", marking(lambda _: ())),
    "marks that go back": ("TAKE_MARKS", marking(lambda marks: (marks[0], marks[2], marks[1], *marks[3:]))),
    "two marks in one place": ("TAKE_MARKS", marking(lambda marks: (marks[0], *marks[:-1]))),
    "a mark before the start": ("TAKE_MARKS", marking(lambda marks: (-1, *marks[1:]))),
    "a mark after the end": ("TAKE_MARKS", marking(lambda marks: (*marks[:-1], 10**7))),
    "a long silence": ("TAKE_PAUSE", hushed),
    "five times too slow": ("TAKE_PACE", stretched(5)),
    "a syllable squeezed": (
        "TAKE_SYLLABLE",
        marking(lambda marks: (marks[0], marks[2] - 2_000, *marks[2:])),
    ),
    "a syllable drawn out": ("TAKE_SYLLABLE", drawn_out),
}


@pytest.fixture(scope="module")
def good() -> Utterance:
    """Give a sound reading."""
    return only(ToneEngine()).speak(SAID, 200)


def spoken(utterance: Utterance, said: str = SAID) -> str:
    """Give the code with which it is refused; empty when it is taken."""
    try:
        check_take(utterance, said, "tones:test")
    except MediakitError as fault:
        return fault.code
    return ""


def test_a_sound_reading(good: Utterance) -> None:
    """What is as it should be is taken, also twice as loud."""
    assert spoken(good) == ""
    assert spoken(sounding(lambda sound: sound * np.float32(2))(good)) == ""


@pytest.mark.parametrize("fault", PLANTED)
def test_planted_faults(fault: str, good: Utterance) -> None:
    """Every kind of broken reading is told by its own code."""
    code, plant = PLANTED[fault]
    assert spoken(plant(good)) == code


def test_figures(good: Utterance) -> None:
    """A fault tells what was measured beside what is allowed."""
    with pytest.raises(MediakitError) as raised:
        check_take(hushed(good), SAID, "tones:test")
    assert (raised.value.facts["voice"], raised.value.facts["said"]) == ("tones:test", SAID)
    assert raised.value.facts["longest_s"] == 2.0
    assert 2.0 < float(str(raised.value.facts["pause_s"])) < 2.3


def test_half_a_sentence(good: Utterance) -> None:
    """A sound that ends long before its words do is told by its pace, whoever found the marks."""
    short = heard(good)[: SAMPLE_RATE_HZ // 2]
    marks = tuple(range(0, 10 * 2_000, 2_000))
    assert spoken(Utterance(short.tobytes(), marks, "aligned", 0.1)) == "TAKE_PACE"


def test_carried_marks_have_a_quality_instead(good: Utterance) -> None:
    """One syllable placed oddly by alignment is no broken voice."""
    _, plant = PLANTED["a syllable squeezed"]
    assert spoken(replace(plant(good), found_by="aligned")) == ""


@pytest.mark.parametrize("voice", [voice for voice in all_voices() if voice.engine.name == "espeak"])
def test_shipped_voices_pass(voice: Voice) -> None:
    """Real takes of every voice that ships, slow and quick, are taken."""
    for said in REAL:
        for pace in (160, 240):
            check_take(voice.speak(said, pace), said, voice.id)


def test_a_broken_take_is_never_stored(
    good: Utterance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of a refused utterance is kept, and the sentence is said anew when it is asked for again."""
    answers = [PLANTED["silence"][1](good), good]
    monkeypatch.setattr(ToneEngine, "synthesise", lambda *_: answers.pop(0))
    takes = Takes(Store(tmp_path / ".store"), only(ToneEngine()))
    with pytest.raises(MediakitError) as raised:
        takes.take(SAID, 200)
    assert raised.value.code == "VOICE_SILENT"
    assert not [path for path in (tmp_path / ".store/objects").glob("**/*") if path.is_file()]
    assert takes.take(SAID, 200).marks == good.marks
    assert answers == []

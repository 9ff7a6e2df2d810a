"""Marks carried from one reading to another."""

import time

import numpy as np
import pytest
from numpy.typing import NDArray

from mediakit.model.voice import UNSURE_BELOW, Utterance
from mediakit.speech import espeak
from mediakit.speech.align import carry
from mediakit.speech.voices import voice_named
from mediakit.units import SAMPLE_RATE_HZ

SENTENCES = (
    "bà con nộp hồ sơ tại bộ phận một cửa.",
    "đăng nhập bằng vi en i ai đi, rồi chọn thủ tục cần làm.",
    "kết quả được trả đúng hẹn, bà con không phải đi lại nhiều lần.",
    "hãy gọi một không hai hai, để phản ánh, kiến nghị về thủ tục hành chính.",
)


@pytest.fixture(scope="module")
def readings() -> list[tuple[NDArray[np.int64], NDArray[np.float32]]]:
    """Marks and sound of every sentence, read slowly and then quickly."""
    voice = voice_named("espeak:nu-bac")
    spoken = [voice.speak(said, pace) for said in SENTENCES for pace in (165, 235)]
    return [(np.asarray(one.marks), np.frombuffer(one.samples, "<f4")) for one in spoken]


def test_carried_marks_are_right(readings: list[tuple[NDArray[np.int64], NDArray[np.float32]]]) -> None:
    """Between two paces, marks miss by less than 30 ms on average, and by less than sharing out does."""
    missed, shared = [], []
    for slow, quick in zip(readings[::2], readings[1::2], strict=True):
        for (marks, sound), (known, target) in ((slow, quick), (quick, slow)):
            carried = np.asarray(carry(tuple(map(int, marks)), sound, target).marks)
            missed += list(np.abs(carried - known))
            shared += list(np.abs(marks * len(target) / len(sound) - known))
    carried_ms, shared_ms = (1_000 * float(np.mean(found)) / SAMPLE_RATE_HZ for found in (missed, shared))
    figures = f"carried {carried_ms:.1f} ms (worst {max(missed) / 48:.0f}), shared out {shared_ms:.1f} ms"
    assert carried_ms < 30, figures
    assert carried_ms < shared_ms / 2, figures


def test_a_long_breath_is_followed() -> None:
    """Half a second put in before a syllable moves the marks after it by half a second, no other."""
    spoken = voice_named("espeak:nu-bac").speak(SENTENCES[2], 200)
    sound = np.frombuffer(spoken.samples, "<f4")
    breath = SAMPLE_RATE_HZ // 2
    at = spoken.marks[6]
    target = np.concatenate([sound[:at], np.zeros(breath, np.float32), sound[at:]])
    carried = np.asarray(carry(spoken.marks, sound, target).marks)
    known = np.asarray(spoken.marks) + np.where(np.arange(len(spoken.marks)) >= 6, breath, 0)
    assert np.delete(np.abs(carried - known), 6).max() < SAMPLE_RATE_HZ * 3 // 100


def test_a_reading_carries_onto_itself(
    readings: list[tuple[NDArray[np.int64], NDArray[np.float32]]],
) -> None:
    """The same sound gives back the same marks, to the 10 ms of its step."""
    marks, sound = readings[0]
    carried = carry(tuple(map(int, marks)), sound, sound)
    assert carried.quality == 1
    assert np.abs(np.asarray(carried.marks) - marks).max() < SAMPLE_RATE_HZ // 100


@pytest.mark.parametrize("length_s", [0.05, 0.4])
def test_marks_rise_even_in_a_mumble(length_s: float) -> None:
    """Each mark lies after the one before and inside the sound, however short the take."""
    spoken = voice_named("espeak:nu-bac").speak(SENTENCES[1], 200)
    target = 0.1 * np.sin(np.arange(int(length_s * SAMPLE_RATE_HZ)) / 40).astype(np.float32)
    found = carry(spoken.marks, np.frombuffer(spoken.samples, "<f4"), target)
    carried = found.marks
    assert carried[0] == 0
    assert (np.diff(carried) > 0).all()
    assert carried[-1] < len(target)
    assert found.quality < UNSURE_BELOW


MAN = """\
name trial-man
language vi
gender male
words 1 2
pitch 80 160
formant 0 80 100 100
formant 1 85 100 100
formant 2 88 100 100
formant 3 88 100 100
"""
"""A longer throat than the offline voice's, and lower."""


@pytest.fixture(scope="module")
def a_man() -> list[Utterance]:
    """Give the sentences as another voice says them, more slowly."""
    (espeak._home() / "trial-man").write_text(MAN, encoding="utf-8", newline="\n")
    return [espeak.Espeak().synthesise("trial-man", said, 165) for said in SENTENCES]


@pytest.fixture(scope="module")
def references() -> list[Utterance]:
    """Give them as the offline voice says them."""
    return [voice_named("espeak:nu-bac").speak(said, 200) for said in SENTENCES]


def sound_of(utterance: Utterance) -> NDArray[np.float32]:
    """Give its samples."""
    return np.frombuffer(utterance.samples, "<f4")


def test_another_throat(a_man: list[Utterance], references: list[Utterance]) -> None:
    """From a woman's voice to a man's, marks miss by less than 15 ms on average, and the quality tells so."""
    missed = []
    for known, told in zip(a_man, references, strict=True):
        carried = carry(told.marks, sound_of(told), sound_of(known))
        missed += list(np.abs(np.asarray(carried.marks) - known.marks) / 48)
        assert carried.quality >= 0.9
    assert np.mean(missed) < 15, f"{np.mean(missed):.1f} ms (worst {max(missed):.0f})"


def test_quality_tells_wrong_words(a_man: list[Utterance], references: list[Utterance]) -> None:
    """Other words, a third of them lacking at the end or inside, parts swapped, noise: all are unsure."""
    for at, (said, told) in enumerate(zip(a_man, references, strict=True)):
        sound, third = sound_of(said), len(said.marks) // 3
        other = sound_of(a_man[(at + 1) % len(a_man)])
        first, last = (sound[: said.marks[-third]], sound[said.marks[-third] :])
        planted = {
            "other words": other,
            "cut off": first,
            "a hole": np.concatenate([sound[: said.marks[third]], sound[said.marks[2 * third] :]]),
            "swapped": np.concatenate([last, first]),
            "noise": np.random.default_rng(at).normal(0, 0.1, len(sound)).astype(np.float32),
        }
        for name, heard in planted.items():
            quality = carry(told.marks, sound_of(told), heard).quality
            assert quality < UNSURE_BELOW, (name, SENTENCES[at], quality)


def test_quicker_than_listening(a_man: list[Utterance], references: list[Utterance]) -> None:
    """Alignment takes less than a tenth of the time it would take to listen."""
    begun = time.perf_counter()
    for known, told in zip(a_man, references, strict=True):
        carry(told.marks, sound_of(told), sound_of(known))
    taken_s = time.perf_counter() - begun
    assert taken_s < sum(len(sound_of(one)) for one in a_man) / SAMPLE_RATE_HZ / 10


def test_a_minute_in_one_sentence(references: list[Utterance]) -> None:
    """A minute is aligned too, in memory that grows with its length alone, and every mark is near."""
    marks, sounds, at = [], [], 0
    while at < 60 * SAMPLE_RATE_HZ:
        for told in references:
            marks += [at + mark for mark in told.marks]
            sounds.append(sound_of(told))
            at += len(sounds[-1])
    sound = np.concatenate(sounds)
    carried = carry(tuple(marks), sound, sound)
    assert carried.quality == 1
    assert np.abs(np.asarray(carried.marks) - marks).max() < SAMPLE_RATE_HZ // 10

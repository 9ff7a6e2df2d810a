"""Marks carried from one reading to another."""

import numpy as np
import pytest
from numpy.typing import NDArray

from mediakit.speech.align import carry_marks
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
            carried = np.asarray(carry_marks(tuple(map(int, marks)), sound, target))
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
    carried = np.asarray(carry_marks(spoken.marks, sound, target))
    known = np.asarray(spoken.marks) + np.where(np.arange(len(spoken.marks)) >= 6, breath, 0)
    assert np.delete(np.abs(carried - known), 6).max() < SAMPLE_RATE_HZ * 3 // 100


def test_a_reading_carries_onto_itself(
    readings: list[tuple[NDArray[np.int64], NDArray[np.float32]]],
) -> None:
    """The same sound gives back the same marks, to the 10 ms of its step."""
    marks, sound = readings[0]
    carried = carry_marks(tuple(map(int, marks)), sound, sound)
    assert np.abs(np.asarray(carried) - marks).max() < SAMPLE_RATE_HZ // 100


@pytest.mark.parametrize("length_s", [0.05, 0.4])
def test_marks_rise_even_in_a_mumble(length_s: float) -> None:
    """Each mark lies after the one before and inside the sound, however short the take."""
    spoken = voice_named("espeak:nu-bac").speak(SENTENCES[1], 200)
    target = 0.1 * np.sin(np.arange(int(length_s * SAMPLE_RATE_HZ)) / 40).astype(np.float32)
    carried = carry_marks(spoken.marks, np.frombuffer(spoken.samples, "<f4"), target)
    assert carried[0] == 0
    assert (np.diff(carried) > 0).all()
    assert carried[-1] < len(target)

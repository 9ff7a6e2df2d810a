"""Marks stand where syllables are heard."""

import numpy as np
import pytest

from mediakit.signal.trimming import pauses
from mediakit.speech.marks import at_onsets
from mediakit.units import SAMPLE_RATE_HZ

MS = SAMPLE_RATE_HZ // 1000


def spoken(*parts_ms: int) -> list[tuple[int, int]]:
    """Give the pauses of tones and silences in turn, in milliseconds, under a soft hiss."""
    sounds = [np.full(length * MS, 0.3 * (at % 2 == 0)) for at, length in enumerate(parts_ms)]
    sound = np.concatenate(sounds) * np.sin(np.arange(sum(parts_ms) * MS) / 12)
    hiss = np.random.default_rng(1).normal(0, 0.001, len(sound))
    return [(start // MS, end // MS) for start, end in pauses((sound + hiss).astype(np.float32))]


def test_pauses() -> None:
    """Silence of 0.1 s counts, less is a stop; where it starts and ends is right to 5 ms; hiss is silence."""
    assert spoken(300, 200, 300, 80, 400, 100, 300) == [(300, 500), (1280, 1380)]
    assert pauses(np.zeros(0, np.float32)) == []


@pytest.mark.parametrize(
    ("marks", "moved"),
    [
        ([0, 150, 420], [0, 150, 500]),
        ([0, 150, 300], [0, 150, 500]),
        ([0, 150, 500], [0, 150, 500]),
        ([0, 320, 420], [0, 320, 500]),
        ([0, 290, 510], [0, 290, 510]),
    ],
    ids=["in a pause", "at its start", "at its end", "two in one", "outside"],
)
def test_a_mark_leaves_a_pause(marks: list[int], moved: list[int]) -> None:
    """A mark in a pause goes to its end, the last of several; others stay."""
    assert at_onsets(marks, [(300, 500)]) == moved

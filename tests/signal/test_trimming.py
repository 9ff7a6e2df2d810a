"""Trimming."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from mediakit.signal.trimming import trim
from tests.signal.tones import tone


@given(st.integers(0, 40_000), st.integers(0, 40_000), st.floats(-50, -1))
@settings(max_examples=40)
def test_speech_is_whole(before: int, after: int, level_dbfs: float) -> None:
    """Nothing of the sound is cut, and no more than 50 ms of silence is kept on either side."""
    sound = tone(level_dbfs, 0.3, phase_deg=90)
    hiss = np.float32(1e-4) * np.resize(np.array([1, -1], np.float32), before + len(sound) + after)
    hiss[before : before + len(sound)] += sound
    start, end = trim(hiss)
    assert before - 2_400 <= start <= before
    assert before + len(sound) - 48 <= end <= before + len(sound) + 2_400


def test_silence() -> None:
    """Where nothing speaks, nothing is left."""
    assert trim(np.zeros(48_000, np.float32)) == (0, 0)
    assert trim(np.zeros(0, np.float32)) == (0, 0)

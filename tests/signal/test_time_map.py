"""A mark stays with its sample whatever is done to the sound."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mediakit.signal.resample import resample
from mediakit.signal.samples import Samples
from mediakit.signal.time_map import TimeMap

STEPS = st.lists(st.tuples(st.sampled_from(["cut", "joined", "doubled"]), st.integers(0, 60)), max_size=6)


def clicks(count: int, at: list[int]) -> Samples:
    """Silence with single samples of 1."""
    sound = np.zeros(count, np.float32)
    sound[at] = 1
    return sound


@given(st.lists(st.integers(0, 199), min_size=1, unique=True), STEPS)
def test_marks_follow_their_samples(marks: list[int], steps: list[tuple[str, int]]) -> None:
    """After any cuts, joins and spreading, each click that is left stands where its mark says."""
    sound, followed = clicks(200, marks), TimeMap()
    for step, samples in steps:
        if step == "cut":
            sound, followed = sound[samples:], followed.cut(samples)
            marks = [mark for mark in marks if followed.place(mark) >= 0]
        elif step == "joined":
            sound, followed = np.concatenate([clicks(samples, []), sound]), followed.joined(samples)
        else:
            sound = np.stack([sound, np.zeros_like(sound)], axis=1).ravel()
            followed = followed.resampled(1, 2)
    assert [followed.place(mark) for mark in sorted(marks)] == np.flatnonzero(sound).tolist()


@given(st.sampled_from([16_000, 22_050, 24_000, 44_100]), st.integers(400, 3_600), st.integers(0, 300))
def test_marks_follow_resampling(rate_hz: int, mark: int, cut: int) -> None:
    """A click that was resampled and cut has its peak at its mark, to the sample."""
    made = resample(clicks(4_000, [mark]), rate_hz, 48_000)[cut:]
    assert abs(int(np.abs(made).argmax()) - TimeMap().resampled(rate_hz, 48_000).cut(cut).place(mark)) <= 1

"""The meter against the tones of EBU Tech 3341 and 3342."""

import numpy as np
import pytest

from mediakit.signal.loudness import FLOOR_LUFS, integrated_lufs, measure_loudness
from mediakit.signal.samples import SILENCE_DB, to_db
from tests.signal.tones import both, clicks, soft, steps, tone

RATE_HZ = 48_000


@pytest.mark.parametrize(
    ("parts", "lufs"),
    [
        ([(-23, 20)], -23),
        ([(-33, 20)], -33),
        ([(-36, 10), (-23, 60), (-36, 10)], -23),
        ([(-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)], -23),
        ([(-26, 20), (-20, 20.1), (-26, 20)], -23),
    ],
    ids=["3341-1", "3341-2", "3341-3", "3341-4", "3341-5"],
)
def test_integrated(parts: list[tuple[float, float]], lufs: float) -> None:
    """Integrated loudness is right to 0.1 LU, gates included; the quick reading says the same."""
    signal = steps(*parts)
    assert measure_loudness(signal, RATE_HZ).integrated_lufs == pytest.approx(lufs, abs=0.1)
    assert integrated_lufs(signal, RATE_HZ) == pytest.approx(lufs, abs=0.1)


def test_short_term() -> None:
    """3341-9: loud and soft stretches that always add up to the same 3 s."""
    signal = steps(*[(-20, 1.34), (-30, 1.66)] * 5)
    assert measure_loudness(signal, RATE_HZ).short_term_max_lufs == pytest.approx(-23, abs=0.1)


def test_momentary() -> None:
    """3341-12: the same within 0.4 s."""
    signal = steps(*[(-20, 0.18), (-30, 0.22)] * 25)
    assert measure_loudness(signal, RATE_HZ).momentary_max_lufs == pytest.approx(-23, abs=0.1)


@pytest.mark.parametrize(
    ("amplitude", "samples_a_wave", "phase_deg", "dbtp"),
    [(0.5, 4, 0, -6), (0.5, 4, 45, -6), (0.5, 6, 60, -6), (0.5, 8, 67.5, -6), (1.41, 4, 45, 3)],
    ids=["3341-15", "3341-16", "3341-17", "3341-18", "3341-19"],
)
def test_true_peak(amplitude: float, samples_a_wave: int, phase_deg: float, dbtp: float) -> None:
    """Peaks that lie between samples are found within +0.2 and -0.4 dB."""
    signal = both(soft(tone(to_db(amplitude), 1, RATE_HZ / samples_a_wave, phase_deg)))
    assert dbtp - 0.4 <= measure_loudness(signal, RATE_HZ).true_peak_dbtp <= dbtp + 0.2


@pytest.mark.parametrize(
    ("parts", "range_lu"),
    [
        ([(-20, 20), (-30, 20)], 10),
        ([(-20, 20), (-15, 20)], 5),
        ([(-40, 20), (-20, 20)], 20),
        ([(-50, 20), (-35, 20), (-20, 20), (-35, 20), (-50, 20)], 15),
    ],
    ids=["3342-1", "3342-2", "3342-3", "3342-4"],
)
def test_range(parts: list[tuple[float, float]], range_lu: float) -> None:
    """Loudness range is right to 1 LU."""
    assert measure_loudness(steps(*parts), RATE_HZ).range_lu == pytest.approx(range_lu, abs=1)


def test_mono_is_one_channel() -> None:
    """A mono sound reads 3.01 LU less than the same sound in two channels."""
    mono = tone(-23, 5)
    assert integrated_lufs(mono, RATE_HZ) == pytest.approx(
        integrated_lufs(both(mono), RATE_HZ) - 3.01, abs=0.02
    )


@pytest.mark.parametrize("rate_hz", [16_000, 44_100])
def test_other_rates(rate_hz: int) -> None:
    """The meter weighs by frequency, not by sample count."""
    time_s = np.arange(rate_hz * 5) / rate_hz
    signal = both((0.0708 * np.sin(2 * np.pi * 1_000 * time_s)).astype(np.float32))
    assert measure_loudness(signal, rate_hz).integrated_lufs == pytest.approx(-23, abs=0.1)


def test_silence_and_nothing() -> None:
    """Silence, and no sound at all, read the floor and not infinity."""
    for count in (0, 100, RATE_HZ):
        loudness = measure_loudness(np.zeros(count, np.float32), RATE_HZ)
        assert loudness.integrated_lufs == loudness.momentary_max_lufs == FLOOR_LUFS
        assert loudness.true_peak_dbtp == SILENCE_DB


def test_last_peak_counts() -> None:
    """A click in the last, incomplete block is no less a peak."""
    assert measure_loudness(clicks(RATE_HZ + 77, [RATE_HZ + 70]), RATE_HZ).true_peak_dbtp > -4

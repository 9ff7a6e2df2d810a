"""The sounds the project computes itself."""

import numpy as np
import pytest

from mediakit.signal.loudness import integrated_lufs
from mediakit.signal.samples import Samples
from mediakit.sound.bed import bed
from mediakit.sound.chime import chime
from mediakit.sound.levels import BED_LUFS, CHIME_LUFS
from mediakit.units import SAMPLE_RATE_HZ


def test_chime() -> None:
    """At most 2 s, without a click at either end, at its level, the same every time."""
    samples = chime()
    assert len(samples) <= 2 * SAMPLE_RATE_HZ
    assert abs(samples[0]) < 1e-4
    assert np.abs(samples[-480:]).max() < 1e-4
    assert np.abs(np.diff(samples[:48])).max() < 0.01
    assert integrated_lufs(samples, SAMPLE_RATE_HZ) == pytest.approx(CHIME_LUFS, abs=0.1)
    np.testing.assert_array_equal(samples, chime())


def test_chime_reaches_horns() -> None:
    """All it plays lies where a horn can play."""
    assert _share_db(chime(), 0, 300) < -30


@pytest.mark.parametrize("length_s", [15, 30, 75])
def test_bed_level(length_s: int) -> None:
    """A bed of any length is as loud as the mix expects."""
    samples = bed(length_s * SAMPLE_RATE_HZ)
    assert integrated_lufs(samples, SAMPLE_RATE_HZ) == pytest.approx(BED_LUFS, abs=1)


def test_bed_leaves_room_for_speech() -> None:
    """Under a thousandth of its energy lies in the band of consonants."""
    assert _share_db(bed(30 * SAMPLE_RATE_HZ), 1_000, 4_000) < -30


@pytest.mark.parametrize("count", [0, 1, 11, 12, 13, 4_801])
def test_bed_length_is_exact(count: int) -> None:
    """Any count of samples is met."""
    assert bed(count).shape == (count,)


def _share_db(samples: Samples, low_hz: int, high_hz: int) -> float:
    """Energy of a band over all energy."""
    energy = np.abs(np.fft.rfft(samples.astype(np.float64))) ** 2
    pitch_hz = np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE_HZ)
    band = energy[(pitch_hz >= low_hz) & (pitch_hz < high_hz)]
    return float(10 * np.log10(band.sum() / energy.sum() + 1e-12))

"""The sounds the project computes itself."""

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from mediakit.model.computed import BEDS, CHIMES
from mediakit.model.priority import Priority
from mediakit.signal.blocks import whole
from mediakit.signal.loudness import integrated_lufs
from mediakit.signal.samples import Samples
from mediakit.sound.bed import bed
from mediakit.sound.chime import chime
from mediakit.sound.levels import BED_LUFS, CHIME_LUFS, EMERGENCY_LUFS
from mediakit.units import SAMPLE_RATE_HZ

RUNG: list[tuple[Priority, str]] = [
    *(("thường", name) for name in CHIMES),
    ("ưu tiên", CHIMES[0]),
    ("khẩn cấp", CHIMES[0]),
]
EVERY_CHIME = pytest.mark.parametrize(("priority", "name"), RUNG)
EVERY_BED = pytest.mark.parametrize("name", BEDS)


@EVERY_CHIME
def test_chime(priority: Priority, name: str) -> None:
    """At most 2 s, without a click at either end, at its level, the same every time."""
    samples = chime(priority, name)
    assert len(samples) <= 2 * SAMPLE_RATE_HZ
    assert abs(samples[0]) < 1e-4
    assert np.abs(samples[-24:]).max() < 1e-4
    assert np.abs(np.diff(samples[:48])).max() < 0.01
    wanted = EMERGENCY_LUFS if priority == "khẩn cấp" else CHIME_LUFS
    assert integrated_lufs(samples, SAMPLE_RATE_HZ) == pytest.approx(wanted, abs=0.1)
    np.testing.assert_array_equal(samples, chime(priority, name))


@EVERY_CHIME
def test_chime_reaches_horns(priority: Priority, name: str) -> None:
    """All it plays lies where a horn can play."""
    assert _share_db(chime(priority, name), 0, 300) < -30


def test_no_chime_is_like_another() -> None:
    """Any two differ in pitch or in time: their spectrograms have little in common."""
    seen = [_spectrogram(chime(priority, name)) for priority, name in RUNG]
    for one, other in combinations(seen, 2):
        assert float((one * other).sum()) < 0.75


def test_an_emergency_never_dies_away() -> None:
    """All others are struck, plucked or blown and fade; an emergency stays as loud as it began."""
    quarter = SAMPLE_RATE_HZ // 4
    for priority, name in RUNG:
        samples = chime(priority, name)
        late = np.square(samples[-2 * quarter : -quarter]).mean() / np.square(samples[:quarter]).mean()
        assert (late > 0.5) == (priority == "khẩn cấp")


@EVERY_BED
@pytest.mark.parametrize("length_s", [15, 30, 75])
def test_bed_level(length_s: int, name: str) -> None:
    """A bed of any length is as loud as the mix expects."""
    samples = whole(bed(length_s * SAMPLE_RATE_HZ, name))
    assert integrated_lufs(samples, SAMPLE_RATE_HZ) == pytest.approx(BED_LUFS, abs=1)
    np.testing.assert_array_equal(samples, whole(bed(length_s * SAMPLE_RATE_HZ, name)))


@EVERY_BED
def test_bed_leaves_room_for_speech(name: str) -> None:
    """Under a thousandth of its energy lies in the band of consonants."""
    assert _share_db(whole(bed(30 * SAMPLE_RATE_HZ, name)), 1_000, 4_000) < -30


@EVERY_BED
def test_bed_does_not_click(name: str) -> None:
    """From one sample to the next it moves no further than its pitches do, also from block to block."""
    samples = whole(bed(12 * SAMPLE_RATE_HZ, name))
    assert np.abs(np.diff(samples)).max() < 0.08 * np.abs(samples).max()


@pytest.mark.parametrize("count", [0, 1, 11, 12, 13, 4_801])
def test_bed_length_is_exact(count: int) -> None:
    """Any count of samples is met."""
    assert whole(bed(count)).shape == (count,)


def _spectrogram(samples: Samples) -> NDArray[np.float64]:
    """Strength by time and pitch, as one vector of length 1."""
    frames = samples[: len(samples) // 2_400 * 2_400].reshape(-1, 2_400) * np.hanning(2_400)
    strength = np.abs(np.fft.rfft(frames, axis=1))
    return np.asarray(strength / np.linalg.norm(strength)).ravel()


def _share_db(samples: Samples, low_hz: int, high_hz: int) -> float:
    """Energy of a band over all energy."""
    energy = np.abs(np.fft.rfft(samples.astype(np.float64))) ** 2
    pitch_hz = np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE_HZ)
    band = energy[(pitch_hz >= low_hz) & (pitch_hz < high_hz)]
    return float(10 * np.log10(band.sum() / energy.sum() + 1e-12))

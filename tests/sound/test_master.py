"""The master."""

from dataclasses import replace

import numpy as np
import pytest

from mediakit.errors import MediakitError
from mediakit.model.master import FLAT_MASTER, MASTERS
from mediakit.model.profile import HORN, ONLINE, RADIO, SoundProfile
from mediakit.signal.blocks import cut, whole
from mediakit.signal.loudness import measure_loudness
from mediakit.signal.samples import Samples, from_db
from mediakit.sound.formats import FORMATS
from mediakit.sound.levels import mono_target_lufs
from mediakit.sound.master import Shaped, chain
from mediakit.units import SAMPLE_RATE_HZ
from tests.signal.tones import both, clicks, tone
from tests.sound.spots import spot_mix

FLAT = SoundProfile(FLAT_MASTER, lufs=-6, tolerance_lu=0.5, peak_dbtp=-1, codec="mp3", bit_rate=128_000)
PLAIN = replace(FLAT, lufs=-24)
EVERY = pytest.mark.parametrize(
    "profile", [ONLINE, HORN, RADIO, PLAIN], ids=["online", "loudspeaker", "broadcast", "flat"]
)


def shape(samples: Samples, profile: SoundProfile) -> Samples:
    """Send a sound through its chain."""
    with Shaped(cut(samples), profile.master) as shaped:
        return whole(shaped)


def at_loudness(samples: Samples, profile: SoundProfile) -> Samples:
    """Bring it to its profile's loudness besides."""
    with Shaped(cut(samples), profile.master) as shaped:
        return whole(shaped.at(mono_target_lufs(profile), profile.peak_dbtp))


@EVERY
def test_target(profile: SoundProfile) -> None:
    """A whole mix comes to its loudness within 0.1 LU, as the finished file's channels will be heard."""
    mix = spot_mix()
    made = at_loudness(mix, profile)
    assert made.shape == mix.shape
    assert made.dtype == np.float32
    loudness = measure_loudness(both(made) if FORMATS[profile.codec].channels == 2 else made, SAMPLE_RATE_HZ)
    assert loudness.integrated_lufs == pytest.approx(profile.lufs, abs=0.1)
    assert loudness.true_peak_dbtp <= profile.peak_dbtp + 0.1


@EVERY
def test_nothing_is_delayed(profile: SoundProfile) -> None:
    """A click stays within a quarter of a millisecond of its sample."""
    made = shape(clicks(SAMPLE_RATE_HZ, [20_000]), profile)
    assert abs(int(np.argmax(np.abs(made))) - 20_000) <= 12


def test_horn_band() -> None:
    """Horns get 300 Hz to 6 kHz; what they cannot carry is taken away; consonants come forward."""
    noise = np.random.default_rng(5).standard_normal(4 * SAMPLE_RATE_HZ).astype(np.float32)
    made = shape(noise, HORN)
    gains_db = {
        hz: _band_db(made, hz) - _band_db(noise, hz) for hz in (60, 125, 300, 1_000, 3_000, 6_000, 12_000)
    }
    wanted = {
        60: (-99, -25),
        125: (-99, -15),
        300: (-4, 1),
        3_000: (2, 6),
        6_000: (-3, 3),
        12_000: (-99, -15),
    }
    for hz, (low_db, high_db) in wanted.items():
        assert low_db < gains_db[hz] - gains_db[1_000] < high_db


def test_radio_is_left_full() -> None:
    """A radio spot loses nothing from 60 Hz to 12 kHz, and the limiter has nothing to take."""
    noise = np.random.default_rng(5).standard_normal(4 * SAMPLE_RATE_HZ).astype(np.float32)
    made = shape(noise, RADIO)
    gains_db = [_band_db(made, hz) - _band_db(noise, hz) for hz in (100, 300, 1_000, 3_000, 6_000, 12_000)]
    assert max(gains_db) - min(gains_db) < 3
    shaped = shape(spot_mix(), RADIO)
    ratio = (
        at_loudness(spot_mix(), RADIO)[SAMPLE_RATE_HZ:-SAMPLE_RATE_HZ]
        / shaped[SAMPLE_RATE_HZ:-SAMPLE_RATE_HZ]
    )
    assert np.ptp(ratio) < 1e-3


def test_flat_changes_nothing() -> None:
    """The flat master gives back what it was given, at another level."""
    mix = spot_mix()
    ratio = shape(mix, PLAIN)[mix != 0] / mix[mix != 0]
    np.testing.assert_allclose(ratio, ratio[0], rtol=1e-5)


@pytest.mark.parametrize("name", MASTERS)
def test_blocks_do_not_matter(name: str) -> None:
    """Filters and compressors carry on from block to block as if there were none: the same samples."""
    noise = np.random.default_rng(2).standard_normal(3 * SAMPLE_RATE_HZ).astype(np.float32)
    at_once = chain(MASTERS[name])(noise, SAMPLE_RATE_HZ)
    played = chain(MASTERS[name])
    by_blocks = [played(block, SAMPLE_RATE_HZ, reset=False) for block in cut(noise, 10_007)]
    np.testing.assert_array_equal(whole(by_blocks), at_once)


def test_dynamics_shrink() -> None:
    """The loudspeaker master brings whispers and shouts together."""
    levels = np.repeat([from_db(0), from_db(-12)], 2 * SAMPLE_RATE_HZ)
    made = shape((tone(-6, 4) * levels).astype(np.float32), HORN)
    loud, soft_ = made[SAMPLE_RATE_HZ : 2 * SAMPLE_RATE_HZ], made[3 * SAMPLE_RATE_HZ :]
    assert 20 * np.log10(np.abs(loud).max() / np.abs(soft_).max()) < 7


def test_refusals() -> None:
    """Silence cannot be levelled; what is all peak and no sound cannot be made loud."""
    with pytest.raises(MediakitError) as caught:
        at_loudness(np.zeros(SAMPLE_RATE_HZ, np.float32), HORN)
    assert caught.value.code == "SOUND_SILENT"
    with pytest.raises(MediakitError) as caught:
        at_loudness(clicks(4 * SAMPLE_RATE_HZ, range(0, 4 * SAMPLE_RATE_HZ, 9_600)), FLAT)
    assert caught.value.code == "LOUDNESS_OUT_OF_REACH"


def _band_db(samples: Samples, pitch_hz: float) -> float:
    """Energy of the third of an octave around a pitch."""
    energy = np.abs(np.fft.rfft(samples.astype(np.float64))) ** 2
    found_hz = np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE_HZ)
    band = (found_hz > pitch_hz * 2 ** (-1 / 6)) & (found_hz < pitch_hz * 2 ** (1 / 6))
    return float(10 * np.log10(energy[band].sum()))

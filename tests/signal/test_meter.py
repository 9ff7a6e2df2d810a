"""The meter as a whole: what it counts, its octaves, and ffmpeg's own meter beside it."""

import re
import subprocess
import wave
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest

from mediakit.signal.bands import OCTAVES_HZ
from mediakit.signal.blocks import cut
from mediakit.signal.files import decoding
from mediakit.signal.loudness import LoudnessMeter
from mediakit.signal.meter import Metered, meter
from mediakit.signal.samples import SILENCE_DB, Samples, channel_count, from_db
from mediakit.units import SAMPLE_RATE_HZ
from tests.signal.tones import both, steps, tone

S = SAMPLE_RATE_HZ


def metered(samples: Samples, block: int = 4_801) -> Metered:
    """Listen to a sound that comes in odd pieces."""
    return meter(cut(samples, block), S, channel_count(samples))


def test_silences() -> None:
    """Silence before, between and after what is heard is counted to the sample, across blocks too."""
    heard = np.full(S, 0.1, np.float32)
    quiet = np.full(50_001, from_db(-61), np.float32)
    before, between, after = (np.zeros(count, np.float32) for count in (700, 30_000, 9))
    parts: list[Samples] = [before, heard, between, heard, quiet, heard, after]
    tallied = metered(np.concatenate(parts)).tallied
    assert (tallied.leading_silence, tallied.inner_silence, tallied.trailing_silence) == (700, 50_001, 9)
    assert tallied.count == sum(len(part) for part in parts)
    mute = metered(np.zeros(S, np.float32)).tallied
    assert (mute.leading_silence, mute.inner_silence, mute.trailing_silence) == (S, 0, S)


def test_crest_and_dc() -> None:
    """A sine's crest is 3.01 dB; a sound that is pushed off zero says how far, whichever channel it is."""
    sine = tone(-6, 2)
    assert metered(sine).tallied.crest_db == pytest.approx(3.01, abs=0.01)
    assert metered(sine).tallied.dc_offset == pytest.approx(0, abs=1e-6)
    pushed = np.stack([sine, sine - np.float32(0.02)], axis=1)
    assert metered(pushed).tallied.dc_offset == pytest.approx(-0.02, abs=1e-5)


@pytest.mark.parametrize("block", [1_000, 7, 96_000])
def test_clipping(block: int) -> None:
    """Waves that were cut off are counted, each flat top once; one that only touches full scale is not."""
    assert metered(tone(0, 1)).tallied.clipped_places == 0
    cut_off = np.clip(tone(6, 1, pitch_hz=100), -1, 32_767 / 32_768)
    assert metered(cut_off, block).tallied.clipped_places == 200
    assert metered(both(cut_off), block).tallied.clipped_places == 400


def test_octaves() -> None:
    """A tone's energy lies in its own octave; two equal tones share it."""
    for centre_hz in OCTAVES_HZ[1:]:
        bands_db = metered(tone(-20, 1, pitch_hz=centre_hz)).bands_db
        assert bands_db[centre_hz] == pytest.approx(0, abs=0.01)
        assert all(share < -30 for other, share in bands_db.items() if other != centre_hz)
    shared = metered(tone(-20, 2, pitch_hz=500) + tone(-20, 2, pitch_hz=4_000)).bands_db
    assert shared[500] == pytest.approx(-3.01, abs=0.02) == shared[4_000]
    assert set(metered(np.zeros(S, np.float32)).bands_db.values()) == {SILENCE_DB}


def test_octaves_beyond_the_rate() -> None:
    """At 8 kHz there is nothing to be told of the highest octaves, and of half an octave what is there."""
    bands_db = meter(cut(tone(-20, 1, pitch_hz=6_000)), 8_000, 1).bands_db  # heard at 1 kHz
    assert bands_db[1_000] == pytest.approx(0, abs=0.01)
    assert bands_db[8_000] == bands_db[16_000] == SILENCE_DB


@pytest.mark.parametrize(
    ("parts", "window", "after_s"),
    [
        ([(-20, 1.34), (-30, 1.66)] * 5, "short_term_lufs", 3),
        ([(-20, 0.18), (-30, 0.22)] * 25, "momentary_lufs", 1),
    ],
    ids=["3341-9", "3341-12"],
)
def test_constant_windows(parts: list[tuple[float, float]], window: str, after_s: int) -> None:
    """3341-9 and -12: what fills its window alike at every moment reads -23.0 all the time."""
    loud = LoudnessMeter(S, 2)
    loud.push(steps(*parts))
    series = getattr(loud, window)[after_s * 10 :]
    assert len(series) > 80
    assert series == pytest.approx([-23.0] * len(series), abs=0.1)


@pytest.mark.parametrize("level", [-23, -33])
def test_all_windows_of_a_steady_tone(level: int) -> None:
    """3341-1 and -2: momentary, short-term and integrated loudness of a steady tone are one."""
    loudness = metered(steps((level, 20))).loudness
    found = (loudness.momentary_max_lufs, loudness.short_term_max_lufs, loudness.integrated_lufs)
    assert found == pytest.approx((level,) * 3, abs=0.1)


def _computed(seed: int) -> tuple[Samples, int]:
    """Compute a sound that no other is like: noise and tones, in words, at some rate."""
    chance = np.random.default_rng(seed)
    rate_hz = (48_000, 44_100, 32_000, 22_050)[seed % 4]
    count = int(rate_hz * chance.uniform(4, 12))
    time_s = np.arange(count) / rate_hz
    channels = []
    for _ in range(1 + seed % 2):
        noise = np.convolve(chance.standard_normal(count), np.ones(1 + seed) / (1 + seed), "same")
        hum = np.sin(2 * np.pi * chance.uniform(60, 5_000) * time_s)
        words = np.sin(np.pi * chance.uniform(0.2, 4) * time_s) ** 2
        channels.append((noise / np.abs(noise).max() + hum) * words * chance.uniform(0.02, 0.45))
    return np.stack(channels, axis=1).astype(np.float32), rate_hz


def _write(path: Path, samples: Samples, rate_hz: int) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(samples.shape[1])
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(np.round(samples.clip(-1, 1) * 32_767).astype("<i2").tobytes())


def _told_by_ffmpeg(path: Path) -> dict[str, float]:
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-nostats", "-i", str(path)]
    said = subprocess.run(
        [*command, "-af", "ebur128=peak=true", "-f", "null", "-"], capture_output=True, text=True, check=True
    ).stderr
    summary = said[said.rindex("Summary:") :]
    found = {name: re.search(rf"\b{name}:\s+(-?[\d.]+|-inf)", summary) for name in ("I", "LRA", "Peak")}
    return {name: float(match[1]) for name, match in found.items() if match}


@pytest.mark.parametrize("seed", range(20))
def test_beside_ffmpeg(tmp_path: Path, seed: int) -> None:
    """On computed files of every kind the meter reads what ffmpeg's program reads, to 0.1."""
    path = tmp_path / "tiếng.wav"
    _write(path, *_computed(seed))
    with decoding(path) as sound:
        loudness = meter(sound.blocks, sound.rate_hz, sound.channels).loudness
    told = _told_by_ffmpeg(path)
    assert loudness.integrated_lufs == pytest.approx(told["I"], abs=0.1)
    assert loudness.range_lu == pytest.approx(told["LRA"], abs=0.1)
    assert loudness.true_peak_dbtp == pytest.approx(told["Peak"], abs=0.1)

"""The user's own chime or bed."""

import wave
from pathlib import Path

import numpy as np
import pytest

from mediakit.errors import MediakitError
from mediakit.signal.loudness import integrated_lufs
from mediakit.signal.samples import Samples, to_mono
from mediakit.sound.audio_files import read_audio, read_bed, read_chime, to_samples
from mediakit.sound.levels import BED_LUFS, CHIME_LUFS
from mediakit.units import SAMPLE_RATE_HZ
from tests.signal.tones import both, soft, tone


def write_wav(path: Path, samples: Samples, rate_hz: int = SAMPLE_RATE_HZ) -> Path:
    """Save samples (n, channels) as 16 bits."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(samples.shape[1])
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes((samples * 32_767).astype("<i2").tobytes())
    return path


def test_segment(tmp_path: Path) -> None:
    """A file becomes a segment of pydub's with nothing lost, and samples again; full scale does not wrap."""
    sent = both(np.concatenate([tone(0, 0.5), np.array([1, -1], np.float32)]))
    segment = read_audio(write_wav(tmp_path / "nhạc.wav", sent))
    assert (segment.frame_rate, segment.channels, segment.sample_width) == (SAMPLE_RATE_HZ, 2, 4)
    np.testing.assert_allclose(to_samples(segment), to_mono(sent), atol=2 / 32_768)


def test_other_rate(tmp_path: Path) -> None:
    """A file at 44.1 kHz comes to 48 kHz with its length kept."""
    path = write_wav(tmp_path / "nhạc.wav", both(soft(tone(-6, 1)))[:44_100], 44_100)
    assert to_samples(read_audio(path)).shape == (SAMPLE_RATE_HZ,)


def test_levels(tmp_path: Path) -> None:
    """However loud the file, chime and bed come at the mix's levels; a bed is repeated to any length."""
    path = write_wav(tmp_path / "nhạc.wav", both(soft(tone(-30, 6))))
    assert integrated_lufs(read_chime(path), SAMPLE_RATE_HZ) == pytest.approx(CHIME_LUFS, abs=0.1)
    bed = read_bed(path)
    for count in (0, 1, SAMPLE_RATE_HZ, 25 * SAMPLE_RATE_HZ):
        assert bed(count).shape == (count,)
    track = bed(25 * SAMPLE_RATE_HZ)
    assert integrated_lufs(track, SAMPLE_RATE_HZ) == pytest.approx(BED_LUFS, abs=1.5)
    assert np.abs(np.diff(track)).max() < 0.02


def test_silent_file(tmp_path: Path) -> None:
    """A silent chime is a mistake."""
    path = write_wav(tmp_path / "im lặng.wav", np.zeros((SAMPLE_RATE_HZ, 1), np.float32))
    with pytest.raises(MediakitError) as caught:
        read_chime(path)
    assert caught.value.code == "AUDIO_SILENT"

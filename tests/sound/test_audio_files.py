"""The user's own chime or bed."""

import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from mediakit.errors import MediakitError, Place
from mediakit.signal.blocks import whole
from mediakit.signal.loudness import integrated_lufs
from mediakit.signal.samples import Samples, to_mono
from mediakit.sound.audio_files import audio_faults, read_audio, read_bed, read_chime, to_samples
from mediakit.sound.levels import BED_LUFS, CHIME_LUFS
from mediakit.units import SAMPLE_RATE_HZ
from tests.signal.tones import both, soft, tone

WHERE = Place("assets/catalogue/campaign.yaml", 6, 8, "chime")


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
    for count in (0, 1, SAMPLE_RATE_HZ, 25 * SAMPLE_RATE_HZ):
        assert whole(read_bed(path, count)).shape == (count,)
    track = whole(read_bed(path, 25 * SAMPLE_RATE_HZ))
    assert integrated_lufs(track, SAMPLE_RATE_HZ) == pytest.approx(BED_LUFS, abs=1.5)
    assert np.abs(np.diff(track)).max() < 0.02


def test_silent_file(tmp_path: Path) -> None:
    """A silent chime is a mistake."""
    path = write_wav(tmp_path / "im lặng.wav", np.zeros((SAMPLE_RATE_HZ, 1), np.float32))
    with pytest.raises(MediakitError) as caught:
        read_chime(path)
    assert caught.value.code == "AUDIO_SILENT"


@pytest.mark.parametrize("read", [read_chime, lambda path: whole(read_bed(path, 48_000))])
def test_check_and_build_agree_on_silence(tmp_path: Path, read: Callable[[Path], object]) -> None:
    """What is below -60 dBFS throughout, or cancels out between its channels, is silent to both."""
    for name, samples in {
        "khẽ.wav": both(tone(-61, 0.5)),
        "ngược pha.wav": both(tone(-20, 0.5)) * np.array([1, -1], np.float32),
        "nghe được.wav": both(tone(-58, 0.5)),
    }.items():
        path = write_wav(tmp_path / name, samples)
        faults, warnings = audio_faults(path, "bed", WHERE)
        silent = [(fault.code, fault.where) for fault in faults] == [("AUDIO_SILENT", WHERE)]
        assert (silent, warnings) == (name != "nghe được.wav", ())
        if silent:
            with pytest.raises(MediakitError, match="AUDIO_SILENT"):
                read(path)
        else:
            read(path)


@pytest.mark.parametrize(
    ("length_s", "codes"), [(0.1, []), (2, []), (2.001, ["CHIME_LONG"]), (30, ["CHIME_LONG"])]
)
def test_long_chime(tmp_path: Path, length_s: float, codes: list[str]) -> None:
    """A chime that is still heard after 2 s is told; silence behind it does not count, nor a bed's length."""
    heard = np.concatenate([tone(-20, length_s), np.zeros(SAMPLE_RATE_HZ, np.float32)])
    path = write_wav(tmp_path / "chuông.wav", both(heard))
    faults, warnings = audio_faults(path, "chime", WHERE)
    assert (faults, [one.code for one in warnings]) == ((), codes)
    assert all(one.where == WHERE and one.facts["length_s"] == round(length_s, 2) for one in warnings)
    assert audio_faults(path, "bed", WHERE) == ((), ())


def test_files_without_sound(tmp_path: Path) -> None:
    """What is no sound file, or has none in it, is told where it is named, with libav's words."""
    junk = tmp_path / "nhạc.mp3"
    junk.write_bytes("không phải nhạc".encode() * 99)
    empty = write_wav(tmp_path / "rỗng.wav", np.zeros((0, 1), np.float32))
    for path, code in ((junk, "AUDIO_UNREADABLE"), (empty, "NO_AUDIO")):
        ((fault,), warnings) = audio_faults(path, "chime", WHERE)
        assert (fault.code, fault.where, warnings) == (code, WHERE, ())
    assert audio_faults(junk, "bed", WHERE)[0][0].facts["said"]


@pytest.mark.parametrize("rate_hz", [8_000, 22_050, 44_100, 96_000])
@pytest.mark.parametrize("channels", [1, 2, 6])
def test_any_rate_and_channels(tmp_path: Path, rate_hz: int, channels: int) -> None:
    """Mono or stereo or more, at whatever rate: a bed keeps its pitch and comes at its level."""
    time_s = np.arange(3 * rate_hz) / rate_hz
    sine = (0.2 * np.sin(2 * np.pi * 500 * time_s)).astype(np.float32)
    path = write_wav(tmp_path / "nhạc.wav", np.tile(sine[:, np.newaxis], (1, channels)), rate_hz)
    assert audio_faults(path, "bed", WHERE) == ((), ())
    track = whole(read_bed(path, SAMPLE_RATE_HZ))
    assert integrated_lufs(track, SAMPLE_RATE_HZ) == pytest.approx(BED_LUFS, abs=0.2)
    assert np.argmax(np.abs(np.fft.rfft(track[:SAMPLE_RATE_HZ]))) == pytest.approx(500, abs=1)


def test_clipped_file(tmp_path: Path) -> None:
    """Music that was recorded too loud is told with how often; it is used all the same."""
    path = write_wav(tmp_path / "rè.wav", both(np.clip(tone(12, 2, pitch_hz=110), -1, 1)))
    faults, (warning,) = audio_faults(path, "bed", WHERE)
    assert (faults, warning.code, warning.where) == ((), "AUDIO_CLIPPED", WHERE)
    assert warning.facts["places"] == 2 * 2 * 2 * 110
    assert audio_faults(write_wav(tmp_path / "hay.wav", both(tone(0, 2))), "bed", WHERE) == ((), ())


def test_long_files_stay_out_of_memory(tmp_path: Path) -> None:
    """Of a chime no more is read than is heard; a bed passes in blocks of a second."""
    path = write_wav(tmp_path / "dài.wav", tone(-20, 40)[:, np.newaxis])
    assert len(read_chime(path)) <= 2.2 * SAMPLE_RATE_HZ
    assert max(map(len, read_bed(path, 100 * SAMPLE_RATE_HZ))) <= SAMPLE_RATE_HZ

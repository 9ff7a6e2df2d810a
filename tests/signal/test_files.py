"""Decoding."""

import io
import wave
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediakit.errors import MediakitError, Place
from mediakit.signal.files import decode, decode_span, decoding


def _wav(frames: np.ndarray[tuple[int, int], np.dtype[np.int16]], rate_hz: int) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(frames.shape[1])
        out.setsampwidth(2)
        out.setframerate(rate_hz)
        out.writeframes(frames.astype("<i2").tobytes())
    return file.getvalue()


def test_wav_is_exact(tmp_path: Path) -> None:
    """Every 16-bit value of every channel comes back as itself over 32768, from a path or a stream."""
    frames = np.arange(-32_768, 32_768, dtype=np.int16).reshape(-1, 2)
    path = tmp_path / "bản thu.wav"
    path.write_bytes(_wav(frames, 22_050))
    for source in (path, io.BytesIO(path.read_bytes())):
        samples, rate_hz = decode(source)
        assert rate_hz == 22_050
        assert samples.dtype == np.float32
        np.testing.assert_array_equal(samples, frames / np.float32(32_768))


def test_faults(tmp_path: Path) -> None:
    """What is not sound is told with its place."""
    missing, junk, empty = (tmp_path / name for name in ("missing.mp3", "junk.mp3", "empty.wav"))
    junk.write_bytes(b"this is no music" * 100)
    empty.write_bytes(_wav(np.zeros((0, 1), np.int16), 8_000))
    for path, code in ((missing, "AUDIO_UNREADABLE"), (junk, "AUDIO_UNREADABLE"), (empty, "NO_AUDIO")):
        with pytest.raises(MediakitError) as caught:
            decode(path)
        with pytest.raises(MediakitError, match=code), decoding(path):
            pass
        assert caught.value.code == code
        assert caught.value.where == Place(path.name)


@given(st.integers(0, 9_000), st.integers(0, 12_000) | st.none())
@settings(max_examples=30, deadline=None)
def test_a_span_is_exact(first: int, end: int | None) -> None:
    """Part of a file is the very samples that lie there, as many as there are."""
    frames = np.arange(16_000, dtype=np.int16).reshape(-1, 2)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bản thu.wav"
        path.write_bytes(_wav(frames, 8_000))
        span = Fraction(first, 8_000), None if end is None else Fraction(max(first, end), 8_000)
        samples, rate_hz = decode_span(path, *span)
    assert rate_hz == 8_000
    wanted = frames[first : None if end is None else max(first, end)] / np.float32(32_768)
    assert len(samples) == len(wanted)
    np.testing.assert_array_equal(samples[:, : wanted.shape[1]], wanted[:, : samples.shape[1]])


def test_a_span_of_what_is_no_sound(tmp_path: Path) -> None:
    """It is told as for the whole."""
    path = tmp_path / "junk.mp3"
    path.write_bytes(b"this is no music" * 100)
    with pytest.raises(MediakitError, match="AUDIO_UNREADABLE"):
        decode_span(path, Fraction(0), None)

"""Encoded sound: where it stands, how loud it is, which bytes it has."""

import io
import wave
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from mediakit.model.profile import HORN, ONLINE, RADIO, SoundProfile
from mediakit.signal.files import decode
from mediakit.signal.samples import Samples
from mediakit.sound.encode import encode_aac, encode_mp3, encode_wav
from mediakit.units import SAMPLE_RATE_HZ
from tests.signal.tones import clicks, tone
from tests.sound.spots import speech_like

PLACES = [12_345, 60_000, 100_001]
LENGTH = 3 * SAMPLE_RATE_HZ + 777
Encode = Callable[[Samples, SoundProfile], bytes]


EVERY = pytest.mark.parametrize(
    ("encode", "profile"),
    [(encode_aac, ONLINE), (encode_mp3, HORN), (encode_wav, RADIO)],
    ids=["aac", "mp3", "wav"],
)


def found(samples: Samples, rate_hz: int) -> list[float]:
    """Find the clicks again, as sample numbers at 48 kHz."""
    mono, reach = np.abs(samples[:, 0]), rate_hz // 10
    middles = [place * rate_hz // SAMPLE_RATE_HZ for place in PLACES]
    peaks = [middle - reach + int(np.argmax(mono[middle - reach : middle + reach])) for middle in middles]
    return [peak * SAMPLE_RATE_HZ / rate_hz for peak in peaks]


@EVERY
def test_clicks_stay(encode: Encode, profile: SoundProfile) -> None:
    """Delay and padding of the codec are taken back: length to the sample, clicks within 1 ms."""
    samples, rate_hz = decode(io.BytesIO(encode(clicks(LENGTH, PLACES), profile)))
    assert len(samples) == round(LENGTH * rate_hz / SAMPLE_RATE_HZ)
    np.testing.assert_allclose(found(samples, rate_hz), PLACES, atol=SAMPLE_RATE_HZ / 1_000)


def test_aac_is_copied_into_a_clip(tmp_path: Path) -> None:
    """Packets copied beside a picture keep their time: the edit list is written again."""
    path = tmp_path / "clip.mp4"
    sound = encode_aac(clicks(LENGTH, PLACES), ONLINE)
    with av.open(io.BytesIO(sound), "r") as source, av.open(str(path), "w") as clip:
        picture = clip.add_stream("libx264", 25, width=64, height=64, pix_fmt="yuv420p")
        copy = clip.add_stream_from_template(source.streams.audio[0])
        for index in range(76):
            frame = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")
            frame.pts = index
            clip.mux(picture.encode(frame))
        clip.mux(picture.encode(None))
        for packet in source.demux(source.streams.audio[0]):
            if packet.dts is not None:
                packet.stream = copy
                clip.mux(packet)
    samples, rate_hz = decode(path)
    assert abs(len(samples) - LENGTH) <= SAMPLE_RATE_HZ / 1_000
    np.testing.assert_allclose(found(samples, rate_hz), PLACES, atol=SAMPLE_RATE_HZ / 1_000)


def test_aac_is_the_same_on_both_sides() -> None:
    """A clip's sound is AAC-LC, 48 kHz, stereo, with channels equal to -80 dB."""
    sound = encode_aac(speech_like(SAMPLE_RATE_HZ), ONLINE)
    with av.open(io.BytesIO(sound), "r") as file:
        stream = file.streams.audio[0]
        assert (stream.codec_context.name, stream.profile, stream.rate, stream.channels) == (
            "aac",
            "LC",
            48_000,
            2,
        )
    samples, _ = decode(io.BytesIO(sound))
    np.testing.assert_allclose(samples[:, 0], samples[:, 1], atol=1e-4)


def test_mp3_is_constant() -> None:
    """A spot is MP3, mono, 44.1 kHz, every packet at the profile's bit rate, and brings no tags."""
    spot = encode_mp3(speech_like(2 * SAMPLE_RATE_HZ), HORN)
    assert not spot.startswith(b"ID3")
    with av.open(io.BytesIO(spot), "r") as file:
        stream = file.streams.audio[0]
        sizes = {packet.size for packet in file.demux(stream) if packet.size}
        assert (stream.codec_context.codec.canonical_name, stream.rate, stream.channels) == ("mp3", 44_100, 1)
    assert sizes <= {417, 418}  # 144 × 128000 / 44100 bytes, padding or none


@pytest.mark.parametrize("bit_rate", [64_000, 128_000, 160_000, 192_000])
def test_mp3_keeps_the_level(bit_rate: int) -> None:
    """LAME's own turning down is taken back at every bit rate that stations take."""
    sound = tone(-12, 1)
    samples, _ = decode(io.BytesIO(encode_mp3(sound, replace(HORN, bit_rate=bit_rate))))
    assert np.sqrt(np.mean(samples**2) / np.mean(sound**2)) == pytest.approx(1, abs=0.005)


@EVERY
def test_same_bytes(encode: Encode, profile: SoundProfile) -> None:
    """The same samples give the same bytes, and no library's version stands in them."""
    speech = speech_like(SAMPLE_RATE_HZ)
    once = encode(speech, profile)
    assert once == encode(speech, profile)
    assert b"Lavc" not in once


@pytest.mark.parametrize("count", [1, 47_999, 30 * SAMPLE_RATE_HZ])
def test_wav_is_exact(count: int) -> None:
    """A radio slot holds as many samples as it was given; 16 bits, 48 kHz, both channels the same."""
    sent = np.random.default_rng(9).uniform(-1, 0.999, count).astype(np.float32)
    file = encode_wav(sent, RADIO)
    with wave.open(io.BytesIO(file)) as read:
        assert (read.getframerate(), read.getsampwidth(), read.getnchannels()) == (48_000, 2, 2)
        assert read.getnframes() == count
        left, right = np.frombuffer(read.readframes(count), "<i2").reshape(-1, 2).T
    np.testing.assert_array_equal(left, right)
    np.testing.assert_array_equal(left, np.round(sent * 32_768))
    assert len(file) == 44 + 4 * count  # the shortest header there is: no importer trips over it


def test_wav_never_wraps() -> None:
    """What is above full scale is held there."""
    samples, _ = decode(io.BytesIO(encode_wav(np.array([1.0, 2.0, -2.0], np.float32), RADIO)))
    np.testing.assert_allclose(samples[:, 0], [1, 1, -1], atol=1e-4)

"""What services send, looked at before anything is kept."""

import io

import av
import numpy as np
import pytest

from mediakit.errors import MediakitError
from mediakit.model.voice import Utterance
from mediakit.speech.answers import ensure_likely, is_cut
from mediakit.units import SAMPLE_RATE_HZ


def mp3(rate_hz: int, bit_rate: int) -> bytes:
    """Encode half a second of noise, frames alone."""
    noise = np.random.default_rng(1).normal(0, 0.1, (1, rate_hz // 2)).astype(np.float32)
    out = io.BytesIO()
    with av.open(out, "w", format="mp3", options={"write_xing": "0", "id3v2_version": "0"}) as container:
        stream = container.add_stream("libmp3lame", rate=rate_hz)
        stream.bit_rate, stream.layout, stream.format = bit_rate, "mono", "fltp"
        frame = av.AudioFrame.from_ndarray(noise, format="fltp", layout="mono")
        frame.sample_rate = rate_hz
        for packet in (*stream.encode(frame), *stream.encode(None)):
            container.mux(packet)
    return out.getvalue()


@pytest.mark.parametrize(
    ("rate_hz", "bit_rate"),
    [(48_000, 128_000), (44_100, 64_000), (24_000, 48_000), (22_050, 32_000), (11_025, 16_000)],
)
def test_a_cut_is_seen(rate_hz: int, bit_rate: int) -> None:
    """Of every kind of MP3 the whole is whole; what lacks a byte or half of all is not."""
    whole = mp3(rate_hz, bit_rate)
    assert not is_cut(whole)
    assert not is_cut(whole * 2)
    assert is_cut(whole[:-1])
    assert all(is_cut(whole[:-lacking]) for lacking in range(1, 40))


@pytest.mark.parametrize("content", [b"", b"\xff", b"<html></html>", b"\xff\xfb\xff\xff" * 9, bytes(99)])
def test_what_is_no_mp3_is_not_judged(content: bytes) -> None:
    """Whoever decodes it tells what it is."""
    assert not is_cut(content)


def take(length_s: float) -> Utterance:
    """Give a take of so many seconds."""
    return Utterance(bytes(4 * round(length_s * SAMPLE_RATE_HZ)), (0,), "engine")


@pytest.mark.parametrize(
    ("length_s", "usual_s", "likely"),
    [(2, 3, True), (3, 2, True), (1, 3, False), (7, 3, False), (0.5, 0.2, True), (0.1, 3, False)],
)
def test_lengths(length_s: float, usual_s: float, likely: bool) -> None:  # noqa: FBT001 - a table's column
    """A take may be a half shorter or twice as long as the offline voice's, and no more."""
    if likely:
        ensure_likely(take(length_s), take(usual_s), "x:vi", "a.")
        return
    with pytest.raises(MediakitError) as raised:
        ensure_likely(take(length_s), take(usual_s), "x:vi", "a.")
    assert raised.value.code == "VOICE_LENGTH"

"""Finished sound as bytes: MP3 for stations, AAC in MP4 for clips. The same samples give the same bytes."""

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

import av
import numpy as np

from mediakit.model.profile import SoundProfile
from mediakit.signal.resample import resample
from mediakit.signal.samples import Samples
from mediakit.sound.levels import CHANNELS
from mediakit.units import SAMPLE_RATE_HZ


@dataclass(frozen=True, slots=True)
class _Format:
    codec: Literal["aac", "libmp3lame"]
    codec_options: Mapping[str, str]
    container: str
    container_options: Mapping[str, str]
    rate_hz: int
    channels: int


_MP3 = _Format(
    codec="libmp3lame",
    codec_options={},
    container="mp3",
    container_options={"id3v2_version": "0", "write_id3v1": "0"},
    rate_hz=44_100,
    channels=CHANNELS["mp3"],
)
_AAC = _Format(
    codec="aac",
    # On equal channels this search is 2.6 × quicker than the default one, and nearer to the original:
    # 45 dB of signal to noise at 128 kbit/s against 29, measured on speech over a bed.
    # Noise substitution would draw different noise left and right.
    codec_options={"aac_coder": "fast", "aac_pns": "0"},
    container="mp4",
    # The default time scale of an MP4 is 1 ms, which would round the edit list's end.
    container_options={"movie_timescale": str(SAMPLE_RATE_HZ)},
    rate_hz=SAMPLE_RATE_HZ,
    channels=CHANNELS["aac"],
)
_LAME_GAINS = {192_000: 0.97, 224_000: 0.98, 256_000: 1.0, 320_000: 1.0}
_LAME_GAIN = 0.95  # LAME turns the sound down by as much at every lower bit rate, against clipping


def encode_mp3(samples: Samples, profile: SoundProfile) -> bytes:
    """Encode a spot as MP3: constant bit rate, mono, 44.1 kHz, delay and padding in its header; no tags.

    Args:
        samples: mono (n,) at 48 kHz; they come back as loud as they went in.
        profile: gives the bit rate.
    """
    turned_up = samples / np.float32(_LAME_GAINS.get(profile.bit_rate, _LAME_GAIN))
    return _encode(turned_up, profile.bit_rate, _MP3)


def encode_aac(samples: Samples, profile: SoundProfile) -> bytes:
    """Encode a clip's sound as AAC-LC in a small MP4, both channels alike, whose packets can be copied.

    The first packet is the encoder's priming, at -1024; its edit list says so. Muxed packet by packet into
    another MP4 (`add_stream_from_template`, times unchanged), the muxer there writes the same edit list,
    and sample 0 sounds at time 0.

    Args:
        samples: mono (n,) at 48 kHz.
        profile: gives the bit rate.
    """
    return _encode(samples, profile.bit_rate, _AAC)


CODECS: Mapping[str, Callable[[Samples, SoundProfile], bytes]] = {"aac": encode_aac, "mp3": encode_mp3}
"""Encoders by the profile's codec."""


def _encode(samples: Samples, bit_rate: int, kind: _Format) -> bytes:
    planes = np.tile(resample(samples, SAMPLE_RATE_HZ, kind.rate_hz), (kind.channels, 1))
    layout = {1: "mono", 2: "stereo"}[kind.channels]
    frame = av.AudioFrame.from_ndarray(planes, format="fltp", layout=layout)
    frame.sample_rate, frame.pts = kind.rate_hz, 0
    file = io.BytesIO()
    # Bit-exact: no library version in the file.
    quiet = {"fflags": "+bitexact", **kind.container_options}
    with av.open(file, "w", format=kind.container, options=quiet) as output:
        stream = output.add_stream(
            kind.codec,
            kind.rate_hz,
            options={"flags": "+bitexact", **kind.codec_options},
            layout=layout,
            bit_rate=bit_rate,
        )
        output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    return file.getvalue()

"""Finished sound as bytes: MP3 for loudspeakers, WAV for radio, AAC in MP4 for clips.

The same samples give the same bytes.
"""

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

import av
import numpy as np

from mediakit.model.profile import SoundProfile
from mediakit.signal.resample import resample
from mediakit.signal.samples import Samples
from mediakit.sound.formats import FORMATS
from mediakit.units import SAMPLE_RATE_HZ


@dataclass(frozen=True, slots=True)
class _Encoder:
    name: Literal["aac", "libmp3lame", "pcm_s16le"]
    options: Mapping[str, str]
    container_options: Mapping[str, str]


_ENCODERS = {
    "mp3": _Encoder("libmp3lame", {}, {"id3v2_version": "0", "write_id3v1": "0"}),
    "aac": _Encoder(
        "aac",
        # On equal channels this search is 2.6 × quicker than the default one, and nearer to the original:
        # 45 dB of signal to noise at 128 kbit/s against 29, measured on speech over a bed.
        # Noise substitution would draw different noise left and right.
        {"aac_coder": "fast", "aac_pns": "0"},
        # The default time scale of an MP4 is 1 ms, which would round the edit list's end.
        {"movie_timescale": str(SAMPLE_RATE_HZ)},
    ),
    "wav": _Encoder("pcm_s16le", {}, {}),
}
_LAME_GAINS = {192_000: 0.97, 224_000: 0.98, 256_000: 1.0, 320_000: 1.0}
_LAME_GAIN = 0.95  # LAME turns the sound down by as much at every lower bit rate, against clipping


def encode_mp3(samples: Samples, profile: SoundProfile) -> bytes:
    """Encode a spot as MP3: constant bit rate, mono, 44.1 kHz, delay and padding in its header; no tags.

    Args:
        samples: mono (n,) at 48 kHz; they come back as loud as they went in.
        profile: gives the bit rate.
    """
    turned_up = samples / np.float32(_LAME_GAINS.get(profile.bit_rate, _LAME_GAIN))
    return _encode(turned_up, profile.bit_rate, "mp3")


def encode_aac(samples: Samples, profile: SoundProfile) -> bytes:
    """Encode a clip's sound as AAC-LC in a small MP4, both channels alike, whose packets can be copied.

    The first packet is the encoder's priming, at -1024; its edit list says so. Muxed packet by packet into
    another MP4 (`add_stream_from_template`, times unchanged), the muxer there writes the same edit list,
    and sample 0 sounds at time 0.

    Args:
        samples: mono (n,) at 48 kHz.
        profile: gives the bit rate.
    """
    return _encode(samples, profile.bit_rate, "aac")


def encode_wav(samples: Samples, profile: SoundProfile) -> bytes:
    """Write a radio spot as WAV: 16 bits, 48 kHz, both channels alike, exactly as many samples as given.

    Samples are rounded without dither. In speech at -23 LUFS the error lies at -101 dBFS and has nothing in
    common with the speech (a correlation of 0.002); dither would raise it to -96 dBFS, and make the silence
    at a slot's ends hiss.

    Args:
        samples: mono (n,) at 48 kHz.
        profile: asked for nothing: PCM has one bit rate.
    """
    return _encode(samples, profile.bit_rate, "wav")


CODECS: Mapping[str, Callable[[Samples, SoundProfile], bytes]] = {
    "aac": encode_aac,
    "mp3": encode_mp3,
    "wav": encode_wav,
}
"""Encoders by the profile's codec."""


def _encode(samples: Samples, bit_rate: int, codec: str) -> bytes:
    wanted, encoder = FORMATS[codec], _ENCODERS[codec]
    planes = np.tile(resample(samples, SAMPLE_RATE_HZ, wanted.rate_hz), (wanted.channels, 1))
    layout = {1: "mono", 2: "stereo"}[wanted.channels]
    frame = av.AudioFrame.from_ndarray(planes, format="fltp", layout=layout)
    frame.sample_rate, frame.pts = wanted.rate_hz, 0
    file = io.BytesIO()
    # Bit-exact: no library version in the file.
    quiet = {"fflags": "+bitexact", **encoder.container_options}
    with av.open(file, "w", format=wanted.container, options=quiet) as output:
        stream = output.add_stream(
            encoder.name,
            wanted.rate_hz,
            options={"flags": "+bitexact", **encoder.options},
            layout=layout,
            bit_rate=bit_rate,
        )
        output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    return file.getvalue()

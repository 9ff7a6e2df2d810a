"""What a service sent as MP3: whole or cut, sound or silence, as long as its sentence or not."""

import io

import numpy as np
from numpy.typing import NDArray

from mediakit.errors import MediakitError
from mediakit.model.voice import Utterance
from mediakit.signal.files import decode
from mediakit.units import SAMPLE_RATE_HZ

# ISO/IEC 11172-3, 2.4.2.3 and 13818-3, 2.4.2.3: Layer III
_KBPS_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0)
_KBPS_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0)
_RATES_HZ = (44100, 48000, 32000, 0)
_MPEG_1, _MPEG_2, _MPEG_2_5 = 3, 2, 0
_LAYER_III = 1
_HEADER = 4

_SHORTEST, _LONGEST, _SLACK_S = 0.5, 2.0, 0.2
"""How far a service may stray from the offline voice saying the same words: wide enough for any pace that a
listener would take; a sentence of a syllable or two may stray by a part of a second besides."""


def is_cut(mp3: bytes) -> bool:
    """Tell whether the last frame of an MP3 is not all there; what is no MP3 is not judged."""
    at = 0
    while at < len(mp3):
        size = _frame_size(mp3[at : at + _HEADER])
        if not size:
            return False
        at += size
    return at > len(mp3)


def _frame_size(header: bytes) -> int:
    """Bytes of the frame a header opens; 0 when it opens none."""
    if len(header) < _HEADER or header[0] != 0xFF or header[1] < 0xE0:
        return 0
    version, layer = header[1] >> 3 & 3, header[1] >> 1 & 3
    rate_hz = _RATES_HZ[header[2] >> 2 & 3] // {_MPEG_1: 1, _MPEG_2: 2, _MPEG_2_5: 4}.get(version, 1)
    kbps = (_KBPS_1 if version == _MPEG_1 else _KBPS_2)[header[2] >> 4]
    if layer != _LAYER_III or not rate_hz or not kbps:
        return 0
    return (144 if version == _MPEG_1 else 72) * kbps * 1000 // rate_hz + (header[2] >> 1 & 1)


def sound_of(mp3: bytes, voice: str, said: str) -> tuple[NDArray[np.float32], int]:
    """Decode an answer.

    Returns:
        Mono samples, shape (n,), and their rate in Hz.
    Raises:
        MediakitError: VOICE_SILENT when it holds no sound.
    """
    try:
        samples, rate_hz = decode(io.BytesIO(mp3))
    except MediakitError as error:
        if error.code in ("AUDIO_UNREADABLE", "NO_AUDIO"):
            raise MediakitError("VOICE_SILENT", voice=voice, said=said) from error
        raise
    return samples.mean(axis=1, dtype=np.float32), rate_hz


def ensure_likely(spoken: Utterance, reference: Utterance, voice: str, said: str) -> None:
    """Refuse a take that is much shorter or longer than the offline voice's of the same words.

    Raises:
        MediakitError: VOICE_LENGTH.
    """
    length_s, usual_s = (len(take.samples) / 4 / SAMPLE_RATE_HZ for take in (spoken, reference))
    if not _SHORTEST * usual_s - _SLACK_S <= length_s <= _LONGEST * usual_s + _SLACK_S:
        raise MediakitError(
            "VOICE_LENGTH", voice=voice, said=said, length_s=round(length_s, 1), usual_s=round(usual_s, 1)
        )

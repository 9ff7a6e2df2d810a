"""The bed under a clip: a quiet, warm, slowly moving pad, out of the way of speech.

Everything it plays lies below 1 kHz, so it is computed at a low rate and resampled: quick, and no energy
can stray into the consonants at 1 to 4 kHz.
"""

import numpy as np
from numpy.typing import NDArray

from mediakit.signal.fades import rise
from mediakit.signal.resample import resample
from mediakit.signal.samples import Samples
from mediakit.units import SAMPLE_RATE_HZ

_RATE_HZ = 4_000
_CHORD_S = 7
_OVERLAP_S = 3
_CHORDS_HZ = (
    (98.00, 146.83, 196.00, 246.94, 293.66),  # G D G B D
    (82.41, 123.47, 164.81, 246.94, 329.63),  # E B E B E
    (110.00, 146.83, 220.00, 293.66, 329.63),  # A D A D E
    (98.00, 123.47, 196.00, 293.66, 329.63),  # G B G D E
)
"""Wide voicings of the chime's scale, G A B D E."""
_HARMONICS = ((1, 1.0), (2, 0.28), (3, 0.07))
"""Number and strength: a flute-like tone."""
_GAIN = 0.013
"""Brings the pad to the mix's bed level."""


def bed(count: int) -> Samples:
    """Compute a pad of any length that never repeats a bar exactly; its ends are for the mix to fade.

    Args:
        count: samples at 48 kHz.
    Returns:
        Mono (count,), at the mix's bed level; the same samples every time.
    """
    slow = np.zeros(-(-count * _RATE_HZ // SAMPLE_RATE_HZ) + 1)
    step, overlap = _CHORD_S * _RATE_HZ, _OVERLAP_S * _RATE_HZ
    edge = rise(overlap)
    envelope = np.concatenate([edge, np.ones(step - overlap), edge[::-1]])
    # The first chord has already risen when the bed begins.
    for index, start in enumerate(range(-overlap, len(slow), step)):
        first, last = max(start, 0), min(start + len(envelope), len(slow))
        chord = _chord(_CHORDS_HZ[index % len(_CHORDS_HZ)], np.arange(first, last) / _RATE_HZ)
        slow[first:last] += envelope[first - start : last - start] * chord
    return resample((_GAIN * slow).astype(np.float32), _RATE_HZ, SAMPLE_RATE_HZ)[:count]


def _chord(pitches_hz: tuple[float, ...], time_s: NDArray[np.float64]) -> NDArray[np.float64]:
    """Sound a chord whose voices each swell at their own pace, in a pair a shade off pitch."""
    total = np.zeros(len(time_s))
    for voice, pitch_hz in enumerate(pitches_hz):
        swell = 1 + 0.3 * np.sin(2 * np.pi * (0.07 + 0.023 * voice) * time_s + 1.7 * voice)
        tone = np.zeros(len(time_s))
        for number, strength in _HARMONICS:
            turn = 2 * np.pi * number * pitch_hz * time_s
            tone += strength * (np.sin(turn + voice) + 0.45 * np.sin(1.0023 * turn - voice))
        # Low voices carry the warmth, high ones only colour it.
        total += tone * swell * (150 / pitch_hz) ** 0.5
    return total

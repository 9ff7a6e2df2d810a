"""The beds under clips: quiet, warm, slowly moving, out of the way of speech.

Everything they play lies below 1 kHz, so it is computed at a low rate and resampled: quick, and no energy
can stray into the consonants at 1 to 4 kHz. They are computed a second at a time, at any length, and never
repeat a bar exactly.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

import numpy as np
from numpy.typing import NDArray

from mediakit.model.computed import BEDS
from mediakit.signal.blocks import Blocks, even
from mediakit.signal.fades import rise
from mediakit.signal.resample import resampled
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
_EDGE = rise(_OVERLAP_S * _RATE_HZ).astype(np.float64)
_SWELL = np.concatenate([_EDGE, np.ones((_CHORD_S - _OVERLAP_S) * _RATE_HZ), _EDGE[::-1]])
"""How a chord comes and goes; the next one rises while it falls."""
_RUN_HZ = (196.00, 246.94, 293.66, 329.63, 440.00, 329.63, 293.66, 246.94, 220.00, 293.66, 329.63)
"""G B D E A E D B A D E: eleven notes under chords of seven seconds do not meet again for minutes."""
_NOTE = 3 * _RATE_HZ // 4
_RING = 3 * _RATE_HZ
_STEP = 4 * _RATE_HZ // 5
_TREAD = _RATE_HZ // 2

_Wave = NDArray[np.float64]
_Voice = Callable[[int, int], _Wave]
"""Gives a voice of a bed at the low rate, from a sample to another, exclusive."""


def bed(count: int, name: str = BEDS[0]) -> Iterator[Samples]:
    """Compute a bed; its ends are for the mix to fade.

    Args:
        count: samples at 48 kHz, in all.
        name: one of `BEDS`.
    Returns:
        Mono pieces, at the mix's bed level; the same samples every time.
    """
    given = 0
    slow = -(-count * _RATE_HZ // SAMPLE_RATE_HZ) + 1
    for block in even(resampled(_slow(name, slow), _RATE_HZ, SAMPLE_RATE_HZ)):
        yield block[: max(0, count - given)]
        given += len(block)


def _slow(name: str, count: int) -> Blocks:
    gain, voices = _BEDS[name]
    for first in range(0, count, _RATE_HZ):
        end = min(first + _RATE_HZ, count)
        total = np.zeros(end - first)
        for strength, voice in voices:
            total += strength * voice(first, end)
        yield (gain * total).astype(np.float32)


def _pad(first: int, end: int) -> _Wave:
    """Chords that pass into one another; the first one has already risen when the bed begins."""
    track, step = np.zeros(end - first), _CHORD_S * _RATE_HZ
    risen = first + len(_EDGE)
    for index in range(max(0, (risen - len(_SWELL)) // step), (end + len(_EDGE)) // step + 1):
        start = index * step - len(_EDGE)
        since, until = max(start, first), min(start + len(_SWELL), end)
        if since < until:
            chord = _chord(_CHORDS_HZ[index % len(_CHORDS_HZ)], np.arange(since, until) / _RATE_HZ)
            track[since - first : until - first] += _SWELL[since - start : until - start] * chord
    return track


def _chord(pitches_hz: tuple[float, ...], time_s: _Wave) -> _Wave:
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


def _repeated(note: Callable[[int], _Wave], every: int, ring: int, first: int, end: int) -> _Wave:
    """Sound something every so often; each rings into the next ones.

    Args:
        note: gives the sound of the n-th, (ring,).
        every: samples from one to the next.
        ring: samples that each of them lasts.
        first: first sample wanted.
        end: exclusive.
    """
    track = np.zeros(end - first)
    for index in range(max(0, (first - ring) // every), -(-end // every)):
        start = index * every
        since, until = max(start, first), min(start + ring, end)
        if since < until:
            track[since - first : until - first] += note(index)[since - start : until - start]
    return track


def _soft_bar(index: int) -> _Wave:
    """Strike a wooden bar with a soft mallet; some strokes are left out, so that it breathes."""
    if index % 7 == 4:
        return np.zeros(_RING)
    time_s = np.arange(_RING) / _RATE_HZ
    pitch_hz = _RUN_HZ[index % len(_RUN_HZ)]
    tone = np.sin(2 * np.pi * pitch_hz * time_s) + 0.12 * np.sin(2 * np.pi * 2 * pitch_hz * time_s)
    fall = np.exp(-time_s / 0.7) * rise(_RING)[::-1]
    return np.asarray((1 + 0.25 * np.sin(1.3 * index)) * tone * fall * np.minimum(1, time_s / 0.012))


def _tread(index: int) -> _Wave:
    """Tap a big drum with the hand, every other time more softly."""
    time_s = np.arange(_TREAD) / _RATE_HZ
    turn = 2 * np.pi * (88 * time_s - 1.2 * np.exp(-time_s / 0.03))  # its skin is tighter when it is struck
    fall = np.exp(-time_s / 0.11) * rise(_TREAD)[::-1] * np.minimum(1, time_s / 0.006)
    return np.asarray((0.55 if index % 2 else 1.0) * np.sin(turn) * fall)


_RUNNING = partial(_repeated, _soft_bar, _NOTE, _RING)
_TREADING = partial(_repeated, _tread, _STEP, _TREAD)
_BEDS: Mapping[str, tuple[float, tuple[tuple[float, _Voice], ...]]] = {
    "binh-minh": (0.013, ((1.0, _pad),)),
    "dong-song": (0.0274, ((0.25, _pad), (1.4, _RUNNING))),
    "nhip-buoc": (0.0149, ((0.8, _pad), (4.0, _TREADING))),
}
"""Gain to the mix's bed level, and voices with their strengths."""

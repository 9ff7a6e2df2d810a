"""The chimes that open spots: short, and where a horn can play them.

An ordinary message opens with what its campaign chose. One that goes before others rings two strokes twice;
an emergency wails between two pitches, which nothing else here does.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from mediakit.model.computed import CHIMES
from mediakit.model.priority import EMERGENCY, ORDINARY, Priority
from mediakit.signal.fades import faded, rise
from mediakit.signal.samples import Samples
from mediakit.sound.levels import CHIME_LUFS, EMERGENCY_LUFS, levelled
from mediakit.units import SAMPLE_RATE_HZ

_LENGTH_S = 1.9
_COUNT = round(_LENGTH_S * SAMPLE_RATE_HZ)
_Wave = NDArray[np.float64]
_Note = tuple[float, float, float]
"""Start in s, pitch in Hz, loudness."""

_RISING: Sequence[_Note] = ((0.0, 783.99, 0.8), (0.24, 880.0, 0.85), (0.48, 1174.66, 1.0))
"""G5, A5, D6 of the scale G A B D E."""
_STRUCK: Sequence[_Note] = ((0.0, 659.26, 1.0), (0.62, 659.26, 0.7))
"""E5, twice."""
_BLOWN: Sequence[_Note] = ((0.0, 587.33, 0.8), (0.42, 783.99, 0.9), (0.72, 880.0, 1.0))
"""D5, G5, A5."""
_CALLING: Sequence[_Note] = (
    (0.0, 987.77, 1.0),
    (0.28, 659.26, 0.9),
    (0.74, 987.77, 1.0),
    (1.02, 659.26, 0.9),
)
"""B5, E5, and again: ding-dong, ding-dong."""

_PARTIALS = 9
_PLUCKED_AT = 0.23
"""Share of the string's length; 1/4 and 1/5 would each silence a partial."""
_STIFFNESS = 1.6e-4
"""Partials of a real string lie a little sharp: f_k = k f √(1 + B k²)."""
_BELL = (
    (1.0, 1.0, 0.9),
    (1.19, 0.35, 0.6),
    (1.5, 0.25, 0.5),
    (2.0, 0.55, 0.55),
    (2.74, 0.3, 0.3),
    (3.76, 0.18, 0.2),
)
"""Pitch over the strike note, strength, and how long it rings in s: prime, minor third, fifth and above."""
_BAR = ((1.0, 1.0, 0.5), (3.93, 0.35, 0.12), (9.2, 0.1, 0.04))
"""The same of a tuned bar."""
_WAIL_HZ = (740.0, 1108.73)
_WAIL_TURN_S = 0.24
"""How long each pitch of the emergency stands: eight turns in its 1.9 s."""


def chime(priority: Priority = ORDINARY, name: str = CHIMES[0]) -> Samples:
    """Compute a chime: 1.9 s, mono (n,), at the mix's chime level; the same samples every time.

    Args:
        priority: of the message it opens.
        name: one of `CHIMES`, which rings for ordinary messages.
    """
    if priority == EMERGENCY:
        return levelled(faded(_wail().astype(np.float32), 96, SAMPLE_RATE_HZ // 20), EMERGENCY_LUFS)
    wave = _ORDINARY[name]() if priority == ORDINARY else _played(_CALLING, lambda *one: _rung(_BAR, *one))
    return levelled(faded(wave.astype(np.float32), 48, SAMPLE_RATE_HZ * 6 // 10), CHIME_LUFS)


def _played(notes: Sequence[_Note], sound: Callable[[float, int], _Wave]) -> _Wave:
    """Sound notes, each from its start to the chime's end."""
    wave = np.zeros(_COUNT)
    for start_s, pitch_hz, loudness in notes:
        start = round(start_s * SAMPLE_RATE_HZ)
        wave[start:] += loudness * sound(pitch_hz, _COUNT - start)
    return wave


def _string(pitch_hz: float, count: int) -> _Wave:
    """Sum the partials of a plucked string; higher ones start weaker and die sooner."""
    time_s = np.arange(count) / SAMPLE_RATE_HZ
    tone = np.zeros(count)
    for k in range(1, _PARTIALS + 1):
        partial_hz = k * pitch_hz * np.sqrt(1 + _STIFFNESS * k * k)
        strength = np.sin(np.pi * k * _PLUCKED_AT) / k**1.4
        decay_s = 0.62 / (1 + 0.55 * (k - 1))
        # A second string a shade off pitch gives the slow shimmer of a pair.
        turn = 2 * np.pi * partial_hz * time_s
        pair = np.sin(turn) + 0.4 * np.sin(1.001 * turn)
        tone += strength * np.exp(-time_s / decay_s) * pair
    onset = np.minimum(1, time_s / 0.004)  # a finger, not a hammer
    return tone * onset


def _rung(partials: Sequence[_Note], pitch_hz: float, count: int) -> _Wave:
    """Strike metal or wood: each partial by ratio, strength and length of ringing."""
    time_s = np.arange(count) / SAMPLE_RATE_HZ
    tone = np.zeros(count)
    for ratio, strength, decay_s in partials:
        tone += strength * np.exp(-time_s / decay_s) * np.sin(2 * np.pi * ratio * pitch_hz * time_s)
    return tone * np.minimum(1, time_s / 0.004)


def _blown(pitch_hz: float, count: int) -> _Wave:
    """Blow a bamboo flute: few harmonics, a vibrato that comes late, half a second long."""
    time_s = np.arange(count) / SAMPLE_RATE_HZ
    wobble = 0.35 * np.minimum(1, time_s / 0.3) * np.sin(2 * np.pi * 5.2 * time_s)
    turn = 2 * np.pi * pitch_hz * time_s + wobble
    tone = np.sin(turn) + 0.3 * np.sin(2 * turn) + 0.12 * np.sin(3 * turn) + 0.04 * np.sin(4 * turn)
    return tone * np.minimum(1, time_s / 0.05) * np.exp(-((time_s / 0.55) ** 4))


def _wail() -> _Wave:
    """Turn between two pitches with a hard, reedy tone that no music has."""
    time_s = np.arange(_COUNT) / SAMPLE_RATE_HZ
    turn = round(_WAIL_TURN_S * SAMPLE_RATE_HZ)
    high = (np.arange(_COUNT) // turn) % 2 == 1
    # a step of pitch would click: each change takes 10 ms
    soft = np.convolve(
        np.pad(high.astype(np.float64), 240, mode="edge"), rise(480) / rise(480).sum(), "valid"
    )
    pitch_hz = _WAIL_HZ[0] + (_WAIL_HZ[1] - _WAIL_HZ[0]) * soft[:_COUNT]
    phase = 2 * np.pi * np.cumsum(pitch_hz) / SAMPLE_RATE_HZ
    harmonics = sum(np.sin(k * phase) / k for k in (1, 2, 3, 4, 5))
    tremor = 0.85 + 0.15 * np.sin(2 * np.pi * 12 * time_s)
    return np.asarray(harmonics * tremor)


_ORDINARY: Mapping[str, Callable[[], _Wave]] = {
    "dan-tranh": lambda: _played(_RISING, _string),
    "chuong": lambda: _played(_STRUCK, lambda *one: _rung(_BELL, *one)),
    "sao-truc": lambda: _played(_BLOWN, _blown),
}

"""The mix bus: takes, chimes, beds and footage of a timeline, placed by sample."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

import numpy as np

from mediakit.errors import MediakitError
from mediakit.model.slide import Footage
from mediakit.model.timeline import Placed, Sound, Timeline
from mediakit.model.voice import Take
from mediakit.signal.fades import faded, rise
from mediakit.signal.samples import Samples, from_db
from mediakit.sound.levels import SPEECH_LUFS, levelled
from mediakit.units import SAMPLE_RATE_HZ, sample_at

Bed = Callable[[int], Samples]
"""Gives that many samples of bed, mono, at the mix's bed level."""

Heard = Callable[[Footage, int], Samples]
"""Gives what is heard of footage, mono, at most that many samples, at the mix's level for it."""

DUCK_DB = -14.0
"""Gain of the bed, and of footage, while someone speaks."""

_TAKE_FADE = SAMPLE_RATE_HZ * 6 // 1000
_RAMP = SAMPLE_RATE_HZ // 4
_PAUSE = SAMPLE_RATE_HZ  # a bed that surfaces in every shorter pause would pump
_RING_FALL = SAMPLE_RATE_HZ * 3 // 10  # a chime that is cut off dies away rather than stops
_BED_RISE, _BED_FALL = SAMPLE_RATE_HZ * 2 // 5, SAMPLE_RATE_HZ * 6 // 5
_FOOTAGE_RISE, _FOOTAGE_FALL = SAMPLE_RATE_HZ // 5, SAMPLE_RATE_HZ * 2 // 5


def mix(
    timeline: Timeline,
    take_samples: Callable[[Take], Samples],
    chime: Samples,
    bed: Bed,
    footage: Heard | None = None,
) -> Samples:
    """Mix a timeline: speech at one level, the bed ducked under it, digital silence where nothing sounds.

    Args:
        timeline: what sounds when.
        take_samples: gives a take's samples, mono (n,) at 48 kHz, at any level.
        chime: mono (n,), at the mix's chime level.
        bed: as `Bed` says; outside speech, and between its own fades, it passes bit for bit.
        footage: as `Heard` says; None where the timeline has no such sound.
    Returns:
        Mono (n,), n = sample_at(timeline.length); not yet mastered.
    Raises:
        MediakitError: TAKE_OVERHANGS when speech goes on after the timeline's end.
    """
    length = sample_at(timeline.length)
    track = _speech(timeline.speech, take_samples, length)
    gain = duck(timeline.speech, length)
    for sound in timeline.sounds:
        if sound.kind == "chime":
            _ring(track, sound, chime)
        elif sound.kind == "bed":
            _lay(track, sound, bed, gain, (_BED_RISE, _BED_FALL))
        elif footage and sound.footage:
            heard = partial(footage, sound.footage)
            _lay(track, sound, heard, gain, (_FOOTAGE_RISE, _FOOTAGE_FALL))
    return track


def duck(speech: Iterable[Placed], length: int) -> Samples:
    """Give the gain of bed and footage: DUCK_DB in speech, ramps of 0.25 s around it, else exactly 1."""
    ducked = from_db(DUCK_DB)
    # A ramp more at either end, so that a window at the very edge needs no care.
    gain = np.ones(length + 2 * _RAMP, np.float32)
    fall = 1 - (1 - ducked) * rise(_RAMP)
    for start, end in _windows(speech):
        gain[start : start + _RAMP] = fall[: max(0, len(gain) - start)]
        gain[start + _RAMP : end + _RAMP] = ducked
        gain[end + _RAMP : end + 2 * _RAMP] = fall[::-1][: max(0, len(gain) - end - _RAMP)]
    return gain[_RAMP : _RAMP + length]


def _windows(speech: Iterable[Placed]) -> Iterator[tuple[int, int]]:
    """Stretches of speech in samples; those with only a short pause between them are one."""
    start, end = 0, -_PAUSE
    for placed in speech:
        first = sample_at(placed.start)
        if first - end >= _PAUSE:
            if end > start:
                yield start, end
            start = first
        end = first + placed.take.sample_count
    if end > start:
        yield start, end


def _speech(speech: Iterable[Placed], take_samples: Callable[[Take], Samples], length: int) -> Samples:
    track = np.zeros(length, np.float32)
    for placed in speech:
        samples = faded(take_samples(placed.take), _TAKE_FADE, _TAKE_FADE)
        start = sample_at(placed.start)
        if start + len(samples) > length:
            raise MediakitError(
                "TAKE_OVERHANGS",
                said=placed.take.said,
                ends_s=round((start + len(samples)) / SAMPLE_RATE_HZ, 2),
                length_s=round(length / SAMPLE_RATE_HZ, 2),
            )
        track[start : start + len(samples)] += samples
    return levelled(track, SPEECH_LUFS)


def _ring(track: Samples, sound: Sound, chime: Samples) -> None:
    start, end = sample_at(sound.start), min(sample_at(sound.end), len(track))
    heard = chime[: max(0, end - start)]
    if len(heard) < len(chime):
        heard = faded(heard, 0, _RING_FALL)
    track[start : start + len(heard)] += heard


def _lay(
    track: Samples, sound: Sound, lie: Callable[[int], Samples], gain: Samples, fades: tuple[int, int]
) -> None:
    start, end = sample_at(sound.start), min(sample_at(sound.end), len(track))
    heard = faded(lie(max(0, end - start)), *fades)
    track[start : start + len(heard)] += heard * gain[start : start + len(heard)]

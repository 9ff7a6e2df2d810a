"""The mix bus: takes, chimes, beds and footage of a timeline, placed by sample, a block at a time."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from mediakit.errors import MediakitError
from mediakit.model.priority import Priority
from mediakit.model.slide import Footage
from mediakit.model.timeline import Placed, Sound, Timeline
from mediakit.model.voice import Take
from mediakit.signal.blocks import BLOCK, Blocks, Tap
from mediakit.signal.fades import Fade, faded, rise
from mediakit.signal.loudness import LoudnessMeter
from mediakit.signal.samples import Samples, from_db
from mediakit.sound.levels import SPEECH_LUFS, gain_to
from mediakit.units import SAMPLE_RATE_HZ, sample_at

DUCK_DB = -14.0
"""Gain of the bed, and of footage, while someone speaks."""

_TAKE_FADE = SAMPLE_RATE_HZ * 6 // 1000
_RAMP = SAMPLE_RATE_HZ // 4
_PAUSE = SAMPLE_RATE_HZ  # a bed that surfaces in every shorter pause would pump
_RING_FALL = SAMPLE_RATE_HZ * 3 // 10  # a chime that is cut off dies away rather than stops
_BED_FADES = (SAMPLE_RATE_HZ * 2 // 5, SAMPLE_RATE_HZ * 6 // 5)
_FOOTAGE_FADES = (SAMPLE_RATE_HZ // 5, SAMPLE_RATE_HZ * 2 // 5)


@dataclass(frozen=True, slots=True)
class Instruments:
    """What a timeline's sounds are played with."""

    take: Callable[[Take], Samples]
    """Gives a take's samples, mono (n,) at 48 kHz, at any level."""
    chime: Callable[[Priority], Samples]
    """Gives a chime, mono (n,), at the mix's chime level."""
    bed: Callable[[int], Blocks]
    """Gives that many samples of bed, mono, at the mix's bed level, in pieces of any lengths."""
    footage: Callable[[Footage, int], Samples]
    """Gives what is heard of footage, mono, at most that many samples, at the mix's level for it."""


def mix(timeline: Timeline, played: Instruments) -> Iterator[Samples]:
    """Mix a timeline: speech at one level, the bed ducked under it, digital silence where nothing sounds.

    Takes and footage are held one at a time; an hour of speech over a bed needs no more memory than a minute.

    Args:
        timeline: what sounds when.
        played: how. Outside speech, and between its own fades, a bed passes bit for bit.
    Returns:
        Mono blocks of `BLOCK`, sample_at(timeline.length) samples in all; not yet mastered.
    Raises:
        MediakitError: TAKE_OVERHANGS when speech goes on after the timeline's end.
    """
    length = sample_at(timeline.length)
    for placed in timeline.speech:
        _ensure_within(placed, length)
    return _mixed(timeline, played, length)


class Ducking:
    """The gain of bed and footage under speech.

    Args:
        speech: in order.
    """

    def __init__(self, speech: Iterable[Placed]) -> None:
        self._windows = list(_windows(speech))
        self._fall = 1 - (1 - from_db(DUCK_DB)) * rise(_RAMP)

    def gain(self, first: int, count: int) -> Samples:
        """Give it for `count` samples: DUCK_DB in speech, ramps of 0.25 s around it, else exactly 1."""
        gain = np.ones(count, np.float32)
        for start, end in self._windows:
            if start - _RAMP < first + count and end + _RAMP > first:
                _put(gain, start - _RAMP - first, self._fall)
                gain[max(0, start - first) : max(0, end - first)] = from_db(DUCK_DB)
                _put(gain, end - first, self._fall[::-1])
        return gain


def _put(track: Samples, at: int, piece: Samples) -> None:
    """Write the part of a piece that lies within a track."""
    inside = piece[max(0, -at) : max(0, len(track) - at)]
    track[max(0, at) : max(0, at) + len(inside)] = inside


@dataclass(frozen=True, slots=True)
class _Part:
    """Something that sounds from a sample on."""

    start: int
    end: int
    """Exclusive."""
    pieces: Callable[[], Blocks]
    """Begins to give its samples."""


def _mixed(timeline: Timeline, played: Instruments, length: int) -> Iterator[Samples]:
    gain = _speech_gain(timeline.speech, played, length)
    ducking = Ducking(timeline.speech)
    parts = [_spoken(placed, played, gain) for placed in timeline.speech]
    for sound in timeline.sounds:
        parts += _sounding(sound, played, ducking, length)
    yield from _summed(parts, length)


def _summed(parts: Iterable[_Part], length: int) -> Iterator[Samples]:
    waiting = sorted(parts, key=lambda part: part.start, reverse=True)
    sounding: list[tuple[_Part, Tap]] = []
    for first in range(0, length, BLOCK):
        block = np.zeros(min(BLOCK, length - first), np.float32)
        while waiting and waiting[-1].start < first + len(block):
            part = waiting.pop()
            sounding.append((part, Tap(part.pieces())))
        for part, tap in sounding:
            at = max(0, part.start - first)
            heard = tap.take(min(len(block), part.end - first) - at)
            block[at : at + len(heard)] += heard
        sounding = [(part, tap) for part, tap in sounding if part.end > first + len(block)]
        yield block


def _speech_gain(speech: Iterable[Placed], played: Instruments, length: int) -> float:
    """Find what brings all takes together to SPEECH_LUFS."""
    meter = LoudnessMeter(SAMPLE_RATE_HZ, 1, peaks=False)
    for block in _summed([_spoken(placed, played, 1) for placed in speech], length):
        meter.push(block)
    return gain_to(SPEECH_LUFS, meter.result().integrated_lufs)


def _spoken(placed: Placed, played: Instruments, gain: float) -> _Part:
    start = sample_at(placed.start)

    def pieces() -> Blocks:
        return (faded(played.take(placed.take), _TAKE_FADE, _TAKE_FADE) * gain,)

    return _Part(start, start + placed.take.sample_count, pieces)


def _sounding(sound: Sound, played: Instruments, ducking: Ducking, length: int) -> Iterator[_Part]:
    start, end = sample_at(sound.start), min(sample_at(sound.end), length)
    count, footage = end - start, sound.footage
    if count <= 0:
        return
    if sound.kind == "chime":
        yield _Part(start, end, lambda: (_rung(played.chime(sound.priority), count),))
    elif sound.kind == "bed":
        fade = Fade(count, *_BED_FADES)
        yield _Part(start, end, lambda: _laid(played.bed(count), fade, ducking, start))
    elif footage:
        heard = played.footage(footage, count)
        fade = Fade(len(heard), *_FOOTAGE_FADES)
        yield _Part(start, end, lambda: _laid((heard,), fade, ducking, start))


def _rung(chime: Samples, count: int) -> Samples:
    return chime if len(chime) <= count else faded(chime[:count], 0, _RING_FALL)


def _laid(pieces: Blocks, fade: Fade, ducking: Ducking, start: int) -> Iterator[Samples]:
    """Fade and duck pieces that lie from a sample on."""
    first = 0
    for piece in pieces:
        yield piece * fade.gain(first, len(piece)) * ducking.gain(start + first, len(piece))
        first += len(piece)


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


def _ensure_within(placed: Placed, length: int) -> None:
    """Refuse to cut speech off at the end."""
    end = sample_at(placed.start) + placed.take.sample_count
    if end > length:
        raise MediakitError(
            "TAKE_OVERHANGS",
            said=placed.take.said,
            ends_s=round(end / SAMPLE_RATE_HZ, 2),
            length_s=round(length / SAMPLE_RATE_HZ, 2),
        )

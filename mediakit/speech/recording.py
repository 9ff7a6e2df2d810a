"""A person's recording of a line: cut into its sentences, levelled, a mark on every syllable."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mediakit.errors import MediakitError, Place
from mediakit.model.campaign import Line
from mediakit.model.voice import Utterance
from mediakit.signal.files import decode
from mediakit.signal.loudness import FLOOR_LUFS, integrated_lufs
from mediakit.signal.resample import resample
from mediakit.signal.time_map import TimeMap
from mediakit.signal.trimming import trim
from mediakit.speech.align import Carried, carry
from mediakit.speech.marks import placed
from mediakit.speech.take_check import LONGEST_S, SHORTEST_S
from mediakit.units import SAMPLE_RATE_HZ

REFERENCE = "espeak:nu-bac"
"""The offline voice that recordings are aligned with."""
_GAP = SAMPLE_RATE_HZ // 4
"""Silence between the sentences of the reference, as a reader pauses."""
_QUIET = SAMPLE_RATE_HZ // 10
"""The stretch that must be quietest where two sentences are parted."""
_PEAK = 10 ** (-1 / 20)
"""Highest sample after levelling: -1 dBFS."""

Samples = NDArray[np.float32]


def read_recording(file: Path) -> Samples:
    """Give a recording as mono at 48 kHz, trimmed to speech.

    Raises:
        MediakitError: AUDIO_UNREADABLE, NO_AUDIO, AUDIO_SILENT.
    """
    decoded, rate_hz = decode(file)
    samples = resample(decoded.mean(axis=1, dtype=np.float32), rate_hz, SAMPLE_RATE_HZ)
    start, end = trim(samples)
    if end <= start:
        raise MediakitError("AUDIO_SILENT", Place(file.name))
    return samples[start:end]


def recorded_samples(folder: Path, line: Line) -> int:
    """Give how many samples at 48 kHz the recording of a line has, trimmed to speech.

    Raises:
        MediakitError: what `read_recording` raises.
    """
    return len(read_recording(folder / line.recording))


def ensure_length(sample_count: int, syllables: int) -> None:
    """Refuse a recording that cannot be these words.

    Raises:
        MediakitError: RECORDING_LENGTH.
    """
    length_s = sample_count / SAMPLE_RATE_HZ
    if not SHORTEST_S * syllables <= length_s <= LONGEST_S * syllables:
        raise MediakitError("RECORDING_LENGTH", length_s=round(length_s, 1), syllables=syllables)


def sentences_of(speech: Samples, reference: Sequence[Utterance], narration_lufs: float) -> list[Utterance]:
    """Cut a recording of several sentences and mark their syllables.

    Args:
        speech: mono 48 kHz, trimmed.
        reference: the offline voice saying the same sentences.
        narration_lufs: loudness of the voice around it.
    Raises:
        MediakitError: RECORDING_LENGTH.
    """
    ensure_length(len(speech), sum(len(one.marks) for one in reference))
    levelled = speech * np.float32(_gain(speech, narration_lufs))
    sounds, starts = _in_a_row(reference)
    in_row = [TimeMap().joined(start) for start in starts]
    known = [at.place(mark) for one, at in zip(reference, in_row, strict=True) for mark in one.marks]
    carried = carry(tuple(known), sounds, levelled)
    return list(_parted(levelled, carried, [len(one.marks) for one in reference]))


def loudness_of(utterances: Sequence[Utterance]) -> float:
    """Loudness of several sentences in a row, in LUFS."""
    return integrated_lufs(_in_a_row(utterances)[0], SAMPLE_RATE_HZ)


def _in_a_row(utterances: Sequence[Utterance]) -> tuple[Samples, list[int]]:
    """Join sentences with silence between; give the sound and where each starts."""
    sounds = [np.frombuffer(one.samples, "<f4").astype(np.float32) for one in utterances]
    starts = list(accumulate((len(sound) + _GAP for sound in sounds[:-1]), initial=0))
    return np.concatenate([np.pad(sound, (0, _GAP)) for sound in sounds])[:-_GAP], starts


def _gain(speech: Samples, narration_lufs: float) -> float:
    measured = integrated_lufs(speech, SAMPLE_RATE_HZ)
    # what is too short or too soft for the meter is left as it was spoken
    wanted = 10 ** ((narration_lufs - measured) / 20) if min(measured, narration_lufs) > FLOOR_LUFS else 1.0
    return min(wanted, _PEAK / float(np.abs(speech).max()))


def _parted(speech: Samples, carried: Carried, counts: Sequence[int]) -> Iterator[Utterance]:
    marks, firsts = carried.marks, list(accumulate(counts, initial=0))
    cuts = [
        0,
        *(_quietest(speech, marks[first - 1], marks[first]) for first in firsts[1:-1]),
        len(speech),
    ]
    for (begin, end), (first, last) in zip(pairwise(cuts), pairwise(firsts), strict=True):
        head, tail = trim(speech[begin:end])
        if tail - head < last - first:  # nothing is left to put so many marks on
            raise MediakitError("RECORDING_LENGTH", length_s=0.0, syllables=last - first)
        sound = speech[begin + head : begin + tail]
        followed = TimeMap().cut(begin + head)
        own = placed([followed.place(mark) for mark in marks[first:last]], sound)
        yield Utterance(sound.astype("<f4").tobytes(), own, "aligned", carried.quality)


def _quietest(speech: Samples, after: int, before: int) -> int:
    """Find the middle of the quietest tenth of a second between two marks, or a little past the second."""
    stretch = speech[after : min(len(speech), before + _QUIET)].astype(np.float64)
    if len(stretch) <= _QUIET:
        return before
    energy = np.concatenate([[0.0], np.cumsum(stretch**2)])
    return after + int(np.argmin(energy[_QUIET:] - energy[:-_QUIET])) + _QUIET // 2

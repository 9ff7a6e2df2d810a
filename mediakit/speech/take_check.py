"""Every utterance is looked at before it becomes a take; what a broken voice sends is never kept."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from mediakit.errors import MediakitError
from mediakit.model.voice import Utterance
from mediakit.signal.samples import Samples, to_db
from mediakit.signal.trimming import pauses
from mediakit.units import SAMPLE_RATE_HZ

SHORTEST_S, LONGEST_S = 0.08, 0.9
"""Seconds a syllable; Vietnamese is said at 0.15 to 0.5."""
LONGEST_PAUSE_S = 2.0
QUIETEST_DBFS, LOUDEST_DBFS = -45.0, -6.0
"""RMS of a take. Below, levelling brings up the noise with the voice; speech above is a square wave."""

_Stretch = tuple[int, int]
"""First sample, and one past the last."""
_Facts = dict[str, Any]
"""What a fault tells beside its code."""

_SILENT_DBFS = -60.0
_FULL_SCALE = 0.98
_CLIPPED_SHARE = 0.001
"""Of speech normalised to full scale one sample in ten thousand lies so high; clipped by 3 dB, one in 300."""


def check_take(utterance: Utterance, said: str, voice: str) -> None:
    """Refuse an utterance that cannot be a reading of the sentence.

    Args:
        utterance: as the voice gave it.
        said: the sentence it was asked for.
        voice: `engine:voice`, for the fault.
    Raises:
        MediakitError: VOICE_SILENT; TAKE_BROKEN when it is no sound at all; TAKE_LEVEL, TAKE_CLIPPED;
            VOICE_MISCOUNTED when marks are not as many as syllables; TAKE_MARKS when they do not rise or lie
            outside; TAKE_PAUSE; TAKE_PACE when a syllable is too short or long on average; TAKE_SYLLABLE when
            one is, by marks of the engine (carried ones have a quality instead).
    """
    whose: _Facts = {"voice": voice, "said": said}
    samples = _sound(utterance.samples, whose)
    _check_level(samples, whose)
    _check_marks(utterance.marks, len(samples), len(said.split()), whose)
    silent = pauses(samples)
    longest_s = max((end - start for start, end in silent), default=0) / SAMPLE_RATE_HZ
    if longest_s >= LONGEST_PAUSE_S:
        raise MediakitError("TAKE_PAUSE", **whose, pause_s=round(longest_s, 2), longest_s=LONGEST_PAUSE_S)
    _check_pace(utterance, len(samples), said.split(), silent, whose)


def _sound(raw: bytes, whose: _Facts) -> Samples:
    if not raw:
        raise MediakitError("VOICE_SILENT", **whose)
    samples = np.frombuffer(raw[: len(raw) // 4 * 4], "<f4").astype(np.float32)
    if len(raw) % 4 or not np.isfinite(samples).all():
        raise MediakitError("TAKE_BROKEN", **whose)
    return samples


def _check_level(samples: Samples, whose: _Facts) -> None:
    level_dbfs = to_db(float(np.sqrt(np.mean(np.square(samples, dtype=np.float64)))))
    if level_dbfs < _SILENT_DBFS:
        raise MediakitError("VOICE_SILENT", **whose)
    clipped = float(np.mean(np.abs(samples) >= _FULL_SCALE))
    if clipped > _CLIPPED_SHARE:
        raise MediakitError("TAKE_CLIPPED", **whose, percent=round(100 * clipped, 1))
    if not QUIETEST_DBFS <= level_dbfs <= LOUDEST_DBFS:
        quietest, loudest = QUIETEST_DBFS, LOUDEST_DBFS
        level_db = round(level_dbfs, 1)
        raise MediakitError(
            "TAKE_LEVEL", **whose, level_db=level_db, quietest_db=quietest, loudest_db=loudest
        )


def _check_marks(marks: Sequence[int], sample_count: int, syllables: int, whose: _Facts) -> None:
    if len(marks) != syllables:
        raise MediakitError("VOICE_MISCOUNTED", **whose, wanted=syllables, heard=len(marks))
    if any(after <= before for before, after in pairwise([-1, *marks, sample_count])):
        raise MediakitError("TAKE_MARKS", **whose)


def _check_pace(
    utterance: Utterance, sample_count: int, words: list[str], silent: list[_Stretch], whose: _Facts
) -> None:
    limits: _Facts = {"shortest_s": SHORTEST_S, "longest_s": LONGEST_S}
    strange_s = _strange_length_s((0, sample_count), len(words), silent)
    if strange_s:
        raise MediakitError("TAKE_PACE", **whose, syllable_s=strange_s, **limits)
    if utterance.found_by != "engine":
        return
    for word, stretch in zip(words, pairwise([*utterance.marks, sample_count]), strict=True):
        strange_s = _strange_length_s(stretch, 1, silent)
        if strange_s:
            syllable = word.rstrip(",.")
            raise MediakitError("TAKE_SYLLABLE", **whose, syllable=syllable, syllable_s=strange_s, **limits)


def _strange_length_s(stretch: _Stretch, syllables: int, silent: list[_Stretch]) -> float:
    """Seconds a syllable in a stretch when nobody speaks so; else 0.

    Neither a comma nor a breath makes a syllable long; the silence of a stop may be most of a short one.
    """
    start, end = stretch
    paused = sum(max(0, min(end, until) - max(start, since)) for since, until in silent)
    whole_s, sounding_s = (
        count / SAMPLE_RATE_HZ / syllables for count in (end - start, end - start - paused)
    )
    if whole_s < SHORTEST_S:
        return round(whole_s, 3)
    return round(sounding_s, 3) if sounding_s > LONGEST_S else 0

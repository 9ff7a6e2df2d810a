"""What is heard of footage: trimmed and sped as its picture is, at the mix's level for it."""

from pathlib import Path

import numpy as np

from mediakit.errors import MediakitError, Place
from mediakit.model.slide import Footage
from mediakit.signal.files import decode_span
from mediakit.signal.loudness import FLOOR_LUFS, integrated_lufs
from mediakit.signal.resample import resample
from mediakit.signal.samples import Samples, from_db, to_db, to_mono
from mediakit.signal.tempo import at_tempo
from mediakit.sound.levels import FOOTAGE_LUFS
from mediakit.units import SAMPLE_RATE_HZ, Seconds, from_samples

_HEARD_DBFS = -60.0  # below it lies nothing that a microphone was meant to take up
_MOST_RAISED_DB = 18.0  # raised further, a quiet place is heard as its microphone's noise
_PEAK_DBFS = -10.0  # a bang in a quiet place stays under speech


def read_footage(path: Path, footage: Footage, count: int) -> Samples:
    """Read what is heard of footage while its scene stands.

    Args:
        path: the file.
        footage: which part of it, and how fast; its pitch stays.
        count: samples that the scene lasts.
    Returns:
        Mono at 48 kHz, `count` samples or fewer where the footage ends before; at FOOTAGE_LUFS, unless that
        would raise mere noise or a single peak too far.
    Raises:
        MediakitError: AUDIO_UNREADABLE, NO_AUDIO.
    """
    end_s = footage.start_s + footage.speed * from_samples(count)
    if footage.end_s is not None:
        end_s = min(end_s, footage.end_s)
    samples, rate_hz = decode_span(path, footage.start_s, end_s)
    plain = resample(to_mono(samples), rate_hz, SAMPLE_RATE_HZ)
    return _levelled(at_tempo(plain, footage.speed)[:count])


def sound_faults(path: Path, footage: Footage, longest_s: Seconds) -> tuple[MediakitError, ...]:
    """Listen to footage whose sound is wanted.

    Args:
        path: a file that is there.
        footage: which part of it.
        longest_s: how much of that can be heard at most.
    Returns:
        FOOTAGE_SOUNDLESS at `sound` where there is none, or silence alone; AUDIO_UNREADABLE at `file`.
    """
    until = footage.start_s + longest_s
    try:
        samples, _ = decode_span(path, footage.start_s, min(until, footage.end_s or until))
    except MediakitError as fault:
        if fault.code != "NO_AUDIO":
            return (fault.at(Place(field="file")),)
        samples = np.zeros((0, 1), np.float32)
    if np.abs(to_mono(samples)).max(initial=0) > from_db(_HEARD_DBFS):
        return ()
    return (MediakitError("FOOTAGE_SOUNDLESS", Place(field="sound"), footage=footage.file),)


def _levelled(samples: Samples) -> Samples:
    measured = integrated_lufs(samples, SAMPLE_RATE_HZ)
    peak_db = to_db(float(np.abs(samples).max(initial=0)))
    wanted_db = min(FOOTAGE_LUFS - measured, _MOST_RAISED_DB) if measured > FLOOR_LUFS else 0.0
    return samples * from_db(min(wanted_db, _PEAK_DBFS - peak_db))

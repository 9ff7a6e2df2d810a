"""Room on the disk, asked for before a build rather than missed in the middle of it."""

import math
import shutil
from collections.abc import Iterable
from pathlib import Path

from mediakit.build.plan import Record
from mediakit.errors import MediakitError
from mediakit.model.profile import Profile
from mediakit.units import SAMPLE_RATE_HZ
from mediakit.wanted import Assignment

_PICTURE_BITS_PER_S = 1_000_000
"""Generous: clips of 50 s measured 0.5 (1:1) to 0.6 (16:9, 9:16) million."""
_TAKE_BYTES_PER_S = SAMPLE_RATE_HZ * 4
"""Takes are mono float32."""
_GROWTH = 1.5
"""How much longer an edit may make a result than it was."""
_MB = 1_000_000


def needed_bytes(stale: Iterable[Assignment], records: Iterable[Record]) -> int:
    """Bytes a build may take, rather too many than too few.

    A result takes its files twice, once finished and once in the store. Its files are half as large again as
    when it was last made; one that was never made is as long as its output allows, at 1 Mbit/s of picture
    besides its sound. Takes are counted once for all results of a message that speak at one pace. What the
    store already holds is counted again, since what an edit leaves of it is not known before. Twelve results
    that took 133 MB were asked 314 MB at first, and 252 MB when all were to be made again.

    Args:
        stale: results to be made.
        records: of results that were made before.
    """
    last = {record.name: record for record in records}
    files_bytes = 0.0
    spoken_s: dict[tuple[str, int], float] = {}
    for found in stale:
        record, profile = last.get(found.wanted.name), found.profile
        length_s = _last_length_s(record) or profile.length_max_s
        if record:
            files_bytes += _GROWTH * sum(mark.size for mark in record.files.values())
        else:
            files_bytes += length_s * _bits_per_s(profile) / 8
        if profile.sound:
            voice = (found.id, profile.speaking_pace)
            spoken_s[voice] = max(length_s, spoken_s.get(voice, 0))
    return math.ceil(2 * files_bytes + _TAKE_BYTES_PER_S * sum(spoken_s.values()))


def _last_length_s(record: Record | None) -> float:
    return _GROWTH * float(record.figures.get("length_s", 0)) if record else 0


def _bits_per_s(profile: Profile) -> int:
    picture = _PICTURE_BITS_PER_S if profile.picture else 0
    return picture + (profile.sound.bit_rate if profile.sound else 0)


def ensure_space(folder: Path, needed: int) -> None:
    """Refuse to begin what would not fit.

    Args:
        folder: one that is there, on the disk to be written.
        needed: bytes.
    Raises:
        MediakitError: DISK_FULL with millions of bytes needed and free.
    """
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise MediakitError("DISK_FULL", needed_mb=math.ceil(needed / _MB), free_mb=free // _MB)

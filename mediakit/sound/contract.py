"""Loudness is a contract: it is measured on the finished, decoded file, or there is no file."""

import io
from collections.abc import Callable
from dataclasses import dataclass

from mediakit.errors import MediakitError, Place, together
from mediakit.model.profile import SoundProfile
from mediakit.signal.files import decode
from mediakit.signal.loudness import Loudness, measure_loudness
from mediakit.signal.samples import Samples
from mediakit.sound.levels import mono_target_lufs
from mediakit.sound.master import at_loudness, shape

Encode = Callable[[Samples, SoundProfile], bytes]
"""Turns mono (n,) at 48 kHz into a file."""

_TRIES = 4
_CODEC_PEAK_DB = 0.5  # what a codec usually adds to a peak


@dataclass(frozen=True, slots=True)
class Finished:
    """A sound file that keeps its profile."""

    file: bytes
    """All of it."""
    loudness: Loudness
    """As measured after decoding it."""


def make(samples: Samples, profile: SoundProfile, encode: Encode) -> Finished:
    """Master, encode, decode and measure; correct what the codec changed, and try again up to four times.

    Args:
        samples: the mix, mono (n,) at 48 kHz.
        profile: what the file must be.
        encode: such as `CODECS[profile.codec]`.
    Raises:
        MediakitError: SOUND_SILENT, LOUDNESS_OUT_OF_REACH; what `misses` tells.
    """
    shaped = shape(samples, profile)
    lufs, ceiling_dbtp = mono_target_lufs(profile), profile.peak_dbtp - _CODEC_PEAK_DB
    faults: tuple[MediakitError, ...] = ()
    for _ in range(_TRIES):
        file = encode(at_loudness(shaped, lufs, ceiling_dbtp), profile)
        loudness = measure_loudness(*decode(io.BytesIO(file)))
        faults = misses(loudness, profile)
        if not faults:
            return Finished(file, loudness)
        lufs += profile.lufs - loudness.integrated_lufs
        ceiling_dbtp -= max(0.0, loudness.true_peak_dbtp - profile.peak_dbtp + 0.1)
    raise together(faults)


def misses(
    loudness: Loudness, profile: SoundProfile, where: Place | None = None
) -> tuple[MediakitError, ...]:
    """Every point in which a finished file's loudness misses its profile, with figures.

    Codes: LOUDNESS_MISSED, TRUE_PEAK_MISSED, SHORT_TERM_MISSED.
    """
    faults = []
    if abs(loudness.integrated_lufs - profile.lufs) > profile.tolerance_lu:
        faults.append(
            MediakitError(
                "LOUDNESS_MISSED",
                where,
                lufs=round(loudness.integrated_lufs, 2),
                wanted_lufs=profile.lufs,
                tolerance_lu=profile.tolerance_lu,
            )
        )
    if loudness.true_peak_dbtp > profile.peak_dbtp:
        faults.append(
            MediakitError(
                "TRUE_PEAK_MISSED",
                where,
                peak_dbtp=round(loudness.true_peak_dbtp, 2),
                limit_dbtp=profile.peak_dbtp,
            )
        )
    limit_lufs = profile.short_term_lufs
    if limit_lufs is not None and loudness.short_term_max_lufs > limit_lufs:
        lufs = round(loudness.short_term_max_lufs, 2)
        faults.append(MediakitError("SHORT_TERM_MISSED", where, lufs=lufs, limit_lufs=limit_lufs))
    return tuple(faults)

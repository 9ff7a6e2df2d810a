"""Loudness is a contract: it is measured on the finished, decoded file, or there is no file."""

from collections.abc import Callable
from typing import BinaryIO

from mediakit.errors import MediakitError, Place, together
from mediakit.model.profile import SoundProfile
from mediakit.signal.blocks import Blocks, even
from mediakit.signal.files import decoding
from mediakit.signal.loudness import Loudness, LoudnessMeter
from mediakit.sound.encode import encode
from mediakit.sound.levels import mono_target_lufs
from mediakit.sound.master import Shaped

Encode = Callable[[Blocks, SoundProfile, BinaryIO], None]
"""Turns mono blocks at 48 kHz into an open file that is empty."""

_TRIES = 4
_NEAR = 0.5  # of the tolerance: what misses by more is tried again, so that files side by side sound alike
_CODEC_PEAK_DB = 0.5  # what a codec usually adds to a peak


def make(mixed: Blocks, profile: SoundProfile, file: BinaryIO, encoder: Encode = encode) -> Loudness:
    """Master, encode, decode and measure; correct what the codec changed, and try again up to four times.

    An hour needs no more memory than a minute: what lies between two passes is on disk.

    Args:
        mixed: the mix, mono blocks of `BLOCK` at 48 kHz.
        profile: what the file must be.
        file: open to read and write, empty; holds the finished sound afterwards.
        encoder: what writes it.
    Returns:
        Loudness as measured after decoding it.
    Raises:
        MediakitError: SOUND_SILENT, LOUDNESS_OUT_OF_REACH; what `misses` tells.
    """
    lufs, ceiling_dbtp = mono_target_lufs(profile), profile.peak_dbtp - _CODEC_PEAK_DB
    faults: tuple[MediakitError, ...] = ()
    with Shaped(mixed, profile.master) as shaped:
        for tried in range(1, _TRIES + 1):
            file.seek(0)
            file.truncate()
            encoder(shaped.at(lufs, ceiling_dbtp), profile, file)
            loudness = _measured(file)
            faults = misses(loudness, profile)
            missed_lu = profile.lufs - loudness.integrated_lufs
            if not faults and (abs(missed_lu) <= _NEAR * profile.tolerance_lu or tried == _TRIES):
                return loudness
            lufs += missed_lu
            ceiling_dbtp -= max(0.0, loudness.true_peak_dbtp - profile.peak_dbtp + 0.1)
    raise together(faults)


def _measured(file: BinaryIO) -> Loudness:
    file.seek(0)
    with decoding(file) as sound:
        meter = LoudnessMeter(sound.rate_hz, sound.channels)
        for block in even(sound.blocks, sound.rate_hz):
            meter.push(block)
    return meter.result()


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

"""Sound files of the user's own: a chime or a bed, brought to the mix's rate, shape and level.

They come in and go out as pydub's `AudioSegment`, so that a person may cut and join them with it; libav
decodes them, since pydub by itself wants an ffprobe.
"""

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np

from mediakit.errors import MediakitError, Place
from mediakit.model.timeline import CHIME_S
from mediakit.signal.fades import rise
from mediakit.signal.files import decode, heard_until
from mediakit.signal.resample import resample
from mediakit.signal.samples import Samples, from_db, to_mono
from mediakit.sound.levels import BED_LUFS, CHIME_LUFS, levelled
from mediakit.sound.mix import Bed
from mediakit.units import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from pydub import AudioSegment

_FULL_SCALE = 2**31
_HEARD_DBFS = -60.0  # below it lies nothing that a person put there to be heard
_SEAM = SAMPLE_RATE_HZ * 2  # cross-fade where a bed begins again


def audio_faults(
    path: Path, kind: Literal["chime", "bed"], where: Place
) -> tuple[tuple[MediakitError, ...], tuple[MediakitError, ...]]:
    """Listen through a chime or bed without mixing it: half a second for ten minutes, in little memory.

    Args:
        path: a file that is there.
        kind: what it is for; a bed may have any length.
        where: the place that names it, for every fault.
    Returns:
        Faults, for which nothing can be made of it: AUDIO_UNREADABLE, NO_AUDIO, AUDIO_SILENT.
        Warnings: CHIME_LONG.
    """
    try:
        end_s = heard_until(path, _HEARD_DBFS)
    except MediakitError as fault:
        return (fault.at(where),), ()
    if not end_s:
        return (MediakitError("AUDIO_SILENT", where),), ()
    if kind == "chime" and end_s > CHIME_S:
        length_s, longest_s = round(float(end_s), 2), f"{float(CHIME_S):g}"
        return (), (MediakitError("CHIME_LONG", where, length_s=length_s, longest_s=longest_s),)
    return (), ()


def read_audio(path: Path) -> "AudioSegment":
    """Read any sound file into a 32-bit segment at its own rate, with all its channels.

    Raises:
        MediakitError: AUDIO_UNREADABLE, NO_AUDIO.
    """
    samples, rate_hz = decode(path)
    # Clipped in double precision: float32 has no number just below 2³¹.
    whole = np.clip(samples.astype(np.float64) * _FULL_SCALE, -_FULL_SCALE, _FULL_SCALE - 1)
    return _segment_type()(
        whole.astype("<i4").tobytes(), sample_width=4, frame_rate=rate_hz, channels=samples.shape[1]
    )


def to_samples(segment: "AudioSegment") -> Samples:
    """Give a segment as mono (n,) at 48 kHz; channels are averaged."""
    frames = np.array(segment.get_array_of_samples(), np.float64).reshape(-1, segment.channels)
    scaled = (frames / segment.max_possible_amplitude).astype(np.float32)
    return resample(to_mono(scaled), segment.frame_rate, SAMPLE_RATE_HZ)


def read_chime(path: Path) -> Samples:
    """Read a chime: mono (n,) at the mix's chime level.

    Raises:
        MediakitError: AUDIO_UNREADABLE, NO_AUDIO, AUDIO_SILENT.
    """
    return levelled(_heard(path), CHIME_LUFS)


def read_bed(path: Path) -> Bed:
    """Read a bed; where it is too short it begins again under a cross-fade of 2 s.

    Raises:
        MediakitError: AUDIO_UNREADABLE, NO_AUDIO, AUDIO_SILENT.
    """
    once = levelled(_heard(path), BED_LUFS)
    return lambda count: _repeated(once, count)


def _heard(path: Path) -> Samples:
    samples = to_samples(read_audio(path))
    if not np.abs(samples).max(initial=0) > from_db(_HEARD_DBFS):
        raise MediakitError("AUDIO_SILENT", Place(path.name))
    return samples


def _repeated(once: Samples, count: int) -> Samples:
    seam = min(_SEAM, len(once) // 2)
    up = np.sqrt(rise(seam))  # equal power: the two ends have nothing in common
    step = len(once) - seam
    track = np.zeros(count + len(once), np.float32)
    for start in range(0, max(count, 1), step):
        piece = once.copy()
        if start:
            piece[:seam] *= up
        piece[step:] *= up[::-1]
        track[start : start + len(piece)] += piece
    return track[:count]


def _segment_type() -> type["AudioSegment"]:
    """Import pydub where it is used, without the noise it makes as it loads."""
    with warnings.catch_warnings():
        # It looks for an ffmpeg that it is never asked to run here.
        warnings.filterwarnings("ignore", "Couldn't find ff", RuntimeWarning)
        # Its regular expressions are not raw strings; the warning's class differs between Pythons.
        warnings.filterwarnings("ignore", '(invalid escape sequence|"\\\\." is an invalid escape)')
        # It needs audioop, which Python 3.13 leaves to the audioop-lts package.
        warnings.filterwarnings("ignore", "'audioop' is deprecated", DeprecationWarning)
        from pydub import AudioSegment  # noqa: PLC0415  # for those warnings, and to load it only when asked
    kind: type[AudioSegment] = AudioSegment
    return kind

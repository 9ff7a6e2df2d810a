"""Sound files of the user's own: a chime or a bed, brought to the mix's rate, shape and level.

A chime comes in and goes out as pydub's `AudioSegment`, so that a person may cut and join it with that; libav
decodes it, since pydub by itself wants an ffprobe. A bed may be as long as it likes: it goes by in blocks.
"""

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np

from mediakit.errors import MediakitError, Place
from mediakit.model.timeline import CHIME_S
from mediakit.signal.blocks import Blocks, Spool, even
from mediakit.signal.fades import rise
from mediakit.signal.files import decode_span, decoding
from mediakit.signal.loudness import LoudnessMeter
from mediakit.signal.resample import resample, resampled
from mediakit.signal.samples import Samples, from_db, to_mono
from mediakit.signal.tally import SILENT_DBFS, Tally
from mediakit.sound.levels import BED_LUFS, CHIME_LUFS, gain_to, levelled
from mediakit.units import SAMPLE_RATE_HZ, Seconds

if TYPE_CHECKING:
    from pydub import AudioSegment

_FULL_SCALE = 2**31
_SEAM = SAMPLE_RATE_HZ * 2  # cross-fade where a bed begins again
_RUNG_S = CHIME_S + Seconds(1, 10)  # a little more than is heard, so that the mix sees that it must fade it
_MOST_CLIPPED = 1.0  # places a second; modern music has a few, and nobody hears them


def audio_faults(
    path: Path, kind: Literal["chime", "bed"], where: Place
) -> tuple[tuple[MediakitError, ...], tuple[MediakitError, ...]]:
    """Listen through a chime or bed without mixing it, in little memory however long it is.

    Args:
        path: a file that is there.
        kind: what it is for; a bed may have any length.
        where: the place that names it, for every fault.
    Returns:
        Faults, for which nothing can be made of it: AUDIO_UNREADABLE, NO_AUDIO, AUDIO_SILENT.
        Warnings: CHIME_LONG, AUDIO_CLIPPED.
    """
    try:
        with decoding(path) as sound:
            tally, clips = Tally(1), Tally(sound.channels)
            for block in even(sound.blocks, sound.rate_hz):
                tally.push(to_mono(block))
                clips.push(block)
            rate_hz = sound.rate_hz
    except MediakitError as fault:
        return (fault.at(where),), ()
    heard = tally.result()
    end_s = (heard.count - heard.trailing_silence) / rate_hz
    if not end_s:
        return (MediakitError("AUDIO_SILENT", where),), ()
    told = []
    if kind == "chime" and end_s > CHIME_S:
        length_s, longest_s = round(float(end_s), 2), f"{float(CHIME_S):g}"
        told.append(MediakitError("CHIME_LONG", where, length_s=length_s, longest_s=longest_s))
    places = clips.result().clipped_places
    if places > _MOST_CLIPPED * end_s:
        told.append(MediakitError("AUDIO_CLIPPED", where, places=places))
    return (), tuple(told)


def read_audio(path: Path, longest_s: Seconds | None = None) -> "AudioSegment":
    """Read any sound file into a 32-bit segment at its own rate, with all its channels.

    Args:
        path: the file.
        longest_s: how much of it, from its start; None: all.
    Raises:
        MediakitError: AUDIO_UNREADABLE, NO_AUDIO.
    """
    samples, rate_hz = decode_span(path, Seconds(0), longest_s)
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
    """Read a chime: mono (n,) at the mix's chime level, little more of it than is heard.

    Raises:
        MediakitError: AUDIO_UNREADABLE, NO_AUDIO, AUDIO_SILENT.
    """
    samples = to_samples(read_audio(path, _RUNG_S))
    if not np.abs(samples).max(initial=0) > from_db(SILENT_DBFS):
        raise MediakitError("AUDIO_SILENT", Place(path.name))
    return levelled(samples, CHIME_LUFS)


def read_bed(path: Path, count: int) -> Iterator[Samples]:
    """Read a bed; where it is too short it begins again under a cross-fade of 2 s.

    Args:
        path: the file.
        count: samples wanted at 48 kHz.
    Returns:
        Mono pieces at the mix's bed level.
    Raises:
        MediakitError: AUDIO_UNREADABLE, NO_AUDIO, AUDIO_SILENT.
    """
    loud, tally = LoudnessMeter(SAMPLE_RATE_HZ, 1, peaks=False), Tally(1)
    with Spool(_measured(_plain(path), loud, tally)) as once:
        heard = tally.result()
        if heard.leading_silence == heard.count:
            raise MediakitError("AUDIO_SILENT", Place(path.name))
        gain = np.float32(gain_to(BED_LUFS, loud.result().integrated_lufs))
        given = 0
        for piece in _repeated(once):
            if given >= count:
                return
            yield gain * piece[: count - given]
            given += len(piece)


def _plain(path: Path) -> Iterator[Samples]:
    """Decode a file to mono blocks at 48 kHz."""
    with decoding(path) as sound:
        mono = (to_mono(block) for block in even(sound.blocks, sound.rate_hz))
        yield from even(resampled(mono, sound.rate_hz, SAMPLE_RATE_HZ))


def _measured(blocks: Blocks, loud: LoudnessMeter, tally: Tally) -> Iterator[Samples]:
    for block in blocks:
        loud.push(block)
        tally.push(block)
        yield block


def _repeated(once: Spool) -> Iterator[Samples]:
    """Play a sound again and again, without end; its end and its new start sound together for a while."""
    seam = min(_SEAM, len(once) // 2)
    step = len(once) - seam
    up = np.sqrt(rise(seam))  # equal power: the two ends have nothing in common
    yield from once.blocks(0, step)
    while True:
        at = 0
        for head, tail in zip(once.blocks(0, seam), once.blocks(step, len(once)), strict=True):
            rising = slice(at, at + len(head))
            yield head * up[rising] + tail * up[::-1][rising]
            at += len(head)
        yield from once.blocks(seam, step)


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

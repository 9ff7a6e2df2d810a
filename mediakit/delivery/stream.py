"""Sound from file to file in little memory: a programme of an hour takes no more than one of a minute."""

import wave
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from mediakit.errors import MediakitError, Place
from mediakit.signal.samples import Samples
from mediakit.units import Seconds

RATE_HZ = 44_100
"""Of what is written; mono."""
KBPS = 128
"""Bit rate of programmes in MP3, that of spots; a station may take less."""
_LAME_GAIN = np.float32(0.95)  # LAME turns sound down by as much at bit rates under 192 kbit/s
_PIECE = RATE_HZ  # samples of silence at a time

Write = Callable[[Samples], None]
"""Takes mono samples, full scale at ±1."""


def copy_as_wav(sound: Path, wav: Path) -> None:
    """Copy a sound of any kind into a WAV: 16 bits, 44.1 kHz, mono.

    Raises:
        MediakitError: AUDIO_UNREADABLE.
        OSError: the disk is full.
    """
    with writing_wav(wav) as write:
        for piece in samples_in(sound):
            write(piece)


def write_programme(path: Path, sounds: Sequence[tuple[Seconds, Path]], until_s: Seconds, kbps: int) -> int:
    """Write one file in which each sound stands at its instant, with silence between and after.

    Args:
        path: ends in `.mp3` or `.wav`.
        sounds: when each starts, and its file; none begins before the one before it ended.
        until_s: how long the file is at least.
        kbps: bit rate of an MP3.
    Returns:
        How many samples at `RATE_HZ` it holds.
    Raises:
        MediakitError: AUDIO_UNREADABLE.
        OSError: the disk is full.
    """
    with writing_mp3(path, kbps) if path.suffix == ".mp3" else writing_wav(path) as write:
        at = 0
        for start_s, sound in sounds:
            at = _silence(write, at, round(start_s * RATE_HZ))
            for piece in samples_in(sound):
                write(piece)
                at += len(piece)
        return _silence(write, at, round(until_s * RATE_HZ))


def _silence(write: Write, at: int, until: int) -> int:
    while at < until:
        count = min(_PIECE, until - at)
        write(np.zeros(count, np.float32))
        at += count
    return at


def samples_in(sound: Path) -> Iterator[Samples]:
    """Give a file's sound piece by piece: mono at `RATE_HZ`, without the encoder's delay and padding.

    Raises:
        MediakitError: AUDIO_UNREADABLE.
    """
    try:
        with av.open(str(sound)) as container:
            resampler = av.AudioResampler(format="fltp", layout="mono", rate=RATE_HZ)
            for frame in container.decode(audio=0):
                for same in resampler.resample(frame):
                    yield same.to_ndarray()[0]
            for last in resampler.resample(None):
                yield last.to_ndarray()[0]
    except (av.FFmpegError, IndexError) as error:
        said = getattr(error, "strerror", None) or type(error).__name__
        raise MediakitError("AUDIO_UNREADABLE", Place(sound.name), said=said) from error


@contextmanager
def writing_wav(path: Path) -> Iterator[Write]:
    """Open a WAV of 16 bits to be written sample by sample."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)

        def write(samples: Samples) -> None:
            whole = np.clip(np.rint(samples * np.float32(32_768)), -32_768, 32_767)
            file.writeframes(whole.astype("<i2").tobytes())

        yield write


@contextmanager
def writing_mp3(path: Path, kbps: int) -> Iterator[Write]:
    """Open an MP3 of constant bit rate to be written; the same samples give the same bytes."""
    quiet = {"fflags": "+bitexact", "id3v2_version": "0", "write_id3v1": "0"}
    with av.open(str(path), "w", format="mp3", options=quiet) as container:
        stream = container.add_stream(
            "libmp3lame", RATE_HZ, options={"flags": "+bitexact"}, layout="mono", bit_rate=kbps * 1000
        )
        at = 0

        def write(samples: Samples) -> None:
            nonlocal at
            frame = av.AudioFrame.from_ndarray(
                (samples / _LAME_GAIN)[np.newaxis], format="fltp", layout="mono"
            )
            frame.sample_rate, frame.pts, frame.time_base = RATE_HZ, at, Fraction(1, RATE_HZ)
            at += len(samples)
            container.mux(stream.encode(frame))

        yield write
        container.mux(stream.encode(None))

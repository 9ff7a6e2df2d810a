"""Sound of any media file, by libav; no program is started."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import BinaryIO

import av
import av.container
import numpy as np

from mediakit.errors import MediakitError, Place
from mediakit.signal.blocks import whole
from mediakit.signal.samples import Samples
from mediakit.units import Seconds

_GAP_S = 0.04  # what is this near to its place follows without a seam: many containers count in milliseconds


@dataclass(frozen=True, slots=True)
class Decoding:
    """A file's first audio stream, as it is decoded."""

    rate_hz: int
    """Samples a second."""
    channels: int
    """How many it has."""
    blocks: Iterator[Samples]
    """Pieces (n, channels) of any lengths, to be gone through once."""


@contextmanager
def decoding(source: Path | BinaryIO) -> Iterator[Decoding]:
    """Decode a file's first audio stream as a player does: encoder delay and padding are dropped.

    It comes a moment at a time; memory stays flat however long it is.

    Args:
        source: a path, or an open binary stream that can seek.
    Raises:
        MediakitError: AUDIO_UNREADABLE with libav's words, NO_AUDIO; also while blocks are drawn.
    """
    with _opened(source) as (container, frames):
        first = next(frames)
        pieces = (frame.to_ndarray().T.astype(np.float32, copy=False) for frame in chain([first], frames))
        blocks = _shortened(pieces, _edit_length(container))
        yield Decoding(container.streams.audio[0].rate, len(first.layout.channels), blocks)


def decode(source: Path | BinaryIO) -> tuple[Samples, int]:
    """Do so with all of it at once, for sounds that are known to be short.

    Args:
        source: a path, or an open binary stream that can seek.
    Returns:
        Samples of shape (n, channels) and their rate in Hz.
    Raises:
        MediakitError: AUDIO_UNREADABLE with libav's words, NO_AUDIO.
    """
    with decoding(source) as sound:
        return whole(sound.blocks), sound.rate_hz


def _shortened(pieces: Iterator[Samples], count: int | None) -> Iterator[Samples]:
    """End after so many samples; None: where they end."""
    given = 0
    for piece in pieces:
        kept = piece if count is None else piece[: max(0, count - given)]
        given += len(piece)
        yield kept


def decode_span(path: Path, start_s: Seconds, end_s: Seconds | None) -> tuple[Samples, int]:
    """Decode part of a file's first audio stream; memory holds that part alone.

    Args:
        path: the file; its sound is placed by the time stamps that its pictures are placed by.
        start_s: after the file's start.
        end_s: exclusive; None: at the sound's end.
    Returns:
        Samples of shape (n, channels), silence where the file skips some, and their rate in Hz.
    Raises:
        MediakitError: AUDIO_UNREADABLE with libav's words, NO_AUDIO.
    """
    pieces: list[tuple[int, Samples]] = []
    with _opened(path) as (container, frames):
        begin = Fraction(container.start_time or 0, av.time_base) + start_s
        for at, frame in _from(begin, frames):
            rate_hz = frame.sample_rate
            if end_s is not None and at >= (end_s - start_s) * rate_hz:
                break
            if at + frame.samples > 0:
                pieces.append((at, frame.to_ndarray().T.astype(np.float32, copy=False)))
    most = None if end_s is None else round((end_s - start_s) * rate_hz)
    return _joined(pieces)[:most], rate_hz


def _from(begin: Fraction, frames: Iterator[av.AudioFrame]) -> Iterator[tuple[int, av.AudioFrame]]:
    """Give each frame with its first sample, counted from an instant that may lie amid the file."""
    at: int | None = None
    for frame in frames:
        rate_hz = frame.sample_rate
        if frame.pts is not None and frame.time_base:
            told = round((frame.pts * frame.time_base - begin) * rate_hz)
            at = told if at is None or abs(told - at) > _GAP_S * rate_hz else at
        at = round(-begin * rate_hz) if at is None else at
        yield at, frame
        at += frame.samples


def _joined(pieces: Sequence[tuple[int, Samples]]) -> Samples:
    """Put pieces of sound where they belong; what lies before the first sample is left out."""
    if not pieces:
        return np.zeros((0, 1), np.float32)
    at, last = pieces[-1]
    track = np.zeros((at + len(last), last.shape[1]), np.float32)
    for start, piece in pieces:
        track[max(0, start) : start + len(piece)] = piece[max(0, -start) :]
    return track


@contextmanager
def _opened(
    source: Path | BinaryIO,
) -> Iterator[tuple[av.container.InputContainer, Iterator[av.AudioFrame]]]:
    """Open a file with the frames of its first audio stream, as planes of floats; word what goes wrong."""
    named = str(source) if isinstance(source, Path) else source
    where = Place(source.name) if isinstance(source, Path) else Place()
    try:
        with av.open(named, mode="r", metadata_errors="replace") as container:
            yield container, _frames(container, where)
    except (av.FFmpegError, OSError) as error:
        raise MediakitError("AUDIO_UNREADABLE", where, said=error.strerror or type(error).__name__) from error


def _frames(container: av.container.InputContainer, where: Place) -> Iterator[av.AudioFrame]:
    to_float = av.AudioResampler(format="fltp")
    frames = container.decode(container.streams.audio[0]) if container.streams.audio else ()
    empty = True
    for frame in frames:
        for same in to_float.resample(frame):
            empty = False
            yield same
    if empty:
        raise MediakitError("NO_AUDIO", where)


def _edit_length(container: av.container.InputContainer) -> int | None:
    """Count the samples an MP4's edit list lets sound: the demuxer drops the priming, but not the padding."""
    stream = container.streams.audio[0]
    if "mp4" not in container.format.name or stream.duration is None or stream.time_base is None:
        return None
    return round(Fraction(stream.duration) * stream.time_base * stream.rate)

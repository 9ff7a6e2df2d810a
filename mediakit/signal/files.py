"""Sound of any media file, by libav; no program is started."""

from fractions import Fraction
from pathlib import Path
from typing import BinaryIO

import av
import av.container
import numpy as np

from mediakit.errors import MediakitError, Place
from mediakit.signal.samples import Samples


def decode(source: Path | BinaryIO) -> tuple[Samples, int]:
    """Decode a file's first audio stream as a player does: encoder delay and padding are dropped.

    Args:
        source: a path, or an open binary stream that can seek.
    Returns:
        Samples of shape (n, channels) and their rate in Hz.
    Raises:
        MediakitError: AUDIO_UNREADABLE with libav's words, NO_AUDIO.
    """
    named = str(source) if isinstance(source, Path) else source
    where = Place(source.name) if isinstance(source, Path) else Place()
    try:
        with av.open(named, mode="r", metadata_errors="replace") as container:
            return _first_stream(container, where)
    except (av.FFmpegError, OSError) as error:
        raise MediakitError("AUDIO_UNREADABLE", where, said=error.strerror or type(error).__name__) from error


def _first_stream(container: av.container.InputContainer, where: Place) -> tuple[Samples, int]:
    if not container.streams.audio:
        raise MediakitError("NO_AUDIO", where)
    stream = container.streams.audio[0]
    to_float = av.AudioResampler(format="fltp")
    planes = [same.to_ndarray() for frame in container.decode(stream) for same in to_float.resample(frame)]
    if not planes:
        raise MediakitError("NO_AUDIO", where)
    samples = np.concatenate(planes, axis=1).T.astype(np.float32, copy=False)
    return samples[: _edit_length(container)], stream.rate


def _edit_length(container: av.container.InputContainer) -> int | None:
    """Count the samples an MP4's edit list lets sound: the demuxer drops the priming, but not the padding."""
    stream = container.streams.audio[0]
    if "mp4" not in container.format.name or stream.duration is None or stream.time_base is None:
        return None
    return round(Fraction(stream.duration) * stream.time_base * stream.rate)

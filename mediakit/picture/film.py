"""Files of moving pictures, each picture found by its instant; libav decodes them in this process.

MoviePy's own reader pipes pictures out of ffmpeg and counts them. Where a file's rate varies, as telephones'
do, it misses by many; it squeezes pictures that are to be turned, and gives others when it starts elsewhere.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from itertools import dropwhile
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.container import InputContainer
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace, Interpolation
from av.video.stream import VideoStream
from numpy.typing import NDArray
from PIL import Image

from mediakit.errors import MediakitError, Place
from mediakit.picture.hdr import HLG, PQ, to_common_range
from mediakit.picture.planes import Rgb

_EARLY_S = 0.001  # containers that count milliseconds place a picture up to half of one late
_LEAP_S = 5.0  # further ahead, it is quicker to start from another key picture than to decode up to it
_STEPS_BACK_S = (0.0, 5.0, 30.0)
_HD_PX = 720  # pictures that do not tell their colours: from this height on they are BT.709's, below BT.601's
_MATRICES = {
    1: Colorspace.ITU709,
    4: Colorspace.FCC,
    5: Colorspace.ITU601,
    6: Colorspace.ITU601,
    7: Colorspace.SMPTE240M,
    9: Colorspace.BT2020,
    10: Colorspace.BT2020,
}  # by their numbers in H.273
_TURNS = (None, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
_SCALING = Interpolation.LANCZOS | Interpolation.ACCURATE_RND | Interpolation.BITEXACT


class Film:
    """An open file of moving pictures; close it, or use it `with contextlib.closing`.

    Args:
        path: the file.
        name: what the project calls it, for faults.
        cover_px: width and height that larger pictures are made small for, still covering them; smaller ones
            are left as large as they are.

    Raises:
        MediakitError: FOOTAGE_UNREADABLE.
    """

    def __init__(self, path: Path, name: str, cover_px: tuple[int, int]) -> None:
        self._path, self._name = path, name
        self._cover_px = cover_px
        with worded(name):
            self._container, self._stream = open_film(path)
        self._pictures: Iterator[tuple[float, VideoFrame]] = iter(())
        self._shown: tuple[float, VideoFrame] | None = None
        self._coming: tuple[float, VideoFrame] | None = None
        self._rgb: Rgb | None = None

    def close(self) -> None:
        """Let go of the file."""
        self._container.close()

    def picture_at(self, instant_s: float) -> Rgb:
        """Give what a player shows at an instant; the first picture before it begins, the last after it ends.

        Raises:
            MediakitError: FOOTAGE_UNREADABLE.
        """
        with worded(self._name):
            if self._is_elsewhere(instant_s):
                self._go_to(instant_s)
            while self._coming and self._coming[0] - _EARLY_S <= instant_s:
                self._step()
            if self._shown is None:
                raise MediakitError("FOOTAGE_UNREADABLE", Place(field="file"), footage=self._name, said="")
            if self._rgb is None:
                self._rgb = upright(self._shown[1], self._cover_px, pixel_aspect(self._stream))
            return self._rgb

    def _is_elsewhere(self, instant_s: float) -> bool:
        """Whether decoding on from here does not lead to an instant, or not soon."""
        if self._shown is None or instant_s < self._shown[0] - _EARLY_S:
            return True
        return self._coming is not None and instant_s > self._coming[0] + _LEAP_S

    def _step(self) -> None:
        self._shown, self._coming, self._rgb = self._coming, next(self._pictures, None), None

    def _go_to(self, instant_s: float) -> None:
        """Show the last key picture before an instant that the file can be entered at."""
        for back_s in _STEPS_BACK_S:
            if instant_s - back_s > 0 and self._enter(instant_s, instant_s - back_s):
                return
        self._container.close()
        self._container, self._stream = open_film(self._path)
        self._start(timed(self._container, self._stream, entering=False))
        if self._shown:  # there is none before it: it is shown from the very start
            self._shown = (min(self._shown[0], instant_s), self._shown[1])

    def _enter(self, instant_s: float, near_s: float) -> bool:
        """Enter the file near an instant; tell whether that led to a key picture that is not too late."""
        try:
            self._container.seek(round((near_s + float(origin(self._container))) * av.time_base))
        except av.FFmpegError:  # a file without an index can only be read from its start
            return False
        pictures = timed(self._container, self._stream, entering=True)
        entry = next((one for one in pictures if one[1].key_frame), None)
        if entry is None or entry[0] - _EARLY_S > instant_s:
            return False
        self._start(pictures, entry)
        return True

    def _start(
        self, pictures: Iterator[tuple[float, VideoFrame]], entry: tuple[float, VideoFrame] | None = None
    ) -> None:
        self._pictures, self._coming = pictures, entry or next(pictures, None)
        self._step()


def open_film(path: Path) -> tuple[InputContainer, VideoStream]:
    """Open a file and find its moving picture; a cover picture of a song is none.

    Raises:
        av.FFmpegError, OSError: when it cannot be read.
        ValueError: when it holds no moving picture.
    """
    container = av.open(str(path), mode="r", metadata_errors="replace")
    for stream in container.streams.video:
        if not stream.disposition & Disposition.attached_pic and stream.codec_context:
            stream.thread_type = "NONE"  # threads conceal damage now in one way, now in another
            return container, stream
    container.close()
    raise ValueError("no moving picture")


@contextmanager
def worded(name: str) -> Iterator[None]:
    """Word what libav finds wrong with a file, by what the project calls it, as FOOTAGE_UNREADABLE."""
    try:
        yield
    except (av.FFmpegError, OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or str(error)
        raise MediakitError("FOOTAGE_UNREADABLE", Place(field="file"), footage=name, said=said) from error


def origin(container: InputContainer) -> Fraction:
    """Give the time stamp in seconds at which a file starts."""
    return Fraction(container.start_time or 0, av.time_base)


def timed(
    container: InputContainer, stream: VideoStream, *, entering: bool
) -> Iterator[tuple[float, VideoFrame]]:
    """Decode from here on: each picture with its instant, in seconds after the file's start.

    Args:
        container: the file, at its start or where a seek led.
        stream: its moving picture.
        entering: leave out what comes before a key picture: it leans on pictures that were not read.
    """
    start, each = origin(container), 1 / (stream.average_rate or Fraction(25))
    instant = Fraction(0)
    packets = container.demux(stream)
    for packet in dropwhile(lambda one: not one.is_keyframe, packets) if entering else packets:
        for frame in packet.decode():
            if frame.pts is not None and frame.time_base:
                instant = frame.pts * frame.time_base - start
            yield float(instant), frame
            instant += each  # stands where the next picture tells no time of its own


def pixel_aspect(stream: VideoStream) -> Fraction:
    """Give how much wider than high a pixel is to be shown."""
    return Fraction(stream.sample_aspect_ratio or 1) or Fraction(1)


def upright(frame: VideoFrame, cover_px: tuple[int, int], aspect: Fraction) -> Rgb:
    """Give a picture as a person is to see it: turned, in square pixels, its transparent parts black.

    Args:
        frame: as decoded, in any pixel format; colours that it does not tell are guessed by its height.
        cover_px: width and height that a larger one is made small for, still covering them.
        aspect: of its pixels.
    """
    lying = frame.rotation % 180 != 0
    wide, high = frame.width * float(aspect), float(frame.height)
    across, down = cover_px[::-1] if lying else cover_px
    scale = min(1.0, max(across / wide, down / high))
    clear = any(part.is_alpha for part in frame.format.components)
    bright = frame.color_trc in {PQ, HLG}
    guessed = Colorspace.ITU709 if frame.height >= _HD_PX else Colorspace.ITU601
    made = frame.reformat(
        width=round(wide * scale),
        height=round(high * scale),
        format="rgb48le" if bright else "rgba" if clear else "rgb24",
        src_colorspace=_MATRICES.get(frame.colorspace, guessed),
        src_color_range=frame.color_range,
        dst_color_range=ColorRange.JPEG,
        interpolation=_SCALING,
        threads=1,
    ).to_ndarray()
    seen = _flat(made, frame.color_trc)
    turn = _TURNS[round(frame.rotation / 90) % 4]
    return np.asarray(Image.fromarray(seen).transpose(turn)) if turn else seen


def _flat(made: NDArray[Any], transfer: int) -> Rgb:
    """Give an opaque picture of common range, eight bits a channel."""
    if made.dtype == np.uint16:
        return to_common_range(made, transfer)
    flat: Rgb = made
    if made.shape[2] == 4:
        flat = (made[..., :3].astype(np.uint16) * made[..., 3:] // 255).astype(np.uint8)
    return flat

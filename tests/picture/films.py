"""Small films whose pictures tell their number, in whatever format a camera or a telephone writes."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any, cast

import av
import numpy as np
from av.audio.stream import AudioStream
from av.video.stream import VideoStream
from numpy.typing import NDArray

Rgb = NDArray[np.uint8]
RED, GREEN, BLUE, YELLOW = (200, 30, 30), (30, 200, 30), (30, 30, 200), (220, 220, 60)
BITS = 8
_TONE_HZ = 48_000


@dataclass(frozen=True, slots=True)
class Made:
    """How a film is written."""

    codec: str = "libx264"
    """libav's name of the encoder."""
    size_px: tuple[int, int] = (64, 48)
    """Width and height as stored."""
    pixels: str = "yuv420p"
    """libav's name of the pixel format."""
    rate: Fraction = Fraction(25)
    """What the file says about itself."""
    clock: Fraction = Fraction(1, 90_000)
    """Of its time stamps."""
    options: Mapping[str, str] = field(default_factory=lambda: {"g": "12"})
    """Of the encoder."""
    turn: int = 0
    """Degrees, counter-clockwise, that a player turns it by."""
    told: Mapping[str, Any] = field(default_factory=dict)
    """What it says about its colours and pixels."""


def even(count: int, rate: Fraction = Fraction(25)) -> list[Fraction]:
    """Instants of a constant rate."""
    return [number / rate for number in range(count)]


def uneven(count: int) -> list[Fraction]:
    """Instants as a telephone takes pictures in the dark: 10 to 30 a second."""
    chance = random.Random(1)  # noqa: S311 - the same ones every time
    times = [Fraction(0)]
    while len(times) < count:
        times.append(times[-1] + Fraction(1, chance.choice((30, 30, 15, 10))))
    return times


def numbered(number: int, size_px: tuple[int, int]) -> Rgb:
    """Draw a number as black and white bars, its lowest bit at the left."""
    width, height = size_px
    bits = [number >> bit & 1 for bit in range(BITS)]
    row = np.repeat(np.array(bits, np.uint8) * 255, -(-width // BITS))[:width]
    return np.broadcast_to(row[None, :, None], (height, width, 3)).copy()


def number_of(picture: Rgb) -> int:
    """Read the number back, out of a picture of any size."""
    bars = np.array_split(picture.mean(axis=(0, 2)), BITS)
    return sum(1 << bit for bit, bar in enumerate(bars) if bar[len(bar) // 3 : -(len(bar) // 3)].mean() > 128)


def corners(size_px: tuple[int, int]) -> Rgb:
    """Draw four quarters: red, green over blue, yellow."""
    width, height = size_px
    picture = np.zeros((height, width, 3), np.uint8)
    for index, colour in enumerate((RED, GREEN, BLUE, YELLOW)):
        down, across = divmod(index, 2)
        picture[
            height * down // 2 : height * (down + 1) // 2, width * across // 2 : width * (across + 1) // 2
        ] = colour
    return picture


def quarters_of(picture: Rgb) -> list[tuple[int, ...]]:
    """Give the colours amid the four quarters, row by row."""
    height, width = picture.shape[:2]
    spots = ((height * y // 4, width * x // 4) for y in (1, 3) for x in (1, 3))
    return [tuple(map(int, picture[spot])) for spot in spots]


def write_film(
    path: Path,
    times: Sequence[Fraction],
    made: Made | None = None,
    *,
    pictures: Sequence[Rgb] | None = None,
    sound: NDArray[np.float32] | None = None,
) -> Path:
    """Write a film.

    Args:
        path: its ending decides the container.
        times: when each picture is shown.
        made: how.
        pictures: what each shows; None: its number.
        sound: mono at 48 kHz.
    """
    made = made or Made()
    path.parent.mkdir(parents=True, exist_ok=True)
    with av.open(str(path), "w") as out:
        stream = cast("VideoStream", out.add_stream(made.codec, rate=made.rate))
        stream.width, stream.height = made.size_px
        stream.pix_fmt = made.pixels
        stream.codec_context.time_base = stream.time_base = made.clock
        stream.options = dict(made.options)
        if made.turn:
            stream.set_display_rotation(made.turn)
        for name, value in made.told.items():
            setattr(stream.codec_context, name, value)
        heard = None
        if sound is not None:
            heard = cast("AudioStream", out.add_stream(_sound_codec(path), rate=_TONE_HZ, layout="mono"))
        for number, time in enumerate(times):
            picture = numbered(number, made.size_px) if pictures is None else pictures[number]
            frame = _frame(picture, made)
            frame.pts, frame.time_base = round(time / made.clock), made.clock
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
        if heard and sound is not None:
            for start in range(0, len(sound), 960):
                piece = np.ascontiguousarray(sound[None, start : start + 960])
                said = av.AudioFrame.from_ndarray(piece, format="fltp", layout="mono")
                said.sample_rate, said.pts, said.time_base = _TONE_HZ, start, Fraction(1, _TONE_HZ)
                out.mux(heard.encode(said))
            out.mux(heard.encode(None))
    return path


def _frame(picture: Rgb, made: Made) -> av.VideoFrame:
    kind = "rgba" if picture.shape[2] == 4 else "rgb24"
    matrix = {1: "ITU709", 9: "BT2020"}.get(made.told.get("colorspace", 0))
    return av.VideoFrame.from_ndarray(picture, format=kind).reformat(
        format=made.pixels, dst_colorspace=matrix, dst_color_range=made.told.get("color_range")
    )


def _sound_codec(path: Path) -> str:
    return {".webm": "libopus", ".avi": "libmp3lame"}.get(path.suffix, "aac")

"""Small timelines, small drawn pictures, and what comes back out of a clip."""
# ruff: noqa: ARG002 - a stand-in takes what the protocol gives it

import io
import tempfile
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from mediakit.build.store import Store
from mediakit.model.cue import Cue
from mediakit.model.profile import CaptionRules, PictureProfile
from mediakit.model.slide import Slide
from mediakit.model.timeline import Scene, Timeline
from mediakit.picture.look import Look, Window
from mediakit.picture.mux import mux
from mediakit.picture.planes import Layer, Rgb, Yuv, to_yuv
from mediakit.picture.render import render
from mediakit.signal.samples import Samples
from mediakit.units import SAMPLE_RATE_HZ, sample_at, seconds
from tests.signal.tones import tone

FPS = 25
SMALL = PictureProfile(128, 72, CaptionRules(line_chars=42, lines=2), FPS)


def timeline(
    length_s: str, scenes: Sequence[tuple[str, str, str]], cues: Sequence[tuple[str, str, str]] = ()
) -> Timeline:
    """Lay out scenes, each by text, start and fade in seconds, and cues, each by text, start and end."""
    ends = [*(start for _, start, _ in scenes[1:]), length_s]
    shown = tuple(
        Scene(Slide(text=text), seconds(start), seconds(end), seconds(fade))
        for (text, start, fade), end in zip(scenes, ends, strict=True)
    )
    said = tuple(Cue(text, seconds(start), seconds(end)) for text, start, end in cues)
    return Timeline(seconds(length_s), shown, cues=said)


def sized(image: Image.Image, picture: PictureProfile) -> Image.Image:
    """Bring what is drawn for the small picture to the shape of another, with hard edges."""
    across, down = picture.width_px / SMALL.width_px, picture.height_px / SMALL.height_px
    size = round(image.width * across), round(image.height * down)
    return image.resize(size, Image.Resampling.NEAREST)


def drawn(slide: Slide, shown: int | None = None, ground: str = "#000000") -> Image.Image:
    """Draw a slide as blocks in colours that come from its text, and a disc for each item that is shown."""
    image = Image.new("RGB", (SMALL.width_px, SMALL.height_px), ground)
    pen = ImageDraw.Draw(image)
    for index, colour in enumerate(_colours(slide.text)):
        pen.rectangle((index * 32, 0, index * 32 + 23, 47), colour)
        pen.ellipse((index * 32 + 6, 10, index * 32 + 20, 38), colour[::-1])
    for index, _ in enumerate(slide.items[:shown]):
        pen.ellipse((4 + index * 20, 40, 20 + index * 20, 56), "#ffffff")
    return image


@dataclass(frozen=True)
class BlockLook:
    """Slides of coloured blocks, captions of bars: small, and different for every text."""

    picture: PictureProfile = SMALL
    """Of any shape where nothing moves in a window and no progress is shown."""
    name: str = "blocks"
    """Of the look; another name is another key."""
    darker: int = 1
    """By what all colours are divided."""

    def still(self, slide: Slide, shown: int | None) -> Rgb:
        """Draw a slide."""
        return np.asarray(sized(drawn(slide, shown), self.picture)) // self.darker

    def ground(self, slide: Slide) -> Rgb:
        """Draw black."""
        return np.zeros((self.picture.height_px, self.picture.width_px, 3), np.uint8)

    def texts(self, slide: Slide) -> tuple[Rgb, Rgb]:
        """Draw the blocks on black and on white."""
        return np.asarray(drawn(slide)), np.asarray(drawn(slide, ground="#ffffff"))

    def window(self, slide: Slide) -> Window:
        """Leave the upper left for what moves."""
        black, white = (np.array(drawn(slide, ground="#204060")) for _ in range(2))
        black[4:44, 8:72], white[4:44, 8:72] = 0, 255
        return Window(8, 4, 64, 40, black, white)

    def photo(self, slide: Slide) -> Rgb:
        """Give a smooth pattern, a little larger than the window."""
        y, x = np.mgrid[0:44, 0:70]
        wave = 128 + 100 * np.sin(x / 5) * np.cos(y / 4)
        return np.repeat(wave.astype(np.uint8)[..., None], 3, axis=2)

    def footage(self, slide: Slide, first: int, count: int) -> Generator[Rgb]:
        """Play greys, each a step brighter than the one before."""
        for frame in range(first, first + count):
            yield np.full((40, 64, 3), 40 + 2 * frame % 200, np.uint8)

    def caption(self, text: str, spoken: tuple[int, int] | None) -> Layer:
        """Draw bars at the foot, half transparent at their rim; one white for the word being said."""
        image = Image.new("RGBA", (116, 16))
        pen = ImageDraw.Draw(image)
        for index, colour in enumerate(_colours(text)):
            pen.rectangle((index * 28, 0, 24 + index * 28, 14), (*colour, 128))
            pen.rectangle((2 + index * 28, 2, 22 + index * 28, 12), colour)
        if spoken:
            pen.rectangle((spoken[0], 0, spoken[1], 3), "#ffffff")
        across, down = self.picture.width_px / SMALL.width_px, self.picture.height_px / SMALL.height_px
        return Layer(np.asarray(sized(image, self.picture)), round(7 * across), round(51 * down))

    def progress(self, passed: float) -> Layer:
        """Draw a red line at the upper edge."""
        line = np.zeros((2, max(1, round(passed * self.picture.width_px)), 4), np.uint8)
        line[..., 0] = line[..., 3] = 255
        return Layer(line, 0, 0)

    def key(self, slide: Slide) -> str:
        """Name the look."""
        return f"{self.name} {self.darker}"


def _colours(text: str) -> Sequence[tuple[int, int, int]]:
    seed = sha256(text.encode()).digest()
    return [(seed[at], seed[at + 1], seed[at + 2]) for at in range(0, 12, 3)]


LOOK = BlockLook()
TAGS = {
    "title": "Nộp hồ sơ",
    "artist": "Trung tâm",
    "album": "Chung tay",
    "comment": "Giọng đọc tổng hợp",
}


def clip_of(
    told: Timeline, store: Store, sound: bytes | None = None, look: Look = LOOK, threads: int = 2
) -> bytes:
    """Render and mux a timeline."""
    return muxed((part.packets() for part in render(told, look, store, threads)), look.picture, sound)


def muxed(groups: Iterable[Iterable[bytes]], picture: PictureProfile, sound: bytes | None = None) -> bytes:
    """Give a clip of finished packets."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "clip"
        mux(groups, picture, sound, TAGS, file)
        return file.read_bytes()


@lru_cache
def picture_of(look: BlockLook, slide: Slide, caption: str) -> Yuv:
    """Draw what a frame shows in the plainest way: in RGB, caption last."""
    image = Image.fromarray(look.still(slide, None))
    if caption:
        layer = look.caption(caption, None)
        over = Image.fromarray(layer.rgba)
        image.paste(over, (layer.left_px, layer.top_px), over)
    return to_yuv(np.asarray(image))


@dataclass(frozen=True, slots=True)
class Played:
    """What a player gets out of a clip."""

    frames: tuple[Yuv, ...]
    """Decoded planes, in order of their times."""
    times: tuple[int, ...]
    """When each is shown, counted in frames of 1 / FPS."""
    complaints: tuple[str, ...]
    """Everything the demuxer and the decoder warned of."""


def play(clip: bytes) -> Played:
    """Decode every frame, listening to what libav says about it."""
    level = av.logging.get_level()
    av.logging.set_level(av.logging.WARNING)
    try:
        with av.logging.Capture(local=False) as said, av.open(io.BytesIO(clip), "r") as file:
            stream = file.streams.video[0]
            stream.thread_type = "NONE"
            frames = list(file.decode(stream))
    finally:
        av.logging.set_level(level)
    times = tuple(round((frame.time or 0) * FPS) for frame in frames)
    return Played(
        tuple(np.asarray(frame.to_ndarray(), np.uint8) for frame in frames),
        times,
        tuple(words for _, _, words in said),
    )


CLICK_S = 0.005
"""Shorter than any frame."""
CLICK_LEVEL = 0.2
"""Above it a click is heard; no coder's ringing is."""
QUIET_S = 0.016
"""Between one click and the next."""


def clicking(told: Timeline) -> Samples:
    """Sound for a timeline, silent but for a click at the start of every cue; mono (n,)."""
    samples = np.zeros(round(told.length * SAMPLE_RATE_HZ), np.float32)
    click = tone(-6, CLICK_S, 2_000)
    for cue in told.cues:
        start = sample_at(cue.start)
        samples[start : start + len(click)] = click
    return samples


def click_starts_s(samples: Samples) -> list[float]:
    """Times at which it gets loud after half the shortest frame of quiet; samples (n,) at 48 kHz."""
    (loud,) = np.nonzero(np.abs(samples) > CLICK_LEVEL)
    quiet = np.diff(loud, prepend=-SAMPLE_RATE_HZ)
    return [float(start) / SAMPLE_RATE_HZ for start in loud[quiet > QUIET_S * SAMPLE_RATE_HZ]]


def psnr_db(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    """Peak signal-to-noise ratio over all planes; 99 for equal ones."""
    error = float(np.mean((one.astype(np.float64) - other) ** 2))
    return 10 * float(np.log10(255**2 / error)) if error else 99.0

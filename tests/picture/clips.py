"""Small timelines, small drawn pictures, and what comes back out of a clip."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import sha256

import av
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from mediakit.build.store import Store
from mediakit.model.cue import Cue
from mediakit.model.profile import CaptionRules, PictureProfile
from mediakit.model.slide import Slide
from mediakit.model.timeline import Scene, Timeline
from mediakit.picture.h264 import Yuv, to_yuv
from mediakit.picture.mux import mux
from mediakit.picture.render import Look, render
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


def draw(slide: Slide, caption: str) -> Yuv:
    """Draw a small slide as blocks in colours that come from its text, and a caption as bars at the foot."""
    return drawn(SMALL, slide, caption)


@lru_cache
def drawn(picture: PictureProfile, slide: Slide, caption: str) -> Yuv:
    """Draw a slide with its caption in any shape: four blocks with a disc each, four bars."""
    image = Image.new("RGB", (picture.width_px, picture.height_px))
    pen = ImageDraw.Draw(image)
    across, down = picture.width_px / SMALL.width_px, picture.height_px / SMALL.height_px

    def place(*corners: int) -> list[int]:
        return [int(at * scale) for at, scale in zip(corners, (across, down) * 2, strict=True)]

    for index, colour in enumerate(_colours(slide.text)):
        pen.rectangle(place(index * 32, 0, index * 32 + 31, 47), colour)
        pen.ellipse(place(index * 32 + 6, 10, index * 32 + 20, 38), colour[::-1])
    for index, colour in enumerate(_colours(caption) if caption else ()):
        pen.rectangle(place(8 + index * 28, 52, 30 + index * 28, 66), colour)
    return to_yuv(np.asarray(image))


def _colours(text: str) -> Sequence[tuple[int, int, int]]:
    seed = sha256(text.encode()).digest()
    return [(seed[at], seed[at + 1], seed[at + 2]) for at in range(0, 12, 3)]


LOOK = Look(SMALL, draw, lambda slide: slide.text)


def clip_of(
    told: Timeline, store: Store, sound: bytes | None = None, picture: PictureProfile = SMALL
) -> bytes:
    """Render and mux a timeline, as the bytes of its file."""
    tags = {
        "title": "Nộp hồ sơ",
        "artist": "Trung tâm",
        "album": "Chung tay",
        "comment": "Giọng đọc tổng hợp",
    }
    look = Look(picture, partial(drawn, picture), lambda slide: slide.text)
    return mux(render(told, look, store), picture, sound, tags)


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

"""Clips, as a viewer's browser shows them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from playwright.sync_api import Browser

from mediakit.build.store import Store
from mediakit.model.profile import ONLINE, CaptionRules, PictureProfile
from mediakit.picture.planes import Yuv
from mediakit.sound.encode import encode_aac
from tests.picture.browser import Opened, browser_path, browsing, hear, opened, seek, watch
from tests.picture.clips import (
    CLICK_LEVEL,
    FPS,
    QUIET_S,
    BlockLook,
    Played,
    clicking,
    clip_of,
    play,
    timeline,
)

LENGTH_S = 8
PICTURE = PictureProfile(640, 360, CaptionRules(line_chars=42, lines=2), FPS)


def _cues(start_s: float, count: int, each_s: float) -> list[tuple[str, str, str]]:
    edges = [f"{start_s + each_s * index:.2f}" for index in range(count + 1)]
    return [(f"từ {edges[index]}", edges[index], edges[index + 1]) for index in range(count)]


TOLD = timeline(
    str(LENGTH_S),
    [
        *[("A", "0", "0"), ("B", "2", "0.4"), ("C", "4", "0.4")],
        *[("one frame", "5", "0"), ("D", "5.04", "0"), ("E", "6", "0.4")],
    ],
    [*_cues(0.4, 15, 0.1), *_cues(2.8, 25, 0.04), *_cues(6.2, 12, 0.1)],
)
"""Fades, a scene of one frame, cues of 0.1 s and of one frame, stills; a still at the end."""
LEVELS = 2.5
"""Mean difference of 8-bit R, G and B up to which two pictures are the same one: a browser's way to RGB and
to full colour resolution is off by 1 to 1.8 from libav's, the nearest other picture here by 5 or more."""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Make a clip that clicks where a cue starts."""
    store = Store(tmp_path_factory.mktemp("browser") / ".store")
    return clip_of(TOLD, store, encode_aac(clicking(TOLD), ONLINE), BlockLook(PICTURE))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start a browser; the tests share it."""
    with browsing() as started:
        yield started


@pytest.fixture(scope="module")
def clip(browser: Browser, content: bytes) -> Opened:
    """Open the clip in the browser."""
    return opened(browser, content)


@pytest.fixture(scope="module")
def played(content: bytes) -> Played:
    """Give what libav decodes of it, frame by frame."""
    return play(content)


def _same(pixels: NDArray[np.uint8], planes: Yuv) -> bool:
    frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")
    rgb = frame.reformat(
        format="rgb24", src_colorspace="ITU709", src_color_range="MPEG", dst_color_range="JPEG"
    )
    return float(np.abs(pixels.astype(int) - rgb.to_ndarray()).mean()) <= LEVELS


def _others(frames: tuple[Yuv, ...], at: int) -> list[Yuv]:
    """Neighbours of a frame that show something else."""
    near = [frames[index] for index in (at - 1, at + 1) if 0 <= index < len(frames)]
    return [planes for planes in near if float(np.abs(planes.astype(int) - frames[at]).mean()) > 1]


def test_it_loads_whole(clip: Opened) -> None:
    """The browser takes it, and finds its length and its size."""
    assert clip.length_s == pytest.approx(LENGTH_S, abs=0.001)
    assert clip.size_px == (PICTURE.width_px, PICTURE.height_px)


def test_seeking_shows_the_right_frame(clip: Opened, played: Played) -> None:
    """Wherever one enters, the frame of that moment is seen, and neither the one before nor the one after."""
    times_s = np.random.default_rng(25).uniform(0, LENGTH_S, 10)
    ends_s = [0.0, LENGTH_S - 0.5 / FPS]
    alone_s = [(frame + 0.5) / FPS for frame in (124, 125, 126)]
    told_apart = 0
    for time_s in [*times_s, *ends_s, *alone_s]:
        seen = seek(clip, float(time_s))
        frame = int(time_s * FPS)
        others = _others(played.frames, frame)
        assert seen.begins_s == pytest.approx(frame / FPS, abs=0.001), f"{time_s:.3f} s"
        assert _same(seen.pixels, played.frames[frame]), f"{time_s:.3f} s"
        assert not any(_same(seen.pixels, planes) for planes in others), f"{time_s:.3f} s"
        told_apart += bool(others)
    assert told_apart >= 10


def test_sound_is_in_step(clip: Opened) -> None:
    """The browser hears every click where its cue starts, to the millisecond."""
    starts_s = [float(cue.start) for cue in TOLD.cues]
    assert hear(clip, CLICK_LEVEL, QUIET_S) == pytest.approx(starts_s, abs=0.001)


def test_it_plays_to_its_end(clip: Opened) -> None:
    """Played four times as quick, picture and sound are decoded to the end without an error."""
    watched = watch(clip, speed=4)
    assert watched.end_s == pytest.approx(LENGTH_S, abs=0.05)
    assert watched.frames > watched.dropped
    assert watched.sound_bytes > 0


def test_a_silent_loop_plays(browser: Browser, tmp_path: Path) -> None:
    """A clip of another frame rate, without any sound, is as long as it should be and plays to its end."""
    told = timeline("2.5", [("A", "0", "0"), ("B", "1", "0.4"), ("A", "2.1", "0.4")])
    content = clip_of(told, Store(tmp_path / ".store"), look=BlockLook(replace(PICTURE, fps=30)))
    loop = opened(browser, content)
    assert loop.length_s == pytest.approx(2.5, abs=0.001)
    assert seek(loop, 2.49).begins_s == pytest.approx(74 / 30, abs=0.001)
    watched = watch(loop, speed=4)
    assert watched.end_s == pytest.approx(2.5, abs=0.05)
    assert watched.frames > watched.dropped
    assert watched.sound_bytes == 0


@pytest.mark.parametrize(
    ("gate", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)], ids=["gate", "desk"]
)
def test_a_missing_browser_is_told(
    gate: str, outcome: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where all checks must have run it is a failure; elsewhere these tests are skipped."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CI", gate)
    with pytest.raises(outcome, match="no browser"):
        browser_path()

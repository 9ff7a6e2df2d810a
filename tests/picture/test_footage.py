"""Footage, frame by frame."""

import subprocess
import warnings
from bisect import bisect_right
from dataclasses import replace
from fractions import Fraction
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from mediakit.errors import MediakitError
from mediakit.model.slide import Footage
from mediakit.picture.film import Film
from mediakit.picture.footage import frames
from tests.picture.films import (
    BLUE,
    GREEN,
    RED,
    YELLOW,
    Made,
    Rgb,
    corners,
    even,
    number_of,
    quarters_of,
    uneven,
    write_film,
)

FPS = 25
WINDOW = (64, 48)
NTSC = Fraction(60_000, 1001)
FILMS = {
    "h264.mp4": (even(120), Made()),
    "varying.mp4": (uneven(120), Made(rate=Fraction(30))),
    "varying.webm": (
        uneven(120),
        Made("libvpx-vp9", clock=Fraction(1, 1000), options={"g": "12", "cpu-used": "8"}),
    ),
    "mpeg4.avi": (even(120), Made("mpeg4", clock=Fraction(1, 25))),
    "mpeg2.ts": (even(120), Made("mpeg2video", clock=Fraction(1, 25))),
    "h264.ts": (even(120), Made()),
    "h264.mkv": (even(120), Made(clock=Fraction(1, 1000))),
    "no-index.h264": (even(120), Made(clock=Fraction(1, 25))),
    "sixty.mp4": (even(200, NTSC), Made(rate=NTSC)),
    "slow.mp4": (even(60, Fraction(100, 7)), Made(rate=Fraction(100, 7))),
    "one-group.mp4": (even(120), Made(options={"g": "300"})),
}
"""By name: when each picture is shown, and how they are written."""
NEAR_S = Fraction(1, 1000)
_TEN = Made("libx265", pixels="yuv420p10le", options={"x265-params": "log-level=none:bframes=0"})
FORMATS = {
    "mp4 BT.709": Made(told={"colorspace": 1}),
    "mp4 full range": Made(told={"color_range": 2}),
    "mp4 no matrix told": Made(),
    "mp4 ten bits": _TEN,
    "mp4 ten bits BT.2020": replace(_TEN, told={"colorspace": 9}),
    "mkv 4:4:4": Made(pixels="yuv444p"),
    "mov RGB with transparency": Made("png", pixels="rgba"),
    "mov ProRes with transparency": Made("prores_ks", pixels="yuva444p10le"),
    "avi JPEG": Made("mjpeg", pixels="yuvj420p", clock=Fraction(1, 25), told={"color_range": 2}),
    "mkv 16 bits RGB": Made("ffv1", pixels="gbrp16le"),
}
"""By container and what is special: formats that cameras, telephones and screen recorders write."""


@pytest.fixture(params=FILMS)
def film(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, list[Fraction]]:
    """Give each of the films with the instants of its pictures."""
    times, made = FILMS[request.param]
    return write_film(tmp_path / request.param, times, made), times


def shown_at(times: list[Fraction], instant: Fraction) -> set[int]:
    """Give the numbers of the pictures that may be shown at an instant, to the millisecond."""
    return {
        max(0, bisect_right(times, near) - 1) for near in (instant - NEAR_S, instant, instant + 2 * NEAR_S)
    }


def told(footage: Footage, path: Path, count: int, first: int = 0) -> list[int]:
    """Give the numbers of the pictures of a scene."""
    return [number_of(frame) for frame in frames(footage, path, WINDOW, FPS, count, first)]


def test_every_frame_shows_the_picture_of_its_instant(film: tuple[Path, list[Fraction]]) -> None:
    """Whatever the container and its rate, a scene shows what a player shows then, and holds the last."""
    path, times = film
    count = int(times[-1] * FPS) + 8
    numbers = told(Footage(path.name), path, count)
    assert len(numbers) == count
    for frame, number in enumerate(numbers):
        assert number in shown_at(times, Fraction(frame, FPS)), f"frame {frame}"
    assert numbers[-5:] == [len(times) - 1] * 5


def test_a_frame_is_the_same_from_wherever_one_starts(film: tuple[Path, list[Fraction]]) -> None:
    """Frame k of a scene is the same bytes in whichever piece it is asked for."""
    path, times = film
    footage, count = Footage(path.name, Fraction(1, 4), speed=Fraction(3, 2)), int(times[-1] * FPS / 2)
    whole = [frame.tobytes() for frame in frames(footage, path, (50, 30), FPS, count)]
    for first in (1, 13, count // 2, count - 3):
        piece = list(frames(footage, path, (50, 30), FPS, min(9, count - first), first))
        assert [frame.tobytes() for frame in piece] == whole[first : first + 9], f"from {first}"


def test_trimmed_and_sped(film: tuple[Path, list[Fraction]]) -> None:
    """It starts at start_s, runs at its speed, and holds the last picture before end_s."""
    path, times = film
    footage = Footage(path.name, Fraction(1, 2), Fraction(5, 2), Fraction(2))
    numbers = told(footage, path, 40)
    for frame, number in enumerate(numbers[:25]):
        assert number in shown_at(times, footage.start_s + 2 * Fraction(frame, FPS)), f"frame {frame}"
    last = {bisect_right(times, Fraction(5, 2) - near) - 1 for near in (NEAR_S, 2 * NEAR_S)}
    assert set(numbers[25:]) <= last
    assert len(set(numbers[25:])) == 1


def test_slow_motion(tmp_path: Path) -> None:
    """At a quarter of its speed every picture stands four frames."""
    path = write_film(tmp_path / "a.mp4", even(30))
    assert told(Footage(path.name, speed=Fraction(1, 4)), path, 24) == [frame // 4 for frame in range(24)]


@pytest.mark.parametrize(
    ("turn", "quarters"),
    [
        (0, [RED, GREEN, BLUE, YELLOW]),
        (90, [GREEN, YELLOW, RED, BLUE]),
        (180, [YELLOW, BLUE, GREEN, RED]),
        (270, [BLUE, RED, YELLOW, GREEN]),
    ],
)
def test_turned_as_the_camera_was_held(tmp_path: Path, turn: int, quarters: list[tuple[int, ...]]) -> None:
    """A telephone's film stands upright, unsqueezed, as players show it."""
    made = Made(turn=turn)
    path = write_film(tmp_path / "a.mp4", even(3), made, pictures=[corners(made.size_px)] * 3)
    window = WINDOW[::-1] if turn % 180 else WINDOW
    (frame,) = frames(Footage(path.name), path, window, FPS, 1)
    assert frame.shape == (window[1], window[0], 3)
    for found, wanted in zip(quarters_of(frame), quarters, strict=True):
        assert np.abs(np.subtract(found, wanted)).max() <= 6


@pytest.mark.parametrize("name", FORMATS)
def test_colours_of_every_format(tmp_path: Path, name: str) -> None:
    """Eight bits or ten, any matrix, any range: the colours are those that were filmed."""
    made = FORMATS[name]
    path = write_film(
        tmp_path / f"a.{name.split(maxsplit=1)[0]}", even(3), made, pictures=[corners(made.size_px)] * 3
    )
    (frame,) = frames(Footage(path.name), path, WINDOW, FPS, 1)
    for found, wanted in zip(quarters_of(frame), (RED, GREEN, BLUE, YELLOW), strict=True):
        assert np.abs(np.subtract(found, wanted)).max() <= 6


def test_what_is_clear_is_black(tmp_path: Path) -> None:
    """Transparent parts show black, half-transparent ones half of their colour."""
    picture = np.dstack([corners(WINDOW), np.full(WINDOW[::-1], 255, np.uint8)])
    picture[24:, :32, 3], picture[24:, 32:, 3] = 0, 128
    path = write_film(tmp_path / "a.mov", even(2), Made("png", pixels="rgba"), pictures=[picture] * 2)
    (frame,) = frames(Footage(path.name), path, WINDOW, FPS, 1)
    assert quarters_of(frame) == [RED, GREEN, (0, 0, 0), (110, 110, 30)]


def test_untold_colours_of_a_large_picture_are_bt709(tmp_path: Path) -> None:
    """As players guess it; below 720 lines BT.601 is guessed."""
    for size_px, wanted in (((1280, 720), (212, 45, 25)), ((640, 360), RED)):
        made = Made(size_px=size_px)  # written by BT.601's matrix, and not said so
        path = write_film(tmp_path / "a.mp4", even(1), made, pictures=[corners(size_px)])
        (frame,) = frames(Footage(path.name), path, WINDOW, FPS, 1)
        assert np.abs(np.subtract(quarters_of(frame)[0], wanted)).max() <= 6


@pytest.mark.parametrize("window", [(40, 90), (90, 40), (31, 31), (64, 48), (640, 480)])
def test_fills_its_window(tmp_path: Path, window: tuple[int, int]) -> None:
    """Any window is filled, cropped and never squeezed, the middle a little above the middle kept."""
    size_px = (97, 63)  # odd, as screens are recorded
    down, across = np.mgrid[0 : size_px[1], 0 : size_px[0]]
    ramp = np.dstack([across * 255 // 96, down * 255 // 62, np.zeros_like(down)]).astype(np.uint8)
    path = write_film(tmp_path / "a.mkv", even(1), Made("ffv1", size_px, "bgr0"), pictures=[ramp])
    (frame,) = frames(Footage(path.name), path, window, FPS, 1)
    assert frame.shape == (window[1], window[0], 3)
    scale = max(window[0] / size_px[0], window[1] / size_px[1])
    kept = [side / scale for side in window]
    middle = frame[window[1] // 2, window[0] // 2]
    for axis, share in ((0, 0.5), (1, 0.4)):
        wanted = (size_px[axis] - kept[axis]) * share + kept[axis] / 2
        assert abs(int(middle[axis]) * (size_px[axis] - 1) / 255 - wanted) < 2.5


def test_wide_pixels(tmp_path: Path) -> None:
    """A film whose pixels are twice as wide as high is twice as wide as it is stored."""
    made = Made(size_px=(48, 48), told={"sample_aspect_ratio": Fraction(2)})
    path = write_film(tmp_path / "a.mp4", even(1), made, pictures=[corners(made.size_px)])
    (frame,) = frames(Footage(path.name), path, (96, 48), FPS, 1)
    assert frame.shape == (48, 96, 3)
    assert np.abs(np.subtract(quarters_of(frame)[0], RED)).max() <= 6


def test_no_picture_is_held_but_the_one_at_hand(tmp_path: Path) -> None:
    """Frames are made one by one, and a scene that is left off closes its file."""
    path = write_film(tmp_path / "a.mp4", even(120))
    scene = frames(Footage(path.name), path, WINDOW, FPS, 1_000_000)
    first: list[Rgb] = list(islice(scene, 3))
    scene.close()
    assert [number_of(frame) for frame in first] == [0, 1, 2]
    path.rename(tmp_path / "b.mp4")


@pytest.mark.parametrize("times", [even(25), [Fraction(0), Fraction(30)]], ids=["held", "standing"])
def test_what_stands_is_decoded_once(
    times: list[Fraction], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A last picture that is held, or one that stands for half a minute, is not sought again."""
    path = write_film(tmp_path / "a.mkv", times, Made(clock=Fraction(1, 1000)))
    sought: list[float] = []
    go_to = Film._go_to

    def counted(film: Film, instant_s: float) -> None:
        sought.append(instant_s)
        go_to(film, instant_s)

    monkeypatch.setattr(Film, "_go_to", counted)
    assert len(set(told(Footage(path.name), path, 500)[30:])) == 1
    assert len(sought) <= 2


def test_nobody_is_started_or_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No other program runs, and nothing is warned of."""
    path = write_film(tmp_path / "a.mp4", uneven(30))
    list(frames(Footage(path.name), path, WINDOW, FPS, 1))  # MoviePy looks for its ffmpeg when it is imported
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: pytest.fail("a program was started"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(list(frames(Footage(path.name), path, WINDOW, FPS, 60))) == 60


def test_a_damaged_film_is_told(tmp_path: Path) -> None:
    """What cannot be decoded is a fault with the file's name, not a crash."""
    path = tmp_path / "hong.mp4"
    path.write_bytes(b"no film")
    with pytest.raises(MediakitError) as told_of:
        list(frames(Footage(path.name), path, WINDOW, FPS, 1))
    assert (told_of.value.code, told_of.value.facts["footage"]) == ("FOOTAGE_UNREADABLE", "hong.mp4")

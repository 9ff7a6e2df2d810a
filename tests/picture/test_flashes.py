"""Flashes, counted in computed pictures."""

from collections.abc import Iterable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediakit.errors import MediakitError
from mediakit.model.slide import Slide
from mediakit.picture.flashes import flash_warnings, flashes_per_s, light_of, luminance
from mediakit.picture.planes import Yuv, to_yuv
from tests.picture.clips import LOOK, picture_of

WIDTH_PX, HEIGHT_PX = 160, 90
CELL_PX = 10


def grey(level: int) -> Yuv:
    """A flat picture, by its sRGB level, 0 to 255."""
    return to_yuv(np.full((HEIGHT_PX, WIDTH_PX, 3), level, np.uint8))


def lit(*cells: tuple[int, int]) -> Yuv:
    """A black picture with white cells, each by row and column."""
    rgb = np.zeros((HEIGHT_PX, WIDTH_PX, 3), np.uint8)
    for row, column in cells:
        down, across = row * CELL_PX, column * CELL_PX
        rgb[down : down + CELL_PX, across : across + CELL_PX] = 255
    return to_yuv(rgb)


def strobe(one: Yuv, other: Yuv, frames: int, count: int = 40) -> list[tuple[Yuv, int]]:
    """Two pictures by turns, each for so many frames."""
    return [(other if index % 2 else one, frames) for index in range(count)]


def counted(pictures: Iterable[tuple[Yuv, int]], fps: int) -> int:
    """Count the flashes of pictures, each with its number of frames."""
    return flashes_per_s(((light_of(planes), frames) for planes, frames in pictures), fps)


def warned(pictures: Iterable[tuple[Yuv, int]], fps: int) -> tuple[MediakitError, ...]:
    """Warn of pictures, each with its number of frames."""
    return flash_warnings(((light_of(planes), frames) for planes, frames in pictures), fps)


BLACK, WHITE = grey(0), grey(255)


@pytest.mark.parametrize(
    ("rgb", "wanted"),
    [
        ((0, 0, 0), 0),
        ((255, 255, 255), 1),
        ((128, 128, 128), 0.2159),
        ((255, 0, 0), 0.2126),
        ((0, 255, 0), 0.7152),
        ((0, 0, 255), 0.0722),
        ((200, 120, 40), 0.2668),
    ],
)
def test_luminance_is_wcags(rgb: tuple[int, int, int], wanted: float) -> None:
    """A flat colour has in every cell the relative luminance that WCAG's formula gives."""
    cells = luminance(to_yuv(np.full((HEIGHT_PX, WIDTH_PX, 3), rgb, np.uint8)))
    assert cells.shape == (9, 16)
    np.testing.assert_allclose(cells, wanted, atol=0.012)


@pytest.mark.parametrize(("row", "column"), [(0, 0), (8, 15), (4, 7)])
def test_every_cell_is_looked_at(row: int, column: int) -> None:
    """What is lit in one cell is found there alone, also at the edges."""
    cells = luminance(lit((row, column)))
    assert cells[row, column] == pytest.approx(1, abs=0.02)
    cells[row, column] = 0
    np.testing.assert_allclose(cells, 0, atol=0.01)


@pytest.mark.parametrize(("width_px", "height_px"), [(1920, 1080), (1080, 1920), (1080, 1080), (64, 36)])
def test_any_shape(width_px: int, height_px: int) -> None:
    """Left half white, right half black, in every shape of a clip."""
    rgb = np.zeros((height_px, width_px, 3), np.uint8)
    rgb[:, : width_px // 2] = 255
    np.testing.assert_allclose(luminance(to_yuv(rgb)), np.repeat([[1.0, 0.0]], 8, axis=1).repeat(9, 0))


@pytest.mark.parametrize(
    ("fps", "frames", "wanted"),
    [(24, 3, 4), (24, 4, 3), (25, 3, 4), (25, 4, 3), (30, 5, 3), (30, 2, 7), (25, 1, 12), (25, 25, 0)],
)
def test_a_strobe_is_counted(fps: int, frames: int, wanted: int) -> None:
    """Black and white by turns flash once every two turns; more than three in a second are warned of."""
    pictures = strobe(BLACK, WHITE, frames)
    assert counted(pictures, fps) == wanted
    assert bool(warned(pictures, fps)) == (wanted > 3)


def test_the_warning_says_where() -> None:
    """The warning tells how many, how many are allowed, and where the first such second begins."""
    calm = [(BLACK, 50), (WHITE, 25)]
    (warning,) = warned([*calm, *strobe(BLACK, WHITE, 3)], 25)
    assert warning.code == "FLASHES"
    assert warning.facts == {"count": 4, "limit": 3, "at_s": 3.0}


@pytest.mark.parametrize(
    ("dark", "bright", "counts"),
    [
        (120, 134, False),
        (120, 150, True),
        (234, 255, False),
        (228, 255, True),
        (0, 80, False),
        (0, 100, True),
    ],
)
def test_what_is_a_change(dark: int, bright: int, *, counts: bool) -> None:
    """It takes a tenth of the luminance of white, and a darker picture below 0.80."""
    assert bool(counted(strobe(grey(dark), grey(bright), 2), 25)) == counts


@pytest.mark.parametrize(
    ("cells", "counts"),
    [
        ([(4, 7), (4, 8), (4, 9)], False),
        ([(4, 7), (4, 8), (4, 9), (4, 10)], True),
        ([(0, 0), (0, 4), (2, 0), (2, 4)], True),
        ([(0, 0), (0, 15), (8, 0), (8, 15)], False),
        ([(0, 0), (0, 5), (2, 0), (2, 5)], False),
    ],
)
def test_how_large_it_is(cells: list[tuple[int, int]], *, counts: bool) -> None:
    """More than a quarter of a field must flash; what is scattered over the screen does not."""
    assert bool(counted(strobe(BLACK, lit(*cells), 2), 25)) == counts


def test_cells_that_take_turns() -> None:
    """A board of squares that swap flashes as a strobe does."""
    squares = [(row, column) for row in range(9) for column in range(16)]
    black, white = ([cell for cell in squares if sum(cell) % 2 == odd] for odd in (0, 1))
    assert counted(strobe(lit(*black), lit(*white), 3), 25) == 4


def test_a_fade_is_one_change() -> None:
    """White comes out of black in ten frames, and goes: one flash, however many steps."""
    steps = [(grey(level), 1) for level in (*range(0, 251, 25), *range(250, -1, -25))]
    assert counted(steps * 5, 25) == 1


def test_trembling_is_none() -> None:
    """Many small changes to and fro never add up to one."""
    levels = [120, 130, 122, 131, 121, 133, 124] * 8
    assert counted([(grey(level), 1) for level in levels], 25) == 0


@pytest.mark.parametrize("gap_frames", [0, 1, 5])
def test_captions_pass(gap_frames: int) -> None:
    """Slides that change every two seconds and captions as short as a rule allows are no strobe."""
    pictures: list[tuple[Yuv, int]] = []
    for number in range(24):
        slide = Slide(text="ABCD"[number // 3 % 4])
        pictures.append((picture_of(LOOK, slide, f"câu {number}"), 21 - gap_frames))
        pictures += [(picture_of(LOOK, slide, ""), gap_frames)] * bool(gap_frames)
    assert counted(pictures, 25) <= 3
    assert warned(pictures, 25) == ()


_RUNS = st.lists(st.tuples(st.integers(0, 255), st.integers(1, 5)), min_size=1, max_size=10)


@settings(deadline=None)  # a busy machine is no fault
@given(_RUNS, st.integers(0, 40))
def test_only_what_is_seen_counts(runs: list[tuple[int, int]], still: int) -> None:
    """The count is the same frame by frame, after a still, and never more than half the changes."""
    pictures = [(np.full((54, 64), level, np.uint8), frames) for level, frames in runs]
    count = counted(pictures, 25)
    assert counted([(planes, 1) for planes, frames in pictures for _ in range(frames)], 25) == count
    assert counted([(pictures[0][0], still + 1), *pictures], 25) == count
    assert count <= sum(one != other for (one, _), (other, _) in pairwise(runs)) // 2

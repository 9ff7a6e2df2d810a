"""Every text reads on what lies under it: measured on drawn pixels, in every theme and shape."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from mediakit.lettering.box import Box
from mediakit.lettering.drawing import draw_block
from mediakit.model.profile import PROFILES, PictureProfile
from mediakit.model.slide import Footage, Slide
from mediakit.model.theme import Theme
from mediakit.slides import draw, lay_out
from mediakit.slides.sheet import Lettering, Sheet
from tests.slides.conftest import SLIDES
from tests.slides.looks import BOARDS, shipped

_LINEAR = np.array(
    [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in np.arange(256) / 255]
)
_WEIGHTS = np.array([0.2126, 0.7152, 0.0722])
PHOTOS: dict[str, Callable[[NDArray[np.uint8]], None]] = {
    "white": lambda pixels: pixels.fill(255),
    "black": lambda pixels: pixels.fill(0),
    "noise": lambda pixels: np.copyto(
        pixels, np.random.default_rng(1).integers(0, 256, pixels.shape, dtype=np.uint8)
    ),
    "left half": lambda pixels: pixels[:, : pixels.shape[1] // 2].fill(255),
    "lower half": lambda pixels: pixels[pixels.shape[0] // 2 :].fill(255),
    "stripes": lambda pixels: pixels[:, ::2].fill(255),
}
"""Photographs as they come at worst, painted on black."""
_FOOTER = "Trung\u00a0tâm Văn\u00a0hóa, Thông\u00a0tin và Thể\u00a0thao thành\u00a0phố Vũng\u00a0Tàu"
OVER = (
    Slide("photo", "Một\u00a0cửa ẪẶỵ", "Nơi nào cũng tiếp nhận", image="a.png", footer=_FOOTER),
    Slide("photo", text="Phường này hay xã khác, nơi nào cũng tiếp nhận hồ sơ của bà con", image="a.png"),
    Slide("photo", image="a.png", footer=_FOOTER),
    Slide("footage", "Vũng\u00a0Tàu", "Tại nhà", footage=Footage("a.mp4"), footer=_FOOTER),
)


def shape(name: str) -> PictureProfile:
    """Give a picture of a third of its size, a board whole."""
    if name in BOARDS:
        return BOARDS[name]
    picture = PROFILES[name].picture
    assert picture is not None
    return replace(picture, width_px=picture.width_px // 6 * 2, height_px=picture.height_px // 6 * 2)


def photograph(kind: str, picture: PictureProfile) -> Image.Image:
    """Compute one that fills a picture."""
    pixels = np.zeros((picture.height_px, picture.width_px, 3), np.uint8)
    PHOTOS[kind](pixels)
    return Image.fromarray(pixels)


def least_contrasts(sheet: Sheet, under: Image.Image) -> list[tuple[float, str]]:
    """Give the least contrast of each text with any pixel in its letters' box, with its first line."""
    luminance = _LINEAR[np.asarray(under)] @ _WEIGHTS
    found = []
    for stroke in sheet.strokes:
        if isinstance(stroke, Lettering):
            ink = float(_LINEAR[list(bytes.fromhex(stroke.colour[1:]))] @ _WEIGHTS)
            left, top, right, bottom = _letters(stroke, under.size)
            ground = luminance[top:bottom, left:right]
            darker, lighter = np.minimum(ground, ink), np.maximum(ground, ink)
            found.append((float(((lighter + 0.05) / (darker + 0.05)).min()), stroke.block.lines[0]))
    return found


def _letters(stroke: Lettering, size: tuple[int, int]) -> tuple[int, int, int, int]:
    alone = Image.new("RGB", size)
    draw_block(alone, stroke.block, stroke.box, "#ffffff", stroke.align, stroke.hang_px)
    return alone.getbbox() or (0, 0, 1, 1)


def without_texts(sheet: Sheet) -> Sheet:
    """Leave all but texts."""
    return replace(
        sheet, strokes=tuple(stroke for stroke in sheet.strokes if not isinstance(stroke, Lettering))
    )


@pytest.mark.parametrize("name", ["16x9", "9x16", "1x1", "led"])
def test_every_text_reads_well_where_it_stands(
    name: str, slide: Slide, any_theme: Theme, images: Path
) -> None:
    """Against every pixel in its letters' box, whatever was drawn there: 4.5:1."""
    sheet = lay_out(slide, any_theme, shape(name))
    for contrast, line in least_contrasts(sheet, draw(without_texts(sheet), images)):
        assert contrast >= 4.5, line


@pytest.mark.parametrize("kind", PHOTOS)
@pytest.mark.parametrize("name", ["16x9", "9x16", "1x1", "led", "384x192", "640x160"])
def test_texts_read_over_any_photograph(name: str, kind: str, any_theme: Theme, images: Path) -> None:
    """White, black, noise, half and half: 4.5:1 at every pixel, for photos and for footage."""
    picture = shape(name)
    photo = photograph(kind, picture)
    for slide in OVER:
        sheet = lay_out(slide, any_theme, picture)
        assert sheet.faults == ()
        for contrast, line in least_contrasts(sheet, draw(without_texts(sheet), images, photo=photo)):
            assert contrast >= 4.5, line


@pytest.mark.parametrize("name", ["16x9", "9x16", "1x1"])
def test_what_lies_over_a_picture_hangs_on_the_place_alone(name: str, any_theme: Theme, images: Path) -> None:
    """Every pixel is the picture's times a factor plus a colour, so that a veil can be drawn once for all."""
    picture = shape(name)
    size = (picture.width_px, picture.height_px)
    for slide in OVER:
        sheet = lay_out(slide, any_theme, picture)
        over = {
            level: np.asarray(draw(sheet, images, photo=Image.new("RGB", size, (level,) * 3)), float)
            for level in (0, 100, 255)
        }
        factor = (over[255] - over[0]) / 255
        assert factor.min() >= 0
        assert np.abs(over[0] + factor * 100 - over[100]).max() <= 2.5
        assert factor[0].min() == 1.0  # at its upper edge the picture is as it was taken


@pytest.mark.parametrize("name", BOARDS)
@pytest.mark.parametrize("theme_name", ["cong-so", "tuong-phan"])
def test_letters_on_a_board_have_rows_enough(name: str, theme_name: str, slide: Slide) -> None:
    """Text is 13 pixels an em or more, or it is a fault; what is drawn stays inside the safe area."""
    picture = BOARDS[name]
    sheet = lay_out(slide, shipped(theme_name), picture)
    if sheet.faults:
        assert {fault.code for fault in sheet.faults} <= {"TEXT_TOO_LONG", "QR_TOO_DENSE"}
        return
    for stroke in sheet.strokes:
        if isinstance(stroke, Lettering) and stroke.block.lines[0]:
            sign = len(stroke.block.lines[0]) == 1
            assert stroke.block.size_px >= (9 if sign else 13), stroke.block
            assert sheet.frame.safe.holds(Box(*_letters(stroke, (picture.width_px, picture.height_px))))


@pytest.mark.parametrize(
    "key", [key for key in SLIDES if "long" not in key and not key.endswith((" 5", " 6", " 7"))]
)
def test_what_a_campaign_says_fits_a_small_board(key: str) -> None:
    """Everyday slides of every layout stand on 384 by 192 lamps without a fault."""
    assert lay_out(SLIDES[key], shipped("tuong-phan"), BOARDS["384x192"]).faults == ()

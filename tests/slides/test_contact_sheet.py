"""Every slide on one sheet, as it is in full size."""

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from mediakit.model.profile import PROFILES, PictureProfile
from mediakit.model.slide import Slide
from mediakit.model.theme import Theme
from mediakit.slides import compose
from mediakit.slides.contact_sheet import Strip, contact_sheet

RED = (198, 40, 40)
SLIDES = (
    Slide("title", heading="Nộp hồ sơ không phụ thuộc nơi cư trú", text="Bộ phận Một cửa"),
    Slide("bullets", heading="Các bước", items=("Đăng nhập bằng VNeID", "Chọn thủ tục cần làm", "Nộp hồ sơ")),
    Slide("contact", heading="dichvucong.gov.vn", qr="https://dichvucong.gov.vn"),
)


def no_footage(slide: Slide, size_px: tuple[int, int]) -> Image.Image:
    """No slide here has any."""
    raise AssertionError(slide, size_px)


def sheet_of(theme: Theme, picture: PictureProfile, images: Path, *slides: Slide) -> np.ndarray:
    """The sheet's pixels, (H, W, 3)."""
    png = contact_sheet([Strip("clip 16x9", slides, theme, picture)], images, no_footage)
    return np.asarray(Image.open(io.BytesIO(png))).astype(int)


@pytest.mark.parametrize("name", ["16x9", "9x16", "1x1", "led"])
def test_slides_as_they_are(theme: Theme, images: Path, name: str) -> None:
    """Each stands in its place, and looks as the full picture does when it is shrunk: no line breaks anew."""
    picture = PROFILES[name].picture
    assert picture
    sheet = sheet_of(theme, picture, images, *SLIDES)
    share = (480 * 270 / (picture.width_px * picture.height_px)) ** 0.5
    width, height = round(picture.width_px * share), round(picture.height_px * share)
    for index, slide in enumerate(SLIDES):
        left, top = 24 + index * (width + 24), 56
        seen = sheet[top : top + height, left : left + width]
        whole = compose(slide, theme, picture, images).resize((width, height), Image.Resampling.LANCZOS)
        assert np.abs(seen - np.asarray(whole)).mean() < 6, slide.layout
        assert np.ptp(sheet[top + height : top + height + 30, left : left + 30]) > 100  # its number
    assert not (sheet == RED).all(axis=2).any()


def test_rows(theme: Theme, images: Path) -> None:
    """What does not stand in one row goes on in the next; strips stand one under another."""
    picture = PROFILES["16x9"].picture
    assert picture
    one, nine = (sheet_of(theme, picture, images, *(SLIDES[:1] * count)) for count in (1, 9))
    assert nine.shape[0] - one.shape[0] == 2 * (270 + 30)
    strips = [Strip(name, SLIDES[:1], theme, picture) for name in ("a", "b")]
    both = Image.open(io.BytesIO(contact_sheet(strips, images, no_footage)))
    assert both.height == 2 * (56 + 270 + 30) + 24


def test_a_board_is_not_blown_up(theme: Theme, images: Path) -> None:
    """A picture smaller than its place on the sheet stands there pixel for pixel."""
    picture = PictureProfile(384, 192, captions=None)
    sheet = sheet_of(theme, picture, images, SLIDES[0])
    drawn = np.asarray(compose(SLIDES[0], theme, picture, images))
    assert (sheet[56 : 56 + 192, 24 : 24 + 384] == drawn).all()


def test_what_is_at_fault_is_framed(theme: Theme, images: Path) -> None:
    """A text that does not fit, or an image that is not there, has a red frame; the others have none."""
    picture = PROFILES["16x9"].picture
    assert picture
    long = Slide("statement", text="Bà con nộp hồ sơ tại Bộ phận Một cửa. " * 30)
    lost = replace(SLIDES[0], layout="statement", image="khong-co.png")
    sheet = sheet_of(theme, picture, images, SLIDES[0], long, lost)
    framed = [(sheet[51:56, 24 + at * 504 : 504 + at * 504] == RED).all() for at in range(3)]
    assert framed == [False, True, True]

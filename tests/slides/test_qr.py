"""QR codes on contact slides."""

from pathlib import Path

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from mediakit.model.profile import PROFILES, PictureProfile
from mediakit.model.slide import Slide
from mediakit.model.theme import Theme
from mediakit.slides import compose, lay_out
from mediakit.slides.qr import _BYTES, QUIET_MODULES, modules_across, qr_image

_ADDRESS = "https://dichvucong.gov.vn/p/phananhkiennghi/pakn-gui-pakn.html"


@pytest.mark.parametrize("name", ["16x9", "9x16", "1x1"])
@pytest.mark.parametrize("content", ["tel:1022", "https://dichvucong.gov.vn", _ADDRESS])
def test_the_drawn_code_is_the_codes_matrix(name: str, content: str, theme: Theme, images: Path) -> None:
    """Read back from the slide, module by module; at least 4 px each; four light modules all around."""
    picture = PROFILES[name].picture
    assert picture is not None
    image = compose(Slide("contact", qr=content), theme, picture, images)
    dark = _mask(image, theme.colours.text)
    left, top, right, bottom = dark.getbbox() or (0, 0, 0, 0)
    rows = segno.make(content, error="m", micro=False, boost_error=False).matrix
    module_px, rest = divmod(right - left, len(rows))
    assert (rest, right - left) == (0, bottom - top)
    assert module_px >= 4
    read = dark.crop((left, top, right, bottom)).resize((len(rows), len(rows)), Image.Resampling.BOX)
    assert [list(row) for row in rows] == [
        [read.getpixel((x, y)) == 255 for x in range(len(rows))] for y in range(len(rows))
    ]
    quiet = QUIET_MODULES * module_px
    around = _mask(image, theme.colours.surface).crop(
        (left - quiet, top - quiet, right + quiet, bottom + quiet)
    )
    around.paste(255, (quiet, quiet, quiet + right - left, quiet + bottom - top))
    assert around.getextrema() == (255, 255)


@pytest.mark.parametrize("content", ["https://vungtau.gov.vn/" + "a" * 1800, "a" * 18000])
def test_too_dense_a_code_is_a_fault(content: str, theme: Theme, picture: PictureProfile) -> None:
    """Nothing is drawn that no phone can read, nor more than a code can hold."""
    (fault,) = lay_out(Slide("contact", "1022", qr=content), theme, picture).faults
    assert (fault.code, fault.where.field) == ("QR_TOO_DENSE", "qr")


@given(st.text(min_size=1, max_size=60))
def test_the_size_is_known_before_the_code_is_made(content: str) -> None:
    """The table of capacities gives the very size that the drawn code has."""
    assert qr_image(content, modules_across(content), "#000000", "#ffffff").size[0] == _made_across(content)


@pytest.mark.parametrize("version", [1, 2, 7, 9, 10, 18, 26, 27, 33, 40])
def test_every_capacity(version: int) -> None:
    """A version at its fullest, and one byte more."""
    most = _BYTES[version - 1]
    for content in ("a" * most, "ỵ" * (most // 3), "a" * (most + 1)):
        assert modules_across(content) == (_made_across(content) if len(content) <= 2331 else 0)


def _made_across(content: str) -> int:
    code = segno.make(
        content, error="m", mode="byte", mask=0, micro=False, encoding="utf-8", boost_error=False
    )
    return len(code.matrix) + 2 * QUIET_MODULES


def _mask(image: Image.Image, colour: str) -> Image.Image:
    """Give 255 where a pixel has exactly this colour."""
    wanted = Image.new("RGB", image.size, colour)
    red, green, blue = ImageChops.difference(image, wanted).split()
    off = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return off.point([255] + [0] * 255)

"""QR codes on contact slides."""

from pathlib import Path

import pytest
import segno
from PIL import Image, ImageChops

from mediakit.errors import MediakitError
from mediakit.model.profile import PROFILES
from mediakit.model.slide import Slide
from mediakit.model.theme import Theme
from mediakit.slides import compose
from mediakit.slides.qr import QUIET_MODULES, qr_image

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


@pytest.mark.parametrize("content", ["https://vungtau.gov.vn/" + "a" * 900, "a" * 9000])
def test_too_dense_a_code_is_a_fault(content: str) -> None:
    """Nothing is drawn that no phone can read, nor more than a code can hold."""
    with pytest.raises(MediakitError) as caught:
        qr_image(content, 300, 4, "#000000", "#ffffff")
    assert (caught.value.code, caught.value.where.field) == ("QR_TOO_DENSE", "qr")


def _mask(image: Image.Image, colour: str) -> Image.Image:
    """Give 255 where a pixel has exactly this colour."""
    wanted = Image.new("RGB", image.size, colour)
    red, green, blue = ImageChops.difference(image, wanted).split()
    off = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return off.point([255] + [0] * 255)

"""Burned-in captions."""

import pytest
from PIL import Image, ImageChops

from mediakit.errors import MediakitError
from mediakit.lettering.box import Box
from mediakit.model.profile import PictureProfile
from mediakit.model.theme import Theme
from mediakit.slides import draw_caption
from mediakit.slides.frame import frame_of


def _noisy(picture: PictureProfile) -> Image.Image:
    """Stripes of black and white: the worst ground for reading."""
    stripe = Image.new("RGB", (2, 1), "#ffffff")
    stripe.putpixel((0, 0), (0, 0, 0))
    image = Image.new("RGB", (picture.width_px, picture.height_px))
    image.paste(stripe.resize((picture.width_px, picture.height_px), Image.Resampling.NEAREST))
    return image


@pytest.mark.parametrize("sign", ["W", "Ẫ", "ộ", "i", "w "])
def test_every_caption_the_rules_allow_fits(sign: str, theme: Theme, picture: PictureProfile) -> None:
    """Full lines of the widest and highest letters stay in the captions' zone, which is in the safe area."""
    assert picture.captions is not None
    line = (sign * picture.captions.line_chars)[: picture.captions.line_chars]
    before = _noisy(picture)
    after = draw_caption(before, "\n".join([line] * picture.captions.lines), theme, picture)
    frame = frame_of(picture, theme.safe_area)
    changed = Box(*(ImageChops.difference(before, after).getbbox() or (0, 0, 0, 0)))
    assert frame.captions.holds(changed)
    assert frame.safe.holds(frame.captions)
    assert after.size == before.size


def test_nothing_shines_through_the_plate(theme: Theme, picture: PictureProfile) -> None:
    """The caption is the same on any picture, away from the plate's round corners."""
    text = "Phản ánh, kiến nghị"
    light = Image.new("RGB", (picture.width_px, picture.height_px), "#ffffff")
    dark = Image.new("RGB", (picture.width_px, picture.height_px), "#000000")
    zone = frame_of(picture, theme.safe_area).captions
    drawn = ImageChops.difference(light, draw_caption(light, text, theme, picture)).getbbox()
    assert drawn is not None
    plate = Box(*drawn)
    inner = plate.inset(plate.height // 2, 1)
    box = (inner.left, inner.top, inner.right, inner.bottom)
    pair = [draw_caption(ground, text, theme, picture).crop(box) for ground in (light, dark)]
    assert pair[0].tobytes() == pair[1].tobytes()
    assert plate.bottom == zone.bottom


def test_the_frame_is_left_as_it_is(theme: Theme, picture: PictureProfile) -> None:
    """A copy is captioned; no text, no plate."""
    frame = _noisy(picture)
    before = frame.tobytes()
    draw_caption(frame, "Vũng Tàu", theme, picture)
    assert frame.tobytes() == before
    assert draw_caption(frame, "", theme, picture).tobytes() == before


def test_a_line_is_not_broken_anew(theme: Theme, picture: PictureProfile) -> None:
    """Lines are as the cue says; far too long a one is a fault."""
    with pytest.raises(MediakitError) as caught:
        draw_caption(_noisy(picture), "Vũng Tàu " * 30, theme, picture)
    assert (caught.value.code, caught.value.where.field) == ("TEXT_TOO_LONG", "caption")

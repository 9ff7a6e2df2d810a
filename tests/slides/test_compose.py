"""Slides of every layout in every shape."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from mediakit.errors import MediakitError
from mediakit.lettering.box import Box
from mediakit.model.profile import PROFILES, PictureProfile
from mediakit.model.slide import Layout, Slide
from mediakit.model.theme import Theme
from mediakit.slides import compose, draw, lay_out
from mediakit.slides.backdrop import backdrop
from mediakit.slides.shapes import rounded_mask
from mediakit.slides.sheet import Photo, Scrim, Stroke


def _covers_all(stroke: Stroke) -> bool:
    """Tell what is ground rather than put on it: a photo from edge to edge, and its veil."""
    return isinstance(stroke, Scrim) or (isinstance(stroke, Photo) and stroke.box.left == 0)


def test_everything_drawn_is_inside_the_safe_area_and_clear_of_captions(
    slide: Slide, theme: Theme, picture: PictureProfile, images: Path
) -> None:
    """The size is exact; what is added to the ground is in the safe area, off the captions."""
    image = compose(slide, theme, picture, images)
    assert (image.mode, image.size) == ("RGB", (picture.width_px, picture.height_px))
    sheet = lay_out(slide, theme, picture)
    frame = sheet.frame
    ground = draw(replace(sheet, strokes=tuple(filter(_covers_all, sheet.strokes))), images)
    added = ImageChops.difference(image, ground)
    assert frame.safe.holds(Box(*(added.getbbox() or (frame.safe.left, frame.safe.top) * 2)))
    zone = frame.captions
    assert added.crop((zone.left, zone.top, zone.right, zone.bottom)).getbbox() is None


def test_the_same_slide_gives_the_same_bytes(slide: Slide, theme: Theme, images: Path) -> None:
    """Also when nothing is kept from before, and drawing leaves what is kept untouched."""
    picture = PictureProfile(320, 180, PROFILES["16x9"].picture.captions)  # type: ignore[union-attr]  # it has one
    first = compose(slide, theme, picture, images).tobytes()
    assert compose(slide, theme, picture, images).tobytes() == first
    backdrop.cache_clear()
    rounded_mask.cache_clear()
    assert compose(slide, theme, picture, images).tobytes() == first


_LONG = "ẪẶỵ nghiêng " * 42
_ENDLESS = _LONG * 6


@pytest.mark.parametrize("shape", ["16x9", "9x16", "1x1"])
@pytest.mark.parametrize(
    ("slide", "field"),
    [
        (Slide("title", _LONG), "heading"),
        (Slide("title", "Một\u00a0cửa", _ENDLESS), "text"),
        (Slide("statement", _LONG, "Đúng hẹn."), "heading"),
        (Slide("statement", text=_ENDLESS), "text"),
        (Slide("bullets", _LONG), "heading"),
        (Slide("bullets", items=("Họ\u00a0tên", _ENDLESS)), "items[1]"),
        (Slide("steps", _LONG, items=("Gửi",)), "heading"),
        (Slide("steps", "Các bước", items=("Gửi", "Nhận", _ENDLESS)), "items[2]"),
        (Slide("quote", _LONG, "Đúng hẹn."), "heading"),
        (Slide("quote", text=_ENDLESS), "text"),
        (Slide("contact", _LONG), "heading"),
        (Slide("contact", "1022", _ENDLESS), "text"),
        (Slide("end_card", _LONG), "heading"),
        (Slide("end_card", "Một\u00a0cửa", _ENDLESS), "text"),
        (Slide(footer=_LONG), "footer"),
    ],
    ids=lambda value: value.layout if isinstance(value, Slide) else value,
)
def test_too_long_a_text_is_a_fault_with_its_field(
    slide: Slide, field: str, shape: str, theme: Theme, images: Path
) -> None:
    """500 characters fit no heading, 3000 fit nowhere: told with field and text, never cut."""
    picture = PROFILES[shape].picture
    assert picture is not None
    with pytest.raises(MediakitError) as caught:
        compose(slide, theme, picture, images)
    assert (caught.value.code, caught.value.where.field) == ("TEXT_TOO_LONG", field)
    assert caught.value.facts["text"] in (_LONG, _ENDLESS)


def test_a_missing_image_is_a_fault(theme: Theme, picture: PictureProfile, images: Path) -> None:
    """It names the field and the picture, not this machine's folders."""
    for name in ("khong-co.png", "anh"):
        with pytest.raises(MediakitError) as caught:
            compose(Slide(text="Đúng hẹn.", image=name), theme, picture, images)
        assert (caught.value.code, caught.value.where.field) == ("IMAGE_MISSING", "image")
        assert caught.value.facts == {"path": f"assets/images/{name}"}


def test_an_unreadable_image_is_a_fault(theme: Theme, picture: PictureProfile, images: Path) -> None:
    """A damaged file is told, not drawn half."""
    with pytest.raises(MediakitError) as caught:
        compose(Slide(text="Đúng hẹn.", image="hong.png"), theme, picture, images)
    assert (caught.value.code, caught.value.where.field) == ("IMAGE_UNREADABLE", "image")


def test_a_picture_fills_its_place_uncovered(theme: Theme, picture: PictureProfile, images: Path) -> None:
    """Both halves of the picture show, and no text lies on them."""
    image = compose(Slide(text="Nộp ở bất kỳ đâu.", image="anh/tru-so.png"), theme, picture, images)
    counts = {colour: count for count, colour in image.getcolors(1 << 16) or ()}
    area = picture.width_px * picture.height_px
    assert counts[204, 0, 0] > 0.05 * area
    assert counts[0, 170, 0] > 0.03 * area


def test_a_logo_stands_on_title_and_end_card(theme: Theme, picture: PictureProfile, images: Path) -> None:
    """A logo of the theme is drawn there; a missing one is a fault of the theme."""
    Image.new("RGBA", (300, 100), "#cc00ccff").save(images / "bieu-trung.png")
    layouts: tuple[Layout, ...] = ("title", "end_card")
    for layout in layouts:
        marked = replace(theme, logo="bieu-trung.png")
        image = compose(Slide(layout, "Một\u00a0cửa"), marked, picture, images)
        assert (204, 0, 204) in {colour for _, colour in image.getcolors(1 << 16) or ()}
        with pytest.raises(MediakitError) as caught:
            compose(Slide(layout, "Một\u00a0cửa"), replace(theme, logo="x.png"), picture, images)
        assert (caught.value.code, caught.value.where.field) == ("IMAGE_MISSING", "logo")

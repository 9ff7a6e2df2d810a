"""Items that come one by one, and photos that move: the rest of the slide keeps still."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageChops

from mediakit.errors import MediakitError
from mediakit.lettering.box import Box
from mediakit.model.profile import PROFILES, PictureProfile
from mediakit.model.slide import Footage, Slide
from mediakit.model.theme import Theme
from mediakit.slides import compose, draw, lay_out
from mediakit.slides.sheet import Lettering, Photo, Plate, Sheet, Way
from tests.slides.conftest import SLIDES

LISTS = ("bullets, 3", "steps, 3", "steps, 6", "step map, 4", "step map, 7", "before and after")


def shape(name: str) -> PictureProfile:
    """Give a picture of a third of its size."""
    picture = PROFILES[name].picture
    assert picture is not None
    return replace(picture, width_px=picture.width_px // 6 * 2, height_px=picture.height_px // 6 * 2)


def pixels(image: Image.Image) -> NDArray[np.int16]:
    """Give what is drawn, ready to be subtracted."""
    return np.asarray(image).astype(np.int16)


def items_of(sheet: Sheet) -> set[int]:
    """Name the items that have strokes."""
    return {
        stroke.item
        for stroke in sheet.strokes
        if isinstance(stroke, Lettering | Plate | Way | Photo) and stroke.item is not None
    }


@pytest.mark.parametrize("name", ["16x9", "9x16", "1x1"])
@pytest.mark.parametrize("key", LISTS)
def test_items_come_one_by_one_and_nothing_moves(key: str, name: str, any_theme: Theme, images: Path) -> None:
    """Each brings its own pixels; those of items before it, and of the rest, stay as they are."""
    slide, picture = SLIDES[key], shape(name)
    sheet = lay_out(slide, any_theme, picture)
    assert items_of(sheet) == set(range(len(slide.items)))
    drawn = [pixels(draw(sheet, images, shown)) for shown in range(len(slide.items) + 1)]
    whole = pixels(draw(sheet, images))
    assert np.array_equal(drawn[-1], whole)
    assert np.array_equal(pixels(compose(slide, any_theme, picture, images, 1)), drawn[1])
    for before, after in pairwise(drawn):
        brought = (before != after).any(axis=2)
        later = (after != whole).any(axis=2)
        assert brought.any()
        # where a line goes on under a disc's smoothed edge, a few pixels of the edge change again
        assert later[brought].mean() < 0.03


@pytest.mark.parametrize("name", ["16x9", "9x16", "1x1"])
def test_no_line_leads_on_from_the_last_step_that_is_there(name: str, theme: Theme, images: Path) -> None:
    """After the second of four steps nothing is drawn beyond its disc towards the third."""
    slide = replace(SLIDES["steps, 4"], footer="")
    sheet = lay_out(slide, theme, shape(name))
    discs = {
        stroke.item: stroke.box
        for stroke in sheet.strokes
        if isinstance(stroke, Plate) and stroke.box.width == stroke.box.height and stroke.item is not None
    }
    none, two = draw(sheet, images, 0), draw(sheet, images, 2)
    drawn = Box(*(ImageChops.difference(none, two).getbbox() or (0, 0, 0, 0)))
    text = max(
        (stroke.box.right, stroke.box.bottom)
        for stroke in sheet.strokes
        if isinstance(stroke, Lettering) and stroke.item == 1
    )
    if discs[2].left > discs[1].right:  # across
        assert drawn.right <= max(discs[1].right, text[0]) + 2 < discs[2].left + 2
        between = (discs[1].right + 2, discs[1].top, discs[2].left - 2, discs[1].bottom)
    else:
        between = (discs[1].left, discs[1].bottom + 2, discs[1].right, discs[2].top - 2)
    assert ImageChops.difference(none.crop(between), two.crop(between)).getbbox() is None
    assert ImageChops.difference(none.crop(between), draw(sheet, images, 3).crop(between)).getbbox()


def test_only_a_photo_that_shall_move_does(theme: Theme) -> None:
    """The photo layout moves unless it is told to keep still; other layouts' pictures never do."""
    picture = shape("16x9")
    moving = lay_out(Slide("photo", image="anh/tru-so.png"), theme, picture)
    photo = moving.moving_photo()
    assert photo is not None
    assert (photo.name, photo.box) == ("anh/tru-so.png", Box(0, 0, picture.width_px, picture.height_px))
    assert moving.window is None
    for slide in (
        Slide("photo", image="anh/tru-so.png", motion="still"),
        Slide(text="Đúng hẹn.", image="anh/tru-so.png"),
        SLIDES["before and after"],
        SLIDES["footage"],
        Slide("title", "Một\u00a0cửa"),
    ):
        assert lay_out(slide, theme, picture).moving_photo() is None


@pytest.mark.parametrize("layout", ["photo", "footage"])
def test_a_picture_given_takes_the_place_of_the_file(layout: str, theme: Theme, images: Path) -> None:
    """No file is opened for it; words and veil stand on it as they did."""
    picture = shape("9x16")
    footage = Footage("a.mp4") if layout == "footage" else None
    slide = Slide(layout, "Một\u00a0cửa", "Nơi nào cũng nhận", image="khong-co.png", footage=footage)  # type: ignore[arg-type]  # one of two
    sheet = lay_out(slide, theme, picture)
    green = draw(sheet, images, photo=Image.new("RGB", (picture.width_px, picture.height_px), "#00aa00"))
    assert green.getpixel((2, 2)) == (0, 170, 0)
    if layout == "footage":
        assert sheet.window == Box(0, 0, picture.width_px, picture.height_px)
        red, _, blue = draw(sheet, images).getpixel((2, 2))  # type: ignore[misc]  # RGB
        assert max(red, blue) < 48


def test_a_still_photo_is_never_taken_for_another(theme: Theme, images: Path) -> None:
    """A picture that is given goes to what moves alone."""
    picture = shape("1x1")
    sheet = lay_out(Slide("photo", image="anh/tru-so.png", motion="still"), theme, picture)
    green = Image.new("RGB", (picture.width_px, picture.height_px), "#00aa00")
    assert draw(sheet, images, photo=green).tobytes() == draw(sheet, images).tobytes()


def test_each_picture_names_its_field(theme: Theme, images: Path) -> None:
    """A fault of the second picture stands at the second picture's key."""
    sheet = lay_out(replace(SLIDES["before and after"], image_after="khong-co.png"), theme, shape("16x9"))
    fields = [stroke.field for stroke in sheet.pictures() if isinstance(stroke, Photo)]
    assert fields == ["image", "image_after"]
    with pytest.raises(MediakitError) as caught:
        draw(sheet, images)
    assert (caught.value.code, caught.value.where.field) == ("IMAGE_MISSING", "image_after")

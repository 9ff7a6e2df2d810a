"""Pictures of the project, looked at before anything is drawn."""

from pathlib import Path

import pytest
from PIL import Image

from mediakit.lettering.box import Box
from mediakit.model.profile import PROFILES
from mediakit.model.slide import Slide
from mediakit.model.theme import Theme
from mediakit.slides import image_faults, lay_out
from mediakit.slides.sheet import Logo, Photo

_BOX = Box(100, 50, 840, 700)


def _told(images: Path, shown: Photo | Logo) -> list[tuple[str, str, str]]:
    faults, warnings = image_faults(images, shown)
    told = [("fault", found) for found in faults] + [("warning", found) for found in warnings]
    return [(kind, found.code, found.where.field) for kind, found in told]


def _photo(name: str) -> Photo:
    return Photo(name, _BOX, 0, "#ffffff")


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp"])
def test_a_whole_picture_is_well(images: Path, name: str) -> None:
    """Formats that may be shown, at the size of their frame."""
    Image.effect_noise((740, 650), 40).save(images / name)
    assert _told(images, _photo(name)) == []


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp"])
@pytest.mark.parametrize("share", [0.0, 0.02, 0.6, 0.97])
def test_a_picture_cut_short_is_a_fault(images: Path, name: str, share: float) -> None:
    """A copy that broke off is told, however much of it came through."""
    Image.effect_noise((740, 650), 40).save(images / "whole.png" if name == "a.png" else images / name)
    whole = (images / ("whole.png" if name == "a.png" else name)).read_bytes()
    (images / name).write_bytes(whole[: round(len(whole) * share)])
    assert _told(images, _photo(name)) == [("fault", "IMAGE_UNREADABLE", "image")]


def test_no_picture_at_all(images: Path) -> None:
    """Missing, a folder, and a file of another kind."""
    (images / "chu.png").write_text("không phải ảnh", encoding="utf-8")
    assert _told(images, _photo("khong-co.png")) == [("fault", "IMAGE_MISSING", "image")]
    assert _told(images, _photo("anh")) == [("fault", "IMAGE_MISSING", "image")]
    assert _told(images, _photo("chu.png")) == [("fault", "IMAGE_UNREADABLE", "image")]
    assert _told(images, Logo("chu.png", _BOX, "left")) == [("fault", "IMAGE_UNREADABLE", "logo")]


def test_a_picture_that_would_fill_the_memory_is_a_fault(images: Path) -> None:
    """A few kilobytes that unfold into hundreds of millions of pixels are not unfolded."""
    Image.new("1", (20000, 10000)).save(images / "bom.png")
    assert _told(images, _photo("bom.png")) == [("fault", "IMAGE_UNREADABLE", "image")]


@pytest.mark.parametrize(("size", "small"), [((428, 376), False), ((426, 374), True), ((2000, 370), True)])
def test_a_small_picture_is_a_warning(images: Path, size: tuple[int, int], small: bool) -> None:  # noqa: FBT001  # a row's answer
    """Less than a third of the pixels it is shown with; what is cropped away does not count."""
    Image.new("RGB", size, "#336699").save(images / "a.png")
    assert _told(images, _photo("a.png")) == ([("warning", "IMAGE_SMALL", "image")] if small else [])


def test_a_picture_on_its_side_counts_upright(images: Path) -> None:
    """A telephone stores it lying and says how to turn it."""
    turned = Image.Exif()
    turned[0x0112] = 6
    Image.new("RGB", (700, 2000)).save(images / "a.jpg", exif=turned)
    wide = Photo("a.jpg", Box(0, 0, 1400, 300), 0, "#ffffff")
    assert _told(images, wide) == []
    Image.new("RGB", (700, 2000)).save(images / "a.jpg")
    assert _told(images, wide) == [("warning", "IMAGE_SMALL", "image")]


def test_a_logo_is_held_against_its_own_shape(images: Path) -> None:
    """It stands whole in a long room: its height counts, not the room's length."""
    Image.new("RGBA", (150, 100)).save(images / "logo.png")
    assert _told(images, Logo("logo.png", Box(0, 0, 1600, 110), "left")) == []
    assert _told(images, Logo("logo.png", Box(0, 0, 1600, 220), "left")) == [
        ("warning", "IMAGE_SMALL", "logo")
    ]


def test_a_sheet_names_its_pictures(theme: Theme) -> None:
    """Each with the box it fills, so that its size can be judged."""
    picture = PROFILES["16x9"].picture
    assert picture is not None
    (shown,) = lay_out(Slide(text="Đúng hẹn.", image="a.png"), theme, picture).pictures()
    assert shown.name == "a.png"
    assert shown.box.width > 600

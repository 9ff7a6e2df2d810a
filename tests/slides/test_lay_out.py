"""Laying out: faults are found, and nothing is opened or drawn for it."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from mediakit.errors import ManyFaults
from mediakit.lettering.box import Box
from mediakit.model.profile import PROFILES, PictureProfile
from mediakit.model.slide import Slide
from mediakit.model.theme import Theme
from mediakit.slides import LAYOUTS, compose, draw, lay_out
from mediakit.slides.backdrop import backdrop
from mediakit.slides.sheet import Lettering

_ENDLESS = "ẪẶỵ nghiêng " * 200
_WORDS = st.lists(
    st.text("aẫịỵđQWẪẶjgTf,.!?\u00a0", min_size=1, max_size=14).filter(lambda word: word.strip("\u00a0")),
    min_size=1,
    max_size=30,
).map(" ".join)


def test_every_text_that_does_not_fit_is_told(theme: Theme, picture: PictureProfile) -> None:
    """Not only the first; a text beside one that is too long is judged by itself."""
    slide = Slide(
        "bullets", _ENDLESS, items=("Họ\u00a0tên", _ENDLESS, "Địa\u00a0chỉ", _ENDLESS), footer=_ENDLESS
    )
    faults = lay_out(slide, theme, picture).faults
    assert [(fault.code, fault.where.field) for fault in faults] == [
        ("TEXT_TOO_LONG", field) for field in ("heading", "items[1]", "items[3]", "footer")
    ]
    contact = lay_out(Slide("contact", _ENDLESS, _ENDLESS, qr="a" * 9000), theme, picture)
    assert {fault.where.field for fault in contact.faults} == {"heading", "text", "qr"}
    with pytest.raises(ManyFaults) as caught:
        compose(slide, theme, picture, Path())
    assert len(caught.value.faults) == 4


def test_no_image_is_opened(theme: Theme, picture: PictureProfile) -> None:
    """A picture and a logo that are nowhere are no matter of laying out."""
    marked = replace(theme, logo="khong-co.png")
    for slide in (Slide(text="Đúng hẹn.", image="khong-co.png"), Slide("title", "Một\u00a0cửa")):
        sheet = lay_out(slide, marked, picture)
        assert sheet.faults == ()
        assert hash(sheet)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    st.sampled_from(sorted(LAYOUTS)),
    st.sampled_from(["16x9", "9x16", "1x1"]),
    st.tuples(_WORDS, _WORDS, st.lists(_WORDS, max_size=6)),
)
def test_what_is_accepted_is_drawn_in_its_room(
    theme: Theme, layout: str, shape: str, texts: tuple[str, str, list[str]]
) -> None:
    """Each text lies in the box that the sheet gives it, but for the hanging edge and antialiasing."""
    heading, text, items = texts
    profile = PROFILES[shape].picture
    assert profile is not None
    picture = replace(profile, width_px=profile.width_px // 3, height_px=profile.height_px // 3)
    slide = Slide(layout, heading, text, tuple(items), footer="ẪẶỵ")  # type: ignore[arg-type]  # of LAYOUTS
    sheet = lay_out(slide, theme, picture)
    if sheet.faults:
        return
    ground = backdrop(sheet.ground, sheet.frame, sheet.colours, sheet.motif)
    for stroke in sheet.strokes:
        if isinstance(stroke, Lettering):
            alone = draw(replace(sheet, strokes=(stroke,)), Path())
            drawn = Box(*(ImageChops.difference(alone, ground).getbbox() or (*stroke.box.middle,) * 2))
            hang = 2 + round(0.03 * stroke.block.size_px)
            assert stroke.box.inset(-hang, -2).holds(drawn), stroke
            assert sheet.frame.safe.holds(drawn)


def test_the_sheet_tells_all_that_is_drawn(theme: Theme, picture: PictureProfile) -> None:
    """Equal slides give equal sheets, and a sheet without strokes draws its ground."""
    slide = Slide("contact", "1022", "Gọi tổng\u00a0đài.", qr="tel:1022")
    sheet = lay_out(slide, theme, picture)
    assert sheet == lay_out(slide, theme, picture)
    bare = draw(replace(sheet, strokes=()), Path())
    assert isinstance(bare, Image.Image)
    assert bare.tobytes() == backdrop(sheet.ground, sheet.frame, sheet.colours, sheet.motif).tobytes()

"""The slides that every telling shares."""

from dataclasses import replace

from mediakit.model.campaign import Contact, Line
from mediakit.model.slide import Slide
from mediakit.recipes.deck import contact_slide, end_card, line_slides, title_slide
from tests.recipes.kits import CAMPAIGN, message

SLIDE = Slide("bullets", items=("Một", "Hai"))


def test_how_it_opens() -> None:
    """Title over topic, who sends it at the foot."""
    wanted = Slide("title", heading="Nộp hồ sơ", text="Một cửa", footer="Trung tâm")
    assert title_slide(message("Xin chào."), CAMPAIGN) == wanted


def test_slides_of_lines() -> None:
    """A line has its own slide or keeps the one before; only the first without one states itself."""
    own = Line("Xin chào.", slide=SLIDE)
    assert line_slides(message(own, "Hai.")) == [SLIDE, None]
    assert line_slides(message("Một.", own, "Ba.")) == [Slide("statement", text="Một."), SLIDE, None]


def test_where_to_turn_to() -> None:
    """The label stands large over the title; without one the title stands alone; a code goes with either."""
    told = message("Xin chào.")
    labelled = replace(told, contact=Contact("Gọi.", label="1022", qr="https://a.vn"))
    assert contact_slide(labelled) == Slide("contact", heading="1022", text="Nộp hồ sơ", qr="https://a.vn")
    assert contact_slide(told) == Slide("contact", heading="Nộp hồ sơ")


def test_how_it_ends() -> None:
    """Slogan over issuer."""
    assert end_card(CAMPAIGN) == Slide("end_card", heading="Chung tay", text="Trung tâm")

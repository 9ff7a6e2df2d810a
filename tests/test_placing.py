"""What is wrong with a picture is told where its words stand in a file."""

from dataclasses import replace

import pytest

from mediakit.errors import MediakitError, Place
from mediakit.language import glue
from mediakit.model.campaign import Contact, Line, Message
from mediakit.model.reading import Lexicon
from mediakit.model.slide import Footage, Slide
from mediakit.placing import placed
from tests.recipes.kits import CAMPAIGN, message

GLUED = "Nộp hồ sơ trước ngày 15/7/2024 tại Bộ phận Một cửa"
TOLD = replace(
    message(
        Line("Xin chào.", slide=Slide("bullets", heading="Các bước", items=("Một", GLUED), footer="Chân")),
        Line("Hai.", slide=Slide(image="anh/mot.png", image_after="anh/hai.png")),
        Line("Cảm ơn.", slide=Slide("footage", footage=Footage("quầy/mới.mp4"))),
    ),
    contact=Contact("Gọi 1022.", label="1022", qr="https://a.vn"),
    spot_lines=(Line("Xin nghe."),),
)
OTHER = replace(TOLD, id="hai", title="Góp ý", lines=(Line("Ba."),), contact=Contact("Bốn."))


def place_of(name: str | None, field: str) -> Place:
    """Give a file by the name, and the field."""
    return Place(f"{name or 'chung'}.yaml", 1, 1, field)


def found(*messages: Message, field: str = "", **facts: str) -> str:
    """Place a fault of the first message's result and give file and field."""
    fault = placed(
        MediakitError("TEXT_TOO_LONG", Place(field=field), **facts), "mot", messages, CAMPAIGN, place_of
    )
    assert (fault.code, fault.facts) == ("TEXT_TOO_LONG", facts)
    return f"{fault.where.file} {fault.where.field}"


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"text": "Nộp hồ sơ"}, "title"),
        ({"text": "Một cửa"}, "topic"),
        ({"text": "Các bước"}, "lines[0].slide.heading"),
        ({"text": "Một"}, "lines[0].slide.items[0]"),
        ({"text": glue(GLUED, Lexicon(keep_together=("Bộ phận Một cửa",)))}, "lines[0].slide.items[1]"),
        ({"text": "Chân"}, "lines[0].slide.footer"),
        ({"text": "Cảm ơn."}, "lines[2].show"),
        ({"text": "Xin nghe."}, "spot_lines[0].show"),
        ({"text": "1022"}, "contact.label"),
        ({"text": "Gọi 1022."}, "contact.show"),
        ({"image": "anh/mot.png"}, "lines[1].slide.image"),
        ({"footage": "quầy/mới.mp4"}, "lines[2].slide.footage.file"),
        ({"image": "anh/hai.png"}, "lines[1].slide.image_after"),
        ({"content": "https://a.vn"}, "contact.qr"),
    ],
)
def test_found(facts: dict[str, str], field: str) -> None:
    """Texts of slides and captions, images and codes, also where spaces were made unbreakable on the way."""
    assert found(TOLD, **facts) == f"mot.yaml {field}"


def test_no_space_is_glued_by_chance() -> None:
    """The text above is one that is shown otherwise than it is written."""
    assert "\u00a0" in glue(GLUED, Lexicon())


def test_glued_by_the_writer() -> None:
    """An unbreakable space of the writer's own does not hide the text."""
    own = replace(TOLD, title="Nộp\u00a0hồ sơ")
    assert found(own, text="Nộp\u00a0hồ\u00a0sơ") == "mot.yaml title"


def test_the_first_of_equal_texts() -> None:
    """Where two fields hold the same text, the first is told."""
    twice = replace(TOLD, topic="Các bước")
    assert found(twice, text="Các bước") == "mot.yaml topic"


def test_the_message_that_says_it() -> None:
    """In a loop, the file of the message that holds the text is told."""
    assert found(TOLD, OTHER, text="Góp ý") == "hai.yaml title"
    assert found(TOLD, OTHER, text="Ba.") == "hai.yaml lines[0].show"


def test_what_messages_share() -> None:
    """Slogan and issuer stand in the campaign's file, unless the message says the same."""
    assert found(TOLD, text="Chung tay") == "chung.yaml slogan"
    assert found(TOLD, text="Trung tâm") == "chung.yaml issuer"
    assert found(replace(TOLD, title="Chung tay"), text="Chung tay") == "mot.yaml title"


@pytest.mark.parametrize("facts", [{}, {"text": ""}, {"text": "Ở đâu?"}, {"said": "Nộp hồ sơ"}])
def test_nothing_found(facts: dict[str, str]) -> None:
    """What stands nowhere is told of the message's file, with the field that was known."""
    assert found(TOLD, **facts) == "mot.yaml "
    assert found(TOLD, field="cue 2", **facts) == "mot.yaml cue 2"


def test_a_place_is_kept() -> None:
    """What already has a place keeps it, all but the name of the message in what a recipe did."""
    there = Place("assets/themes/thu.yaml", 3, 1, "logo")
    kept = MediakitError("IMAGE_MISSING", there, image="anh/mot.png")
    assert placed(kept, "mot", [TOLD], CAMPAIGN, place_of) is kept
    failed = MediakitError("RECIPE_FAILED", Place("scripts/recipes/a.py", 7), said="lỗi", message="mot, hai")
    found_ = placed(failed, "vong", [TOLD, OTHER], CAMPAIGN, place_of)
    assert (found_.where, found_.facts) == (failed.where, {"said": "lỗi", "message": "vong"})

"""What a layout shows, and what spots say."""

from pathlib import Path
from typing import get_args

import pytest

from mediakit.catalogue import forms, load
from mediakit.catalogue.document import parse
from mediakit.catalogue.rules import CONTENT, NEEDED, USED
from mediakit.model.campaign import Line, Loop
from mediakit.model.slide import Layout
from tests.catalogue.projects import MESSAGE, write_project

MOT = "assets/catalogue/messages/mot.yaml"


def test_every_layout_is_ruled() -> None:
    """Each layout says which keys it shows, in the order they matter, and needs only what it shows."""
    assert USED.keys() == set(get_args(Layout))
    assert all(set(used) <= set(CONTENT) for used in USED.values())
    assert all(set(needed) <= set(USED[layout]) for layout, needed in NEEDED.items())


@pytest.mark.parametrize(
    "slide",
    [
        "{layout: steps, heading: a, items: [b, c]}",
        "{layout: quote, text: a, heading: b, footer: c}",
        "{layout: bullets, items: [a]}",
        "{heading: a, image: b.png}",
        "end_card",
        "{layout: photo, image: a.png, text: b, heading: c, motion: still, footer: d}",
        "{layout: before_after, image: a.png, image_after: b.png, items: [c, d], heading: e}",
        "{layout: number, heading: 24/7, text: b}",
        "{layout: step_map, items: [a, b, c], heading: d}",
        "{layout: question, heading: a, text: b}",
        "{layout: footage, footage: {file: a.mp4}, text: b, heading: c}",
    ],
)
def test_sound_slides(tmp_path: Path, slide: str) -> None:
    """Slides that show what they are given are taken."""
    catalogue = load(write_project(tmp_path, {MOT: MESSAGE.replace("slide: title", f"slide: {slide}")}))
    assert catalogue.faults == ()


@pytest.mark.parametrize(
    ("slide", "told"),
    [
        ("{layout: photo, text: a}", [("SLIDE_NEEDS", "image")]),
        (
            "{layout: before_after, heading: a}",
            [("SLIDE_NEEDS", key) for key in ("image", "image_after", "items")],
        ),
        ("{layout: before_after, image: a.png, image_after: b.png, items: [a]}", [("SLIDE_TOO_FEW", 2)]),
        (
            "{layout: before_after, image: a.png, image_after: b.png, items: [a, b, c]}",
            [("SLIDE_TOO_MANY", 2)],
        ),
        ("{layout: number, text: a}", [("SLIDE_NEEDS", "heading")]),
        ("{layout: step_map, items: [a]}", [("SLIDE_TOO_FEW", 2)]),
        ("{layout: question, heading: a}", [("SLIDE_NEEDS", "text")]),
        ("{layout: footage, text: a}", [("SLIDE_NEEDS", "footage")]),
        ("{text: a, motion: still}", [("SLIDE_KEY_UNUSED", "motion")]),
        ("{text: a, image_after: b.png}", [("SLIDE_KEY_UNUSED", "image_after")]),
        ("{layout: photo, image: a.png, footage: {file: a.mp4}}", [("SLIDE_KEY_UNUSED", "footage")]),
    ],
)
def test_slides_that_lack_or_waste(tmp_path: Path, slide: str, told: list[tuple[str, object]]) -> None:
    """What a layout needs and what it does not show are told, all of it."""
    faults = load(write_project(tmp_path, {MOT: MESSAGE.replace("slide: title", f"slide: {slide}")})).faults
    found = [
        (fault.code, next(fault.facts[key] for key in ("key", "least", "most") if key in fault.facts))
        for fault in faults
    ]
    assert found == told


def test_spot_lines(tmp_path: Path) -> None:
    """A message may say something shorter in spots."""
    spoken = MESSAGE + "spot_lines:\n  - show: Xin chào.\n    say: Xin chào bà con.\n    pause_s: 0.5\n"
    campaign = load(write_project(tmp_path, {MOT: spoken})).campaign
    assert campaign
    (message,) = campaign.messages
    assert [(line.show, line.say, line.slide) for line in message.spot_lines] == [
        ("Xin chào.", "Xin chào bà con.", None)
    ]
    assert message.heard == message.spot_lines
    assert isinstance(message.heard[0], Line)


def test_loop() -> None:
    """A loop names its messages and recipes."""
    document = parse("title: Bảng LED\nmessages: [mot, hai]\nrecipes: [led_loop]\n", "a.yaml")
    assert forms.fill(Loop, document, forms.LOOP_READERS, {"id": "bang-led"}) == (
        Loop("bang-led", "Bảng LED", ("mot", "hai"), ("led_loop",)),
        [],
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: ''\nmessages: [a]\nrecipes: [b]\n", [("EMPTY_TEXT", 1, 8)]),
        ("title: x\nmessages: []\nrecipes: [b]\n", [("EMPTY_LIST", 2, 11)]),
        ("title: x\nmessages: [a, b, a]\nrecipes: [b]\n", [("REPEATED", 2, 18)]),
        ("title: x\nmessages: [a]\n", [("MISSING_KEY", 1, 1)]),
        ("title: x\nmessages: [a]\nrecipes: [b]\nlines: []\n", [("UNKNOWN_KEY", 4, 1)]),
    ],
)
def test_slips_of_a_loop(text: str, told: list[tuple[str, int, int]]) -> None:
    """One slip in a loop is told where it is."""
    noun, faults = forms.fill(Loop, parse(text, "a.yaml"), forms.LOOP_READERS, {"id": "bang-led"})
    assert noun is None
    assert [(fault.code, fault.where.line, fault.where.column) for fault in faults] == told

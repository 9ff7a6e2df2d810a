"""Recipes of a project's own are found by name; a broken one is told by its file and line."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from mediakit.errors import MediakitError
from mediakit.model.cue import Cue
from mediakit.model.slide import Slide
from mediakit.model.timeline import Scene, Timeline
from mediakit.recipes.book import BUILT_IN, recipes_of
from mediakit.units import Seconds
from tests.conftest import write
from tests.recipes.kits import ToneKit, message

OWN = """\
from mediakit.recipes import Kit, Message, Slide, Story, Timeline, recipe


@recipe("16x9")
def tin_ngan(message: Message, kit: Kit) -> Timeline:
    story = Story(kit)
    story.show(Slide(text=message.title))
    story.say(message.title)
    return story.finish()
"""
FILE = "scripts/recipes/tin_ngan.py"


def test_built_in(tmp_path: Path) -> None:
    """A project without recipes has the built-in ones."""
    assert recipes_of(tmp_path) == (BUILT_IN, [])
    slots = {f"radio_spot_{slot_s}" for slot_s in (15, 30, 45, 60)}
    assert set(BUILT_IN) == {"clip", "loudspeaker_spot", *slots}


def test_own_recipe(tmp_path: Path) -> None:
    """A file's function of the same name is a recipe; it works, and leaves nothing beside the file."""
    write(tmp_path, FILE, OWN)
    found = recipes_of(tmp_path)[0]["tin_ngan"]
    assert (found.name, found.outputs, found.source) == ("tin_ngan", ("16x9",), tmp_path / FILE)
    assert found.tell(message("Xin chào."), ToneKit()).transcript == ("Nộp hồ sơ",)
    assert [path.name for path in (tmp_path / "scripts/recipes").iterdir()] == ["tin_ngan.py"]
    assert not [name for name in sys.modules if "tin_ngan" in name]


def test_own_before_built_in(tmp_path: Path) -> None:
    """A project may tell clips in its own way."""
    write(tmp_path, "scripts/recipes/clip.py", OWN.replace("tin_ngan", "clip"))
    assert recipes_of(tmp_path)[0]["clip"].outputs == ("16x9",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (OWN.replace("story = Story(kit)", "story = = Story(kit)"), ("RECIPE_BROKEN", 6)),
        (OWN.replace("Slide, Story", "Sliide, Story"), ("RECIPE_BROKEN", 1)),
        ("import khong_co_dau\n" + OWN, ("RECIPE_BROKEN", 1)),
        (OWN + "\n1 / 0\n", ("RECIPE_BROKEN", 11)),
        (OWN + "\nraise SystemExit\n", ("RECIPE_BROKEN", 11)),
        (OWN.replace("def tin_ngan", "def tin_dai"), ("RECIPE_NOT_FOUND", 0)),
        (OWN.replace('@recipe("16x9")', "@recipe"), ("RECIPE_NOT_FOUND", 0)),
        (OWN.replace('"16x9"', '"16x9", "4x3"'), ("RECIPE_OUTPUT", 4)),
        (OWN.replace('"16x9"', ""), ("RECIPE_OUTPUT", 4)),
        ("", ("RECIPE_NOT_FOUND", 0)),
        ("bà = 1\0", ("RECIPE_BROKEN", 0)),
    ],
)
def test_broken(tmp_path: Path, text: str, told: tuple[str, int]) -> None:
    """What is wrong with a recipe's file is told by file and line."""
    write(tmp_path, FILE, text)
    recipes, (fault,) = recipes_of(tmp_path)
    assert (fault.code, fault.where.line, fault.where.file) == (*told, FILE)
    assert recipes == BUILT_IN


def test_another_name_for_a_recipe(tmp_path: Path) -> None:
    """A built-in recipe under a name of the project's own makes results of its own."""
    write(tmp_path, "scripts/recipes/tin.py", "from mediakit.recipes.clip import clip\ntin = clip\n")
    found = recipes_of(tmp_path)[0]["tin"]
    assert (found.name, found.source) == ("tin", tmp_path / "scripts/recipes/tin.py")


def test_broken_while_it_tells(tmp_path: Path) -> None:
    """A mistake that shows only with a message is told by its line too, also when our code trips over it."""
    for bad, line in (("message.titel", 7), ("None", 7)):
        write(tmp_path, FILE, OWN.replace("Slide(text=message.title)", f"Slide(text={bad})"))
        with pytest.raises(MediakitError) as raised:
            recipes_of(tmp_path)[0]["tin_ngan"].tell(message("Xin chào."), ToneKit())
        assert raised.value.code == "RECIPE_FAILED"
        assert raised.value.where.file == FILE
        assert raised.value.facts["message"] == "mot"
        assert raised.value.where.line in (line, line + 2)


def test_what_is_no_fault_of_the_recipe(tmp_path: Path) -> None:
    """A text that cannot be read is told as what it is."""
    write(tmp_path, FILE, OWN)
    unread = replace(message("Xin chào."), title="Mẫu XYZQ")
    with pytest.raises(MediakitError) as raised:
        recipes_of(tmp_path)[0]["tin_ngan"].tell(unread, ToneKit())
    assert raised.value.code == "UNKNOWN_ABBREVIATION"


SECOND, TWO = Seconds(1), Seconds(2)


@pytest.mark.parametrize(
    ("timeline", "said"),
    [
        (Timeline(Seconds(0)), "its length is 0.0 s"),
        (Timeline(TWO, (Scene(Slide(), SECOND, TWO),)), "scenes[0] starts at 1.0 s, not at 0.0 s"),
        (
            Timeline(TWO, (Scene(Slide(), Seconds(0), SECOND),)),
            "its scenes end at 1.0 s, not at its length, 2.0 s",
        ),
        (
            Timeline(TWO, (Scene(Slide(), Seconds(0), TWO), Scene(Slide(), TWO, SECOND))),
            "scenes[1] ends at 1.0 s, before it starts",
        ),
        (
            Timeline(TWO, cues=(Cue("a", Seconds(0), TWO), Cue("b", SECOND, TWO))),
            "cues[1] starts at 1.0 s, while the one before stands",
        ),
        (Timeline(TWO, (Scene(Slide(), Seconds(0), TWO),), cues=(Cue("a", SECOND, TWO),)), ""),
    ],
)
def test_what_is_out_of_order_in_a_timeline(timeline: Timeline, said: str) -> None:
    """Scenes touch and cover the length, cues follow one another; what does not is named."""
    assert timeline.flaw() == said


def test_a_timeline_by_hand_is_looked_at(tmp_path: Path) -> None:
    """What a recipe put together itself and is out of order is told, before anything is made of it."""
    by_hand = OWN.replace("return story.finish()", "return replace(story.finish(), length=seconds(-1))")
    imports = "from dataclasses import replace\nfrom mediakit.units import seconds\n"
    write(tmp_path, FILE, imports + by_hand)
    with pytest.raises(MediakitError) as raised:
        recipes_of(tmp_path)[0]["tin_ngan"].tell(message("Xin chào."), ToneKit())
    assert (raised.value.code, raised.value.facts["said"]) == ("RECIPE_FAILED", "its length is -1.0 s")

"""The campaign's own loop for LED boards and waiting rooms."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

from mediakit.language.lines import Readings
from mediakit.model.campaign import Contact, Line, Message
from mediakit.model.profile import PROFILES
from mediakit.model.slide import Slide
from mediakit.model.timeline import Timeline
from mediakit.picture.states import states
from mediakit.recipes import contact_slide, end_card, time_to_read, title_slide
from mediakit.recipes.book import recipes_of
from mediakit.recipes.rehearsal import rehearsal
from tests.recipes.kits import CAMPAIGN, message

LED = PROFILES["led"]
STEPS = Slide("bullets", heading="Các bước", items=("Đăng nhập", "Chọn thủ tục"))
FIRST = message(Line("Xin chào.", slide=STEPS), "Cảm ơn bà con.")
SECOND = replace(message("Mời bà con góp ý."), id="hai", contact=Contact("Quét mã.", qr="https://a.vn"))


def told(*messages: Message) -> Timeline:
    """Tell a loop as the project's recipe does."""
    recipe = recipes_of(Path(__file__).parents[2])[0]["bang_led"]
    assert (recipe.of, recipe.outputs, recipe.sounds) == ("loop", ("led",), ())
    return recipe.tell(messages, rehearsal(CAMPAIGN, LED, Readings(CAMPAIGN.lexicon)))


@pytest.fixture(scope="module")
def loop() -> Timeline:
    """The loop of both messages."""
    return told(FIRST, SECOND)


def test_pages(loop: Timeline) -> None:
    """The slogan, then of each message its title, its slides and where to turn to, in order; then around."""
    assert [unglued(scene.slide) for scene in loop.scenes] == [
        end_card(CAMPAIGN),
        title_slide(FIRST, CAMPAIGN),
        STEPS,
        contact_slide(FIRST),
        title_slide(SECOND, CAMPAIGN),
        Slide("statement", text="Mời bà con góp ý."),
        contact_slide(SECOND),
        end_card(CAMPAIGN),
    ]


def unglued(slide: Slide) -> Slide:
    """Give a slide as it was written."""

    def plain(text: str) -> str:
        return text.replace("\u00a0", " ")

    return replace(
        slide,
        heading=plain(slide.heading),
        text=plain(slide.text),
        items=tuple(map(plain, slide.items)),
        footer=plain(slide.footer),
    )


def test_time_for_every_page(loop: Timeline) -> None:
    """Each page stands as long as it takes to read, and a code long enough for a phone."""
    for scene in loop.scenes[:-1]:
        assert scene.end - scene.start >= time_to_read(scene.slide)
    assert loop.scenes[0].start == 0
    assert all(before.end == after.start for before, after in pairwise(loop.scenes))


def test_silence(loop: Timeline) -> None:
    """Nothing is said, rung or written under the pictures."""
    assert (loop.speech, loop.sounds, loop.cues, loop.transcript) == ((), (), (), ())


def test_seamless(loop: Timeline) -> None:
    """The last picture is one step of a fade away from the first: what follows it is the whole of that."""
    runs = states(loop, 25)
    first, before, last = runs[0].state, runs[-2].state, runs[-1].state
    assert first.under is None
    assert first.share == 1
    assert (last.view, runs[-1].frames) == (first.view, 1)
    assert last.share + (last.share - before.share) == Fraction(1)


def test_one_message() -> None:
    """A loop of a single message goes around too."""
    scenes = told(FIRST).scenes
    assert (len(scenes), scenes[0].slide) == (5, scenes[-1].slide)

"""The still that stands for a clip."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from mediakit.model.profile import PictureProfile
from mediakit.model.slide import Slide
from mediakit.model.theme import Theme
from mediakit.model.timeline import Scene, Timeline
from mediakit.slides import compose, draw_poster, poster_slide
from mediakit.units import Seconds

CARD = Slide("end_card", heading="Chung tay")
TITLE = Slide("title", heading="Nộp hồ sơ", text="Một cửa")
OTHER = Slide("title", heading="Góp ý")
FOOTAGE = Slide("footage")


def timeline(*slides: Slide) -> Timeline:
    """Slides of a second each."""
    scenes = (Scene(slide, Seconds(at), Seconds(at + 1)) for at, slide in enumerate(slides))
    return Timeline(Seconds(len(slides)), tuple(scenes))


@pytest.mark.parametrize(
    ("slides", "chosen"),
    [
        ((TITLE, CARD), TITLE),
        ((CARD, TITLE, OTHER), TITLE),
        ((FOOTAGE, CARD), CARD),
        ((FOOTAGE, CARD, OTHER), OTHER),
        ((FOOTAGE,), FOOTAGE),
    ],
)
def test_what_it_shows(slides: tuple[Slide, ...], chosen: Slide) -> None:
    """The first title; where there is none, the first slide that stands still."""
    assert poster_slide(timeline(*slides)) == chosen


def test_the_slide_whole(theme: Theme, picture: PictureProfile, images: Path) -> None:
    """It is the slide as it is drawn, in a file that says what it is; the same bytes each time."""
    file = draw_poster(TITLE, theme, picture, images, "Nộp hồ sơ; output:16x9")
    assert file == draw_poster(TITLE, theme, picture, images, "Nộp hồ sơ; output:16x9")
    found = Image.open(io.BytesIO(file))
    assert (found.format, found.mode, found.size) == ("JPEG", "RGB", (picture.width_px, picture.height_px))
    assert found.info["comment"].decode() == "Nộp hồ sơ; output:16x9"
    drawn = np.asarray(compose(TITLE, theme, picture, images)).astype(int)
    assert np.abs(np.asarray(found) - drawn).mean() < 2

"""The still that stands for a clip where it is listed: its thumbnail."""

import io
from pathlib import Path

from mediakit.model.profile import PictureProfile
from mediakit.model.slide import Slide
from mediakit.model.theme import Theme
from mediakit.model.timeline import Timeline
from mediakit.slides.compose import compose

_QUALITY = 90
"""With whole colours: half of them would fringe the letters."""


def poster_slide(timeline: Timeline) -> Slide:
    """Choose the slide that says what a clip is about: its first title, else its first still slide.

    Args:
        timeline: with at least one scene.
    """
    slides = [scene.slide for scene in timeline.scenes]
    titles = [slide for slide in slides if slide.layout == "title"]
    still = [slide for slide in slides if slide.layout != "footage"]
    return (titles or still or slides)[0]


def draw_poster(slide: Slide, theme: Theme, picture: PictureProfile, images: Path, comment: str) -> bytes:
    """Draw a slide whole, all its texts in place and no caption on it, as a JPEG.

    Args:
        slide: as for `compose`.
        theme: its look.
        picture: size.
        images: folder that pictures are named below.
        comment: what the file says about itself.
    Raises:
        MediakitError: what `compose` raises.
    """
    file = io.BytesIO()
    image = compose(slide, theme, picture, images)
    image.save(file, "JPEG", quality=_QUALITY, subsampling=0, optimize=True, comment=comment.encode())
    return file.getvalue()

"""How a campaign's slides and captions become pictures of a shape: where themes and files meet pictures."""

from collections.abc import Generator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image

from mediakit.build.fingerprint import digest, digest_file, digest_source, digest_versions
from mediakit.errors import together
from mediakit.lettering.typefaces import fonts_digest
from mediakit.model.profile import PictureProfile
from mediakit.model.slide import Slide
from mediakit.model.theme import Theme
from mediakit.picture.footage import frames
from mediakit.picture.libraries import LIBRARIES
from mediakit.picture.look import Window
from mediakit.picture.motion import PUSH_IN
from mediakit.picture.planes import Layer, Rgb
from mediakit.slides import Sheet, caption_layer, cut_photo, draw, draw_ground, lay_out
from mediakit.slides.progress import progress_line

_PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class CampaignLook:
    """A theme in one shape, with the pictures of a project; what it draws may raise what slides raise."""

    theme: Theme
    """Colours, fonts, measures."""
    picture: PictureProfile
    """Shape and frame rate."""
    assets: Path
    """The project's folder `assets`."""
    base: str
    """Digest of everything that all slides share."""

    def still(self, slide: Slide, shown: int | None) -> Rgb:
        """Draw a slide with its first `shown` items (None: all), without a caption."""
        return np.asarray(draw(self._sheet(slide), self._images, shown))

    def ground(self, slide: Slide) -> Rgb:
        """Draw only what a slide stands on."""
        return np.asarray(draw_ground(self._sheet(slide)))

    def texts(self, slide: Slide) -> tuple[Rgb, Rgb]:
        """Draw what stands on the ground, once on black and once on white instead."""
        sheet = self._sheet(slide)
        size = self.picture.width_px, self.picture.height_px
        black, white = (
            np.asarray(draw(sheet, self._images, ground=Image.new("RGB", size, colour)))
            for colour in ("#000000", "#ffffff")
        )
        return black, white

    def window(self, slide: Slide) -> Window:
        """Draw a slide around its photo or footage."""
        sheet = self._sheet(slide)
        box = sheet.frame.whole
        black, white = (
            np.asarray(draw(sheet, self._images, photo=Image.new("RGB", (box.width, box.height), colour)))
            for colour in ("#000000", "#ffffff")
        )
        return Window(box.left, box.top, box.width, box.height, black, white)

    def photo(self, slide: Slide) -> Rgb:
        """Give the photo of a slide, cut to the shape of its window, as large as it ends."""
        shown = self._sheet(slide).moving_photo()
        if shown is None:
            raise ValueError("a slide without a photo that moves")
        width, height = (2 * round(side * PUSH_IN / 2) for side in (shown.box.width, shown.box.height))
        return np.asarray(cut_photo(self._images, shown, width, height))

    def footage(self, slide: Slide, first: int, count: int) -> Generator[Rgb]:
        """Give frames of a slide's footage as large as its window, counted from the scene's start."""
        if slide.footage is None:
            raise ValueError("a slide without footage")
        window = self._sheet(slide).frame.whole
        path = self.assets / "footage" / slide.footage.file
        size = window.width, window.height
        yield from frames(slide.footage, path, size, self.picture.fps, count, first)

    def caption(self, text: str, spoken: tuple[int, int] | None) -> Layer:
        """Draw a caption, one stretch of its characters highlighted."""
        layer = caption_layer(text, self.theme, self.picture, spoken)
        return Layer(np.asarray(layer.image), *layer.corner_px)

    def progress(self, passed: float) -> Layer:
        """Draw the line that tells how much of the clip has passed."""
        return Layer(np.asarray(progress_line(passed, self.theme, self.picture)), 0, 0)

    def key(self, slide: Slide) -> str:
        """Digest of everything that reaches a slide's picture besides its texts."""
        files = [self._images / name for name in (slide.image, slide.image_after) if name]
        if slide.footage:
            files.append(self.assets / "footage" / slide.footage.file)
        # one that is missing is told by whoever draws it
        return digest([self.base, *(digest_file(file) if file.is_file() else "" for file in files)])

    @property
    def _images(self) -> Path:
        return self.assets / "images"

    def _sheet(self, slide: Slide) -> Sheet:
        sheet = lay_out(slide, self.theme, self.picture)
        if sheet.faults:
            raise together(sheet.faults)
        return sheet


def look_of(theme: Theme, picture: PictureProfile, assets: Path) -> CampaignLook:
    """Give the look of a theme in a shape.

    Args:
        theme: colours, fonts, measures.
        picture: shape and frame rate.
        assets: the project's folder of that name.
    Raises:
        MediakitError: FONT_MISSING.
        OSError: when the theme's logo cannot be read.
    """
    # what only decides when something is shown is in the states already
    drawn = replace(theme.unnamed(), transition="fade", animated=True, spoken_word=False, progress=False)
    program = digest_source(_PACKAGE / "slides", _PACKAGE / "lettering", _PACKAGE / "looks.py")
    logo = digest_file(assets / "images" / theme.logo) if theme.logo else ""
    room = picture.captions is not None  # which slides keep free for captions, also where none stands
    base = digest([drawn, fonts_digest(theme), logo, program, digest_versions(*LIBRARIES), room])
    return CampaignLook(theme, picture, assets, base)

"""Images, sounds and fonts that a campaign names: whether they are there, and any good."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mediakit.catalogue import Catalogue
from mediakit.errors import MediakitError, Place
from mediakit.lettering.fonts import face_of, missing_glyphs
from mediakit.model.campaign import Campaign, Message
from mediakit.model.computed import COMPUTED
from mediakit.model.slide import Slide
from mediakit.model.theme import Theme

if TYPE_CHECKING:
    from mediakit.slides.sheet import Logo, Photo

_STANDS_ON = {
    "text": ("background", "surface"),
    "muted": ("background", "surface"),
    "on_primary": ("primary", "primary_dark"),
}
"""Colours of texts, and what they must be read on; every other text takes one of these where it must."""
Told = tuple[tuple[MediakitError, ...], tuple[MediakitError, ...]]
"""Faults and warnings."""


def check_sounds(catalogue: Catalogue, campaign: Campaign, project: Path) -> Told:
    """Listen through the campaign's own chime and bed."""
    faults: list[MediakitError] = []
    warnings: list[MediakitError] = []
    if campaign.sound_files:
        # most campaigns have neither, and do without the libraries of sound
        from mediakit.sound.audio_files import audio_faults  # noqa: PLC0415

        for kind, name in campaign.sound_files.items():
            where, path = catalogue.place(None, kind), f"assets/audio/{name}"
            if not (project / path).is_file():
                known = ", ".join(COMPUTED[kind])
                faults.append(MediakitError("AUDIO_MISSING", where, path=path, known=known))
            else:
                told = audio_faults(project / path, kind, where)
                faults += told[0]
                warnings += told[1]
    return tuple(faults), tuple(warnings)


def check_images(catalogue: Catalogue, campaign: Campaign, project: Path) -> Told:
    """Open every image once; what is wrong with it is told wherever it is named."""
    faults: list[MediakitError] = []
    warnings: list[MediakitError] = []
    named = list(_images(catalogue, campaign))
    if named:
        # most campaigns have no image, and do without the libraries of drawing
        from mediakit.slides import image_faults  # noqa: PLC0415

        biggest = _biggest(campaign)
        told = {name: image_faults(project / "assets/images", shown) for name, shown in biggest.items()}
        for name, where in named:
            faults += (fault.at(where) for fault in told[name][0])
            warnings += (fault.at(where) for fault in told[name][1])
    return tuple(faults), tuple(warnings)


def _biggest(campaign: Campaign) -> "dict[str, Photo | Logo]":
    """Give every image where it is shown biggest, in any layout and any shape."""
    from mediakit.slides import lay_out  # noqa: PLC0415 - as above

    slides = [line.slide for message in campaign.messages for line in message.lines if line.slide]
    shown = [slide for slide in slides if slide.image or slide.image_after]
    shown += [Slide("title"), Slide("end_card")]
    looks = {
        (campaign.for_output(profile).theme, profile.picture): None
        for profile in campaign.profiles.values()
        if profile.picture
    }
    found: dict[str, Photo | Logo] = {}
    for slide in shown:
        for theme, picture in looks:
            for one in lay_out(slide, theme, picture).pictures():
                held = found.get(one.name)
                if held is None or one.box.width * one.box.height > held.box.width * held.box.height:
                    found[one.name] = one
    return found


def _images(catalogue: Catalogue, campaign: Campaign) -> Iterator[tuple[str, Place]]:
    for theme in campaign.themes:
        if theme.logo:
            yield theme.logo, catalogue.place_in(f"assets/themes/{theme.name}.yaml", "logo")
    for message in campaign.messages:
        for index, line in enumerate(message.lines):
            for key in ("image", "image_after"):
                if line.slide and (name := getattr(line.slide, key)):
                    yield name, catalogue.place(message.id, f"lines[{index}].slide.{key}")


def check_fonts(
    catalogue: Catalogue, themes: Sequence[Theme]
) -> tuple[tuple[str, ...], tuple[MediakitError, ...]]:
    """Give the fonts of themes that are here, each once, and a fault for each that is not."""
    fonts: dict[str, None] = {}
    faults = []
    for theme in themes:
        for key in ("heading_font", "text_font", "strong_font"):
            font = getattr(theme, key)
            try:
                face_of(font)
                fonts[font] = None
            except MediakitError as fault:
                where = catalogue.place_in(f"assets/themes/{theme.name}.yaml", key)
                faults.append(fault.at(where))
    return tuple(fonts), tuple(faults)


def check_colours(catalogue: Catalogue, theme: Theme) -> Iterator[MediakitError]:
    """Warn of texts that are hard to read on what they stand on: CONTRAST_LOW, at the text's colour."""
    # who remembers every message goes without the libraries of drawing
    from mediakit.slides.colour import AA_CONTRAST, contrast  # noqa: PLC0415

    colours, file = theme.colours, f"assets/themes/{theme.name}.yaml"
    for ink, grounds in _STANDS_ON.items():
        for ground in grounds:
            ratio = contrast(getattr(colours, ink), getattr(colours, ground))
            if ratio < AA_CONTRAST:
                where = catalogue.place_in(file, f"colours.{ink}")
                facts = {"ink": ink, "ground": ground, "ratio": round(ratio, 1), "least": AA_CONTRAST}
                yield MediakitError("CONTRAST_LOW", where, **facts)


def check_glyphs(catalogue: Catalogue, campaign: Campaign, fonts: tuple[str, ...]) -> Iterator[MediakitError]:
    """Find characters that slides and captions would show as empty boxes: GLYPH_MISSING."""
    common = (
        frozenset.intersection(*(frozenset(face_of(font).glyphs) for font in fonts)) if fonts else frozenset()
    )
    for where, text in _shown(catalogue, campaign):
        if common.issuperset(map(ord, text)):
            continue
        for font in fonts:
            if missing := missing_glyphs(text, font):
                name = font.rpartition("/")[2]
                yield MediakitError("GLYPH_MISSING", where, font=name, characters=missing)
                break


def _shown(catalogue: Catalogue, campaign: Campaign) -> Iterator[tuple[Place, str]]:
    for key in ("slogan", "issuer"):
        yield catalogue.place(None, key), getattr(campaign, key)
    for message in campaign.messages:
        for key, text in (*message.slide_texts(), *_captions(message)):
            yield catalogue.place(message.id, key), text


def _captions(message: Message) -> Iterator[tuple[str, str]]:
    for index, line in enumerate(message.lines):
        yield f"lines[{index}].show", line.show
    yield "contact.show", message.contact.show

"""The themes that ship, and colours."""

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from ruamel.yaml import YAML

from mediakit.lettering.fonts import font_file, missing_glyphs
from mediakit.model.profile import PROFILES
from mediakit.model.theme import Colours, Theme
from mediakit.slides import compose
from mediakit.slides.colour import contrast, mix
from mediakit.slides.inks import bright_ink, code_colours, heading_ink, ink_on, plate_colours
from tests.slides.conftest import SLIDES
from tests.slides.looks import FOLDER, NAMES, shipped

_PAIRS = [
    ("text", "background"),
    ("text", "surface"),
    ("muted", "background"),
    ("muted", "surface"),
    ("on_primary", "primary"),
    ("on_primary", "primary_dark"),
]

_MOVES = ("transition", "animated", "spoken_word", "progress")
"""What shows only where one picture follows another, or a caption is said."""
_LOOKS = [field.name for field in fields(Theme) if field.name not in ("name", "colours", *_MOVES)]
_OTHERS = {
    "safe_area": 0.07,
    "logo": "bieu-trung.png",
    "motif": "blossom",
    "type_scale": 0.8,
    "spacing": 1.4,
    "radius": 0.0,
}


@pytest.mark.parametrize(("ink", "ground"), _PAIRS)
def test_text_reads_well_on_its_ground(ink: str, ground: str, any_theme: Theme) -> None:
    """Every pair that slides set text in keeps 4.5:1."""
    assert contrast(getattr(any_theme.colours, ink), getattr(any_theme.colours, ground)) >= 4.5


def test_headings_and_plates_find_colours_that_read(any_theme: Theme) -> None:
    """Also where the main colour is the paper's own: on paper, on discs and on plates."""
    colours = any_theme.colours
    ink, (plate, words) = heading_ink(colours), plate_colours(colours)
    for text, ground in (
        *((ink, colours.background), (ink, colours.surface), (ink_on(ink, colours), ink), (words, plate)),
        *((bright_ink(colours), colours.primary), (ink_on(colours.accent, colours), colours.accent)),
    ):
        assert contrast(text, ground) >= 4.5
    light, dark, quiet = code_colours(colours)
    assert contrast(dark, light) >= 10
    assert contrast(quiet, light) >= 4.5
    assert contrast(light, "#000000") > contrast(dark, "#000000")


@pytest.mark.parametrize("field", [f"colours.{field.name}" for field in fields(Colours)] + _LOOKS)
def test_every_field_of_the_theme_shows(field: str, theme: Theme, images: Path) -> None:
    """Nothing is written in a theme in vain: each value reaches some pixel of some slide."""
    Image.new("RGB", (90, 30), "#cc00cc").save(images / "bieu-trung.png")
    if field.startswith("colours."):
        key = field.removeprefix("colours.")
        other = replace(theme, colours=replace(theme.colours, **{key: "#804020"}))
    else:
        fonts = {theme.heading_font, theme.text_font, theme.strong_font} - {getattr(theme, field)}
        changed: dict[str, Any] = {field: _OTHERS.get(field, min(fonts, default=""))}
        other = replace(theme, **changed)
    profile = PROFILES["16x9"].picture
    assert profile is not None
    picture = replace(profile, width_px=480, height_px=270)
    assert any(
        compose(slide, theme, picture, images).tobytes() != compose(slide, other, picture, images).tobytes()
        for slide in SLIDES.values()
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_theme_is_whole(name: str) -> None:
    """Its file holds every field and no other; the first lines say what it is; its fonts are installed."""
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    written = YAML(typ="safe").load(text)
    assert text.splitlines()[1].startswith("# ")
    assert set(written) == {field.name for field in fields(Theme)} - {"name"}
    assert set(written["colours"]) == {field.name for field in fields(Colours)}
    theme = shipped(name)
    for ref in (theme.heading_font, theme.text_font, theme.strong_font):
        assert font_file(ref).is_file()
        assert missing_glyphs("".join(map(chr, range(0x1EA0, 0x1EFA))) + "ĂÂĐÊÔƠƯăâđêôơư“”–…", ref) == ""


def test_themes_differ_in_character() -> None:
    """No two of them share their colours, their typefaces or what is drawn on their grounds."""
    themes = [shipped(name) for name in NAMES]
    assert len(themes) >= 3
    for look in ("heading_font", "text_font", "motif", "colours"):
        assert len({getattr(theme, look) for theme in themes}) == len(themes), look


def test_contrast_is_that_of_wcag() -> None:
    """Known values: black on white is 21, equal colours are 1, #767676 on white is 4.54."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#0b4f80", "#0b4f80") == pytest.approx(1)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
    assert mix("#000000", "#ffffff", 0.5) == "#808080"

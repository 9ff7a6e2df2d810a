"""The default theme and colours."""

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops
from ruamel.yaml import YAML

from mediakit.lettering.fonts import font_file
from mediakit.model.profile import PROFILES
from mediakit.model.slide import Slide
from mediakit.model.theme import Colours, Theme
from mediakit.slides import compose, draw, lay_out
from mediakit.slides.colour import contrast, legible, mix
from mediakit.slides.sheet import Lettering
from tests.slides.conftest import SLIDES

_PAIRS = [
    ("text", "background"),
    ("text", "surface"),
    ("muted", "background"),
    ("muted", "surface"),
    ("primary", "background"),
    ("primary", "surface"),
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
def test_text_reads_well_on_its_ground(ink: str, ground: str, theme: Theme) -> None:
    """Every pair that slides set text in keeps 4.5:1."""
    assert contrast(getattr(theme.colours, ink), getattr(theme.colours, ground)) >= 4.5


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


@pytest.mark.parametrize("shape", ["16x9", "9x16", "1x1", "led"])
def test_every_text_reads_well_where_it_stands(shape: str, slide: Slide, theme: Theme, images: Path) -> None:
    """Against every pixel under its letters' box, whatever was drawn there: 4.5:1."""
    profile = PROFILES[shape].picture
    assert profile is not None
    picture = replace(profile, width_px=profile.width_px // 2, height_px=profile.height_px // 2)
    sheet = lay_out(slide, theme, picture)
    for index, stroke in enumerate(sheet.strokes):
        if isinstance(stroke, Lettering):
            under = draw(replace(sheet, strokes=sheet.strokes[:index]), images)
            drawn = draw(replace(sheet, strokes=sheet.strokes[: index + 1]), images)
            ground = under.crop(ImageChops.difference(under, drawn).getbbox() or (0, 0, 1, 1))
            for _, pixel in ground.getcolors(1 << 20) or ():
                assert contrast(stroke.colour, "#{:02x}{:02x}{:02x}".format(*pixel)) >= 4.5, stroke  # type: ignore[misc]  # RGB


def test_the_file_has_the_themes_fields(theme: Theme, theme_file: Path) -> None:
    """No key missing, none unknown; the first line says what it is; its fonts are installed."""
    text = theme_file.read_text(encoding="utf-8")
    written = YAML(typ="safe").load(text)
    assert text.startswith("# ")
    assert set(written) == {field.name for field in fields(Theme)} - {"name"}
    assert set(written["colours"]) == {field.name for field in fields(Colours)}
    for ref in (theme.heading_font, theme.text_font, theme.strong_font):
        assert font_file(ref).is_file()


def test_contrast_is_that_of_wcag() -> None:
    """Known values: black on white is 21, equal colours are 1, #767676 on white is 4.54."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#0b4f80", "#0b4f80") == pytest.approx(1)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
    assert legible("#ffff00", "#ffffff", "#000000") == "#000000"
    assert mix("#000000", "#ffffff", 0.5) == "#808080"

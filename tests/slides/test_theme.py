"""The default theme and colours."""

from dataclasses import fields
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from mediakit.lettering.fonts import font_file
from mediakit.model.theme import Colours, Theme
from mediakit.slides.colour import contrast, legible, mix

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


@pytest.mark.parametrize(("ink", "ground"), _PAIRS)
def test_text_reads_well_on_its_ground(ink: str, ground: str, theme: Theme) -> None:
    """Every pair that slides set text in keeps 4.5:1."""
    assert contrast(getattr(theme.colours, ink), getattr(theme.colours, ground)) >= 4.5


@pytest.mark.parametrize("share", [0.0, 0.07, 0.1])
def test_the_motif_does_not_wear_contrast_down(share: float, theme: Theme) -> None:
    """Text over the drum's lines keeps 4.5:1 too."""
    colours = theme.colours
    line = mix(colours.primary, colours.on_primary, share)
    assert contrast(colours.on_primary, line) >= 4.5
    assert contrast(legible(colours.accent, line, colours.on_primary), line) >= 4.5
    assert contrast(colours.primary, mix(colours.background, colours.primary, 0.05)) >= 4.5


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

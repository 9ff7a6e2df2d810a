"""Measuring."""

import pytest
from PIL import Image

from mediakit.lettering.box import Box
from mediakit.lettering.drawing import draw_block
from mediakit.lettering.fitting import set_block
from mediakit.lettering.measuring import ink_of, pen_positions, width_em

_TALL = "ẪẶỵỘ gậy Ẩỹ ĐỖ"


@pytest.mark.parametrize("size_px", [9, 16, 23, 48, 131])
def test_the_ink_box_holds_every_accent(font: str, size_px: int) -> None:
    """What is drawn lies inside the measured box, with a pixel for antialiasing, and fills it."""
    block = set_block([_TALL], font, size_px, 1.28)
    image = Image.new("RGB", (size_px * 20, size_px * 4))
    box = Box(size_px, size_px, size_px * 19, size_px + block.height_px)
    draw_block(image, block, box, "#ffffff")
    drawn = image.getbbox()
    assert drawn is not None
    ink = ink_of(_TALL, font)
    baseline = box.top + block.first_baseline_px
    assert baseline + ink.top * size_px - 1.5 <= drawn[1] <= baseline + ink.top * size_px + 1.5
    assert baseline + ink.bottom * size_px - 1.5 <= drawn[3] <= baseline + ink.bottom * size_px + 1.5
    assert box.top - 1 <= drawn[1]
    assert drawn[3] <= box.bottom + 1
    assert abs((drawn[2] - drawn[0]) - block.width_px) <= 3


def test_stacked_accents_stand_above_the_font_s_own_ascent(font: str) -> None:
    """Ẫ rises over 1.1 em: boxes taken from the font's ascent would cut it."""
    assert ink_of("Ẫ", font).top < -1.1
    assert ink_of("ỵ", font).bottom > 0.2


def test_a_no_break_space_is_as_wide_as_a_space(font: str) -> None:
    """Gluing words moves nothing."""
    assert pen_positions("Vũng\u00a0Tàu", font) == pen_positions("Vũng Tàu", font)


def test_a_line_is_as_wide_as_its_words_and_spaces(font: str) -> None:
    """Breaking may add widths up: no kerning reaches across a space."""
    parts = width_em("Vũng", font) + width_em(" ", font) + width_em("Tàu", font)
    assert width_em("Vũng Tàu", font) == pytest.approx(parts)


def test_nothing_has_no_ink(font: str) -> None:
    """Spaces and empty lines measure zero."""
    assert ink_of("", font) == ink_of(" \u00a0", font)
    assert ink_of("", font).right == 0

"""Boxes of glyphs, read out of the font instead of drawn."""

import pytest

from mediakit.lettering.fonts import face_of, font_at

_LETTERS = (
    "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYẪẶỴỘỂỜỰẼ aăâbcdđeêghiklmnoôơpqrstuưvxyẫặỵộểờựẽ0123456789.,;:!?“”()–…%/"
)
_PX = 256


@pytest.mark.parametrize(
    "font",
    [
        "font_manrope/Manrope-Medium.ttf",
        "font_roboto/Roboto-Bold.ttf",
        "font_source_sans_pro/SourceSansPro-Semibold.ttf",
        "font_source_serif_pro/SourceSerifPro-Bold.ttf",
    ],
)
def test_boxes_are_those_of_what_is_drawn(font: str) -> None:
    """For every letter, to 2 pixels at 256 pixels an em; what draws nothing has none."""
    for letter in _LETTERS:
        mask, (left, top) = font_at(font, _PX).getmask2(letter, mode="L", anchor="ls")
        box, drawn = face_of(font).box_em(letter), mask.getbbox()
        assert (box is None) == (drawn is None), letter
        if box and drawn:
            seen = (left + drawn[0], top + drawn[1], left + drawn[2], top + drawn[3])
            assert [side * _PX for side in box] == pytest.approx(seen, abs=2), letter

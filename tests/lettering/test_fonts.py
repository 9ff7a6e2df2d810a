"""Fonts by reference."""

import sys
from unicodedata import normalize

import pytest

from mediakit.errors import MediakitError
from mediakit.lettering.fonts import face_of, font_at, font_file, missing_glyphs

_CUTS = ("ExtraBold", "Bold", "Medium")
_LETTERS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
_ACCENTS = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def test_a_font_is_found_without_running_its_package(font: str) -> None:
    """Only the file is looked for; the package stays unimported."""
    sys.modules.pop("font_manrope", None)
    assert font_file(font).name == "Manrope-ExtraBold.ttf"
    assert "font_manrope" not in sys.modules


@pytest.mark.parametrize(
    "ref",
    [
        "font_manrope/None.ttf",
        "no_such_package/A.ttf",
        "Manrope-Bold.ttf",
        "",
        "font_manrope/../__init__.py",
        "os.path/A.ttf",
    ],
)
def test_a_font_that_is_not_there_is_a_fault(ref: str) -> None:
    """Wrong package, wrong file, no package, and ways out of the folder."""
    with pytest.raises(MediakitError) as caught:
        font_file(ref)
    assert caught.value.code == "FONT_MISSING"
    assert caught.value.facts == {"font": ref}


def test_a_file_that_is_no_font_is_a_fault() -> None:
    """The licence beside the fonts is no font."""
    for read in (face_of, lambda ref: font_at(ref, 20)):
        with pytest.raises(MediakitError) as caught:
            read("font_manrope/OFL.txt")
        assert caught.value.code == "FONT_UNREADABLE"


@pytest.mark.parametrize("cut", _CUTS)
def test_every_vietnamese_letter_is_there(cut: str) -> None:
    """All letters with all tone marks, đ, digits and the usual signs."""
    letters = normalize("NFC", "".join(base + accent for base in _LETTERS for accent in _ACCENTS))
    text = letters + "đĐ0123456789 \u00a0.,:;!?()/–-“”…%₫\n"
    assert missing_glyphs(text, f"font_manrope/Manrope-{cut}.ttf") == ""


def test_missing_glyphs_are_told_once_in_order(font: str) -> None:
    """What the font lacks comes back, each once."""
    assert missing_glyphs("Vũng 漢 Tàu 字漢", font) == "漢字"


def test_kerning_is_the_fonts_own(font: str) -> None:
    """Figures of the font's GPOS table as HarfBuzz 11 applies them, in thousandths of an em."""
    face = face_of(font)
    assert face.kern_em("T", "à") == pytest.approx(-0.070)
    assert face.kern_em("V", "ũ") == pytest.approx(-0.030)
    assert face.kern_em("P", "h") == 0

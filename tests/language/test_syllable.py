"""What counts as a Vietnamese syllable."""

import unicodedata
from itertools import chain

import pytest

from mediakit.language.syllable import is_syllable, settle
from mediakit.language.tables import words
from mediakit.language.tables.abbreviations import ABBREVIATIONS, DOMAINS, SLASHED
from mediakit.language.tables.ambiguous import AMBIGUOUS
from mediakit.language.tables.codes import CODES, STANDARDS
from mediakit.language.tables.compounds import COMPOUNDS
from mediakit.language.tables.loans import LOANS

_GOOD = words("""
    a à ơ y ỷ gì giếng gìn giữa quý quốc quyền quỳnh quýt khuya khuỷu ngoằn ngoèo nghiêng nghề kẻ kỹ
    xoong uỷ thuở huơ yêu yến iu ỉa đắc xoèn toét nguệch ngoạc hươu rượu bưu buýt líp oép quắc quần pa
""")
_BAD = words("""
    b đ zalo facebook nghành ngề cẻ kà gế viet quoc cac hảc thìch ñoa aa hooa trươngg xyz qu ngh tố́t nd
""")


@pytest.mark.parametrize("word", _GOOD)
def test_good(word: str) -> None:
    """Well-formed syllables are known, whatever their onset, rime and tone."""
    assert is_syllable(word)


@pytest.mark.parametrize("word", _BAD)
def test_bad(word: str) -> None:
    """Foreign words, misspellings and stops without a sharp or heavy tone are not."""
    assert not is_syllable(unicodedata.normalize("NFC", word))


@pytest.mark.parametrize(
    ("written", "settled"),
    [
        ("hoà", "hòa"),
        ("uỷ", "ủy"),
        ("qúy", "quý"),
        ("thuý", "thúy"),
        ("toàn", "toàn"),
        ("gìa", "già"),
        ("mía", "mía"),
    ],
)
def test_tone_mark_is_settled(written: str, settled: str) -> None:
    """Both customs of placing the tone mark give one spelling."""
    assert settle(written) == settled


def test_tables_are_sayable() -> None:
    """Everything the tables say consists of settled syllables."""
    said = [
        *ABBREVIATIONS.values(),
        *CODES.values(),
        *SLASHED.values(),
        *STANDARDS.values(),
        *LOANS.values(),
        *(meaning.said for meaning in chain(*AMBIGUOUS.values())),
    ]
    assert [word for phrase in said for word in phrase.split() if settle(word) != word] == []


def test_tables_are_big_enough() -> None:
    """The tables hold what a message of this field needs."""
    assert len(ABBREVIATIONS) >= 200
    assert len(AMBIGUOUS) >= 50
    assert len(set(DOMAINS.values())) >= 10
    assert all(DOMAINS[written] for written in ABBREVIATIONS)
    assert len(set(COMPOUNDS)) >= 120

"""`docs/reading.md` says what is true."""

import re
from pathlib import Path

import pytest

from mediakit.language import read, read_on
from mediakit.language.rules import RULES
from mediakit.model.reading import Lexicon

_ROOT = Path(__file__).parents[2]
_PAGE = (_ROOT / "docs/reading.md").read_text(encoding="utf-8")
_ROWS = re.findall(r"^\| .*? \| .*? \| (.+?) \| \*(.+?)\* \|$", _PAGE, re.MULTILINE)
_REFUSALS = re.findall(r"^\| `([A-Z_]+)` \|", _PAGE, re.MULTILINE)


@pytest.mark.parametrize(("written", "said"), _ROWS)
def test_every_row_is_read_so(written: str, said: str) -> None:
    """Each example of the page is said as it says."""
    assert read(written, Lexicon()).said == f"{said}."


def test_every_class_has_a_row() -> None:
    """Every class of rules stands on the page."""
    shown = {word.kind for written, _ in _ROWS for word in read(written, Lexicon()).words}
    assert len(_ROWS) > 80
    assert {rule.kind for rule in RULES} <= shown


def test_every_file_is_there() -> None:
    """Files that the page names exist."""
    for name in re.findall(r"`(rules/\w+\.py|tables/\w+\.py)`", _PAGE):
        assert (_ROOT / "mediakit/language" / name).is_file()


def test_refusals_are_those_of_the_rules() -> None:
    """The codes on the page are those that the reader gives."""
    refused = [read_on(text, Lexicon())[1] for text in ("XYZT", "TT", "31/02/2024", "1/7", "nghành")]
    assert set(_REFUSALS) == {fault.code for faults in refused for fault in faults}

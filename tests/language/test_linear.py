"""Long lines cost in proportion to their length, whatever they repeat: counted in calls, never timed."""

import re
import sys
from types import FrameType

import pytest

from mediakit.language import clause_ends, read_on
from mediakit.language.rules import RULES
from mediakit.model.reading import Lexicon

_REPEATED = (
    *("A-", "1k", "1/2/3/", "a.", "(", "1.", "TT ", "- ", "ngày 1, 2, 3, ", "7", "a", "A", "TT&", "H05."),
    *("http://a.b/", "a@", "1 ", "I, ", "x ", "1/2-", "-1", "v.v", "P.1 ", "1%-", "🙂", " ", ", ", "\n", "…"),
    *("Lê ", "và ", "thủ tục ", "1 000 ", "điểm a, ", "đồng/", "KT. ", ',"', "_"),
)
_TIMES = 90
_ONE_RUN = {"hồ sơ", "05", "UBND", "GD&ĐT", "Sở VH-TT-DL", "XYZT", "video"}
"""Rules whose pattern may go on without bound: over one run of letters or digits, which becomes one token."""


def _calls(line: str) -> int:
    """Count the calls that reading a line and finding its clauses make."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        read_on(line, Lexicon())
        clause_ends(line, Lexicon())
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", _REPEATED)
def test_twice_as_long_is_twice_the_work(piece: str) -> None:
    """A doubled line takes at most about twice the calls."""
    _calls(piece * _TIMES * 3)  # what is remembered of words is known to both that are compared
    assert _calls(piece * _TIMES * 2) <= 2.1 * _calls(piece * _TIMES) + 50


def test_patterns_are_bounded() -> None:
    """No rule looks ahead without bound, except over a run that is one token."""
    bare = {rule.example: re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", "x", rule.pattern) for rule in RULES}
    assert {example for example, pattern in bare.items() if re.search(r"[*+]|,\}", pattern)} == _ONE_RUN

"""Caption rules on finished cues."""

import pytest

from mediakit.errors import Place
from mediakit.model.cue import Cue
from mediakit.model.profile import CaptionRules
from mediakit.subtitles import broken_rules
from mediakit.units import Seconds, seconds
from tests.subtitles.spoken import UPRIGHT, WIDE


def _cue(text: str, length_s: Seconds, start: Seconds = Seconds(1)) -> Cue:
    return Cue(text, start, start + length_s)


KEPT = {
    "full lines": (WIDE, _cue(f"{'ẫ' * 42}\n{'ộ' * 42}", Seconds(5))),
    "full lines, upright": (UPRIGHT, _cue("\n".join(["g" * 25] * 3), Seconds(5))),
    "shortest": (WIDE, _cue("Đúng hẹn.", Seconds(5, 6))),
    "longest": (WIDE, _cue("Đúng hẹn.", Seconds(7))),
    "fastest": (WIDE, _cue("ă" * 34, Seconds(2))),
}
BROKEN = {
    "a line too long": (WIDE, _cue("a" * 43, Seconds(5)), "CAPTION_TOO_BIG"),
    "a second line too long": (WIDE, _cue(f"a\n{'a' * 43}", Seconds(5)), "CAPTION_TOO_BIG"),
    "a line too many": (UPRIGHT, _cue("a\nb\nc\nd", Seconds(5)), "CAPTION_TOO_BIG"),
    "too short": (WIDE, _cue("Đúng.", Seconds(5, 6) - seconds("0.001")), "CAPTION_LENGTH"),
    "never seen": (WIDE, _cue("Đúng.", Seconds(0)), "CAPTION_LENGTH"),
    "too long": (WIDE, _cue("Đúng.", Seconds(7) + seconds("0.001")), "CAPTION_LENGTH"),
    "too fast": (WIDE, _cue("ă" * 35, Seconds(2)), "CAPTION_FAST"),
}


@pytest.mark.parametrize("name", KEPT)
def test_at_the_limit(name: str) -> None:
    """What just keeps a rule is not blamed."""
    rules, cue = KEPT[name]
    assert broken_rules([cue], rules) == ()


@pytest.mark.parametrize("name", BROKEN)
def test_beyond_the_limit(name: str) -> None:
    """What just breaks a rule is told by code, with the number of its cue and its text."""
    rules, cue, code = BROKEN[name]
    good = _cue("Bà con nộp hồ sơ.", Seconds(2), Seconds(-9))
    found = broken_rules([good, cue], rules)
    assert code in {fault.code for fault in found}
    assert {fault.where for fault in found} == {Place(field="cue 2")}
    assert all(fault.facts["text"] == cue.text for fault in found)


@pytest.mark.parametrize(("start", "codes"), [("3", []), ("2.999", ["CAPTION_OVERLAP"])])
def test_two_at_once(start: str, codes: list[str]) -> None:
    """Cues may touch; they may not overlap."""
    cues = [_cue("Bà con nộp hồ sơ.", Seconds(2)), _cue("Đúng hẹn.", Seconds(2), seconds(start))]
    assert [fault.code for fault in broken_rules(cues, WIDE)] == codes


def test_every_fault_at_once() -> None:
    """All rules of all cues are told together, in order."""
    bad = "a" * 50
    cues = [_cue(bad, seconds("0.5"), Seconds(0)), _cue(bad, Seconds(8), Seconds(1))]
    assert [(fault.where.field, fault.code) for fault in broken_rules(cues, WIDE)] == [
        ("cue 1", "CAPTION_TOO_BIG"),
        ("cue 1", "CAPTION_LENGTH"),
        ("cue 1", "CAPTION_FAST"),
        ("cue 2", "CAPTION_TOO_BIG"),
        ("cue 2", "CAPTION_LENGTH"),
    ]


def test_no_cue_breaks_no_rule() -> None:
    """A spot has no captions, and so no fault."""
    assert broken_rules((), CaptionRules(line_chars=1, lines=1)) == ()

"""Which rules are asked where: all those whose pattern can match, and few others."""

import re
from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mediakit.language.rules import RULES, _asked
from mediakit.language.rules.rule import sketch
from mediakit.language.text import flatten, visible

_CASES = Path(__file__).parent / "cases"
_BEGINNINGS = [*"0159-–½⅓%°²€", *"aAbBđĐeghHiIkKmpQstTuvVxXyY", *" .,:/()@&+_<≥’'"]


def _missed(text: str) -> list[tuple[str, str]]:
    """Rules that match at a place where they are not asked, with the text from there on."""
    flat = flatten(visible(text))
    missed = []
    for at in range(len(flat)):
        found = [pattern.pattern for pattern in _not_asked(sketch(flat, at)) if pattern.match(flat, at)]
        missed += [(pattern, flat[at : at + 40]) for pattern in found]
    return missed


@cache
def _not_asked(beginning: str) -> list[re.Pattern[str]]:
    asked = {rule.example for rule, _ in _asked(beginning)}
    return [re.compile(rule.pattern) for rule in RULES if rule.example not in asked]


def test_no_rule_is_missed_in_any_case() -> None:
    """Wherever in the tables a rule matches, it is asked."""
    for table in sorted(_CASES.glob("*.txt")):
        assert _missed(table.read_text(encoding="utf-8")) == []


@given(st.lists(st.sampled_from(_BEGINNINGS), max_size=30).map("".join))
def test_no_rule_is_missed_anywhere(text: str) -> None:
    """Nor in whatever numbers, letters and signs may make up."""
    assert _missed(text) == []


def test_few_rules_are_asked() -> None:
    """A word asks a third of the rules at most, a number followed by a space half."""
    assert len(_asked("Ủ")) <= len(RULES) // 3
    assert len(_asked("0 ")) <= len(RULES) // 2

"""Tables of readings, one file for each class of written tokens: `written => said`."""

from pathlib import Path

import pytest

from mediakit.errors import MediakitError, every_fault
from mediakit.i18n import words
from mediakit.language import read
from mediakit.language.rules import RULES
from mediakit.language.rules.rule import Rule
from mediakit.language.scan import scan
from mediakit.model.reading import Lexicon

_CASES = Path(__file__).parent / "cases"


def _table(path: Path) -> list[tuple[str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("=>") for line in lines]
    return [(written.strip().replace(r"\n", "\n"), said.strip()) for written, said in pairs]


_READ = [case for path in sorted(_CASES.glob("*.txt")) if path.stem != "refused" for case in _table(path)]


@pytest.mark.parametrize(("written", "said"), _READ)
def test_is_said(written: str, said: str) -> None:
    """Every case of every table is said to the letter, and its reading reads as itself."""
    reading = read(written, Lexicon())
    assert reading.said == f"{said}."
    assert read(reading.said, Lexicon()).said == reading.said


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_every_rule_has_its_example(rule: Rule) -> None:
    """Each rule reads, or refuses, something in its example; a rule that others leave nothing to is gone."""
    assert rule.example in [token.rule for token in scan(rule.example, Lexicon())]
    assert words(f"kind.{rule.kind}") != f"kind.{rule.kind}"


def test_examples_are_told_apart() -> None:
    """No two rules go by one example: review sheets name rules so."""
    assert len({rule.example for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(("written", "code"), _table(_CASES / "refused.txt"))
def test_is_refused(written: str, code: str) -> None:
    """What could only be guessed is refused."""
    with pytest.raises(MediakitError) as caught:
        read(written, Lexicon())
    assert {fault.code for fault in every_fault(caught.value)} == {code}

"""What a rule is, and what rules may ask about the words around them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

_LAST_WORD = re.compile(r"([^\W\d_]+)[ :]*$")
_DIGITS = re.compile(r"[0-9]{1,40}")
LOOK_BACK = 40
"""Most characters a rule looks back for context."""


class Refused(Exception):
    """The text cannot be read without guessing; `scan` adds the place."""

    def __init__(self, code: str, anyway: str = "", **facts: object) -> None:
        """Refuse by a stable code; a stream that may not stop says `anyway`, or spells the token."""
        super().__init__(code, facts)
        self.code = code
        self.anyway = anyway
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Rule:
    """One writing of one class of tokens."""

    kind: str
    """The class, such as `date`; stands in `SpokenWord.kind`."""
    example: str
    """A text in which it reads something; stands in review sheets as `SpokenWord.rule`."""
    pattern: str
    """Matched where a token starts, in flat text; compiled when it is first asked."""
    say: Callable[[re.Match[str]], str | None]
    """Words of the match: syllables, or loans of `tables.loans`; None: not this class; raises Refused."""
    starts: str
    """What `sketch` gives wherever the pattern matches, as a pattern; the rule is asked nowhere else."""


def sketch(flat: str, at: int) -> str:
    """Give the first character at a place; if it is a digit, also the character that follows the digits."""
    digits = _DIGITS.match(flat, at)
    return flat[at] + flat[digits.end() : digits.end() + 1] if digits else flat[at]


def before(match: re.Match[str]) -> str:
    """Give what stands before the match on its line, lower-case, at most `LOOK_BACK` characters."""
    return written_before(match).lower()


def written_before(match: re.Match[str], most: int = LOOK_BACK) -> str:
    """Give what stands before the match on its line, as it is written."""
    start = match.start()
    return match.string[max(0, start - most) : start].rpartition("\n")[2]


def word_before(match: re.Match[str]) -> str:
    """Give the last word before the match, lower-case; nothing when punctuation lies between."""
    found = _LAST_WORD.search(before(match))
    return found.group(1) if found else ""


def after(match: re.Match[str]) -> str:
    """Give what follows the match, lower-case, at most `LOOK_BACK` characters."""
    return match.string[match.end() : match.end() + LOOK_BACK].lower()

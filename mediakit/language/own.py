"""A campaign's own readings, ready to be found: words and phrases as they stand, patterns with digits."""

import re
from functools import lru_cache

from mediakit.language.numerals import counted, one_by_one
from mediakit.language.phrases import Phrases
from mediakit.language.syllable import settle
from mediakit.language.text import flatten, visible
from mediakit.model.reading import Lexicon, LexiconEntry

NUMBER, DIGITS = "<số>", "<từng số>"
"""Blanks of a pattern: digits, and digits said one by one."""
_BLANK = re.compile(f"{NUMBER}|{DIGITS}")
_LONGEST_BLANK = 40
"""Most digits of one blank of a pattern."""


class OwnReadings:
    """Finds the longest entry that stands at a place.

    Raises:
        ValueError: when an entry is said with what is no Vietnamese syllable; catalogues are checked for it.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        plain = [entry for entry in lexicon.entries if NUMBER not in entry.written]
        self._phrases = Phrases({flatten(visible(entry.written)): _settled(entry.said) for entry in plain})
        self._patterns = [_compiled(entry) for entry in lexicon.entries if NUMBER in entry.written]

    def match(self, flat: str, at: int) -> tuple[int, str, str] | None:
        """Find the longest entry at `at`: the position after it, its syllables, and what it is written as."""
        phrase = self._phrases.match(flat, at) if self._phrases else None
        found = phrase and (*phrase, flat[at : phrase[0]])
        for pattern, said, written in self._patterns:
            match = pattern.match(flat, at)
            if match and (found is None or match.end() > found[0]):
                found = match.end(), _filled(said, match.groups()), written
        return found


@lru_cache(maxsize=8)
def own_readings(lexicon: Lexicon) -> OwnReadings:
    """Prepare a lexicon once."""
    return OwnReadings(lexicon)


def _compiled(entry: LexiconEntry) -> tuple[re.Pattern[str], str, str]:
    pieces = flatten(visible(entry.written)).split(NUMBER)
    digits = f"([0-9]{{1,{_LONGEST_BLANK}}})"
    pattern = re.compile(rf"(?<![^\W_]){digits.join(map(re.escape, pieces))}(?![^\W_])")
    said = _BLANK.split(entry.said)
    blanks = [*_BLANK.findall(entry.said), ""]
    settled = [f"{_settled(words)} {blank}" for words, blank in zip(said, blanks, strict=True)]
    return pattern, " ".join(" ".join(settled).split()), entry.written


def _filled(said: str, numbers: tuple[str, ...]) -> str:
    """Say a pattern's numbers where its blanks are."""
    left = iter(numbers)
    return _BLANK.sub(
        lambda blank: counted(next(left)) if blank.group() == NUMBER else one_by_one(next(left)), said
    )


def _settled(said: str) -> str:
    return " ".join(map(_syllable, said.split()))


def _syllable(word: str) -> str:
    settled = settle(visible(word).lower())
    if not settled:
        raise ValueError(f"no Vietnamese syllable: {word}")
    return settled

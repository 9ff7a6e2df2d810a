"""Words in capitals, and whether the words around them are in capitals too."""

import re

from mediakit.language.rules.rule import written_before
from mediakit.language.syllable import settle

_NEXT = re.compile(r"[ ,.–&-]{0,3}([^\W\d_]+)")
_LAST = re.compile(r"([^\W\d_]+)[ ,.–&-]{0,3}$")


def among_capitals(match: re.Match[str]) -> bool:
    """Whether the word before or after is a Vietnamese syllable in capitals: `ĐẦU TƯ`, `CA HÁT`."""
    return any(_is_capital_syllable(word) for word in _beside(match))


def among_small(match: re.Match[str]) -> bool:
    """Whether there are words beside and none is in capitals: `trình CA tỉnh`."""
    beside = _beside(match)
    return bool(beside) and not any(word.isupper() for word in beside)


def _beside(match: re.Match[str]) -> list[str]:
    """Words right before and after on the line; what is between them and the match are light signs."""
    last, following = _LAST.search(written_before(match)), _NEXT.match(match.string, match.end())
    return [found.group(1) for found in (last, following) if found]


def _is_capital_syllable(word: str) -> bool:
    return len(word) > 1 and word.isupper() and bool(settle(word.lower()))

"""Words: well-formed syllables, also in capitals. Anything else is refused."""

import re

from mediakit.language.rules.rule import Refused, Rule, word_before
from mediakit.language.syllable import settle

_NEXT = re.compile(r"[ ,]*([^\W\d_]+)")
_SHORT = 3


def _say(match: re.Match[str]) -> str:
    """Say a word; short capitals without any mark among small words may be an abbreviation (CA, TU)."""
    word = match.group()
    said = settle(word.lower())
    if said and not (1 < len(word) <= _SHORT and word.isascii() and word.isupper() and _among_small(match)):
        return said
    capitals = sum(letter.isupper() for letter in word)
    raise Refused("UNKNOWN_ABBREVIATION" if capitals > 1 else "UNREADABLE", token=word)


def _among_small(match: re.Match[str]) -> bool:
    found = _NEXT.match(match.string, match.end())
    following = found.group(1) if found else ""
    start = match.start() - 1
    preceding = match.string[start - 1] if word_before(match) else ""
    beside = [word for word in (preceding, following) if word]
    return bool(beside) and not any(word.isupper() for word in beside)


WORDS = Rule("plain", "syllable", re.compile(r"[^\W\d_]+"), _say)

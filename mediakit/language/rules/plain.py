"""Words: well-formed syllables, also in capitals (hồ sơ, THÔNG BÁO). Anything else is refused."""

import re

from mediakit.language.alphabet import spell
from mediakit.language.rules.capitals import among_small
from mediakit.language.rules.rule import Refused, Rule
from mediakit.language.syllable import settle

_SHORT = 3


def _say(match: re.Match[str]) -> str:
    """Say a word; short capitals without any mark among small words may be an abbreviation (CA, TU)."""
    word = match.group()
    said = settle(word.lower())
    if said and not (1 < len(word) <= _SHORT and word.isascii() and word.isupper() and among_small(match)):
        return said
    capitals = sum(letter.isupper() for letter in word)
    # three letters that make a syllable are rather a stressed word (CHO, HAI) than an abbreviation
    anyway = said if len(word) == _SHORT and said else spell(word)
    raise Refused("UNKNOWN_ABBREVIATION" if capitals > 1 else "UNREADABLE", anyway, token=word)


def _say_y(_: re.Match[str]) -> str:
    return "y"


CAPITAL_Y = Rule("plain", "Y tế", r"Y(?= [^\W\d_]{2})|(?<=Bố |Bờ )Y(?!\w)", _say_y, starts="Y")
"""Y tế, bác sĩ Y Thông: the word, not the letter."""

WORDS = Rule("plain", "hồ sơ", r"[^\W\d_]+", _say, starts=r"[^\W\d_]")

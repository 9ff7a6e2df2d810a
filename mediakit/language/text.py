"""One form of text for every rule: NFC, plain spaces, plain hyphens, plain digits; positions never move."""

import unicodedata

_SPACES = dict.fromkeys("\u00a0\u2007\u2009\u202f\u3000\t", " ")
_HYPHENS = dict.fromkeys("\u2010\u2011\u2212\ufe63\uff0d", "-")
_DASHES = dict.fromkeys("\u2012\u2014\u2015", "–")
_WIDE_DIGITS = {chr(0xFF10 + digit): str(digit) for digit in range(10)}
UPPER = "".join(letter for letter in map(chr, range(ord("A"), 0x1F00)) if letter.isupper())
"""Capital letters, for character classes."""
_PLAIN = str.maketrans({**_SPACES, **_HYPHENS, **_DASHES, **_WIDE_DIGITS})


def nfc(text: str) -> str:
    """Give the form in which positions are counted."""
    return unicodedata.normalize("NFC", text)


def flatten(text: str) -> str:
    """Give `text` (NFC) with look-alike spaces, hyphens and digits made plain; as long as before."""
    return text.translate(_PLAIN)


def fold(text: str) -> str:
    """Lower-case `text` letter by letter; as long as before."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(map(_fold_letter, text))


def _fold_letter(letter: str) -> str:
    lowered = letter.lower()
    return lowered if len(lowered) == 1 else letter

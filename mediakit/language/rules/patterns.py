"""Pieces of patterns made from tables."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Give a pattern of any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def first_of(words: Iterable[str]) -> str:
    """Give a character class of the first characters of words."""
    return f"[{re.escape(''.join(sorted({word[0] for word in words})))}]"

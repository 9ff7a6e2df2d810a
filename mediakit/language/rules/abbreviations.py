"""Abbreviations by table; the ambiguous ones only where the words around decide."""

import re
from collections.abc import Iterable

from mediakit.language.rules.rule import Refused, Rule, after
from mediakit.language.tables.abbreviations import ABBREVIATIONS, AMBIGUOUS, DOCUMENT_KINDS, TAKES_DOT
from mediakit.language.text import UPPER

_NUMBER_FOLLOWS = re.compile(r"\s*(?:số\s*:?\s*)?[0-9]")
_FOLLOWING_WORD = re.compile(r"[^\w.!?\n]*([^\W\d_]+)")


def _say_known(match: re.Match[str]) -> str:
    return ABBREVIATIONS[match.group("known")]


def _say_ambiguous(match: re.Match[str]) -> str | None:
    written = match.group()
    meanings = AMBIGUOUS.get(written)
    if meanings is None:
        return None
    if _NUMBER_FOLLOWS.match(after(match)) and written in DOCUMENT_KINDS:
        return meanings[0]
    following = _FOLLOWING_WORD.match(match.string, match.end())
    if written == "AI" and following and following.group(1).isupper() and len(following.group(1)) > 1:
        return meanings[0]
    raise Refused("AMBIGUOUS_ABBREVIATION", token=written, meanings=", ".join(meanings))


def _say_district(match: re.Match[str]) -> str:
    if match.group(1) == "P":
        raise Refused("AMBIGUOUS_ABBREVIATION", token=match.group(), meanings="phường, phòng")
    return "quận"


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


KNOWN_ABBREVIATIONS = Rule(
    "abbreviation",
    "known",
    re.compile(
        rf"(?P<known>{_any_of(ABBREVIATIONS)})(?![^\W_])"
        rf"(?:\.(?=[{UPPER}])|(?:{'|'.join(f'(?<={word})' for word in TAKES_DOT)})\.(?= [{UPPER}]))?"
    ),
    _say_known,
)
DISTRICTS = Rule("abbreviation", "district", re.compile(r"([PQ])\.(?=\s?[0-9])"), _say_district)
AMBIGUOUS_ABBREVIATIONS = Rule(
    "abbreviation", "in context", re.compile(r"(?:TTr|[A-Z]{2})(?![^\W_])"), _say_ambiguous
)

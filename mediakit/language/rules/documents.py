"""Document numbers: number, year, then known codes in words, unknown ones by letter names; slashes silent."""

import re

from mediakit.language.alphabet import spell
from mediakit.language.numerals import cardinal
from mediakit.language.rules.rule import Rule, before
from mediakit.language.tables.codes import CODES, KIND_WORDS

_CODE = r"[A-ZĐƠƯÔÂĂÊ][A-Za-zĐđƯư&]*[0-9]*"
_NUMBER = re.compile(r"([0-9]+)([a-zđ]?)(?:/([0-9]{4}))?[-/](.+)")
_PARTS = re.compile(r"([^\W\d]+)([0-9]*)")
_KIND_BEFORE = re.compile(rf"(?<!\w)(?:{'|'.join(KIND_WORDS)})[ :]+$")


def _say_coded(match: re.Match[str]) -> str | None:
    found = _NUMBER.fullmatch(match.group())
    if found is None:
        return None
    number, letter, year, codes = found.groups()
    said = [cardinal(number), spell(letter), cardinal(year) if year else ""]
    for letters, digits in _PARTS.findall(codes):
        said += [CODES.get(letters) or spell(letters), cardinal(digits) if digits else ""]
    return " ".join(part for part in said if part)


def _say_bare(match: re.Match[str]) -> str | None:
    """Say `61/2018` after the name of a kind of document."""
    if not _KIND_BEFORE.search(before(match)):
        return None
    number, year = match.groups()
    return f"{cardinal(number)} {cardinal(year)}"


DOCUMENTS = Rule(
    "document",
    "with codes",
    re.compile(rf"[0-9]+(?:[a-zđ]?(?:/[0-9]{{4}})?/{_CODE}(?:[-/]{_CODE})*|-{_CODE}/{_CODE})(?!\w)"),
    _say_coded,
)
BARE_DOCUMENTS = Rule(
    "document", "number and year", re.compile(r"([0-9]+)/((?:19|20)[0-9]{2})(?![0-9/])"), _say_bare
)

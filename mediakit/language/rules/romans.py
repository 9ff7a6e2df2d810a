"""Roman numerals, only after a word that takes one: quý II, khóa XIII, Phần I, thế kỷ XXI."""

import re

from mediakit.language.numerals import cardinal
from mediakit.language.rules.rule import Rule, word_before
from mediakit.language.tables import words

_TAKES_ONE = frozenset(words("quý khóa khoá phần chương kỳ đợt lần thứ kỷ mục lục hạng loại vùng tập nhóm"))
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_CANONICAL = re.compile(r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def _say(match: re.Match[str]) -> str | None:
    numeral, year = match.group("numeral"), match.group("year")
    if word_before(match) not in _TAKES_ONE or numeral in ("C", "L") or not _CANONICAL.fullmatch(numeral):
        return None
    said = cardinal(str(_value(numeral)))
    return f"{said} năm {cardinal(year)}" if year else said


def _value(numeral: str) -> int:
    values = [_VALUES[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


ROMANS = Rule(
    "roman", "after its word", re.compile(r"(?P<numeral>[IVXLC]+)(?:/(?P<year>[0-9]{4}))?(?![^\W_])"), _say
)

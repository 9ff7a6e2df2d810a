"""Money whose sign stands before its number ($10), and money and lengths said in two steps (1tr5, 1m65)."""

import re

from mediakit.language.numerals import cardinal
from mediakit.language.rules.numbers import say_english, say_number
from mediakit.language.rules.patterns import any_of, first_of
from mediakit.language.rules.rule import Rule
from mediakit.language.tables.units import MONEY, PREFIXES, UNITS

_ENGLISH = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?|[0-9]+\.[0-9]{1,2}")
_STEPS = {"tr": ("triệu", "nghìn"), "triệu": ("triệu", "nghìn"), "tỷ": ("tỷ", "triệu"), "tỉ": ("tỷ", "triệu")}
_STEPS |= {"k": ("nghìn", ""), "t": ("tỷ", "triệu")}


def _say_prefixed(match: re.Match[str]) -> str:
    sign, number, scale, per = match.groups()
    said = say_english(number) if _ENGLISH.fullmatch(number) else say_number(number)
    words = [said, scale.strip() if scale else "", (PREFIXES | MONEY)[sign], "trên" if per else ""]
    return " ".join(word for word in words if word)


def _say_stepped(match: re.Match[str]) -> str:
    """Say 1tr5: what follows the scale are the first digits of the next one."""
    whole, scale, rest = match.group(1, 2, 3)
    upper, lower = _STEPS[scale]
    return f"{say_number(whole)} {upper} {cardinal(rest.ljust(3, '0'))} {lower}".rstrip()


def _say_length(match: re.Match[str]) -> str:
    whole, unit, rest = match.groups()
    return f"{cardinal(whole)} {UNITS[unit]} {cardinal(rest)}"


PREFIXED = Rule(
    "money",
    "$10",
    rf"({any_of(PREFIXES)}|(?:USD|EUR|VNĐ|VND)(?= ?[1-9])) ?"
    r"([0-9]{1,15}(?:[.,][0-9]{1,3}){0,5})( (?:nghìn|ngàn|triệu|tỷ|tỉ)(?![^\W_]))?(?![0-9])"
    r"(/(?=[^\W\d_]))?",
    _say_prefixed,
    starts=first_of([*PREFIXES, "USD", "EUR", "VND"]),
)
STEPPED = Rule(
    "money",
    "1tr5",
    r"([1-9][0-9]{0,3})(tr|triệu|tỷ|tỉ|k|t)([0-9]{1,3})k?(?![^\W_]|[.,/][0-9])",
    _say_stepped,
    starts="[1-9][tk]",
)
LENGTHS = Rule(
    "unit",
    "1m65",
    r"([1-9][0-9]?)(m(?=[1-9][0-9])|kg)([1-9][0-9]?)(?![^\W_]|[.,/][0-9])",
    _say_length,
    starts="[1-9][mk]",
)

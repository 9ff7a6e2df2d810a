"""Numbers: whole, with dots of thousands, with a decimal comma, with leading zeros, below zero."""

import re

from mediakit.language.numerals import cardinal, counted, decimal, fourth
from mediakit.language.rules.rule import Rule, word_before

_ROWS = frozenset(["tháng", "thứ"])


def _say_grouped(match: re.Match[str]) -> str:
    sign, whole, part = match.groups()
    digits = whole.replace(".", "").replace(",", "")
    return _signed(sign, decimal(digits, part) if part else cardinal(digits))


def _say_decimal(match: re.Match[str]) -> str:
    sign, whole, part = match.groups()
    return _signed(sign, decimal(whole, part))


def _say_dotted(match: re.Match[str]) -> str:
    """Say 1.2 as it stands: the number of a section."""
    return " chấm ".join(counted(part) for part in match.group().split("."))


def _say_whole(match: re.Match[str]) -> str:
    sign, digits = match.groups()
    word = word_before(match)
    if word == "thứ" and digits == "1":
        return "nhất"
    return _signed(sign, fourth(digits) if word in _ROWS else counted(digits))


def _signed(sign: str | None, said: str) -> str:
    return f"âm {said}" if sign else said


_SIGN = r"((?<!\S)-)?"
_ENDS = r"(?![0-9]|[.,][0-9])"
GROUPED = Rule(
    "number",
    "thousands",
    re.compile(rf"{_SIGN}([1-9][0-9]{{0,2}}(?:\.[0-9]{{3}}){{1,12}})(?:,([0-9]+))?{_ENDS}"),
    _say_grouped,
)
ENGLISH = Rule(
    "number",
    "thousands with commas",
    re.compile(rf"{_SIGN}([1-9][0-9]{{0,2}}(?:,[0-9]{{3}}){{2,12}})(){_ENDS}"),
    _say_grouped,
)
DECIMALS = Rule("number", "decimal", re.compile(rf"{_SIGN}(?<![0-9],)([0-9]+),([0-9]+){_ENDS}"), _say_decimal)
DOTTED = Rule("number", "dotted", re.compile(r"[0-9]+(?:\.[0-9]+)+"), _say_dotted)
WHOLE = Rule("number", "whole", re.compile(rf"{_SIGN}([0-9]+)"), _say_whole)

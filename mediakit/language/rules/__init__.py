"""The classes of written tokens, in the order they are asked, after the campaign's lexicon."""

from mediakit.language.rules import (
    abbreviations,
    addresses,
    dates,
    documents,
    loans,
    numbers,
    phones,
    plain,
    ranges,
    romans,
    single_letters,
    symbols,
    times,
    units,
)
from mediakit.language.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    addresses.ADDRESSES,
    documents.DOCUMENTS,
    documents.BARE_DOCUMENTS,
    phones.PHONES,
    phones.SHORT_PHONES,
    dates.DATES,
    dates.ISO_DATES,
    dates.MONTHS,
    dates.DAYS,
    times.TIMES,
    ranges.RANGES,
    numbers.GROUPED,
    numbers.ENGLISH,
    numbers.DECIMALS,
    numbers.DOTTED,
    numbers.WHOLE,
    units.UNITS,
    symbols.SYMBOLS,
    symbols.SLASHES,
    romans.ROMANS,
    abbreviations.KNOWN_ABBREVIATIONS,
    abbreviations.AMBIGUOUS_ABBREVIATIONS,
    loans.AND_SO_ON,
    loans.LOANS,
    single_letters.SINGLE_LETTERS,
    plain.WORDS,
)
"""A rule that answers None passes the token on to the next."""

"""The classes of written tokens, in the order they are asked, after the campaign's lexicon."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from mediakit.language.rules import (
    abbreviations,
    addresses,
    codes,
    dates,
    documents,
    fractions,
    honorifics,
    loans,
    money,
    numbers,
    partial_dates,
    phones,
    places,
    plain,
    ranges,
    romans,
    single_letters,
    symbols,
    times,
    units,
    weekdays,
)
from mediakit.language.rules.rule import Rule, sketch

RULES: tuple[Rule, ...] = (
    addresses.ADDRESSES,
    codes.FIXED_CODES,
    codes.LABELLED_CODES,
    codes.PLATES,
    codes.ROADS,
    documents.STANDARD_NUMBERS,
    documents.DOCUMENTS,
    documents.BARE_DOCUMENTS,
    documents.BLANK_DOCUMENTS,
    documents.ARTICLES,
    documents.STREETS,
    documents.DIVISIONS,
    codes.PROCEDURE_CODES,
    codes.FILE_CODES,
    codes.GENERATIONS,
    codes.SERIALS,
    phones.PHONES,
    phones.HOTLINES,
    phones.LOCAL_PHONES,
    phones.SHORT_PHONES,
    phones.EXTENSIONS,
    dates.DATES,
    dates.SHORT_YEARS,
    dates.ISO_DATES,
    fractions.HOUSES,
    fractions.OVERS,
    fractions.GLYPHS,
    dates.MONTHS,
    dates.MONTHS_OF_SHORT_YEARS,
    dates.YEARS,
    dates.LETTER_DATES,
    weekdays.WEEKDAYS,
    partial_dates.DAYS,
    partial_dates.DOUBTFUL,
    partial_dates.ROWS,
    partial_dates.UNTIL,
    fractions.SCALES,
    single_letters.NUMBERED_LETTERS,
    times.TIMES,
    times.SOUTHERN_TIMES,
    times.LENGTHS,
    times.FULL_HOURS,
    symbols.MINUS,
    ranges.RANGES,
    money.PREFIXED,
    money.STEPPED,
    money.LENGTHS,
    numbers.TWICE,
    numbers.GROUPED,
    numbers.SPACED,
    numbers.ENGLISH,
    numbers.POINTS,
    numbers.DECIMALS,
    numbers.DOTTED,
    numbers.WHOLE,
    units.UNITS_AFTER,
    units.LOTS,
    units.PER,
    units.PER_TIME,
    units.PER_UNIT,
    units.UNITS_ALONE,
    symbols.SYMBOLS,
    symbols.COMPARED,
    symbols.TIMES_SIGN,
    symbols.SLASHES,
    romans.ROMANS,
    honorifics.HONORIFICS,
    places.NAMED_PLACES,
    places.NUMBERED_PLACES,
    codes.SHORT_CODES,
    codes.LETTERED_CODES,
    *abbreviations.ABBREVIATION_RULES,
    loans.AND_SO_ON,
    loans.LOAN_WORDS,
    loans.PREFIXES,
    abbreviations.UNKNOWN_ABBREVIATIONS,
    plain.CAPITAL_Y,
    single_letters.SINGLE_LETTERS,
    single_letters.LETTERS_WITH_NUMBERS,
    plain.WORDS,
)
"""A rule that answers None passes the token on to the next."""


def matches_at(flat: str, at: int) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Give the rules whose pattern matches at a place, in order, each with its match."""
    for rule, pattern in _asked(sketch(flat, at)):
        match = pattern.match(flat, at)
        if match:
            yield rule, match


@lru_cache(maxsize=4096)
def _asked(beginning: str) -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    """Give the rules that can start so; most start with few characters."""
    return tuple((rule, _compiled(rule.pattern)) for rule in RULES if re.match(rule.starts, beginning))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)

"""Binding: spaces where a line or a caption must never break become no-break spaces."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from mediakit.language.phrases import Phrases
from mediakit.language.scan import Token, scan
from mediakit.language.tables import words
from mediakit.language.tables.abbreviations import TAKES_DOT
from mediakit.language.tables.compounds import COMPOUNDS, COUNTED_BY_NUMBERS, NAMES_NUMBERS
from mediakit.language.text import flatten, fold, visible
from mediakit.model.reading import Lexicon

NO_BREAK = "\u00a0"
_NUMERIC = frozenset(words("number fraction money date time phone document code roman letter"))
_LONGEST_NAME = 5
_OPENERS = frozenset(
    words("tại ở từ theo đến và của ông bà anh chị cho với về do vì để khi nếu các những mọi hãy mời xin")
)
"""Words that take a capital at the start of a sentence or title and belong to no name."""

_LEANING = frozenset(words("và hoặc của với cho tại bằng qua để các những mỗi mọi"))
"""Small words that lean on the word after them: at a line's end they leave the eye hanging."""

Bond = tuple[int, int]
"""First and one past the last character of what stays together."""


@lru_cache(maxsize=4096)  # the shapes of a clip show the same texts
def glue(text: str, lexicon: Lexicon) -> str:
    """Give `text` in NFC, as long as that, with U+00A0 for each plain space that must not be a break.

    Kept together are numbers with their units and nouns, dates, telephone and document numbers, names, small
    words with the word they lean on, the lexicon's entries and `keep_together` phrases, and the compounds of
    this field. Never raises: what cannot be read is left as it is.
    """
    shown = visible(text)
    flat = flatten(shown)
    tokens = scan(flat, lexicon)
    letters = list(shown)
    together = (_tokens(tokens), _numbers(flat, tokens), _names(flat, tokens), _leaning(flat, tokens))
    for bonds in (*together, _phrases(flat, lexicon)):
        for start, end in bonds:
            letters[start:end] = shown[start:end].replace(" ", NO_BREAK)
    return "".join(letters)


def unglue(text: str) -> str:
    """Give a text with plain spaces again, also where its writer typed U+00A0."""
    return text.replace(NO_BREAK, " ")


def _tokens(tokens: list[Token]) -> Iterator[Bond]:
    return ((token.start, token.end) for token in tokens if token.kind != "plain")


def _numbers(flat: str, tokens: list[Token]) -> Iterator[Bond]:
    """Bind numbers to the word that names them, to what they count, and over the dash of a range."""
    label = ""
    for left, right in pairwise(tokens):
        if not _touch(flat, left, right):
            label = ""
        elif "range" in (left.kind, right.kind) or right.kind == "unit":
            yield left.start, right.end
        elif right.kind in _NUMERIC:
            label = left.said if left.said in NAMES_NUMBERS else ""
            if label:
                yield left.start, right.end
        elif (
            left.kind in ("number", "fraction", "money")
            and right.said in COUNTED_BY_NUMBERS
            and not _over(label, right.said)
        ):
            yield left.start, right.end


def _over(label: str, noun: str) -> bool:
    """Whether the number is spent on its label: `năm 2024 người dân`, `tháng 12 năm 2024`."""
    return label == "năm" or (label == "tháng" and noun == "năm")


def _leaning(flat: str, tokens: list[Token]) -> Iterator[Bond]:
    for left, right in pairwise(tokens):
        if left.kind == "plain" and left.said in _LEANING and _touch(flat, left, right):
            yield left.start, right.end


def _names(flat: str, tokens: list[Token]) -> Iterator[Bond]:
    run: list[Token] = []
    for token in tokens:
        if run and not (_touch(flat, run[-1], token) and _is_capitalised(flat, token)):
            yield from _name(run)
            run = []
        if _is_capitalised(flat, token) and (run or not _opens(flat, token)):
            run.append(token)
    yield from _name(run)


def _name(run: list[Token]) -> Iterator[Bond]:
    if 2 <= len(run) <= _LONGEST_NAME:
        yield run[0].start, run[-1].end


def _is_capitalised(flat: str, token: Token) -> bool:
    word = flat[token.start : token.end]
    if token.kind == "abbreviation":
        return word.removesuffix(".") in TAKES_DOT
    return token.kind == "plain" and word[:1].isupper() and word[1:] == word[1:].lower()


def _opens(flat: str, token: Token) -> bool:
    return flat[token.start : token.end].lower() in _OPENERS


def _touch(flat: str, left: Token, right: Token) -> bool:
    return not flat[left.end : right.start].strip(" ")


def _phrases(flat: str, lexicon: Lexicon) -> Iterator[Bond]:
    exact, folded = _bound(lexicon)
    yield from exact.find(flat)
    yield from folded.find(fold(flat))


@lru_cache(maxsize=8)
def _bound(lexicon: Lexicon) -> tuple[Phrases, Phrases]:
    """Give the phrases found as written, and those found in any case."""
    exact = Phrases({flatten(visible(entry.written)): "" for entry in lexicon.entries})
    together = [fold(flatten(visible(phrase))) for phrase in lexicon.keep_together]
    return exact, Phrases(dict.fromkeys([*COMPOUNDS, *together], ""))

"""Web and e-mail addresses: dichvucong.gov.vn, https://baria.gov.vn/tin-tuc, motcua@baria.gov.vn.

A label is known by a table, or can be cut into compounds or toneless syllables in one way only, or is short
enough to be spelled; any other is refused.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

from mediakit.language.alphabet import spell
from mediakit.language.numerals import one_by_one
from mediakit.language.rules.rule import Refused, Rule
from mediakit.language.syllable import is_syllable
from mediakit.language.tables import places
from mediakit.language.tables.compounds import COMPOUNDS
from mediakit.language.tables.labels import COMPOUND_LABELS, LABELS, OPENING_LABELS
from mediakit.language.tables.loans import LOANS

_SIGNS = {
    ".": "chấm",
    "-": "gạch ngang",
    "_": "gạch dưới",
    "@": "a còng",
    "/": "gạch chéo",
    "+": "cộng",
    "?": "chấm hỏi",
    "=": "bằng",
    "&": "và",
    "%": "phần trăm",
    "#": "thăng",
}
_PIECE = re.compile(r"[a-z]{1,7}(?:-[a-z]{1,7})+(?![a-z0-9])|[a-z]+|[0-9]+|.")
_LONGEST_SYLLABLE = 6
_LONGEST_SPELLED = 6
_SHORT = 4
_MOST_VOWELS = 3
_SIGNED = {"a": "aăâ", "e": "eê", "i": "i", "o": "oôơ", "u": "uư", "y": "y"}
"""What an unsigned vowel may stand for."""


def _say(match: re.Match[str]) -> str:
    address = match.group("address").lower().rstrip("/")
    pieces = _PIECE.findall(address)
    said = [_say_piece(piece) for piece in pieces]
    if not all(said):
        anyway = [words or _likely(piece) for words, piece in zip(said, pieces, strict=True)]
        raise Refused("UNREADABLE", anyway=" ".join(filter(None, anyway)), token=match.group())
    return " ".join(said)


@lru_cache(maxsize=2000)
def _say_piece(piece: str) -> str:
    """Say a label, a number or a sign; nothing when it has no certain reading."""
    if piece in LABELS or piece in _SIGNS:
        return LABELS.get(piece) or _SIGNS[piece]
    if piece in LOANS:
        return piece
    if piece[0].isdigit():
        return one_by_one(piece)
    if not piece.isalpha():
        return _say_hyphened(piece)
    if len(piece) <= _LONGEST_SPELLED and not set(piece) & set("aeiouy"):
        return spell(piece)
    syllables = _split_syllables(piece)
    toneless = " ".join(syllables) if all(map(is_syllable, syllables)) else ""
    return _split_compounds(piece) or toneless or (spell(piece) if len(piece) <= _SHORT else "")


def _say_hyphened(piece: str) -> str:
    """Say labels with hyphens; `thu-tuc` as the syllables of one word, `baria-vungtau` label by label."""
    labels = piece.split("-")
    if len(labels) < 2:
        return ""
    words = _split_compounds("".join(labels)).split()
    if [_unsign(word) for word in words] != labels:
        words = [_say_piece(label) for label in labels]
    return f" {_SIGNS['-']} ".join(words) if all(words) else ""


def _split_compounds(label: str) -> str:
    """Split a label into the fewest known words; nothing when there is no way or more than one."""
    unsigned = _unsigned()
    longest = max(map(len, unsigned))
    ways: list[tuple[int, int, str]] = [(0, 1, "")]
    for end in range(1, len(label) + 1):
        found = []
        for start in range(max(0, end - longest), end):
            count, number, said = ways[start]
            word = unsigned.get(label[start:end]) or _opening(label, start, end)
            if number and word:
                found.append((count + 1, number, f"{said} {word}"))
        ways.append(_fewest(found))
    return _only_way(ways[-1])


def _opening(label: str, start: int, end: int) -> str:
    """Give a word that may only open a label, or follow another one that does: `phuong`, `ubndphuong`."""
    if end - start == len(label) or not (start == 0 or label[:start] in OPENING_LABELS):
        return ""
    return OPENING_LABELS.get(label[start:end], "")


def _split_syllables(label: str) -> list[str]:
    """Split a label into the fewest unsigned syllables, the earlier the longer; none when there is no way."""
    ways: dict[int, list[str]] = {len(label): []}
    for start in range(len(label) - 1, -1, -1):
        found = [
            [label[start:end], *ways[end]]
            for end in range(min(len(label), start + _LONGEST_SYLLABLE), start, -1)
            if end in ways and _may_be_syllable(label[start:end])
        ]
        if found:
            ways[start] = min(found, key=len)
    return ways.get(0, [])


def _likely(piece: str) -> str:
    """Say what has no certain reading: syllables that end in a stop with the sharp tone, or letters."""
    return " ".join(map(_toned, _split_syllables(piece))) or spell(piece)


def _toned(letters: str) -> str:
    """Give the likeliest syllable of unsigned letters: as they are, or sharp, or with signs they may lack."""
    return next(filter(is_syllable, _readings(letters)))


@lru_cache(maxsize=5000)
def _may_be_syllable(letters: str) -> bool:
    """Whether signs can make a syllable of unsigned letters: `tuyen` is tuyên, so no `tuy en` is read."""
    return any(map(is_syllable, _readings(letters)))


def _readings(letters: str) -> Iterator[str]:
    """Give what unsigned letters may stand for, toneless and sharp, the plainest first."""
    vowels = [at for at, letter in enumerate(letters) if letter in _SIGNED]
    if 1 <= len(vowels) <= _MOST_VOWELS:
        for signed in product(*(_SIGNED.get(letter, letter) for letter in letters)):
            word = "".join(signed)
            yield word
            yield _sharp(word, vowels[-1])


def _sharp(word: str, at: int) -> str:
    return unicodedata.normalize("NFC", f"{word[: at + 1]}\u0301{word[at + 1 :]}")


def _fewest(found: list[tuple[int, int, str]]) -> tuple[int, int, str]:
    """Give the fewest pieces, in how many ways, and one of them."""
    fewest = min((count for count, _, _ in found), default=0)
    best = [way for way in found if way[0] == fewest]
    return fewest, sum(number for _, number, _ in best), best[0][2] if best else ""


def _only_way(way: tuple[int, int, str]) -> str:
    _, number, split = way
    return split.strip() if number == 1 else ""


def _unsign(phrase: str) -> str:
    parts = unicodedata.normalize("NFD", phrase.replace("đ", "d"))
    return "".join(part for part in parts if part.isascii() and part.isalpha())


@cache
def _unsigned() -> dict[str, str]:
    """Compounds by their unsigned letters; where two compounds look the same without signs, neither."""
    named = (places.WARDS, places.COMMUNES, places.QUARTERS, places.DISTRICTS, places.PROVINCES)
    listed = [
        phrase
        for table in (COMPOUNDS, *named)
        for phrase in table
        if " " in phrase and phrase.isascii() is False
    ]
    found: dict[str, set[str]] = {}
    for phrase in listed:
        plain = " ".join(word for word in phrase.split() if word.isalpha())
        found.setdefault(_unsign(plain), set()).add(plain)
    certain = {label: said.pop() for label, said in found.items() if len(said) == 1}
    return certain | {_unsign(phrase): phrase for phrase in COMPOUND_LABELS}


ADDRESSES = Rule(
    "address",
    "dichvucong.gov.vn",
    r"(?ia)(?:https?://)?(?P<address>(?:[a-z0-9][a-z0-9._+-]{0,63}@)?(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}"
    r"(?:vn|com|net|org|edu|info|me|ly|io|asia|biz|tv|app)(?![\w@]|\.[a-z0-9])(?:/(?:[\w./?=&%#-]{0,400}[\w/])?)?)",
    _say,
    starts=r"[A-Za-z]|[0-9][A-Za-z0-9@._+-]",
)

"""Cut flat text into tokens: each read by the lexicon or by the first rule that knows it, or refused."""

import re
from dataclasses import dataclass, replace

from mediakit.language.own import OwnReadings, own_readings
from mediakit.language.regional import southern
from mediakit.language.rules import matches_at
from mediakit.language.rules.plain import WORDS
from mediakit.language.rules.rule import Refused
from mediakit.language.syllable import settle
from mediakit.model.reading import Lexicon

_SILENT = re.compile(
    r"""(?:[\s.,;:!?…()\[\]{}|"'“”„‘’«»‹›*_#©®™\\•·●○▪■□►➤✓←-↓⇐-⇔➔➜]"""
    r"""|[-=]{1,4}>|={2,}|(?<![đĐ])(?<!đồng)(?<![0-9]['’′])(?<![ktr][0-9])[-–/]"""
    r"""(?!\s?(?:-?[0-9$€£¥]|(?:[Tt]hứ|[Tt]háng|[Nn]ăm|[Nn]gày|[Cc]hủ nhật|CN|[Qq]uý|lớp)\b)))+"""
)
_EASY = re.compile(r"""(?![vx]?i(?:[.,;:)\n]|\Z))([^\W\d_]+)(?=[\s,;:!?)…”"]|\.(?:\s|\Z)|\Z)""")
_ODD = re.compile(r"[^\w\s.,;:!?/–-]+|.", re.DOTALL)
_PASSED_OVER = "-–/+<>~"
_DIGITS = frozenset("0123456789")
_PICTURE = re.compile(
    "(?:[\u2194-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
    "|(?<=[0-9#*])\u20e3)+"
)
"""Emoji and their like."""


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of flat text and what became of it."""

    start: int
    """First character."""
    end: int
    """One past the last."""
    said: str
    """Empty when refused, or when it is a picture that nobody can say."""
    kind: str
    """Class of what is written."""
    rule: str
    """Which rule of the class read it."""
    fault: Refused | None = None
    """Why it was refused."""


def scan(flat: str, lexicon: Lexicon) -> list[Token]:
    """Read every token of `flat`; the stretches between tokens hold silent signs only."""
    own = own_readings(lexicon) if lexicon.entries else None
    in_the_south = lexicon.region == "nam"
    tokens: list[Token] = []
    at = 0
    while True:
        silent = _SILENT.match(flat, at)
        at = silent.end() if silent else at
        if at >= len(flat):
            return tokens
        token = (own and _from_lexicon(own, flat, at)) or _easy(flat, at) or _by_rules(flat, at)
        if token is None:
            at += 1
            continue
        if in_the_south:
            token = replace(token, said=southern(token.said, token.kind))
        tokens.append(token)
        at = token.end


def _from_lexicon(own: OwnReadings, flat: str, at: int) -> Token | None:
    found = own.match(flat, at)
    if found is None:
        return None
    end, said, written = found
    return Token(at, end, said, "lexicon", written)


def _easy(flat: str, at: int) -> Token | None:
    """Read a small-letter syllable with no number before it, which no rule but `plain` would take."""
    found = _EASY.match(flat, at)
    if found is None or not _DIGITS.isdisjoint(flat[max(0, at - 2) : at]):
        return None
    word = found.group(1)
    lowered = word.lower()
    if word[1:] != lowered[1:] or (len(word) == 1 and word != lowered):
        return None
    said = settle(lowered)
    return Token(at, found.end(1), said, WORDS.kind, WORDS.example) if said else None


def _by_rules(flat: str, at: int) -> Token | None:
    for rule, match in matches_at(flat, at):
        try:
            said = rule.say(match)
        except Refused as fault:
            forgotten = fault.with_traceback(None)  # a traceback keeps every frame, and the line, alive
            return Token(at, match.end(), "", rule.kind, rule.example, forgotten)
        if said:
            return Token(at, match.end(), said, rule.kind, rule.example)
    return None if flat[at] in _PASSED_OVER else _unreadable(flat, at)


def _unreadable(flat: str, at: int) -> Token:
    picture = _PICTURE.match(flat, at)
    if picture:
        return Token(at, picture.end(), "", "picture", "dropped")
    found = _ODD.match(flat, at)
    end = found.end() if found else at + 1
    odd = flat[at:end]
    shown = odd if odd.isprintable() else " ".join(f"U+{ord(sign):04X}" for sign in odd)
    return Token(at, end, "", WORDS.kind, WORDS.example, Refused("UNREADABLE", token=shown))

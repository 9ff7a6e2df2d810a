"""Which meaning of an ambiguous abbreviation the words around it tell: TT Y tế, TT 01/2024, TT Long Điền."""

import re
from dataclasses import dataclass
from functools import cache

from mediakit.language.rules.rule import after, before
from mediakit.language.tables.ambiguous import AMBIGUOUS, Meaning
from mediakit.language.text import UPPER

_NAME_FOLLOWS = re.compile(rf"\.? ?[{UPPER}](?![{UPPER}])[^\W\d_]")
_NUMBERS = {"#": r"\.? ?(?:số ?:? ?)?[0-9]", "#year": r":? ?(?:19|20)[0-9]{2}(?![0-9])"}
"""Cues that stand for numbers."""


@dataclass(frozen=True, slots=True)
class _Cues:
    """The cues of one meaning, ready to be looked for."""

    said: str
    before: re.Pattern[str] | None
    earlier: tuple[str, ...]
    after: re.Pattern[str] | None
    name: bool
    """Whether a name with a capital is a cue."""


def meaning_of(written: str, match: re.Match[str]) -> str:
    """Give the meaning of an ambiguous abbreviation that its neighbours tell best, or nothing."""
    left, right = before(match), after(match)
    best, most = "", 0
    for cues in _cues_of(written):
        score = 6 * _is_explained(cues.said, left, right)
        score += 3 * _leads_on(cues, match, right) + 2 * _is_announced(cues, left)
        if score > most:
            best, most = cues.said, score
    return best


def _is_explained(said: str, left: str, right: str) -> bool:
    """Whether the words themselves stand beside: `giai đoạn (GĐ)`, `GĐ (giai đoạn)`."""
    return left.endswith(f"{said} (") or right.lstrip().startswith((f"({said}", f"là {said}"))


def _is_announced(cues: _Cues, left: str) -> bool:
    if cues.before and cues.before.search(left):
        return True
    return any(word in left for word in cues.earlier)


def _leads_on(cues: _Cues, match: re.Match[str], right: str) -> bool:
    if cues.after and cues.after.match(right):
        return True
    return cues.name and _NAME_FOLLOWS.match(match.string, match.end()) is not None


@cache
def _cues_of(written: str) -> tuple[_Cues, ...]:
    """Prepare the meanings of one abbreviation; few texts hold many, so none is prepared before it is met."""
    return tuple(map(_compile, AMBIGUOUS.get(written, ())))


def _compile(meaning: Meaning) -> _Cues:
    listed = [cue for cue in meaning.words_before if not cue.endswith("~")]
    following = [_following(cue) for cue in meaning.words_after if cue != "A"]
    return _Cues(
        meaning.said,
        re.compile(rf"(?:^|(?<!\w))(?:{'|'.join(map(_preceding, listed))})[ .,:(–-]{{0,3}}$")
        if listed
        else None,
        tuple(cue.rstrip("~") for cue in meaning.words_before if cue.endswith("~")),
        re.compile("|".join(following)) if following else None,
        "A" in meaning.words_after,
    )


def _preceding(cue: str) -> str:
    return r"[0-9] ?" if cue == "#" else re.escape(cue)


def _following(cue: str) -> str:
    """Give the pattern of what follows: signs lead themselves, words after a space, a dot or a dash."""
    if cue in _NUMBERS:
        return _NUMBERS[cue]
    word = re.escape(cue.removeprefix("+").lower())
    lead = ", ?" if cue.startswith("+") else r"[ .]{0,2}" if cue[0].isalnum() else " ?"
    return lead + word + (r"(?!\w)" if cue[-1].isalpha() else "")

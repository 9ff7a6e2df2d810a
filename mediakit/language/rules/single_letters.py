"""Letters that stand alone: điểm b, nhóm A, b) at the start of a line."""

import re

from mediakit.language.alphabet import can_spell, spell
from mediakit.language.rules.rule import Rule, after, before, word_before
from mediakit.language.tables import words

_LETTERED = frozenset(words("điểm khoản mục câu ý nhóm loại hạng phần phụ lục tổ khu lô ô lớp"))


def _say(match: re.Match[str]) -> str | None:
    letter = match.group()
    if not can_spell(letter):
        return None
    if letter.isupper() or word_before(match) in _LETTERED:
        return spell(letter)
    starts = before(match).rstrip()[-1:] in ("", ";", ":", ",")
    return spell(letter) if starts and after(match).startswith((")", ".")) else None


SINGLE_LETTERS = Rule("letter", "alone", re.compile(r"[^\W\d_](?![^\W_])"), _say)

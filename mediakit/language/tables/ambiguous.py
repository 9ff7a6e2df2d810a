"""Abbreviations with several meanings, and the words around them that tell which is meant.

A row is `abbreviation = meaning < words before > words after`; a row without abbreviation is one more
meaning of the one above, and an indented line goes on with its row. The most usual meaning stands first.
Marks among the words: `#` a number (or `số` and a number), `A` a name with a capital, `+` after a comma,
`~` anywhere earlier on the line.
"""

from dataclasses import dataclass

from mediakit.language.tables import ambiguous_offices, ambiguous_words


@dataclass(frozen=True, slots=True)
class Meaning:
    """One meaning of an abbreviation."""

    said: str
    """Words of the meaning."""
    words_before: tuple[str, ...]
    """Words or marks right before it that tell this meaning."""
    words_after: tuple[str, ...]
    """Words or marks right after it that tell this meaning."""


def _meanings(table: str) -> dict[str, tuple[Meaning, ...]]:
    found: dict[str, list[Meaning]] = {}
    written = ""
    for line in table.strip().replace("\n    ", " ").splitlines():
        left, _, right = line.partition("=")
        written = left.strip() or written
        before_and_said, _, after = right.partition(">")
        said, _, before = before_and_said.partition("<")
        found.setdefault(written, []).append(Meaning(said.strip(), _cues(before), _cues(after)))
    return {written: tuple(meanings) for written, meanings in found.items()}


def _cues(listed: str) -> tuple[str, ...]:
    return tuple(cue for cue in (cue.strip() for cue in listed.split(", ")) if cue)


AMBIGUOUS = _meanings(ambiguous_offices.ROWS) | _meanings(ambiguous_words.ROWS)
"""Meanings of each, the most usual first."""

"""Fixed words and phrases, found whole, the longest first."""

import re
from collections.abc import Iterator, Mapping

_FIRST = re.compile(r"[^\W_]+|.", re.DOTALL)


class Phrases:
    """Phrases with what each stands for, indexed by their first word so that a miss costs one look-up."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._by_first: dict[str, list[tuple[str, str]]] = {}
        for phrase in sorted(
            (phrase for phrase in values if phrase), key=lambda phrase: (-len(phrase), phrase)
        ):
            self._by_first.setdefault(_first(phrase, 0), []).append((phrase, values[phrase]))

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def match(self, text: str, at: int) -> tuple[int, str] | None:
        """Find the longest phrase that stands at `at` as whole words.

        Returns:
            The position after it and its value, or None.
        """
        return self._match(text, at, _first(text, at))

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Find every phrase in a text, from left to right, none inside another; give start and end."""
        past = 0
        for word in _FIRST.finditer(text):
            at = word.start()
            found = self._match(text, at, word.group()) if at >= past else None
            if found:
                past = found[0]
                yield at, past

    def _match(self, text: str, at: int, first: str) -> tuple[int, str] | None:
        for phrase, value in self._by_first.get(first, ()):
            end = at + len(phrase)
            if text.startswith(phrase, at) and not _joined(text, at) and not _joined(text, end):
                return end, value
        return None


def _first(text: str, at: int) -> str:
    found = _FIRST.match(text, at)
    return found.group() if found else ""


def _joined(text: str, at: int) -> bool:
    """Whether `at` lies inside a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()

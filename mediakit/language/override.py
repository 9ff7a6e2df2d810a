"""Lines that are said otherwise than shown: words from one text, spans into the other."""

from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise

from mediakit.errors import Place
from mediakit.language.reader import read
from mediakit.language.scan import scan
from mediakit.language.text import flatten, visible
from mediakit.model.reading import Lexicon, Reading, Span, SpokenWord


@dataclass(slots=True)
class _Group:
    """Spoken words, by index, that share a run of shown stretches."""

    words: list[int]
    first: int
    """First shown stretch."""
    end: int
    """One past the last."""


def read_as(show: str, say: str, lexicon: Lexicon, where: Place | None = None) -> Reading:
    """Say `say` while `show` is shown.

    Equal syllables are matched; what lies between matches shares the shown text between them. Spans rise,
    never overlap, and are empty only where fewer characters are shown than words are said.

    Args:
        show: shown text; it need not be readable.
        say: text to read instead.
        lexicon: the campaign's own readings.
        where: place of `say` in its file.
    Raises:
        MediakitError: as `read` does, for `say`.
    """
    shown = visible(show)
    tokens = [token for token in scan(flatten(shown), lexicon) if token.said or token.fault]
    words = read(say, lexicon, where).words
    stretches = [Span(token.start, token.end) for token in tokens] or [Span(0, len(shown))]
    spans: dict[int, Span] = {}
    anchors = _anchors(_matches([token.said.split() for token in tokens], words))
    for group in _fill(anchors, len(words), len(stretches)):
        shares = _shares(stretches[group.first : group.end], len(group.words))
        spans.update(zip(group.words, shares, strict=True))
    return Reading(shown, tuple(replace(word, span=spans[at]) for at, word in enumerate(words)))


def _matches(shown: list[list[str]], words: tuple[SpokenWord, ...]) -> dict[int, tuple[int, int]]:
    """For each spoken word that has equal syllables in the shown text: first and last stretch."""
    shown_owner = [at for at, syllables in enumerate(shown) for _ in syllables]
    said_owner = [at for at, word in enumerate(words) for _ in word.syllables]
    matcher = SequenceMatcher(
        a=[syllable for syllables in shown for syllable in syllables],
        b=[syllable for word in words for syllable in word.syllables],
        autojunk=False,
    )
    found: dict[int, tuple[int, int]] = {}
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            stretch, word = shown_owner[block.a + step], said_owner[block.b + step]
            found[word] = (found.get(word, (stretch, stretch))[0], stretch)
    return found


def _anchors(matches: dict[int, tuple[int, int]]) -> list[_Group]:
    """Group matched words by the stretches they match; words between two on one stretch belong to it."""
    anchors: list[_Group] = []
    for at, (first, last) in sorted(matches.items()):
        if anchors and first < anchors[-1].end:
            anchors[-1].words += range(anchors[-1].words[-1] + 1, at + 1)
            anchors[-1].end = max(anchors[-1].end, last + 1)
        else:
            anchors.append(_Group([at], first, last + 1))
    return anchors


def _fill(anchors: list[_Group], words: int, stretches: int) -> list[_Group]:
    """Give loose words the stretches between their neighbours; where there are none, join a neighbour."""
    groups: list[_Group] = []
    word = stretch = 0
    for anchor in [*anchors, _Group([], stretches, stretches)]:
        loose = list(range(word, anchor.words[0] if anchor.words else words))
        if loose and stretch < anchor.first:
            groups.append(_Group(loose, stretch, anchor.first))
            loose = []
        elif groups:
            groups[-1].words += loose
            loose = []
        if anchor.words:
            groups.append(_Group(loose + anchor.words, anchor.first, anchor.end))
            word, stretch = anchor.words[-1] + 1, anchor.end
    return groups


def _shares(stretches: list[Span], count: int) -> list[Span]:
    """Cut neighbouring stretches into `count` spans: at their borders if enough, else by letters."""
    if count <= len(stretches):
        bounds = [at * len(stretches) // count for at in range(count + 1)]
        return [Span(stretches[first].start, stretches[end - 1].end) for first, end in pairwise(bounds)]
    start, length = stretches[0].start, stretches[-1].end - stretches[0].start
    cuts = [start + at * length // count for at in range(count + 1)]
    return [Span(first, end) for first, end in pairwise(cuts)]

"""Spoken lines to cues: cut where the sense allows, each starting with its first syllable."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from mediakit.errors import MediakitError
from mediakit.language import clause_ends, glue, unglue
from mediakit.lettering.breaking import RESTS
from mediakit.model.cue import Cue
from mediakit.model.profile import CaptionRules
from mediakit.model.reading import Lexicon, SpokenWord
from mediakit.model.voice import Speech
from mediakit.subtitles.wrapping import wrap
from mediakit.units import Seconds, seconds

_LINGER_S = seconds("0.5")
"""How long a caption may stay after its last syllable while nothing else is said."""

# What a cut costs; only their order matters: rules first, then sense, then fewer cues.
_RULE_BROKEN, _MID_CLAUSE, _LONELY, _BEFORE_CONJUNCTION, _CUE = 100.0, 6.0, 4.0, 2.0, 1.0
_LONELY_CHARS = 16
_OPENING = "“‘\"'(["


@dataclass(frozen=True, slots=True)
class _Cut:
    """A place where a cue may start."""

    at: int
    """First character, in the shown text."""
    start: Seconds
    """When its first syllable is said, from the start of the timeline."""


def cut(
    speech: Speech, starts: Sequence[Seconds], until: Seconds, rules: CaptionRules, lexicon: Lexicon
) -> tuple[Cue, ...]:
    """Cut one spoken line into cues.

    Args:
        speech: the line, shown and said.
        starts: when each of its sentences starts, from the start of the timeline.
        until: the last cue is gone by then.
        rules: of the output.
        lexicon: names what is never parted.
    Raises:
        MediakitError: CAPTION_UNBREAKABLE when one word, such as a web address, is longer than a line.
    """
    glued = _loosened(glue(speech.shown, lexicon), rules.line_chars)
    good = frozenset(clause_ends(speech.shown, lexicon))
    bounds = _sentence_bounds(speech)
    spoken_until = [
        start + sentence.take.length for start, sentence in zip(starts, speech.sentences, strict=True)
    ]
    cues: list[Cue] = []
    for index, (sentence, start) in enumerate(zip(speech.sentences, starts, strict=True)):
        limit = starts[index + 1] if index + 1 < len(starts) else until
        end = max(spoken_until[index], min(limit, spoken_until[index] + _LINGER_S))
        cuts = [
            _Cut(at, start + sentence.start_of(word))
            for at, word in _places(glued, bounds[index], sentence.words)
        ]
        cuts.append(_Cut(bounds[index + 1], end))
        cues += _best(glued, cuts, good, rules)
    return tuple(cues)


def _loosened(glued: str, line_chars: int) -> str:
    """Let a name that is longer than a line break between its compounds, or else between its words."""
    chunks = []
    for chunk in glued.split(" "):
        parts = chunk if len(chunk) <= line_chars else glue(unglue(chunk), Lexicon())
        longest = max(len(part) for part in parts.split(" "))
        chunks.append(parts if longest <= line_chars else unglue(parts))
    return " ".join(chunks)


def _sentence_bounds(speech: Speech) -> list[int]:
    """Where each sentence starts in the shown text, opening quotes with it, and the end of the text."""
    bounds = [0]
    for sentence in speech.sentences[1:]:
        at = sentence.words[0].span.start
        while at and speech.shown[at - 1] in _OPENING:
            at -= 1
        bounds.append(at)
    return [*bounds, len(speech.shown)]


def _places(glued: str, first: int, words: Sequence[SpokenWord]) -> Iterator[tuple[int, int]]:
    """Characters where a cue may start, with the word it starts with: after plain spaces only."""
    yield first, 0
    for index, (before, word) in enumerate(pairwise(words), 1):
        at = word.span.start
        while at > before.span.end and glued[at - 1] in _OPENING:
            at -= 1
        if at > first and at >= before.span.end and glued[at - 1] == " ":
            yield at, index


def _best(glued: str, cuts: Sequence[_Cut], good: frozenset[int], rules: CaptionRules) -> list[Cue]:
    """Cheapest way to part one sentence at its cuts; the last cut is its end."""
    best: list[tuple[float, tuple[Cue, ...]]] = [(0.0, ()), *((inf, ()) for _ in cuts[1:])]
    for stop in range(1, len(cuts)):
        for begin in range(stop):
            cost, cues = best[begin]
            cue = _cue(glued, cuts[begin], cuts[stop], rules)
            if cue is None or cost == inf:
                continue
            cost += _cost(cue, rules)
            last = stop == len(cuts) - 1
            if not last:
                cost += _parting_cost(glued, cuts[stop].at, good)
            if len(cue.text) < _LONELY_CHARS and not (begin == 0 and last):
                cost += _LONELY
            if cost < best[stop][0]:
                best[stop] = (cost, (*cues, cue))
    if best[-1][0] == inf:
        text = unglue(glued[cuts[0].at : cuts[-1].at]).strip()
        raise MediakitError("CAPTION_UNBREAKABLE", text=text, line_chars=rules.line_chars, lines=rules.lines)
    return list(best[-1][1])


def _parting_cost(glued: str, at: int, good: frozenset[int]) -> float:
    """Give the price of a new cue at this character: none after punctuation, most within a clause."""
    if at not in good:
        return _MID_CLAUSE
    return 0.0 if glued[:at].rstrip()[-1:] in RESTS else _BEFORE_CONJUNCTION


def _cue(glued: str, begin: _Cut, stop: _Cut, rules: CaptionRules) -> Cue | None:
    text = wrap(glued[begin.at : stop.at].strip(" \n\u00a0"), rules)
    return None if text is None else Cue(text, begin.start, stop.start)


def _cost(cue: Cue, rules: CaptionRules) -> float:
    shown_s = cue.end - cue.start
    if shown_s <= 0:
        return inf
    chars = len(cue.text)
    fullness = chars / (rules.line_chars * rules.lines)
    cost = _CUE + fullness**2  # the square makes even parts cheaper than uneven ones
    if shown_s < rules.min_s or shown_s > rules.max_s:
        cost += _RULE_BROKEN
    if chars > shown_s * rules.chars_per_s:
        cost += _RULE_BROKEN * float(chars / (shown_s * rules.chars_per_s))
    return cost

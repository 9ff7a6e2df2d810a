"""When the items of a slide appear: as they are spoken."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediakit.language import unglue
from mediakit.model.slide import Slide
from mediakit.model.voice import Speech
from mediakit.units import Seconds, seconds

LISTS = ("bullets", "steps", "step_map")
"""Layouts whose items appear one after another."""
_ENOUGH = 0.6
"""Share of an item's words that are said near one another where it is spoken of."""
_LOOSE_WORDS = 3
"""How many other words may stand between them."""
_LEAD_S = seconds("0.12")
"""By how much an item appears before its first word, so that eye and ear meet."""
_SEEN_S = seconds("1.5")
"""For how long the last item stands with the others at least."""
_SIGNS = ".,;:!?…“”\"'()"


@dataclass(frozen=True, slots=True)
class SaidWord:
    """A word as it is shown, and when it is heard."""

    text: str
    """In small letters, without signs."""
    start: Seconds
    """Its first syllable, from the start of the timeline."""


def said_words(speech: Speech, starts: Sequence[Seconds]) -> Iterator[SaidWord]:
    """Give every word of a spoken line.

    Args:
        speech: the line.
        starts: when each of its sentences starts, from the start of the timeline.
    """
    for sentence, start in zip(speech.sentences, starts, strict=True):
        for index, word in enumerate(sentence.words):
            instant = start + sentence.start_of(index)
            for part in _words(speech.shown[word.span.start : word.span.end]):
                yield SaidWord(part, instant)


@dataclass(frozen=True, slots=True)
class Stay:
    """How long a slide is seen."""

    start: Seconds
    """When it comes."""
    settled: Seconds
    """When it has come, its transition over."""
    end: Seconds
    """When it begins to go."""


def reveals(slide: Slide, said: Sequence[SaidWord], stay: Stay) -> tuple[Seconds, ...]:
    """Tell when each item appears; the first is there from the start, for an empty list looks like a mistake.

    One that nobody speaks of comes with the one before. What would appear while the slide still comes is
    there from the start; what would appear when it is about to go comes a moment earlier.

    Args:
        slide: what is shown.
        said: what is heard while it is, in order.
        stay: how long it is seen.
    Returns:
        Not falling, one instant an item; empty where all are there from the start.
    """
    if slide.layout not in LISTS:
        return ()
    instants: list[Seconds] = []
    now, at = stay.start, 0
    for item in slide.items:
        found = _spoken_at(_words(item), said, at)
        if found is not None:
            at = found + 1
            instant = min(said[found].start - _LEAD_S, stay.end - _SEEN_S)
            now = instant if instants and instant > max(now, stay.settled) else now
        instants.append(now)
    return tuple(instants) if now > stay.start else ()


def _spoken_at(item: Sequence[str], said: Sequence[SaidWord], first: int) -> int | None:
    """Find the first word from which on enough of an item's words are said."""
    wanted = set(item)
    for at in range(first, len(said)):
        near = {word.text for word in said[at : at + len(item) + _LOOSE_WORDS]}
        if said[at].text in wanted and len(wanted & near) >= _ENOUGH * len(wanted):
            return at
    return None


def _words(text: str) -> list[str]:
    return [word for part in unglue(text).lower().split() if (word := part.strip(_SIGNS))]

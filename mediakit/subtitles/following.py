"""Captions that follow the voice: which word of a cue is said when."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mediakit.language import unglue
from mediakit.model.cue import Cue, SpokenSpan
from mediakit.model.voice import Speech
from mediakit.units import Seconds


def following(cues: Iterable[Cue], speech: Speech, starts: Sequence[Seconds]) -> Iterator[Cue]:
    """Give each cue of one spoken line its words and the moments they are said.

    Args:
        cues: as `cut` made them of this line.
        speech: the line, shown and said.
        starts: when each of its sentences starts, from the start of the timeline.
    """
    shown, at = _plain(speech.shown), 0
    for cue in cues:
        at = shown.index(_plain(cue.text), at)
        spans = (
            _span(cue.text, word.span.start - at, word.span.end - at, start + sentence.start_of(index))
            for sentence, start in zip(speech.sentences, starts, strict=True)
            for index, word in enumerate(sentence.words)
            if at <= word.span.start and word.span.end <= at + len(cue.text)
        )
        yield replace(cue, spoken=tuple(spans))
        at += len(cue.text)


def _plain(text: str) -> str:
    return unglue(text).replace("\n", " ")


def _span(text: str, first: int, last: int, start: Seconds) -> SpokenSpan:
    """Give a word's characters up to the end of the line it begins in."""
    broken = text.find("\n", first, last)
    return SpokenSpan(first, broken if broken >= 0 else last, start)

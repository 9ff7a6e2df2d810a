"""Which sentences a spot would miss least."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediakit.model.campaign import Contact, Line
from mediakit.model.voice import Speech

_MOST_NAMED = 3
"""A longer list is no advice."""
_QUOTED = 70
"""Characters of a sentence that are enough to find it."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a line."""

    shown: str
    """As it is written."""
    syllables: int
    """As it is said."""
    order: tuple[object, ...]
    """The lower, the less it would be missed."""


def least_missed(told: Sequence[Line | Contact | str], spoken: Sequence[Speech], cut: int) -> str:
    """Name the sentences from which so many syllables are best cut, each with how many it has.

    Where to turn to, the slogan and who sends it always stay, and so does the hook, the first sentence,
    unless there is no other. Of the others those come first that name nothing to hold on to: no number, no
    date, no address; then those that no person has recorded; then the longest, for a long sentence is hard to
    follow by ear anyway; then the latest.

    Args:
        told: what is said.
        spoken: the same, sentence by sentence.
        cut: syllables; sentences are named until they have more, three at most.
    """
    found = [*_sentences(told, spoken)]
    ranked = sorted(found[1:], key=lambda sentence: sentence.order) or found[:1]
    named: list[_Sentence] = []
    for sentence in ranked[:_MOST_NAMED]:
        named.append(sentence)
        if sum(one.syllables for one in named) > cut:
            break
    return "; ".join(f"“{_short(one.shown)}” ({one.syllables})" for one in named)


def _sentences(told: Sequence[Line | Contact | str], spoken: Sequence[Speech]) -> Iterator[_Sentence]:
    place = 0
    for line, speech in zip(told, spoken, strict=True):
        if not isinstance(line, Line):
            continue
        for sentence in speech.sentences:
            place += 1
            words = sentence.words
            shown = speech.shown[words[0].span.start : words[-1].span.end]
            syllables = len(sentence.take.marks)
            yield _Sentence(shown, syllables, (_is_concrete(shown), bool(line.recording), -syllables, -place))


def _is_concrete(shown: str) -> bool:
    """Whether something is named that a person must get right: a number, or an address on the net."""
    return any(sign.isdigit() for sign in shown) or any(
        "." in word.strip(".,;:!?…”\"'()") or "@" in word for word in shown.split()
    )


def _short(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED].rpartition(' ')[0]}…"

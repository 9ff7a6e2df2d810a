"""Filling a slot: the voice's pace first, then the pauses; what does not fit is refused unspoken."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from mediakit.errors import MediakitError
from mediakit.model.campaign import Contact, Line
from mediakit.model.kit import Kit
from mediakit.model.timeline import CHIME_S
from mediakit.model.voice import Speech
from mediakit.recipes.cutting import least_missed
from mediakit.units import Seconds, seconds

Told = Sequence[Line | Contact | str]
"""What a spot says, in order."""

MOST_FASTER = Seconds(8, 100)
"""By how much a voice may be faster or slower than the output's pace without sounding driven or dragging."""
TAIL_S = seconds(1)
"""Free at the end of a slot."""
_WISHED_GAP_S = seconds("0.6")
"""Between sentences; with it a voice at the output's pace says 190 syllables a minute, pauses included."""
_SLOT_PACE = 190
"""Syllables a minute in a slot, pauses included: the middle of what loudspeakers and radio speak at."""
_LONGEST_GAP_S = seconds(1)
_ROOM_S = seconds("0.3")
"""By how much gaps should be longer than they must: what a step of the pace is off, they take."""
_PACE_STEP = 12
"""Paces are asked for in steps, so that a small edit leaves all other sentences as they were spoken."""
_MORE_TAIL = Seconds(1, 15)
"""Share of the slot that the tail may take besides: 2 s of 30 in which the bed ends alone."""


def slot_syllables(slot_s: int) -> int:
    """Syllables that a slot is made for: 38, 86, 133, 181 in 15, 30, 45, 60 s; some more or less fit too."""
    return math.floor((slot_s - CHIME_S - TAIL_S) * _SLOT_PACE / 60 + Seconds(1, 2))


@dataclass(frozen=True, slots=True)
class _Length:
    """How long words last at a pace: `paced` / pace + `fixed`."""

    fixed_s: Seconds
    """Recordings, and a voice that cannot be paced."""
    paced_min: Seconds
    """What follows the pace: seconds at one syllable a minute."""

    def at(self, pace: int) -> Seconds:
        return self.fixed_s + self.paced_min / pace


@dataclass(frozen=True, slots=True)
class Slot:
    """Room in seconds for the words of a spot."""

    room_s: Seconds
    """For speech, between chime and tail, without the pauses that lines ask for themselves."""
    gaps: int
    """How many pauses are free to stretch."""
    shortest_s: Seconds
    """Least length of each."""
    more_s: Seconds
    """By how much the tail may be longer."""

    def over_s(self, spoken_s: Seconds) -> Seconds:
        """Give the seconds that speech is too long, with the shortest gaps; 0 or less: it fits."""
        return spoken_s + self.gaps * self.shortest_s - self.room_s

    def under_s(self, spoken_s: Seconds) -> Seconds:
        """Give the seconds that speech is too short, with the longest gaps and tail; 0 or less: it fills."""
        return self.room_s - spoken_s - self.gaps * _LONGEST_GAP_S - self.more_s

    def gap(self, spoken_s: Seconds) -> Seconds:
        """Give the silence with which speech fills the slot, in whole milliseconds, at most a second."""
        free_s = (self.room_s - spoken_s) / max(1, self.gaps)
        return Seconds(math.floor(min(free_s, _LONGEST_GAP_S) * 1000), 1000)

    @property
    def wished_s(self) -> Seconds:
        """How long speech would be with the gaps as they should be."""
        return self.room_s - self.gaps * max(_WISHED_GAP_S, self.shortest_s + _ROOM_S)


@dataclass(frozen=True, slots=True)
class Filled:
    """How words fill a slot."""

    pace: int
    """Syllables a minute that the voice is asked for."""
    gap: Seconds
    """Silence after each sentence."""


def fill(told: Told, kit: Kit) -> Filled:
    """Find pace and pauses with which words fill the slot of the output.

    Whether they fit is foreseen. Then they are spoken; where the voice strays so far that pauses alone cannot
    make up for it, its pace is corrected once by what was heard.

    Args:
        told: what is said, in order; lines may ask for pauses of their own.
        kit: its output's longest length is the slot's.
    Raises:
        MediakitError: SLOT_OVERFULL with the syllables to cut and where, SLOT_UNDERFULL, before anything is
            spoken; SLOT_OVERRUN when the voice does not come to the end in time all the same, SLOT_UNDERRUN
            when it is there too early.
    """
    base = kit.profile.speaking_pace
    slowest, fastest = math.ceil(base * (1 - MOST_FASTER)), math.floor(base * (1 + MOST_FASTER))
    foreseen = [kit.foresee(line) for line in told]
    slot = _slot(told, foreseen, kit)
    length = _length(told, kit.foresee, slowest, fastest)
    _ensure_fits(told, foreseen, slot, (length.at(slowest), length.at(fastest)), kit)
    pace = _clamped(_pace(length, slot, base), slowest, fastest)
    spoken_s = _spoken_s(told, kit, pace)
    if slot.over_s(spoken_s) > 0 or slot.under_s(spoken_s) > 0:
        followed_s = spoken_s - length.fixed_s
        heard = _Length(length.fixed_s, followed_s * pace if length.paced_min else Seconds(0))
        pace = _clamped(_pace(heard, slot, base), slowest, fastest)
        spoken_s = _spoken_s(told, kit, pace)
    slot_s = kit.profile.length_max_s
    if (over_s := slot.over_s(spoken_s)) > 0:
        raise MediakitError("SLOT_OVERRUN", slot_s=slot_s, over_s=_tenths(over_s))
    if (under_s := slot.under_s(spoken_s)) > 0:
        raise MediakitError("SLOT_UNDERRUN", slot_s=slot_s, under_s=_tenths(under_s))
    return Filled(pace, slot.gap(spoken_s))


def _tenths(length_s: Seconds) -> float:
    """Round up: never does a refusal say 0.0 s."""
    return math.ceil(length_s * 10) / 10


def _slot(told: Told, spoken: Sequence[Speech], kit: Kit) -> Slot:
    heard = [(line, speech) for line, speech in zip(told, spoken, strict=True) if speech.sentences]
    asked = [line.pause_s for line, _ in heard[:-1] if isinstance(line, Line) and line.pause_s is not None]
    sentences = sum(len(speech.sentences) for _, speech in heard)
    slot_s = kit.profile.length_max_s
    return Slot(
        room_s=slot_s - CHIME_S - TAIL_S - sum(asked, Seconds(0)),
        gaps=max(0, sentences - 1 - len(asked)),
        shortest_s=kit.profile.sentence_gap_s,
        more_s=slot_s * _MORE_TAIL,
    )


def _length(
    told: Told, speak: Callable[[Line | Contact | str, int], Speech], slowest: int, fastest: int
) -> _Length:
    """Tell what of the words follows the pace, from how long they last at two paces."""
    slow_s, fast_s = (length_s([speak(line, pace) for line in told]) for pace in (slowest, fastest))
    paced_min = (slow_s - fast_s) / (Seconds(1, slowest) - Seconds(1, fastest))
    return _Length(slow_s - paced_min / slowest, paced_min)


def length_s(spoken: Sequence[Speech]) -> Seconds:
    """Give the length of all takes, without what is between them."""
    takes = (sentence.take for speech in spoken for sentence in speech.sentences)
    return sum((take.length for take in takes), Seconds(0))


def _spoken_s(told: Told, kit: Kit, pace: int) -> Seconds:
    return length_s([kit.speak(line, pace) for line in told])


def _pace(length: _Length, slot: Slot, base: int) -> int:
    """Give the pace with which the gaps are as they should be, or nearly."""
    paced_s = slot.wished_s - length.fixed_s
    if not length.paced_min:
        return base
    wished = length.paced_min / paced_s if paced_s > 0 else 10 * base
    return base + _PACE_STEP * round((wished - base) / _PACE_STEP)


def _clamped(pace: int, slowest: int, fastest: int) -> int:
    return min(max(pace, slowest), fastest)


def _ensure_fits(
    told: Told, foreseen: Sequence[Speech], slot: Slot, longest_shortest_s: tuple[Seconds, Seconds], kit: Kit
) -> None:
    """Refuse what can surely not be brought to the slot's length.

    Raises:
        MediakitError: SLOT_OVERFULL, SLOT_UNDERFULL.
    """
    longest_s, shortest_s = longest_shortest_s
    count = sum(len(sentence.take.marks) for speech in foreseen for sentence in speech.sentences)
    reserve = seconds(str(kit.tempo.reserve))
    over_s, under_s = slot.over_s(shortest_s * (1 + reserve)), slot.under_s(longest_s * (1 - reserve))
    slot_s = kit.profile.length_max_s
    facts: dict[str, Any] = {"slot_s": slot_s, "count": count, "aim": slot_syllables(slot_s)}
    if over_s > 0:
        cut = math.ceil(over_s * count / shortest_s)
        sentences = least_missed(told, foreseen, cut)
        raise MediakitError("SLOT_OVERFULL", **facts, most=count - cut, cut=cut, sentences=sentences)
    if under_s > 0:
        add = math.ceil(under_s * count / longest_s)
        raise MediakitError("SLOT_UNDERFULL", **facts, least=count + add, add=add)

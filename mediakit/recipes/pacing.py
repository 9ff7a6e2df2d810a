"""How long to pause and to show, so that people in the street can follow."""

import math
from collections.abc import Sequence

from mediakit.errors import MediakitError
from mediakit.model.profile import Profile
from mediakit.model.slide import Slide
from mediakit.model.timeline import CHIME_S
from mediakit.model.voice import Speech
from mediakit.units import Seconds, seconds

_LONGEST_GAP_S = seconds("1.2")
_SLOT_PACE = 190
"""Syllables a minute in a slot, pauses included: the middle of what loudspeakers and radio speak at."""
_TAIL_S = seconds(1)
"""Free at the end of a slot."""
_LEAST_S, _LOOK_S, _SCAN_S = seconds(4), seconds("1.5"), seconds(4)
_READ_PER_S = 12
"""Characters a second: slower than captions, since people walk by."""


def gap_for_pace(
    told: Sequence[Speech], profile: Profile, rests: Seconds = Seconds(0), pauses: Sequence[Seconds] = ()
) -> Seconds:
    """Silence after each sentence that brings the pace to the middle of the output's limits.

    Pace is syllables said over the time from first to last speech, pauses included. The gap is never shorter
    than the output's own, which echo between buildings asks for, and never longer than 1.2 s.

    Args:
        told: everything that is said.
        profile: sets the limits.
        rests: all silence between first and last speech that stands besides the gaps.
        pauses: silence that lines ask for themselves; each stands in the place of a gap.
    """
    takes = [sentence.take for speech in told for sentence in speech.sentences]
    syllables = sum(len(take.marks) for take in takes)
    wanted_s = Seconds(syllables * 60 * 2, profile.pace_min + profile.pace_max)
    spoken_s = sum((take.length for take in takes), Seconds(0))
    fixed_s = rests + sum(pauses, Seconds(0))
    gap = (wanted_s - spoken_s - fixed_s) / max(1, len(takes) - 1 - len(pauses))
    # whole milliseconds: a gap is a decision, and reads as one in a printed timeline
    return Seconds(round(min(max(gap, profile.sentence_gap_s), _LONGEST_GAP_S) * 1000), 1000)


def slot_syllables(slot_s: int) -> int:
    """Most syllables that a slot holds beside chime and tail: 38, 86, 133, 181 in 15, 30, 45, 60 s."""
    return math.floor((slot_s - CHIME_S - _TAIL_S) * _SLOT_PACE / 60 + Seconds(1, 2))


def filling_gap(told: Sequence[Speech], profile: Profile, pauses: Sequence[Seconds] = ()) -> Seconds:
    """Silence after each sentence with which speech fills a slot between chime and tail, at most 1 s.

    Args:
        told: everything that is said.
        profile: its length is the slot's, its gap the shortest.
        pauses: silence that lines ask for themselves; each stands in the place of a gap.
    Raises:
        MediakitError: SLOT_OVERRUN with the seconds too many, when even the shortest gaps do not fit.
    """
    takes = [sentence.take for speech in told for sentence in speech.sentences]
    room_s = profile.length_max_s - CHIME_S - _TAIL_S
    free_s = room_s - sum((take.length for take in takes), Seconds(0)) - sum(pauses, Seconds(0))
    gaps = max(1, len(takes) - 1 - len(pauses))
    if free_s < gaps * profile.sentence_gap_s:
        over_s = math.ceil((gaps * profile.sentence_gap_s - free_s) * 10) / 10
        raise MediakitError("SLOT_OVERRUN", slot_s=profile.length_max_s, over_s=over_s)
    return Seconds(math.floor(min(free_s / gaps, _TAIL_S) * 1000), 1000)


def time_to_read(slide: Slide) -> Seconds:
    """How long a slide must stand for someone who walks by, in whole tenths; a code takes a phone."""
    written = "".join((slide.heading, slide.text, *slide.items))
    wanted = _LOOK_S + Seconds(len(written), _READ_PER_S) + (_SCAN_S if slide.qr else 0)
    return Seconds(math.ceil(max(_LEAST_S, wanted) * 10), 10)

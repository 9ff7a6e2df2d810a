"""How long to pause and to show, so that people in the street can follow."""

import math
from collections.abc import Sequence

from mediakit.model.profile import Profile
from mediakit.model.slide import Slide
from mediakit.model.voice import Speech
from mediakit.units import Seconds, seconds

_LONGEST_GAP_S = seconds("1.2")
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


def time_to_read(slide: Slide) -> Seconds:
    """How long a slide must stand for someone who walks by, in whole tenths; a code takes a phone."""
    written = "".join((slide.heading, slide.text, *slide.items))
    wanted = _LOOK_S + Seconds(len(written), _READ_PER_S) + (_SCAN_S if slide.qr else 0)
    return Seconds(math.ceil(max(_LEAST_S, wanted) * 10), 10)

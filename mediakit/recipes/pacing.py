"""How long to pause so that a listener in the street can follow."""

from collections.abc import Sequence

from mediakit.model.profile import Profile
from mediakit.model.voice import Speech
from mediakit.units import Seconds, seconds

_LONGEST_GAP_S = seconds("1.2")


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

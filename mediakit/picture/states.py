"""What each frame of a timeline shows: states, equal states promising equal pixels."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from mediakit.model.cue import Cue
from mediakit.model.slide import Slide
from mediakit.model.timeline import Timeline
from mediakit.units import frame_at, frame_count


@dataclass(frozen=True, slots=True)
class State:
    """One picture: a slide, perhaps fading in over the one before, perhaps with a caption."""

    slide: Slide
    """The slide, or the one fading in."""
    caption: str = ""
    """The caption drawn on it; empty for none."""
    under: Slide | None = None
    """The slide fading out; None outside fades."""
    share: Fraction = Fraction(1)
    """How much of `slide` shows, 0 to 1; the rest is `under`."""


@dataclass(frozen=True, slots=True)
class Run:
    """One state for some frames on end."""

    state: State
    """What is seen."""
    frames: int
    """For how many frames, 1 or more."""


def states(timeline: Timeline, fps: int) -> list[Run]:
    """Cut a timeline into runs of equal frames; together they cover its whole length."""
    scene_starts = [frame_at(scene.start, fps) for scene in timeline.scenes]
    cue_starts = [frame_at(cue.start, fps) for cue in timeline.cues]
    shown = (
        _state(
            timeline,
            frame,
            fps,
            bisect_right(scene_starts, frame) - 1,
            _cue_at(timeline, cue_starts, frame, fps),
        )
        for frame in range(frame_count(timeline.length, fps))
    )
    return [Run(state, len(list(same))) for state, same in groupby(shown)]


def _cue_at(timeline: Timeline, starts: Sequence[int], frame: int, fps: int) -> Cue | None:
    index = bisect_right(starts, frame) - 1
    if index < 0 or frame >= frame_at(timeline.cues[index].end, fps):
        return None
    return timeline.cues[index]


def _state(timeline: Timeline, frame: int, fps: int, at: int, cue: Cue | None) -> State:
    scene = timeline.scenes[at]
    caption = cue.text if cue else ""
    fade_frames = frame_count(scene.transition_s, fps) if at else 0
    shown = frame - frame_at(scene.start, fps)
    before = timeline.scenes[at - 1].slide if shown < fade_frames else None
    if before is None or before == scene.slide:
        return State(scene.slide, caption)
    return State(scene.slide, caption, before, Fraction(shown + 1, fade_frames + 1))

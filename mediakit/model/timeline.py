"""What is seen and heard when: plain data, to be printed, compared, hashed, sent."""

from dataclasses import dataclass
from typing import Literal

from mediakit.model.cue import Cue
from mediakit.model.slide import Slide
from mediakit.model.voice import Take
from mediakit.units import Seconds

CHIME_S = Seconds(2)
"""Room for a chime; one that is longer is faded out there."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A slide on screen; scenes of a timeline touch and cover its length."""

    slide: Slide
    """What is shown."""
    start: Seconds
    """First instant, fade included."""
    end: Seconds
    """Exclusive."""
    fade_s: Seconds = Seconds(0)
    """Length of the cross-fade from the scene before, from `start` on; 0: a cut."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A take on the speech track."""

    take: Take
    """What is heard."""
    start: Seconds
    """Its first sample."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A chime or a bed."""

    kind: Literal["chime", "bed"]
    """The chime rings once at `start`; the bed lies from `start` to `end`, ducked under speech."""
    start: Seconds
    """First sample."""
    end: Seconds
    """Exclusive."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """A whole clip or spot."""

    length: Seconds
    """Of picture and sound alike."""
    scenes: tuple[Scene, ...] = ()
    """Empty in a spot."""
    speech: tuple[Placed, ...] = ()
    """In order; never overlapping."""
    sounds: tuple[Sound, ...] = ()
    """Chimes and beds."""
    cues: tuple[Cue, ...] = ()
    """In order; never overlapping."""
    transcript: tuple[str, ...] = ()
    """Shown text of what is said, a line each, in order."""

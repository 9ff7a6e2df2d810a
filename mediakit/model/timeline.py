"""What is seen and heard when: plain data, to be printed, compared, hashed, sent."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from mediakit.model.cue import Cue
from mediakit.model.priority import ORDINARY, Priority
from mediakit.model.slide import Footage, Slide
from mediakit.model.voice import Take
from mediakit.units import Seconds

Transition = Literal["cut", "fade", "wipe"]
"""How a slide takes the place of the one before: at once, mixed into it, or from left to right over it."""

CHIME_S = Seconds(2)
"""Room for a chime; one that is longer is faded out there."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A slide on screen; scenes of a timeline touch and cover its length."""

    slide: Slide
    """What is shown."""
    start: Seconds
    """First instant, transition included."""
    end: Seconds
    """Exclusive."""
    transition_s: Seconds = Seconds(0)
    """How long it takes to replace the scene before, from `start` on; 0: a cut."""
    transition: Transition = "fade"
    """How it does."""
    reveals: tuple[Seconds, ...] = ()
    """When each of the slide's items first shows, not falling; empty: all from `start` on."""
    animated: bool = False
    """Whether its texts glide in when it opens."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A take on the speech track."""

    take: Take
    """What is heard."""
    start: Seconds
    """Its first sample."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A chime, a bed, or what is heard of footage."""

    kind: Literal["chime", "bed", "footage"]
    """The chime rings once at `start`; bed and footage lie from `start` to `end`, ducked under speech."""
    start: Seconds
    """First sample."""
    end: Seconds
    """Exclusive; footage that is shorter falls silent before."""
    footage: Footage | None = None
    """What is heard, of the kind `footage`."""
    priority: Priority = ORDINARY
    """Which chime rings, of the kind `chime`."""


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
    """Chimes, beds and footage."""
    cues: tuple[Cue, ...] = ()
    """In order; never overlapping."""
    progress: bool = False
    """Whether a line at the upper edge tells how much of it has passed."""
    transcript: tuple[str, ...] = ()
    """Shown text of what is said, a line each, in order."""

    def flaw(self) -> str:
        """Say what is out of order in it, as a recipe written by hand may have it; empty when nothing is."""
        if self.length <= 0:
            return f"its length is {float(self.length)} s"
        edges = [Seconds(0), *(scene.end for scene in self.scenes)]
        for index, scene in enumerate(self.scenes):
            if scene.start != edges[index]:
                return f"scenes[{index}] starts at {float(scene.start)} s, not at {float(edges[index])} s"
            if scene.end < scene.start:
                return f"scenes[{index}] ends at {float(scene.end)} s, before it starts"
        if self.scenes and edges[-1] != self.length:
            return f"its scenes end at {float(edges[-1])} s, not at its length, {float(self.length)} s"
        for index, (one, other) in enumerate(pairwise(self.cues)):
            if other.start < one.end:
                return f"cues[{index + 1}] starts at {float(other.start)} s, while the one before stands"
        return ""

"""What each frame of a timeline shows: states, equal states promising equal pixels."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from mediakit.model.cue import Cue
from mediakit.model.slide import Slide
from mediakit.model.timeline import Scene, Timeline, Transition
from mediakit.units import frame_at, frame_count, seconds

ENTRANCE_S = seconds("0.72")
"""How long the texts of an animated scene take to glide in."""
PROGRESS_STEP_S = seconds("0.2")
"""How often the line that tells the progress grows."""


@dataclass(frozen=True, slots=True)
class View:
    """One scene as it looks in one frame, caption apart."""

    slide: Slide
    """What it shows."""
    shown: int | None = None
    """How many of the slide's items; None: all."""
    entered: Fraction = Fraction(1)
    """How far its texts have come in, above 0 to 1."""
    moved: Fraction | None = None
    """How far its photo has moved closer, 0 to 1; None: it stands still."""
    frame: int | None = None
    """Which frame of its footage, from the scene's start; None: it has none."""

    @property
    def moves(self) -> bool:
        """Whether it looks different in every frame while nothing happens."""
        return self.moved is not None or self.frame is not None


@dataclass(frozen=True, slots=True)
class State:
    """One picture: a view, perhaps coming over the one before, perhaps with a caption."""

    view: View
    """What is seen, or what is coming."""
    caption: str = ""
    """The caption over it; empty for none."""
    spoken: tuple[int, int] | None = None
    """First character and one past the last of the caption's word that is highlighted; None: none is."""
    under: View | None = None
    """The view that is going; None outside transitions."""
    share: Fraction = Fraction(1)
    """How much of the transition is done, 0 to 1."""
    transition: Transition = "cut"
    """How `view` comes over `under`."""
    passed: Fraction | None = None
    """How much of the clip the line at the upper edge tells, 0 to 1; None: there is no line."""

    @property
    def views(self) -> tuple[View, ...]:
        """Give what is seen, one or two views."""
        return (self.view,) if self.under is None else (self.view, self.under)

    @property
    def mixes(self) -> bool:
        """Whether it shows two pictures at once, as no other frame does."""
        return self.under is not None or self.view.entered < 1


@dataclass(frozen=True, slots=True)
class Run:
    """One state for some frames on end."""

    state: State
    """What is seen."""
    frames: int
    """For how many frames, 1 or more."""


def states(timeline: Timeline, fps: int) -> list[Run]:
    """Cut a timeline into runs of equal frames; together they cover its whole length."""
    scenes = shots(timeline, fps)
    starts = [shot.start for shot in scenes]
    cue_starts = [frame_at(cue.start, fps) for cue in timeline.cues]
    total = frame_count(timeline.length, fps)

    def state(frame: int) -> State:
        at = bisect_right(starts, frame) - 1
        shot = scenes[at]
        under = scenes[at - 1] if at and frame < shot.start + shot.transition_frames else None
        cue = _cue_at(timeline.cues, cue_starts, frame, fps)
        return State(
            shot.view(frame),
            caption=cue.text if cue else "",
            spoken=spoken_at(cue, frame, fps) if cue else None,
            under=under.view(frame) if under else None,
            share=shot.share(frame) if under else Fraction(1),
            transition=shot.scene.transition if under else "cut",
            passed=passed_at(frame, total, fps) if timeline.progress else None,
        )

    return [Run(shown, len(list(same))) for shown, same in groupby(map(state, range(total)))]


@dataclass(frozen=True, slots=True)
class Shot:
    """A scene counted in frames."""

    scene: Scene
    """What is shown."""
    start: int
    """Its first frame."""
    frames: int
    """How long something of it is seen, the transition to the next scene included."""
    transition_frames: int
    """How many of its first frames replace the scene before; 0 where that looks the same."""
    reveals: tuple[int, ...]
    """First frame of every item."""
    entrance_frames: int
    """How many of its first frames its texts come in."""

    def view(self, frame: int) -> View:
        """How it looks in a frame of the timeline."""
        slide, passed = self.scene.slide, frame - self.start
        shown = bisect_right(self.reveals, frame)
        entering = passed < self.entrance_frames
        return View(
            slide,
            shown=shown if shown < len(self.reveals) else None,
            entered=Fraction(passed + 1, self.entrance_frames + 1) if entering else Fraction(1),
            moved=Fraction(passed, self.frames) if slide.moves_closer else None,
            frame=passed if slide.footage else None,
        )

    def share(self, frame: int) -> Fraction:
        """How much of its transition is done in a frame; the first one shows some, the last not yet all."""
        return Fraction(frame - self.start + 1, self.transition_frames + 1)


def shots(timeline: Timeline, fps: int) -> list[Shot]:
    """Count every scene of a timeline in frames; one that misses every frame is left out."""
    seen = [scene for scene in timeline.scenes if _frames_of(scene, fps)]
    return [_shot(seen, index, fps) for index in range(len(seen))]


def _shot(scenes: Sequence[Scene], index: int, fps: int) -> Shot:
    scene = scenes[index]
    following = _transition_frames(scenes, index + 1, fps) if index + 1 < len(scenes) else 0
    return Shot(
        scene,
        frame_at(scene.start, fps),
        _frames_of(scene, fps) + following,
        _transition_frames(scenes, index, fps),
        tuple(frame_at(instant, fps) for instant in scene.reveals),
        frame_count(ENTRANCE_S, fps) if scene.animated and not scene.slide.moves else 0,
    )


def _frames_of(scene: Scene, fps: int) -> int:
    return frame_at(scene.end, fps) - frame_at(scene.start, fps)


def _transition_frames(scenes: Sequence[Scene], index: int, fps: int) -> int:
    """Count the frames of a scene's transition; it ends with its scene at the latest."""
    scene = scenes[index]
    if not index or scene.slide == scenes[index - 1].slide or scene.transition == "cut":
        return 0
    return min(frame_count(scene.transition_s, fps), _frames_of(scene, fps))


def _cue_at(cues: Sequence[Cue], starts: Sequence[int], frame: int, fps: int) -> Cue | None:
    index = bisect_right(starts, frame) - 1
    if index < 0 or frame >= frame_at(cues[index].end, fps):
        return None
    return cues[index]


def spoken_at(cue: Cue, frame: int, fps: int) -> tuple[int, int] | None:
    """Give the word that was begun last."""
    begun = [word for word in cue.spoken if frame_at(word.start, fps) <= frame]
    return (begun[-1].first, begun[-1].last) if begun else None


def passed_at(frame: int, total: int, fps: int) -> Fraction:
    """How much of the clip is over at the end of the step that a frame belongs to."""
    step = max(1, round(PROGRESS_STEP_S * fps))
    return min(Fraction(1), Fraction((frame // step + 1) * step, total))

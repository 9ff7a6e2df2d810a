"""Runs gathered into segments: each becomes a closed group of pictures of its own.

A still segment is one state repeated: its picture is encoded once and the frozen tail repeats it. What
changes with every frame (a fade) is a moving segment, encoded in one go. A decoder needs two IDR pictures in
a row to carry different ids, and every first picture of ours carries the same one; so no segment but the last
is one frame long.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from mediakit.picture.states import Run, State


@dataclass(frozen=True, slots=True)
class Still:
    """One state for two frames or more."""

    state: State
    """What is seen."""
    frames: int
    """2 up to the longest group of pictures."""


@dataclass(frozen=True, slots=True)
class Moving:
    """A state per frame."""

    states: tuple[State, ...]
    """2 up to the longest group of pictures; 1 only at the very end."""


Segment = Still | Moving


def segments(runs: Sequence[Run], longest: int) -> list[Segment]:
    """Cut runs into segments of at most `longest` frames (4 or more), keeping every frame.

    A run of one frame goes into a moving segment; where it stands alone between still ones, it takes the
    first frame of the run that follows.
    """
    found: list[Segment] = []
    loose: list[State] = []
    for run in runs:
        frames = run.frames
        if frames > 1 and len(loose) == 1:
            loose.append(run.state)
            frames -= 1
        if frames == 1:
            loose.append(run.state)
        elif frames:
            found += _moving(loose, longest)
            loose = []
            found += [Still(run.state, part) for part in _parts(frames, longest)]
    return found + _moving(loose, longest)


def _moving(loose: Sequence[State], longest: int) -> list[Segment]:
    parts = _parts(len(loose), longest)
    starts = [sum(parts[:index]) for index in range(len(parts))]
    return [Moving(tuple(loose[start : start + part])) for start, part in zip(starts, parts, strict=True)]


def _parts(frames: int, longest: int) -> list[int]:
    """Even shares of `frames`, none over `longest`: none is one frame long unless `frames` is."""
    if not frames:
        return []
    count = -(-frames // longest)
    return [frames * (index + 1) // count - frames * index // count for index in range(count)]

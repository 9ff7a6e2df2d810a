"""Runs gathered into segments: each becomes a closed group of pictures, kept and shared by content.

A segment is of one manner. A *still* one is a slide that stands: its picture is encoded once and repeated;
what changes little meanwhile (a caption, an item that appears, the word being said, the progress) follows it
in the group, so that the rest of the picture does not stir. What changes with every frame is *moving* (a
photo, footage) or *mixing* (a transition, texts that glide in). A decoder needs two IDR pictures in a row to
carry different ids, and every first picture of ours carries the same one; so no segment but the last is one
frame long.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise

from mediakit.picture.h264 import Manner
from mediakit.picture.states import Run, State


@dataclass(frozen=True, slots=True)
class Segment:
    """Runs that become one group."""

    manner: Manner
    """How they are encoded."""
    runs: tuple[Run, ...]
    """In order, neighbours differing."""

    @property
    def frames(self) -> int:
        """How many frames it shows."""
        return sum(run.frames for run in self.runs)


def segments(runs: Sequence[Run], longest: int) -> list[Segment]:
    """Cut runs into segments of at most `longest` frames (5 or more), keeping every frame."""
    alike = [Segment(key[0], tuple(same)) for key, same in groupby(runs, _kind)]
    return [part for segment in _without_single_frames(alike) for part in _parts(segment, longest)]


def _kind(run: Run) -> tuple[Manner, object]:
    """Give what all runs of a segment have in common."""
    state = run.state
    if state.mixes:
        return "mixing", (state.view.slide, state.under and state.under.slide)
    if state.view.moves:
        return "moving", (state.view.slide, state.caption)
    return "still", state.view.slide


def _without_single_frames(found: Iterable[Segment]) -> list[Segment]:
    """Let a segment of one frame be the first picture of the one that follows it."""
    whole: list[Segment] = []
    for segment in found:
        loose = whole.pop().runs if whole and whole[-1].frames == 1 else ()
        whole.append(Segment(segment.manner, (*loose, *segment.runs)))
    return whole


def _parts(segment: Segment, longest: int) -> Iterator[Segment]:
    """Cut into parts: none over `longest`, none of one frame unless all of it is."""
    if segment.manner == "still":
        return _still_parts(segment, longest)
    ends = list(accumulate(_shares(segment.frames, longest)))
    return (
        Segment(segment.manner, tuple(_between(segment.runs, start, end)))
        for start, end in pairwise([0, *ends])
    )


def _still_parts(segment: Segment, longest: int) -> Iterator[Segment]:
    """Cut between runs, or in one that stands alone: what goes on after a cut is then the same bit by bit."""
    parts: list[tuple[Run, ...]] = []
    room = 0
    for run in segment.runs:
        # room for a frame before and one after that would stand alone
        pieces = _shares(run.frames, longest - 2)
        if len(pieces) == 1 and run.frames <= room:
            parts[-1] = (*parts[-1], run)
            room -= run.frames
        else:
            parts += [(Run(run.state, frames),) for frames in pieces]
            room = longest - 2 - run.frames
    if len(parts) > 1 and len(parts[-1]) == 1 and parts[-1][0].frames == 1:
        parts[-2:] = [(*parts[-2], *parts[-1])]
    return iter(_without_single_frames(Segment(segment.manner, runs) for runs in parts))


def _shares(frames: int, longest: int) -> list[int]:
    """Even shares of `frames`, none over `longest` (3 or more): none is one frame unless `frames` is."""
    count = -(-frames // longest)
    return [frames * (index + 1) // count - frames * index // count for index in range(count)]


def _between(runs: Sequence[Run], start: int, end: int) -> Iterator[Run]:
    """Give what of some runs lies between two of their frames."""
    at = 0
    for run in runs:
        frames = min(end, at + run.frames) - max(start, at)
        if frames > 0:
            yield Run(run.state, frames)
        at += run.frames


def pictures_of(segment: Segment) -> tuple[State, ...]:
    """Give the states a segment's group holds, one a picture."""
    return tuple(run.state for run in segment.runs)

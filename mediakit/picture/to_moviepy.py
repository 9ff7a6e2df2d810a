"""A timeline handed over to MoviePy: slides, footage and captions as clips of its own, to go on with there.

Nothing of this reaches a result: it is another way to the same picture, layer by layer with MoviePy's own
compositing and fades, and frame by frame like what `render` makes.
"""

import math
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from types import ModuleType
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from mediakit.model.cue import Cue
from mediakit.model.slide import Slide
from mediakit.model.timeline import Timeline
from mediakit.picture.look import Look, Window
from mediakit.picture.motion import part_seen
from mediakit.picture.painting import entrance
from mediakit.picture.planes import Layer, Rgb, Rgba, wipe_mask
from mediakit.picture.states import Shot, passed_at, shots, spoken_at
from mediakit.units import frame_at, frame_count

if TYPE_CHECKING:
    from moviepy import CompositeVideoClip

Clip = Any
"""A clip of MoviePy, which ships no types."""
_ENDLESS = 10**9
_HAIR_S = 1e-9  # by which MoviePy's sums may fall short of the end of a fade


def to_moviepy(timeline: Timeline, look: Look) -> "CompositeVideoClip":
    """Give the picture of a timeline as a composition of MoviePy, without sound.

    Args:
        timeline: what is shown; it has a picture.
        look: how it looks. Still slides are drawn at once and held, 6 MB each at 1080p.
    Returns:
        Its `clips`, lowest first: one for each scene, at its start (a fade one frame before, yet unseen), for
        each caption, and for the line of progress. Frame n at the rate of the look is frame n of the clip.
    Raises:
        MediakitError: what drawing raises.
    """
    import moviepy  # noqa: PLC0415 - importing it looks for an ffmpeg

    cutting = _Cutting(moviepy, look)
    fps, total = cutting.fps, frame_count(timeline.length, cutting.fps)
    layers = [cutting.scene(shot) for shot in shots(timeline, fps)]
    layers += [caption for cue in timeline.cues for caption in cutting.captions(cue)]
    if timeline.progress:
        layers.append(cutting.progress(total))
    # MoviePy rounds the number of its frames down: a shade longer, it does not lose the last one
    return cutting.composed(layers).with_fps(fps).with_duration(math.nextafter(total / fps, math.inf))


@dataclass(frozen=True, slots=True)
class _Cutting:
    """Makes clips; those of a scene count their time from the scene's first frame."""

    moviepy: ModuleType
    look: Look

    @property
    def fps(self) -> int:
        return self.look.picture.fps

    @property
    def size(self) -> tuple[int, int]:
        return self.look.picture.width_px, self.look.picture.height_px

    def scene(self, shot: Shot) -> Clip:
        """Give a scene at its place, coming over the one before it as it should."""
        clip, early = self._content(shot), 0
        if shot.transition_frames and shot.scene.transition == "fade":
            early = (
                1  # from nothing, in the frame before it, to all in the one after: its share in each between
            )
            clip = self._in_steps(clip, early).with_duration((shot.frames + early) / self.fps)
            moment_s = (shot.transition_frames + early) / self.fps - _HAIR_S
            clip = clip.with_effects([self.moviepy.vfx.CrossFadeIn(moment_s)])
        elif shot.transition_frames:
            clip = self._in_steps(clip, early).with_mask(self._wipe(shot.transition_frames))
        return self._placed(clip, shot.start - early, shot.start + shot.frames)

    def captions(self, cue: Cue) -> Iterator[Clip]:
        """Give a caption at its place, a clip for every word that is highlighted in it."""
        start, end = frame_at(cue.start, self.fps), frame_at(cue.end, self.fps)
        words = {frame_at(word.start, self.fps) for word in cue.spoken}
        for first, last in pairwise([start, *sorted(at for at in words if start < at < end), end]):
            if first < last:
                layer = self.look.caption(cue.text, spoken_at(cue, first, self.fps))
                clip = self.moviepy.ImageClip(layer.rgba).with_position((layer.left_px, layer.top_px))
                yield self._placed(clip, first, last)

    def progress(self, total: int) -> Clip:
        """Give the line that tells how much of `total` frames has passed."""
        draw = lru_cache(1)(self.look.progress)

        def layer(now_s: float) -> Layer:
            return draw(float(passed_at(self._frame(now_s), total, self.fps)))

        line = self.moviepy.VideoClip(lambda now_s: layer(now_s).rgba[..., :3])
        mask = self.moviepy.VideoClip(lambda now_s: layer(now_s).rgba[..., 3] / 255, is_mask=True)
        moved = line.with_position(lambda now_s: (layer(now_s).left_px, layer(now_s).top_px))
        return self._placed(moved.with_mask(mask), 0, total)

    def composed(self, clips: list[Clip]) -> Clip:
        """Lay clips over one another."""
        return self.moviepy.CompositeVideoClip(clips, size=self.size, bg_color=(0, 0, 0))

    def _content(self, shot: Shot) -> Clip:
        if shot.scene.slide.moves:
            return self._through_window(shot)
        pieces = [self._entrance(shot)] if shot.entrance_frames else []
        pieces += self._stills(shot)
        return pieces[0] if len(pieces) == 1 else self.composed(pieces)

    def _stills(self, shot: Shot) -> Iterator[Clip]:
        """Give the slide as it stands, a clip for every item that appears."""
        appear = {at - shot.start for at in shot.reveals}
        begins = [
            shot.entrance_frames,
            *sorted(at for at in appear if shot.entrance_frames < at < shot.frames),
            shot.frames,
        ]
        for first, last in pairwise(begins):
            if first < last:
                view = shot.view(shot.start + first)
                yield self._placed(
                    self.moviepy.ImageClip(self.look.still(view.slide, view.shown)), first, last
                )

    def _entrance(self, shot: Shot) -> Clip:
        """Give the slide's texts as they rise over its ground."""

        def now(now_s: float) -> tuple[float, int]:
            return entrance(float(shot.view(shot.start + self._frame(now_s)).entered), self.size[1])

        slide = shot.scene.slide
        texts = self.moviepy.ImageClip(_rgba_of_pair(*self.look.texts(slide)))
        mask = texts.mask.transform(lambda whole, now_s: whole(now_s) * now(now_s)[0])
        rising = texts.with_mask(mask).with_position(lambda now_s: (0, now(now_s)[1]))
        ends = min(shot.entrance_frames, shot.frames)
        ground = self.moviepy.ImageClip(self.look.ground(slide))
        return self._placed(
            self.composed([self._placed(ground, 0, ends), self._placed(rising, 0, ends)]), 0, ends
        )

    def _through_window(self, shot: Shot) -> Clip:
        """Give what moves, and the slide around it."""
        slide = shot.scene.slide
        window = self.look.window(slide)
        picture = self._closer(shot, window) if slide.moves_closer else _Reel(self.look, slide).picture
        moving = self.moviepy.VideoClip(lambda now_s: picture(self._frame(now_s)))
        moving = moving.with_position((window.left_px, window.top_px))
        around = self.moviepy.ImageClip(_rgba_of_pair(window.on_black, window.on_white))
        return self.composed([self._placed(layer, 0, shot.frames) for layer in (moving, around)])

    def _closer(self, shot: Shot, window: Window) -> Callable[[int], Rgb]:
        """Give the photo by frames, coming closer."""
        photo = Image.fromarray(self.look.photo(shot.scene.slide))
        size = window.width_px, window.height_px

        def picture(frame: int) -> Rgb:
            seen = part_seen(photo.size, float(shot.view(shot.start + frame).moved or 0))
            return np.asarray(photo.resize(size, Image.Resampling.BICUBIC, seen))

        return picture

    def _wipe(self, frames: int) -> Clip:
        """Give the mask that moves over the frame from the left."""
        width, height = self.size

        def mask(now_s: float) -> NDArray[np.float32]:
            share = min(1.0, (self._frame(now_s) + 1) / (frames + 1))
            return np.broadcast_to(wipe_mask(width, share), (height, width))

        return self.moviepy.VideoClip(mask, is_mask=True)

    def _in_steps(self, clip: Clip, early: int) -> Clip:
        """Give a clip that starts some frames early with its first one, and moves on by whole frames."""
        return clip.time_transform(lambda now_s: max(0, self._frame(now_s) - early) / self.fps)

    def _placed(self, clip: Clip, first: int, end: int) -> Clip:
        """Put a clip on frames; both ends are divided as MoviePy divides the number of a frame."""
        return clip.with_start(first / self.fps).with_end(end / self.fps)

    def _frame(self, now_s: float) -> int:
        """Give the frame at an instant, which MoviePy's sums may have moved by a hair."""
        return round(now_s * self.fps)


class _Reel:
    """Footage by frames: one after the other as it is played, or anywhere as a person looks through it."""

    def __init__(self, look: Look, slide: Slide) -> None:
        self._look, self._slide = look, slide
        self._running: Generator[Rgb] | None = None
        self._at, self._shown = -1, np.zeros((0, 0, 3), np.uint8)

    def picture(self, frame: int) -> Rgb:
        """Give a frame of the footage, counted from its scene's start."""
        if frame == self._at:
            return self._shown
        if self._running is None or frame != self._at + 1:
            if self._running:
                self._running.close()
            self._running = self._look.footage(self._slide, frame, _ENDLESS)
        self._at, self._shown = frame, next(self._running)
        return self._shown


def _rgba_of_pair(on_black: Rgb, on_white: Rgb) -> Rgba:
    """Find a layer from what it leaves on black and on white, alpha not multiplied in."""
    shining = (on_white.astype(np.float32) - on_black).mean(axis=2) / 255
    alpha = 1 - shining.clip(0, 1)
    colour = on_black / np.maximum(alpha, 1 / 255)[..., None]
    layer: Rgba = np.dstack([colour, alpha * 255]).clip(0, 255).round().astype(np.uint8)
    return layer

"""States into planes: slides, captions and windows are drawn and converted once, then mixed and laid over."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from functools import lru_cache

from mediakit.model.slide import Slide
from mediakit.picture.keeping import Kept
from mediakit.picture.look import Look, Window
from mediakit.picture.motion import Closer
from mediakit.picture.planes import (
    Overlay,
    Rgb,
    Yuv,
    blank,
    lay,
    mixed,
    overlay_of_layer,
    overlay_of_pair,
    paste,
    to_yuv,
    wiped,
)
from mediakit.picture.states import State, View


class _Reel:
    """Running footage of one slide; asked for another frame than the next, it starts anew there."""

    def __init__(self, look: Look, slide: Slide, longest: int) -> None:
        self._look, self._slide, self._longest = look, slide, longest
        self._frames = look.footage(slide, 0, longest)
        self._next = 0

    def at(self, frame: int) -> Rgb:
        """Give a frame, counted from its scene's start."""
        if frame != self._next:
            self.close()
            self._frames = self._look.footage(self._slide, frame, self._longest)
        self._next = frame + 1
        return next(self._frames)

    def close(self) -> None:
        """Let go of the file."""
        self._frames.close()


Reels = Callable[[Slide], _Reel]
"""Gives the footage of a slide."""

_STILLS_KEPT, _OVERLAYS_KEPT, _SCENES_KEPT = 6, 4, 2
"""In memory; a still is 3 MB at 1080p: those of a transition and its neighbours."""
_RISE = 1 / 18
"""From how far below their place texts glide in, as a share of the frame's height."""


def entrance(entered: float, height_px: int) -> tuple[float, int]:
    """Give how much of the texts shows, 0 to 1, and how far below their place they are; fast at first."""
    left = (1 - entered) ** 3
    return 1 - left, 2 * round(left * _RISE * height_px / 2)


class Painter:
    """Paints states of one look, also in several threads at once.

    Args:
        look: how slides and captions look.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self._size = look.picture.width_px, look.picture.height_px
        self._still = Kept(_STILLS_KEPT, lambda slide, shown: to_yuv(look.still(slide, shown)))
        self._ground = Kept(_SCENES_KEPT, lambda slide: to_yuv(look.ground(slide)))
        self._texts = Kept(_SCENES_KEPT, lambda slide: overlay_of_pair(*look.texts(slide)))
        self._caption = Kept(_OVERLAYS_KEPT, self._caption_overlay)
        self._window = Kept(_SCENES_KEPT, self._window_overlay)
        self._closer = Kept(_SCENES_KEPT, self._start_closer)

    def pictures(self, states: Sequence[State]) -> Iterator[Yuv]:
        """Paint states that follow one another; footage among them runs on frame by frame."""
        with ExitStack() as opened:

            @lru_cache(None)
            def reel(slide: Slide) -> _Reel:
                return opened.enter_context(closing(_Reel(self._look, slide, len(states))))

            yield from (self._paint(state, reel) for state in states)

    def _paint(self, state: State, reel: Reels) -> Yuv:
        planes = self._view(state.view, reel)
        if state.under is not None:
            over = wiped if state.transition == "wipe" else mixed
            planes = over(self._view(state.under, reel), planes, float(state.share))
        if not state.caption and state.passed is None:
            return planes
        planes = planes.copy()  # what is kept stays as it is
        if state.caption:
            lay(planes, self._caption(state.caption, state.spoken))
        if state.passed is not None:
            lay(planes, overlay_of_layer(self._look.progress(float(state.passed)), self._size))
        return planes

    def _view(self, view: View, reel: Reels) -> Yuv:
        if view.entered < 1:
            return self._entering(view.slide, float(view.entered))
        if not view.moves:
            return self._still(view.slide, view.shown)
        return self._through_window(view, reel)

    def _entering(self, slide: Slide, entered: float) -> Yuv:
        """Texts rise to their place, fast at first, and come out of nothing."""
        planes = self._ground(slide).copy()
        lay(planes, self._texts(slide), *entrance(entered, self._size[1]))
        return planes

    def _through_window(self, view: View, reel: Reels) -> Yuv:
        box, around = self._window(view.slide)
        if view.moved is not None:
            seen = self._closer(view.slide).at(float(view.moved))
        else:
            seen = to_yuv(reel(view.slide).at(view.frame or 0))
        planes = blank(*self._size)
        paste(planes, seen, box.left_px, box.top_px)
        lay(planes, around)
        return planes

    def _window_overlay(self, slide: Slide) -> tuple[Window, Overlay]:
        window = self._look.window(slide)
        return window, overlay_of_pair(window.on_black, window.on_white)

    def _start_closer(self, slide: Slide) -> Closer:
        window, _ = self._window(slide)
        return Closer(self._look.photo(slide), window.width_px, window.height_px)

    def _caption_overlay(self, text: str, spoken: tuple[int, int] | None) -> Overlay:
        return overlay_of_layer(self._look.caption(text, spoken), self._size)

"""A story is a timeline in the making: what is shown and said, one thing after the other."""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import get_args

from mediakit.language import glue
from mediakit.model.campaign import Contact, Line
from mediakit.model.cue import Cue
from mediakit.model.kit import Kit
from mediakit.model.priority import ORDINARY, Priority
from mediakit.model.reading import Lexicon
from mediakit.model.slide import Layout, Slide
from mediakit.model.timeline import CHIME_S, Placed, Scene, Sound, Timeline, Transition
from mediakit.model.voice import Speech
from mediakit.recipes.reveals import LISTS, Stay, reveals, said_words
from mediakit.subtitles import cut, following
from mediakit.units import Seconds, seconds

_TRANSITION_S = seconds("0.4")
_CARDS = ("title", "end_card")
"""Layouts whose texts glide in."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A slide that a story shows."""

    start: Seconds
    slide: Slide
    transition: Transition
    animated: bool


class Story:
    """Puts slides and speech one after the other; `finish` gives the timeline.

    Args:
        kit: speaks, and knows the output.
        gap: silence after each sentence; None takes the output's own gaps.
        pace: syllables a minute that the voice is asked for; None takes the output's own.
    """

    def __init__(self, kit: Kit, gap: Seconds | None = None, pace: int | None = None) -> None:
        self._kit = kit
        self._pace = pace
        self._sentence_gap = kit.profile.sentence_gap_s if gap is None else gap
        self._line_gap = kit.profile.line_gap_s if gap is None else gap
        self._now = Seconds(0)
        self._theme = kit.campaign.theme
        self._slides: list[_Shown] = []
        self._told: list[tuple[Speech, list[Seconds]]] = []
        self._sounds: list[Sound] = []

    @property
    def now(self) -> Seconds:
        """How long it is so far."""
        return self._now

    def show(
        self, slide: Slide, *, transition: Transition | None = None, animated: bool | None = None
    ) -> None:
        """Show a slide from now on; without a picture in the output this does nothing.

        Args:
            slide: what is shown.
            transition: how it takes the place of the one before; None: as the theme has it.
            animated: whether texts of a card glide in and items appear as they are spoken; None: as the theme
                has it.
        Raises:
            ValueError: for a layout that does not exist.
        """
        if slide.layout not in get_args(Layout):
            raise ValueError(f"no layout {slide.layout!r}; there are {', '.join(get_args(Layout))}")
        if self._slides and self._slides[-1].start == self._now:
            self._slides.pop()  # it would never have been seen
        if self._kit.profile.picture and (not self._slides or self._slides[-1].slide != slide):
            moves = self._theme.animated if animated is None else animated
            self._slides.append(_Shown(self._now, slide, transition or self._theme.transition, moves))

    def say(self, line: Line | Contact | str) -> None:
        """Say a line, sentence by sentence, and rest as long as it or the output wants.

        A line in which nothing can be said, such as dots, is passed over.
        """
        speech = self._kit.speak(line, self._pace)
        if not speech.sentences:
            return
        starts = []
        for sentence in speech.sentences:
            starts.append(self._now)
            self._now += sentence.take.length + self._sentence_gap
        pause_s = line.pause_s if isinstance(line, Line) else None
        self._now += (self._line_gap if pause_s is None else pause_s) - self._sentence_gap
        self._told.append((speech, starts))

    def rest(self, length_s: Seconds | float | str) -> None:
        """Let time pass."""
        self._now += seconds(length_s)

    def chime(self, priority: Priority = ORDINARY) -> None:
        """Ring the chime of a priority and wait for its end."""
        self._sounds.append(Sound("chime", self._now, self._now + CHIME_S, priority=priority))
        self._now += CHIME_S

    def finish(self, *, bed: bool = False) -> Timeline:
        """Give the timeline, as long as the story is now.

        Args:
            bed: let the bed lie under all of it.

        Raises:
            ValueError: when the output has a picture and nothing was shown.
        """
        speech = [
            Placed(sentence.take, start)
            for told, starts in self._told
            for sentence, start in zip(told.sentences, starts, strict=True)
        ]
        if bed:
            self._sounds.append(Sound("bed", Seconds(0), self._now))
        scenes = self._scenes()
        return Timeline(
            length=self._now,
            scenes=scenes,
            speech=tuple(speech),
            sounds=(*self._sounds, *self._footage_heard(scenes)),
            cues=self._cues(),
            progress=self._theme.progress and bool(self._kit.profile.picture),
            transcript=tuple(told.shown for told, _ in self._told),
        )

    def _scenes(self) -> tuple[Scene, ...]:
        if not self._kit.profile.picture:
            return ()
        if not self._slides:
            raise ValueError("this output has a picture: call show(slide) at least once")
        # the first slide stands from the start, also where something was said before it
        starts = [Seconds(0), *(shown.start for shown in self._slides[1:]), self._now]
        return tuple(
            self._scene(shown, start, end)
            for shown, (start, end) in zip(self._slides, pairwise(starts), strict=True)
        )

    def _scene(self, shown: _Shown, start: Seconds, end: Seconds) -> Scene:
        slide = shown.slide
        moment = _TRANSITION_S if start and shown.transition != "cut" else Seconds(0)
        return Scene(
            glued(slide, self._kit.campaign.lexicon),
            start,
            end,
            moment,
            shown.transition,
            reveals=self._reveals(slide, Stay(start, start + moment, end)) if shown.animated else (),
            animated=shown.animated and slide.layout in _CARDS,
        )

    def _footage_heard(self, scenes: tuple[Scene, ...]) -> tuple[Sound, ...]:
        return tuple(
            Sound("footage", scene.start, scene.end, scene.slide.footage)
            for scene in scenes
            if self._kit.profile.sound and scene.slide.footage and scene.slide.footage.sound == "mix"
        )

    def _reveals(self, slide: Slide, stay: Stay) -> tuple[Seconds, ...]:
        if slide.layout not in LISTS:
            return ()
        # slides change only between lines: a line is heard while the slide is seen that it began with
        heard = [(told, begun) for told, begun in self._told if stay.start <= begun[0] < stay.end]
        return reveals(slide, [word for told, begun in heard for word in said_words(told, begun)], stay)

    def _cues(self) -> tuple[Cue, ...]:
        picture = self._kit.profile.picture
        if picture is None or picture.captions is None or not self._told:
            return ()
        lexicon = self._kit.campaign.lexicon
        limits = [starts[0] for _, starts in self._told[1:]] + [self._now]
        cues: list[Cue] = []
        for (speech, starts), until in zip(self._told, limits, strict=True):
            new = cut(speech, starts, until, picture.captions, lexicon)
            cues += following(new, speech, starts) if self._theme.spoken_word else new
        return tuple(_without_blinks(cues))


_BLINK_S = seconds("0.2")


def _without_blinks(cues: list[Cue]) -> list[Cue]:
    """Let a caption stay until the next one where the gap between them is too short to be seen as one."""
    kept = [
        replace(cue, end=after.start) if after.start - cue.end < _BLINK_S else cue
        for cue, after in pairwise(cues)
    ]
    return kept + cues[-1:]


def glued(slide: Slide, lexicon: Lexicon) -> Slide:
    """Mark where no line of a slide may break."""
    return replace(
        slide,
        heading=glue(slide.heading, lexicon),
        text=glue(slide.text, lexicon),
        items=tuple(glue(item, lexicon) for item in slide.items),
        footer=glue(slide.footer, lexicon),
    )

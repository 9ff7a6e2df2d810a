"""Every result told to no one: whether its texts fit its slides, and its words their time."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from statistics import mode
from typing import Any

from mediakit.catalogue import Catalogue
from mediakit.errors import MediakitError, Place, every_fault
from mediakit.language.lines import Readings
from mediakit.model.campaign import Campaign, Contact, Line, Loop, Message
from mediakit.model.profile import CaptionRules, PictureProfile, Profile
from mediakit.model.slide import Slide
from mediakit.model.tempo import Tempo
from mediakit.model.theme import Theme
from mediakit.model.timeline import Timeline
from mediakit.model.voice import Speech
from mediakit.placing import placed
from mediakit.recipes.recipe import Recipe
from mediakit.recipes.rehearsal import RecordedSamples, Rehearsal, Spoken, rehearsal
from mediakit.slides import lay_out
from mediakit.units import Seconds
from mediakit.wanted import outputs_of, told_part

_ABOUT_WORDS = ("LENGTH_", "SLOT_")
"""Faults of all words together rather than of one text."""
_EACH = ("message", "slot_s")
"""Facts that tell apart two faults of one place."""


@dataclass(frozen=True, slots=True)
class Rehearsals:
    """Tells every result of a campaign without a voice."""

    catalogue: Catalogue
    """Finds places."""
    campaign: Campaign
    """What messages share; without them."""
    recipes: Mapping[str, Recipe]
    """By name."""
    readings: Readings
    """What is said."""
    tempo: Tempo
    """How the campaign's voice keeps time."""
    recorded: RecordedSamples
    """Measures recordings."""
    _told: set[tuple[object, ...]] = field(default_factory=set, init=False, repr=False)

    def faults(self, subject: Message | Loop, messages: Sequence[Message]) -> Iterator[MediakitError]:
        """Tell what is wrong with the results of a message or a loop; what was told before is not told again.

        TEXT_TOO_LONG, QR_TOO_DENSE, CAPTION_UNBREAKABLE, LENGTH_BEYOND, LENGTH_SHORT, SLOT_OVERFULL,
        SLOT_UNDERFULL, RECIPE_FAILED.

        Args:
            subject: asks for recipes.
            messages: those it tells.
        """
        spoken: Spoken = {}
        for recipe, profile in outputs_of(subject, self.recipes, self.campaign.profiles):
            words = self.catalogue.place(subject.id, _words_of(subject, profile))
            shown = self.campaign.for_output(profile)
            kit = rehearsal(shown, profile, self.readings, self.tempo, self.recorded, spoken)
            for fault in (*self._rehearse(recipe, kit, messages, profile), *self._uncut(kit, profile)):
                found = self._placed(fault, words, subject, recipe, messages)
                mark = (found.code, found.where, *map(found.facts.get, _EACH))
                if mark not in self._told:
                    self._told.add(mark)
                    yield found

    def _placed(
        self,
        fault: MediakitError,
        words: Place,
        subject: Message | Loop,
        recipe: Recipe,
        messages: Sequence[Message],
    ) -> MediakitError:
        """Find what was written; else where the recipe is asked for."""
        if fault.code.startswith(_ABOUT_WORDS):
            return fault.at(words)
        found = placed(fault, subject.id, messages, self.campaign, self.catalogue.place)
        if found.where.line or found.where.file != self.catalogue.place(subject.id, "").file:
            return found
        asked = f"recipes[{subject.recipes.index(recipe.name)}]"
        return fault.at(self.catalogue.place(subject.id, asked))

    def _rehearse(
        self, recipe: Recipe, kit: Rehearsal, messages: Sequence[Message], profile: Profile
    ) -> Iterator[MediakitError]:
        told = [told_part(message, recipe, kit.profile) for message in messages]
        try:
            timeline = recipe.tell(told[0] if recipe.of == "message" else tuple(told), kit)
        except MediakitError as fault:
            # told of words that were spoken: where nobody measured the voice, only the build knows
            if fault.code not in ("SLOT_OVERRUN", "SLOT_UNDERRUN"):
                yield from every_fault(fault)
            return
        if profile.picture:  # not the kit's: without captions slides would have their room
            yield from _misfits(timeline, kit.campaign.theme, profile.picture)
        yield from _length_faults(timeline, kit.profile, self.tempo.reserve)

    def _uncut(self, kit: Rehearsal, profile: Profile) -> Iterator[MediakitError]:
        """Cut the captions of what was said, where that may fail: it takes too long to cut all."""
        rules = profile.picture.captions if profile.picture else None
        if rules is None:
            return
        for line, speech in kit.told():
            if _may_not_break(line, speech, rules):
                from mediakit.subtitles import cut  # noqa: PLC0415 - rare, and its library takes a while to load

                lengths = [sentence.take.length for sentence in speech.sentences]
                starts = [Seconds(0), *accumulate(lengths)]
                try:
                    cut(speech, starts[:-1], starts[-1], rules, self.campaign.lexicon)
                except MediakitError as fault:  # of one sentence: the place of the whole text is known
                    yield MediakitError(fault.code, fault.where, **{**fault.facts, "text": speech.shown})


def _misfits(timeline: Timeline, theme: Theme, picture: PictureProfile) -> Iterator[MediakitError]:
    slides: dict[Slide, None] = dict.fromkeys(scene.slide for scene in timeline.scenes)
    for slide in slides:
        yield from lay_out(slide, theme, picture).faults


def _may_not_break(line: Line | Contact | str, speech: Speech, rules: CaptionRules) -> bool:
    """Whether a word is longer than a line of captions, or much is shown and said in other words."""
    said = "" if isinstance(line, str) else line.say
    longest = max(map(len, speech.shown.split()))
    return longest > rules.line_chars or (bool(said) and len(speech.shown) > rules.line_chars * rules.lines)


def _words_of(subject: Message | Loop, profile: Profile) -> str:
    """Name the field that makes a result as long as it is."""
    if isinstance(subject, Loop):
        return "messages"
    return "spot_lines" if subject.spot_lines and not profile.picture else "lines"


def _length_faults(timeline: Timeline, profile: Profile, reserve: float) -> Iterator[MediakitError]:
    """Tell a result that is too long or too short, with the syllables to cut from the text or to add to it.

    Args:
        timeline: as it is foreseen.
        profile: sets the limits.
        reserve: share by which what is foreseen is kept off the limits; under 0 it is let pass by as much.
    """
    length_s = float(timeline.length)
    shortest_s, longest_s = profile.length_min_s, profile.length_max_s
    facts: dict[str, Any] = {
        "output": profile.name,
        "length_s": round(length_s),
        "shortest_s": shortest_s,
        "longest_s": longest_s,
    }
    if timeline.length == shortest_s == longest_s:
        return  # a slot that was filled is as long as it is, whatever the voice does
    each_s = _written_syllable_s(timeline)
    if length_s * (1 + reserve) > longest_s:
        count = math.ceil((length_s * (1 + max(0, reserve)) - longest_s) / each_s)
        yield MediakitError("LENGTH_BEYOND", syllables=count, **facts)
    elif length_s * (1 - reserve) < shortest_s:
        count = math.ceil((shortest_s - length_s * (1 - max(0, reserve))) / each_s)
        yield MediakitError("LENGTH_SHORT", syllables=count, **facts)


def _written_syllable_s(timeline: Timeline) -> float:
    """Give the seconds that a syllable more in the text takes: most sentences may be told several times."""
    told = Counter(placed.take.said for placed in timeline.speech)
    syllables = sum(len(placed.take.marks) for placed in timeline.speech)
    return mode(told.values()) * float(timeline.length) / syllables if syllables else 1.0

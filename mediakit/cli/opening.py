"""Opens a campaign for a command: read, checked, its results listed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path

from mediakit.build.plan import Decision, decide
from mediakit.catalogue import Catalogue, load, message_of
from mediakit.catalogue.project import message_ids
from mediakit.check import Findings, Known, check
from mediakit.check.facts import doubts, stated_facts
from mediakit.check.files import check_fonts
from mediakit.errors import MediakitError, in_order, together
from mediakit.model.campaign import Campaign
from mediakit.recall import Recall, Result, Sound, recall_of
from mediakit.recipes.book import recipes_of
from mediakit.recipes.recipe import Recipe
from mediakit.speech.voices import all_voices, voice_ids
from mediakit.wanted import Assignment, assignments


@dataclass(frozen=True)
class Opened:
    """A campaign with what was found in it."""

    project: Path
    """Its folder."""
    today: date
    """The day that facts are held against."""
    catalogue: Catalogue
    """As read; messages that are remembered as sound are left out."""
    recipes: dict[str, Recipe]
    """By name."""
    findings: Findings
    """Faults and warnings of the whole campaign."""
    remembered: Mapping[str, Sound]
    """Messages and loops that were not looked at again, by id."""
    recall: Recall | None
    """Remembers; None while the campaign is at fault as a whole."""

    @property
    def output(self) -> Path:
        """Where everything generated goes."""
        return self.project / "output"

    @property
    def shared_faults(self) -> list[MediakitError]:
        """Faults that concern every message."""
        return [fault for fault in self.findings.faults if message_of(fault) is None]

    @property
    def failed(self) -> dict[str, tuple[MediakitError, ...]]:
        """Messages and loops at fault, with their faults."""
        failed: dict[str, tuple[MediakitError, ...]] = {}
        for fault in self.findings.faults:
            if name := message_of(fault):
                failed[name] = (*failed.get(name, ()), fault)
        return failed

    @property
    def message_count(self) -> int:
        """How many messages are sound; none while the campaign is at fault as a whole."""
        if self.shared_faults:
            return 0
        failed = self.failed
        return sum(1 for name in message_ids(self.project)[0] if name not in failed)

    @cached_property
    def looked_at(self) -> dict[str, Assignment]:
        """Every result of what was looked at and is sound, by name.

        Raises:
            MediakitError: every fault that concerns the whole campaign.
        """
        if self.shared_faults or self.catalogue.campaign is None:
            raise together(self.shared_faults)
        return self._assignments(self.catalogue.campaign, self.failed)

    @cached_property
    def results(self) -> dict[str, Result]:
        """Every result of the messages and loops that are sound, by name.

        Raises:
            MediakitError: every fault that concerns the whole campaign.
        """
        found = [result for sound in self.remembered.values() for result in sound.results]
        return {result.wanted.name: result for result in (*found, *map(_result, self.looked_at.values()))}

    def assigned(self, names: Collection[str]) -> tuple[Catalogue, list[Assignment]]:
        """Give what it takes to make results, with a catalogue that knows the places of their messages."""
        ids = {name.partition(".")[0] for name in names}
        if ids.isdisjoint(self.remembered):
            catalogue, found = self.catalogue, self.looked_at
        else:
            catalogue = load(self.project)
            if catalogue.campaign is None:  # changed since it was opened
                raise together(catalogue.faults)
            found = self._assignments(catalogue.campaign, self.failed)
        return catalogue, [found[name] for name in names if name in found]

    def remember(self) -> None:
        """Keep what was looked at and is sound.

        Raises:
            MediakitError: OUTPUT_UNWRITABLE.
        """
        campaign = self.catalogue.campaign
        if self.recall is None or campaign is None:
            return
        results: dict[str, list[Result]] = {}
        for assignment in self.looked_at.values():
            results.setdefault(assignment.id, []).append(_result(assignment))
        failed = self.failed
        for message in campaign.messages:
            if message.id not in failed and message.id not in self.remembered:
                stated = stated_facts(self.catalogue, message)
                dated = {fault.where for fault in doubts(stated, self.today)}
                standing = tuple(
                    warning
                    for warning in self.findings.warnings
                    if message_of(warning) == message.id and warning.where not in dated
                )
                self.recall.keep(message.id, Sound(tuple(results.get(message.id, ())), standing, stated))
        for loop in campaign.loops:
            if loop.id not in failed and loop.id not in self.remembered:
                self.recall.keep(loop, Sound(tuple(results.get(loop.id, ()))))

    def _assignments(self, campaign: Campaign, without: Collection[str]) -> dict[str, Assignment]:
        messages = tuple(message for message in campaign.messages if message.id not in without)
        there = {message.id for message in messages}
        loops = tuple(
            loop for loop in campaign.loops if loop.id not in without and there.issuperset(loop.messages)
        )
        sound = replace(campaign, messages=messages, loops=loops)
        return {found.wanted.name: found for found in assignments(sound, self.project, self.recipes)}


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a build would do."""

    decisions: list[Decision]
    """Those selected."""
    failed: dict[str, tuple[MediakitError, ...]]
    """Selected messages and loops that are at fault, with their faults."""


def open_campaign(project: Path, today: date, *, afresh: bool = False) -> Opened:
    """Read and check; nothing is raised for what is wrong in the catalogue.

    Args:
        project: its folder.
        today: the day that facts are held against.
        afresh: look at every message, also at those that a build remembers as sound.
    """
    recipes, broken = recipes_of(project)
    recall, remembered = None, dict[str, Sound]()
    only: set[str] | None = None
    shared = None if afresh else load(project, only=())
    if shared and shared.campaign and not broken and _is_whole(shared, shared.campaign, project):
        recall = recall_of(shared.campaign, project, recipes)
        remembered, only = _remembered(recall, shared.campaign, project)
    catalogue = load(project, only)
    # a broken recipe is told once, not again by each message that names it
    voices = {voice.id: voice.facts.imitates for voice in all_voices()}
    imitated = {voice: person for voice, person in voices.items() if person}
    known = Known(recipes, {Path(fault.where.file).stem for fault in broken}, voices, imitated)
    found = check(catalogue, project, today, known)
    recalled = [
        warning for sound in remembered.values() for warning in (*sound.warnings, *doubts(sound.facts, today))
    ]
    findings = Findings(in_order((*found.faults, *broken)), in_order((*found.warnings, *recalled)))
    return Opened(project, today, catalogue, recipes, findings, remembered, recall)


def _is_whole(shared: Catalogue, campaign: Campaign, project: Path) -> bool:
    """Whether voice, fonts and sounds are there: memories are found by them; check tells what is missing."""
    return (
        {campaign.voice, campaign.fallback or campaign.voice} <= {*voice_ids()}
        and not check_fonts(shared, campaign.themes)[1]
        and all((project / "assets/audio" / name).is_file() for name in campaign.sound_files.values())
    )


def _remembered(recall: Recall, campaign: Campaign, project: Path) -> tuple[dict[str, Sound], set[str]]:
    """Give what is remembered, by id, and the messages that must be looked at."""
    names = message_ids(project)[0]
    found = {name: sound for name in names if (sound := recall.of_message(name))}
    unknown = set(names) - found.keys()
    for loop in campaign.loops:
        if sound := recall.of_loop(loop):
            found[loop.id] = sound
        else:
            unknown |= set(loop.messages)
    return {name: sound for name, sound in found.items() if name not in unknown}, unknown


def _result(assignment: Assignment) -> Result:
    return Result(assignment.recipe.name, assignment.profile.name, assignment.wanted)


def look_ahead(opened: Opened, select: Sequence[str], *, verify: bool = False) -> Outlook:
    """Decide on every selected result.

    Raises:
        MediakitError: every fault that concerns the whole campaign; NOTHING_SELECTED.
    """
    every, failed = opened.results, opened.failed
    decided = decide((found.wanted for found in every.values()), opened.output, verify=verify)
    # what a message at fault once became is neither kept nor removed: it stays until the message is mended
    decisions = [decision for decision in decided if decision.name.partition(".")[0] not in failed]
    chosen = [
        decision for decision in decisions if _selected(decision.name, every.get(decision.name), select)
    ]
    chosen_failed = {name: faults for name, faults in failed.items() if _selected(name, None, select)}
    every_name = {**dict.fromkeys(failed), **{found.name: every.get(found.name) for found in decisions}}
    for pattern in select:
        if not any(_matches(name, found, pattern) for name, found in every_name.items()):
            raise MediakitError("NOTHING_SELECTED", said=pattern)
    return Outlook(chosen, chosen_failed)


def _selected(name: str, result: Result | None, select: Sequence[str]) -> bool:
    return not select or any(_matches(name, result, pattern) for pattern in select)


def _matches(name: str, result: Result | None, pattern: str) -> bool:
    kind, colon, wanted = pattern.partition(":")
    if not colon:
        return fnmatchcase(name.partition(".")[0], pattern)
    if kind not in ("recipe", "output"):
        return False
    if result is None:
        # a message at fault might have become anything; a result of a message that is gone carries its names
        parts = name.split(".")[1:]
        return not parts or any(fnmatchcase(part, wanted) for part in parts)
    return fnmatchcase(result.recipe if kind == "recipe" else result.output, wanted)

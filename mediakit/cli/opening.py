"""Opens a campaign for a command: read, checked, its results listed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path

import click

from mediakit.build.plan import Decision, decide
from mediakit.catalogue import Catalogue, load, message_of
from mediakit.check import Findings, check
from mediakit.cli.desk import Desk
from mediakit.errors import MediakitError, together
from mediakit.i18n import words
from mediakit.model.campaign import Campaign, Message
from mediakit.recipes.book import recipes_of
from mediakit.recipes.recipe import Recipe
from mediakit.speech.voices import VOICES
from mediakit.wanted import Assignment, assignments


@dataclass(frozen=True)
class Opened:
    """A campaign with what was found in it."""

    project: Path
    """Its folder."""
    catalogue: Catalogue
    """As read."""
    recipes: dict[str, Recipe]
    """By name."""
    findings: Findings
    """Faults and warnings."""

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
        """Messages at fault, with their faults."""
        failed: dict[str, tuple[MediakitError, ...]] = {}
        for fault in self.findings.faults:
            if message_id := message_of(fault):
                failed[message_id] = (*failed.get(message_id, ()), fault)
        return failed

    @property
    def usable(self) -> tuple[Message, ...]:
        """Messages from which results can be made."""
        campaign = self.catalogue.campaign
        if campaign is None or self.shared_faults:
            return ()
        failed = self.failed
        return tuple(message for message in campaign.messages if message.id not in failed)

    @cached_property
    def assignments(self) -> dict[str, Assignment]:
        """Every result of the usable messages, by name.

        Raises:
            MediakitError: every fault that concerns the whole campaign.
        """
        campaign = self.catalogue.campaign
        if self.shared_faults or campaign is None:
            raise together(self.shared_faults)
        sound = replace(campaign, messages=self.usable)
        return {found.wanted.name: found for found in assignments(sound, self.project, self.recipes)}


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a build would do."""

    assignments: dict[str, Assignment]
    """Every result of the messages that are sound, by name."""
    decisions: list[Decision]
    """Those selected."""
    failed: dict[str, tuple[MediakitError, ...]]
    """Selected messages that are at fault, with their faults."""


def open_campaign(project: Path, today: date) -> Opened:
    """Read and check; nothing is raised for what is wrong in the catalogue."""
    catalogue = load(project)
    recipes, broken = recipes_of(project)
    # a broken recipe is told once, not again by each message that names it
    known = {*recipes, *(Path(fault.where.file).stem for fault in broken)}
    found = check(catalogue, project, today, known, VOICES)
    findings = replace(found, faults=(*found.faults, *broken))
    return Opened(project, catalogue, recipes, findings)


def campaign_at_hand(desk: Desk) -> Campaign | None:
    """Give the campaign for its readings and its voice; None outside a project, or while it is at fault.

    Raises:
        MediakitError: NO_PROJECT when the project that `--project` names is none.
    """
    try:
        project = desk.project()
    except MediakitError:
        if desk.wanted_project is not None:
            raise
        return None
    campaign = load(project).campaign
    if campaign is None:
        click.echo(words("cli.campaign_at_fault"), err=True)
    return campaign


def look_ahead(opened: Opened, select: Sequence[str], *, verify: bool = False) -> Outlook:
    """Decide on every selected result.

    Raises:
        MediakitError: every fault that concerns the whole campaign; NOTHING_SELECTED.
    """
    every, failed = opened.assignments, opened.failed
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
    return Outlook(every, chosen, chosen_failed)


def _selected(name: str, assignment: Assignment | None, select: Sequence[str]) -> bool:
    return not select or any(_matches(name, assignment, pattern) for pattern in select)


def _matches(name: str, assignment: Assignment | None, pattern: str) -> bool:
    kind, colon, wanted = pattern.partition(":")
    if not colon:
        return fnmatchcase(name.partition(".")[0], pattern)
    if assignment is None:
        # a message at fault might have become anything, a result of a message that is gone had been anything
        return kind in ("recipe", "output")
    found = {"recipe": assignment.recipe.name, "output": assignment.profile.name}
    return kind in found and fnmatchcase(found[kind], wanted)

"""Opens a campaign for a command: read, checked, its results listed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

import click

from mediakit.build.plan import Decision, decide
from mediakit.catalogue import Catalogue, load, message_of
from mediakit.check import Findings, check
from mediakit.cli.desk import Desk
from mediakit.errors import MediakitError, together
from mediakit.i18n import words
from mediakit.model.campaign import Campaign
from mediakit.recipes.book import recipes_of
from mediakit.recipes.recipe import Recipe
from mediakit.speech.voices import VOICES
from mediakit.wanted import Assignment, assignments


@dataclass(frozen=True, slots=True)
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
    shared = [fault for fault in opened.findings.faults if message_of(fault) is None]
    campaign = opened.catalogue.campaign
    if shared or campaign is None:
        raise together(shared)
    failed: dict[str, tuple[MediakitError, ...]] = {}
    for fault in opened.findings.faults:
        message_id = message_of(fault) or ""
        failed[message_id] = (*failed.get(message_id, ()), fault)
    sound = replace(campaign, messages=tuple(m for m in campaign.messages if m.id not in failed))
    every = {found.wanted.name: found for found in assignments(sound, opened.project, opened.recipes)}
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

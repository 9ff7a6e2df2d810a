"""`mediakit build`."""

import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mediakit.build.collect import collect
from mediakit.build.files import sweep_parts, writing
from mediakit.build.lock import building
from mediakit.build.plan import Decision, read_records, remove
from mediakit.build.runner import Outcome
from mediakit.catalogue import Catalogue
from mediakit.cli.desk import Desk, argument, at_work, common, dated, day_of, option
from mediakit.cli.opening import Opened, look_ahead, open_campaign
from mediakit.cli.report import Report
from mediakit.cli.stopping import INTERRUPTED
from mediakit.cli.telling import print_json
from mediakit.errors import MediakitError, every_fault
from mediakit.i18n import words
from mediakit.model.profile import MB
from mediakit.recall import recall_of
from mediakit.space import ensure_space, needed_bytes
from mediakit.wanted import Assignment

if TYPE_CHECKING:
    from mediakit.pipeline import Made


@common
@argument("select", nargs=-1)
@option("--jobs", "jobs", type=click.IntRange(1), default=None)
@option("--prune", "prune", is_flag=True)
@option("--keep-mb", "keep_mb", type=click.IntRange(0), default=2048)
@option("--verify", "verify", is_flag=True)
@dated
def command(  # noqa: PLR0913 - one for each option
    desk: Desk,
    select: tuple[str, ...],
    *,
    jobs: int | None,
    prune: bool,
    keep_mb: int,
    verify: bool,
    day: date | None,
) -> int:
    """Build what is stale; one bad message does not stop the rest."""
    opened = open_campaign(desk.project(), day_of(day), afresh=verify)
    look_ahead(opened, select)  # what concerns the whole campaign is told before anything is written
    with building(opened.output, at_work(opened.project)):
        sweep_parts(opened.output)
        outlook = look_ahead(opened, select, verify=verify)
        names = [decision.name for decision in outlook.decisions if decision.verb == "build"]
        catalogue, stale = opened.assigned(names)
        if stale:
            ensure_space(opened.output, needed_bytes(stale, read_records(opened.output)))
        outcomes: dict[str, Outcome[Made]] = {}
        room, interrupted = None, False
        try:
            for outcome in _outcomes(opened.project, catalogue, stale, jobs, shown=not desk.as_json):
                outcomes[outcome.name] = outcome
            if prune:
                outcomes.update(
                    (outcome.name, outcome) for outcome in _prune(outlook.decisions, opened.output)
                )
                room = collect(opened.output, _in_use(opened), keep_mb * MB)
        except KeyboardInterrupt:  # what was done is told all the same
            interrupted = True
        warnings = (*opened.findings.warnings, *_unremembered(opened))
    report = Report(
        outlook, outcomes, warnings, room, pruned=prune and not interrupted, interrupted=interrupted
    )
    if desk.as_json:
        print_json(report.facts())
    else:
        click.echo(report.text(opened.output))
    if interrupted:
        click.echo(words("cli.interrupted"), err=True)
        return INTERRUPTED
    return 1 if report.failed else 0


def _unremembered(opened: Opened) -> Sequence[MediakitError]:
    """Remember what was sound; to fail in that costs the next build some time, and nothing else."""
    try:
        opened.remember()
    except MediakitError as fault:
        return every_fault(fault)
    return ()


def _outcomes(
    project: Path, catalogue: Catalogue, stale: Sequence[Assignment], jobs: int | None, *, shown: bool
) -> "Iterator[Outcome[Made]]":
    """Make what is stale and show how it goes."""
    if not stale:
        return
    # the media libraries take a second to import: a build that has nothing to do goes without
    from mediakit.batch import build  # noqa: PLC0415
    from mediakit.cli.progress import Progress  # noqa: PLC0415

    with Progress(len(stale), shown=shown) as progress:
        workers = min(jobs or os.cpu_count() or 1, len(stale))
        for outcome in build(stale, project, workers, catalogue.place, progress.started):
            progress.ended(outcome)
            yield outcome


def _prune(decisions: Sequence[Decision], output: Path) -> "Iterator[Outcome[Made]]":
    """Remove what no message wants any more; give what could not be removed, such as a clip in a player."""
    for decision in decisions:
        if decision.verb == "remove":
            try:
                with writing(output):
                    remove(decision, output)
            except MediakitError as fault:
                yield Outcome(decision.name, None, fault, 0.0)


def _in_use(opened: Opened) -> set[str]:
    """Give the keys of what results are made of, and of what is remembered of messages."""
    campaign = opened.catalogue.campaign
    remembered: set[str] = set()
    if campaign:
        recall = opened.recall or recall_of(campaign, opened.project, opened.recipes)
        remembered = recall.keys(campaign.loops)
    return remembered.union(*(record.objects for record in read_records(opened.output)))

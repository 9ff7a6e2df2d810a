"""`mediakit build`."""

import os
from datetime import date

import click

from mediakit.build.files import sweep_parts, writing
from mediakit.build.lock import building
from mediakit.build.plan import remove
from mediakit.cli.desk import Desk, argument, at_work, common, dated, day_of, option
from mediakit.cli.opening import look_ahead, open_campaign
from mediakit.cli.report import Report
from mediakit.cli.telling import print_json


@common
@argument("select", nargs=-1)
@option("--jobs", "jobs", type=click.IntRange(1), default=None)
@option("--prune", "prune", is_flag=True)
@option("--verify", "verify", is_flag=True)
@dated
def command(
    desk: Desk, select: tuple[str, ...], *, jobs: int | None, prune: bool, verify: bool, day: date | None
) -> int:
    """Build what is stale; one bad message does not stop the rest."""
    opened = open_campaign(desk.project(), day_of(day))
    look_ahead(opened, select)  # what concerns the whole campaign is told before anything is written
    with building(opened.output, at_work(opened.project)):
        sweep_parts(opened.output)
        outlook = look_ahead(opened, select, verify=verify)
        stale = [decision for decision in outlook.decisions if decision.verb == "build"]
        outcomes = []
        if stale:
            # the media libraries take a second to import: a build that has nothing to do goes without
            from mediakit.batch import build  # noqa: PLC0415
            from mediakit.cli.progress import Progress  # noqa: PLC0415

            wanted = [outlook.assignments[decision.name] for decision in stale]
            with Progress(len(stale), shown=not desk.as_json) as progress:
                workers = min(jobs or os.cpu_count() or 1, len(stale))
                for outcome in build(
                    wanted, opened.project, workers, opened.catalogue.place, progress.started
                ):
                    progress.ended(outcome)
                    outcomes.append(outcome)
        gone = [decision for decision in outlook.decisions if decision.verb == "remove"] if prune else []
        with writing(opened.output):  # on Windows a file that is open somewhere cannot be removed
            for decision in gone:
                remove(decision, opened.output)
    warnings = opened.findings.warnings
    report = Report(outlook, {outcome.name: outcome for outcome in outcomes}, warnings, pruned=prune)
    if desk.as_json:
        print_json(report.facts())
    else:
        click.echo(report.text(opened.output))
    return 1 if report.failed else 0

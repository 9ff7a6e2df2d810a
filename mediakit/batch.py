"""Many results in one go: jobs out, records in, every fault at its place."""

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path

from mediakit.build.files import writing
from mediakit.build.plan import Record, read_records, write_record
from mediakit.build.runner import Job, Outcome, run
from mediakit.build.store import Store
from mediakit.errors import MediakitError, every_fault, together
from mediakit.pipeline import Made, finish, prepare
from mediakit.placing import PlaceOf, placed
from mediakit.speech.takes import Takes
from mediakit.speech.voices import voice_named
from mediakit.wanted import Assignment


def build(
    wanted: Sequence[Assignment],
    project: Path,
    workers: int,
    place_of: PlaceOf,
    started: Callable[[str], None],
) -> Iterator[Outcome[Made]]:
    """Make results and keep their records; one that fails does not stop the others.

    Args:
        wanted: all of one campaign.
        project: the folder that holds `assets/` and `output/`.
        workers: processes, 1 or more.
        place_of: finds a field of a message.
        started: told each result's name as its turn comes.
    """
    if not wanted:
        return
    output = project / "output"
    campaign, store = wanted[0].campaign, Store(output / ".store")
    takes = Takes(store, voice_named(campaign.voice))
    spare = Takes(store, voice_named(campaign.fallback)) if campaign.fallback else None
    by_name = {assignment.wanted.name: assignment for assignment in wanted}
    before = {record.name: tuple(record.files) for record in read_records(output)}
    # few results in the making leave cores free, which then work on the pictures of one clip together
    finished = partial(finish, threads=max(1, (os.cpu_count() or 1) // workers))
    jobs = [
        Job(name, partial(prepare, found, project, takes, spare), finished) for name, found in by_name.items()
    ]
    for outcome in run(jobs, workers, started):
        assignment = by_name[outcome.name]
        recorded = _recorded(outcome, assignment.wanted.inputs, before.get(outcome.name, ()), output)
        yield _placed(recorded, assignment, place_of)


def _recorded(
    outcome: Outcome[Made], inputs: Mapping[str, str], before: Collection[str], output: Path
) -> Outcome[Made]:
    """Write the record of what was made, and remove the files it was `before` and is no more.

    Without a record it counts as not made.
    """
    if outcome.made:
        made = outcome.made
        named = tuple(map(asdict, made.credits))
        record = Record(outcome.name, inputs, made.files, made.figures, made.stand_in, named, made.objects)
        try:
            with writing(output):
                for outgrown in set(before) - set(record.files):
                    (output / outgrown).unlink(missing_ok=True)
                write_record(record, output)
        except MediakitError as fault:
            return replace(outcome, made=None, fault=fault)
    return outcome


def _placed(outcome: Outcome[Made], assignment: Assignment, place_of: PlaceOf) -> Outcome[Made]:
    """Bring every fault and warning to its place."""

    def at_place(fault: MediakitError) -> MediakitError:
        return placed(fault, assignment.id, assignment.messages, assignment.campaign, place_of)

    if outcome.fault:
        return replace(outcome, fault=together([at_place(fault) for fault in every_fault(outcome.fault)]))
    if outcome.made:
        warnings = tuple(at_place(warning) for warning in outcome.made.warnings)
        return replace(outcome, made=replace(outcome.made, warnings=warnings))
    return outcome

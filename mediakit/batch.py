"""Many results in one go: jobs out, records in, every fault at its place."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from mediakit.build.files import writing
from mediakit.build.plan import Record, read_records, write_record
from mediakit.build.runner import Job, Outcome, run
from mediakit.build.store import Store
from mediakit.errors import MediakitError, Place, every_fault, together
from mediakit.model.campaign import Message
from mediakit.pipeline import Made, finish, prepare
from mediakit.speech.takes import Takes
from mediakit.speech.voices import voice_named
from mediakit.wanted import Assignment

PlaceOf = Callable[[str, str], Place]
"""Message id and field, such as `lines[2].slide.heading`, to the place in its file."""


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
    takes = Takes(Store(output / ".store"), voice_named(wanted[0].campaign.voice))
    by_name = {assignment.wanted.name: assignment for assignment in wanted}
    before = {record.name: tuple(record.files) for record in read_records(output)}
    jobs = [Job(name, partial(prepare, found, project, takes), finish) for name, found in by_name.items()]
    for outcome in run(jobs, workers, started):
        assignment = by_name[outcome.name]
        recorded = _recorded(outcome, assignment.wanted.inputs, before.get(outcome.name, ()), output)
        yield _placed(recorded, assignment.message, place_of)


def _recorded(
    outcome: Outcome[Made], inputs: Mapping[str, str], before: Collection[str], output: Path
) -> Outcome[Made]:
    """Write the record of what was made, and remove the files it was `before` and is no more.

    Without a record it counts as not made.
    """
    if outcome.made:
        record = Record(outcome.name, inputs, outcome.made.files, outcome.made.figures)
        try:
            with writing(output):
                write_record(record, output)
                for outgrown in set(before) - set(record.files):
                    (output / outgrown).unlink(missing_ok=True)
        except MediakitError as fault:
            return replace(outcome, made=None, fault=fault)
    return outcome


def _placed(outcome: Outcome[Made], message: Message, place_of: PlaceOf) -> Outcome[Made]:
    """Name the place in the message of faults that only know what is wrong with what it became."""
    if outcome.fault:
        faults = [_in_message(fault, message, place_of) for fault in every_fault(outcome.fault)]
        return replace(outcome, fault=together(faults))
    if outcome.made:
        warnings = tuple(_in_message(warning, message, place_of) for warning in outcome.made.warnings)
        return replace(outcome, made=replace(outcome.made, warnings=warnings))
    return outcome


def _in_message(fault: MediakitError, message: Message, place_of: PlaceOf) -> MediakitError:
    if fault.where.file:
        return fault
    written = str(fault.facts.get("text") or fault.facts.get("image") or fault.facts.get("content") or "")
    field = _fields(message).get(written.replace("\u00a0", " "), "")
    place = place_of(message.id, field)
    where = place if field else Place(place.file, field=fault.where.field)
    return MediakitError(fault.code, where, **fault.facts)


def _fields(message: Message) -> dict[str, str]:
    """Give the field of everything a message puts on slides; the first of equal ones."""
    shown = list(message.slide_texts())
    for index, line in enumerate(message.lines):
        shown.append((f"lines[{index}].show", line.show))
        if line.slide:
            shown += [(f"lines[{index}].slide.{key}", getattr(line.slide, key)) for key in ("image", "qr")]
    shown += [("contact.show", message.contact.show), ("contact.qr", message.contact.qr)]
    return {text: field for field, text in reversed(shown) if text}

"""The log as it lies on the disk: `assets/log/MONTH.PC.jsonl`, read with all that is wrong with it.

Each PC writes files of its own, named after the month of writing, so that in a folder which two PCs share by
OneDrive no file has two versions; where one has, because two PCs share a name, both are read, and a line that
stands in both counts once. What a kill left of an act (half a line, or lines of which more were to follow) is
no part of the log.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from mediakit.delivery.log_line import Entry, Play, Strike, entry_of
from mediakit.errors import MediakitError, Place, in_order

FOLDER = "assets/log"
"""Below the project. People make it, so it does not lie in `output/`, which may be deleted."""
_FILE = re.compile(r"\d{4}-\d{2}\.[^/]+\.jsonl")


@dataclass(frozen=True, slots=True)
class Log:
    """Everything that was written."""

    entries: tuple[Entry, ...]
    """Whole lines, file by file, each once."""
    faults: tuple[MediakitError, ...]
    """LOG_UNREADABLE, LOG_ALTERED and LOG_GAP, at their lines, unless the line was struck."""
    strikes: Mapping[str, Strike]
    """By the seal of the line that no longer counts."""
    seals: frozenset[str]
    """Of all lines, those included that were changed or that only a later line names."""

    def plays(self) -> list[tuple[Entry, Play]]:
        """Every play that was entered, struck or not, by day, station and time."""
        found = [(entry, entry.what) for entry in self.entries if isinstance(entry.what, Play)]
        return sorted(found, key=lambda pair: order_of(pair[1]))

    def standing(self) -> list[tuple[Entry, Play]]:
        """Every play that counts, by day, station and time."""
        return [pair for pair in self.plays() if pair[0].seal not in self.strikes]


@dataclass(frozen=True, slots=True)
class Written:
    """One line of a file, blank ones aside."""

    where: Place
    end: int
    """Bytes of the file up to its end."""
    entry: Entry | None
    """None when it cannot be read."""


def order_of(play: Play) -> tuple[str, ...]:
    """Sort plays by day, station and time; what failed comes first."""
    start = play.start.isoformat("seconds") if play.start else ""
    return (play.day.isoformat(), play.station, start, play.spot)


def read_log(project: Path) -> Log:
    """Read every file of the log; what is wrong with a line is told in the result.

    Raises:
        MediakitError: LOG_FILE_UNREADABLE.
    """
    files = [read_file(project, path) for path in log_files(project)]
    found = [line.entry for lines in files for line in lines if line.entry]
    seals = {entry.seal for entry in found}
    faults = [fault for lines in files for fault in _faults(lines, seals)]
    entries: dict[str, Entry] = {}
    for entry in found:
        if entry.whole:
            entries.setdefault(entry.seal, entry)
    strikes = {entry.what.of: entry.what for entry in entries.values() if isinstance(entry.what, Strike)}
    named = {str(fault.facts["seal"]) for fault in faults if fault.facts["seal"]}
    unstruck = [fault for fault in faults if fault.facts["seal"] not in strikes]
    return Log(tuple(entries.values()), in_order(unstruck), strikes, frozenset(seals | named))


def log_files(project: Path) -> list[Path]:
    """Give every file of the log, by month and PC; none when there is no log."""
    try:
        return sorted(path for path in (project / FOLDER).iterdir() if _FILE.fullmatch(path.name))
    except OSError:
        return []


def read_file(project: Path, path: Path) -> list[Written]:
    """Give the lines of one file, up to the end of its last whole act.

    Raises:
        MediakitError: LOG_FILE_UNREADABLE.
    """
    file = path.relative_to(project).as_posix()
    try:
        content = path.read_bytes()
    except OSError as error:
        said = error.strerror or str(error)
        raise MediakitError("LOG_FILE_UNREADABLE", Place(file), said=said) from error
    lines = list(_lines(content, file))
    if lines and lines[-1].entry is None and not content.endswith(b"\n"):
        lines.pop()  # half a line
    while lines and (last := lines[-1].entry) and last.whole and last.more:
        lines.pop()
    return lines


def _lines(content: bytes, file: str) -> Iterator[Written]:
    end = 0
    for number, raw in enumerate(content.splitlines(keepends=True), 1):
        end += len(raw)
        where = Place(file, number)
        if raw.strip():
            try:
                yield Written(where, end, entry_of(raw.decode("utf-8-sig"), where))
            except ValueError:
                yield Written(where, end, None)


def _faults(lines: Sequence[Written], seals: set[str]) -> Iterator[MediakitError]:
    """Tell what is wrong with the lines of a file; each fault names the seal by which it may be struck."""
    for line, following in pairwise([*lines, None]):
        if line is None:
            continue
        entry, after = line.entry, following and following.entry
        if entry is None:
            yield MediakitError("LOG_UNREADABLE", line.where, seal=after.before if after else "")
        elif not entry.whole:
            yield MediakitError("LOG_ALTERED", line.where, seal=entry.seal)
        if entry and following and after and after.before != entry.seal:
            yield MediakitError("LOG_GAP", following.where, seal=after.before)
    first = lines[0].entry if lines else None
    if first and first.before and first.before not in seals:
        yield MediakitError("LOG_GAP", first.where, seal=first.before)

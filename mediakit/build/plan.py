"""What to keep, build or remove, and exactly why. Reasons are data; words come at the edge."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from mediakit.build.files import write_whole
from mediakit.build.fingerprint import digest_file

Verb = Literal["keep", "build", "remove"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why a result is built or removed."""

    code: Literal[
        "never_built", "changed", "no_longer_used", "file_missing", "file_altered", "not_wanted", "stand_in"
    ]
    """What happened."""
    what: str = ""
    """To which input or file."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A result that the campaign asks for."""

    name: str
    """Unique, such as `mot-cua.clip.16x9`."""
    inputs: Mapping[str, str]
    """Digest of everything that reaches it, by a name a person understands."""
    files: tuple[str, ...]
    """What it becomes, relative to the output folder, with forward slashes; the first is the one to open."""


@dataclass(frozen=True, slots=True)
class FileMark:
    """How a finished file is known again."""

    digest: str
    """SHA-256 of its bytes."""
    size: int
    """Bytes."""
    mtime_ns: int
    """Spares a re-hash of an unchanged file; never enters a key."""


@dataclass(frozen=True, slots=True)
class Record:
    """What a result was made from, kept beside the store."""

    name: str
    """The result's name."""
    inputs: Mapping[str, str]
    """As they were when it was made."""
    files: Mapping[str, FileMark]
    """What it became, relative to the output folder."""
    figures: Mapping[str, Any] = field(default_factory=dict)
    """What was measured on it."""
    stand_in: str = ""
    """The voice that told it while the campaign's could not be reached: such a result needs listening to, and
    is made again. Empty when the campaign's did."""
    credits: Sequence[Mapping[str, str]] = ()
    """Whose speech is heard in it, with licence and whom to name."""
    objects: tuple[str, ...] = ()
    """Keys of everything in the store that it was made of."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What happens to one result."""

    verb: Verb
    """Keep, build or remove."""
    name: str
    """The result's name."""
    files: tuple[str, ...]
    """Relative to the output folder."""
    reasons: tuple[Reason, ...]
    """Empty when it is kept."""


def decide(wanted: Iterable[Wanted], output: Path, *, verify: bool = False) -> list[Decision]:
    """Compare what is wanted with what was made.

    Args:
        wanted: every result of the whole campaign.
        output: the output folder; its `.store` holds the records.
        verify: hash every finished file instead of trusting size and modification time.
    """
    records = {record.name: record for record in read_records(output)}
    decisions = []
    for result in wanted:
        record = records.pop(result.name, None)
        reasons = _reasons(result, record, output, verify=verify)
        decisions.append(Decision("build" if reasons else "keep", result.name, result.files, tuple(reasons)))
    for record in records.values():
        gone = (Reason("not_wanted"),)
        decisions.append(Decision("remove", record.name, tuple(record.files), gone))
    return decisions


def _reasons(now: Wanted, last: Record | None, output: Path, *, verify: bool) -> list[Reason]:
    if last is None:
        return [Reason("never_built")]
    changed = [Reason("changed", name) for name in now.inputs if last.inputs.get(name) != now.inputs[name]]
    unused = [Reason("no_longer_used", name) for name in last.inputs if name not in now.inputs]
    harms = [(_harm(output / name, last.files.get(name), verify=verify), name) for name in now.files]
    other = [Reason("stand_in", last.stand_in)] if last.stand_in else []
    return changed + unused + other or [Reason(code, name) for code, name in harms if code]


def _harm(
    path: Path, mark: FileMark | None, *, verify: bool
) -> Literal["file_missing", "file_altered"] | None:
    """Tell what happened to a file since it was made; None: nothing."""
    try:
        seen = path.stat()
    except OSError:
        return "file_missing"
    if mark is None:
        return "file_missing"
    if not verify and (seen.st_size, seen.st_mtime_ns) == (mark.size, mark.mtime_ns):
        return None
    try:
        return None if digest_file(path) == mark.digest else "file_altered"
    except OSError:
        return "file_altered"


def mark_file(path: Path) -> FileMark:
    """Take down how a finished file is known again."""
    seen = path.stat()
    return FileMark(digest_file(path), seen.st_size, seen.st_mtime_ns)


def write_record(record: Record, output: Path) -> None:
    """Keep a record; written after the files it speaks of, so that a kill in between costs a rebuild."""
    text = json.dumps(asdict(record), ensure_ascii=False, indent=1, sort_keys=True)
    write_whole(_record_path(output, record.name), text.encode())


def read_records(output: Path) -> list[Record]:
    """Every record, by name; one that cannot be read counts as never written: its result is built again."""
    records = []
    for path in sorted((output / ".store" / "records").glob("*.json")):
        try:
            kept = json.loads(path.read_bytes())
            marks = {name: FileMark(**mark) for name, mark in dict(kept["files"]).items()}
            figures, stand_in = dict(kept["figures"]), str(kept.get("stand_in", ""))
            named = tuple(dict(credit) for credit in kept.get("credits", ()))
            objects = tuple(kept.get("objects", ()))
            inputs = dict(kept["inputs"])
            records.append(Record(kept["name"], inputs, marks, figures, stand_in, named, objects))
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return records


def remove(decision: Decision, output: Path) -> None:
    """Delete a result's files and its record."""
    for name in decision.files:
        (output / name).unlink(missing_ok=True)
    _record_path(output, decision.name).unlink(missing_ok=True)


def _record_path(output: Path, name: str) -> Path:
    return output / ".store" / "records" / f"{name}.json"

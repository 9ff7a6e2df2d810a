"""Errors a person can put right: a code, a place, the facts. Words come at the edge (`i18n`).

MediakitError          one fault
└ ManyFaults           all faults of a file or a catalogue at once
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is wrong, as an editor counts: lines and columns from 1."""

    file: str = ""
    """Path relative to the project, with forward slashes; empty for text typed at a prompt."""
    line: int = 0
    """0 when the whole file is meant."""
    column: int = 0
    """0 when the whole line is meant."""
    field: str = ""
    """The key inside the file, such as `lines[2].pause_s`."""

    def __str__(self) -> str:
        """`messages/mot-cua.yaml:14:5 lines[2].pause_s`, as much of it as is known."""
        spot = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        return " ".join(part for part in (spot, self.field) if part)


class MediakitError(Exception):
    """Something the user can put right.

    Args:
        code: stable name of the rule, such as `NOT_A_LENGTH`; `i18n` holds its sentence and remedy.
        where: the place to look at.
        facts: plain values the sentence is filled with.
    """

    def __init__(self, code: str, where: Place | None = None, **facts: object) -> None:
        super().__init__(code, where, facts)
        self.code = code
        self.where = where or Place()
        self.facts: Mapping[str, object] = facts

    def at(self, where: Place) -> "MediakitError":
        """Give the same fault at another place."""
        return MediakitError(self.code, where, **self.facts)

    def __reduce__(self) -> tuple[Any, ...]:
        """Cross process borders with the facts kept."""
        return _again, (type(self), self.code, self.where, dict(self.facts))

    def __str__(self) -> str:
        """For logs of developers; the user's sentence comes from `i18n.tell`."""
        return f"{self.where} {dict(self.facts)} [{self.code}]".strip()


class ManyFaults(MediakitError):
    """Several faults found in one go, in the order of their places."""

    def __init__(self, faults: Sequence[MediakitError]) -> None:
        super().__init__("MANY_FAULTS", count=len(faults))
        self.faults = tuple(faults)

    def __reduce__(self) -> tuple[Any, ...]:
        """Cross process borders with every fault kept."""
        return ManyFaults, (list(self.faults),)


def together(faults: Sequence[MediakitError]) -> MediakitError:
    """Make one error of one fault or more."""
    return faults[0] if len(faults) == 1 else ManyFaults(faults)


def every_fault(error: MediakitError) -> tuple[MediakitError, ...]:
    """Single faults of an error, whichever kind it is."""
    return error.faults if isinstance(error, ManyFaults) else (error,)


def in_order(faults: Iterable[MediakitError]) -> tuple[MediakitError, ...]:
    """Sort faults by file, line and column."""
    return tuple(sorted(faults, key=lambda fault: (fault.where.file, fault.where.line, fault.where.column)))


def _again(kind: type[MediakitError], code: str, where: Place, facts: dict[str, object]) -> MediakitError:
    return kind(code, where, **facts)

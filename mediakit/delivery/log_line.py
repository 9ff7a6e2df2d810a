"""One line of the log: what was aired, or that an earlier line no longer counts; sealed against changes.

A line is a JSON object. Its `seal` is a digest of all else in it, `before` the seal of the line before it. So
a line that was changed no longer fits its seal, and one that was taken out leaves a gap. This shows slips of
an editor or a sync folder, not a forger who seals everything anew: against him stand seals on printed pages.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from mediakit.errors import Place

SEAL_SIGNS = 16
"""Hexadecimal signs of a seal: enough that no two lines share one, few enough to print."""


@dataclass(frozen=True, slots=True)
class Play:
    """One airing of a spot; without times, one that failed, for the reason told as its incident."""

    day: date
    station: str
    """Id."""
    spot: str
    """Name of the result, such as `mot-cua.loudspeaker_spot`."""
    start: time | None
    """To the second."""
    end: time | None
    """To the second, exclusive, the same day."""
    operator: str
    """Who aired it."""
    incident: str = ""
    """What went wrong; empty when nothing did."""

    @property
    def message(self) -> str:
        """Id of the message that was heard."""
        return self.spot.partition(".")[0]

    @property
    def aired(self) -> bool:
        """Whether anything was heard."""
        return self.start is not None

    @property
    def length_s(self) -> int:
        """Seconds on air; 0 when it failed."""
        return second_of(self.end) - second_of(self.start) if self.start and self.end else 0


@dataclass(frozen=True, slots=True)
class Strike:
    """A counter-entry: an earlier line no longer counts. Nothing is ever deleted."""

    of: str
    """Seal of that line."""
    reason: str
    operator: str
    """Who struck it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the log."""

    what: Play | Strike
    written: str
    """Day and minute in Vietnam, such as `2026-11-29 08:12`."""
    more: int
    """How many lines of the same act follow: an import counts as a whole or not at all."""
    before: str
    """Seal of the line before it; empty for the first line of all."""
    seal: str
    """As it stands in the line."""
    whole: bool
    """Whether the seal is that of what the line says."""
    where: Place
    """Its file and line."""


def second_of(instant: time) -> int:
    """Seconds since midnight."""
    return (instant.hour * 60 + instant.minute) * 60 + instant.second


def line_of(what: Play | Strike, written: str, more: int, before: str) -> tuple[str, str]:
    """Give a line, without its end, and its seal."""
    facts = {**_facts(what), "written": written, "more": more, "before": before}
    seal = _seal(facts)
    return json.dumps({**facts, "seal": seal}, ensure_ascii=False), seal


def entry_of(line: str, where: Place) -> Entry:
    """Read a line.

    Raises:
        ValueError: it is none, or not whole.
    """
    facts = json.loads(line)
    try:
        seal = str(facts.pop("seal"))
        what = _play(facts) if facts["kind"] == "play" else _strike(facts)
        more, before, written = int(facts["more"]), str(facts["before"]), str(facts["written"])
        return Entry(what, written, more, before, seal, seal == _seal(facts), where)
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(line) from error


def _seal(facts: Mapping[str, Any]) -> str:
    told = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()[:SEAL_SIGNS]


def _facts(what: Play | Strike) -> dict[str, Any]:
    if isinstance(what, Strike):
        return {"kind": "strike", "of": what.of, "reason": what.reason, "operator": what.operator}
    return {
        "kind": "play",
        "day": what.day.isoformat(),
        "station": what.station,
        "spot": what.spot,
        "start": what.start and what.start.isoformat("seconds"),
        "end": what.end and what.end.isoformat("seconds"),
        "operator": what.operator,
        "incident": what.incident,
    }


def _play(facts: Mapping[str, Any]) -> Play:
    day = datetime.strptime(facts["day"], "%Y-%m-%d").date()  # noqa: DTZ007 - a day, in no zone
    start, end = (facts[key] and time.fromisoformat(facts[key]) for key in ("start", "end"))
    station, spot, operator, incident = (
        str(facts[key]) for key in ("station", "spot", "operator", "incident")
    )
    return Play(day, station, spot, start, end, operator, incident)


def _strike(facts: Mapping[str, Any]) -> Strike:
    return Strike(str(facts["of"]), str(facts["reason"]), str(facts["operator"]))

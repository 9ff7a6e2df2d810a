"""What a spot is and when it is played, as rows: JSON and CSV for whatever system takes them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mediakit.delivery.log_sheet import csv_bytes
from mediakit.delivery.schedule import DayPlan, Play, Programme
from mediakit.delivery.spots import Spot
from mediakit.model.station import Adapter, Column, Holds, Station

SPOT_FACTS: tuple[Holds, ...] = (
    "spot",
    "message",
    "title",
    "summary",
    "priority",
    "area",
    "valid_from",
    "valid_until",
    "length_s",
    "synthetic",
    "file",
    "sha256",
    "script_file",
    "script",
)
"""Columns of the list of spots, where no adapter names others."""
PLAY_FACTS: tuple[Holds, ...] = ("date", "session", "order", "start", "end", "title", "file", "length_s")
"""Columns of the list of what is played when."""
OURS = Adapter(
    tuple(Column(name, name) for name in SPOT_FACTS), tuple(Column(name, name) for name in PLAY_FACTS)
)
"""The columns of mediakit's own lists."""
_SUMMARY_CHARS = 160


def spot_facts(spot: Spot, station: Station, file: str, script_file: str, sha256: str) -> dict[Holds, Any]:
    """Give all that a list may hold about a spot.

    Args:
        spot: what is told of.
        station: who airs it.
        file: its sound, as the list's reader finds it.
        script_file: its transcript.
        sha256: of that sound file.
    """
    return {
        "spot": spot.name,
        "message": spot.message.id,
        "title": spot.message.title,
        "summary": _short(spot.text),
        "priority": spot.message.priority,
        "area": station.ward,
        "station": station.name,
        "valid_from": spot.valid_from.isoformat() if spot.valid_from else "",
        "valid_until": spot.valid_until.isoformat() if spot.valid_until else "",
        "length_s": round(float(spot.length_s), 3),
        "synthetic": spot.synthetic,
        "file": file,
        "sha256": sha256,
        "script_file": script_file,
        "script": spot.transcript.read_text(encoding="utf-8").strip(),
    }


def play_facts(plan: DayPlan, spots: Mapping[str, Mapping[Holds, Any]]) -> Iterator[dict[Holds, Any]]:
    """Give all that a list may hold about each play, in order; `spots` are facts by the spot's name."""
    for programme in plan.programmes:
        for play in programme.plays:
            yield {**spots[play.spot.name], **_when(plan, programme, play)}


def _when(plan: DayPlan, programme: Programme, play: Play) -> dict[Holds, Any]:
    return {
        "date": plan.day.isoformat(),
        "session": programme.number,
        "order": play.order,
        "start": programme.clock(play.start_s),
        "end": programme.clock(play.end_s),
    }


def as_csv(columns: Sequence[Column], rows: Sequence[Mapping[Holds, Any]]) -> bytes:
    """Write rows for a spreadsheet."""
    names = [column.column for column in columns]
    return csv_bytes([names, *([_cell(row[column.holds]) for column in columns] for row in rows)])


def _cell(value: Any) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)


def _short(text: str) -> str:
    """Shorten a text to a summary, at the end of a word."""
    if len(text) <= _SUMMARY_CHARS:
        return text
    return f"{text[:_SUMMARY_CHARS].rpartition(' ')[0]} …"

"""The log for other programs: CSV that a spreadsheet opens and `log import` reads, and facts for JSON."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from mediakit.delivery.log_file import Log
from mediakit.delivery.log_line import Entry, Play
from mediakit.delivery.log_sheet import HEADINGS, csv_bytes

_READ_BACK = ("day", "station", "spot", "title", "start", "end", "operator", "incident")
_ADDED = {"length_s": "Thời lượng (giây)", "written": "Ghi lúc", "seal": "Mã dòng"}
"""Columns that are in no sheet, with their headings."""


def csv_of(pairs: Iterable[tuple[Entry, Play]], titles: Mapping[str, str]) -> bytes:
    """Write plays as CSV: the columns of a sheet, then length, when it was written, and the line's seal.

    Args:
        pairs: what counts.
        titles: of messages, by id.
    """
    rows = [[*(HEADINGS[key] for key in _READ_BACK), *_ADDED.values()]]
    for entry, play in pairs:
        cells = {
            **asdict(play),
            "day": f"{play.day:%d/%m/%Y}",
            "title": titles.get(play.message, ""),
            "start": str(play.start or ""),
            "end": str(play.end or ""),
            "length_s": str(play.length_s),
            "written": entry.written,
            "seal": entry.seal,
        }
        rows.append([cells[key] for key in (*_READ_BACK, *_ADDED)])
    return csv_bytes(rows)


def facts_of(pairs: Iterable[tuple[Entry, Play]], log: Log) -> list[dict[str, Any]]:
    """Give plays for JSON; what was struck tells why, what stands has null there."""
    return [
        {
            "day": play.day.isoformat(),
            "station": play.station,
            "spot": play.spot,
            "message": play.message,
            "start": play.start and play.start.isoformat(),
            "end": play.end and play.end.isoformat(),
            "length_s": play.length_s,
            "operator": play.operator,
            "incident": play.incident,
            "written": entry.written,
            "seal": entry.seal,
            "place": str(entry.where),
            "struck": asdict(log.strikes[entry.seal]) if entry.seal in log.strikes else None,
        }
        for entry, play in pairs
    ]

"""What a project knows of its spots, messages and stations, however much of it is at fault at the moment."""

from datetime import datetime
from pathlib import Path
from typing import Any

from mediakit.build.plan import read_records
from mediakit.catalogue.document import read_document
from mediakit.catalogue.project import STATIONS_FILE, message_ids
from mediakit.delivery.log_rules import Known
from mediakit.errors import MediakitError
from mediakit.units import Seconds, seconds

_SPOTS = "spots/"
"""Where files of spots lie, below the output folder."""


def known_of(project: Path, now: datetime) -> Known:
    """Gather what plays are held against."""
    return Known(now, _lengths(project / "output"), message_ids(project)[0], station_names(project))


def station_names(project: Path) -> dict[str, str]:
    """Give the stations of `stations.yaml`: names by id; empty when there is no such file, or it is broken.

    What else stands in the file does not matter here: a station has aired what it has aired.
    """
    try:
        written = read_document(project, STATIONS_FILE).value if (project / STATIONS_FILE).is_file() else None
    except MediakitError:
        written = None
    return {name: _name(facts, name) for name, facts in written.items()} if isinstance(written, dict) else {}


def _name(facts: Any, station: str) -> str:
    name = facts.get("name") if isinstance(facts, dict) else None
    return name if isinstance(name, str) and name else station


def _lengths(output: Path) -> dict[str, Seconds]:
    """Give the lengths of all spots that were made and not removed, by the name of the result."""
    return {
        record.name: seconds(record.figures["length_s"])
        for record in read_records(output)
        if any(file.startswith(_SPOTS) for file in record.files) and "length_s" in record.figures
    }

"""`stations.yaml` into stations: who airs spots when, held against the hours and the campaign's messages."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from mediakit.catalogue import forms, values
from mediakit.catalogue.document import Document, read_document
from mediakit.catalogue.outputs import NAME_PATTERN, named, part_of
from mediakit.catalogue.paths import inner_path
from mediakit.catalogue.project import ADAPTERS, STATIONS_FILE, message_ids
from mediakit.catalogue.station_rules import clashes, doubts, unknown
from mediakit.catalogue.values import Reader, Refused, Whole
from mediakit.errors import MediakitError, every_fault, in_order
from mediakit.model.campaign import Campaign
from mediakit.model.station import PLAYED, Adapter, Station

STATION_READERS: Mapping[str, Reader] = {
    **dict.fromkeys(("name", "ward", "output"), values.wording),
    **dict.fromkeys(
        ("start", "quiet_from", "quiet_until", "opens", "loud_from", "closes"),
        values.clock,
    ),
    "sessions": values.filled,
    "length_s": Whole(10, 14_400),
    "days": values.distinct,
    "select": values.distinct,
    "repeat": Whole(1, 20),
    "gap_s": values.length,
    "fill": values.truth,
    "most_kbps": Whole(32, 320),
    "name_chars": Whole(12, 100),
    "folder_files": Whole(1, 999),
    "adapter": inner_path,
}
"""What the keys of a station mean."""
ADAPTER_READERS: Mapping[str, Reader] = {
    "column": values.wording,
    "metadata": values.filled,
    "schedule": values.filled,
}
"""The same for the files of adapters."""
RESERVED = "verify"
"""Typed after `pack`, it means something else."""


@dataclass(frozen=True, slots=True)
class Stations:
    """What a person wrote about stations, and what is wrong with it."""

    stations: Mapping[str, Station]
    """Those that are sound, by id, in order."""
    adapters: Mapping[str, Adapter]
    """Those that sound stations name, by name."""
    faults: tuple[MediakitError, ...] = ()
    """Every fault, in the order of their places."""
    warnings: tuple[MediakitError, ...] = ()
    """SESSION_EARLY, CLUSTER_QUIET."""
    hindered: Mapping[str, tuple[MediakitError, ...]] = field(default_factory=dict)
    """Stations that cannot be packed for, by id, each with the faults that concern it."""

    def warnings_of(self, station: str) -> tuple[MediakitError, ...]:
        """Give the warnings that concern one station."""
        return tuple(one for one in self.warnings if one.where.field.startswith(f"{station}."))


def load_stations(project: Path, campaign: Campaign) -> Stations:
    """Read the stations of a project; most faults concern one station, none hinders a build.

    Args:
        project: its folder; it may have no `stations.yaml`.
        campaign: knows the outputs.
    Returns:
        With NOT_A_MAPPING, BAD_STATION_NAME, what `forms.fill` and readers tell, UNKNOWN_OUTPUT,
        STATION_OUTPUT, STATION_CODEC, STATION_FORMAT, STATION_KBPS, STATION_KEY_UNUSED, SESSION_HOURS,
        SESSIONS_OVERLAP, UNKNOWN_SELECT, SELECT_EMERGENCY, HOURS_REVERSED, QUIET_HALF, ADAPTER_MISSING, and
        what is wrong with an adapter.
    """
    if not (project / STATIONS_FILE).exists():
        return Stations({}, {})
    try:
        document = read_document(project, STATIONS_FILE)
    except MediakitError as error:
        return Stations({}, {}, every_fault(error))
    if not isinstance(document.value, dict):
        return Stations({}, {}, (MediakitError("NOT_A_MAPPING", document.place("")),))
    known = message_ids(project)[0]
    stations, adapters = dict[str, Station](), dict[str, Adapter]()
    hindered, warnings = dict[str, tuple[MediakitError, ...]](), list[MediakitError]()
    for name in sorted(document.value):
        part = part_of(document, name)
        station, faults = fill_station(name, document, part)
        if station and not faults:
            found = (*clashes(station, part), *unknown(station, campaign.profiles, known, part))
            faults = [named(fault, name) for fault in found]
            adapter, strange = _adapter(station, project, part)
            faults += strange
            warnings += (named(warning, name) for warning in doubts(station, part))
            stations[name] = station
            if adapter:
                adapters[station.adapter] = adapter
        if faults:
            stations.pop(name, None)
            hindered[name] = in_order(faults)
    every = in_order(fault for faults in hindered.values() for fault in faults)
    return Stations(stations, adapters, every, in_order(warnings), hindered)


def fill_station(name: str, document: Document, part: Document) -> tuple[Station | None, list[MediakitError]]:
    """Make a station of its part of the file."""
    station, told = forms.fill(Station, part, STATION_READERS, {"id": name})
    faults = [named(fault, name) for fault in told]
    if not re.fullmatch(NAME_PATTERN, name) or name == RESERVED:
        faults.append(MediakitError("BAD_STATION_NAME", document.keys[name], said=name))
    return station, faults


def _adapter(
    station: Station, project: Path, part: Document
) -> tuple[Adapter | None, Sequence[MediakitError]]:
    """Read the adapter that a station names."""
    if not station.adapter:
        return None, ()
    file = f"{ADAPTERS}/{station.adapter}.yaml"
    if not (project / file).is_file():
        return None, (named(MediakitError("ADAPTER_MISSING", part.place("adapter"), file=file), station.id),)
    try:
        return fill_adapter(read_document(project, file))
    except MediakitError as error:
        return None, every_fault(error)


def fill_adapter(document: Document) -> tuple[Adapter | None, list[MediakitError]]:
    """Make an adapter of its file, or tell what is wrong with it: also COLUMN_NOT_THERE."""
    columns = columns_listed(document)
    adapter, faults = forms.fill(Adapter, columns, ADAPTER_READERS, {})
    if adapter:
        for index, column in enumerate(adapter.metadata):
            if column.holds in PLAYED:
                where = columns.place(f"metadata[{index}].holds")
                faults.append(MediakitError("COLUMN_NOT_THERE", where, said=column.holds))
    return (None if faults else adapter), faults


def columns_listed(document: Document) -> Document:
    """Turn `{column: fact}` into the lists that the noun holds, in the order they are written."""
    if not isinstance(document.value, dict):
        return document
    value, places = dict[str, Any](), dict(document.places)
    for key, written in document.value.items():
        if not isinstance(written, dict):
            value[key] = None if written is None else Refused("NOT_A_MAPPING", {})
            continue
        value[key] = [{"column": column, "holds": holds} for column, holds in written.items()]
        for index, column in enumerate(written):
            places[f"{key}[{index}]"] = document.keys[f"{key}.{column}"]
            places[f"{key}[{index}].column"] = document.keys[f"{key}.{column}"]
            places[f"{key}[{index}].holds"] = document.places[f"{key}.{column}"]
    return replace(document, value=value, places=places)

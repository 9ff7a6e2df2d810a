"""A day's pack of a station, written whole or not at all."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any

from mediakit.delivery import fm, ip, usb
from mediakit.delivery.cue_sheet import cue_sheet
from mediakit.delivery.ics import calendar
from mediakit.delivery.log_sheet import Planned, blank_sheet
from mediakit.delivery.schedule import DayPlan
from mediakit.delivery.seal import SEAL, seal, verify
from mediakit.delivery.usb_rules import stick_faults
from mediakit.errors import MediakitError, Place, together
from mediakit.model.station import Adapter, seconds_of
from mediakit.units import SAMPLE_RATE_HZ

PACKS = "packs"
"""Below the output folder."""
CUE_SHEET = "bang-phat.html"
CALENDAR = "lich-phat.ics"
LOG_SHEET = "nhat-ky.csv"
FACTS = "pack.json"
_NAMES = {"usb": usb.files_of, "ip": ip.files_of, "fm": fm.files_of}
_PART, _OLD = ".part", ".old"
_LAST_SECOND = 24 * 3600 - 1


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that stands in its place."""

    folder: Path
    """Where."""
    files: Mapping[tuple[int, int], str]
    """The file of each play, below the folder, by the session's number and the play's order."""


def needed_bytes(plan: DayPlan) -> int:
    """Bytes a pack takes, rather too many than too few."""
    played = [play.spot for programme in plan.programmes for play in programme.plays]
    copied = sum(spot.size for spot in played)
    on_air_s = sum(programme.session.length_s for programme in plan.programmes)
    spoken_s = float(sum(spot.length_s for spot in played))
    written = 2 * SAMPLE_RATE_HZ * max(on_air_s, spoken_s) if plan.station.format == "wav" else 0
    return int(copied + written + 24_000 * on_air_s + 2_000_000)


def write_pack(plan: DayPlan, adapter: Adapter | None, output: Path) -> Pack:
    """Write a pack; one that stands there already and is the same is left as it is.

    Call it only while holding the build's lock.

    Args:
        plan: the day, with something to air.
        adapter: names columns for another system; None: ours.
        output: the output folder.
    Raises:
        MediakitError: PACK_TOUCHED when a person has put something into the pack that is there; what
            `stick_faults` tells; AUDIO_UNREADABLE.
        OSError: full disk, no permission; what stood there before still does.
    """
    station = output / PACKS / plan.station.id
    folder = station / plan.day.isoformat()
    station.mkdir(parents=True, exist_ok=True)
    _recover(station)
    files = _NAMES[plan.station.system](plan)
    part = Path(tempfile.mkdtemp(dir=station, prefix=f".{folder.name}.", suffix=_PART))
    try:
        _write(plan, adapter, files, part)
        _settle(part)
        if _same(part, folder):
            shutil.rmtree(part)
        else:
            _put(part, folder)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return Pack(folder, files)


def _write(plan: DayPlan, adapter: Adapter | None, files: Mapping[tuple[int, int], str], part: Path) -> None:
    if plan.station.system == "usb":
        usb.write(plan, part)
        faults = list(stick_faults(part / usb.FOLDER, plan.station))
        if faults:
            raise together(faults)
    elif plan.station.system == "ip":
        ip.write(plan, part, adapter)
    else:
        fm.write(plan, part)
    (part / CUE_SHEET).write_bytes(cue_sheet(plan, files))
    (part / CALENDAR).write_bytes(calendar(plan))
    (part / LOG_SHEET).write_bytes(blank_sheet(_planned(plan)))
    text = json.dumps(pack_facts(plan, files), ensure_ascii=False, indent=1)
    (part / FACTS).write_bytes(f"{text}\n".encode())
    seal(part)


def pack_facts(plan: DayPlan, files: Mapping[tuple[int, int], str]) -> dict[str, Any]:
    """Give what a pack is, as plain data."""
    station = plan.station
    return {
        "station": {"id": station.id, "name": station.name, "ward": station.ward, "system": station.system},
        "date": plan.day.isoformat(),
        "sessions": [
            {
                "start": programme.session.start,
                "length_s": programme.session.length_s,
                "filled_s": round(float(programme.filled_s), 3),
                "short_s": round(float(programme.short_s), 3),
                "plays": [
                    {
                        "order": play.order,
                        "start": programme.clock(play.start_s),
                        "length_s": round(float(play.spot.length_s), 3),
                        "spot": play.spot.name,
                        "title": play.spot.message.title,
                        "file": files[programme.number, play.order],
                        "sha256": play.spot.digest,
                    }
                    for play in programme.plays
                ],
            }
            for programme in plan.programmes
        ],
        "left_out": [
            {"spot": one.name, "title": one.title, "reasons": [fault.code for fault in one.reasons]}
            for one in plan.left_out
        ],
        "spread_lu": plan.spread_lu,
    }


def _planned(plan: DayPlan) -> Iterator[Planned]:
    for programme in plan.programmes:
        begins_s = seconds_of(programme.session.start)
        for play in programme.plays:
            start, end = _time(begins_s + int(play.start_s)), _time(begins_s + int(play.end_s))
            yield Planned(plan.day, plan.station.id, play.spot.name, play.spot.message.title, start, end)


def _time(second: int) -> time:
    second = min(second, _LAST_SECOND)
    return time(second // 3600, second // 60 % 60, second % 60)


def _settle(part: Path) -> None:
    """Bring every file to the disk, and open the folder to everyone, as results are."""
    for path in part.rglob("*"):
        if path.is_file():
            with path.open("r+b") as file:
                os.fsync(file.fileno())
    part.chmod(0o755)  # mkdtemp gives 0700


def _same(part: Path, folder: Path) -> bool:
    """Whether the pack that stands there is this one, whole."""
    try:
        return (part / SEAL).read_bytes() == (folder / SEAL).read_bytes() and not verify(folder)
    except (OSError, MediakitError):
        return False


def _put(part: Path, folder: Path) -> None:
    """Give a pack its place; what was there goes, unless a person put something into it."""
    if not folder.exists():
        part.replace(folder)
        return
    touched = list(_touched(folder))
    if touched:
        raise together([MediakitError("PACK_TOUCHED", Place(f"{folder.name}/{name}")) for name in touched])
    old = folder.with_name(f".{folder.name}{_OLD}")
    folder.rename(old)
    try:
        part.replace(folder)
    except OSError:
        old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _touched(folder: Path) -> Iterator[str]:
    """Name what people put into a pack: files of their own, and the log sheet once they fill it in."""
    try:
        faults = verify(folder)
    except MediakitError:  # without a seal nothing tells what is ours
        yield from sorted(path.name for path in folder.iterdir())
        return
    for fault in faults:
        name = fault.where.file
        if fault.code == "PACK_FOREIGN" or (fault.code == "PACK_ALTERED" and name == LOG_SHEET):
            yield name


def _recover(station: Path) -> None:
    """Clear what killed packers left, and put back a pack that was about to be replaced."""
    for part in station.glob(f".*{_PART}"):
        shutil.rmtree(part)
    for old in station.glob(f".*{_OLD}"):
        folder = station / old.name.removeprefix(".").removesuffix(_OLD)
        if folder.exists():
            shutil.rmtree(old)
        else:
            old.rename(folder)

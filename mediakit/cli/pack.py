"""`mediakit pack STATION`."""

from datetime import date
from pathlib import Path

import click

from mediakit.build.files import writing
from mediakit.build.lock import building
from mediakit.build.plan import decide, read_records
from mediakit.catalogue import Catalogue, load
from mediakit.catalogue.stations import Stations, load_stations
from mediakit.check.facts import doubts, stated_facts
from mediakit.cli.branch import branching
from mediakit.cli.desk import Desk, argument, at_work, dated, day_of, option
from mediakit.cli.opening import Opened, open_campaign
from mediakit.cli.pack_report import PackReport
from mediakit.cli.telling import print_json
from mediakit.delivery.schedule import plan_day
from mediakit.delivery.spots import Candidate, Finished, at_fault, candidates
from mediakit.errors import MediakitError, Place, together
from mediakit.i18n import tell
from mediakit.model.campaign import Message
from mediakit.model.station import Station
from mediakit.space import ensure_space


@branching("verify")
@argument("station", required=False)
@option("--to", "stick", type=click.Path(path_type=Path, file_okay=False))
@dated
def command(desk: Desk, station: str | None, *, stick: Path | None, day: date | None) -> int:
    """Make a station's pack of a day; status 1 when something that was selected is not in it."""
    opened = open_campaign(desk.project(), day_of(day))
    catalogue = load(opened.project)
    if catalogue.campaign is None:
        raise together(catalogue.faults)
    stations = load_stations(opened.project, catalogue.campaign)
    wanted = _wanted(stations, station)
    if stick and wanted.system != "usb":
        raise MediakitError("PACK_NO_STICK", Place("--to"), station=wanted.id, system=wanted.system)
    with building(opened.output, at_work(opened.project)):
        plan = plan_day(wanted, opened.today, _candidates(opened, catalogue, wanted.output))
        on_air = {programme.session.start for programme in plan.programmes}
        warnings = [one for one in stations.warnings_of(wanted.id) if one.facts["start"] in on_air]
        report = PackReport(plan, warnings, opened.output)
        if plan.spots:
            report = _made(report, stations, stick)
    if desk.as_json:
        print_json(report.facts())
    else:
        click.echo("\n".join(report.lines()))
        for fault in report.faults:
            click.echo(tell(fault), err=True)
    return report.status


def _made(report: PackReport, stations: Stations, stick: Path | None) -> PackReport:
    """Write the pack and, if it is asked for, the stick."""
    # the media libraries take a second to import: a day without spots goes without
    from mediakit.delivery.pack import PACKS, needed_bytes, write_pack  # noqa: PLC0415
    from mediakit.delivery.stick import copy_to_stick  # noqa: PLC0415

    plan, output = report.plan, report.output
    ensure_space(output, needed_bytes(plan))
    with writing(output):
        pack = write_pack(plan, stations.adapters.get(plan.station.adapter), output)
    copied = copy_to_stick(pack.folder, output / PACKS, stick) if stick else None
    return PackReport(plan, report.standing, output, pack, copied)


def _wanted(stations: Stations, name: str | None) -> Station:
    """Give the station of a name.

    Raises:
        MediakitError: NO_STATIONS, STATION_NOT_NAMED, UNKNOWN_STATION; every fault that concerns it.
    """
    if name and name in stations.hindered:
        raise together(stations.hindered[name])
    known = ", ".join((*stations.stations, *stations.hindered))
    if not known:
        raise together(stations.faults or (MediakitError("NO_STATIONS"),))
    if not name:
        raise MediakitError("STATION_NOT_NAMED", known=known)
    if name not in stations.stations:
        raise MediakitError("UNKNOWN_STATION", said=name, known=known)
    return stations.stations[name]


def _candidates(opened: Opened, catalogue: Catalogue, output: str) -> list[Candidate]:
    """Give every message as a station might air it, in order of ids."""
    found = {name: result for name, result in opened.results.items() if result.output == output}
    results: dict[str, list[str]] = {}
    for name in found:
        results.setdefault(name.partition(".")[0], []).append(name)
    decided = decide((one.wanted for one in found.values()), opened.output, verify=True)
    decisions = {decision.name: decision for decision in decided if decision.name in found}
    records = {record.name: record for record in read_records(opened.output)}
    failed = opened.failed

    def doubted(message: Message) -> list[MediakitError]:
        return list(doubts(stated_facts(catalogue, message), opened.today))

    messages = catalogue.campaign.messages if catalogue.campaign else ()
    sound = [message for message in messages if message.id not in failed]
    finished = Finished(opened.output, results, decisions, records)
    loops = {loop.id for loop in catalogue.campaign.loops} if catalogue.campaign else set()
    broken = [at_fault(name, faults) for name, faults in failed.items() if name not in loops]
    every = [*candidates(sound, finished, doubted), *broken]
    return sorted(every, key=lambda one: one.name)

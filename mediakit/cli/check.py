"""`mediakit check`."""

from datetime import date

import click

from mediakit.catalogue.stations import load_stations
from mediakit.check import Findings
from mediakit.cli.desk import Desk, common, dated, day_of
from mediakit.cli.opening import Opened, open_campaign
from mediakit.cli.telling import fault_facts, print_json
from mediakit.errors import in_order
from mediakit.i18n import tell, words


@common
@dated
def command(desk: Desk, day: date | None) -> int:
    """Print every fault and warning of the catalogue; status 2 when there is a fault."""
    opened = open_campaign(desk.project(), day_of(day), afresh=True)
    findings = _with_stations(opened)
    if desk.as_json:
        print_json(
            {
                "faults": [fault_facts(fault) for fault in findings.faults],
                "warnings": [fault_facts(warning) for warning in findings.warnings],
            }
        )
    else:
        for fault in findings.faults:
            click.echo(tell(fault))
        for warning in findings.warnings:
            click.echo(words("cli.warning", said=tell(warning)))
        facts = {"messages": opened.message_count, "warnings": len(findings.warnings)}
        key = "cli.check.faults" if findings.faults else "cli.check.well"
        click.echo(words(key, faults=len(findings.faults), **facts))
    return 2 if findings.faults else 0


def _with_stations(opened: Opened) -> Findings:
    """Add what is wrong with the stations: it hinders packs alone, so that builds do not look at it."""
    found, campaign = opened.findings, opened.catalogue.campaign
    if campaign is None:
        return found
    stations = load_stations(opened.project, campaign)
    faults = in_order((*found.faults, *stations.faults))
    return Findings(faults, in_order((*found.warnings, *stations.warnings)))

"""`mediakit check`."""

from datetime import date

import click

from mediakit.cli.desk import Desk, common, dated, day_of
from mediakit.cli.opening import open_campaign
from mediakit.cli.telling import fault_facts, print_json
from mediakit.i18n import tell, words


@common
@dated
def command(desk: Desk, day: date | None) -> int:
    """Print every fault and warning of the catalogue; status 2 when there is a fault."""
    opened = open_campaign(desk.project(), day_of(day), afresh=True)
    findings = opened.findings
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

"""`mediakit plan`."""

from collections import Counter
from datetime import date
from typing import Any

import click

from mediakit.build.plan import Decision
from mediakit.cli.desk import Desk, argument, common, dated, day_of, option
from mediakit.cli.opening import look_ahead, open_campaign
from mediakit.cli.telling import fault_facts, print_json, reasons_words
from mediakit.i18n import tell, words


@common
@argument("select", nargs=-1)
@option("--verify", "verify", is_flag=True)
@dated
def command(desk: Desk, select: tuple[str, ...], *, verify: bool, day: date | None) -> int:
    """Say what would be built, kept or removed, and why."""
    outlook = look_ahead(open_campaign(desk.project(), day_of(day), afresh=verify), select, verify=verify)
    if desk.as_json:
        print_json(
            {
                "results": [decision_facts(decision) for decision in outlook.decisions],
                "faults": [fault_facts(fault) for faults in outlook.failed.values() for fault in faults],
            }
        )
    else:
        for decision in outlook.decisions:
            verb = words(f"verb.{decision.verb}")
            why = reasons_words(decision.reasons)
            click.echo(f"{verb:<9} {decision.name}  {why}".rstrip())
        for name, faults in outlook.failed.items():
            click.echo(f"{words('verb.fail'):<9} {name}")
            for fault in faults:
                click.echo(f"          {tell(fault)}")
        counts = Counter(decision.verb for decision in outlook.decisions)
        facts = {"build": counts["build"], "keep": counts["keep"], "remove": counts["remove"]}
        click.echo(words("cli.plan.total", failed=len(outlook.failed), **facts))
    return 1 if outlook.failed else 0


def decision_facts(decision: Decision) -> dict[str, Any]:
    """Give a decision as JSON."""
    return {
        "verb": decision.verb,
        "name": decision.name,
        "reasons": [{"code": reason.code, "what": reason.what} for reason in decision.reasons],
        "files": [f"output/{name}" for name in decision.files],
    }

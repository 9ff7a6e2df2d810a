"""`mediakit log add`."""

from datetime import date

import click

from mediakit.cli.desk import Desk, argument, common, day_of, now, option
from mediakit.cli.log_desk import Day, write_act
from mediakit.cli.telling import print_json
from mediakit.delivery.log_file import read_log
from mediakit.delivery.log_filling import fill
from mediakit.delivery.log_known import known_of
from mediakit.delivery.log_rules import broken_rules
from mediakit.delivery.log_writing import holding
from mediakit.errors import MediakitError, Place, together
from mediakit.i18n import words


@common
@argument("spot")
@option("--station", "station", required=True)
@option("--date", "aired_on", type=Day(), default=None)
@option("--start", "start", default="")
@option("--end", "end", default="")
@option("--operator", "operator", required=True)
@option("--incident", "incident", default="")
def command(desk: Desk, aired_on: date | None, **typed: str) -> int:
    """Enter one play; nothing is written when it cannot have happened."""
    project = desk.project()
    cells = {
        "day": day_of(aired_on).isoformat(),
        **{key: " ".join(text.split()) for key, text in typed.items()},
    }
    filled, faults = fill(cells, _place)
    if filled is None:
        raise together(faults or [MediakitError("CELL_EMPTY", Place("--start"), column="--start")])
    with holding(project):
        broken = broken_rules([filled], known_of(project, now()), read_log(project))
        if broken:
            raise together(broken)
        (seal,) = write_act(project, [filled.play])
    if desk.as_json:
        print_json({"seal": seal})
    else:
        click.echo(words("cli.log.added", seal=seal))
    return 0


def _place(key: str) -> Place:
    """Give the word of the command line that a part was typed after."""
    return Place({"day": "--date", "spot": words("metavar.spot")}.get(key, f"--{key}"))

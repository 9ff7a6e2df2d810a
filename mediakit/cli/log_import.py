"""`mediakit log import`."""

from pathlib import Path

import click

from mediakit.cli.desk import Desk, argument, common, now, option
from mediakit.cli.log_desk import write_act
from mediakit.cli.telling import print_json
from mediakit.delivery.log_file import read_log
from mediakit.delivery.log_filling import Filled, cell_of, fill
from mediakit.delivery.log_known import known_of
from mediakit.delivery.log_rules import broken_rules
from mediakit.delivery.log_sheet import Row, read_sheet
from mediakit.delivery.log_writing import holding
from mediakit.errors import MediakitError, Place, in_order, together
from mediakit.i18n import words


@common
@argument("filled", type=click.Path(path_type=Path))
@option("--operator", "operator", default="")
def command(desk: Desk, filled: Path, operator: str) -> int:
    """Enter every play of a sheet; when one row is wrong, every wrong row is told and nothing is written."""
    project = desk.project()
    rows = read_sheet(_content(filled), filled.name)
    act, faults = _fill(rows, filled.name, operator)
    with holding(project):
        faults += broken_rules(act, known_of(project, now()), read_log(project))
        if faults:
            raise together(in_order(faults))
        if not act:
            raise MediakitError("SHEET_UNFILLED", Place(filled.name))
        seals = write_act(project, [one.play for one in act])
    idle = len(rows) - len(act)
    if desk.as_json:
        print_json({"entered": len(seals), "not_aired": idle, "seals": seals})
    else:
        click.echo(words("cli.log.imported", count=len(seals), idle=idle))
    return 0


def _content(filled: Path) -> bytes:
    try:
        return filled.read_bytes()
    except OSError as error:
        raise MediakitError(
            "LOG_FILE_UNREADABLE", Place(filled.name), said=error.strerror or str(error)
        ) from error


def _fill(rows: list[Row], file: str, operator: str) -> tuple[list[Filled], list[MediakitError]]:
    """Read all rows: what happened, and what is wrong."""
    act: list[Filled] = []
    faults: list[MediakitError] = []
    for row in rows:
        found, told = fill(row.cells, cell_of(file, row), operator)
        faults += told
        if found:
            act.append(found)
    return act, faults

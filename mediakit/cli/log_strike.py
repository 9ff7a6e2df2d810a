"""`mediakit log strike`."""

import click

from mediakit.cli.desk import Desk, argument, common, option
from mediakit.cli.log_desk import write_act
from mediakit.cli.telling import print_json
from mediakit.delivery.log_file import Log, read_log
from mediakit.delivery.log_line import SEAL_SIGNS, Strike
from mediakit.delivery.log_writing import holding
from mediakit.errors import MediakitError, Place
from mediakit.i18n import words

_LEAST_SIGNS = 6
"""So many signs of a seal must be typed at least."""


@common
@argument("seal")
@option("--reason", "reason", required=True)
@option("--operator", "operator", required=True)
def command(desk: Desk, seal: str, reason: str, operator: str) -> int:
    """Enter that an earlier line no longer counts; the line itself stays."""
    project = desk.project()
    for name, said in (("--reason", reason), ("--operator", operator)):
        if not said.strip():
            raise MediakitError("CELL_EMPTY", Place(name), column=name)
    with holding(project):
        of = _found(seal, read_log(project))
        (counter,) = write_act(project, [Strike(of, " ".join(reason.split()), " ".join(operator.split()))])
    if desk.as_json:
        print_json({"struck": of, "seal": counter})
    else:
        click.echo(words("cli.log.struck", seal=of))
    return 0


def _found(typed: str, log: Log) -> str:
    """Give the one line whose seal begins so.

    Raises:
        MediakitError: SEAL_SHORT, SEAL_UNKNOWN, SEAL_OF_STRIKE, SEAL_STRUCK.
    """
    where, begin = Place(words("metavar.seal")), typed.strip().casefold()
    if len(begin) < _LEAST_SIGNS:
        raise MediakitError("SEAL_SHORT", where, said=typed, least=_LEAST_SIGNS, most=SEAL_SIGNS)
    found = [seal for seal in log.seals if seal.startswith(begin)]
    if len(found) != 1:
        raise MediakitError("SEAL_UNKNOWN", where, said=typed, count=len(found))
    if any(entry.seal == found[0] and isinstance(entry.what, Strike) for entry in log.entries):
        raise MediakitError("SEAL_OF_STRIKE", where, said=typed)
    if found[0] in log.strikes:
        raise MediakitError("SEAL_STRUCK", where, said=typed, reason=log.strikes[found[0]].reason)
    return found[0]

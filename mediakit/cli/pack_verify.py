"""`mediakit pack verify`."""

from pathlib import Path

import click

from mediakit.cli.desk import Desk, argument, common
from mediakit.cli.telling import fault_facts, print_json
from mediakit.delivery.seal import verify
from mediakit.i18n import tell, words


@common
@argument("folder", type=click.Path(path_type=Path))
def command(desk: Desk, folder: Path) -> int:
    """Hold a pack against its checksums; status 1 when a file was changed, is missing or foreign."""
    faults = verify(folder)
    if desk.as_json:
        print_json({"folder": folder.as_posix(), "faults": [fault_facts(fault) for fault in faults]})
        return 1 if faults else 0
    for fault in faults:
        click.echo(tell(fault))
    key = "cli.pack.altered" if faults else "cli.pack.whole"
    click.echo(words(key, folder=folder, count=len(faults)))
    return 1 if faults else 0

"""`mediakit log`."""

from collections.abc import Iterator

import click

from mediakit.cli.branch import branching
from mediakit.cli.desk import Desk
from mediakit.cli.log_desk import Asked, Opened, open_log
from mediakit.cli.telling import fault_facts, print_json
from mediakit.delivery.log_export import facts_of
from mediakit.delivery.log_file import FOLDER, log_files
from mediakit.delivery.log_line import Entry, Play
from mediakit.i18n import words

_LAST = 10
"""How many lines are shown: what was entered by mistake is mostly seen at once."""


@branching("add", "import", "strike", "totals", "export")
def command(desk: Desk) -> int:
    """Show what was entered last, and hold every line against its seal; status 1 when one does not fit."""
    opened = open_log(desk, Asked())
    last = [entry for entry in opened.log.entries if isinstance(entry.what, Play)][-_LAST:]
    pairs = [(entry, entry.what) for entry in last if isinstance(entry.what, Play)]
    if desk.as_json:
        print_json(
            {
                "files": [path.relative_to(opened.project).as_posix() for path in log_files(opened.project)],
                "plays": len(opened.standing),
                "struck": len(opened.pairs) - len(opened.standing),
                "last": facts_of(pairs, opened.log),
                "faults": [fault_facts(fault) for fault in opened.faults],
            }
        )
    else:
        click.echo("\n".join(_lines(opened, pairs)))
    return 1 if opened.faults else 0


def _lines(opened: Opened, pairs: list[tuple[Entry, Play]]) -> Iterator[str]:
    if not opened.log.entries:
        yield words("cli.log.none", folder=FOLDER)
        return
    for entry, play in pairs:
        times = f"{play.start}–{play.end}" if play.aired else words("cli.log.failed")
        struck = words("cli.log.is_struck") if entry.seal in opened.log.strikes else ""
        told = " ".join(filter(None, (play.incident, struck)))
        yield f"{entry.seal}  {play.day:%d/%m/%Y}  {times:<17}  {play.station}  {play.spot}  {told}".rstrip()
    struck_count = len(opened.pairs) - len(opened.standing)
    yield words("cli.log.count", count=len(opened.standing), struck=struck_count, folder=FOLDER)
    if not opened.faults:
        yield words("cli.log.whole", seal=opened.log.entries[-1].seal)

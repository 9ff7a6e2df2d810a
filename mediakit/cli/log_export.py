"""`mediakit log export`."""

import json
from pathlib import Path
from typing import Any

import click

from mediakit.build.files import write_whole, writing
from mediakit.catalogue import load
from mediakit.cli.desk import Desk, common, option
from mediakit.cli.log_book import Book, html_of
from mediakit.cli.log_desk import Opened, asked_for, asking, open_log, titles_of
from mediakit.cli.telling import fault_facts, plain, print_json
from mediakit.delivery.log_export import csv_of, facts_of
from mediakit.delivery.log_known import station_names
from mediakit.errors import MediakitError
from mediakit.i18n import words

_ENDINGS = (".html", ".csv", ".json")


@common
@asking
@option("-o", "--output", "book", type=click.Path(path_type=Path), default=None)
def command(desk: Desk, *, book: Path | None, **asked: Any) -> int:
    """Write the log as weekly pages, CSV or JSON; status 1 when lines of the log do not fit their seals."""
    if book and book.suffix.lower() not in _ENDINGS:
        raise MediakitError("EXPORT_SUFFIX", suffix=book.suffix or "—", known=", ".join(_ENDINGS))
    if book and not book.resolve().parent.is_dir():
        raise MediakitError("FOLDER_MISSING", folder=str(book.parent))
    opened = open_log(desk, asked_for(**asked))
    file = book or opened.project / "output" / "log" / "so-nhat-ky.html"
    with writing(file.parent if book else opened.project / "output"):
        write_whole(file, _content(opened, file.suffix.lower()))
    if desk.as_json:
        facts = {"file": file.as_posix(), "plays": len(opened.standing)}
        print_json(facts | {"faults": [fault_facts(fault) for fault in opened.faults]})
    else:
        click.echo(words("cli.log.exported", file=file, count=len(opened.standing)))
    return 1 if opened.faults else 0


def _content(opened: Opened, ending: str) -> bytes:
    if ending == ".csv":
        return csv_of(opened.standing, titles_of(opened.project))
    if ending == ".json":
        document = {"plays": facts_of(opened.pairs, opened.log)}
        return (json.dumps(plain(document), ensure_ascii=False, indent=1) + "\n").encode()
    campaign = load(opened.project, only=()).campaign
    issuer = campaign.issuer if campaign else ""
    titles, stations = titles_of(opened.project), station_names(opened.project)
    return html_of(Book(opened.pairs, opened.log.strikes, issuer, titles, stations)).encode()

"""The review sheet: every place of a campaign where what is said differs from what is shown."""

import csv
import io
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mediakit.build.files import write_whole, writing
from mediakit.catalogue import Catalogue, load
from mediakit.cli.desk import Desk
from mediakit.cli.telling import print_json
from mediakit.errors import MediakitError, Place, together
from mediakit.i18n import tell, words
from mediakit.language import read_as, read_on
from mediakit.model.campaign import Campaign, Contact, Line
from mediakit.model.reading import Lexicon, Reading, SpokenWord

if TYPE_CHECKING:
    from rich.table import Table

_COLUMNS = ("message", "file", "line", "shown", "said", "kind", "rule")
_SHARES = {"shown": 5, "said": 8, "kind": 4, "rule": 4}
"""Columns on a terminal besides the line's number, and how wide each is beside the others."""
_NARROWEST = 80
_FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Difference:
    """One place of the sheet."""

    message: str
    """Id; empty for what all messages share."""
    file: str
    """Path relative to the project."""
    line: int
    """Where the text starts, counted from 1."""
    shown: str
    """As it stands on the screen."""
    said: str
    """Syllables the voice says; empty for a picture that nobody says."""
    kind: str
    """Class of what is written; `say` for a line with words of its own, `refused` where none is certain."""
    rule: str
    """Rule of the class, or the fault's code."""


def review(desk: Desk, sheet: Path | None) -> int:
    """Print the sheet, or write it as CSV; texts that cannot be read are in it and told besides."""
    catalogue = load(desk.project())
    campaign = catalogue.campaign
    if campaign is None:
        raise together(catalogue.faults)
    if sheet and not sheet.resolve().parent.is_dir():
        raise MediakitError("FOLDER_MISSING", folder=str(sheet.parent))
    rows: list[Difference] = []
    faults = list(catalogue.faults)
    for message, text, where in _said_texts(catalogue, campaign):
        reading, refused = _read(text, campaign.spoken, where)
        faults += refused
        rows += _differences(message, text, reading, where)
    for fault in faults:
        click.echo(tell(fault), err=True)
    if sheet:
        with writing(sheet.parent):
            write_whole(sheet, _as_csv(rows))
    if desk.as_json:
        print_json({"differences": [asdict(row) for row in rows]})
    elif sheet:
        click.echo(words("cli.read.sheet", file=sheet, count=len(rows)))
    else:
        click.echo(_as_table(rows))
    return 1 if faults else 0


def _said_texts(
    catalogue: Catalogue, campaign: Campaign
) -> Iterator[tuple[str, Line | Contact | str, Place]]:
    """Give message id, text and place of all that is said."""
    yield "", campaign.slogan, catalogue.place(None, "slogan")
    yield "", campaign.issuer, catalogue.place(None, "issuer")
    for message in campaign.messages:
        for field, text in message.said_texts():
            where = catalogue.place(message.id, f"{field}.{'say' if text.say else 'show'}")
            yield message.id, text, where


def _read(
    text: Line | Contact | str, lexicon: Lexicon, where: Place
) -> tuple[Reading, tuple[MediakitError, ...]]:
    if isinstance(text, str):
        return read_on(text, lexicon, where)
    if not text.say:
        return read_on(text.show, lexicon, where)
    said, faults = read_on(text.say, lexicon, where)
    return (said if faults else read_as(text.show, text.say, lexicon, where)), faults


def _differences(
    message: str, text: Line | Contact | str, reading: Reading, where: Place
) -> Iterator[Difference]:
    at = (message, where.file, where.line)
    if not isinstance(text, str) and text.say:
        yield Difference(*at, text.show, reading.said, "say", "")
        return
    for word in reading.words:
        shown = reading.shown[word.span.start : word.span.end]
        if _differs(word, shown):
            yield Difference(*at, shown, " ".join(word.syllables), word.kind, word.rule)
    for span in reading.dropped:
        yield Difference(*at, reading.shown[span.start : span.end], "", "picture", "dropped")


def _differs(word: SpokenWord, shown: str) -> bool:
    """Whether a person should look: capitals and the custom of placing tone marks change no sound."""
    return word.kind != "plain" and list(word.syllables) != shown.lower().split()


def _as_csv(rows: Sequence[Difference]) -> bytes:
    """Write for a spreadsheet: UTF-8 with BOM, and no cell that would be taken for a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(words(f"column.{name}") for name in _COLUMNS)
    writer.writerows(map(_cell, _cells(row)) for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(content: str) -> str:
    # a spreadsheet runs what starts like a formula; it shows what follows an apostrophe as it stands
    return f"'{content}" if content.startswith(_FORMULA) else content


def _cells(row: Difference) -> tuple[str, ...]:
    kind = words(f"kind.{row.kind}")
    return (row.message, row.file, str(row.line), row.shown, row.said, kind, row.rule)


def _as_table(rows: Sequence[Difference]) -> str:
    """Draw one table a file, all with the same columns."""
    from rich.console import Console  # noqa: PLC0415 - a plain reading stays quick without it

    width = max(_NARROWEST, shutil.get_terminal_size().columns)
    printed = io.StringIO()
    console = Console(file=printed, width=width, highlight=False, markup=False, emoji=False)
    for name, of_file in groupby(rows, key=lambda row: row.file):
        console.print(name)
        console.print(_drawn(list(of_file)))
    return "\n".join(line.rstrip() for line in printed.getvalue().splitlines())


def _drawn(rows: Sequence[Difference]) -> "Table":
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - as above
    from rich.table import Table  # noqa: PLC0415

    table = Table(box=SIMPLE_HEAD, expand=True)
    table.add_column(words("column.line"), width=5)
    for name, share in _SHARES.items():
        table.add_column(words(f"column.{name}"), ratio=share, overflow="fold")
    for row in rows:
        table.add_row(str(row.line), row.shown, row.said, words(f"kind.{row.kind}"), row.rule)
    return table

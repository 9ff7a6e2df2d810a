"""`mediakit read`."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from mediakit.cli.at_hand import campaign_at_hand
from mediakit.cli.desk import Desk, argument, common, option
from mediakit.cli.review import review
from mediakit.cli.telling import print_json
from mediakit.errors import MediakitError, Place
from mediakit.i18n import tell, words
from mediakit.language import dropped_pictures, read, read_on
from mediakit.model.reading import Lexicon, Reading


@common
@argument("text", required=False)
@option("--campaign", "whole_campaign", is_flag=True)
@option("--csv", "csv", type=click.Path(path_type=Path, dir_okay=False))
def command(desk: Desk, text: str | None, *, whole_campaign: bool, csv: Path | None) -> int:
    """Print how a text is said; `-` reads lines from standard input; --campaign lists what differs."""
    if csv and not whole_campaign:
        raise click.UsageError(words("cli.read.csv_alone"))
    if whole_campaign:
        return review(desk, csv)
    if text is None:
        raise click.UsageError(words("cli.read.nothing"))
    campaign = campaign_at_hand(desk)
    lexicon = campaign.lexicon if campaign else Lexicon()
    if text == "-":
        return _stream(desk, lexicon)
    reading = read(text, lexicon)
    _tell(dropped_pictures(reading))
    if desk.as_json:
        print_json(_facts(reading))
    else:
        click.echo(reading.said)
    return 0


def _stream(desk: Desk, lexicon: Lexicon) -> int:
    """One line in, one line out; what is refused comes out spelled and is named on standard error."""
    any_refused = False
    for number, raw in enumerate(sys.stdin.buffer, 1):
        # Notepad marks the start of a file with a sign that no one reads
        line = raw.decode("utf-8-sig" if number == 1 else "utf-8", errors="replace").rstrip("\r\n")
        reading, faults = read_on(line, lexicon)
        any_refused = any_refused or bool(faults)
        _tell(_in_line(number, (*faults, *dropped_pictures(reading))))
        if desk.as_json:
            refused = [{"code": fault.code, "at": fault.facts["at"]} for fault in faults]
            click.echo(json.dumps({**_facts(reading), "refused": refused}, ensure_ascii=False))
        else:
            click.echo(reading.said)
    return 1 if any_refused else 0


def _in_line(number: int, faults: Iterable[MediakitError]) -> Iterable[MediakitError]:
    """Place faults in a line of the stream, at the column of the character they stand at."""
    return (
        MediakitError(fault.code, Place(line=number, column=int(str(fault.facts["at"]))), **fault.facts)
        for fault in faults
    )


def _tell(notes: Iterable[MediakitError]) -> None:
    for note in notes:
        click.echo(tell(note), err=True)


def _facts(reading: Reading) -> dict[str, Any]:
    """Give a reading as JSON: spans count characters of `shown` from 0."""
    tokens = [
        {
            "shown": reading.shown[word.span.start : word.span.end],
            "said": word.said,
            "syllables": word.syllables,
            "class": word.kind,
            "rule": word.rule,
            "span": [word.span.start, word.span.end],
            "pause": word.pause,
        }
        for word in reading.words
    ]
    return {
        "shown": reading.shown,
        "said": reading.said,
        "syllables": reading.syllable_count,
        "tokens": tokens,
        "dropped": [[span.start, span.end] for span in reading.dropped],
    }

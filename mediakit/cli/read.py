"""`mediakit read`."""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import click

from mediakit.catalogue import Catalogue, load
from mediakit.cli.at_hand import campaign_at_hand
from mediakit.cli.desk import Desk, argument, common, option
from mediakit.cli.telling import print_json
from mediakit.errors import MediakitError, Place, every_fault, together
from mediakit.i18n import tell, words
from mediakit.language import read
from mediakit.language.lines import read_line
from mediakit.model.campaign import Campaign, Contact, Line
from mediakit.model.reading import Lexicon, Reading


@common
@argument("text", required=False)
@option("--campaign", "whole_campaign", is_flag=True)
def command(desk: Desk, text: str | None, *, whole_campaign: bool) -> int:
    """Print how a text is said; `-` reads lines from standard input; --campaign lists what differs."""
    if whole_campaign:
        return _review(desk)
    if text is None:
        raise click.UsageError(words("cli.read.nothing"))
    campaign = campaign_at_hand(desk)
    lexicon = campaign.lexicon if campaign else Lexicon()
    if text == "-":
        return _stream(desk, lexicon)
    reading = read(text, lexicon)
    if desk.as_json:
        print_json(_facts(reading))
    else:
        click.echo(reading.said)
    return 0


def _stream(desk: Desk, lexicon: Lexicon) -> int:
    """One line in, one line out; a line that is refused comes out as it went in and is named on stderr."""
    refused = 0
    for number, raw in enumerate(sys.stdin.buffer, 1):
        # Notepad marks the start of a file with a sign that no one reads
        line = raw.decode("utf-8-sig" if number == 1 else "utf-8", errors="replace").rstrip("\r\n")
        try:
            facts = _facts(read(line, lexicon, Place(line=number)))
            out = facts if desk.as_json else facts["said"]
        except MediakitError as error:
            refused += 1
            for fault in every_fault(error):
                click.echo(tell(fault), err=True)
            out = (
                {"shown": line, "refused": [fault.code for fault in every_fault(error)]}
                if desk.as_json
                else line
            )
        click.echo(json.dumps(out, ensure_ascii=False) if desk.as_json else out)
    return 1 if refused else 0


def _facts(reading: Reading) -> dict[str, Any]:
    tokens = [
        {**asdict(word), "shown": reading.shown[word.span.start : word.span.end]} for word in reading.words
    ]
    return {
        "shown": reading.shown,
        "said": reading.said,
        "syllables": reading.syllable_count,
        "words": tokens,
    }


def _review(desk: Desk) -> int:
    catalogue = load(desk.project())
    campaign = catalogue.campaign
    if campaign is None:
        raise together(catalogue.faults)
    rows = list(_differences(catalogue, campaign))
    if desk.as_json:
        print_json({"differences": rows})
    else:
        for row in rows:
            click.echo(f"{row['message']:<24} {row['shown']}  →  {row['said']}  [{row['rule']}]")
    return 0


def _differences(catalogue: Catalogue, campaign: Campaign) -> Iterator[dict[str, str]]:
    """Every place where what is said differs from what is shown.

    Raises:
        MediakitError: every text that cannot be read, with its place.
    """
    faults: list[MediakitError] = []
    for message_id, field, line in _said_texts(campaign):
        try:
            reading = read_line(line, campaign.lexicon, catalogue.place(message_id or None, field))
        except MediakitError as error:
            faults += every_fault(error)
            continue
        if not isinstance(line, str) and line.say:
            yield {"message": message_id, "shown": reading.shown, "said": reading.said, "rule": "say"}
            continue
        for word in reading.words:
            shown = reading.shown[word.span.start : word.span.end]
            if word.kind != "plain":
                yield {"message": message_id, "shown": shown, "said": word.said, "rule": word.kind}
    if faults:
        raise together(faults)


def _said_texts(campaign: Campaign) -> Iterator[tuple[str, str, Line | Contact | str]]:
    """Give message id (empty for the campaign's own), field and text of all that is said."""
    yield "", "slogan", campaign.slogan
    yield "", "issuer", campaign.issuer
    for message in campaign.messages:
        yield from ((message.id, f"{field}.show", text) for field, text in message.said_texts())

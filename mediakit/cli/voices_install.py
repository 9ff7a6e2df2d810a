"""`mediakit voices install`."""

from dataclasses import asdict, replace

import click

from mediakit.cli.desk import Desk, argument, common, option
from mediakit.cli.telling import print_json
from mediakit.i18n import words
from mediakit.speech.installing import install
from mediakit.speech.offers import offer_named


@common
@argument("voice")
@option("--from", "source")
@option("--sha256", "sha256")
@option("--licence", "licence")
@option("--imitates", "imitates")
def command(
    desk: Desk,
    voice: str,
    source: str | None,
    sha256: str | None,
    licence: str | None,
    imitates: str | None,
) -> None:
    """Install a voice for this user, its licence shown first."""
    offer = replace(offer_named(voice, source, sha256, licence), imitates=imitates or "")

    def tell_licence(terms: str, attribution: str) -> None:
        said = words("cli.install.licence", voice=voice, licence=terms, attribution=attribution or "—")
        click.echo(said, err=True)
        click.echo(words("cli.install.from", source=offer.source), err=True)

    record = install(offer, tell_licence)
    if desk.as_json:
        print_json({"voice": voice, **asdict(record)})
    else:
        click.echo(words("cli.install.done", voice=voice))

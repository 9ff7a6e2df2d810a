"""`mediakit voices`."""

import click

from mediakit.cli.desk import Desk, common
from mediakit.cli.telling import print_json
from mediakit.i18n import words
from mediakit.speech.voices import VOICES


@common
def command(desk: Desk) -> None:
    """List every voice, and whether it can speak here."""
    listed = []
    for name, make in VOICES.items():
        voice = make()
        listed.append({"id": name, "online": voice.online, "missing": voice.probe()})
    if desk.as_json:
        print_json({"voices": listed})
        return
    for found in listed:
        place = words("cli.voices.online" if found["online"] else "cli.voices.offline")
        state = words(f"error.{found['missing']}", voice=found["id"]) if found["missing"] else place
        click.echo(f"{found['id']:<16} {state}")

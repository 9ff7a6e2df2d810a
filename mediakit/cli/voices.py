"""`mediakit voices`."""

from collections.abc import Iterator
from typing import Any

import click

from mediakit.cli.branch import branching
from mediakit.cli.desk import Desk
from mediakit.cli.telling import fault_facts, print_json
from mediakit.errors import MediakitError
from mediakit.i18n import tell, words
from mediakit.speech.offers import OFFERED, Offer
from mediakit.speech.voices import all_voices, engine_named, engine_names


@branching("install", "try", "check")
def command(desk: Desk) -> int:
    """List every voice, and whether it can speak here."""
    listed = [
        {
            "id": voice.id,
            "gender": voice.facts.gender,
            "accent": voice.facts.accent,
            "rate_hz": voice.facts.rate_hz,
            "licence": voice.facts.licence,
            "attribution": voice.facts.attribution,
            "online": voice.engine.online,
            "deterministic": voice.engine.deterministic,
            "missing": voice.engine.probe(),
        }
        for voice in all_voices()
    ]
    here = {found["id"] for found in listed}
    listed += [_offered(voice, offer) for voice, offer in OFFERED.items() if voice not in here]
    broken = list(broken_engines())
    if desk.as_json:
        print_json({"voices": listed, "faults": [fault_facts(fault) for fault in broken]})
        return 0
    for found in listed:
        place = words("cli.voices.online" if found["online"] else "cli.voices.offline")
        state = words(f"error.{found['missing']}", voice=found["id"]) if found["missing"] else place
        who = ", ".join(words(f"voice.{found[key]}") for key in ("gender", "accent") if found[key])
        click.echo(f"{found['id']:<28} {who:<14} {state} ({found['licence']})")
    for code in sorted({str(found["missing"]) for found in listed if found["missing"]}):
        click.echo(words(f"fix.{code}", voice=next(one["id"] for one in listed if one["missing"] == code)))
    for fault in broken:
        click.echo(tell(fault), err=True)
    return 0


def _offered(voice: str, offer: Offer) -> dict[str, Any]:
    """Tell of a voice that could be installed."""
    return {
        "id": voice,
        "gender": offer.gender,
        "accent": offer.accent,
        "rate_hz": 0,
        "licence": offer.licence,
        "attribution": offer.attribution,
        "online": False,
        "deterministic": True,
        "missing": "VOICE_OFFERED",
    }


def broken_engines() -> Iterator[MediakitError]:
    """Give every engine that a package brings and that cannot be loaded, as its fault."""
    for name in engine_names():
        try:
            engine_named(name)
        except MediakitError as fault:
            yield fault

"""`mediakit voices check`."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import click

from mediakit.cli.desk import Desk, argument, common
from mediakit.cli.telling import print_json
from mediakit.i18n import words
from mediakit.model.voice import Voice
from mediakit.speech.tone_gate import Figure, figures, gate_of, passes
from mediakit.speech.tones import contours
from mediakit.speech.voices import voice_named


@common
@argument("voice")
def command(desk: Desk, voice: str) -> int:
    """Measure the tones of a voice and hold them against the gate of its accent; status 1 when it fails."""
    speaker = voice_named(voice)
    gate = gate_of(speaker.facts.accent)
    measured = figures(contours(speaker), gate)
    passed = passes(measured)
    if desk.as_json:
        print_json(
            {
                "voice": speaker.id,
                "gate": gate,
                "figures": [figure_facts(figure) for figure in measured],
                "passed": passed,
            }
        )
    else:
        click.echo("\n".join(_lines(speaker, gate, measured)))
    return 0 if passed else 1


def figure_facts(figure: Figure) -> dict[str, Any]:
    """Give a figure as JSON."""
    value = None if figure.value is None else round(figure.value, 2)
    return {**asdict(figure), "value": value, "passed": figure.passed}


def _lines(speaker: Voice, gate: str, measured: tuple[Figure, ...]) -> Iterator[str]:
    yield words("cli.voices.gate", voice=speaker.id, gate=words(f"voice.{gate}"))
    for figure in measured:
        value = "—" if figure.value is None else f"{figure.value:.1f}"
        verdict = words("cli.voices.kept" if figure.passed else "cli.voices.missed")
        sign = "≥" if figure.bound == "least" else "≤"
        between = f" ({', '.join(figure.between)})" if figure.between else ""
        name = words(f"figure.{figure.name}") + between
        yield f"  {name:<56} {value:>5} {figure.unit}  {sign} {figure.limit:>4.1f}  {verdict}"
    yield words("cli.voices.passed" if passes(measured) else "cli.voices.failed", voice=speaker.id)

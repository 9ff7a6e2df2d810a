"""What a trial found, in words: a page and a terminal say it alike."""

from mediakit.cli.trial import Audition, Melody
from mediakit.errors import MediakitError
from mediakit.i18n import words
from mediakit.model.voice import VoiceFacts
from mediakit.speech.tone_gate import Figure, passes


def who(facts: VoiceFacts) -> str:
    """Say whom a voice sounds like: `nữ, giọng Bắc`; what is not told is left out."""
    return ", ".join(words(f"voice.{each}") for each in (facts.gender, facts.accent) if each)


def pace_of(audition: Audition) -> str:
    """Say how fast a voice spoke; a dash when it did not."""
    return "—" if audition.pace is None else words("page.pace_is", pace=audition.pace)


def reason(fault: MediakitError) -> str:
    """Say why something is not there and what to do, without a code: it is nobody's mistake."""
    said, remedy = (words(f"{part}.{fault.code}", **fault.facts) for part in ("error", "fix"))
    return f"{said[:1].upper()}{said[1:]} {remedy}"


def in_a_word(melody: Melody) -> str:
    """Say in a word what the gate found."""
    if melody.fault:
        return words("page.unmeasured")
    return words("page.good" if passes(melody.figures) else "page.bad")


def verdict(melody: Melody) -> str:
    """Say in plain words what the gate found, or why it found nothing."""
    if melody.fault:
        return reason(melody.fault)
    gate = words(f"voice.{melody.gate}")
    if passes(melody.figures):
        return words("page.passed", gate=gate)
    missed = "; ".join(figure_name(figure) for figure in melody.figures if not figure.passed)
    return words("page.failed", gate=gate, missed=missed)


def figure_name(figure: Figure) -> str:
    """Say what was measured, and between which tones where it is two of them."""
    between = f" ({', '.join(figure.between)})" if figure.between else ""
    return words(f"figure.{figure.name}") + between


def limit_of(figure: Figure) -> str:
    """Say what a figure is held against: `≥ 3,0 nửa cung`."""
    sign = "≥" if figure.bound == "least" else "≤"
    unit = words("page.unit_st") if figure.unit == "st" else "ms"
    return f"{sign} {number(figure.limit)} {unit}"


def number(value: float | None) -> str:
    """Write a figure as the language does: Vietnamese has a decimal comma."""
    return "—" if value is None else f"{value:.1f}".replace(".", words("page.decimal"))

"""Captions."""

from dataclasses import dataclass

from mediakit.units import Seconds


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption on screen."""

    text: str
    """NFC, wrapped to the profile's lines with line feeds."""
    start: Seconds
    """From the start of the timeline."""
    end: Seconds
    """Exclusive: the first instant it is gone."""

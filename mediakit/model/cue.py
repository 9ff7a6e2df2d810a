"""Captions."""

from dataclasses import dataclass

from mediakit.units import Seconds


@dataclass(frozen=True, slots=True)
class SpokenSpan:
    """A word of a caption, and when it is said."""

    first: int
    """Its first character in the caption's text."""
    last: int
    """One past its last character."""
    start: Seconds
    """When its first syllable is heard, from the start of the timeline."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption on screen."""

    text: str
    """NFC, wrapped to the profile's lines with line feeds."""
    start: Seconds
    """From the start of the timeline."""
    end: Seconds
    """Exclusive: the first instant it is gone."""
    spoken: tuple[SpokenSpan, ...] = ()
    """Its words as they are said, in order, for captions that highlight them; empty: none is."""

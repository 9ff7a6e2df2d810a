"""Takes to captions: cut where the sense allows, timed by the voice, checked by rules, written as files."""

from mediakit.subtitles.cutting import cut
from mediakit.subtitles.following import following
from mediakit.subtitles.formats import FORMATS
from mediakit.subtitles.rules import broken_rules

__all__ = ["FORMATS", "broken_rules", "cut", "following"]

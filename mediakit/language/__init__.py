"""Written Vietnamese into spoken Vietnamese, with origins; syllables, clauses, what stays together."""

from mediakit.language.binding import glue, unglue
from mediakit.language.clauses import clause_ends
from mediakit.language.override import read_as
from mediakit.language.reader import dropped_pictures, read, read_on

__all__ = ["clause_ends", "dropped_pictures", "glue", "read", "read_as", "read_on", "unglue"]

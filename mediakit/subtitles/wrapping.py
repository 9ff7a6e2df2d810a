"""One cue's text into lines."""

from itertools import pairwise

from mediakit.language import unglue
from mediakit.lettering.breaking import RESTS, balance
from mediakit.model.profile import CaptionRules


def wrap(glued: str, rules: CaptionRules) -> str | None:
    """Break a text into even lines of whole words.

    Args:
        glued: NFC, with no-break spaces where no line may break; they become plain ones.
        rules: of the output.
    Returns:
        Lines joined by line feeds; None when the text does not fit.
    """
    words = glued.split(" ")
    rests = [word[-1:] in RESTS for word in words]
    lonely = "\u00a0" not in words[-1]
    firsts = balance([len(word) for word in words], 1, rules.line_chars, rests=rests, lonely=lonely)
    if firsts is None or len(firsts) > rules.lines:
        return None
    lines = [" ".join(words[start:end]) for start, end in pairwise((*firsts, len(words)))]
    return unglue("\n".join(lines))

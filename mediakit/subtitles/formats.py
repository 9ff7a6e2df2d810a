"""Cues as subtitle files, by pysubs2."""

import html
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from mediakit.model.cue import Cue
from mediakit.units import Seconds


def write_cues(cues: Sequence[Cue], kind: str) -> str:
    """Text of a subtitle file, line feeds only.

    Args:
        cues: in order; their instants are rounded to milliseconds.
        kind: `srt` or `vtt`.
    """
    import pysubs2  # noqa: PLC0415 - only a finished clip needs it

    events = [
        pysubs2.SSAEvent(start=_ms(cue.start), end=_ms(cue.end), text=_SPELLINGS[kind](cue.text))
        for cue in cues
    ]
    file = pysubs2.SSAFile()
    file.extend(events)
    # braces are what a person wrote, not styles
    return file.to_string(kind, keep_ssa_tags=True)


def _ms(instant: Seconds) -> int:
    return round(instant * 1000)


_SPELLINGS: Mapping[str, Callable[[str], str]] = {"srt": str, "vtt": partial(html.escape, quote=False)}
"""How a text is written in each: in WebVTT `<` would open a tag and `&` a name."""

FORMATS: Mapping[str, Callable[[Sequence[Cue]], str]] = {
    kind: partial(write_cues, kind=kind) for kind in _SPELLINGS
}
"""Subtitle files by their suffix."""

"""Cues as subtitle files, by pysubs2."""

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
        pysubs2.SSAEvent(start=_ms(cue.start), end=_ms(cue.end), text=cue.text.replace("\n", r"\N"))
        for cue in cues
    ]
    file = pysubs2.SSAFile()
    file.extend(events)
    return file.to_string(kind)


def _ms(instant: Seconds) -> int:
    return round(instant * 1000)


FORMATS: Mapping[str, Callable[[Sequence[Cue]], str]] = {
    kind: partial(write_cues, kind=kind) for kind in ("srt", "vtt")
}
"""Subtitle files by their suffix."""

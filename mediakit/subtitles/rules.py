"""Caption rules, checked on finished cues."""

from collections.abc import Sequence
from itertools import pairwise

from mediakit.errors import MediakitError, Place
from mediakit.model.cue import Cue
from mediakit.model.profile import CaptionRules


def broken_rules(cues: Sequence[Cue], rules: CaptionRules) -> tuple[MediakitError, ...]:
    """Give every rule broken by every cue, with figures; empty when all is well."""
    found = []
    for index, cue in enumerate(cues, 1):
        where = Place(field=f"cue {index}")
        lines = cue.text.split("\n")
        shown_s = cue.end - cue.start
        longest = max(len(line) for line in lines)
        if longest > rules.line_chars or len(lines) > rules.lines:
            size = f"{len(lines)} × {longest}"
            limit = f"{rules.lines} × {rules.line_chars}"
            found.append(MediakitError("CAPTION_TOO_BIG", where, text=cue.text, size=size, limit=limit))
        if shown_s < rules.min_s or shown_s > rules.max_s:
            length_s = round(float(shown_s), 2)
            bounds = f"{float(rules.min_s):.2f}–{float(rules.max_s):.0f}"
            found.append(
                MediakitError("CAPTION_LENGTH", where, text=cue.text, length_s=length_s, bounds=bounds)
            )
        if shown_s > 0 and len(cue.text) / shown_s > rules.chars_per_s:
            pace = round(float(len(cue.text) / shown_s), 1)
            limit_cps = rules.chars_per_s
            found.append(MediakitError("CAPTION_FAST", where, text=cue.text, speed=pace, limit=limit_cps))
    for index, (before, after) in enumerate(pairwise(cues), 2):
        if after.start < before.end:
            found.append(MediakitError("CAPTION_OVERLAP", Place(field=f"cue {index}"), text=after.text))
    return tuple(found)

"""Bullets: a heading, and one card with a bead of the drum before each item: none comes first."""

from mediakit.lettering.box import Box
from mediakit.model.slide import Slide
from mediakit.slides.colour import mix
from mediakit.slides.draft import Draft, disc, fill, write
from mediakit.slides.layouts.rows import place_rows

_PADDING, _BEFORE = 28, 104
_BEAD, _DOT, _HAIR = 20, 8, 2


def lay_out(slide: Slide, draft: Draft) -> None:
    """Place heading and items."""
    frame, colours = draft.frame, draft.theme.colours
    rows = place_rows(slide, draft, _BEFORE, _PADDING)
    if not rows:
        return
    pad = frame.px(_PADDING)
    first, last = rows[0].box, rows[-1].box
    fill(
        draft,
        Box(first.left, first.top, last.right, last.bottom).inset(-pad, -pad),
        frame.px(36),
        colours.surface,
    )
    for row in rows:
        middle = row.box.left + frame.px(_BEFORE) // 2 - pad // 2, row.box.middle[1]
        disc(draft, middle, frame.px(_BEAD), colours.primary)
        disc(draft, middle, frame.px(_DOT), colours.accent)
        write(draft, row.block, row.text, colours.text)
    for row in rows[1:]:
        hair = Box(row.text.left, row.box.top, row.box.right - pad, row.box.top + frame.px(_HAIR))
        fill(draft, hair, 0, mix(colours.surface, colours.primary, 0.16))

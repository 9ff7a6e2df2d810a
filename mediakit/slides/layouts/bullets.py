"""Bullets: a heading, and one card with a bead of the drum before each item: none comes first."""

from mediakit.lettering.box import Box
from mediakit.model.slide import Slide
from mediakit.slides.colour import mix
from mediakit.slides.draft import Draft, disc, fill, write
from mediakit.slides.layouts.rows import place_rows

_PADDING, _BEFORE = 40, 104
_BEAD, _BEAD_EM, _DOT = 20, 0.36, 0.4
"""Radius in design units at most, and as a share of the text; radius of the dot as a share of it."""
_HAIR = 2


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
    bead = min(frame.px(_BEAD), round(rows[0].block.size_px * _BEAD_EM))
    for row in rows:
        middle = row.box.left + frame.px(_BEFORE) // 2 - pad // 2, row.box.middle[1]
        disc(draft, middle, bead, colours.primary)
        disc(draft, middle, round(bead * _DOT), colours.accent)
        write(draft, row.block, row.text, colours.text)
    for row in rows[1:]:
        hair = Box(row.text.left, row.box.top, row.box.right, row.box.top + frame.px(_HAIR))
        fill(draft, hair, 0, mix(colours.surface, colours.primary, 0.16))

"""Bullets: a heading, and one card with a bead of the drum before each item: none comes first."""

from mediakit.lettering.box import Box
from mediakit.model.slide import Slide
from mediakit.model.theme import Colours
from mediakit.slides.colour import mix
from mediakit.slides.draft import Draft, disc, fill, write
from mediakit.slides.inks import heading_ink
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
    pad, ink = draft.space(_PADDING), heading_ink(colours)
    first, last = rows[0].box, rows[-1].box
    fill(
        draft,
        Box(first.left, first.top, last.right, last.bottom).inset(-pad, -pad),
        draft.corner(36),
        colours.surface,
    )
    bead = min(frame.px(_BEAD), round(rows[0].block.size_px * _BEAD_EM))
    for item, row in enumerate(rows):
        middle = row.box.left + frame.px(_BEFORE) // 2 - pad // 2, row.box.middle[1]
        disc(draft, middle, bead, ink, item)
        disc(draft, middle, max(1, round(bead * _DOT)), _dot(colours, ink), item)
        write(draft, row.block, row.text, colours.text, item=item)
    for item, row in enumerate(rows[1:], 1):
        hair = Box(row.text.left, row.box.top, row.box.right, row.box.top + frame.px(_HAIR))
        fill(draft, hair, 0, mix(colours.surface, ink, 0.16), item)


def _dot(colours: Colours, bead: str) -> str:
    """Colour inside a bead: the accent, unless the bead is of it."""
    return colours.accent if bead != colours.accent else colours.surface

"""End card: the slogan large before the drum, the issuer under it."""

from mediakit.lettering.box import Box
from mediakit.model.slide import Slide
from mediakit.slides.draft import Draft, Part, Sizes, fit_in, logo, stack, stack_height
from mediakit.slides.inks import bright_ink

_BIG = {"wide": Sizes(56, 124, 4), "square": Sizes(48, 108, 6), "tall": Sizes(56, 124, 8)}
_SMALL = Sizes(28, 44, 4)


def lay_out(slide: Slide, draft: Draft) -> None:
    """Place heading and text."""
    colours, theme, frame = draft.theme.colours, draft.theme, draft.frame
    box = logo(draft, frame.content, 120, "centre")
    small = []
    if slide.text:
        issuer = bright_ink(colours)
        block = fit_in(draft, slide.text, "text", theme.strong_font, box, _SMALL)
        small = [Part(None, colours.accent, gap=26), Part(block, issuer, gap=16)]
    taken = stack_height(draft, [Part(None, ""), *small]) if small else 0
    room = Box(box.left, box.top, box.right, box.bottom - taken)
    heading = fit_in(draft, slide.heading, "heading", theme.heading_font, room, _BIG[frame.shape])
    stack(draft, box, [Part(heading, colours.on_primary), *small], "centre")

"""Words over a picture that fills the frame: what photo and footage share."""

from mediakit.lettering.box import Box
from mediakit.model.slide import Slide
from mediakit.slides.draft import Draft, Part, Sizes, fit_in, footer_block, stack, stack_height
from mediakit.slides.inks import veil_colour, veil_ink, veil_share
from mediakit.slides.sheet import Scrim

_TEXT = {"wide": Sizes(38, 76, 3), "square": Sizes(36, 68, 4), "tall": Sizes(40, 78, 5)}
_HEADING = {"wide": Sizes(28, 42, 2), "square": Sizes(28, 40, 2), "tall": Sizes(30, 44, 2)}
_LOWEST_SHARE = 0.56
"""Of the content's height that words may take: above them the picture speaks."""
_WIDTH = 0.84
_ABOVE, _FADE, _BESIDE = 40, 200, 60
"""Where the veil is full: above the first line and beside the longest; and over how much it grows, in design
units."""
_MOST_ACROSS = 0.7
"""Of the picture's width: words that go further have the veil to its edge."""


def write_over(slide: Slide, draft: Draft) -> None:
    """Place caption and heading at the foot of the picture, on a veil that grows towards it."""
    frame, theme = draft.frame, draft.theme
    content, ink = frame.content, veil_ink(theme.colours)
    bottom = frame.captions.top - frame.px(28)
    right = content.right if frame.shape != "wide" else content.left + round(content.width * _WIDTH)
    high = round((bottom - content.top) * _LOWEST_SHARE)
    box = Box(content.left, bottom - high, right, bottom)
    parts: list[Part] = []
    if slide.heading:
        small = fit_in(draft, slide.heading, "heading", theme.strong_font, box, _HEADING[frame.shape])
        parts = [Part(small, ink, gap=16)]
    if slide.text:
        room = Box(box.left, box.top + stack_height(draft, parts) + draft.space(40), right, bottom)
        block = fit_in(draft, slide.text, "text", theme.heading_font, room, _TEXT[frame.shape])
        parts.append(Part(block, ink, gap=12))
    parts = parts and [Part(None, theme.colours.accent), *parts]
    top = bottom - stack_height(draft, parts)
    foot = footer_block(Draft(frame, theme), slide.footer)
    blocks = [block for block in (*(part.block for part in parts), foot) if block]
    if blocks:
        first = top if parts else frame.footer.top
        _veil(draft, first, max(block.width_px for block in blocks))
    stack(draft, Box(box.left, top, right, bottom), parts)


def _veil(draft: Draft, top: int, words_px: int) -> None:
    """Veil the picture from above a row down to its foot, fully as far as words go, thinner beyond."""
    frame, colours = draft.frame, draft.theme.colours
    fade = frame.px(_FADE)
    upper = max(0, top - frame.px(_ABOVE) - fade)
    across = frame.content.left + words_px + frame.px(_BESIDE)
    if across > _MOST_ACROSS * frame.width_px:
        across = frame.width_px  # what is left would look like an edge
    box = Box(0, upper, frame.width_px, frame.height_px)
    draft.strokes.append(Scrim(box, fade, across, veil_share(colours), veil_colour(colours)))

"""Words over a picture that fills the frame: what photo and footage share."""

from mediakit.lettering.box import Box
from mediakit.model.slide import Slide
from mediakit.slides.draft import Draft, Part, Sizes, fit_in, stack, stack_height
from mediakit.slides.inks import veil_share
from mediakit.slides.sheet import Scrim

_TEXT = {"wide": Sizes(38, 76, 3), "square": Sizes(36, 68, 4), "tall": Sizes(40, 78, 5)}
_HEADING = {"wide": Sizes(28, 42, 2), "square": Sizes(28, 40, 2), "tall": Sizes(30, 44, 2)}
_LOWEST_SHARE = 0.56
"""Of the content's height that words may take: above them the picture speaks."""
_WIDTH = 0.84
_ABOVE, _FADE = 56, 240
"""From the veil's full share to the first line, and over how much it grows, in design units."""


def write_over(slide: Slide, draft: Draft) -> None:
    """Place caption and heading at the foot of the picture, on a veil that grows towards it."""
    frame, theme = draft.frame, draft.theme
    content, ink = frame.content, theme.colours.on_primary
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
    if not parts:
        _veil(draft, frame.footer.top - frame.px(8) if slide.footer else frame.height_px)
        return
    parts.insert(0, Part(None, theme.colours.accent))
    top = bottom - stack_height(draft, parts)
    _veil(draft, top)
    stack(draft, Box(box.left, top, right, bottom), parts)


def _veil(draft: Draft, top: int) -> None:
    """Veil the picture from above a row down to its foot; no rows, no veil."""
    frame, colours = draft.frame, draft.theme.colours
    if top >= frame.height_px:
        return
    fade = frame.px(_FADE)
    upper = max(0, top - frame.px(_ABOVE) - fade)
    box = Box(0, upper, frame.width_px, frame.height_px)
    draft.strokes.append(Scrim(box, fade, veil_share(colours), colours.primary_dark))

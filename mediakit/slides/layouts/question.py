"""Question: what is asked, on a plate of the main colour with a badge; its answer, bigger, on the paper."""

from mediakit.lettering.box import Box
from mediakit.lettering.fitting import set_block
from mediakit.model.slide import Slide
from mediakit.slides.draft import (
    Draft,
    Part,
    Sizes,
    digit_size,
    disc,
    fill,
    fit_in,
    stack,
    stack_height,
    write,
)
from mediakit.slides.inks import ink_on, plate_colours

_ASKED = {"wide": Sizes(34, 60, 7), "square": Sizes(34, 52, 4), "tall": Sizes(36, 60, 6)}
_ANSWER = {"wide": Sizes(38, 88, 7), "square": Sizes(36, 76, 5), "tall": Sizes(40, 92, 8)}
_SIGN = 1.4
"""How much bigger than a step's number the question mark is: it stands alone."""
_UNDER_BADGE = 0.3
"""Air between the badge and the question, as a share of its radius, besides the padding."""
_PLATE_SHARE = {"wide": 0.40, "square": 0.5, "tall": 0.42}
"""Of the content's width when wide, else of its height."""
_PADDING, _GAP, _BADGE = 48, {"wide": 80, "square": 40, "tall": 64}, 44


def lay_out(slide: Slide, draft: Draft) -> None:
    """Place heading and text."""
    frame, theme, content = draft.frame, draft.theme, draft.frame.content
    pad, badge, gap = draft.space(_PADDING), frame.px(_BADGE), draft.space(_GAP[frame.shape])
    wide, share = frame.shape == "wide", _PLATE_SHARE[frame.shape]
    right = content.left + round(content.width * share) if wide else content.right
    bottom = content.bottom if wide else content.top + round(content.height * share)
    over = pad + round(badge * _UNDER_BADGE)
    room = Box(content.left + pad, content.top + badge + over, right - pad, bottom - pad)
    asked = fit_in(draft, slide.heading, "heading", theme.strong_font, room, _ASKED[frame.shape])
    plate_px = over + asked.height_px + pad
    if wide:
        answer = Box(right + gap, content.top, content.right, content.bottom)
    else:
        answer = Box(content.left, content.top + badge + plate_px + gap, content.right, content.bottom)
    words = fit_in(draft, slide.text, "text", theme.heading_font, answer, _ANSWER[frame.shape])
    parts = [Part(None, theme.colours.accent), Part(words, theme.colours.text, gap=16)]
    group_px = plate_px if wide else plate_px + gap + stack_height(draft, parts)
    top = content.top + badge + (content.height - badge - group_px) // 2
    plate = Box(content.left, top, right, top + plate_px)
    ground, ink = plate_colours(theme.colours)
    fill(draft, plate, draft.corner(36), ground)
    _mark(draft, (plate.left + pad + badge, plate.top), badge)
    stack(draft, Box(plate.left + pad, plate.top + over, right - pad, plate.bottom - pad), [Part(asked, ink)])
    stack(
        draft, answer if wide else Box(content.left, plate.bottom + gap, content.right, top + group_px), parts
    )


def _mark(draft: Draft, middle: tuple[int, int], radius_px: int) -> None:
    """Put a question mark on a badge that sits on the plate's upper edge."""
    colours = draft.theme.colours
    place = disc(draft, middle, radius_px, colours.accent)
    size_px = digit_size(draft.frame, round(2 * radius_px * _SIGN))
    sign = set_block(["?"], draft.theme.heading_font, size_px, 1.0)
    write(draft, sign, place, ink_on(colours.accent, colours), "centre")

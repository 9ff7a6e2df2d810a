"""Number: the one that matters, as big as there is room, and under it what it counts."""

from mediakit.lettering.box import Box
from mediakit.model.slide import Slide
from mediakit.slides.draft import Draft, Part, Sizes, fit_in, stack, stack_height
from mediakit.slides.inks import heading_ink

_NUMBER = {"wide": Sizes(90, 400, 2), "square": Sizes(72, 320, 2), "tall": Sizes(80, 340, 3)}
_TEXT = {"wide": Sizes(34, 72, 3), "square": Sizes(32, 64, 4), "tall": Sizes(36, 72, 6)}
_TEXT_SHARE = 0.42
"""Of the height that the text may take."""


def lay_out(slide: Slide, draft: Draft) -> None:
    """Place heading and text."""
    frame, theme, box = draft.frame, draft.theme, draft.frame.content
    below: list[Part] = []
    if slide.text:
        lower = Box(box.left, box.bottom - round(box.height * _TEXT_SHARE), box.right, box.bottom)
        block = fit_in(draft, slide.text, "text", theme.strong_font, lower, _TEXT[frame.shape])
        below = [Part(None, theme.colours.accent, gap=20), Part(block, theme.colours.text, gap=20)]
    taken = stack_height(draft, [Part(None, ""), *below]) if below else 0
    room = Box(box.left, box.top, box.right, box.bottom - taken)
    figure = fit_in(draft, slide.heading, "heading", theme.heading_font, room, _NUMBER[frame.shape])
    stack(draft, box, [Part(figure, heading_ink(theme.colours)), *below])

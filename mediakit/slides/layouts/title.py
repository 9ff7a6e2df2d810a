"""Title: the big heading over the sea at sunrise, the topic small under it."""

from mediakit.lettering.box import Box
from mediakit.model.slide import Slide
from mediakit.slides.draft import Draft, Part, Sizes, fit_in, logo, stack, stack_height
from mediakit.slides.frame import Frame
from mediakit.slides.inks import bright_ink

_BIG = {"wide": Sizes(60, 132, 5), "square": Sizes(52, 108, 6), "tall": Sizes(60, 124, 8)}
_SMALL = Sizes(30, 48, 3)


def lay_out(slide: Slide, draft: Draft) -> None:
    """Place heading and text."""
    colours, theme = draft.theme.colours, draft.theme
    column = logo(draft, _column(draft.frame), 110, "left")
    small = []
    if slide.text:
        topic = bright_ink(colours)
        block = fit_in(draft, slide.text, "text", theme.strong_font, column, _SMALL)
        small = [Part(None, colours.accent, gap=30), Part(block, topic, gap=16)]
    taken = stack_height(draft, [Part(None, ""), *small]) if small else 0
    room = Box(column.left, column.top, column.right, column.bottom - taken)
    heading = fit_in(draft, slide.heading, "heading", theme.heading_font, room, _BIG[draft.frame.shape])
    stack(draft, column, [Part(heading, colours.on_primary), *small])


def _column(frame: Frame) -> Box:
    """Where text stands clear of the rising sun."""
    box = frame.content
    if frame.shape == "wide":
        return Box(box.left, box.top, box.left + round(box.width * 0.7), box.bottom)
    clear = frame.px(275 if frame.shape == "tall" else 130)
    return Box(box.left, box.top, box.right, box.bottom - clear)

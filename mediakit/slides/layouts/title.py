"""Title: the big heading over the sea at sunrise, the topic small under it."""

from mediakit.lettering.box import Box
from mediakit.model.slide import Slide
from mediakit.slides.canvas import Canvas, Part, Sizes, draw_stack, fit_in, stack_height
from mediakit.slides.colour import legible
from mediakit.slides.frame import Frame
from mediakit.slides.photo import draw_logo, open_picture

_BIG = {"wide": Sizes(60, 150, 5), "square": Sizes(52, 124, 6), "tall": Sizes(60, 140, 8)}
_SMALL = Sizes(30, 48, 3)


def lay_out(slide: Slide, canvas: Canvas) -> None:
    """Draw heading and text.

    Raises:
        MediakitError: TEXT_TOO_LONG, IMAGE_MISSING, IMAGE_UNREADABLE.
    """
    colours, theme = canvas.theme.colours, canvas.theme
    column = _below_logo(canvas, _column(canvas.frame))
    small = []
    if slide.text:
        topic = legible(colours.accent, colours.primary, colours.on_primary)
        block = fit_in(canvas, slide.text, "text", theme.strong_font, column, _SMALL)
        small = [Part(None, colours.accent, gap=30), Part(block, topic, gap=16)]
    taken = stack_height(canvas, [Part(None, ""), *small]) if small else 0
    room = Box(column.left, column.top, column.right, column.bottom - taken)
    heading = fit_in(canvas, slide.heading, "heading", theme.heading_font, room, _BIG[canvas.frame.shape])
    draw_stack(canvas, column, [Part(heading, colours.on_primary), *small])


def _column(frame: Frame) -> Box:
    """Where text stands clear of the rising sun."""
    box = frame.content
    if frame.shape == "wide":
        return Box(box.left, box.top, box.left + round(box.width * 0.7), box.bottom)
    clear = frame.px(275 if frame.shape == "tall" else 90)
    return Box(box.left, box.top, box.right, box.bottom - clear)


def _below_logo(canvas: Canvas, box: Box) -> Box:
    if not canvas.theme.logo:
        return box
    bottom = box.top + canvas.frame.px(110)
    logo = open_picture(canvas.images, canvas.theme.logo, "logo", "")
    draw_logo(canvas.image, Box(box.left, box.top, box.right, bottom), logo, centred=False)
    return Box(box.left, bottom + canvas.frame.px(24), box.right, box.bottom)

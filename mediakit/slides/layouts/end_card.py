"""End card: the slogan large before the drum, the issuer under it."""

from mediakit.lettering.box import Box
from mediakit.model.slide import Slide
from mediakit.slides.canvas import Canvas, Part, Sizes, draw_stack, fit_in, stack_height
from mediakit.slides.colour import legible
from mediakit.slides.photo import draw_logo, open_picture

_BIG = {"wide": Sizes(56, 124, 4), "square": Sizes(48, 108, 6), "tall": Sizes(56, 124, 8)}
_SMALL = Sizes(28, 44, 4)


def lay_out(slide: Slide, canvas: Canvas) -> None:
    """Draw heading and text.

    Raises:
        MediakitError: TEXT_TOO_LONG, IMAGE_MISSING, IMAGE_UNREADABLE.
    """
    colours, theme, frame = canvas.theme.colours, canvas.theme, canvas.frame
    box = frame.content
    if theme.logo:
        bottom = box.top + frame.px(120)
        logo = open_picture(canvas.images, theme.logo, "logo", "")
        draw_logo(canvas.image, Box(box.left, box.top, box.right, bottom), logo, centred=True)
        box = Box(box.left, bottom + frame.px(24), box.right, box.bottom)
    small = []
    if slide.text:
        issuer = legible(colours.accent, colours.primary, colours.on_primary)
        block = fit_in(canvas, slide.text, "text", theme.strong_font, box, _SMALL)
        small = [Part(None, colours.accent, gap=26), Part(block, issuer, gap=16)]
    taken = stack_height(canvas, [Part(None, ""), *small]) if small else 0
    room = Box(box.left, box.top, box.right, box.bottom - taken)
    heading = fit_in(canvas, slide.heading, "heading", theme.heading_font, room, _BIG[frame.shape])
    draw_stack(canvas, box, [Part(heading, colours.on_primary), *small], "centre")

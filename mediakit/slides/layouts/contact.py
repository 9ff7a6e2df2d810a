"""Contact: the address or number large, a sentence, and the QR code on a white card."""

from mediakit.lettering.box import Box
from mediakit.lettering.drawing import draw_block
from mediakit.model.slide import Slide
from mediakit.slides.canvas import Canvas, Part, Sizes, draw_stack, fit_in, stack_height
from mediakit.slides.frame import Frame
from mediakit.slides.qr import qr_image
from mediakit.slides.shapes import rounded

_LABEL = {"wide": Sizes(48, 150, 3), "square": Sizes(40, 120, 3), "tall": Sizes(44, 140, 3)}
_TEXT = {"wide": Sizes(28, 52, 6), "square": Sizes(26, 46, 8), "tall": Sizes(28, 52, 6)}
_HINT = "Quét mã\u00a0QR"
_MODULE = 4


def lay_out(slide: Slide, canvas: Canvas) -> None:
    """Draw heading, text and code.

    Raises:
        MediakitError: TEXT_TOO_LONG, QR_TOO_DENSE.
    """
    content, shape = canvas.frame.content, canvas.frame.shape
    if not slide.qr:
        _draw_words(slide, canvas, content)
        return
    card = _card(canvas.frame)
    if shape == "wide":
        _draw_card(canvas, slide.qr, card, beside=False)
        _draw_words(
            slide, canvas, Box(content.left, content.top, card.left - canvas.frame.px(80), content.bottom)
        )
        return
    _draw_card(canvas, slide.qr, card, beside=True)
    _draw_words(slide, canvas, Box(content.left, content.top, content.right, card.top - canvas.frame.px(24)))


def _draw_words(slide: Slide, canvas: Canvas, box: Box) -> None:
    theme, colours, frame = canvas.theme, canvas.theme.colours, canvas.frame
    parts = [Part(None, colours.accent)]
    if slide.text:
        lower = Box(box.left, box.top, box.right, box.bottom - frame.px(130))
        text = fit_in(canvas, slide.text, "text", theme.text_font, lower, _TEXT[frame.shape])
        parts.append(Part(text, colours.text, gap=16))
    if slide.heading:
        room = Box(box.left, box.top, box.right, box.bottom - stack_height(canvas, parts) - frame.px(18))
        label = fit_in(canvas, slide.heading, "heading", theme.heading_font, room, _LABEL[frame.shape])
        parts.insert(1, Part(label, colours.primary, gap=18))
    draw_stack(canvas, box, parts)


def _card(frame: Frame) -> Box:
    """Room of the white card: upright at the right when wide, else lying below the words."""
    box = frame.content
    if frame.shape == "wide":
        return Box(box.right - round(box.height * 0.86), box.top, box.right, box.bottom)
    return Box(box.left, box.bottom - round(box.height * 0.54), box.right, box.bottom)


def _draw_card(canvas: Canvas, content: str, card: Box, *, beside: bool) -> None:
    """Draw card, code and hint; the hint stands beside the code or under it."""
    frame, colours = canvas.frame, canvas.theme.colours
    rounded(canvas.image, card, frame.px(36), colours.surface)
    strip = frame.px(84)
    side = card.height if beside else min(card.width, card.height - strip)
    clear_of_corners = side - 2 * frame.px(12)
    code = qr_image(content, clear_of_corners, frame.px(_MODULE), colours.text, colours.surface)
    if beside:
        edge = (card.height - code.height) // 2
        canvas.image.paste(code, (card.left + edge, card.top + edge))
        place = Box(card.left + side + frame.px(10), card.top, card.right - frame.px(36), card.bottom)
        sizes = Sizes(20, 60, 2)
    else:
        across, down = (card.width - code.width) // 2, (card.height - strip - code.height) // 2
        canvas.image.paste(code, (card.left + across, card.top + down))
        bottom = card.bottom - frame.px(24)
        place, sizes = Box(card.left, bottom - strip, card.right, bottom), Sizes(12, 44, 1)
    hint = fit_in(canvas, _HINT, "qr", canvas.theme.strong_font, place, sizes)
    draw_block(canvas.image, hint, place, colours.primary, "left" if beside else "centre")

"""Contact: the address or number large, a sentence, and the QR code on a white card."""

from mediakit.errors import MediakitError, Place
from mediakit.lettering.box import Box
from mediakit.lettering.fonts import NO_BREAK_SPACE
from mediakit.model.slide import Slide
from mediakit.slides.draft import Draft, Part, Sizes, fill, fit_in, stack, stack_height, write
from mediakit.slides.frame import Frame
from mediakit.slides.inks import code_colours, heading_ink
from mediakit.slides.qr import modules_across
from mediakit.slides.sheet import Code

_LABEL = {"wide": Sizes(48, 150, 3), "square": Sizes(40, 120, 3), "tall": Sizes(36, 140, 3)}
_ALONE = {"wide": Sizes(60, 260, 3), "square": Sizes(48, 200, 3), "tall": Sizes(56, 240, 3)}
"""The label where there is no code."""
_TEXT = {"wide": Sizes(28, 52, 6), "square": Sizes(26, 46, 8), "tall": Sizes(28, 52, 6)}
_HINT = f"Quét mã{NO_BREAK_SPACE}QR"
_WIDEST = 0.42
"""Of the content's width, an upright card's."""
_HINT_SHARE = 0.34
"""Of a lying card's width, kept for the hint beside the code."""
_MODULE = 4


def lay_out(slide: Slide, draft: Draft) -> None:
    """Place heading, text and code."""
    content, shape = draft.frame.content, draft.frame.shape
    if not slide.qr:
        _words(slide, draft, content)
        return
    card = _card(draft.frame)
    if shape == "wide":
        _draw_card(draft, slide.qr, card, beside=False)
        _words(slide, draft, Box(content.left, content.top, card.left - draft.frame.px(80), content.bottom))
        return
    _draw_card(draft, slide.qr, card, beside=True)
    _words(slide, draft, Box(content.left, content.top, content.right, card.top - draft.frame.px(24)))


def _words(slide: Slide, draft: Draft, box: Box) -> None:
    theme, colours, frame = draft.theme, draft.theme.colours, draft.frame
    parts = [Part(None, colours.accent)]
    if slide.text:
        lower = Box(box.left, box.top, box.right, box.bottom - frame.px(130))
        text = fit_in(draft, slide.text, "text", theme.text_font, lower, _TEXT[frame.shape])
        parts.append(Part(text, colours.text, gap=16))
    if slide.heading:
        room = Box(box.left, box.top, box.right, box.bottom - stack_height(draft, parts) - draft.space(18))
        sizes = (_LABEL if slide.qr else _ALONE)[frame.shape]
        label = fit_in(draft, slide.heading, "heading", theme.heading_font, room, sizes)
        parts.insert(1, Part(label, heading_ink(colours), gap=18))
    stack(draft, box, parts)


def _card(frame: Frame) -> Box:
    """Room of the white card: upright at the right when wide, else lying below the words."""
    box = frame.content
    if frame.shape == "wide":
        width = min(round(box.height * 0.86), round(box.width * _WIDEST))
        return Box(box.right - width, box.top, box.right, box.bottom)
    high = round(box.height * 0.54)
    right = min(box.right, box.left + high) if frame.coarse else box.right
    return Box(box.left, box.bottom - high, right, box.bottom)


def _draw_card(draft: Draft, content: str, card: Box, *, beside: bool) -> None:
    """Place card, code and hint; the hint stands beside the code or under it, on a coarse board nowhere."""
    frame, colours = draft.frame, draft.theme.colours
    light, dark, quiet = code_colours(colours)
    fill(draft, card, draft.corner(36), light)
    beside, strip = beside and not frame.coarse, 0 if beside or frame.coarse else frame.px(84)
    side = min(card.width, card.height - strip)
    if beside:
        side = min(side, round(card.width * (1 - _HINT_SHARE)))
    code_px = _code_px(draft, content, side - 2 * frame.px(12))
    left = card.left + ((side if beside else card.width) - code_px) // 2
    top = card.top + (card.height - strip - code_px) // 2
    draft.strokes.append(Code(content, Box(left, top, left + code_px, top + code_px), dark, light))
    if frame.coarse:
        return
    if beside:
        place = Box(card.left + side + frame.px(10), card.top, card.right - frame.px(36), card.bottom)
        sizes = Sizes(20, 60, 2)
    else:
        bottom = card.bottom - frame.px(24)
        place, sizes = Box(card.left, bottom - strip, card.right, bottom), Sizes(24, 44, 1)
    hint = fit_in(draft, _HINT, "qr", draft.theme.strong_font, place, sizes)
    write(draft, hint, place, quiet, "left" if beside else "centre")


def _code_px(draft: Draft, content: str, side_px: int) -> int:
    """Side of the biggest code that fits, quiet zone included; one too fine to be scanned is a fault."""
    modules = modules_across(content)
    if not modules or side_px // modules < draft.frame.px(_MODULE):
        draft.faults.append(MediakitError("QR_TOO_DENSE", Place(field="qr"), content=content))
        return side_px
    return side_px // modules * modules

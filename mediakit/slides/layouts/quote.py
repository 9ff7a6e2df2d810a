"""Quote: a large quotation mark, the words, and quietly under them who says them."""

from mediakit.lettering.box import Box
from mediakit.model.slide import Slide
from mediakit.slides.draft import Draft, Part, Sizes, fit_in, stack, stack_height
from mediakit.slides.marks import QUOTE_WIDTH
from mediakit.slides.sheet import QuoteMark

_WORDS = {"wide": Sizes(40, 92, 6), "square": Sizes(36, 76, 7), "tall": Sizes(42, 96, 10)}
_NAME = {"wide": Sizes(28, 46, 2), "square": Sizes(26, 42, 2), "tall": Sizes(30, 48, 3)}
_MARK = {"wide": 150, "square": 100, "tall": 150}
_GAP = {"wide": 64, "square": 20, "tall": 44}


def lay_out(slide: Slide, draft: Draft) -> None:
    """Place text and heading."""
    frame, theme, colours = draft.frame, draft.theme, draft.theme.colours
    content, shape = frame.content, frame.shape
    mark, gap = frame.px(_MARK[shape]), frame.px(_GAP[shape])
    across = round(mark * QUOTE_WIDTH)
    if shape == "wide":
        box = Box(content.left + across + gap, content.top, content.right, content.bottom)
    else:
        box = Box(content.left, content.top + mark + gap, content.right, content.bottom)
    name: list[Part] = []
    if slide.heading:
        block = fit_in(draft, slide.heading, "heading", theme.strong_font, box, _NAME[shape])
        name = [Part(None, colours.accent, gap=26), Part(block, colours.muted, gap=14)]
    taken = stack_height(draft, [Part(None, ""), *name]) if name else 0
    room = Box(box.left, box.top, box.right, box.bottom - taken)
    words = fit_in(draft, slide.text, "text", theme.heading_font, room, _WORDS[shape])
    parts = [Part(words, colours.text), *name]
    above = 0 if shape == "wide" else mark + gap
    high = max(stack_height(draft, parts), 0 if above else mark)
    top = content.top + (content.height - above - high) // 2
    stack(draft, Box(box.left, top + above, box.right, top + above + high), parts)
    draft.strokes.append(QuoteMark(Box(content.left, top, content.left + across, top + mark), colours.accent))

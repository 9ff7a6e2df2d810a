"""Statement: one thought, big; a small heading above; a picture beside or above it when there is one."""

from mediakit.lettering.box import Box
from mediakit.model.slide import Slide
from mediakit.slides.draft import Draft, Part, Sizes, fit_in, stack, stack_height
from mediakit.slides.frame import Frame
from mediakit.slides.inks import heading_ink
from mediakit.slides.sheet import Photo

_BIG = {"wide": Sizes(38, 108, 7), "square": Sizes(34, 88, 9), "tall": Sizes(40, 108, 10)}
_AIR = 0.06
_SMALL = {"wide": Sizes(30, 50, 2), "square": Sizes(28, 46, 2), "tall": Sizes(32, 54, 2)}


def lay_out(slide: Slide, draft: Draft) -> None:
    """Place heading, text and image."""
    frame, theme = draft.frame, draft.theme
    box = frame.content
    if slide.image:
        place, box = _shared(frame)
        draft.strokes.append(Photo(slide.image, place, draft.corner(36), theme.colours.surface))
    room = box
    bar = Part(None, theme.colours.accent)
    if slide.heading:
        small = fit_in(draft, slide.heading, "heading", theme.strong_font, box, _SMALL[frame.shape])
        parts = [bar, Part(small, heading_ink(theme.colours), gap=12)]
        bottom = box.top + stack_height(draft, parts)
        stack(draft, Box(box.left, box.top, box.right, bottom), parts)
        room = Box(box.left, bottom + draft.space(8), box.right, box.bottom)
    text_room = room.inset(0, round(room.height * _AIR))
    block = fit_in(draft, slide.text, "text", theme.heading_font, text_room, _BIG[frame.shape])
    words = Part(block, theme.colours.text, gap=24)
    stack(draft, room, [words] if slide.heading else [bar, words])


def _shared(frame: Frame) -> tuple[Box, Box]:
    """Room of the picture and of the text: side by side when wide, else one above the other."""
    box, gap = frame.content, frame.px(72 if frame.shape == "wide" else 40)
    if frame.shape == "wide":
        left = box.left + round(box.width * 0.56)
        return Box(left, box.top, box.right, box.bottom), Box(box.left, box.top, left - gap, box.bottom)
    bottom = box.top + round(box.height * (0.46 if frame.shape == "tall" else 0.5))
    return Box(box.left, box.top, box.right, bottom), Box(box.left, bottom + gap, box.right, box.bottom)

"""Statement: one thought, big; a small heading above; a picture beside or above it when there is one."""

from mediakit.lettering.box import Box
from mediakit.model.slide import Slide
from mediakit.slides.draft import Draft, Part, Sizes, fit_in, header, stack
from mediakit.slides.frame import Frame
from mediakit.slides.sheet import Photo

_BIG = {"wide": Sizes(38, 108, 7), "square": Sizes(34, 88, 9), "tall": Sizes(40, 108, 10)}
_AIR = 0.06
_SMALL = Sizes(26, 44, 2)


def lay_out(slide: Slide, draft: Draft) -> None:
    """Place heading, text and image."""
    frame, theme = draft.frame, draft.theme
    box = frame.content
    if slide.image:
        place, box = _shared(frame)
        draft.strokes.append(Photo(slide.image, place, frame.px(36), theme.colours.surface))
    room = header(draft, slide.heading, theme.strong_font, _SMALL, box, below=8)
    text_room = room.inset(0, round(room.height * _AIR))
    block = fit_in(draft, slide.text, "text", theme.heading_font, text_room, _BIG[frame.shape])
    parts = [Part(block, theme.colours.text, gap=24)]
    stack(draft, room, parts if slide.heading else [Part(None, theme.colours.accent), *parts])


def _shared(frame: Frame) -> tuple[Box, Box]:
    """Room of the picture and of the text: side by side when wide, else one above the other."""
    box, gap = frame.content, frame.px(72 if frame.shape == "wide" else 40)
    if frame.shape == "wide":
        left = box.left + round(box.width * 0.56)
        return Box(left, box.top, box.right, box.bottom), Box(box.left, box.top, left - gap, box.bottom)
    bottom = box.top + round(box.height * (0.46 if frame.shape == "tall" else 0.5))
    return Box(box.left, box.top, box.right, bottom), Box(box.left, bottom + gap, box.right, box.bottom)

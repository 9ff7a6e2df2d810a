"""Bullets: a heading and numbered cards, all their texts at one size."""

from collections.abc import Sequence

from mediakit.errors import Place
from mediakit.lettering.box import Box
from mediakit.lettering.drawing import draw_block
from mediakit.lettering.fitting import Block, Room, fit_alike, set_block
from mediakit.model.slide import Slide
from mediakit.slides.canvas import Canvas, Sizes, draw_header
from mediakit.slides.frame import Frame
from mediakit.slides.shapes import disc, rounded

_HEADING = {"wide": Sizes(36, 64, 2), "square": Sizes(32, 56, 2), "tall": Sizes(36, 68, 3)}
_ROW = {"wide": Sizes(24, 48, 4), "square": Sizes(22, 48, 4), "tall": Sizes(24, 54, 5)}
_AIR = {"wide": 6, "square": 2, "tall": 6}
_GAP = {"wide": 16, "square": 12, "tall": 20}
_PILLAR = {2: Sizes(30, 64, 5), 3: Sizes(28, 50, 6)}
_MARKER, _PADDING = 84, 36
_GRID = 4


def lay_out(slide: Slide, canvas: Canvas) -> None:
    """Draw heading and items.

    Raises:
        MediakitError: TEXT_TOO_LONG.
    """
    shape, font = canvas.frame.shape, canvas.theme.heading_font
    room = draw_header(canvas, slide.heading, font, _HEADING[shape], canvas.frame.content, below=28)
    if shape == "wide" and len(slide.items) in _PILLAR:
        _draw_pillars(canvas, slide.items, room)
    elif slide.items:
        columns = 2 if shape == "wide" and len(slide.items) == _GRID else 1
        _draw_rows(canvas, slide.items, _cards(canvas.frame, room, len(slide.items), columns))


def _draw_rows(canvas: Canvas, items: Sequence[str], cards: Sequence[Box]) -> None:
    """Cards with the number at the left of the text."""
    frame, padding = canvas.frame, canvas.frame.px(_PADDING)
    marker = min(frame.px(_MARKER), min(card.height for card in cards) - frame.px(20))
    air = frame.px(_AIR[frame.shape])
    beside = padding + marker + frame.px(30)
    texts = [
        Box(card.left + beside, card.top + air, card.right - padding, card.bottom - air) for card in cards
    ]
    for number, (card, text, block) in enumerate(
        zip(cards, texts, _fit(canvas, items, texts, _ROW[frame.shape]), strict=True), 1
    ):
        _draw_card(canvas, card, (card.left + padding + marker // 2, card.middle[1]), marker, number)
        draw_block(canvas.image, block, text, canvas.theme.colours.text)


def _draw_pillars(canvas: Canvas, items: Sequence[str], room: Box) -> None:
    """Cards side by side, as tall as their texts need, with the number above the text."""
    frame, padding, marker = canvas.frame, canvas.frame.px(_PADDING), canvas.frame.px(_MARKER)
    above, below = padding + marker + frame.px(24), frame.px(26)
    cards = _cards(frame, room, len(items), len(items))
    texts = [
        Box(card.left + padding, card.top + above, card.right - padding, card.bottom - below)
        for card in cards
    ]
    blocks = _fit(canvas, items, texts, _PILLAR[len(items)])
    spare = (texts[0].height - max(block.height_px for block in blocks)) // 2
    for number, (card, text, block) in enumerate(zip(cards, texts, blocks, strict=True), 1):
        low = card.inset(0, spare)
        middle = (low.left + padding + marker // 2, low.top + padding + marker // 2)
        _draw_card(canvas, low, middle, marker, number)
        top = text.top + spare
        place = Box(text.left, top, text.right, top + block.height_px)
        draw_block(canvas.image, block, place, canvas.theme.colours.text)


def _fit(canvas: Canvas, items: Sequence[str], texts: Sequence[Box], sizes: Sizes) -> list[Block]:
    smallest, biggest = canvas.frame.px(sizes.smallest), canvas.frame.px(sizes.biggest)
    width, height = min(text.width for text in texts), min(text.height for text in texts)
    places = [Place(field=f"items[{index}]") for index in range(len(items))]
    return fit_alike(
        items, canvas.theme.strong_font, Room(width, height, smallest, biggest, sizes.lines), places
    )


def _cards(frame: Frame, room: Box, count: int, columns: int) -> list[Box]:
    """Share a room out evenly, row by row."""
    rows = -(-count // columns)
    gap = frame.px(28 if columns > 1 else _GAP[frame.shape])
    across = (room.width - gap * (columns - 1)) / columns
    down = (room.height - gap * (rows - 1)) / rows
    corners = [
        (room.left + (across + gap) * (index % columns), room.top + (down + gap) * (index // columns))
        for index in range(count)
    ]
    return [Box(round(x), round(y), round(x + across), round(y + down)) for x, y in corners]


def _draw_card(canvas: Canvas, card: Box, middle: tuple[int, int], marker_px: int, number: int) -> None:
    colours, radius = canvas.theme.colours, marker_px // 2
    rounded(canvas.image, card, canvas.frame.px(28), colours.surface)
    disc(canvas.image, middle, radius, colours.primary)
    digits = set_block([str(number)], canvas.theme.heading_font, max(1, marker_px // 2), 1.0)
    x, y = middle
    place = Box(x - radius, y - radius, x + radius, y + radius)
    draw_block(canvas.image, digits, place, colours.on_primary, "centre")

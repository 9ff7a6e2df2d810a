"""Bullets: a heading and numbered cards, all their texts at one size."""

from collections.abc import Sequence

from mediakit.lettering.box import Box
from mediakit.lettering.fitting import set_block
from mediakit.model.slide import Slide
from mediakit.slides.draft import Draft, Sizes, fill, fit_items, header, write
from mediakit.slides.frame import Frame

_HEADING = {"wide": Sizes(36, 64, 2), "square": Sizes(32, 56, 2), "tall": Sizes(36, 68, 3)}
_ROW = {"wide": Sizes(24, 48, 4), "square": Sizes(22, 48, 4), "tall": Sizes(24, 54, 5)}
_AIR = {"wide": 6, "square": 2, "tall": 6}
_GAP = {"wide": 16, "square": 12, "tall": 20}
_PILLAR = {2: Sizes(30, 64, 5), 3: Sizes(28, 50, 6)}
_MARKER, _PADDING = 84, 36
_GRID = 4


def lay_out(slide: Slide, draft: Draft) -> None:
    """Place heading and items."""
    shape, font = draft.frame.shape, draft.theme.heading_font
    room = header(draft, slide.heading, font, _HEADING[shape], draft.frame.content, below=28)
    if shape == "wide" and len(slide.items) in _PILLAR:
        _pillars(draft, slide.items, room)
    elif slide.items:
        columns = 2 if shape == "wide" and len(slide.items) == _GRID else 1
        _rows(draft, slide.items, _cards(draft.frame, room, len(slide.items), columns))


def _rows(draft: Draft, items: Sequence[str], cards: Sequence[Box]) -> None:
    """Cards with the number at the left of the text."""
    frame, padding = draft.frame, draft.frame.px(_PADDING)
    marker = min(frame.px(_MARKER), min(card.height for card in cards) - frame.px(20))
    air = frame.px(_AIR[frame.shape])
    beside = padding + marker + frame.px(30)
    texts = [
        Box(card.left + beside, card.top + air, card.right - padding, card.bottom - air) for card in cards
    ]
    blocks = fit_items(draft, items, texts, draft.theme.strong_font, _ROW[frame.shape])
    for number, (card, text, block) in enumerate(zip(cards, texts, blocks, strict=True), 1):
        _card(draft, card, (card.left + padding + marker // 2, card.middle[1]), marker, number)
        write(draft, block, text, draft.theme.colours.text)


def _pillars(draft: Draft, items: Sequence[str], room: Box) -> None:
    """Cards side by side, as tall as their texts need, with the number above the text."""
    frame, padding, marker = draft.frame, draft.frame.px(_PADDING), draft.frame.px(_MARKER)
    above, below = padding + marker + frame.px(24), frame.px(26)
    cards = _cards(frame, room, len(items), len(items))
    texts = [
        Box(card.left + padding, card.top + above, card.right - padding, card.bottom - below)
        for card in cards
    ]
    blocks = fit_items(draft, items, texts, draft.theme.strong_font, _PILLAR[len(items)])
    spare = (texts[0].height - max(block.height_px for block in blocks)) // 2
    for number, (card, text, block) in enumerate(zip(cards, texts, blocks, strict=True), 1):
        low = card.inset(0, spare)
        middle = (low.left + padding + marker // 2, low.top + padding + marker // 2)
        _card(draft, low, middle, marker, number)
        top = text.top + spare
        write(draft, block, Box(text.left, top, text.right, top + block.height_px), draft.theme.colours.text)


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


def _card(draft: Draft, card: Box, middle: tuple[int, int], marker_px: int, number: int) -> None:
    colours, radius = draft.theme.colours, marker_px // 2
    fill(draft, card, draft.frame.px(28), colours.surface)
    x, y = middle
    place = Box(x - radius, y - radius, x + radius, y + radius)
    fill(draft, place, radius, colours.primary)
    digits = set_block([str(number)], draft.theme.heading_font, max(1, marker_px // 2), 1.0)
    write(draft, digits, place, colours.on_primary, "centre")

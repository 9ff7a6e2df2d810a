"""Step map: a winding road with stations; across when wide, texts by turns above and below it, else down."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, pi

from mediakit.lettering.box import Box
from mediakit.model.slide import Slide
from mediakit.slides.colour import mix
from mediakit.slides.draft import Draft, Sizes, disc, heading_parts, stack, stack_height, try_row, write
from mediakit.slides.inks import heading_ink
from mediakit.slides.layouts.rows import place_rows
from mediakit.slides.sheet import Points, Way

_MOST_ACROSS = 6
_TEXT = Sizes(36, 60, 4)
"""Across; smaller than this the road winds down."""
_HEADING, _HEADING_GAP, _COLUMN_GAP, _TEXT_GAP = Sizes(40, 72, 2), 44, 48, 26
_SWING = {"across": 150, "down": 96}
"""From a bend of the road to the opposite one, in design units."""
_STATION, _ROAD = 44, 1.1
"""Radius of a station in design units at most, and width of the road as a share of it."""
_OF_ROW = 0.37
"""Radius of a station as a share of the lowest row, at most."""
_BEFORE = 220
"""From a row's edge to its text where the road winds down."""
_COARSE = (166, 46)
"""That edge and that swing on a coarse board."""
_STEPS = 24
"""Straight pieces from one station to the next."""
Point = tuple[int, int]


def lay_out(slide: Slide, draft: Draft) -> None:
    """Place heading and items; road and text of a station come with its item."""
    few = draft.frame.shape == "wide" and 2 <= len(slide.items) <= _MOST_ACROSS
    if not (few and _across(slide, draft)):
        _down(slide, draft)


def _across(slide: Slide, draft: Draft) -> bool:
    """Wind from left to right, a text under each lower bend and over each upper one; tell whether it fits."""
    frame, content, count = draft.frame, draft.frame.content, len(slide.items)
    faults_before = len(draft.faults)
    parts = heading_parts(draft, slide.heading, content, _HEADING)
    high = stack_height(draft, parts)
    taken = high + draft.space(_HEADING_GAP) if parts else 0
    swing, radius, gap = frame.px(_SWING["across"]), frame.px(_STATION), draft.space(_TEXT_GAP)
    column = draft.space(_COLUMN_GAP)
    apart = (content.width + column) // (count + 1)
    width = 2 * apart - column
    around = swing + 2 * radius + 2 * gap
    room = Box(0, 0, width, (content.height - taken - around) // 2)
    blocks = try_row(draft, slide.items, room, draft.theme.strong_font, _TEXT)
    if blocks is None:
        del draft.faults[faults_before:]
        return False
    under, over = (max((block.height_px for block in blocks[turn::2]), default=0) for turn in (0, 1))
    top = content.top + (content.height - taken - around - over - under) // 2
    stack(draft, Box(content.left, top, content.right, top + high), parts)
    upper = top + taken + over + gap + radius
    stations = [
        (content.left + width // 2 + item * apart, upper + swing * (1 - item % 2)) for item in range(count)
    ]
    _road(draft, stations, radius, level=True)
    for item, ((x, y), block) in enumerate(zip(stations, blocks, strict=True)):
        edge = y - radius - gap - block.height_px if item % 2 else y + radius + gap
        place = Box(x - width // 2, edge, x - width // 2 + width, edge + block.height_px)
        write(draft, block, place, draft.theme.colours.text, "centre", item)
    return True


def _down(slide: Slide, draft: Draft) -> None:
    """Wind from top to bottom, bends left and right by turns, all texts on one edge beside it."""
    frame = draft.frame
    before, swing_units = _COARSE if frame.coarse else (_BEFORE, _SWING["down"])
    rows = place_rows(slide, draft, before, 0)
    if not rows:
        return
    lowest = min(row.box.height for row in rows)
    radius, swing = min(frame.px(_STATION), max(2, round(lowest * _OF_ROW))), frame.px(swing_units)
    left = rows[0].box.left + radius
    stations = [(left + swing * (item % 2), row.box.middle[1]) for item, row in enumerate(rows)]
    _road(draft, stations, radius, level=False)
    for item, row in enumerate(rows):
        write(draft, row.block, row.text, draft.theme.colours.text, item=item)


def _road(draft: Draft, stations: Sequence[Point], radius: int, *, level: bool) -> None:
    """Draw the whole road faintly, then what is travelled of it and the stations, item by item."""
    colours = draft.theme.colours
    ink, road = heading_ink(colours), max(3, round(radius * _ROAD))
    legs = [_leg(a, b, level=level) for a, b in pairwise(stations)]
    whole = tuple(point for leg in legs for point in leg) or tuple(stations)
    draft.strokes.append(Way(whole, road, mix(colours.background, ink, 0.16)))
    for item, leg in enumerate(legs, 1):
        draft.strokes.append(Way(leg, max(1, road // 4), ink, item))
    last = len(stations) - 1
    for item, middle in enumerate(stations):
        disc(draft, middle, radius, ink, item)
        disc(draft, middle, max(1, round(radius * 0.66)), colours.surface, item)
        disc(draft, middle, max(1, round(radius * 0.42)), colours.accent if item == last else ink, item)


def _leg(start: Point, end: Point, *, level: bool) -> Points:
    """Points of a gentle bend from one station to the next, level or upright at both."""
    shares = [step / _STEPS for step in range(_STEPS + 1)]
    swings = [(1 - cos(pi * share)) / 2 for share in shares]
    across, down = (shares, swings) if level else (swings, shares)
    return tuple(
        (_quarter(start[0] + (end[0] - start[0]) * x), _quarter(start[1] + (end[1] - start[1]) * y))
        for x, y in zip(across, down, strict=True)
    )


def _quarter(pixels: float) -> float:
    """Round to what smoothing can show, so that it is the same everywhere."""
    return round(4 * pixels) / 4

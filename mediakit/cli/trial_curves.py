"""The tones of a voice as a drawing: pitch over the length of a syllable, SVG that stands in a page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a tone is drawn: told apart by dashes too, for those who see no colour."""

    colour: str
    """`#rrggbb`, at least 4.5:1 on white."""
    dashes: str = ""
    """As SVG counts them; empty: a whole line."""


STROKES: Mapping[str, Stroke] = {
    "ngang": Stroke("#4b5d6f"),
    "huyền": Stroke("#0b5fa5"),
    "sắc": Stroke("#b3261e"),
    "hỏi": Stroke("#8a5200"),
    "ngã": Stroke("#7a2a9c", "7 4"),
    "nặng": Stroke("#1b6b3a", "2 4"),
}
"""By tone. Hỏi is whole and ngã is dashed, so that both show where a voice of the south says them alike."""

_LEFT, _RIGHT, _TOP, _BOTTOM = 38.0, 326.0, 12.0, 220.0
_SIZE = (384, 254)
_STEP_ST = 2
_LABEL_APART = 14.0


def scale_of(voices: Iterable[Mapping[str, tuple[float, ...]]]) -> tuple[int, int]:
    """Give the semitones from and to which all voices are drawn, so that their drawings compare."""
    heights = [at for curves in voices for curve in curves.values() for at in curve]
    lowest, highest = min(heights, default=0), max(heights, default=0)
    return int(lowest // _STEP_ST) * _STEP_ST, int(-(-highest // _STEP_ST) or 1) * _STEP_ST


def draw(
    curves: Mapping[str, tuple[float, ...]], scale_st: tuple[int, int], titles: tuple[str, str, str, str]
) -> str:
    """Draw every tone.

    Args:
        curves: semitones above the middle of ngang at even places, by tone.
        scale_st: lowest and highest semitone of the drawing.
        titles: what it shows, for who cannot see it; name of the upright axis; beginning and end of the
            other one.
    """
    whole, upright, begins, ends = map(escape, titles)
    width, height = _SIZE
    foot, middle = _BOTTOM + 24, (_TOP + _BOTTOM) / 2
    turned = f'transform="translate(9 {middle:g}) rotate(-90)" text-anchor="middle"'
    return "\n".join(
        [
            f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{whole}">',
            *_grid(scale_st),
            f'<text class="axis" x="{_LEFT:g}" y="{foot:g}">{begins}</text>',
            f'<text class="axis" x="{_RIGHT:g}" y="{foot:g}" text-anchor="end">{ends}</text>',
            f'<text class="axis" {turned}>{upright}</text>',
            *(_line(tone, curve, scale_st) for tone, curve in curves.items()),
            *_labels(curves, scale_st),
            "</svg>",
        ]
    )


def _grid(scale_st: tuple[int, int]) -> Iterable[str]:
    low, high = scale_st
    for level in range(low, high + 1, _STEP_ST):
        y = _y(level, scale_st)
        kind = "zero" if level == 0 else "rule"
        yield f'<line class="{kind}" x1="{_LEFT:g}" y1="{y:.1f}" x2="{_RIGHT:g}" y2="{y:.1f}"/>'
        if level % (2 * _STEP_ST) == 0:
            sign = "−" if level < 0 else "+" if level else ""
            label = f"{sign}{abs(level)}"
            yield (f'<text class="axis" x="{_LEFT - 5:g}" y="{y + 3.5:.1f}" text-anchor="end">{label}</text>')


def _line(tone: str, curve: tuple[float, ...], scale_st: tuple[int, int]) -> str:
    stroke = STROKES[tone]
    step = (_RIGHT - _LEFT) / (len(curve) - 1)
    points = " ".join(f"{_LEFT + index * step:.1f},{_y(at, scale_st):.1f}" for index, at in enumerate(curve))
    dashes = f' stroke-dasharray="{stroke.dashes}"' if stroke.dashes else ""
    return f'<polyline class="tone" stroke="{stroke.colour}"{dashes} points="{points}"/>'


def _labels(curves: Mapping[str, tuple[float, ...]], scale_st: tuple[int, int]) -> Iterable[str]:
    """Name each tone where it ends; names that would lie on one another are moved apart."""
    ends = {tone: _y(curve[-1], scale_st) for tone, curve in curves.items()}
    for tone, y in _apart(ends).items():
        colour = STROKES[tone].colour
        lead = f"M{_RIGHT:g} {ends[tone]:.1f}L{_RIGHT + 10:g} {y:.1f}"
        yield f'<path class="lead" stroke="{colour}" d="{lead}"/>'
        yield f'<text x="{_RIGHT + 13:g}" y="{y + 4:.1f}" fill="{colour}">{tone}</text>'


def _apart(ends: Mapping[str, float]) -> dict[str, float]:
    """Move heights until none is nearer to the next than a label is tall, and all stay in the drawing."""
    order = sorted(ends, key=lambda tone: ends[tone])
    placed: dict[str, float] = {}
    at = _TOP - _LABEL_APART
    for tone in order:
        at = max(at + _LABEL_APART, ends[tone])
        placed[tone] = at
    at = _BOTTOM + _LABEL_APART
    for tone in reversed(order):
        at = min(at - _LABEL_APART, placed[tone])
        placed[tone] = at
    return placed


def _y(semitones: float, scale_st: tuple[int, int]) -> float:
    low, high = scale_st
    return _BOTTOM - (semitones - low) / (high - low) * (_BOTTOM - _TOP)

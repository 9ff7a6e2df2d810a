"""A quotation mark, drawn: a theme's font need not have a handsome one."""

from PIL import Image, ImageDraw

from mediakit.slides.shapes import smooth_mask

_HEAD = 0.34
"""Radius of a drop, as a share of the mark's height."""
_TIP = (0.06, 1.0)
_APART = 0.84
_BEND_STEPS = 16
QUOTE_WIDTH = _APART + 2 * _HEAD
"""Width of a mark, as a share of its height."""


def quote_mask(height_px: int) -> Image.Image:
    """Mask of an opening mark: two drops side by side, their tips up."""

    def drawn(draw: ImageDraw.ImageDraw, finer: int) -> None:
        full = height_px * finer
        for shift in (0.0, _APART):
            outline = [(round((x + shift) * full), round(y * full)) for x, y in _tail()]
            draw.polygon(outline, 255)
            draw.ellipse(
                (round(shift * full), 0, round((shift + 2 * _HEAD) * full), round(2 * _HEAD * full)), 255
            )

    closing = smooth_mask(round(height_px * QUOTE_WIDTH), height_px, drawn)
    return closing.transpose(Image.Transpose.ROTATE_180)


def _tail() -> list[tuple[float, float]]:
    """From the drop's right side down to its tip and back to its lower side."""
    out = _bend((2 * _HEAD, _HEAD), (2 * _HEAD + 0.02, 0.86), _TIP)
    back = _bend(_TIP, (0.36, 0.84), (_HEAD * 1.05, 2 * _HEAD - 0.01))
    return [*out, *back, (_HEAD, _HEAD)]


def _bend(
    start: tuple[float, float], control: tuple[float, float], end: tuple[float, float]
) -> list[tuple[float, float]]:
    """Points along a quadratic Bézier curve."""
    shares = [step / _BEND_STEPS for step in range(_BEND_STEPS + 1)]
    return [
        (
            (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * control[0] + t * t * end[0],
            (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * control[1] + t * t * end[1],
        )
        for t in shares
    ]

"""Colours as `#rrggbb`: mixing and contrast."""

from functools import lru_cache

AA_CONTRAST = 4.5
"""Least contrast of text (WCAG 2.1, success criterion 1.4.3)."""


def mix(colour: str, other: str, share: float) -> str:
    """Give `colour` with `share` (0 to 1) of `other` in it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


@lru_cache(maxsize=256)
def contrast(colour: str, ground: str) -> float:
    """Contrast ratio, 1 to 21, by relative luminance (WCAG 2.1)."""
    darker, lighter = sorted((_luminance(colour), _luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (channel / 255 for channel in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

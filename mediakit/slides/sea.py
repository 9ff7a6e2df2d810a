"""The grounds of the motif “drum”: paper over the sea, and deep blue with the drum's sun on the horizon."""

from collections.abc import Sequence

from PIL import Image

from mediakit.model.theme import Colours
from mediakit.slides.colour import mix
from mediakit.slides.frame import Frame
from mediakit.slides.motif import drum_mask, star_mask, wave_mask
from mediakit.slides.shapes import stamp
from mediakit.slides.sheet import Ground

_ENGRAVED = 0.6
_SHIFTS = (0.55, 0.95, 0.30, 0.78)


def paint_sea(image: Image.Image, ground: Ground, frame: Frame, colours: Colours) -> None:
    """Paint drum and sea on an image that is filled with the ground's colour."""
    if ground == "paper":
        base = colours.background
        radius = frame.px(400 if frame.shape == "wide" else 330)
        stamp(image, (frame.width_px, 0), drum_mask(radius), mix(base, colours.primary, 0.05))
        tints = [mix(base, colours.primary, share) for share in (0.16, 0.45)]
        depths = [mix(colours.primary, colours.primary_dark, share) for share in (0.0, 0.22, 0.44)]
        _sea(image, frame, (*tints, *depths), frame.width_px // 8)
        return
    base = colours.primary
    engraved = mix(base, colours.primary_dark, _ENGRAVED)  # darker than the ground: gold and white read on it
    middle, radius = _sun(ground, frame)
    stamp(image, middle, drum_mask(radius), engraved)
    if ground == "sunrise":
        stamp(image, middle, star_mask(radius), colours.accent)
    depths = [mix(base, colours.primary_dark, share) for share in (0.28, 0.5, 0.7, 0.85, 1.0)]
    _sea(image, frame, depths, middle[0])


def _sun(ground: Ground, frame: Frame) -> tuple[tuple[int, int], int]:
    """Middle and radius of the drum on the horizon."""
    horizon = frame.captions.top - frame.px(24)
    if ground == "noon":
        return (frame.width_px // 2, horizon), frame.px(620 if frame.shape == "wide" else 500)
    if frame.shape == "wide":
        return (frame.width_px - frame.px(390), horizon), frame.px(490)
    if frame.shape == "tall":
        return (frame.width_px // 2, horizon), frame.px(350)
    return (frame.width_px - frame.px(300), horizon), frame.px(400)


def _sea(image: Image.Image, frame: Frame, shades: Sequence[str], peak_x: int) -> None:
    """Swells one before another, the farthest highest at `peak_x`, wider apart towards the foot."""
    waves = max(1.0, 0.68 * frame.width_px / (1080 * frame.unit))
    surface = frame.captions.top - frame.px(36)
    depth = frame.height_px - surface - frame.px(60)
    tops = (
        surface,
        surface + frame.px(26),
        surface + frame.px(54),
        surface + depth * 3 // 8,
        surface + depth * 3 // 4,
    )
    shifts = (0.25 - waves * peak_x / frame.width_px, *_SHIFTS)
    for step, (top, shade) in enumerate(zip(tops, shades, strict=True)):
        swell = (
            (frame.px(15), waves * (1 + 0.12 * step), shifts[step]),
            (frame.px(4), waves * (2.3 - 0.2 * step), 2 * shifts[step]),
        )
        image.paste(shade, (0, top), wave_mask(frame.width_px, frame.height_px - top, swell))

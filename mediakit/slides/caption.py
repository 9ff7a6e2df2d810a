"""Burned-in captions."""

from PIL import Image

from mediakit.errors import Place
from mediakit.lettering.box import Box
from mediakit.lettering.drawing import draw_block
from mediakit.lettering.fitting import Room, fit
from mediakit.lettering.fonts import NO_BREAK_SPACE
from mediakit.model.profile import PictureProfile
from mediakit.model.theme import Theme
from mediakit.slides.frame import frame_of
from mediakit.slides.shapes import rounded

_SIZE = {"wide": 48, "square": 48, "tall": 52}
_SMALLEST_SHARE = 0.5
_LEADING = 1.34


def draw_caption(frame: Image.Image, text: str, theme: Theme, picture: PictureProfile) -> Image.Image:
    """Give a copy of a frame with a caption in its zone, on a plate that no picture shines through.

    Args:
        frame: RGB, of the picture's size; left as it is.
        text: NFC, up to the profile's lines, parted by line feeds.
        theme: its look.
        picture: its shape.
    Raises:
        MediakitError: TEXT_TOO_LONG when it breaks the profile's caption rules by far.
    """
    captioned = frame.copy()
    if not text.strip():
        return captioned
    zones = frame_of(picture, theme.safe_area)
    zone, size = zones.captions, zones.px(_SIZE[zones.shape])
    across, down = zones.px(34), zones.px(4)
    lines = text.count("\n") + 1
    room = Room(
        zone.width - 2 * across,
        zone.height - 2 * down,
        max(1, round(size * _SMALLEST_SHARE)),
        size,
        lines,
        _LEADING,
    )
    glued = text.replace(" ", NO_BREAK_SPACE)
    block = fit(glued, theme.text_font, room, Place(field="caption"))
    middle = zone.middle[0]
    half = block.width_px // 2 + across
    height = block.height_px + 2 * down
    plate = Box(middle - half, zone.bottom - height, middle + half, zone.bottom)
    rounded(captioned, plate, zones.px(22), theme.colours.primary_dark)
    draw_block(captioned, block, plate, theme.colours.on_primary, "centre")
    return captioned

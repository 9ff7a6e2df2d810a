"""Burned-in captions."""

from dataclasses import dataclass

from PIL import Image

from mediakit.errors import Place
from mediakit.lettering.box import Box
from mediakit.lettering.drawing import draw_block
from mediakit.lettering.fitting import Block, Room, fit
from mediakit.lettering.fonts import NO_BREAK_SPACE
from mediakit.lettering.measuring import ink_of, pen_positions, width_em
from mediakit.model.profile import PictureProfile
from mediakit.model.theme import Theme
from mediakit.slides.frame import frame_of
from mediakit.slides.inks import spoken_ink
from mediakit.slides.shapes import rounded_mask

_SIZE = {"wide": 48, "square": 48, "tall": 52}
_SMALLEST_SHARE = 0.5
_LEADING = 1.34


@dataclass(frozen=True, slots=True)
class CaptionLayer:
    """A caption on its plate, ready to be laid over a frame."""

    image: Image.Image
    """RGBA, alpha not multiplied in: solid but for the plate's round corners."""
    corner_px: tuple[int, int]
    """Its left and upper edge on the frame."""


def caption_layer(
    text: str, theme: Theme, picture: PictureProfile, spoken: tuple[int, int] | None = None
) -> CaptionLayer:
    """Draw a caption for its zone, on a plate that no picture shines through.

    Args:
        text: NFC, up to the profile's lines, parted by line feeds.
        theme: its look.
        picture: its shape.
        spoken: first character and one past the last of a word in the accent colour, all in one line.
    Raises:
        MediakitError: TEXT_TOO_LONG when it breaks the profile's caption rules by far.
    """
    zones = frame_of(picture, theme.safe_area)
    zone, size, colours = zones.captions, zones.px(_SIZE[zones.shape]), theme.colours
    across, down = zones.px(34), zones.px(4)
    smallest = max(1, round(size * _SMALLEST_SHARE))
    lines = text.count("\n") + 1
    room = Room(zone.width - 2 * across, zone.height - 2 * down, smallest, size, lines, _LEADING)
    block = fit(text.replace(" ", NO_BREAK_SPACE), theme.text_font, room, Place(field="caption"))
    width = 2 * (block.width_px // 2 + across)
    plate = Box(0, 0, width, block.height_px + 2 * down)
    image = _written(block, plate, colours.primary_dark, colours.on_primary)
    if spoken:
        accent = spoken_ink(colours)
        word = _box_of(text, spoken, block, plate)
        image.paste(_written(block, plate, colours.primary_dark, accent).crop(word), word)
    radius_px = min(zones.px(22), plate.width // 2, plate.height // 2)
    image.putalpha(rounded_mask(plate.width, plate.height, radius_px))
    return CaptionLayer(image, (zone.middle[0] - width // 2, zone.bottom - plate.height))


def draw_caption(frame: Image.Image, text: str, theme: Theme, picture: PictureProfile) -> Image.Image:
    """Give a copy of a frame with a caption, as `caption_layer` draws it; none where the text is empty.

    Args:
        frame: RGB, of the picture's size; left as it is.
        text: as for `caption_layer`.
        theme: its look.
        picture: its shape.
    Raises:
        MediakitError: TEXT_TOO_LONG.
    """
    captioned = frame.copy()
    if text.strip():
        layer = caption_layer(text, theme, picture)
        captioned.paste(layer.image, layer.corner_px, layer.image)
    return captioned


def _written(block: Block, plate: Box, ground: str, ink: str) -> Image.Image:
    image = Image.new("RGB", (plate.width, plate.height), ground)
    draw_block(image, block, plate, ink, "centre")
    return image


def _box_of(text: str, spoken: tuple[int, int], block: Block, plate: Box) -> tuple[int, int, int, int]:
    """Where a word stands on the plate: half a space to both sides, its whole line in height."""
    index = text.count("\n", 0, spoken[0])
    begins = text.rfind("\n", 0, spoken[0]) + 1
    line, font, size = block.lines[index], block.font, block.size_px
    pens, ink, air = pen_positions(line, font), ink_of(line, font), width_em(" ", font) / 2
    left = (plate.width - (ink.right - ink.left) * size) / 2 - ink.left * size
    first, last = (pens[min(at - begins, len(line))] for at in spoken)
    top = plate.height * index // len(block.lines)
    bottom = plate.height * (index + 1) // len(block.lines)
    return round(left + (first - air) * size), top, round(left + (last + air) * size), bottom

"""Sheets into pixels; here images are opened."""

from pathlib import Path

from PIL import Image

from mediakit.lettering.drawing import draw_block
from mediakit.slides.backdrop import backdrop
from mediakit.slides.marks import quote_mask
from mediakit.slides.photo import draw_logo, draw_photo, field_of, open_picture
from mediakit.slides.qr import qr_image
from mediakit.slides.shapes import rounded
from mediakit.slides.sheet import Code, Lettering, Logo, Photo, Plate, QuoteMark, Sheet, Stroke


def draw(sheet: Sheet, images: Path) -> Image.Image:
    """Draw a sheet; the same sheet and images always give the same pixels.

    Args:
        sheet: without faults.
        images: folder that pictures are named below.
    Returns:
        RGB, exactly the picture's size.
    Raises:
        MediakitError: IMAGE_MISSING, IMAGE_UNREADABLE, at the field `image` or `logo`; FONT_MISSING,
            FONT_UNREADABLE.
    """
    image = backdrop(sheet.ground, sheet.frame, sheet.colours).copy()
    for stroke in sheet.strokes:
        _draw_stroke(image, stroke, images)
    return image


def _draw_stroke(image: Image.Image, stroke: Stroke, images: Path) -> None:
    match stroke:
        case Lettering(block, box, colour, align):
            draw_block(image, block, box, colour, align)
        case Plate(box, radius_px, colour):
            rounded(image, box, radius_px, colour)
        case Photo(name, box, radius_px, ground):
            draw_photo(image, box, radius_px, open_picture(images, name, field_of(stroke), ground))
        case Logo(name, box, align):
            draw_logo(image, box, open_picture(images, name, field_of(stroke), ""), align)
        case Code(content, box, dark, light):
            image.paste(qr_image(content, box.width, dark, light), (box.left, box.top))
        case QuoteMark(box, colour):
            image.paste(colour, (box.left, box.top), quote_mask(box.height))

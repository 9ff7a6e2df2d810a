"""Sheets into pixels; here images are opened."""

from pathlib import Path

from PIL import Image

from mediakit.lettering.drawing import draw_block
from mediakit.slides.backdrop import backdrop
from mediakit.slides.marks import quote_mask
from mediakit.slides.photo import draw_logo, draw_photo, field_of, open_picture
from mediakit.slides.qr import qr_image
from mediakit.slides.shapes import rounded, veil_mask, way_mask
from mediakit.slides.sheet import (
    Code,
    Lettering,
    Logo,
    Photo,
    Plate,
    QuoteMark,
    Scrim,
    Sheet,
    Stroke,
    Way,
)


def draw(
    sheet: Sheet,
    images: Path,
    shown: int | None = None,
    photo: Image.Image | None = None,
    ground: Image.Image | None = None,
) -> Image.Image:
    """Draw a sheet; the same sheet and images always give the same pixels.

    Args:
        sheet: without faults.
        images: folder that pictures are named below.
        shown: how many of the slide's items are there yet; None: all. Nothing else moves.
        photo: RGB, stands in for the moving photo or in the window, exactly as big; without it the photo is
            read from its file, and a window is dark.
        ground: RGB, of the picture's size; stands in for what the slide stands on.
    Returns:
        RGB, exactly the picture's size.
    Raises:
        MediakitError: IMAGE_MISSING, IMAGE_UNREADABLE, at the field `image`, `image_after` or `logo`;
            FONT_MISSING, FONT_UNREADABLE.
    """
    image = (ground or draw_ground(sheet)).copy()
    if photo and sheet.window:
        image.paste(photo, (sheet.window.left, sheet.window.top))
    for stroke in sheet.strokes:
        if shown is not None and _comes_later(stroke, shown):
            continue
        if photo and isinstance(stroke, Photo) and stroke.moving:
            image.paste(photo, (stroke.box.left, stroke.box.top))
        else:
            _draw_stroke(image, stroke, images)
    return image


def draw_ground(sheet: Sheet) -> Image.Image:
    """Draw only what a sheet stands on, RGB. It is kept: copy it before drawing on it."""
    return backdrop(sheet.ground, sheet.frame, sheet.colours, sheet.motif)


def _comes_later(stroke: Stroke, shown: int) -> bool:
    """Tell a stroke of an item that is not there yet."""
    item = getattr(stroke, "item", None)
    return item is not None and item >= shown


def _draw_stroke(image: Image.Image, stroke: Stroke, images: Path) -> None:
    match stroke:
        case Lettering(block, box, colour, align, hang_px):
            draw_block(image, block, box, colour, align, hang_px)
        case Plate(box, radius_px, colour):
            rounded(image, box, radius_px, colour)
        case Way(points, width_px, colour):
            mask, corner = way_mask(points, width_px)
            image.paste(colour, corner, mask)
        case Scrim(box, fade_px, across_px, share, colour):
            mask = veil_mask((box.width, box.height), fade_px, across_px, share)
            image.paste(colour, (box.left, box.top), mask)
        case Photo(name, box, radius_px, ground):
            draw_photo(image, box, radius_px, open_picture(images, name, field_of(stroke), ground))
        case Logo(name, box, align):
            draw_logo(image, box, open_picture(images, name, field_of(stroke), ""), align)
        case Code(content, box, dark, light):
            image.paste(qr_image(content, box.width, dark, light), (box.left, box.top))
        case QuoteMark(box, colour):
            image.paste(colour, (box.left, box.top), quote_mask(box.height))

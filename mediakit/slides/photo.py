"""Pictures from the project's image folder."""

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import ExifTags, Image, ImageOps

from mediakit.errors import MediakitError, Place
from mediakit.lettering.box import Box
from mediakit.lettering.drawing import SHARE_LEFT, Align
from mediakit.slides.shapes import rounded_mask
from mediakit.slides.sheet import Logo, Photo

_FACES = (0.5, 0.4)
_FORMATS = ("JPEG", "PNG", "WEBP")
_ON_ITS_SIDE = (5, 6, 7, 8)
"""Exif orientations that swap width and height."""
_MOST_ENLARGED = 3
"""Pixels on screen for one of the picture's, above which it looks blurred."""
_UNREADABLE = (
    *(OSError, EOFError, ValueError, SyntaxError, struct.error),
    *(Image.DecompressionBombError, Image.DecompressionBombWarning),
)
"""What Pillow raises for a file that is damaged, too large or no picture."""


def draw_photo(image: Image.Image, box: Box, radius_px: int, photo: Image.Image) -> None:
    """Fill a box with a photo, cropped rather than squeezed, corners rounded."""
    filled = ImageOps.fit(photo, (box.width, box.height), Image.Resampling.LANCZOS, centering=_FACES)
    image.paste(filled.convert("RGB"), (box.left, box.top), rounded_mask(box.width, box.height, radius_px))


def cut_photo(images: Path, shown: Photo, width_px: int, height_px: int) -> Image.Image:
    """Read a photo and crop it to a size, RGB.

    Raises:
        MediakitError: IMAGE_MISSING, IMAGE_UNREADABLE.
    """
    photo = open_picture(images, shown.name, field_of(shown), shown.ground)
    return ImageOps.fit(photo, (width_px, height_px), Image.Resampling.LANCZOS, centering=_FACES)


def draw_logo(image: Image.Image, box: Box, logo: Image.Image, align: Align) -> None:
    """Draw a logo whole into a box, transparent parts kept."""
    inside = ImageOps.contain(logo.convert("RGBA"), (box.width, box.height), Image.Resampling.LANCZOS)
    left = box.left + round((box.width - inside.width) * SHARE_LEFT[align])
    image.paste(inside, (left, box.top + (box.height - inside.height) // 2), inside)


def open_picture(images: Path, name: str, field: str, ground: str) -> Image.Image:
    """Read a picture, upright.

    Args:
        images: folder it is named below.
        name: its path there, with forward slashes.
        field: the field that names it.
        ground: `#rrggbb` behind transparent parts; empty keeps them.
    Returns:
        Mode `RGB`, or `RGBA` when transparency is kept.
    Raises:
        MediakitError: IMAGE_MISSING, IMAGE_UNREADABLE.
    """
    with _opened(images, name, field) as picture:
        upright = ImageOps.exif_transpose(picture).convert("RGBA")
    if not ground:
        return upright
    flat = Image.new("RGB", upright.size, ground)
    flat.paste(upright, mask=upright)
    return flat


def image_faults(images: Path, shown: Photo | Logo) -> tuple[list[MediakitError], list[MediakitError]]:
    """Decode a picture to its end, as fast as its format allows, to tell what is wrong with it.

    Args:
        images: folder it is named below.
        shown: where it is shown, such as in `Sheet.pictures()`; of several places the biggest.
    Returns:
        Faults: IMAGE_MISSING; IMAGE_UNREADABLE when it is damaged, cut short, far too large or no picture.
        Warnings: IMAGE_SMALL when it has less than a third of the pixels it is shown with.
        Their field is `image`, `image_after` or `logo`.
    """
    field, box = field_of(shown), shown.box
    try:
        with _opened(images, shown.name, field) as picture:
            width, height = picture.size
            if picture.getexif().get(ExifTags.Base.Orientation, 1) in _ON_ITS_SIDE:
                width, height = height, width
            picture.draft("RGB", (1, 1))  # JPEG alone: every byte is read, an eighth of each side is made
            picture.load()
    except MediakitError as fault:
        return [fault], []
    scales = box.width / width, box.height / height
    scale = max(scales) if isinstance(shown, Photo) else min(scales)
    if scale**2 <= _MOST_ENLARGED:
        return [], []
    facts = {"width_px": width, "height_px": height, "box_width_px": box.width, "box_height_px": box.height}
    return [], [MediakitError("IMAGE_SMALL", Place(field=field), path=f"assets/images/{shown.name}", **facts)]


def field_of(shown: Photo | Logo) -> str:
    """Name the field of the slide or the theme that a picture comes from."""
    return shown.field if isinstance(shown, Photo) else "logo"


@contextmanager
def _opened(images: Path, name: str, field: str) -> Iterator[Image.Image]:
    """Open a picture; whatever goes wrong with it, also later in decoding it, is a fault of its field."""
    file = images / name
    if not file.is_file():
        raise MediakitError("IMAGE_MISSING", Place(field=field), path=f"assets/images/{name}")
    try:
        with warnings.catch_warnings():
            # A picture of a size that only an attack or a mistake has is refused, not merely warned of.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=_FORMATS) as picture:
                yield picture
    except _UNREADABLE as error:
        raise MediakitError("IMAGE_UNREADABLE", Place(field=field), image=name) from error

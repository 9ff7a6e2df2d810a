"""Pictures from the project's image folder."""

import warnings
from pathlib import Path

from PIL import Image, ImageOps

from mediakit.errors import MediakitError, Place
from mediakit.lettering.box import Box
from mediakit.lettering.drawing import SHARE_LEFT, Align
from mediakit.slides.shapes import rounded_mask

_FACES = (0.5, 0.4)


def draw_photo(image: Image.Image, box: Box, radius_px: int, photo: Image.Image) -> None:
    """Fill a box with a photo, cropped rather than squeezed, corners rounded."""
    filled = ImageOps.fit(photo, (box.width, box.height), Image.Resampling.LANCZOS, centering=_FACES)
    image.paste(filled.convert("RGB"), (box.left, box.top), rounded_mask(box.width, box.height, radius_px))


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
    file = images / name
    if not file.is_file():
        raise MediakitError("IMAGE_MISSING", Place(field=field), path=f"assets/images/{name}")
    try:
        with warnings.catch_warnings():
            # A picture of a size that only an attack or a mistake has is refused, not merely warned of.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file) as opened:
                upright = ImageOps.exif_transpose(opened).convert("RGBA")
    except (
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ) as error:
        raise MediakitError("IMAGE_UNREADABLE", Place(field=field), image=name) from error
    if not ground:
        return upright
    flat = Image.new("RGB", upright.size, ground)
    flat.paste(upright, mask=upright)
    return flat

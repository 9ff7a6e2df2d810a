"""QR codes that a phone reads from a screen: whole pixels, quiet zone kept."""

import segno
from PIL import Image

from mediakit.errors import MediakitError, Place

QUIET_MODULES = 4
"""Free modules on every side (ISO/IEC 18004)."""


def qr_image(content: str, side_px: int, smallest_module_px: int, dark: str, light: str) -> Image.Image:
    """Draw a code of error level M, quiet zone included, as big as it goes in whole pixels per module.

    Args:
        content: what it leads to.
        side_px: longest side.
        smallest_module_px: less cannot be scanned.
        dark: `#rrggbb` of modules.
        light: `#rrggbb` of the ground.
    Raises:
        MediakitError: QR_TOO_DENSE.
    """
    try:
        rows = segno.make(content, error="m", micro=False, boost_error=False).matrix
    except segno.DataOverflowError as error:
        raise MediakitError("QR_TOO_DENSE", Place(field="qr"), content=content) from error
    side = len(rows) + 2 * QUIET_MODULES
    module_px = side_px // side
    if module_px < smallest_module_px:
        raise MediakitError("QR_TOO_DENSE", Place(field="qr"), content=content)
    code = Image.new("RGB", (side, side), light)
    dark_modules = Image.new("L", (len(rows), len(rows)))
    dark_modules.putdata([255 * module for row in rows for module in row])
    code.paste(dark, (QUIET_MODULES, QUIET_MODULES), dark_modules)
    return code.resize((side * module_px, side * module_px), Image.Resampling.NEAREST)

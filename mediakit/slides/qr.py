"""QR codes that a phone reads from a screen: error level M, whole pixels, quiet zone kept."""

from bisect import bisect_left

import segno
from PIL import Image

QUIET_MODULES = 4
"""Free modules on every side (ISO/IEC 18004)."""
_BYTES = (
    *(14, 26, 42, 62, 84, 106, 122, 152, 180, 213),
    *(251, 287, 331, 362, 412, 450, 504, 560, 624, 666),
    *(711, 779, 857, 911, 997, 1059, 1125, 1190, 1264, 1370),
    *(1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213, 2331),
)
"""What versions 1 to 40 hold at level M in byte mode (ISO/IEC 18004:2015, table 7)."""


def modules_across(content: str) -> int:
    """Modules on a side of a content's code, quiet zone included; 0 when no code can hold it."""
    version = bisect_left(_BYTES, len(content.encode())) + 1
    return 17 + 4 * version + 2 * QUIET_MODULES if version <= len(_BYTES) else 0


def qr_image(content: str, side_px: int, dark: str, light: str) -> Image.Image:
    """Draw a code, quiet zone included.

    Args:
        content: what it leads to.
        side_px: a multiple of its modules.
        dark: `#rrggbb` of modules.
        light: `#rrggbb` of the ground.
    """
    # Always byte mode, although digits alone could be packed closer: so the size follows from the length.
    code = segno.make(content, error="m", mode="byte", encoding="utf-8", micro=False, boost_error=False)
    rows = code.matrix
    side = len(rows) + 2 * QUIET_MODULES
    image = Image.new("RGB", (side, side), light)
    dark_modules = Image.new("L", (len(rows), len(rows)))
    dark_modules.putdata([255 * module for row in rows for module in row])
    image.paste(dark, (QUIET_MODULES, QUIET_MODULES), dark_modules)
    return image.resize((side_px, side_px), Image.Resampling.NEAREST)

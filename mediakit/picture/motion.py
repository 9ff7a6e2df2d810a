"""The push-in: a photo that comes gently closer, placed to a fraction of a pixel so that nothing trembles."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from mediakit.picture.planes import Rgb, Yuv, chroma, luma, to_yuv

PUSH_IN = 1.08
"""How much larger a photo is at the end of its scene than at its start."""
_FACES = (0.5, 0.4)
"""The point that stays where it is, as shares of width and height: where faces are."""


class Closer:
    """A photo on its way.

    Args:
        photo: of the window's shape; `PUSH_IN` times as large as the window it ends as sharp as it is.
        width_px: of the window; even.
        height_px: of the window; even.
    """

    def __init__(self, photo: Rgb, width_px: int, height_px: int) -> None:
        planes = to_yuv(photo)
        self._planes = [Image.fromarray(plane) for plane in (luma(planes), *chroma(planes))]
        self._size = width_px, height_px

    def at(self, moved: float) -> Yuv:
        """Give the window's picture when `moved`, 0 to 1, of the way is done; evenly to the eye."""
        width, height = self._size
        seen = np.empty((height * 3 // 2, width), np.uint8)
        luma(seen)[...] = self._cut(0, (width, height), moved)
        for index in (1, 2):
            chroma(seen)[index - 1] = self._cut(index, (width // 2, height // 2), moved)
        return seen

    def _cut(self, plane: int, size: tuple[int, int], moved: float) -> NDArray[np.uint8]:
        image = self._planes[plane]
        return np.asarray(image.resize(size, Image.Resampling.BICUBIC, part_seen(image.size, moved)))


def part_seen(size_px: tuple[int, int], moved: float) -> tuple[float, float, float, float]:
    """Give the left, upper, right and lower edge of what is seen of a picture, `moved` as in `Closer.at`."""
    share = PUSH_IN**-moved
    left, top = ((1 - share) * side * at for side, at in zip(size_px, _FACES, strict=True))
    return left, top, left + share * size_px[0], top + share * size_px[1]

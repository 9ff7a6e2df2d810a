"""Measure a still picture: the poster of a clip, or any JPEG or PNG."""

from pathlib import Path

import numpy as np
from PIL import Image, UnidentifiedImageError

from mediakit.sound.measured import Measured, MeasuredStill
from mediakit.units import Seconds


def measure_still(path: Path) -> Measured | None:
    """Open a JPEG or PNG and look through its pixels; None when the file is neither.

    Raises:
        OSError: when it cannot be read, or ends too early.
    """
    try:
        image = Image.open(path, formats=("JPEG", "PNG"))
    except UnidentifiedImageError:
        return None
    with image:
        levels = np.asarray(image.convert("L"))
        comment = image.info.get("comment")
        said = comment.decode(errors="replace") if isinstance(comment, bytes) else ""
        return Measured(
            file=path.as_posix(),
            container=str(image.format).lower(),
            faststart=False,
            length_s=Seconds(0),
            video=None,
            audio=None,
            tags={"comment": said} if said else {},
            size_bytes=path.stat().st_size,
            still=MeasuredStill(str(image.format), image.mode, *image.size, range_levels=int(np.ptp(levels))),
        )

"""High dynamic range."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from mediakit.model.slide import Footage
from mediakit.picture.footage import frames
from mediakit.picture.hdr import HLG, PQ, to_common_range
from tests.picture.films import Made, even, quarters_of, write_film

Light = NDArray[np.float64]
FROM_BT709 = np.array(((0.6274, 0.3293, 0.0433), (0.0691, 0.9195, 0.0114), (0.0164, 0.0880, 0.8956)))
"""To BT.2020's primaries (BT.2087)."""
COLOURS = np.array([(150, 40, 40), (40, 150, 60), (50, 60, 150), (170, 170, 160)], np.float64)
"""On a common screen, below what is pressed together."""


def on_screen_cd(colours: Light) -> Light:
    """Light of colours, white 203 cd/m², in BT.2020's primaries."""
    light: Light = 203 * (colours / 255) ** 2.4 @ FROM_BT709.T
    return light


def pq(
    light_cd: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Signal of light, BT.2100."""
    power = (light_cd / 10_000) ** (2610 / 16384)
    signal: Light = ((3424 / 4096 + 2413 / 128 * power) / (1 + 2392 / 128 * power)) ** (2523 / 32)
    return signal


def hlg(
    light_cd: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Signal of light on a screen of 1000 cd/m², BT.2100."""
    shown = light_cd / 1000
    brightness = shown @ (0.2627, 0.6780, 0.0593)
    scene = shown * (brightness ** (1 / 1.2 - 1))[..., None]
    high = 0.17883277 * np.log(np.maximum(12 * scene - 0.28466892, 1e-9)) + 0.55991073
    return np.where(scene <= 1 / 12, np.sqrt(3 * scene), high)


@pytest.mark.parametrize(("transfer", "signal_of"), [(PQ, pq), (HLG, hlg)], ids=["PQ", "HLG"])
def test_common_colours_stay(transfer: int, signal_of: Callable[[Light], Light]) -> None:
    """What a common screen can show looks as it does there."""
    signal = signal_of(on_screen_cd(COLOURS))[None]
    made = to_common_range((signal * 65535 + 0.5).astype(np.uint16), transfer)
    assert made.dtype == np.uint8
    assert np.abs(made[0].astype(int) - COLOURS).max() <= 2


@pytest.mark.parametrize("transfer", [PQ, HLG])
def test_brighter_stays_brighter(transfer: int) -> None:
    """Greys from black to the brightest never fall, and do not burn out before the brightest tenth."""
    grey = np.repeat(np.linspace(0, 65535, 256).astype(np.uint16)[None, :, None], 3, axis=2)
    made = to_common_range(grey, transfer)[0].astype(int)
    assert np.ptp(made, axis=1).max() <= 1  # grey stays grey
    assert np.diff(made[:, 1]).min() >= 0
    assert made[0, 1] == 0
    assert made[-1, 1] >= 254
    assert made[[100, 120], 1].max() < 250


def test_a_telephone_s_film(tmp_path: Path) -> None:
    """A ten-bit film that says HLG is shown in common colours."""
    signal = (hlg(on_screen_cd(COLOURS)) * 255 + 0.5).astype(np.uint8)
    picture = np.zeros((48, 64, 3), np.uint8)
    for index, colour in enumerate(signal):
        down, across = divmod(index, 2)
        picture[24 * down : 24 * down + 24, 32 * across : 32 * across + 32] = colour
    made = Made(
        "libx265",
        pixels="yuv420p10le",
        options={"x265-params": "log-level=none:qp=4:bframes=0"},
        told={"colorspace": 9, "color_trc": HLG, "color_primaries": 9},
    )
    path = write_film(tmp_path / "a.mp4", even(2), made, pictures=[picture] * 2)
    (frame,) = frames(Footage(path.name), path, (64, 48), 25, 1)
    assert np.abs(np.subtract(quarters_of(frame), COLOURS)).max() <= 8

"""Films of high dynamic range, as newer telephones take them, brought to the range of a common screen.

Both transfers are those of ITU-R BT.2100. Its reference white of 203 cd/m² (BT.2408) becomes nearly white;
what is brighter is pressed together below white along a curve, its colour kept.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from mediakit.picture.planes import Rgb

PQ, HLG = 16, 18
"""Numbers of the transfers in H.273, as files tell them."""
Rgb16 = NDArray[np.uint16]
"""Shape (height, width, 3), 16 bits a channel, full range."""
Light = NDArray[np.float32]
"""Amounts of light, white 1."""

_WHITE_CD, _BRIGHTEST_CD = 203.0, 1000.0
_KNEE = np.float32(0.7)  # of white: from here on brightness is pressed together
_STEPS = 1024
_BRIGHTNESS = (0.2627, 0.6780, 0.0593)
_TO_BT709 = ((1.6605, -0.5876, -0.0728), (-0.1246, 1.1329, -0.0083), (-0.0182, -0.1006, 1.1187))
"""From BT.2020's primaries (BT.2087)."""
_SCREEN_GAMMA = 2.4


def to_common_range(rgb: Rgb16, transfer: int) -> Rgb:
    """Bring a picture to BT.709 as a screen of common range shows it.

    Args:
        rgb: BT.2020 primaries.
        transfer: PQ or HLG.
    """
    table = _light(transfer)
    wide = [table.take(rgb[..., at] >> 6) for at in range(3)]
    if transfer == HLG:  # brighter parts gain on the way to the screen
        gain = _gain().take(_steps(_mixed(wide, _BRIGHTNESS)))
        wide = [light * gain for light in wide]
    seen: list[Light] = [np.maximum(_mixed(wide, row), np.float32(0)) for row in _TO_BT709]
    brightest = np.maximum(np.maximum(seen[0], seen[1]), seen[2])
    pressed = (_pressed(brightest) / np.maximum(brightest, np.float32(1e-6))).astype(np.float32, copy=False)
    return np.dstack([_codes().take(_steps(light * pressed)) for light in seen])


def _mixed(channels: list[Light], shares: tuple[float, float, float]) -> Light:
    red, green, blue = (channel * np.float32(share) for channel, share in zip(channels, shares, strict=True))
    mixed: Light = red + green + blue
    return mixed


def _pressed(light: Light) -> Light:
    """Leave what lies below the knee; bring the rest near white, never beyond it."""
    room = 1 - _KNEE
    above = np.maximum(light - _KNEE, 0)
    pressed: Light = np.minimum(light, _KNEE) + room * (1 - np.exp(-above / room))
    return pressed


def _steps(light: Light) -> NDArray[np.uint16]:
    """Find the step of a table that is even in the root of light, 0 to 1: dark tones need more of them."""
    steps = np.sqrt(np.minimum(light, 1)) * np.float32(_STEPS - 1) + np.float32(0.5)
    return steps.astype(np.uint16)


@cache
def _light(transfer: int) -> Light:
    """Light of every 10-bit signal: for PQ of the screen; for HLG of the scene, its brightest 1."""
    signal = np.arange(_STEPS) / (_STEPS - 1)
    if transfer == HLG:
        a, b, c = 0.17883277, 0.28466892, 0.55991073
        light = np.where(signal <= 0.5, signal**2 / 3, (np.exp((signal - c) / a) + b) / 12)
    else:
        m1, m2, c1, c2, c3 = 2610 / 16384, 2523 / 32, 3424 / 4096, 2413 / 128, 2392 / 128
        root = signal ** (1 / m2)
        light = 10_000 / _WHITE_CD * (np.maximum(root - c1, 0) / (c2 - c3 * root)) ** (1 / m1)
    return light.astype(np.float32)


@cache
def _gain() -> Light:
    """By what a screen multiplies light of the scene, by the scene's brightness (the system gamma of 1.2)."""
    brightness = (np.arange(_STEPS) / (_STEPS - 1)) ** 2
    return (_BRIGHTEST_CD / _WHITE_CD * brightness**0.2).astype(np.float32)


@cache
def _codes() -> NDArray[np.uint8]:
    """8-bit signal of light, by steps."""
    light = (np.arange(_STEPS) / (_STEPS - 1)) ** 2
    return (255 * light ** (1 / _SCREEN_GAMMA) + 0.5).astype(np.uint8)

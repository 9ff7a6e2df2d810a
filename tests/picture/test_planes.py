"""Mixing and laying over, where the fast way must be the plain one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.picture.planes import (
    Layer,
    Rgb,
    chroma,
    lay,
    luma,
    mixed,
    overlay_of_layer,
    overlay_of_pair,
    to_yuv,
    wipe_mask,
    wiped,
)
from tests.picture.clips import psnr_db

NOISE = np.random.default_rng(7)
ONE, OTHER = (NOISE.integers(0, 256, (108, 96), dtype=np.uint8) for _ in range(2))


@given(st.integers(0, 256).map(lambda step: step / 256))
def test_mixing_in_bands_is_mixing(share: float) -> None:
    """Band by band in whole numbers it is, to the last bit, what exact arithmetic rounds to."""
    weight = round(share * 256)
    exact = (ONE.astype(np.int64) * (256 - weight) + OTHER.astype(np.int64) * weight + 128) // 256
    np.testing.assert_array_equal(mixed(ONE, OTHER, share), exact)


def test_mixing_ends_on_the_pictures() -> None:
    """Nothing of the other one is left at either end."""
    np.testing.assert_array_equal(mixed(ONE, OTHER, 0), ONE)
    np.testing.assert_array_equal(mixed(ONE, OTHER, 1), OTHER)
    np.testing.assert_array_equal(wiped(ONE, OTHER, 0), ONE)
    np.testing.assert_array_equal(wiped(ONE, OTHER, 1), OTHER)


@given(st.floats(0, 1), st.floats(0, 1), st.integers(2, 400))
def test_a_wipe_only_grows(share: float, more: float, width: int) -> None:
    """From left to right, and never back."""
    earlier, later = (wipe_mask(width, amount) for amount in sorted((share, more)))
    assert (np.diff(earlier) <= 0).all()
    assert (later >= earlier).all()


@pytest.mark.parametrize(("left", "top"), [(0, 0), (7, 5), (-9, -3), (80, 60), (40, 33)])
def test_a_layer_is_laid_as_in_rgb(left: int, top: int) -> None:
    """Odd corners, half transparent pixels and edges that hang over come out as if laid in RGB."""
    ground = np.full((72, 96, 3), (30, 90, 160), np.uint8)
    rgba = np.zeros((21, 33, 4), np.uint8)
    rgba[:, :16] = 250, 200, 40, 255
    rgba[4:17, 16:] = 10, 60, 20, 128
    wanted = ground.astype(np.float64)
    for y in range(21):
        for x in range(33):
            if 0 <= top + y < 72 and 0 <= left + x < 96:
                share = rgba[y, x, 3] / 255
                wanted[top + y, left + x] += (rgba[y, x, :3] - wanted[top + y, left + x]) * share
    planes = to_yuv(ground)
    lay(planes, overlay_of_layer(Layer(rgba, left, top), (96, 72)))
    assert psnr_db(planes, to_yuv(np.round(wanted).astype(np.uint8))) > 38
    far = np.abs(luma(planes).astype(int) - luma(to_yuv(np.round(wanted).astype(np.uint8))))
    assert far.max() <= 2


def test_two_grounds_tell_what_was_drawn() -> None:
    """What was painted over black and over white is laid over any other picture as if painted there."""
    ground = NOISE.integers(60, 200, (72, 96, 3), dtype=np.uint8)
    ground = ground.repeat(8, 0)[:72].repeat(8, 1)[:, :96]

    def painted(under: Rgb) -> Rgb:
        picture = under.astype(np.float64)
        picture[10:40, 20:70] = picture[10:40, 20:70] * 0.25 + np.array((200, 180, 0)) * 0.75
        picture[50:60, 30:40] = (255, 0, 90)
        return np.round(picture).astype(np.uint8)

    overlay = overlay_of_pair(painted(np.zeros_like(ground)), painted(np.full_like(ground, 255)))
    assert (overlay.left_px, overlay.top_px, overlay.size_px) == (20, 10, (50, 50))
    planes = to_yuv(ground)
    lay(planes, overlay)
    assert psnr_db(planes, to_yuv(painted(ground))) > 40
    below = to_yuv(ground)
    lay(below, overlay, 1.0, 40)  # half of it hangs over the lower edge
    np.testing.assert_array_equal(luma(below)[:50], luma(to_yuv(ground))[:50])
    np.testing.assert_array_equal(chroma(below)[:, :25], chroma(to_yuv(ground))[:, :25])

"""Fades."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mediakit.signal.fades import faded, rise


@given(st.integers(0, 2_000))
def test_cross_fade_keeps_level(count: int) -> None:
    """A fade in and its mirror add up to 1, and it never falls."""
    curve = rise(count)
    np.testing.assert_allclose(curve + curve[::-1], 1, atol=1e-6)
    assert np.all(np.diff(curve) >= 0)


@given(st.integers(0, 300), st.integers(0, 200), st.integers(0, 200))
def test_middle_is_untouched(count: int, fade_in: int, fade_out: int) -> None:
    """What lies between the fades passes bit for bit, and the sound that was given stays as it was."""
    given_samples = np.ones(count, np.float32)
    made = faded(given_samples, fade_in, fade_out)
    assert len(made) == count
    assert np.all(given_samples == 1)
    assert np.all(made[min(fade_in, count // 2) : count - min(fade_out, count // 2)] == 1)

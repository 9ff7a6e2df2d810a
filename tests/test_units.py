"""Exact time: no frame too few or too many, no sample lost."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediakit.units import SAMPLE_RATE_HZ, frame_at, frame_count, from_samples, sample_at, seconds

lengths = st.fractions(min_value=0, max_value=7200)
rates = st.sampled_from([24, 25, 30, 50])
samples = st.integers(0, 7200 * SAMPLE_RATE_HZ)


@pytest.mark.parametrize("written", ["0.1", 0.1, Decimal("0.1"), Fraction(1, 10), ".1", "1e-1"])
def test_tenth(written: str | float | Decimal | Fraction) -> None:
    """0.1 is one tenth however it is written, not its binary neighbour."""
    assert seconds(written) == Fraction(1, 10)


@settings(deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-9999, max_value=9999))
def test_seconds_are_exact(written: Decimal) -> None:
    """Every decimal is taken exactly as written."""
    assert seconds(written) == seconds(str(written)) == Fraction(written)


@settings(deadline=None)
@given(lengths, rates)
def test_frames_cover(length: Fraction, fps: int) -> None:
    """The frames cover the length, and one fewer would not."""
    count = frame_count(length, fps)
    assert Fraction(count - 1, fps) < length <= Fraction(count, fps)


@settings(deadline=None)
@given(st.integers(0, 200_000), rates)
def test_whole_frames(count: int, fps: int) -> None:
    """A length of whole frames has exactly those."""
    assert frame_count(Fraction(count, fps), fps) == count
    assert frame_at(Fraction(count, fps), fps) == count


@settings(deadline=None)
@given(lengths, rates)
def test_first_frame(instant: Fraction, fps: int) -> None:
    """A frame begins at the instant or after it, the one before it earlier."""
    frame = frame_at(instant, fps)
    assert Fraction(frame - 1, fps) < instant <= Fraction(frame, fps)


@settings(deadline=None)
@given(samples)
def test_samples_round_trip(count: int) -> None:
    """Samples to seconds and back is the same count."""
    assert sample_at(from_samples(count)) == count


@settings(deadline=None)
@given(lengths)
def test_nearest_sample(instant: Fraction) -> None:
    """The sample is never further from the instant than half a sample."""
    assert abs(from_samples(sample_at(instant)) - instant) <= from_samples(1) / 2


@settings(deadline=None)
@given(samples, samples)
def test_lengths_add_up(one: int, other: int) -> None:
    """Parts laid end to end are as long as the whole."""
    assert from_samples(one) + from_samples(other) == from_samples(one + other)

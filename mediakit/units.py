"""Exact time: seconds are fractions inside; frames and samples only at the edge."""

import math
from decimal import Decimal
from fractions import Fraction

Seconds = Fraction
"""A length or an instant, exact."""

SAMPLE_RATE_HZ = 48_000
"""Rate of every take, mix and clip; other rates exist only in files that ask for them."""


def seconds(value: str | float | Fraction | Decimal) -> Seconds:
    """Give the exact decimal a person wrote: 0.1 is one tenth, not its binary neighbour."""
    return value if isinstance(value, Fraction) else Fraction(str(value))


def frame_count(length: Seconds, fps: int) -> int:
    """Whole frames needed to cover `length`; the last one may hang over."""
    return math.ceil(length * fps)


def frame_at(instant: Seconds, fps: int) -> int:
    """Give the first frame shown at or after `instant` (frame `n` is shown from `n / fps` on)."""
    return math.ceil(instant * fps)


def sample_at(instant: Seconds) -> int:
    """Give the sample nearest to `instant`."""
    return round(instant * SAMPLE_RATE_HZ)


def from_samples(count: int) -> Seconds:
    """Length of `count` samples."""
    return Fraction(count, SAMPLE_RATE_HZ)

"""Other sample rates, by soxr."""

from fractions import Fraction

import numpy as np
import soxr

from mediakit.signal.samples import Samples


def resample(samples: Samples, rate_hz: int, new_rate_hz: int) -> Samples:
    """Give the same sound at another rate, without delay, exactly round(n × new / old) samples long.

    Args:
        samples: (n,) or (n, channels).
        rate_hz: their rate.
        new_rate_hz: the rate wanted.
    """
    if rate_hz == new_rate_hz or not len(samples):
        return samples
    wanted = round(Fraction(len(samples) * new_rate_hz, rate_hz))
    made = soxr.resample(samples, rate_hz, new_rate_hz)[:wanted]
    missing = [(0, wanted - len(made))] + [(0, 0)] * (samples.ndim - 1)
    return np.pad(made, missing).astype(np.float32, copy=False)

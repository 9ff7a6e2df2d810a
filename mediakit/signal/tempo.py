"""Sound that runs faster or slower at its own pitch, by libavfilter's `atempo` (WSOLA)."""

from fractions import Fraction

import av
import av.filter
import numpy as np

from mediakit.signal.samples import Samples
from mediakit.units import SAMPLE_RATE_HZ

_LEAST, _MOST = (
    Fraction(1, 2),
    Fraction(2),
)  # beyond them a filter drops samples


def at_tempo(samples: Samples, speed: Fraction) -> Samples:
    """Give the same sound at another tempo, exactly round(n / speed) samples long.

    Args:
        samples: mono (n,) at 48 kHz.
        speed: how many times as fast; above 0.
    """
    if speed == 1 or not len(samples):
        return samples
    graph = av.filter.Graph()
    nodes = [graph.add_abuffer(sample_rate=SAMPLE_RATE_HZ, format="flt", layout="mono")]
    nodes += [graph.add("atempo", f"{float(part):.9f}") for part in _parts(speed)]
    nodes += [graph.add("aformat", "sample_fmts=flt"), graph.add("abuffersink")]
    graph.link_nodes(*nodes).configure()
    made: list[Samples] = []
    for start in range(0, len(samples), SAMPLE_RATE_HZ):
        chunk = np.ascontiguousarray(samples[start : start + SAMPLE_RATE_HZ]).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(chunk, format="flt", layout="mono")
        frame.sample_rate, frame.pts = SAMPLE_RATE_HZ, start
        graph.push(frame)
        made += _pulled(graph)
    graph.push(None)
    made += _pulled(graph)
    wanted = round(len(samples) / speed)
    joined = np.concatenate([*made, np.zeros(wanted, np.float32)])
    return joined[:wanted]


def _parts(speed: Fraction) -> list[Fraction]:
    """Give factors that one filter does well, their product the speed."""
    parts = []
    while not _LEAST <= speed <= _MOST:
        parts.append(_MOST if speed > 1 else _LEAST)
        speed /= parts[-1]
    return [*parts, speed]


def _pulled(graph: av.filter.Graph) -> list[Samples]:
    made = []
    while True:
        try:
            made.append(graph.pull().to_ndarray().reshape(-1).astype(np.float32, copy=False))
        except (av.BlockingIOError, av.EOFError):
            return made

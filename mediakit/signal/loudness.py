"""Loudness and true peak, by libavfilter's `ebur128` (ITU-R BS.1770-4, EBU Tech 3341 and 3342)."""

from collections.abc import Iterator
from dataclasses import dataclass

import av
import av.filter
import numpy as np

from mediakit.signal.samples import Samples, channel_count, to_db

FLOOR_LUFS = -70.0
"""The meter's absolute gate: what is quieter, or too short for its window, reads this."""

_BLOCKS_PER_S = 10


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud a stretch of sound is."""

    integrated_lufs: float
    """Over all of it, gated; FLOOR_LUFS under 0.4 s."""
    short_term_max_lufs: float
    """Loudest 3 s; FLOOR_LUFS when shorter."""
    momentary_max_lufs: float
    """Loudest 0.4 s."""
    range_lu: float
    """Loudness range, EBU Tech 3342."""
    true_peak_dbtp: float
    """Highest peak between samples, over all channels."""


def measure_loudness(samples: Samples, rate_hz: int) -> Loudness:
    """Measure a sound as it would be broadcast.

    Args:
        samples: (n,) or (n, channels). A mono sound is one channel, as BS.1770 counts it: the same
            sound in two channels reads 3 LU more.
        rate_hz: its rate.
    """
    # The filter reports every 0.1 s and forgets the rest: silence after the end lets the last peak out,
    # while loudness is read where the last whole block of the sound itself ended.
    tail = np.zeros((rate_hz // 5, *samples.shape[1:]), np.float32)
    readings = list(_readings(np.concatenate([samples, tail]), rate_hz, "metadata=1:peak=true"))
    whole = readings[: len(samples) * _BLOCKS_PER_S // rate_hz]
    last = whole[-1] if whole else {}
    return Loudness(
        integrated_lufs=_read(last, "I"),
        short_term_max_lufs=max((_read(one, "S") for one in whole), default=FLOOR_LUFS),
        momentary_max_lufs=max((_read(one, "M") for one in whole), default=FLOOR_LUFS),
        range_lu=float(last.get("lavfi.r128.LRA", 0)),
        true_peak_dbtp=to_db(float(readings[-1]["lavfi.r128.true_peak"])),
    )


def integrated_lufs(samples: Samples, rate_hz: int) -> float:
    """Integrated loudness alone: three times quicker than the whole measurement."""
    readings = list(_readings(samples, rate_hz, "metadata=1"))
    return _read(readings[-1], "I") if readings else FLOOR_LUFS


def _readings(samples: Samples, rate_hz: int, options: str) -> Iterator[dict[str, str]]:
    """Give what the filter wrote at the end of every whole block of 0.1 s."""
    layout = av.AudioLayout(
        {1: "mono", 2: "stereo"}.get(channel_count(samples), f"{channel_count(samples)}c")
    )
    graph = av.filter.Graph()
    source = graph.add_abuffer(sample_rate=rate_hz, format="flt", layout=layout)
    graph.link_nodes(source, graph.add("ebur128", options), graph.add("abuffersink")).configure()
    for start in range(0, len(samples), rate_hz):
        chunk = np.ascontiguousarray(samples[start : start + rate_hz]).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(chunk, format="flt", layout=layout.name)
        frame.sample_rate, frame.pts = rate_hz, start
        graph.push(frame)
        yield from _written(graph)
    graph.push(None)
    yield from _written(graph)


def _written(graph: av.filter.Graph) -> Iterator[dict[str, str]]:
    while True:
        try:
            frame = graph.pull()
        except (av.BlockingIOError, av.EOFError):
            return
        if frame.metadata:
            yield dict(frame.metadata)


def _read(reading: dict[str, str], name: str) -> float:
    return max(FLOOR_LUFS, float(reading.get(f"lavfi.r128.{name}", FLOOR_LUFS)))

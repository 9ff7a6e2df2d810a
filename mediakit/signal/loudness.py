"""Loudness and true peak, by libavfilter's `ebur128` (ITU-R BS.1770-4, EBU Tech 3341 and 3342).

Memory stays bounded however long the sound is: the filter gets a second at a time and hands it back, which
is dropped at once; it keeps histograms of a thousand steps each for its gates, and the last 3 s. What is
kept here are two numbers every 0.1 s, 36,000 of each an hour.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import av
import av.filter
import numpy as np

from mediakit.signal.blocks import cut
from mediakit.signal.samples import Samples, channel_count, to_db

FLOOR_LUFS = -70.0
"""The meter's absolute gate: what is quieter, or too short for its window, reads this."""


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


class LoudnessMeter:
    """Measures a sound as it comes by.

    Args:
        rate_hz: its rate.
        channels: how many it has. A mono sound is one channel, as BS.1770 counts it: the same sound in two
            channels reads 3 LU more.
        peaks: whether true peaks are wanted; without them it is three times quicker.
    """

    def __init__(self, rate_hz: int, channels: int, *, peaks: bool = True) -> None:
        self._rate_hz, self._channels, self._peaks = rate_hz, channels, peaks
        self._layout = av.AudioLayout({1: "mono", 2: "stereo"}.get(channels, f"{channels}c"))
        self._graph = av.filter.Graph()
        source = self._graph.add_abuffer(sample_rate=rate_hz, format="flt", layout=self._layout)
        meter = self._graph.add("ebur128", "metadata=1:peak=true" if peaks else "metadata=1")
        self._graph.link_nodes(source, meter, self._graph.add("abuffersink")).configure()
        self._count = 0
        self._last: dict[str, str] = {}
        self.momentary_lufs: list[float] = []
        """Loudness of the 0.4 s that end at every 0.1 s."""
        self.short_term_lufs: list[float] = []
        """Loudness of the 3 s that end there."""

    def push(self, samples: Samples) -> None:
        """Take the next samples, (n,) or (n, channels)."""
        for chunk in cut(samples, self._rate_hz):
            for reading in self._through(chunk):
                self._last = reading
                self.momentary_lufs.append(_read(reading, "M"))
                self.short_term_lufs.append(_read(reading, "S"))

    def result(self) -> Loudness:
        """Give what was measured; nothing can be pushed afterwards."""
        # The filter reports every 0.1 s and forgets the rest: silence after the end lets the last peak out,
        # while loudness is read where the last whole block of the sound itself ended.
        tail = np.zeros((self._rate_hz // 5, self._channels), np.float32)
        peaks = [float(reading.get("lavfi.r128.true_peak", 0)) for reading in self._through(tail)]
        return Loudness(
            integrated_lufs=_read(self._last, "I"),
            short_term_max_lufs=max(self.short_term_lufs, default=FLOOR_LUFS),
            momentary_max_lufs=max(self.momentary_lufs, default=FLOOR_LUFS),
            range_lu=float(self._last.get("lavfi.r128.LRA", 0)),
            true_peak_dbtp=to_db(peaks[-1]),
        )

    def _through(self, samples: Samples) -> Iterator[dict[str, str]]:
        """Give what the filter wrote at the end of every whole block of 0.1 s."""
        chunk = np.ascontiguousarray(samples, np.float32).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(chunk, format="flt", layout=self._layout.name)
        frame.sample_rate, frame.pts = self._rate_hz, self._count
        self._count += len(samples)
        self._graph.push(frame)
        while True:
            try:
                written = self._graph.pull().metadata
            except (av.BlockingIOError, av.EOFError):
                return
            if written:
                yield dict(written)


def measure_loudness(samples: Samples, rate_hz: int) -> Loudness:
    """Measure a sound (n,) or (n, channels) as it would be broadcast."""
    meter = LoudnessMeter(rate_hz, channel_count(samples))
    meter.push(samples)
    return meter.result()


def integrated_lufs(samples: Samples, rate_hz: int) -> float:
    """Measure the integrated loudness alone of a sound (n,) or (n, channels)."""
    meter = LoudnessMeter(rate_hz, channel_count(samples), peaks=False)
    meter.push(samples)
    return meter.result().integrated_lufs


def _read(reading: dict[str, str], name: str) -> float:
    return max(FLOOR_LUFS, float(reading.get(f"lavfi.r128.{name}", FLOOR_LUFS)))

"""How a sound's energy is spread over octaves."""

from collections.abc import Mapping

import numpy as np

from mediakit.signal.samples import SILENCE_DB, Samples

OCTAVES_HZ = (63, 125, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000)
"""Nominal centres (IEC 61260-1); each reaches from its centre / √2 to its centre × √2."""

_FRAME_S = 0.1  # 10 Hz apart: the lowest octave still holds four lines


class Bands:
    """Adds up energy by octaves as a sound comes by.

    Args:
        rate_hz: its rate; octaves above half of it read SILENCE_DB.
        channels: how many it has; their energies are added.
    """

    def __init__(self, rate_hz: int, channels: int) -> None:
        self._channels = channels
        self._frame = round(rate_hz * _FRAME_S)
        self._window = np.hanning(self._frame)[:, np.newaxis, np.newaxis]
        self._pitches_hz = np.fft.rfftfreq(self._frame, 1 / rate_hz)
        self._powers = np.zeros(len(self._pitches_hz))
        self._kept = np.zeros((0, channels), np.float32)

    def push(self, samples: Samples) -> None:
        """Take the next samples, (n,) or (n, channels)."""
        known = np.concatenate([self._kept, samples.reshape(-1, self._channels)])
        frames = len(known) // self._frame
        self._add(known[: frames * self._frame])
        self._kept = known[frames * self._frame :]

    def result(self) -> Mapping[int, float]:
        """Give each octave's share of all energy, in dB by its centre in Hz; what is left over is added."""
        missing = -len(self._kept) % self._frame
        self._add(np.pad(self._kept, [(0, missing), (0, 0)]))
        self._kept = self._kept[:0]
        total = self._powers.sum()
        return {centre_hz: _share_db(self._power(centre_hz), total) for centre_hz in OCTAVES_HZ}

    def _add(self, samples: Samples) -> None:
        if len(samples):
            frames = samples.reshape(-1, self._frame, self._channels)
            # samples of all frames by column: one transform for a whole block
            spectra = np.fft.rfft(frames.transpose(1, 0, 2) * self._window, axis=0)
            self._powers += np.square(np.abs(spectra)).sum(axis=(1, 2))

    def _power(self, centre_hz: int) -> float:
        low_hz, high_hz = centre_hz / 2**0.5, centre_hz * 2**0.5
        inside = (self._pitches_hz >= low_hz) & (self._pitches_hz < high_hz)
        return float(self._powers[inside].sum())


def _share_db(power: float, total: float) -> float:
    return max(SILENCE_DB, float(10 * np.log10(power / total))) if power > 0 else SILENCE_DB

"""Marks for a voice that gives none: its take is laid beside the offline voice saying the same words.

Mel-frequency cepstra of both, dynamic time warping between them (Sakoe and Chiba 1978), and the marks carried
over along the path.
"""

import numpy as np
from numpy.typing import NDArray

from mediakit.speech.marks import rising
from mediakit.units import SAMPLE_RATE_HZ

_HOP = SAMPLE_RATE_HZ // 100
_WINDOW = SAMPLE_RATE_HZ // 40
_FFT = 2048
_BANDS = 40
_CEPSTRA = 13
_LOW_HZ, _HIGH_HZ = 80, 7600

Samples = NDArray[np.float32]
Features = NDArray[np.float64]


def carry_marks(marks: tuple[int, ...], reference: Samples, target: Samples) -> tuple[int, ...]:
    """Give the samples of `target` at which the syllables marked in `reference` start.

    They rise, however little of the target is left for a syllable.

    Args:
        marks: first samples of syllables in `reference`, rising.
        reference: mono 48 kHz, shape (n,).
        target: the same words in another voice, mono 48 kHz, shape (m,), both trimmed to speech.
    """
    path = _warp(_cepstra(reference), _cepstra(target))
    frames = np.searchsorted(path[:, 0], np.asarray(marks) // _HOP)
    carried = path[np.minimum(frames, len(path) - 1), 1] * _HOP
    carried[0] = 0
    return rising(carried.tolist(), len(target))


def _cepstra(samples: Samples) -> Features:
    """Cepstral coefficients of 25 ms windows every 10 ms, shape (frames, 13), each column standardised."""
    padded = np.pad(samples, (_WINDOW // 2, _WINDOW))
    count = 1 + len(samples) // _HOP
    starts = np.arange(count)[:, None] * _HOP
    windows = padded[starts + np.arange(_WINDOW)] * np.hanning(_WINDOW)
    power = np.abs(np.fft.rfft(windows, _FFT)) ** 2
    bands = np.log(power @ _mel_bands().T + 1e-8)
    steps = np.arange(_CEPSTRA)[:, None] * (np.arange(_BANDS) + 0.5) * np.pi / _BANDS
    cepstra: Features = bands @ np.cos(steps).T
    spread = cepstra.std(axis=0) + 1e-9
    standardised: Features = (cepstra - cepstra.mean(axis=0)) / spread
    return standardised


def _mel_bands() -> Features:
    """Triangular filters evenly spaced in mel (O'Shaughnessy 1987), shape (bands, bins)."""

    def mel(hz: float) -> float:
        return 2595 * float(np.log10(1 + hz / 700))

    edges_mel = np.linspace(mel(_LOW_HZ), mel(_HIGH_HZ), _BANDS + 2)
    edges_hz = 700 * (10 ** (edges_mel / 2595) - 1)
    bins_hz = np.fft.rfftfreq(_FFT, 1 / SAMPLE_RATE_HZ)
    low, middle, high = edges_hz[:-2, None], edges_hz[1:-1, None], edges_hz[2:, None]
    rising = (bins_hz - low) / (middle - low)
    falling = (high - bins_hz) / (high - middle)
    bands: Features = np.clip(np.minimum(rising, falling), 0, None)
    return bands


def _warp(reference: Features, target: Features) -> NDArray[np.int64]:
    """Cheapest path of (reference frame, target frame) pairs from both starts to both ends."""
    squares = (reference**2).sum(1)[:, None] + (target**2).sum(1) - 2 * reference @ target.T
    cost = np.sqrt(np.maximum(squares, 0))
    rows, columns = cost.shape
    total = np.full((rows + 1, columns + 1), np.inf)
    total[0, 0] = 0
    # cells of one anti-diagonal do not depend on each other, so each is computed in one go
    for diagonal in range(rows + columns - 1):
        row = np.arange(max(0, diagonal - columns + 1), min(rows, diagonal + 1))
        column = diagonal - row
        before = np.minimum(total[row, column], np.minimum(total[row, column + 1], total[row + 1, column]))
        total[row + 1, column + 1] = cost[row, column] + before
    path = [(rows - 1, columns - 1)]
    while path[-1] != (0, 0):
        row_at, column_at = path[-1]
        steps = ((row_at - 1, column_at - 1), (row_at - 1, column_at), (row_at, column_at - 1))
        path.append(min(steps, key=lambda step: float(total[step[0] + 1, step[1] + 1])))
    return np.asarray(path[::-1])

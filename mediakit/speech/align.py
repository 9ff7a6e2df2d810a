"""Marks for a voice that gives none: its take is laid beside the offline voice saying the same words.

Mel-frequency cepstra of both, dynamic time warping between them (Sakoe and Chiba 1978), and the marks carried
over along the path. A longer or shorter throat than the offline voice's is made up for by stretching the mel
scale (vocal tract length normalisation, Lee and Rose 1998). How well the words fit is told with the marks.
"""

from dataclasses import dataclass
from typing import NamedTuple

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
_THROATS = (0.78, 0.88, 1.0, 1.13)
"""Formants of the target over those of the offline voice: men to children beside a woman."""
_COARSE = 4
"""Frames at a stride that are enough to choose a throat."""
_BAND = 1000
"""Frames that a path may stray from even pace, either way: 10 s. It keeps memory flat for long sentences."""
_OTHERS = 200
"""Frames that a pair is held against."""
_LIKENESS = 1.0
"""Standard deviations by which a syllable's pairs are nearer than chance. Whole sentences measured 1.6 to 2.6
for the same words in other voices, 0.6 to 1.4 for other words."""
_ODD = 2.0
"""Times by which a syllable is longer or shorter than the others, beside the offline voice's."""

Samples = NDArray[np.float32]
Features = NDArray[np.float64]
Path = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Carried:
    """Marks brought over from another voice."""

    marks: tuple[int, ...]
    """First sample of every syllable, rising."""
    quality: float
    """Share of the syllables that sound like what they should and are not oddly short or long, 0 to 1."""


def carry(marks: tuple[int, ...], reference: Samples, target: Samples) -> Carried:
    """Find the samples of `target` at which the syllables marked in `reference` start.

    They rise, however little of the target is left for a syllable.

    Args:
        marks: first samples of syllables in `reference`, rising.
        reference: mono 48 kHz, shape (n,).
        target: the same words in another voice, mono 48 kHz, shape (m,), both trimmed to speech.
    """
    known = _cepstra(_powers(reference), 1)
    powers = _powers(target)
    throat = min(_THROATS, key=lambda throat: _coarse_distance(known, powers, throat))
    heard = _cepstra(powers, throat)
    path, distances = _warp(known, heard)
    frames = np.searchsorted(path[:, 0], np.asarray(marks) // _HOP)
    carried = path[np.minimum(frames, len(path) - 1), 1]
    quality = _quality(np.asarray(marks) // _HOP, carried, path, _nearness(path, distances, known, heard))
    first_samples = carried * _HOP
    first_samples[0] = 0
    return Carried(rising(first_samples.tolist(), len(target)), quality)


def _quality(known: Path, carried: Path, path: Path, nearness: Features) -> float:
    """Give the share of good syllables.

    Args:
        known: first frames of syllables in the reference.
        carried: their frames in the target.
        path: pairs of frames.
        nearness: of each pair.
    """
    syllable = np.searchsorted(known, path[:, 0], side="right") - 1
    counts = np.bincount(syllable, minlength=len(known))
    likeness = np.bincount(syllable, nearness, len(known)) / np.maximum(counts, 1)
    lengths = np.diff(np.append(known, path[-1, 0] + 1)), np.diff(np.append(carried, path[-1, 1] + 1))
    stretch = np.log(np.maximum(lengths[1], 0.5) / np.maximum(lengths[0], 0.5))
    even = np.abs(stretch - np.median(stretch)) < np.log(_ODD)
    return round(float(np.mean(even & (likeness > _LIKENESS))), 3)


def _nearness(path: Path, distances: Features, known: Features, heard: Features) -> Features:
    """Tell by how many standard deviations each pair of a path is nearer than chance, shape (n,)."""
    shown = []
    for frames, others in ((known[path[:, 0]], heard), (heard[path[:, 1]], known)):
        some = others[np.linspace(0, len(others) - 1, min(_OTHERS, len(others))).astype(int)]
        squares = (frames**2).sum(1)[:, None] + (some**2).sum(1) - 2 * frames @ some.T
        chance = np.sqrt(np.maximum(squares, 0))
        shown.append((chance.mean(axis=1) - distances) / (chance.std(axis=1) + 1e-9))
    nearness: Features = np.mean(shown, axis=0)
    return nearness


def _coarse_distance(known: Features, powers: Features, throat: float) -> float:
    """Mean distance along the path when the target is heard as by another throat."""
    return float(_warp(known[::_COARSE], _cepstra(powers[::_COARSE], throat))[1].mean())


def _powers(samples: Samples) -> Features:
    """Power spectra of 25 ms windows every 10 ms, shape (frames, bins)."""
    padded = np.pad(samples, (_WINDOW // 2, _WINDOW))
    starts = np.arange(1 + len(samples) // _HOP)[:, None] * _HOP
    windows = padded[starts + np.arange(_WINDOW)] * np.hanning(_WINDOW).astype(np.float32)
    powers: Features = np.abs(np.fft.rfft(windows, _FFT)) ** 2
    return powers


def _cepstra(powers: Features, throat: float) -> Features:
    """Cepstral coefficients, shape (frames, 13), each column standardised."""
    bands = np.log(powers @ _mel_bands(throat).T + 1e-8)
    steps = np.arange(_CEPSTRA)[:, None] * (np.arange(_BANDS) + 0.5) * np.pi / _BANDS
    cepstra: Features = bands @ np.cos(steps).T
    spread = cepstra.std(axis=0) + 1e-9
    standardised: Features = (cepstra - cepstra.mean(axis=0)) / spread
    return standardised


def _mel_bands(throat: float) -> Features:
    """Triangular filters evenly spaced in mel (O'Shaughnessy 1987), times `throat`, shape (bands, bins)."""

    def mel(hz: float) -> float:
        return 2595 * float(np.log10(1 + hz / 700))

    edges_mel = np.linspace(mel(_LOW_HZ), mel(_HIGH_HZ), _BANDS + 2)
    edges_hz = 700 * (10 ** (edges_mel / 2595) - 1) * throat
    bins_hz = np.fft.rfftfreq(_FFT, 1 / SAMPLE_RATE_HZ)
    low, middle, high = edges_hz[:-2, None], edges_hz[1:-1, None], edges_hz[2:, None]
    rising = (bins_hz - low) / (middle - low)
    falling = (high - bins_hz) / (high - middle)
    bands: Features = np.clip(np.minimum(rising, falling), 0, None)
    return bands


def _warp(reference: Features, target: Features) -> tuple[Path, Features]:
    """Find the cheapest way through both, from both starts to both ends.

    Returns:
        Pairs (reference frame, target frame), shape (n, 2), and the distance of each pair, shape (n,).
    """
    rows, columns = len(reference), len(target)
    backward = np.ascontiguousarray(target[::-1])
    squares, backward_squares = (reference**2).sum(1), (backward**2).sum(1)
    diagonals: list[_Diagonal] = []
    # cost of the cheapest way to each cell of the last two diagonals, at its row, counted from 1
    last = np.full(rows + 1, np.inf)
    before_last = np.full(rows + 1, np.inf)
    before_last[0] = 0
    # cells of one anti-diagonal do not depend on each other, so each is computed in one go
    for diagonal in range(rows + columns - 1):
        even = diagonal * rows // (rows + columns)
        first = max(0, diagonal - columns + 1, even - _BAND)
        end = min(rows, diagonal + 1, even + _BAND + 1)
        across = slice(first + columns - 1 - diagonal, end + columns - 1 - diagonal)
        products = np.einsum("ij,ij->i", reference[first:end], backward[across])
        distances = np.sqrt(np.maximum(squares[first:end] + backward_squares[across] - 2 * products, 0))
        both, along_reference, along_target = (
            before_last[first:end],
            last[first:end],
            last[first + 1 : end + 1],
        )
        one = np.minimum(along_reference, along_target)
        diagonals.append(_Diagonal(first, distances, both <= one, along_reference <= along_target))
        before_last, last = last, np.full(rows + 1, np.inf)
        last[first + 1 : end + 1] = distances + np.minimum(both, one)
    return _traced(diagonals, rows)


class _Diagonal(NamedTuple):
    """How its cells, rising by reference frame from `first`, are reached most cheaply."""

    first: int
    distances: Features
    by_both: NDArray[np.bool_]
    by_reference: NDArray[np.bool_]


def _traced(diagonals: list[_Diagonal], rows: int) -> tuple[Path, Features]:
    """Walk back from the last cell."""
    row, at = rows - 1, len(diagonals) - 1
    path, distances = [], []
    while at >= 0:
        diagonal = diagonals[at]
        cell = row - diagonal.first
        path.append((row, at - row))
        distances.append(diagonal.distances[cell])
        both = bool(diagonal.by_both[cell])
        row -= both or bool(diagonal.by_reference[cell])
        at -= 2 if both else 1
    return np.asarray(path[::-1]), np.asarray(distances[::-1])

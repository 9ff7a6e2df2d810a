"""From an engine's raw sound to an utterance: 48 kHz mono, trimmed to speech, a mark on every syllable."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mediakit.model.voice import Utterance
from mediakit.signal.resample import resample
from mediakit.signal.time_map import TimeMap
from mediakit.signal.trimming import trim
from mediakit.speech.align import carry
from mediakit.speech.marks import placed
from mediakit.units import SAMPLE_RATE_HZ


def marked(raw: NDArray[np.float32], rate_hz: int, marks: Sequence[int]) -> Utterance:
    """Finish a sound whose engine marks its syllables.

    Args:
        raw: mono, -1 to 1, shape (n,).
        rate_hz: of `raw`.
        marks: first samples of syllables in `raw`.
    """
    samples = resample(raw, rate_hz, SAMPLE_RATE_HZ)
    start, end = trim(samples)
    speech = samples[start:end]
    followed = TimeMap().resampled(rate_hz, SAMPLE_RATE_HZ).cut(start)
    return Utterance(_bytes(speech), placed([followed.place(mark) for mark in marks], speech), "engine")


def aligned(raw: NDArray[np.float32], rate_hz: int, reference: Utterance) -> Utterance | None:
    """Finish a sound without marks: they are carried over from an offline voice that says the same words.

    Returns:
        None when there is nothing but silence.
    """
    samples = resample(raw, rate_hz, SAMPLE_RATE_HZ)
    start, end = trim(samples)
    if end <= start:
        return None
    speech = samples[start:end]
    known = np.frombuffer(reference.samples, "<f4").astype(np.float32)
    carried = carry(reference.marks, known, speech)
    return Utterance(_bytes(speech), placed(carried.marks, speech), "aligned", carried.quality)


def _bytes(samples: NDArray[np.float32]) -> bytes:
    return samples.astype("<f4").tobytes()

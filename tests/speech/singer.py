"""A voice whose tones are computed glides: every figure of the tone gate is known beforehand."""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from mediakit.build.fingerprint import digest
from mediakit.model.voice import Accent, Utterance, VoiceFacts
from mediakit.speech.tones import TONES
from mediakit.units import SAMPLE_RATE_HZ

Glide = tuple[tuple[float, float], ...]
"""Corners of a tone: place in its rime from 0 to 1, semitones above `BASE_HZ`; straight lines between."""

BASE_HZ = 180.0
BREATH_S = 0.06
"""How long a voiceless consonant keeps the voice away."""
NORTH: dict[str, Glide] = {
    "ngang": ((0, 0), (1, 0)),
    "huyền": ((0, -1), (1, -5)),
    "sắc": ((0, 0), (1, 5)),
    "hỏi": ((0, 1), (0.5, -4), (1, 1)),
    "ngã": ((0, 4), (0.3, 1), (0.6, 5), (1, 5)),
    "nặng": ((0, 2), (0.6, -4), (1, -4)),
}
"""Rise 5, fall 4, dip 5, 5 above ngang, drop 6, flat; span 10."""
SOUTH: dict[str, Glide] = {**NORTH, "ngã": NORTH["hỏi"]}


class Singer:
    """Sings glides on every syllable, one third of it on the way in; marks are exact unless shifted."""

    name = "singer"
    online = False
    deterministic = True

    def __init__(self, glides: Mapping[str, Glide], marks_late_s: float = 0, accent: Accent = "") -> None:
        self._glides = glides
        self._late = round(marks_late_s * SAMPLE_RATE_HZ)
        self._accent = accent

    def probe(self) -> str:
        """It can always sing."""
        return ""

    def voices(self) -> tuple[VoiceFacts, ...]:
        """Give the one voice there is."""
        return (VoiceFacts("la", "", self._accent, SAMPLE_RATE_HZ, "CC0-1.0", ""),)

    def fingerprint(self, voice: str) -> str:
        """Its name stands for it."""
        return digest(f"singer:{voice}")

    def synthesise(self, voice: str, said: str, pace: int) -> Utterance:
        """Take 60 / pace seconds for every syllable."""
        del voice
        each = SAMPLE_RATE_HZ * 60 // pace
        sounds = [_sung(*self._glide(syllable), each) for syllable in said.split()]
        marks = tuple(each * index + self._late for index in range(len(sounds)))
        return Utterance(np.concatenate(sounds).astype("<f4").tobytes(), marks, "engine")

    def _glide(self, syllable: str) -> tuple[Glide, bool]:
        """Tell how a syllable moves, and whether it begins without voice."""
        written = unicodedata.normalize("NFD", syllable)
        tone = next((tone for tone, mark in TONES.items() if mark and mark in written), "ngang")
        return self._glides[tone], syllable[0] in "ct"


@lru_cache(maxsize=256)  # few differ, and they are sung over and over
def _sung(glide: Glide, breathed: bool, count: int) -> NDArray[np.float64]:  # noqa: FBT001 - part of the key
    silent = round(BREATH_S * SAMPLE_RATE_HZ) if breathed else 0
    place = np.linspace(-0.5, 1, count - silent)  # a third of it before the rime
    semitones = np.interp(place, [at for at, _ in glide], [height for _, height in glide])
    phase = np.cumsum(2 * np.pi * BASE_HZ * 2 ** (semitones / 12) / SAMPLE_RATE_HZ)
    rich = sum((np.sin(n * phase) / n for n in range(2, 12)), start=np.sin(phase))
    return np.pad(0.1 * rich, (silent, 0))

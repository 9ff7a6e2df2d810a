"""A voice of tones: real sound, every length and mark known by heart."""

from functools import lru_cache

import numpy as np

from mediakit.build.fingerprint import digest
from mediakit.errors import MediakitError
from mediakit.model.tempo import Tempo
from mediakit.model.voice import Engine, Utterance, Voice, VoiceFacts
from mediakit.units import SAMPLE_RATE_HZ

TEMPO = Tempo(doubt=0.0, measured=True)
"""It keeps the pace it is asked for to the sample."""


class ToneEngine:
    """A tone per syllable, of a pitch that comes from its letters, and a short gap between syllables."""

    name = "tones"
    online = False
    deterministic = True

    def __init__(self, *names: str, mute_on: str = "") -> None:
        self._names = names or ("test",)
        self.spoken: list[str] = []
        """Everything it was asked to say, in order."""
        self._mute_on = mute_on

    def probe(self) -> str:
        """It can always speak."""
        return ""

    def voices(self) -> tuple[VoiceFacts, ...]:
        """Give voices that differ by name alone."""
        terms = (SAMPLE_RATE_HZ, "CC0-1.0", "")
        return tuple(VoiceFacts(name, "", "", *terms, tempo=TEMPO) for name in self._names)

    def fingerprint(self, voice: str) -> str:
        """Its name is all that shapes a voice."""
        return digest(f"tones:{voice}")

    def synthesise(self, voice: str, said: str, pace: int) -> Utterance:
        """Take 60 / pace seconds for every syllable; fail on the word it was told to fail on."""
        self.spoken.append(said)
        syllables = said.split()
        if self._mute_on and self._mute_on in syllables:
            raise MediakitError("VOICE_SILENT", voice=f"tones:{voice}", said=said)
        each = SAMPLE_RATE_HZ * 60 // pace
        sounds = [tone(syllable, each) for syllable in syllables]
        marks = tuple(each * index for index in range(len(syllables)))
        return Utterance(np.concatenate(sounds).astype("<f4").tobytes(), marks, "engine")


@lru_cache(maxsize=1024)  # campaigns say the same syllables again and again
def tone(syllable: str, count: int) -> np.ndarray:
    """A faded tone of nine tenths of the time, the rest silent; shape (count,)."""
    pitch_hz = 180 + sum(syllable.encode()) % 120
    heard = count * 9 // 10
    time_s = np.arange(heard) / SAMPLE_RATE_HZ
    envelope = np.sin(np.pi * np.arange(heard) / heard)
    rich = sum(np.sin(2 * np.pi * pitch_hz * n * time_s) / n for n in range(1, 12))
    return np.pad((0.2 * rich * envelope).astype(np.float32), (0, count - heard))


def only(engine: Engine) -> Voice:
    """Give the first voice of an engine."""
    return Voice(engine, engine.voices()[0])

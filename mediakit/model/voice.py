"""Speech as data, and what a voice must be able to do."""

from dataclasses import dataclass
from typing import Protocol

from mediakit.model.reading import SpokenWord
from mediakit.units import Seconds, from_samples


@dataclass(frozen=True, slots=True)
class Utterance:
    """Sound of one sentence, fresh from a voice."""

    samples: bytes
    """Mono little-endian float32 at 48 kHz, -1 to 1, trimmed to speech."""
    marks: tuple[int, ...]
    """First sample of every syllable said, rising."""
    found_by: str
    """How the marks were found: `engine` or `aligned`."""


@dataclass(frozen=True, slots=True)
class Take:
    """One sentence in the store: what a timeline places. Its samples lie under `key`."""

    key: str
    """Digest of everything that made it."""
    said: str
    """Words and pauses as the voice got them."""
    sample_count: int
    """Length at 48 kHz."""
    marks: tuple[int, ...]
    """First sample of every syllable."""

    @property
    def length(self) -> Seconds:
        """Exact length."""
        return from_samples(self.sample_count)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A take with the words it says, so that captions can follow the voice."""

    words: tuple[SpokenWord, ...]
    """Spans count in the shown text of the whole line."""
    take: Take
    """Its marks run over the syllables of `words`."""

    def start_of(self, index: int) -> Seconds:
        """From the take's first sample to the first syllable of word `index`."""
        before = sum(len(word.syllables) for word in self.words[:index])
        return from_samples(self.take.marks[before])


@dataclass(frozen=True, slots=True)
class Speech:
    """A line, spoken."""

    shown: str
    """NFC."""
    sentences: tuple[Sentence, ...]
    """In order."""


class Voice(Protocol):
    """Says words; knows nothing of slides or files."""

    id: str
    """`engine:voice`."""
    online: bool
    """Whether it needs the network."""

    def probe(self) -> str:
        """Say why it cannot speak here, as a fault code; empty when it can. No network is touched."""

    def fingerprint(self) -> str:
        """Digest of all that shapes its sound: engine version, data, settings."""

    def speak(self, said: str, pace: int) -> Utterance:
        """Speak one sentence.

        Args:
            said: lower-case NFC syllables, commas and a full stop only.
            pace: syllables a minute while speaking; a voice that cannot be paced keeps its own.
        Raises:
            MediakitError: when the voice fails; nothing is kept.
        """

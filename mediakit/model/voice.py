"""Speech as data, and what a voice must be able to do."""

from dataclasses import dataclass
from typing import Literal, Protocol

from mediakit.errors import MediakitError
from mediakit.model.reading import SpokenWord
from mediakit.model.tempo import LIKELY, Tempo
from mediakit.units import Seconds, from_samples

LONGEST_SAID = 2000
"""Characters a sentence: more is a text without full stops, and would keep a voice busy for minutes."""
UNSURE_BELOW = 0.8
"""Marks of a lower quality may belong to other words than those said."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Sound of one sentence, fresh from a voice."""

    samples: bytes
    """Mono little-endian float32 at 48 kHz, -1 to 1, trimmed to speech."""
    marks: tuple[int, ...]
    """First sample of every syllable said, rising."""
    found_by: str
    """How the marks were found: `engine` or `aligned`."""
    quality: float = 1.0
    """How surely aligned marks stand right, 0 to 1; 1 for those of an engine."""


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
    quality: float = 1.0
    """How surely the marks stand right, 0 to 1; see `UNSURE_BELOW`."""

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


Gender = Literal["female", "male", ""]
"""Empty: not told."""
Accent = Literal["bac", "trung", "nam", ""]
"""North, centre, south; empty: not told."""


@dataclass(frozen=True, slots=True)
class VoiceFacts:
    """What there is to know of a voice before it speaks."""

    name: str
    """After its engine's colon: `nu-bac`."""
    gender: Gender
    """Of the speaker it sounds like."""
    accent: Accent
    """Whose tones it has."""
    rate_hz: int
    """Of its own sound, before it is brought to 48 kHz."""
    licence: str
    """SPDX identifier of its data, or the name of its terms of use."""
    attribution: str
    """Whom to name; empty: nobody."""
    imitates: str = ""
    """The person whose voice it copies, whose consent the campaign must name; empty: nobody's."""
    tempo: Tempo = LIKELY
    """How it keeps time."""


@dataclass(frozen=True, slots=True)
class Credit:
    """Whose speech is heard in a result, and on what terms."""

    source: str
    """`engine:voice`, or `recording:` and a file below `assets/recordings/`."""
    licence: str
    """As in `VoiceFacts`; empty for a recording, whose speaker's consent the message names."""
    attribution: str
    """Whom to name; empty: nobody."""


class Engine(Protocol):
    """Says words in one or several voices; knows nothing of slides or files.

    Adding one: see `docs/voices.md`.
    """

    name: str
    """Before the colon of its voices' ids: `espeak`."""
    online: bool
    """Whether it needs the network."""
    deterministic: bool
    """Whether the same words, voice and pace always give the same bytes."""

    def probe(self) -> str:
        """Say why it cannot speak here, as a fault code; empty when it can. No network is touched."""

    def voices(self) -> tuple[VoiceFacts, ...]:
        """Give every voice it has here; cheap."""

    def fingerprint(self, voice: str) -> str:
        """Digest of all that shapes a voice's sound: engine version, data, settings."""

    def synthesise(self, voice: str, said: str, pace: int) -> Utterance:
        """Speak one sentence.

        Args:
            voice: name of one of its voices.
            said: lower-case NFC syllables, commas and a full stop only.
            pace: syllables a minute while speaking; a voice that cannot be paced keeps its own.
        Raises:
            MediakitError: when the voice fails; nothing is kept.
        """


def ensure_sayable(said: str) -> None:
    """Make sure that no voice is asked for a sentence without an end.

    Raises:
        MediakitError: SENTENCE_OVERLONG.
    """
    if len(said) > LONGEST_SAID:
        beginning = said[:60] + "…"
        raise MediakitError("SENTENCE_OVERLONG", length=len(said), most=LONGEST_SAID, said=beginning)


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice of an engine."""

    engine: Engine
    """Speaks."""
    facts: VoiceFacts
    """Who."""

    @property
    def id(self) -> str:
        """Give `engine:voice`, as catalogues name it."""
        return f"{self.engine.name}:{self.facts.name}"

    def fingerprint(self) -> str:
        """Digest of all that shapes its sound."""
        return self.engine.fingerprint(self.facts.name)

    def speak(self, said: str, pace: int) -> Utterance:
        """Speak one sentence, as `Engine.synthesise` does.

        Raises:
            MediakitError: SENTENCE_OVERLONG before the engine is asked; what the engine raises; VOICE_FAILED
                for whatever else goes wrong in it.
        """
        ensure_sayable(said)
        try:
            return self.engine.synthesise(self.facts.name, said, pace)
        except MediakitError:
            raise
        except Exception as error:  # whatever an engine's libraries raise fails one sentence, not a build
            why = f"{type(error).__name__}: {error}"
            raise MediakitError("VOICE_FAILED", voice=self.id, said=said, why=why) from error

"""What is shown and what is said, word by word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

Pause = Literal["", ",", "."]
"""What the voice does after a word: go on, take a short breath, end the sentence."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the shown text, counted in the characters of `Reading.shown`."""

    start: int
    """First character."""
    end: int
    """One past the last character."""


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """One word or token of the shown text, as it is said."""

    said: str
    """Words in lower-case NFC separated by one space: letters only, no digit, no sign."""
    span: Span
    """Where it stands in the shown text."""
    kind: str
    """Class of what is written: `plain`, `number`, `date`, `abbreviation`, `document`, `lexicon`, ..."""
    rule: str
    """The rule that read it, by an example of what it reads; an entry of the lexicon as it is written."""
    pause: Pause = ""
    """The punctuation that follows it, as the voice takes it."""
    sounds: str = ""
    """Vietnamese syllables of `said` where it holds foreign words: `vi đê ô` for `video`; else empty."""
    aired: bool = False
    """Whether the voice breathes before it, sign or no sign: a phone number, an address, a date."""

    @property
    def syllables(self) -> tuple[str, ...]:
        """What a voice says, syllable by syllable."""
        return tuple((self.sounds or self.said).split())


def said_of(words: Iterable[SpokenWord]) -> str:
    """Give what the voice gets for these words: syllables, commas and full stops, a comma for air too."""
    known = tuple(words)
    airs = [word.aired for word in known[1:]] + [False]
    return " ".join(
        (word.sounds or word.said) + (word.pause or "," * air) for word, air in zip(known, airs, strict=True)
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with the words it is said with."""

    shown: str
    """NFC without invisible characters; byte-equal to the catalogue apart from that."""
    words: tuple[SpokenWord, ...]
    """In order; spans never overlap and never go back."""
    dropped: tuple[Span, ...] = ()
    """Pictures such as emoji, which nobody can say; in order."""

    @property
    def said(self) -> str:
        """Words and pauses, for people."""
        return " ".join(word.said + word.pause for word in self.words)

    @property
    def syllable_count(self) -> int:
        """Syllables said."""
        return sum(len(word.syllables) for word in self.words)

    def sentences(self) -> Iterator[tuple[SpokenWord, ...]]:
        """Words up to and with each sentence end; the last sentence may lack one."""
        sentence: list[SpokenWord] = []
        for word in self.words:
            sentence.append(word)
            if word.pause == ".":
                yield tuple(sentence)
                sentence = []
        if sentence:
            yield tuple(sentence)


Region = Literal["bac", "nam"]
"""North: nghìn, linh; South: ngàn, lẻ."""


@dataclass(frozen=True, slots=True)
class Respelling:
    """What one engine gets instead."""

    engine: str
    """Name of a voice up to its colon, such as `espeak`."""
    said: str
    """Syllables, with the same blanks as the pattern."""


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """How a campaign wants one word, phrase or pattern said."""

    written: str
    """As it stands in shown text, NFC; matched whole, capitals respected; `<số>` stands for digits."""
    said: str
    """Syllables to say; `<số>` says the digits as a number, `<từng số>` one by one."""
    engines: tuple[Respelling, ...] = ()
    """Engines that need other syllables to say it right."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A campaign's own readings; they go before every built-in rule."""

    entries: tuple[LexiconEntry, ...] = ()
    """Longest match wins."""
    keep_together: tuple[str, ...] = field(default=())
    """Names and compounds that a caption or a slide never breaks, such as `Bộ phận Một cửa`."""
    region: Region = "bac"
    """Whose words numbers take."""

    def for_voice(self, voice: str) -> "Lexicon":
        """Give the lexicon as a voice (`engine:voice`) says it: respellings for its engine taken."""
        if not any(entry.engines for entry in self.entries):
            return self
        engine = voice.partition(":")[0]
        return replace(self, entries=tuple(_as_said_by(engine, entry) for entry in self.entries))


def _as_said_by(engine: str, entry: LexiconEntry) -> LexiconEntry:
    said = next((other.said for other in entry.engines if other.engine == engine), entry.said)
    return LexiconEntry(entry.written, said)

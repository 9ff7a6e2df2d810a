"""A campaign, its messages and their lines, as a person wrote them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from mediakit.model.computed import COMPUTED, Computed
from mediakit.model.priority import ORDINARY, Priority
from mediakit.model.profile import PROFILES, Profile
from mediakit.model.reading import Lexicon
from mediakit.model.slide import Slide
from mediakit.model.theme import Theme
from mediakit.units import Seconds

USUAL_REPEAT = 2
"""Loudspeakers tell everything twice: who walks by hears the beginning too."""


@dataclass(frozen=True, slots=True)
class Line:
    """One or more sentences that are said while one slide stands."""

    show: str
    """Shown text: captions and transcripts carry exactly this, in NFC."""
    say: str = ""
    """Said instead of `show` where reading it needs help; empty: `show` is read."""
    slide: Slide | None = None
    """Its slide; None keeps the slide of the line before, or states the line's own text on the first."""
    pause_s: Seconds | None = None
    """Silence after the line; None: the output's own."""
    recording: str = ""
    """Sound file below `assets/recordings/` in which a person says the line; empty: the voice says it."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Where people turn to."""

    show: str
    """Full sentence, shown in captions and said."""
    say: str = ""
    """Said instead, if reading needs help."""
    label: str = ""
    """Large on the contact slide: an address or a number."""
    qr: str = ""
    """What the QR code leads to."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What a message rests on."""

    claim: str
    """The fact in one sentence."""
    legal_basis: str = ""
    """Document and article."""
    source: str = ""
    """Where it was read."""
    valid_from: date | None = None
    """First day it holds; None: always."""
    valid_until: date | None = None
    """Last day it holds; None: open."""
    verified: bool = False
    """Whether a person saw the official text."""


@dataclass(frozen=True, slots=True)
class Message:
    """One thing to tell people."""

    id: str
    """File name without `.yaml`, `[a-z0-9-]{1,60}`."""
    title: str
    """Shown on the title slide, in tags and lists."""
    topic: str
    """Small line on the title slide; groups messages."""
    lines: tuple[Line, ...]
    """What is told, in order."""
    contact: Contact
    """Where people turn to."""
    recipes: tuple[str, ...]
    """Names of the recipes to make."""
    facts: tuple[Fact, ...] = ()
    """What it rests on."""
    spot_lines: tuple[Line, ...] = ()
    """Said in spots instead of `lines`, shorter, without slides; empty: `lines` are said."""
    consent: str = ""
    """File below `assets/recordings/` in which those who are recorded agree to it."""
    more_outputs: tuple[str, ...] = ()
    """Names of outputs that its recipes are told for besides their own."""
    priority: Priority = ORDINARY
    """How urgent it is; spots ring its chime, and an emergency rides in no pack."""
    repeat: int = USUAL_REPEAT
    """How often a loudspeaker spot tells the whole of it, 1 to 3."""

    @property
    def heard(self) -> tuple[Line, ...]:
        """The lines that spots say."""
        return self.spot_lines or self.lines

    def said_texts(self) -> Iterator[tuple[str, Line | Contact]]:
        """Every text that some result says, with its field, such as `spot_lines[2]`."""
        yield from ((f"lines[{index}]", line) for index, line in enumerate(self.lines))
        yield from ((f"spot_lines[{index}]", line) for index, line in enumerate(self.spot_lines))
        yield "contact", self.contact

    def slide_texts(self) -> Iterator[tuple[str, str]]:
        """Every text that slides show, with its field, such as `lines[2].slide.heading`; also empty ones."""
        yield "title", self.title
        yield "topic", self.topic
        for index, line in enumerate(self.lines):
            if line.slide:
                path = f"lines[{index}].slide"
                for key in ("heading", "text", "footer"):
                    yield f"{path}.{key}", getattr(line.slide, key)
                yield from ((f"{path}.items[{at}]", item) for at, item in enumerate(line.slide.items))
        yield "contact.label", self.contact.label


@dataclass(frozen=True, slots=True)
class Loop:
    """Several messages shown one after another, without sound: for a LED board or a waiting room."""

    id: str
    """File name without `.yaml`, `[a-z0-9-]{1,60}`; no message has the same."""
    title: str
    """Stands in tags and lists."""
    messages: tuple[str, ...]
    """Ids of the messages, in the order they are shown."""
    recipes: tuple[str, ...]
    """Names of the recipes to make."""
    more_outputs: tuple[str, ...] = ()
    """Names of outputs that its recipes are told for besides their own."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """Everything that messages share."""

    name: str
    """Stands in tags."""
    slogan: str
    """Closes clips and spots."""
    issuer: str
    """Who sends it; closes spots and stands on slides."""
    voice: str
    """`engine:voice`, such as `espeak:nu-bac`."""
    theme: Theme
    """The look."""
    lexicon: Lexicon
    """The campaign's own readings."""
    messages: tuple[Message, ...]
    """In order of their ids."""
    loops: tuple[Loop, ...] = ()
    """In order of their ids."""
    chime: str = ""
    """Opens spots: one of `CHIMES`, or a sound file below `assets/audio/`; empty: the first of them."""
    bed: str = ""
    """Lies under clips: one of `BEDS`, or such a file; empty: the first of them."""
    fallback: str = ""
    """`engine:voice` that tells a whole result while `voice` cannot be reached; empty: none does."""
    consent: str = ""
    """File below `assets/recordings/` in which a person whose voice `voice` or `fallback` imitates agrees."""
    outputs: tuple[Profile, ...] = ()
    """The project's own, in order of their names."""

    @property
    def spoken(self) -> Lexicon:
        """The lexicon as the campaign's voice says it."""
        return self.lexicon.for_voice(self.voice)

    @property
    def sound_files(self) -> dict[Computed, str]:
        """Its own chime and bed below `assets/audio/`, by kind; those that are computed are left out."""
        named: dict[Computed, str] = {"chime": self.chime, "bed": self.bed}
        return {kind: name for kind, name in named.items() if name and name not in COMPUTED[kind]}

    @property
    def profiles(self) -> dict[str, Profile]:
        """Every output by name, built-in ones first."""
        return {**PROFILES, **{profile.name: profile for profile in self.outputs}}

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The look, then those that outputs have of their own, each once."""
        own = (profile.theme for profile in self.outputs if profile.theme)
        return tuple(dict.fromkeys((self.theme, *own)))

    def for_output(self, profile: Profile) -> "Campaign":
        """Give the campaign as an output shows it: in its own look, where it has one."""
        return replace(self, theme=profile.theme) if profile.theme else self

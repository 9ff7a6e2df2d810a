"""A kit that speaks to no one: recipes are rehearsed with it before any voice runs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from mediakit.language.lines import Readings
from mediakit.model.campaign import Campaign, Contact, Line
from mediakit.model.profile import Profile
from mediakit.model.reading import said_of
from mediakit.model.tempo import LIKELY, Tempo
from mediakit.model.voice import Sentence, Speech, Take

Spoken = dict[tuple[int, Line | Contact | str], Speech]
"""What was said, by pace and text."""
RecordedSamples = Callable[[Line], int]
"""Gives how many samples at 48 kHz the recording of a line has."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Every sentence takes as long as the voice is likely to take; there are no captions to cut."""

    campaign: Campaign
    """What messages share."""
    profile: Profile
    """The output at hand, without captions."""
    readings: Readings
    """What is said."""
    tempo: Tempo = LIKELY
    """How the voice keeps time."""
    recorded: RecordedSamples | None = None
    """Measures recordings; None: what a person says is as long as the voice would make it."""
    spoken: Spoken = field(default_factory=dict)
    """What was said before: outputs of one message say the same."""

    def speak(self, line: Line | Contact | str, pace: int | None = None) -> Speech:
        """Give a line as it would be spoken, sentence by sentence.

        Raises:
            MediakitError: what cannot be read.
            ValueError: when the output is silent.
        """
        self.profile.ensure_heard()
        asked = pace or self.profile.speaking_pace
        if (asked, line) not in self.spoken:
            self.spoken[asked, line] = self._speak(line, asked)
        return self.spoken[asked, line]

    def foresee(self, line: Line | Contact | str, pace: int | None = None) -> Speech:
        """Do the same: nothing but foreseeing is done here."""
        return self.speak(line, pace)

    def told(self) -> Iterator[tuple[Line | Contact | str, Speech]]:
        """Give what was said at this output's pace, with what it was said from."""
        for (pace, line), speech in self.spoken.items():
            if pace == self.profile.speaking_pace and speech.sentences:
                yield line, speech

    def _speak(self, line: Line | Contact | str, pace: int) -> Speech:
        reading = self.readings.of(line)
        sentences = list(reading.sentences())
        said = [said_of(words) for words in sentences]
        lengths = [self.tempo.samples(one, pace) for one in said]
        if self.recorded and isinstance(line, Line) and line.recording:
            known, likely = self.recorded(line), sum(lengths)
            lengths = [known * length // likely for length in lengths]
        takes = map(_take, said, lengths)
        return Speech(reading.shown, tuple(map(Sentence, sentences, takes)))


def _take(said: str, length: int) -> Take:
    """Make up a take whose syllables are all as long."""
    syllables = len(said.split())
    return Take("", said, length, tuple(length * index // syllables for index in range(syllables)))


def rehearsal(
    campaign: Campaign,
    profile: Profile,
    readings: Readings,
    tempo: Tempo = LIKELY,
    recorded: RecordedSamples | None = None,
    spoken: Spoken | None = None,
) -> Rehearsal:
    """Make the kit for an output."""
    picture = profile.picture and replace(profile.picture, captions=None)
    told = replace(profile, picture=picture)
    return Rehearsal(campaign, told, readings, tempo, recorded, {} if spoken is None else spoken)

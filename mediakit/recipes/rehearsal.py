"""A kit that speaks to no one: recipes are rehearsed with it before any voice runs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mediakit.language.lines import Readings
from mediakit.model.campaign import Campaign, Contact, Line
from mediakit.model.profile import Profile
from mediakit.model.reading import said_of
from mediakit.model.voice import Sentence, Speech, Take
from mediakit.units import SAMPLE_RATE_HZ


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Every syllable takes as long as the output's speaking pace has it; there are no captions to cut."""

    campaign: Campaign
    """What messages share."""
    profile: Profile
    """The output at hand, without captions."""
    readings: Readings
    """What is said."""
    spoken: dict[tuple[int, Line | Contact | str], Speech]
    """What was said before, by pace: outputs of one message say the same."""

    def speak(self, line: Line | Contact | str) -> Speech:
        """Give a line as it would be spoken, sentence by sentence.

        Raises:
            MediakitError: what cannot be read.
            ValueError: when the output is silent.
        """
        each = samples_a_syllable(self.profile)
        if (each, line) not in self.spoken:
            self.spoken[each, line] = self._speak(line, each)
        return self.spoken[each, line]

    def told(self) -> Iterator[tuple[Line | Contact | str, Speech]]:
        """Give what was said at this output's pace, with what it was said from."""
        each = samples_a_syllable(self.profile)
        for (pace, line), speech in self.spoken.items():
            if pace == each and speech.sentences:
                yield line, speech

    def _speak(self, line: Line | Contact | str, each: int) -> Speech:
        reading = self.readings.of(line)
        sentences = []
        for words in reading.sentences():
            marks = tuple(each * index for index in range(sum(len(word.syllables) for word in words)))
            sentences.append(Sentence(words, Take("", said_of(words), each * len(marks), marks)))
        return Speech(reading.shown, tuple(sentences))


def samples_a_syllable(profile: Profile) -> int:
    """Give the samples at 48 kHz that a syllable takes at an output's speaking pace.

    Raises:
        ValueError: when the output is silent.
    """
    profile.ensure_heard()
    return SAMPLE_RATE_HZ * 60 // profile.speaking_pace


def rehearsal(
    campaign: Campaign,
    profile: Profile,
    readings: Readings,
    spoken: dict[tuple[int, Line | Contact | str], Speech] | None = None,
) -> Rehearsal:
    """Make the kit for an output."""
    picture = profile.picture and replace(profile.picture, captions=None)
    return Rehearsal(campaign, replace(profile, picture=picture), readings, {} if spoken is None else spoken)

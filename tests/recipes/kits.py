"""A kit whose takes have lengths known by heart, and messages to tell with it."""

from dataclasses import dataclass, field

from mediakit.build.fingerprint import digest
from mediakit.language.lines import read_line
from mediakit.model.campaign import Campaign, Contact, Line, Message
from mediakit.model.profile import PROFILES, Profile
from mediakit.model.reading import Lexicon, said_of
from mediakit.model.tempo import Tempo
from mediakit.model.theme import Colours, Theme
from mediakit.model.voice import Sentence, Speech, Take
from mediakit.units import SAMPLE_RATE_HZ, Seconds
from tests.voices import TEMPO

THEME = Theme(
    "thu",
    Colours("#ffffff", "#eeeeee", "#0b4f80", "#07304f", "#f4b740", "#111111", "#444444", "#ffffff"),
    heading_font="a/A.ttf",
    text_font="a/A.ttf",
    strong_font="a/A.ttf",
)
CAMPAIGN = Campaign("Chiến dịch", "Chung tay", "Trung tâm", "tones:kit", THEME, Lexicon(), ())


@dataclass(frozen=True)
class ToneKit:
    """Every syllable takes a third of a second, unless the voice can be paced; nothing is ever heard."""

    profile: Profile = PROFILES["16x9"]
    campaign: Campaign = CAMPAIGN
    syllable_samples: int = SAMPLE_RATE_HZ // 3
    share: Seconds | None = None
    """How much longer a syllable takes than the asked pace has it; None: the voice cannot be paced."""
    tempo: Tempo = TEMPO
    asked: list[int] = field(default_factory=list)
    """Paces it was asked for."""

    def foresee(self, line: Line | Contact | str, pace: int | None = None) -> Speech:
        """Foresee a voice that keeps its pace."""
        each = SAMPLE_RATE_HZ * 60 // (pace or self.profile.speaking_pace)
        return self._said(line, self.syllable_samples if self.share is None else each)

    def speak(self, line: Line | Contact | str, pace: int | None = None) -> Speech:
        """Have a line spoken."""
        if pace:
            self.asked.append(pace)
        each = int(SAMPLE_RATE_HZ * 60 * (self.share or 1) / (pace or self.profile.speaking_pace))
        return self._said(line, self.syllable_samples if self.share is None else each)

    def _said(self, line: Line | Contact | str, each: int) -> Speech:
        reading = read_line(line, self.campaign.lexicon)
        sentences = []
        for words in reading.sentences():
            said = said_of(words)
            count = len(said.split())
            marks = tuple(each * index for index in range(count))
            take = Take(digest(said), said, each * count, marks)
            sentences.append(Sentence(words, take))
        return Speech(reading.shown, tuple(sentences))


def message(*lines: Line | str, contact: str = "Gặp cán bộ.") -> Message:
    """Give a message of these lines."""
    told = tuple(Line(line) if isinstance(line, str) else line for line in lines)
    return Message("mot", "Nộp hồ sơ", "Một cửa", told, Contact(contact), ("clip",))

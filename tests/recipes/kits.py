"""A kit whose takes have lengths known by heart, and messages to tell with it."""

from dataclasses import dataclass

from mediakit.build.fingerprint import digest
from mediakit.language.lines import read_line
from mediakit.model.campaign import Campaign, Contact, Line, Message
from mediakit.model.profile import PROFILES, Profile
from mediakit.model.reading import Lexicon, said_of
from mediakit.model.theme import Colours, Theme
from mediakit.model.voice import Sentence, Speech, Take
from mediakit.units import SAMPLE_RATE_HZ

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
    """Every syllable takes a third of a second; nothing is ever heard."""

    profile: Profile = PROFILES["16x9"]
    campaign: Campaign = CAMPAIGN
    syllable_samples: int = SAMPLE_RATE_HZ // 3

    def speak(self, line: Line | Contact | str) -> Speech:
        """Have a line spoken."""
        reading = read_line(line, self.campaign.lexicon)
        sentences = []
        for words in reading.sentences():
            said = said_of(words)
            count = len(said.split())
            marks = tuple(self.syllable_samples * index for index in range(count))
            take = Take(digest(said), said, self.syllable_samples * count, marks)
            sentences.append(Sentence(words, take))
        return Speech(reading.shown, tuple(sentences))


def message(*lines: Line | str, contact: str = "Gặp cán bộ.") -> Message:
    """Give a message of these lines."""
    told = tuple(Line(line) if isinstance(line, str) else line for line in lines)
    return Message("mot", "Nộp hồ sơ", "Một cửa", told, Contact(contact), ("clip",))

"""Lines as if a voice had said them: real words, marks made by hand."""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import cycle, islice

from mediakit.language import read
from mediakit.model.cue import Cue
from mediakit.model.profile import CaptionRules
from mediakit.model.reading import Lexicon
from mediakit.model.voice import Sentence, Speech, Take
from mediakit.subtitles import cut
from mediakit.units import SAMPLE_RATE_HZ, Seconds, sample_at, seconds

WIDE = CaptionRules(line_chars=42, lines=2)
UPRIGHT = CaptionRules(line_chars=25, lines=3)
LEXICON = Lexicon((), ("Bộ phận Một cửa", "Cổng Dịch vụ công quốc gia"))
GAP_S = seconds("0.36")


def speech(text: str, each_s: Iterable[Seconds] = (seconds("0.3"),)) -> Speech:
    """Say a text; syllables last as long as `each_s` says, over and over."""
    reading = read(text, LEXICON)
    sentences = []
    for number, words in enumerate(reading.sentences()):
        count = sum(len(word.syllables) for word in words)
        marks = [0]
        for length in islice(cycle(each_s), count):
            marks.append(marks[-1] + sample_at(length))
        said = " ".join(word.said for word in words)
        sentences.append(Sentence(words, Take(f"{number}", said, marks[-1], tuple(marks[:-1]))))
    return Speech(reading.shown, tuple(sentences))


def starts_of(said: Speech, at: Seconds = Seconds(0), gap_s: Seconds = GAP_S) -> list[Seconds]:
    """Place sentences one after another from `at` on, a gap between them."""
    starts = [at]
    for sentence in said.sentences:
        starts.append(starts[-1] + sentence.take.length + gap_s)
    return starts[:-1]


def cues_of(said: Speech, rules: CaptionRules, at: Seconds = Seconds(0)) -> tuple[Cue, ...]:
    """Cut a line that starts `at`, with two seconds of quiet after it."""
    starts = starts_of(said, at)
    until = starts[-1] + said.sentences[-1].take.length + 2
    return cut(said, starts, until, rules, LEXICON)


def flat(cues: Sequence[Cue]) -> str:
    """Give the text of cues on one line."""
    return " ".join(cue.text.replace("\n", " ") for cue in cues)


def decomposed(text: str) -> str:
    """Give the same text in NFD."""
    return unicodedata.normalize("NFD", text)


def first_syllables(said: Speech, starts: Sequence[Seconds]) -> list[tuple[int, Seconds]]:
    """Of every word: its first character and the instant its first syllable is said, counted plainly."""
    found = []
    for sentence, start in zip(said.sentences, starts, strict=True):
        at = 0
        for word in sentence.words:
            instant = start + Seconds(sentence.take.marks[at], SAMPLE_RATE_HZ)
            found.append((word.span.start, instant))
            at += len(word.said.split(" "))
    return found

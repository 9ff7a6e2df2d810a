"""One fixed set of sentences, tried in voice after voice: what was heard and measured, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mediakit.errors import MediakitError
from mediakit.language import read
from mediakit.model.profile import HORN
from mediakit.model.reading import Lexicon, said_of
from mediakit.model.voice import Utterance, Voice, VoiceFacts
from mediakit.signal.trimming import pauses
from mediakit.sound.encode import encode_mp3
from mediakit.sound.levels import SPEECH_LUFS, levelled
from mediakit.speech.take_check import check_take
from mediakit.speech.tone_gate import Figure, Gate, figures, gate_of
from mediakit.speech.tones import TONES, Contours, contours
from mediakit.units import SAMPLE_RATE_HZ

TEXTS: Mapping[str, str] = {
    "tones": "Ma, mà, má, mả, mã, mạ. Lan, làn, lán, lản, lãn, lạn. Mai, mài, mái, mải, mãi, mại.",
    "official": "Ủy ban nhân dân phường sẽ xử lý nghiêm những trường hợp chậm trễ, nhũng nhiễu khi giải quyết"
    " hồ sơ của bà con.",
    "hotline": "Đường dây nóng: 0254 3123 456, nghe máy cả ngày nghỉ và ngày lễ.",
    "document": "Căn cứ Quyết định số 3894/QĐ-UBND, Bộ phận Một cửa nhận hồ sơ từ 7 giờ 30 đến 17 giờ.",
    "date": "Hạn cuối nộp hồ sơ là thứ Sáu, ngày 24/4/2026.",
    "address": "Mời bà con truy cập https://dichvucong.gov.vn để tra cứu kết quả.",
    "question": "Bà con đã nộp hồ sơ trực tuyến chưa, hay còn điều gì vướng mắc?",
}
"""What Vietnamese offices say and voices stumble over, by stable names: the text `sentence.NAME` says what
each is for. Mediakit's own readings are taken, not a campaign's, so that every office hears the same set."""
PACE = 200
"""Syllables a minute every voice is asked for: as clips speak."""

_GAP_S = 0.4
_MP3 = replace(HORN, bit_rate=64_000)  # speech in mono: nobody hears more, and a page can go by e-mail


@dataclass(frozen=True, slots=True)
class Sentence:
    """One text of the set."""

    name: str
    """As in `TEXTS`."""
    shown: str
    """As it is written."""
    said: str
    """As it is read, for people."""
    parts: tuple[str, ...]
    """As voices get it, sentence by sentence."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One text by one voice."""

    mp3: bytes
    """Mono, all voices equally loud; empty when the voice failed."""
    length_s: float
    """0 when the voice failed."""
    fault: MediakitError | None
    """Why there is nothing to hear."""


@dataclass(frozen=True, slots=True)
class Melody:
    """How a voice moves through its tones."""

    curves: Mapping[str, tuple[float, ...]]
    """Semitones above the middle of ngang at even places of the rime, by tone.

    A tone without pitch is left out, and all of them when it is ngang.
    """
    gate: Gate | None
    """What it was held against; None where there is no gate, or nothing was measured."""
    figures: tuple[Figure, ...]
    """Each with its limit."""
    fault: MediakitError | None
    """Why there are no curves, or no gate."""

    @property
    def failed(self) -> MediakitError | None:
        """The fault, where it is the voice's: not that there is no meter here, or no gate for its accent."""
        if self.fault is None or self.fault.code in ("PITCH_METER_MISSING", "NO_TONE_GATE"):
            return None
        return self.fault


@dataclass(frozen=True, slots=True)
class Audition:
    """One voice that was asked to speak."""

    voice: str
    """`engine:voice`."""
    facts: VoiceFacts
    """Who."""
    online: bool
    """Whether it needs the network."""
    heard: tuple[Heard, ...]
    """In the order of the set."""
    melody: Melody
    """Its tones."""
    pace: int | None
    """Syllables a minute while speaking, pauses taken out; None when nothing was spoken."""

    @property
    def faults(self) -> tuple[MediakitError, ...]:
        """What the voice failed at."""
        told = (*(heard.fault for heard in self.heard), self.melody.failed)
        return tuple(fault for fault in told if fault)


@dataclass(frozen=True, slots=True)
class Absent:
    """A voice that was not asked to speak."""

    voice: str
    """`engine:voice`, or the engine alone when nobody knows its voices."""
    why: MediakitError
    """Reason and remedy."""


@dataclass(frozen=True, slots=True)
class Trial:
    """Everything that was tried."""

    sentences: tuple[Sentence, ...]
    """The set."""
    auditions: tuple[Audition, ...]
    """Voices that spoke, or failed trying."""
    absent: tuple[Absent, ...]
    """Voices that were left out."""


def sentences() -> tuple[Sentence, ...]:
    """Read the set."""
    return tuple(_sentence(name, text) for name, text in TEXTS.items())


def audition(voice: Voice, texts: tuple[Sentence, ...]) -> Audition:
    """Have a voice speak every text and its tones; what fails costs only its own place."""
    spoken = [_speak(voice, text) for text in texts]
    takes = [take for one in spoken if not isinstance(one, MediakitError) for take in one]
    return Audition(
        voice.id,
        voice.facts,
        voice.engine.online,
        tuple(map(_heard, spoken)),
        _melody(voice),
        _pace(takes),
    )


def _sentence(name: str, text: str) -> Sentence:
    reading = read(text, Lexicon())
    return Sentence(name, reading.shown, reading.said, tuple(map(said_of, reading.sentences())))


@dataclass(frozen=True, slots=True)
class _Take:
    samples: NDArray[np.float32]
    syllables: int


def _speak(voice: Voice, text: Sentence) -> list[_Take] | MediakitError:
    """Speak all of a text, or tell why it cannot be had."""
    try:
        return [_take(voice, said) for said in text.parts]
    except MediakitError as fault:
        return fault


def _take(voice: Voice, said: str) -> _Take:
    utterance = voice.speak(said, PACE)
    check_take(utterance, said, voice.id)  # as a build does: what it would refuse is not worth choosing
    return _Take(_samples(utterance), len(said.split()))


def _samples(utterance: Utterance) -> NDArray[np.float32]:
    return np.frombuffer(utterance.samples, "<f4").astype(np.float32)


def _heard(spoken: list[_Take] | MediakitError) -> Heard:
    if isinstance(spoken, MediakitError):
        return Heard(b"", 0, spoken)
    gap = np.zeros(round(_GAP_S * SAMPLE_RATE_HZ), np.float32)
    sound = np.concatenate([part for take in spoken for part in (gap, take.samples)][1:])
    # of two voices the louder one seems the better one
    return Heard(
        encode_mp3(levelled(sound, SPEECH_LUFS), _MP3), round(len(sound) / SAMPLE_RATE_HZ, 1), fault=None
    )


def _pace(takes: list[_Take]) -> int | None:
    if not takes:
        return None
    paused = sum(end - start for take in takes for start, end in pauses(take.samples))
    speaking_s = (sum(len(take.samples) for take in takes) - paused) / SAMPLE_RATE_HZ
    return round(60 * sum(take.syllables for take in takes) / speaking_s)


def _melody(voice: Voice) -> Melody:
    try:
        measured = contours(voice)
    except MediakitError as fault:
        return Melody({}, None, (), fault)
    curves = _curves(measured)
    try:
        gate = gate_of(voice.facts.accent)
    except MediakitError as fault:
        return Melody(curves, None, (), fault)
    return Melody(curves, gate, figures(measured, gate), None)


def _curves(measured: Contours) -> dict[str, tuple[float, ...]]:
    """Median over the syllables of each tone, as the gate takes it; none where half of them have no pitch."""
    typical: dict[str, NDArray[np.float64]] = {}
    for tone, rimes in zip(TONES, measured.semitones, strict=True):
        known = rimes[~np.isnan(rimes).any(axis=1)]
        if 2 * len(known) > len(rimes):
            typical[tone] = np.median(known, axis=0)
    if "ngang" not in typical:
        return {}
    middle = float(np.median(typical["ngang"]))
    return {tone: tuple(round(float(at) - middle, 2) for at in curve) for tone, curve in typical.items()}

"""The six tones as a voice says them: pitch over the rimes of several syllables."""

import unicodedata
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mediakit.errors import MediakitError
from mediakit.model.voice import Utterance, Voice
from mediakit.signal.resample import resample
from mediakit.units import SAMPLE_RATE_HZ

TONES = {"ngang": "", "huyền": "\u0300", "sắc": "\u0301", "hỏi": "\u0309", "ngã": "\u0303", "nặng": "\u0323"}
"""The mark each tone is written with, in the order schools teach them."""
SYLLABLES = ("ma", "la", "ba", "mai", "lan")
"""What the tones are put on: voiced from end to end, open and closed, so that pitch is there throughout."""
PLACES = 15
"""At which a contour is read."""
PACE = 180
"""Syllables a minute that tones are judged at: as a loudspeaker speaks."""

_PITCH_RATE_HZ = 16_000
"""Enough for pitch, and three times as quick as at the rate of takes."""
_STEP_S = 0.005
_WIDE_HZ = (60.0, 600.0)
_SHORTEST_S = 0.1
"""Twice the three periods of the lowest pitch that Praat must have."""
_FEWEST_FRAMES = 10
"""50 ms of pitch; what has less is no rime."""
_RIME = (1 / 3, 1)


@dataclass(frozen=True, slots=True)
class Contours:
    """How a voice moves through its tones."""

    semitones: NDArray[np.float64]
    """Above 100 Hz, shape (tones, syllables, places); all of a syllable is NaN where no pitch was found.

    Places lie evenly over the last two thirds of the voiced part: a tone rests on the rime, and on its way
    through the first consonant pitch only gets there.
    """
    mark_errors_ms: NDArray[np.float64]
    """How far each syllable's end as marked lies from the nearest end of voicing, shape (tones, syllables).

    The next syllable is «thôi», whose aspirated stop is voiceless, so a right mark lies close to one.
    """


def sentence(tone: str) -> str:
    """Give the sentence that carries every syllable with one tone.

    Each stands between two level syllables, for a tone bends towards its neighbours, and at the same place
    of the sentence whatever its tone, for pitch sinks along a sentence.
    """
    said = (unicodedata.normalize("NFC", base.replace("a", "a" + TONES[tone])) for base in SYLLABLES)
    return "cô " + ", ".join(f"ghi {syllable} thôi" for syllable in said) + "."


def contours(voice: Voice) -> Contours:
    """Have a voice speak its tones, one sentence a tone, and measure their pitch.

    Raises:
        MediakitError: PITCH_METER_MISSING without the extra `voices`; VOICE_MISCOUNTED when marks are
            missing; what the voice raises.
    """
    _praat()  # before a voice works for nothing
    measured = [_measure(voice, tone) for tone in TONES]
    return Contours(np.array([one for one, _ in measured]), np.array([other for _, other in measured]))


def _praat() -> Any:
    try:
        import parselmouth  # noqa: PLC0415 - an extra: only judging a voice needs it
    except ImportError as error:
        raise MediakitError("PITCH_METER_MISSING") from error
    return parselmouth


def _measure(voice: Voice, tone: str) -> tuple[list[NDArray[np.float64]], list[float]]:
    said = sentence(tone)
    utterance = voice.speak(said, PACE)
    marks, wanted = utterance.marks, len(said.split())
    if len(marks) != wanted:
        raise MediakitError("VOICE_MISCOUNTED", voice=voice.id, said=said, wanted=wanted, heard=len(marks))
    times_s, pitch_hz = _pitch(utterance)
    targets = range(2, wanted, 3)
    cuts = [(marks[at] / SAMPLE_RATE_HZ, marks[at + 1] / SAMPLE_RATE_HZ) for at in targets]
    return (
        [_contour(times_s, pitch_hz, start_s, end_s) for start_s, end_s in cuts],
        [_to_end_of_voicing_ms(times_s, pitch_hz, end_s) for _, end_s in cuts],
    )


def _pitch(utterance: Utterance) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Give times in s and pitch in Hz, 0 where there is none, both of shape (frames,).

    Praat's autocorrelation (Boersma 1993), in two passes as De Looze and Hirst (Speech Prosody 2008) advise:
    the second looks only where the voice was found to be, which keeps octave errors out. Their bounds, 0.75
    of the first quartile and 1.5 of the third, are widened, since six tones span an octave.
    """
    samples = np.frombuffer(utterance.samples, "<f4").astype(np.float32)
    if len(samples) < _SHORTEST_S * SAMPLE_RATE_HZ:
        return np.zeros(0), np.zeros(0)
    heard = resample(samples, SAMPLE_RATE_HZ, _PITCH_RATE_HZ)
    sound = _praat().Sound(heard.astype(np.float64), _PITCH_RATE_HZ)
    floor_hz, ceiling_hz = _WIDE_HZ
    found = sound.to_pitch_ac(time_step=2 * _STEP_S, pitch_floor=floor_hz, pitch_ceiling=ceiling_hz)
    voiced = found.selected_array["frequency"]
    voiced = voiced[voiced > 0]
    if len(voiced) >= _FEWEST_FRAMES:
        low_hz, high_hz = np.quantile(voiced, (0.25, 0.75))
        floor_hz, ceiling_hz = max(floor_hz, 0.6 * low_hz), min(ceiling_hz, 2 * high_hz)
        found = sound.to_pitch_ac(time_step=_STEP_S, pitch_floor=floor_hz, pitch_ceiling=ceiling_hz)
    return found.xs(), found.selected_array["frequency"]


def _contour(
    times_s: NDArray[np.float64], pitch_hz: NDArray[np.float64], start_s: float, end_s: float
) -> NDArray[np.float64]:
    """Semitones above 100 Hz at the places of one rime; NaN when it has no pitch."""
    inside = (times_s >= start_s) & (times_s < end_s) & (pitch_hz > 0)
    times_s, semitones = times_s[inside], 12 * np.log2(pitch_hz[inside] / 100)
    if len(times_s) < _FEWEST_FRAMES:
        return np.full(PLACES, np.nan)
    # the median of three neighbours takes out the single frame that jumped
    beside = np.stack([np.roll(semitones, 1), semitones, np.roll(semitones, -1)])[:, 1:-1]
    semitones[1:-1] = np.median(beside, axis=0)
    places = times_s[0] + np.linspace(*_RIME, PLACES) * (times_s[-1] - times_s[0])
    return np.asarray(np.interp(places, times_s, semitones))


def _to_end_of_voicing_ms(times_s: NDArray[np.float64], pitch_hz: NDArray[np.float64], end_s: float) -> float:
    voiced = pitch_hz > 0
    ends_s = times_s[:-1][voiced[:-1] & ~voiced[1:]] + _STEP_S / 2
    return float(np.abs(ends_s - end_s).min() * 1000) if len(ends_s) else np.nan

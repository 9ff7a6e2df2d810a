"""edge-tts: the neural voices of Microsoft Edge's "read aloud", online; each word comes with its moment.

The package `edge-tts` is optional. Its service may tell of a word of several syllables at once, or leave one
out: such syllables are placed between their neighbours by alignment against an offline voice.
"""

import asyncio
import unicodedata
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from mediakit.build.fingerprint import digest
from mediakit.errors import MediakitError
from mediakit.model.tempo import Tempo
from mediakit.model.voice import Engine, Utterance, VoiceFacts
from mediakit.speech.online import CONNECT_S, READ_S, WHOLE_S, Caller, Refusal, refused

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PACKAGE = "edge_tts"
_REFERENCE = "nu-bac"
"""The offline voice that syllables without a moment of their own are aligned with."""
_TERMS = "Microsoft Services Agreement"
_TICKS_PER_S = 10_000_000
"""Times of the service are counted in 100 ns."""
_OWN_PACE = 230
"""Syllables a minute of the voices at rate +0 %: about four a second."""
_TEMPO = Tempo(doubt=0.15)
"""It is asked for a pace in per cent of its own, which is taken for likely, not measured."""
_SLOWEST, _FASTEST = -50, 100
"""Rates in per cent that the service still speaks clearly at."""
_LEAST_S = 0.08
"""Shortest syllable."""

Open = Callable[[str, str, str], Any]
"""Sentence, voice and rate to a `Communicate` that asks for the moments of words."""


@dataclass(frozen=True, slots=True)
class _Word:
    """What the service tells of a word."""

    text: str
    """As said, one syllable or several."""
    start_s: float
    """From the start of the sound."""
    end_s: float
    """Exclusive."""


def _communicate(said: str, voice: str, rate: str) -> Any:
    from edge_tts import Communicate  # noqa: PLC0415 - optional, and slow to import

    return Communicate(said, voice, rate=rate, boundary="WordBoundary", connect_timeout=CONNECT_S)


class Edge:
    """Vietnamese neural voices of Microsoft Edge."""

    name = "edge"
    online = True
    deterministic = False

    def __init__(self, reference: Engine, opening: Open = _communicate, caller: Caller | None = None) -> None:
        self._reference = reference
        self._open = opening
        self._caller = caller or Caller()

    def probe(self) -> str:
        """Say VOICE_NOT_INSTALLED when the package is missing; the network shows only when it speaks."""
        return "" if find_spec(_PACKAGE) else "VOICE_NOT_INSTALLED"

    def voices(self) -> tuple[VoiceFacts, ...]:
        """Give the two voices the service has for Vietnamese."""
        return (
            VoiceFacts("vi-VN-HoaiMyNeural", "female", "", 24000, _TERMS, "Microsoft Edge", tempo=_TEMPO),
            VoiceFacts("vi-VN-NamMinhNeural", "male", "", 24000, _TERMS, "Microsoft Edge", tempo=_TEMPO),
        )

    def fingerprint(self, voice: str) -> str:
        """Digest of the client's version, the pace it takes as its own, and the voice it is aligned with.

        Raises:
            MediakitError: VOICE_NOT_INSTALLED.
        """
        self._ensure_installed(voice)
        return digest([version("edge-tts"), voice, _OWN_PACE, self._reference.fingerprint(_REFERENCE)])

    def synthesise(self, voice: str, said: str, pace: int) -> Utterance:
        """Speak one sentence.

        Raises:
            MediakitError: VOICE_NOT_INSTALLED, VOICE_OFFLINE, VOICE_SILENT, VOICE_LENGTH.
        """
        self._ensure_installed(voice)
        # asking which voices there are loads no library of sound
        from mediakit.speech.answers import ensure_likely  # noqa: PLC0415

        who = f"{self.name}:{voice}"

        def request() -> "tuple[NDArray[np.float32], int, list[_Word]]":
            return _heard(self._open(said, voice, rate_of(pace)), who, said)

        samples, rate_hz, told = self._caller.ask(request, who, said)
        reference = self._reference.synthesise(_REFERENCE, said, pace)
        spoken = _marked(samples, rate_hz, starts_of(said, told), reference)
        if spoken is None:
            raise MediakitError("VOICE_SILENT", voice=who, said=said)
        ensure_likely(spoken, reference, who, said)
        return spoken

    def _ensure_installed(self, voice: str) -> None:
        if fault := self.probe():
            raise MediakitError(fault, voice=f"{self.name}:{voice}")


def rate_of(pace: int) -> str:
    """Word a pace in syllables a minute as the service does: `-13%` of its own."""
    rate = round(100 * pace / _OWN_PACE) - 100
    return f"{min(max(rate, _SLOWEST), _FASTEST):+d}%"


def starts_of(said: str, told: Sequence[_Word]) -> list[float | None]:
    """Give each syllable's start in seconds; None where the service does not tell it.

    Args:
        said: the sentence.
        told: words in the order they were said; one that is not in the sentence is passed over.
    """
    syllables = [_bare(syllable) for syllable in said.split()]
    starts: list[float | None] = [None] * len(syllables)
    at = 0
    for word in told:
        parts = [_bare(part) for part in word.text.split()]
        places = range(at, len(syllables) - len(parts) + 1)
        found = next((place for place in places if syllables[place : place + len(parts)] == parts), None)
        if parts and found is not None:
            starts[found] = word.start_s
            at = found + len(parts)
    return starts


def _bare(syllable: str) -> str:
    return unicodedata.normalize("NFC", syllable).casefold().strip(".,;:!?")


def _heard(communicate: Any, voice: str, said: str) -> "tuple[NDArray[np.float32], int, list[_Word]]":
    """Hear one answer out.

    Raises:
        Refusal: when none comes, or one that is cut.
        MediakitError: VOICE_SILENT when it holds no sound.
    """
    from mediakit.speech.answers import is_cut, sound_of  # noqa: PLC0415 - as above

    mp3, told = asyncio.run(_answer(communicate))
    if is_cut(mp3):
        raise Refusal("MP3 < 100 %")
    samples, rate_hz = sound_of(mp3, voice, said)
    unheard = _unheard_s(said, told)
    if told and told[-1].end_s + unheard > len(samples) / rate_hz + _LEAST_S:
        raise Refusal("MP3 < 100 %")
    return samples, rate_hz, told


def _unheard_s(said: str, told: Sequence[_Word]) -> float:
    """Least time that syllables after the last word told of must take."""
    starts = starts_of(said, told)
    known = [index for index, start in enumerate(starts) if start is not None]
    if not known:
        return 0
    return _LEAST_S * max(0, len(starts) - known[-1] - len(told[-1].text.split()))


async def _answer(communicate: Any) -> tuple[bytes, list[_Word]]:
    """Collect sound and words, within the time limit.

    Raises:
        Refusal: when no good answer comes.
    """
    from aiohttp import ClientError, ClientResponseError  # noqa: PLC0415 - comes with edge-tts
    from edge_tts.exceptions import EdgeTTSException  # noqa: PLC0415 - as above

    mp3, told = bytearray(), []
    try:
        async with asyncio.timeout(WHOLE_S):
            chunks = communicate.stream()
            while chunk := await _next(chunks):
                if chunk["type"] == "audio":
                    mp3 += chunk["data"]
                elif chunk["type"] == "WordBoundary":
                    start, length = (chunk[key] / _TICKS_PER_S for key in ("offset", "duration"))
                    told.append(_Word(chunk["text"], start, start + length))
    except ClientResponseError as error:
        raise refused(error.status, error.headers or {}) from error
    # what edge-tts makes of an answer that is not the service's: ValueError, KeyError, TypeError
    except (ClientError, EdgeTTSException, OSError, ValueError, LookupError, TypeError) as error:
        raise Refusal(type(error).__name__) from error
    return bytes(mp3), told


async def _next(chunks: AsyncIterator[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Wait for the next chunk; the client's own limit ends with the opening of the connection."""
    async with asyncio.timeout(READ_S):
        return await anext(chunks, None)


def _marked(
    samples: "NDArray[np.float32]", rate_hz: int, starts: Sequence[float | None], reference: Utterance
) -> Utterance | None:
    """Finish a sound some of whose syllables have moments; None when there is nothing but silence."""
    import numpy as np  # noqa: PLC0415 - as above

    from mediakit.speech.marks import rising  # noqa: PLC0415 - as above
    from mediakit.speech.utterances import aligned, marked  # noqa: PLC0415 - as above

    placed = aligned(samples, rate_hz, reference)
    known = [index for index, start in enumerate(starts) if start is not None]
    if placed is None or not known:
        return placed
    moments = marked(samples, rate_hz, [round(start * rate_hz) for start in starts if start is not None])
    if len(known) == len(starts):
        return moments
    # between two moments the aligned marks are stretched to lie between them
    count = len(placed.samples) // 4
    guessed = [0, *(placed.marks[index] for index in known), count]
    told = [0, *moments.marks, count]
    marks = np.rint(np.interp(placed.marks, guessed, told)).astype(int)
    return replace(placed, marks=rising(marks.tolist(), count))

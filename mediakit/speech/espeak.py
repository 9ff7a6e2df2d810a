"""espeak-ng: the offline voice, the same bytes every time, with a mark on every syllable."""

import json
import shutil
import sys
import tempfile
import threading
import unicodedata
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from mediakit.build.fingerprint import digest, digest_source
from mediakit.errors import MediakitError
from mediakit.model.tempo import Tempo
from mediakit.model.voice import Accent, Gender, Utterance, VoiceFacts
from mediakit.process import run

_VOICES = Path(__file__).parent / "espeak_voices"
_WORKER = Path(__file__).with_name("espeak_worker.py")
_DATA = ("phondata", "phonindex", "phontab", "intonations", "vi_dict", "lang/aav/vi")
_PITCH, _RANGE = 50, 60
_TIMEOUT_S = 30
_QUOTED = 60
"""Bytes of a garbled answer that a fault tells."""
_ONE_AT_A_TIME = threading.Lock()
_LICENCE = "GPL-3.0-or-later"
_RATE_HZ = 22050
_SOUTHERN = "nu-nam"
# Measured: syllables a minute that each voice says at rate 145; its pace grows as the rate does.
_PACE_AT_145 = {"nu-bac": 214, "nam-bac": 212, "nu-nam": 206}

# Measured: the 107 sentences of the sample campaign, each at 200, 206, 224 and 242 syllables a minute.
_TEMPOS = {
    "nu-bac": Tempo(0.937, 1.099, -0.184, doubt=0.035, measured=True),
    "nam-bac": Tempo(0.938, 1.091, -0.199, doubt=0.035, measured=True),
    _SOUTHERN: Tempo(0.919, 0.978, 0.237, doubt=0.035, measured=True),
}


class Espeak:
    """Voice files of ours, spoken by espeak-ng in a fresh process per sentence."""

    name = "espeak"
    online = False
    deterministic = True

    def probe(self) -> str:
        """Say VOICE_NOT_INSTALLED when the library is missing here."""
        return "" if find_spec("espeakng_loader") and _library().is_file() else "VOICE_NOT_INSTALLED"

    def voices(self) -> tuple[VoiceFacts, ...]:
        """Give the voice files beside this module."""
        return (
            _facts("nu-bac", "female", "bac"),
            _facts("nam-bac", "male", "bac"),
            _facts(_SOUTHERN, "female", "nam"),
        )

    def fingerprint(self, voice: str) -> str:
        """Digest of version, voice file, language data and settings."""
        data = digest_source(*(_package() / "espeak-ng-data" / name for name in _DATA))
        own = digest_source(_VOICES / voice)
        return digest([version("espeakng-loader"), own, data, _PITCH, _RANGE, str(_rate_per_pace(voice))])

    def synthesise(self, voice: str, said: str, pace: int) -> Utterance:
        """Speak one sentence.

        Raises:
            MediakitError: VOICE_GARBLED when the worker's answer is none; VOICE_MISCOUNTED when not every
                syllable has a mark; what `process.run` raises when it crashed or took too long.
        """
        # asking which voices there are loads no library of sound
        import numpy as np  # noqa: PLC0415

        from mediakit.speech.utterances import marked  # noqa: PLC0415

        order = {
            "library": str(_library()),
            "voice": voice,
            "rate": round(pace * _rate_per_pace(voice)),
            "pitch": _PITCH,
            "range": _RANGE,
            "said": _as_in_the_south(said) if voice == _SOUTHERN else said,
        }
        # -I -S: the worker needs the standard library alone, and starts in half the time
        command = [sys.executable, "-I", "-S", str(_WORKER)]
        answer = run(command, timeout_s=_TIMEOUT_S, given=json.dumps(order).encode(), folder=_home())
        try:
            rate_hz, marks, sound = _understood(answer)
        except (ValueError, KeyError, TypeError) as error:
            whose = f"{self.name}:{voice}"
            heard_of_it = repr(answer[:_QUOTED])[1:]
            raise MediakitError("VOICE_GARBLED", voice=whose, said=said, answer=heard_of_it) from error
        syllables, heard = len(said.split()), len(marks)
        if heard != syllables:
            raise MediakitError(
                "VOICE_MISCOUNTED", voice=f"{self.name}:{voice}", said=said, wanted=syllables, heard=heard
            )
        raw = np.frombuffer(sound, "<i2").astype(np.float32) / np.float32(32768)
        return marked(raw, rate_hz, marks)


def _facts(name: str, gender: Gender, accent: Accent) -> VoiceFacts:
    return VoiceFacts(name, gender, accent, _RATE_HZ, _LICENCE, "eSpeak NG", tempo=_TEMPOS[name])


def _understood(answer: bytes) -> tuple[int, list[int], bytes]:
    """Give rate in Hz, marks and 16-bit samples of a worker's answer.

    Raises:
        ValueError, KeyError, TypeError: when it is no such answer, as of a worker that was cut off.
    """
    head, _, sound = answer.partition(b"\n")
    facts = json.loads(head)
    rate_hz, marks, count = int(facts["rate_hz"]), [int(mark) for mark in facts["marks"]], facts["samples"]
    if len(sound) != 2 * count or not 8_000 <= rate_hz <= 192_000:
        raise ValueError(count)
    return rate_hz, marks, sound


def _rate_per_pace(voice: str) -> float:
    return 145 / _PACE_AT_145.get(voice, _PACE_AT_145["nu-bac"])


def _as_in_the_south(said: str) -> str:
    """Write hỏi for ngã, which are one tone there.

    espeak-ng's own southern tones do not make them one, and its level tone is not level. So the southern
    voice has the south's consonants and vowels (`dictrules 2` in its file) on the north's tones, of which
    hỏi, falling and rising, is the one that the south says for both.
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", said).replace("\u0303", "\u0309"))


def _package() -> Path:
    # found without importing: importing it is not needed, only the files in it are
    spec = find_spec("espeakng_loader")
    if spec is None or spec.origin is None:
        raise MediakitError("VOICE_NOT_INSTALLED", voice="espeak")
    return Path(spec.origin).parent


def _library() -> Path:
    names = {"win32": "espeak-ng.dll", "darwin": "libespeak-ng.dylib"}
    return _package() / names.get(sys.platform, "libespeak-ng.so")


def _home() -> Path:
    """Give the workers' working directory."""
    # two threads that both find it missing would both make it, and the one lost goes while it is used
    with _ONE_AT_A_TIME:
        return Path(_made_home().name)


@cache
def _made_home() -> tempfile.TemporaryDirectory[str]:
    """Make the workers' working directory, for this process's life.

    espeak-ng takes a voice file of one's own only by a path relative to the working directory, and fails on
    data paths that are long or (Windows) not ASCII; so the few files it needs are put where it finds them.
    """
    home = tempfile.TemporaryDirectory(prefix="mediakit-", ignore_cleanup_errors=True)
    for name in _DATA:
        target = Path(home.name) / "espeak-ng-data" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(_package() / "espeak-ng-data" / name, target)
    for voice in _VOICES.iterdir():
        shutil.copyfile(voice, Path(home.name) / voice.name)
    return home

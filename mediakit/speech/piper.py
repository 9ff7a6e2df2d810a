"""Piper: natural voices that need no network once they are installed, marks by the model's own lengths."""

import json
import sys
from functools import lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from mediakit.build.fingerprint import digest, digest_file
from mediakit.errors import MediakitError
from mediakit.model.voice import Engine, Utterance, VoiceFacts
from mediakit.process import run
from mediakit.speech.installed import model_file, records, settings_file

_WORKER = Path(__file__).with_name("piper_worker.py")
_PACKAGES = ("piper", "onnxruntime", "onnx")
_VERSIONS = ("piper-tts", "onnxruntime", "onnx")
_SEED = 1
_TIMEOUT_S = 120
_REFERENCE = "nu-bac"
"""The offline voice that a model without lengths is aligned with."""


class Piper:
    """Voices in the user's folder, each sentence in a fresh process."""

    name = "piper"
    online = False
    deterministic = True

    def __init__(self, reference: Engine) -> None:
        self._reference = reference

    def probe(self) -> str:
        """Say PIPER_MISSING when its packages are not here."""
        return "" if all(find_spec(package) for package in _PACKAGES) else "PIPER_MISSING"

    def voices(self) -> tuple[VoiceFacts, ...]:
        """Give the voices that are installed."""
        return tuple(record.facts for record in records(self.name))

    def fingerprint(self, voice: str) -> str:
        """Digest of versions, model, settings, seed, and the voice it may be aligned with.

        Raises:
            MediakitError: PIPER_MISSING, without which nobody knows how it would sound.
        """
        self._ensure_here(voice)
        files = [_digest(file(self.name, voice)) for file in (model_file, settings_file)]
        versions = [version(name) for name in _VERSIONS]
        return digest([versions, files, _SEED, self._reference.fingerprint(_REFERENCE)])

    def synthesise(self, voice: str, said: str, pace: int) -> Utterance:
        """Speak one sentence.

        Raises:
            MediakitError: PIPER_MISSING; VOICE_MISCOUNTED when not every syllable has a mark; VOICE_SILENT;
                what `process.run` raises.
        """
        # asking which voices there are loads no library of sound
        import numpy as np  # noqa: PLC0415

        from mediakit.speech.utterances import aligned, marked  # noqa: PLC0415

        self._ensure_here(voice)
        order = {
            "model": str(model_file(self.name, voice)),
            "config": str(settings_file(self.name, voice)),
            "seed": _SEED,
            "pace": pace,
            "said": said,
        }
        # -I: neither the folder it runs in nor the environment may bring other modules
        command = [sys.executable, "-I", str(_WORKER)]
        answer = run(command, timeout_s=_TIMEOUT_S, given=json.dumps(order).encode(), folder=_package())
        head, _, sound = answer.partition(b"\n")
        facts = json.loads(head)
        raw = np.frombuffer(sound, "<f4").astype(np.float32)
        named = f"{self.name}:{voice}"
        if not raw.any():
            raise MediakitError("VOICE_SILENT", voice=named, said=said)
        if facts["marks"] is None:
            spoken = aligned(raw, facts["rate_hz"], self._reference.synthesise(_REFERENCE, said, pace))
            if spoken is None:
                raise MediakitError("VOICE_SILENT", voice=named, said=said)
            return spoken
        wanted, heard = len(said.split()), len(facts["marks"])
        if heard != wanted:
            raise MediakitError("VOICE_MISCOUNTED", voice=named, said=said, wanted=wanted, heard=heard)
        return marked(raw, facts["rate_hz"], facts["marks"])

    def _ensure_here(self, voice: str) -> None:
        if missing := self.probe():
            raise MediakitError(missing, voice=f"{self.name}:{voice}")


def _package() -> Path:
    """Give the folder of the package, found without importing it."""
    spec = find_spec("piper")
    if spec is None or spec.origin is None:
        raise MediakitError("PIPER_MISSING", voice="piper")
    return Path(spec.origin).parent


def _digest(file: Path) -> str:
    """Digest a file, again only when its size or its time has changed."""
    state = file.stat()
    return _digest_of(file, state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=64)
def _digest_of(file: Path, size: int, changed_ns: int) -> str:  # noqa: ARG001 - they tell one state from another
    return digest_file(file)

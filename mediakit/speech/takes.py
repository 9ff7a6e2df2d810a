"""Takes in the store: each sentence is spoken once, by one voice, at one pace."""

import threading
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mediakit.build.fingerprint import digest, digest_file, digest_source, digest_versions
from mediakit.build.store import Store, pack, unpack
from mediakit.model.voice import Take, Utterance, Voice
from mediakit.speech.libraries import LIBRARIES
from mediakit.speech.recording import REFERENCE, loudness_of, read_recording, sentences_of
from mediakit.speech.take_check import check_take
from mediakit.speech.voices import voice_named


@dataclass(frozen=True)
class Takes:
    """Speaks through the store; threads may share it."""

    store: Store
    """Where takes are kept."""
    voice: Voice
    """Who speaks."""
    _busy: defaultdict[str, threading.Lock] = field(
        default_factory=lambda: defaultdict(threading.Lock), init=False, repr=False
    )

    def take(self, said: str, pace: int) -> Take:
        """Give the take of one sentence, speaking it when the store has none.

        Raises:
            MediakitError: what the voice and `check_take` raise; nothing is kept then.
        """
        key = digest(["take", said, pace, self._maker])
        with self._busy[key]:
            content = self.store.get_or_make(key, lambda: self._speak(said, pace))
        head, _ = unpack(content)
        return _take(key, said, head)

    def recorded(self, file: Path, said: Sequence[str], pace: int) -> list[Take]:
        """Give the takes of sentences that a person has recorded in one file.

        Args:
            file: any sound.
            said: the sentences, in order.
            pace: of the voice around it, whose loudness it is brought to.
        Raises:
            MediakitError: AUDIO_UNREADABLE, NO_AUDIO, AUDIO_SILENT, RECORDING_LENGTH; what voices raise.
        """
        reference = voice_named(REFERENCE)
        made_of = [digest_file(file), list(said), pace, reference.fingerprint(), self._maker]
        keys = [digest(["recording", index, made_of]) for index in range(len(said))]
        parts: list[bytes] = []

        def part(index: int) -> bytes:
            if not parts:
                spoken = [reference.speak(one, pace) for one in said]
                around = spoken if self.voice.engine.online else [self._kept(one, pace) for one in said]
                found = sentences_of(read_recording(file), spoken, loudness_of(around))
                for utterance, words in zip(found, said, strict=True):
                    check_take(utterance, words, file.name)
                    parts.append(_packed(utterance))
            return parts[index]

        takes = []
        for index, (key, one) in enumerate(zip(keys, said, strict=True)):
            with self._busy[key]:
                head, _ = unpack(self.store.get_or_make(key, partial(part, index)))
            takes.append(_take(key, one, head))
        return takes

    def _kept(self, said: str, pace: int) -> Utterance:
        """Give a sentence as the voice says it."""
        take = self.take(said, pace)
        return Utterance(samples_of(take, self.store).astype("<f4").tobytes(), take.marks, "")

    @cached_property
    def _maker(self) -> list[str]:
        """Digests of the voice, and of our code and the libraries that shape what it says."""
        package = Path(__file__).parents[1]
        program = digest_source(package / "speech", package / "signal", package / "units.py")
        return [self.voice.fingerprint(), program, digest_versions(*LIBRARIES)]

    def _speak(self, said: str, pace: int) -> bytes:
        utterance = self.voice.speak(said, pace)
        check_take(utterance, said, self.voice.id)
        return _packed(utterance)


def _packed(utterance: Utterance) -> bytes:
    head = {
        "sample_count": len(utterance.samples) // 4,
        "marks": utterance.marks,
        "found_by": utterance.found_by,
        "quality": utterance.quality,
    }
    return pack(head, utterance.samples)


def _take(key: str, said: str, head: Mapping[str, Any]) -> Take:
    return Take(key, said, head["sample_count"], tuple(head["marks"]), head["quality"])


def samples_of(take: Take, store: Store) -> NDArray[np.float32]:
    """Sound of a take, mono float32 at 48 kHz, shape (take.sample_count,).

    Raises:
        KeyError: when the store no longer holds it.
    """
    content = store.get(take.key)
    if content is None:
        raise KeyError(take.key)
    return np.frombuffer(unpack(content)[1], "<f4").astype(np.float32)

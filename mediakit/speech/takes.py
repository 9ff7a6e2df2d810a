"""Takes in the store: each sentence is spoken once, by one voice, at one pace."""

import threading
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mediakit.build.fingerprint import digest, digest_source, digest_versions
from mediakit.build.store import Store, pack, unpack
from mediakit.model.voice import Take, Voice
from mediakit.speech.libraries import LIBRARIES
from mediakit.speech.take_check import check_take


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
        return Take(key, said, head["sample_count"], tuple(head["marks"]), head["quality"])

    @cached_property
    def _maker(self) -> list[str]:
        """Digests of the voice, and of our code and the libraries that shape what it says."""
        package = Path(__file__).parents[1]
        program = digest_source(package / "speech", package / "signal", package / "units.py")
        return [self.voice.fingerprint(), program, digest_versions(*LIBRARIES)]

    def _speak(self, said: str, pace: int) -> bytes:
        utterance = self.voice.speak(said, pace)
        check_take(utterance, said, self.voice.id)
        head = {
            "sample_count": len(utterance.samples) // 4,
            "marks": utterance.marks,
            "found_by": utterance.found_by,
            "quality": utterance.quality,
        }
        return pack(head, utterance.samples)


def samples_of(take: Take, store: Store) -> NDArray[np.float32]:
    """Sound of a take, mono float32 at 48 kHz, shape (take.sample_count,).

    Raises:
        KeyError: when the store no longer holds it.
    """
    content = store.get(take.key)
    if content is None:
        raise KeyError(take.key)
    return np.frombuffer(unpack(content)[1], "<f4").astype(np.float32)

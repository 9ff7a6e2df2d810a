"""Takes in the store: each sentence is spoken once, by one voice, at one pace."""

import json
import threading
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mediakit import signal
from mediakit.build.fingerprint import digest, digest_source
from mediakit.build.store import Store
from mediakit.model.voice import Take, Voice


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
            MediakitError: what the voice raises.
        """
        key = digest(["take", said, pace, self.voice.fingerprint(), program()])
        with self._busy[key]:
            content = self.store.get_or_make(key, lambda: self._speak(said, pace))
        head = json.loads(content.partition(b"\n")[0])
        return Take(key, said, head["sample_count"], tuple(head["marks"]))

    def _speak(self, said: str, pace: int) -> bytes:
        utterance = self.voice.speak(said, pace)
        head = {
            "sample_count": len(utterance.samples) // 4,
            "marks": utterance.marks,
            "found_by": utterance.found_by,
        }
        return json.dumps(head).encode() + b"\n" + utterance.samples


def samples_of(take: Take, store: Store) -> NDArray[np.float32]:
    """Sound of a take, mono float32 at 48 kHz, shape (take.sample_count,).

    Raises:
        KeyError: when the store no longer holds it.
    """
    content = store.get(take.key)
    if content is None:
        raise KeyError(take.key)
    return np.frombuffer(content.partition(b"\n")[2], "<f4").astype(np.float32)


def program() -> str:
    """Digest of our own code that shapes takes."""
    return digest_source(Path(__file__).parent, Path(signal.__file__).parent)

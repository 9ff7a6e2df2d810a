"""The store: made things by the digest of what made them.

output/.store/objects/ab/ab12…   one object: its bytes, then the SHA-256 of them
output/.store/locks/ab1          held while an object is made
output/.store/records/NAME.json  what a finished result was made from, and the files it became
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from filelock import FileLock

from mediakit.build.files import write_whole, writing

_SEAL = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class Store:
    """Objects below one folder; processes may share it, since an object appears whole or not at all."""

    root: Path
    """The `.store` folder."""
    used: set[str] = field(default_factory=set, compare=False, repr=False)
    """Keys of all that was given or kept through this very store."""

    def get(self, key: str) -> bytes | None:
        """Give the object, or None when it is missing, cannot be read or its bytes were damaged."""
        try:
            sealed = self._path(key).read_bytes()
        except OSError:
            return None
        content, seal = sealed[:-_SEAL], sealed[-_SEAL:]
        if hashlib.sha256(content).digest() != seal:
            return None
        self.used.add(key)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep `content` under `key`.

        Raises:
            MediakitError: OUTPUT_UNWRITABLE; nothing half made is left.
        """
        with writing(self.root.parent):
            write_whole(self._path(key), content + hashlib.sha256(content).digest())
        self.used.add(key)

    def get_or_make(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Give the object, making it first when it is not there; two that want it at once make it once.

        Args:
            key: digest of everything that makes it.
            make: gives its bytes; it must not itself wait for another object.
        Raises:
            MediakitError: OUTPUT_UNWRITABLE; and what `make` raises.
        """
        kept = self.get(key)
        if kept is not None:
            self._touch(key)
            return kept
        with self._making(key):
            kept = self.get(key)
            if kept is None:
                kept = make()
                self.put(key, kept)
            return kept

    def _touch(self, key: str) -> None:
        """Let an object count as used just now, for whoever makes room; it never enters a key."""
        with suppress(OSError):  # where it may only be read, nobody makes room either
            os.utime(self._path(key))

    @contextmanager
    def _making(self, key: str) -> Iterator[None]:
        """Hold off other processes and threads; some thousand locks serve all keys."""
        with writing(self.root.parent):
            folder = self.root / "locks"
            folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(folder / key[:3], thread_local=False)
            lock.acquire()
        try:
            yield
        finally:
            lock.release()

    def _path(self, key: str) -> Path:
        return self.root / "objects" / key[:2] / key


def pack(head: object, body: bytes) -> bytes:
    """Join facts and bytes in one object: a line of JSON, then the bytes."""
    return json.dumps(head).encode() + b"\n" + body


def unpack(content: bytes) -> tuple[Any, bytes]:
    """Part what `pack` joined."""
    head, _, body = content.partition(b"\n")
    return json.loads(head), body

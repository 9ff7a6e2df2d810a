"""The store: made things by the digest of what made them.

output/.store/objects/ab/ab12…   one object: its bytes, then the SHA-256 of them
output/.store/records/NAME.json  what a finished result was made from, and the files it became
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mediakit.build.files import write_whole

_SEAL = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class Store:
    """Objects below one folder; processes may share it, since an object appears whole or not at all."""

    root: Path
    """The `.store` folder."""

    def get(self, key: str) -> bytes | None:
        """Give the object, or None when it is missing or its bytes were damaged."""
        try:
            sealed = self._path(key).read_bytes()
        except FileNotFoundError:
            return None
        content, seal = sealed[:-_SEAL], sealed[-_SEAL:]
        return content if hashlib.sha256(content).digest() == seal else None

    def put(self, key: str, content: bytes) -> None:
        """Keep `content` under `key`.

        Raises:
            OSError: when it cannot be written; nothing half made is left.
        """
        write_whole(self._path(key), content + hashlib.sha256(content).digest())

    def get_or_make(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Give the object, making it first when it is not there."""
        kept = self.get(key)
        if kept is None:
            kept = make()
            self.put(key, kept)
        return kept

    def _path(self, key: str) -> Path:
        return self.root / "objects" / key[:2] / key

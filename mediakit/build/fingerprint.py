"""Digests of everything that reaches a result: never a name, never a date of a file."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

_KEPT_COPY = re.compile(r"^\.|~$")
"""Files that systems and editors leave among sources."""


def digest(value: object) -> str:
    """SHA-256 of a value of nouns, numbers, text, bytes, tuples and mappings; 64 hexadecimal digits.

    The same value gives the same digest in every process, on every system and in every order of keys; lists
    and tuples are one kind. Values of different kinds differ, also those Python calls equal: True, 1, 1.0.

    Raises:
        TypeError: for what has no single written form, such as a set, a path or a key that is no text.
    """
    text = json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def digest_bytes(content: bytes | memoryview) -> str:
    """SHA-256 of raw bytes."""
    return hashlib.sha256(content).hexdigest()


def digest_file(path: Path) -> str:
    """SHA-256 of a file's bytes.

    Raises:
        OSError: when it cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@lru_cache
def digest_source(*paths: Path) -> str:
    """Digest of Python sources: single files, or all modules and data of folders, by relative name."""
    return digest([(name, digest_file(file)) for name, file in _sources(paths)])


@cache
def digest_versions(*names: str) -> str:
    """Digest of the installed versions of libraries that shape a result's bytes."""
    return digest({name: version(name) for name in names})


def _sources(paths: Iterable[Path]) -> Iterable[tuple[str, Path]]:
    for path in paths:
        if path.is_file():
            yield path.name, path
            continue
        for file in sorted(path.rglob("*"), key=Path.as_posix):
            if file.is_file() and "__pycache__" not in file.parts and not _KEPT_COPY.search(file.name):
                yield f"{path.name}/{file.relative_to(path).as_posix()}", file


def _plain(value: object) -> Any:
    """Lower a value to what JSON writes, kinds kept apart where they could be mistaken for another."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return {type(value).__name__: _parts(value)}


def _parts(value: object) -> Any:
    match value:
        case Fraction():
            return [value.numerator, value.denominator]
        case date():
            return value.isoformat()
        case bytes():
            return digest_bytes(value)
        case Mapping():
            return {_key(key): _plain(item) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"{type(value).__name__} has no digest")


def _key(key: object) -> str:
    if isinstance(key, str):
        return key
    raise TypeError(f"a key of kind {type(key).__name__} has no digest")

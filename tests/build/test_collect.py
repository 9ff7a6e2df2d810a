"""What is in use stays; of the rest, what was used longest ago goes first."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediakit.build.collect import Room, collect
from mediakit.build.fingerprint import digest
from mediakit.build.store import Store

_SEAL = 32
"""Bytes that an object has besides its content."""


def filled(output: Path, sizes: list[int], first: int = 0) -> list[str]:
    """Put objects of such sizes, each used a second after the one before; give their keys."""
    store, keys = Store(output / ".store"), []
    for index, size in enumerate(sizes, first):
        key = digest(index)
        store.put(key, bytes(size))
        os.utime(output / ".store/objects" / key[:2] / key, (index, index))
        keys.append(key)
    return keys


def left(output: Path) -> set[str]:
    """Give the keys of objects that are there."""
    return {path.name for path in (output / ".store/objects").glob("*/*")}


@settings(max_examples=40, deadline=None)
@given(
    sizes=st.lists(st.integers(0, 300), max_size=12),
    used=st.sets(st.integers(0, 11)),
    keep_bytes=st.integers(0, 2500),
)
def test_least_lately_used_first(
    tmp_path_factory: pytest.TempPathFactory, sizes: list[int], used: set[int], keep_bytes: int
) -> None:
    """Whatever is in the store: none in use goes, no more goes than must, and the oldest go."""
    output = tmp_path_factory.mktemp("output")
    keys = filled(output, sizes)
    in_use = {key for index, key in enumerate(keys) if index in used}
    room = collect(output, in_use, keep_bytes)
    there = left(output)
    gone = [index for index, key in enumerate(keys) if key not in there]
    bulk = {key: size + _SEAL for key, size in zip(keys, sizes, strict=True)}
    assert in_use <= there
    assert room == Room(len(gone), sum(bulk[keys[at]] for at in gone), sum(bulk[key] for key in there))
    idle = [index for index, key in enumerate(keys) if key not in in_use]
    assert gone == idle[: len(gone)]
    if gone:
        assert room.left_bytes + bulk[keys[gone[-1]]] > keep_bytes
    if room.left_bytes > keep_bytes:
        assert there == in_use


def test_nothing_there(tmp_path: Path) -> None:
    """A store that was never made has room."""
    assert collect(tmp_path, (), 0) == Room(0, 0, 0)


def test_use_counts(tmp_path: Path) -> None:
    """What a build took out of the store again outlives what was put after it."""
    older, newer = filled(tmp_path, [100, 100])
    assert Store(tmp_path / ".store").get_or_make(older, bytes) == bytes(100)
    collect(tmp_path, (), 150)
    assert left(tmp_path) == {older}
    assert newer != older


def test_a_store_knows_what_it_gave(tmp_path: Path) -> None:
    """Keys of what was put, made and found are noted; what was asked for in vain is not."""
    filled(tmp_path, [1, 1])
    store = Store(tmp_path / ".store")
    store.get(digest(0))
    store.get_or_make(digest("new"), lambda: b"new")
    assert store.get(digest("never")) is None
    assert store.used == {digest(0), digest("new")}

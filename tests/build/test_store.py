"""The store gives back what was put, or nothing."""

import errno
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import given, settings
from hypothesis import strategies as st

from mediakit.build.fingerprint import digest
from mediakit.build.store import Store, pack, unpack
from mediakit.errors import MediakitError
from mediakit.process import run

ROOT = Path(__file__).parents[2]
KEY = digest("a take")


@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=200))
def test_round_trip(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """Any bytes come back as they were put, also none at all."""
    store = Store(tmp_path_factory.getbasetemp() / "round trip")
    store.put(KEY, content)
    assert store.get(KEY) == content


def test_missing(tmp_path: Path) -> None:
    """What was never put is not there, and asking makes nothing."""
    assert Store(tmp_path / ".store").get(KEY) is None
    assert not (tmp_path / ".store").exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda sealed: sealed[:-1],
        lambda sealed: sealed[1:],
        lambda sealed: sealed[:20],
        lambda sealed: bytes([sealed[0] ^ 1]) + sealed[1:],
        lambda sealed: sealed + b"\0",
        lambda sealed: bytes(len(sealed)),
    ],
    ids=["empty", "end lost", "start lost", "shorter than its seal", "a bit turned", "longer", "zeros"],
)
def test_damaged(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    """A damaged object counts as missing, and is made again over the damage."""
    store = Store(tmp_path)
    store.put(KEY, b"sound")
    (path,) = (found for found in tmp_path.rglob("*") if found.is_file())
    path.write_bytes(damage(path.read_bytes()))
    assert store.get(KEY) is None
    assert store.get_or_make(KEY, lambda: b"sound") == b"sound"
    assert store.get(KEY) == b"sound"


def test_made_once(tmp_path: Path) -> None:
    """What is there is not made again; another key is another object."""
    store, made = Store(tmp_path), []

    def make() -> bytes:
        made.append(1)
        return b"sound"

    assert [store.get_or_make(KEY, make) for _ in range(3)] == [b"sound"] * 3
    assert len(made) == 1
    store.get_or_make(digest("another take"), make)
    assert len(made) == 2


def test_failed_making(tmp_path: Path) -> None:
    """When making fails nothing is kept, and the next one may try."""

    def fail() -> bytes:
        raise ZeroDivisionError

    store = Store(tmp_path)
    with pytest.raises(ZeroDivisionError):
        store.get_or_make(KEY, fail)
    assert store.get_or_make(KEY, lambda: b"sound") == b"sound"


def test_two_processes(tmp_path: Path) -> None:
    """What one process puts under a key another finds under the same key."""
    put = (
        "import sys; from pathlib import Path; from mediakit.build.store import Store;"
        "from mediakit.build.fingerprint import digest;"
        "Store(Path(sys.argv[1])).put(digest('a take'), b'from afar')"
    )
    run([sys.executable, "-c", put, str(tmp_path)], timeout_s=20, folder=ROOT)
    assert Store(tmp_path).get(KEY) == b"from afar"


def test_wanted_by_two_made_once(tmp_path: Path) -> None:
    """Threads that want the same object at once make it once, and both get it."""
    store = Store(tmp_path / ".store")
    made: list[int] = []

    def make() -> bytes:
        made.append(1)
        time.sleep(0.2)
        return b"x"

    with ThreadPoolExecutor(4) as threads:
        got = list(threads.map(lambda _: store.get_or_make("ab" * 32, make), range(4)))
    assert (got, made) == ([b"x"] * 4, [1])


def test_packed_is_unpacked() -> None:
    """Facts and bytes come back, whatever the bytes hold."""
    head, body = {"độ dài": [1, 2.5]}, b"\n\x00{}\n"
    assert unpack(pack(head, body)) == (head, body)


def test_a_full_disk_under_the_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where not even a lock can be written, the object is a fault, and nothing is made."""

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(FileLock, "acquire", full)
    with pytest.raises(MediakitError) as caught:
        Store(tmp_path / ".store").get_or_make("ab" * 32, lambda: pytest.fail("made all the same"))
    assert caught.value.code == "OUTPUT_UNWRITABLE"

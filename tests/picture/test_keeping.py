"""Kept in memory, made once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from mediakit.picture.keeping import Kept


def test_who_comes_second_waits() -> None:
    """Four threads that want the same thing at once get the very same one, made once."""
    calls: list[int] = []
    together = Barrier(4)

    def make(key: int) -> list[int]:
        calls.append(key)
        return [key]

    kept = Kept(2, make)

    def ask() -> list[int]:
        together.wait(10)
        return kept(7)

    with ThreadPoolExecutor(4) as pool:
        first, *others = [asked.result() for asked in [pool.submit(ask) for _ in range(4)]]
    assert calls == [7]
    assert all(other is first for other in others)


def test_the_last_few_are_kept() -> None:
    """The one not asked for longest goes first."""
    calls: list[str] = []

    def make(key: str) -> str:
        calls.append(key)
        return key

    kept = Kept(2, make)
    for key in "abacab":
        assert kept(key) == key
    assert calls == ["a", "b", "c", "b"]


def test_what_fails_fails_each_time() -> None:
    """A fault reaches whoever asks, and again the next."""

    def fail(key: str) -> str:
        raise ValueError(key)

    kept = Kept(2, fail)
    for _ in range(2):
        with pytest.raises(ValueError, match="a"):
            kept("a")

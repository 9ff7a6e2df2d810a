"""What is kept in memory of things that take a while to make, also where several threads want one at once."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Kept(Generic[Made]):
    """The last few things made, by what they were made of; each is made once, who comes second waits for it.

    Args:
        most: how many are kept.
        make: makes one of a key; what it raises is raised to all who wait, and kept as little as any other.
    """

    def __init__(self, most: int, make: Callable[..., Made]) -> None:
        self._most, self._make = most, make
        self._made: OrderedDict[tuple[Hashable, ...], Future[Made]] = OrderedDict()
        self._lock = Lock()

    def __call__(self, *key: Hashable) -> Made:
        """Give what is made of a key."""
        with self._lock:
            kept = self._made.get(key)
            if kept is None:
                made = self._made[key] = Future[Made]()
                if len(self._made) > self._most:
                    self._made.popitem(last=False)
            else:
                self._made.move_to_end(key)
        if kept is not None:
            return kept.result()
        try:
            made.set_result(self._make(*key))
        except BaseException as error:
            made.set_exception(error)
            raise
        return made.result()

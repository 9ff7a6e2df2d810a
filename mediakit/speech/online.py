"""What every online voice shares: requests kept apart, tried again within a budget, and given up in time.

A service that refuses is asked again after 1, 2, 4 … seconds, or later when it says so itself (`Retry-After`,
RFC 9110, section 10.2.3). A sentence that did not come is not asked for twice in a run, and the next one gets
a single try. Several sentences missing in a row, or more waiting than a run may spend, end the trying for the
rest of the run: without a network a build fails in seconds, however many sentences it has, and one sentence
that the service never says holds up no other.
"""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TypeVar

from mediakit.errors import MediakitError

CONNECT_S = 10
"""Longest time to reach a service."""
READ_S = 20
"""Longest silence of a service that was reached."""
WHOLE_S = 60
"""Longest time of one request from first to last byte."""

_TOO_SOON = (408, 425, 429)
"""Statuses of 4xx that a later try may not meet."""

Answer = TypeVar("Answer")


class Refusal(Exception):
    """A service gave no good answer once.

    Args:
        said: why, for the person: `HTTP 429`, `ConnectTimeout`.
        passing: whether the same request may be answered later.
        wait_s: how long the service wants to be left alone; 0 when it does not say.
    """

    def __init__(self, said: str, *, passing: bool = True, wait_s: float = 0) -> None:
        super().__init__(said)
        self.said = said
        self.passing = passing
        self.wait_s = wait_s


def refused(status: int, headers: Mapping[str, str]) -> Refusal:
    """Make a refusal of an answer's status and headers; these must be found by name in any case."""
    passing = status >= 500 or status in _TOO_SOON
    return Refusal(f"HTTP {status}", passing=passing, wait_s=_wait_asked_s(headers))


def _wait_asked_s(headers: Mapping[str, str]) -> float:
    """Read `Retry-After`: seconds, or a moment, told from the answer's own `Date`, never from our clock."""
    asked = headers.get("Retry-After", "").strip()
    if asked.isdecimal():
        return float(asked)
    try:
        moments = [parsedate_to_datetime(text) for text in (asked, headers.get("Date", ""))]
        return max(0.0, (moments[0] - moments[1]).total_seconds())
    except (TypeError, ValueError):
        return 0.0


@dataclass(frozen=True, slots=True)
class Patience:
    """How much a service is asked for, and how long it is waited for."""

    requests_per_s: float = 2
    """Requests start no closer together."""
    tries: int = 4
    """Most requests for one sentence, or for a part of it."""
    first_wait_s: float = 1
    """Before the second try; twice as long before each further one."""
    waits_s: float = 90
    """Most time a whole run waits between tries."""
    missing: int = 3
    """So many sentences missing in a row end the trying for the rest of the run."""


class Caller:
    """Asks one service, one request at a time; threads may share it, and one is made for each run."""

    def __init__(
        self,
        patience: Patience | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._patience = patience or Patience()
        self._clock = clock
        self._sleep = sleep
        self._one_at_a_time = threading.Lock()
        self._next_at = clock()
        self._waits_left_s = self._patience.waits_s
        self._missing: dict[str, str] = {}
        """Why each missing sentence is."""
        self._in_a_row = 0
        self._ended_by = ""

    def ask(self, request: Callable[[], Answer], voice: str, sentence: str) -> Answer:
        """Give the answer to a request, made once or several times.

        Args:
            request: makes it; raises Refusal when the answer is no good.
            voice: id of the voice, for the fault.
            sentence: what is to be said.
        Raises:
            MediakitError: VOICE_OFFLINE when no good answer comes; at once for a sentence that did not come
                before, and when the trying has ended.
        """
        with self._one_at_a_time:
            why = self._ended_by or self._missing.get(sentence)
            if why:
                raise _offline(why, voice, sentence)
            try:
                answer = self._tried(request)
            except Refusal as refusal:
                self._missing[sentence] = refusal.said
                self._in_a_row += 1
                if self._in_a_row >= self._patience.missing:
                    self._ended_by = refusal.said
                raise _offline(refusal.said, voice, sentence) from refusal
            self._in_a_row = 0
            return answer

    def _tried(self, request: Callable[[], Answer]) -> Answer:
        """Make a request until it is answered.

        Raises:
            Refusal: the last one.
        """
        tries = 1 if self._in_a_row else self._patience.tries
        for wait in range(tries - 1):
            self._keep_apart()
            try:
                return request()
            except Refusal as refusal:
                if not refusal.passing or not self._may_wait(refusal, wait):
                    raise
        self._keep_apart()
        return request()

    def _keep_apart(self) -> None:
        early_s = self._next_at - self._clock()
        if early_s > 0:
            self._sleep(early_s)
        self._next_at = self._clock() + 1 / self._patience.requests_per_s

    def _may_wait(self, refusal: Refusal, waits: int) -> bool:
        """Wait before the next try; a wait that the run cannot spend ends the trying instead."""
        wait_s = max(refusal.wait_s, self._patience.first_wait_s * 2**waits)
        if wait_s > self._waits_left_s:
            self._ended_by = refusal.said
            return False
        self._waits_left_s -= wait_s
        self._sleep(wait_s)
        return True


def _offline(said: str, voice: str, sentence: str) -> MediakitError:
    return MediakitError("VOICE_OFFLINE", voice=voice, said=said, sentence=sentence)

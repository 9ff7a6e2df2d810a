"""How online services are asked: kept apart, tried again, given up in time; no test sleeps."""

import threading

import pytest

from mediakit.errors import MediakitError
from mediakit.speech.online import Patience, Refusal, refused
from tests.speech.clocks import Clock


class Service:
    """Fails as it is told, then answers."""

    def __init__(self, *refusals: Refusal) -> None:
        self._refusals = list(refusals)
        self.asked = 0

    def __call__(self) -> str:
        """Give the next failure or the answer."""
        self.asked += 1
        if self._refusals:
            raise self._refusals.pop(0)
        return "tốt"


def failed(clock: Clock, service: Service, patience: Patience | None = None) -> MediakitError:
    """Ask once of a fresh caller; it must fail."""
    with pytest.raises(MediakitError) as raised:
        clock.caller(patience).ask(service, "x:vi", "bà con.")
    return raised.value


def test_tried_again() -> None:
    """A failure that passes costs a wait, twice as long each time; then the answer is given."""
    clock, service = Clock(), Service(Refusal("a"), Refusal("b"), Refusal("c"))
    assert clock.caller().ask(service, "x:vi", "bà con.") == "tốt"
    assert (service.asked, clock.slept_s) == (4, [1, 2, 4])


def test_given_up() -> None:
    """After four tries the sentence is missing; the fault names voice, reason and sentence."""
    clock, service = Clock(), Service(*[Refusal("HTTP 503")] * 9)
    fault = failed(clock, service)
    assert (fault.code, service.asked, sum(clock.slept_s)) == ("VOICE_OFFLINE", 4, 7)
    assert fault.facts == {"voice": "x:vi", "said": "HTTP 503", "sentence": "bà con."}


def test_refused_for_good() -> None:
    """What no later try can meet is not tried again."""
    clock, service = Clock(), Service(*[Refusal("HTTP 403", passing=False)] * 9)
    assert failed(clock, service).facts["said"] == "HTTP 403"
    assert (service.asked, clock.slept_s) == (1, [])


def test_kept_apart() -> None:
    """Two requests a second, however quickly they are answered; none waits for what is over anyway."""
    clock, service = Clock(), Service()
    caller = clock.caller()
    for _ in range(3):
        caller.ask(service, "x:vi", "a.")
    assert clock.slept_s == [0.5, 0.5]
    clock.now_s += 60
    caller.ask(service, "x:vi", "a.")
    assert clock.slept_s == [0.5, 0.5]


def test_the_trying_ends() -> None:
    """Three sentences missing in a row end it: a thousand cost no more requests and no time."""
    clock, service = Clock(), Service(*[Refusal("ConnectionError")] * 2000)
    caller = clock.caller()
    for number in range(1000):
        with pytest.raises(MediakitError) as raised:
            caller.ask(service, "x:vi", f"{number}.")
        assert raised.value.facts["said"] == "ConnectionError"
    assert service.asked == 6
    assert sum(clock.slept_s) <= 10


def test_sentences_that_never_come() -> None:
    """They are asked for once in a run, though many results hold them, and hold up none that comes."""
    clock, deaf = Clock(), Service(*[Refusal("HTTP 500")] * 99)
    caller = clock.caller()
    for _ in range(20):
        for sentence in ("a.", "b."):
            with pytest.raises(MediakitError):
                caller.ask(deaf, "x:vi", sentence)
        assert caller.ask(Service(), "x:vi", "c.") == "tốt"
    assert deaf.asked == 5
    assert caller.ask(Service(Refusal("HTTP 500")), "x:vi", "d.") == "tốt"


def test_what_a_run_may_wait() -> None:
    """A service that answers every third time uses up the waits of a run; then the trying ends."""
    clock = Clock()
    caller = clock.caller(Patience(requests_per_s=1000, waits_s=10))
    for _ in range(3):
        caller.ask(Service(Refusal("HTTP 500"), Refusal("HTTP 500")), "x:vi", "a.")
    with pytest.raises(MediakitError) as raised:
        caller.ask(Service(Refusal("HTTP 500"), Refusal("HTTP 500")), "x:vi", "a.")
    assert raised.value.code == "VOICE_OFFLINE"
    assert sum(clock.slept_s) == pytest.approx(10, abs=0.1)
    unasked = Service()
    with pytest.raises(MediakitError):
        caller.ask(unasked, "x:vi", "a.")
    assert unasked.asked == 0


def test_retry_after() -> None:
    """What the service asks for is waited, if a run may wait so long; else the trying ends at once."""
    clock, service = Clock(), Service(Refusal("HTTP 429", wait_s=30))
    clock.caller().ask(service, "x:vi", "a.")
    assert clock.slept_s == [30]
    clock, service = Clock(), Service(*[Refusal("HTTP 429", wait_s=3600)] * 9)
    caller = clock.caller()
    for _ in range(5):
        with pytest.raises(MediakitError):
            caller.ask(service, "x:vi", "a.")
    assert (service.asked, clock.slept_s) == (1, [])


@pytest.mark.parametrize(
    ("headers", "wait_s"),
    [
        ({}, 0),
        ({"Retry-After": "120"}, 120),
        ({"Retry-After": "-5"}, 0),
        ({"Retry-After": "nan"}, 0),
        ({"Retry-After": "soon"}, 0),
        ({"Retry-After": "Fri, 31 Dec 1999 23:59:59 GMT"}, 0),
        ({"Retry-After": "Fri, 31 Dec 1999 23:59:59 GMT", "Date": "Fri, 31 Dec 1999 23:59:29 GMT"}, 30),
        ({"Retry-After": "Fri, 31 Dec 1999 23:59:59 GMT", "Date": "Sat, 01 Jan 2000 00:00:00 GMT"}, 0),
        ({"Retry-After": "Fri, 31 Dec 1999 23:59:59", "Date": "Fri, 31 Dec 1999 23:59:29 GMT"}, 0),
    ],
)
def test_waits_as_services_word_them(headers: dict[str, str], wait_s: float) -> None:
    """Seconds or a moment beside the answer's own date; our clock, which may be wrong, is not asked."""
    assert refused(429, headers).wait_s == wait_s


def test_which_failures_pass() -> None:
    """Too much at once and the server's own faults may pass; what is forbidden or moved stays so."""
    assert [code for code in (302, 400, 403, 404, 408, 429, 500, 503) if refused(code, {}).passing] == [
        *(408, 429, 500, 503)
    ]


def test_threads_share_a_caller() -> None:
    """Only one request is under way at a time, whoever asks."""
    clock, busy = Clock(), threading.Lock()
    caller, overlaps = clock.caller(), []

    def request() -> str:
        if not busy.acquire(blocking=False):
            overlaps.append(1)
        else:
            busy.release()
        return ""

    threads = [threading.Thread(target=caller.ask, args=(request, "x:vi", "a.")) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert overlaps == []
    assert len(clock.slept_s) == 7

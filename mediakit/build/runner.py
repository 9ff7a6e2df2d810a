"""Runs jobs over the cores: each is prepared in a thread of this process and finished in a worker process."""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass
from typing import Generic, TypeVar

from mediakit.errors import MediakitError

Plan = TypeVar("Plan")
Made = TypeVar("Made")

_MOST_WORKERS = 61
"""Windows lets one process wait for no more."""
_CTRL_C_S = 0.5
"""Longest time Ctrl-C goes unheeded."""


@dataclass(frozen=True, slots=True)
class Job(Generic[Plan, Made]):
    """One result to make."""

    name: str
    """Tells it in progress and report."""
    prepare: Callable[[], Plan]
    """Runs in this process: cheap for the processor, may wait for others (voices, the network)."""
    finish: Callable[[Plan], Made]
    """A module's function, run in a worker process on what `prepare` gave; both must pickle."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Made]):
    """How a job ended."""

    name: str
    """The job's name."""
    made: Made | None
    """What `finish` gave; None when it failed."""
    fault: MediakitError | None
    """Why it failed; None when it did not."""
    seconds: float
    """Wall time of `finish`, for the report only."""


def run(
    jobs: Sequence[Job[Plan, Made]],
    workers: int,
    started: Callable[[str], None] = lambda _: None,
) -> Iterator[Outcome[Made]]:
    """Run all jobs and yield each outcome as it ends; one that fails does not stop the others.

    With one worker everything runs here, in order; with more, in that many processes. Results are the same.

    Args:
        jobs: in the order wished.
        workers: processes, 1 or more.
        started: told the name of each job as its turn comes.
    Raises:
        Exception: anything but a MediakitError is a defect of ours and ends the run.
    """
    if workers <= 1:
        for job in jobs:
            started(job.name)
            yield _guarded(job.name, job.prepare, job.finish)
        return
    # one more thread than there are workers: while they work, the next job is prepared
    with closing(_Workers(workers)) as pool, ThreadPoolExecutor(workers + 1) as threads:
        waiting = [threads.submit(_hand_over, job, pool, started) for job in jobs]
        try:
            yield from _as_they_end(waiting)
        except BaseException:
            for future in waiting:
                future.cancel()
            pool.cancel()
            raise


def _as_they_end(waiting: "Sequence[Future[Outcome[Made]]]") -> Iterator[Outcome[Made]]:
    left = set(waiting)
    while left:
        # Windows heeds Ctrl-C only when a wait ends
        ended, left = wait(left, _CTRL_C_S, FIRST_COMPLETED)
        yield from (done.result() for done in ended)


class _Workers:
    """Worker processes, made anew when one of them dies."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._pool = _pool(count)
        self._renewing = threading.Lock()
        self._cancelled = False

    def finish(self, job: Job[Plan, Made], plan: Plan) -> Outcome[Made]:
        """Finish a job in a worker.

        Raises:
            BrokenProcessPool: the worker died of this very job.
        """
        pool = self._pool
        try:
            return pool.submit(_finish, job.name, job.finish, plan).result()
        except BrokenProcessPool:
            if self._cancelled:
                raise
            self._renew(pool)
        # one death breaks every job its pool held; tried again alone, only the one to blame dies again
        with _pool(1) as alone:
            return alone.submit(_finish, job.name, job.finish, plan).result()

    def _renew(self, broken: ProcessPoolExecutor) -> None:
        with self._renewing:
            if self._pool is broken:
                self._pool = _pool(self._count)

    def cancel(self) -> None:
        """Drop what waits for a worker, and end the workers: what they write appears whole or not at all."""
        self._cancelled = True
        self._pool.shutdown(wait=False, cancel_futures=True)
        for worker in multiprocessing.active_children():
            worker.terminate()

    def close(self) -> None:
        """Let the workers end."""
        self._pool.shutdown()


def _pool(count: int) -> ProcessPoolExecutor:
    # 'spawn' on every system: the same behaviour everywhere, and no state of this process in the workers
    return ProcessPoolExecutor(min(count, _MOST_WORKERS), multiprocessing.get_context("spawn"), _settle_in)


def _settle_in() -> None:
    """Start a worker: it leaves interrupts to its parent, and does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End when the parent is gone; a worker would wait for work for ever when its parent is killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _hand_over(job: Job[Plan, Made], pool: _Workers, started: Callable[[str], None]) -> Outcome[Made]:
    started(job.name)
    try:
        return pool.finish(job, job.prepare())
    except MediakitError as fault:
        return Outcome(job.name, None, fault, 0.0)
    except BrokenProcessPool:
        return Outcome(job.name, None, MediakitError("WORKER_DIED", result=job.name), 0.0)


def _finish(name: str, finish: Callable[[Plan], Made], plan: Plan) -> Outcome[Made]:
    return _guarded(name, lambda: plan, finish)


def _guarded(name: str, prepare: Callable[[], Plan], finish: Callable[[Plan], Made]) -> Outcome[Made]:
    begun = time.monotonic()
    try:
        made = finish(prepare())
    except MediakitError as fault:
        return Outcome(name, None, fault, time.monotonic() - begun)
    return Outcome(name, made, None, time.monotonic() - begun)

"""Ctrl-C: the first lets the work end in order, the second ends at once."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells have it."""
_SHOW_CURSOR = "\x1b[?25h"


@contextmanager
def stoppable() -> Iterator[None]:
    """Take Ctrl-C as a KeyboardInterrupt once; from then on as the wish to be gone.

    Files appear whole or not at all, and the system lets go of locks, so that leaving at once harms nothing.
    """
    before = signal.getsignal(signal.SIGINT)
    if before is not signal.default_int_handler:  # started to run unheeding, as by `nohup` or a batch script
        yield
        return
    signal.signal(signal.SIGINT, _stop)
    try:
        yield
    finally:
        if signal.getsignal(signal.SIGINT) is _stop:
            signal.signal(signal.SIGINT, before)


def _stop(number: int, frame: FrameType | None) -> None:
    signal.signal(signal.SIGINT, _leave)
    signal.default_int_handler(number, frame)


def _leave(_number: int, _frame: FrameType | None) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(_SHOW_CURSOR)  # a progress bar hides it
        sys.stderr.flush()
    os._exit(INTERRUPTED)

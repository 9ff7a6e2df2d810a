"""Jobs a worker process can import without the test tools, and values to digest there."""

import os
import time
from datetime import date
from fractions import Fraction
from pathlib import Path

from mediakit.errors import MediakitError, Place

SAMPLE = {
    "b": 1,
    "a": (Fraction(1, 3), date(2024, 4, 22), b"\x00\xff", "Vũng Tàu", None, True, 0.1),
    "nested": {"y": Place("mot.yaml", 3), "x": [Place(), {"z": Place(field="lines[0]")}]},
}
"""Every kind that has a digest."""


def double(number: int) -> int:
    """Twice the number; a negative one is refused, with a place and facts."""
    if number < 0:
        raise MediakitError("NOT_A_LENGTH", Place("mot.yaml", 4, 2, "lines[0]"), said=str(number), most_s=60)
    return 2 * number


def break_down(number: int) -> int:
    """Fail in a way that is a defect of ours."""
    return number // 0


def process_id(_: int) -> int:
    """Tell which process this is."""
    return os.getpid()


def die(_: int) -> int:
    """End the process at once, as a crash in a library or the system's memory guard does."""
    os._exit(9)


def doze(number: int) -> int:
    """Be under way while another job dies."""
    time.sleep(0.3)
    return 2 * number


def take_note(folder: Path) -> int:
    """Leave a file behind, so that it is seen that this ran."""
    (folder / "ran").touch()
    return 1

"""Plays and time on air, by message, by station and by period. Whole seconds, so that every sum is exact."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from mediakit.delivery.log_line import Play
from mediakit.delivery.log_periods import Period, Step, period_of

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of plays."""

    plays: int = 0
    """How often something was aired."""
    seconds: int = 0
    """On air, all told."""
    incidents: int = 0
    """Plays with an incident, and airings that failed."""
    failed: int = 0
    """Airings that failed; they are no plays."""

    def __add__(self, other: "Total") -> "Total":
        """Sum both."""
        return Total(
            self.plays + other.plays,
            self.seconds + other.seconds,
            self.incidents + other.incidents,
            self.failed + other.failed,
        )


@dataclass(frozen=True, slots=True)
class Totals:
    """All sums of some plays."""

    all: Total
    messages: dict[str, Total]
    """By id, in order."""
    stations: dict[str, Total]
    """By id, in order."""
    periods: dict[Period, Total]
    """In order; a period without plays is left out."""
    cells: dict[tuple[str, str, Period], Total]
    """By message, station and period together."""


def totals_of(plays: Iterable[Play], step: Step, cut_day: int | None = None) -> Totals:
    """Sum up.

    Args:
        plays: what counts.
        step: how long the periods are.
        cut_day: the day of the month on which they end; None for its last.
    """
    counted = sorted(plays, key=lambda play: play.day)
    messages = _by(counted, lambda play: play.message)
    stations = _by(counted, lambda play: play.station)
    periods = {play.day: period_of(play.day, step, cut_day) for play in counted}
    return Totals(
        sum(map(_total, counted), Total()),
        dict(sorted(messages.items())),
        dict(sorted(stations.items())),
        _by(counted, lambda play: periods[play.day]),
        _by(counted, lambda play: (play.message, play.station, periods[play.day])),
    )


def _total(play: Play) -> Total:
    return Total(int(play.aired), play.length_s, int(bool(play.incident)), int(not play.aired))


def _by(plays: Iterable[Play], key: Callable[[Play], Key]) -> dict[Key, Total]:
    sums: dict[Key, Total] = {}
    for play in plays:
        sums[key(play)] = sums.get(key(play), Total()) + _total(play)
    return sums

"""What the commands of the log share: the log of the project, days to look at, and who writes."""

import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from mediakit.catalogue import load
from mediakit.cli.desk import Desk, day_of, now, option
from mediakit.delivery.log_cells import day_in
from mediakit.delivery.log_file import Log, read_log
from mediakit.delivery.log_line import Entry, Play, Strike
from mediakit.delivery.log_periods import LATEST_CUT, Period, period_named, span
from mediakit.delivery.log_rules import clashes
from mediakit.delivery.log_writing import append, pen_of
from mediakit.errors import MediakitError, Place
from mediakit.i18n import tell


@dataclass(frozen=True, slots=True)
class Opened:
    """The log of a project, as far as a command looks at it."""

    project: Path
    """Its folder."""
    log: Log
    """All of it."""
    pairs: Sequence[tuple[Entry, Play]]
    """Plays that were asked for, struck ones included, by day, station and time."""
    faults: tuple[MediakitError, ...]
    """Of the whole log: changed and missing lines, plays that exclude one another."""

    @property
    def standing(self) -> list[tuple[Entry, Play]]:
        """Plays that were asked for and that count."""
        return [pair for pair in self.pairs if pair[0].seal not in self.log.strikes]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which plays a person asks for."""

    period: Period | None = None
    """None: all days."""
    station: str | None = None
    """Id; None: all stations."""

    def takes(self, play: Play) -> bool:
        """Whether a play is asked for."""
        within = self.period is None or self.period.first <= play.day <= self.period.last
        return within and self.station in (None, play.station)


def open_log(desk: Desk, asked: Asked) -> Opened:
    """Read the log, and tell on standard error what is wrong with it.

    Raises:
        MediakitError: NO_PROJECT, LOG_FILE_UNREADABLE.
    """
    project = desk.project()
    log = read_log(project)
    faults = (*log.faults, *clashes(log))
    for fault in faults:
        click.echo(tell(fault), err=True)
    return Opened(project, log, [pair for pair in log.plays() if asked.takes(pair[1])], faults)


def write_act(project: Path, act: Sequence[Play | Strike]) -> list[str]:
    """Write what is entered together; call it only while holding the log.

    Raises:
        MediakitError: as `append`.
    """
    return append(project, pen_of(platform.node()), f"{now():%Y-%m-%d %H:%M}", act)


def titles_of(project: Path) -> dict[str, str]:
    """Give the titles of messages that can be read, by id."""
    campaign = load(project).campaign
    return {message.id: message.title for message in campaign.messages} if campaign else {}


class Day(click.ParamType):
    """A day, as people here write it or as the catalogue does."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ARG002 - click's
        """Read the day.

        Raises:
            MediakitError: CELL_DAY.
        """
        found = day_in(value)
        if found is None:
            raise MediakitError("CELL_DAY", Place(param.opts[-1] if param else ""), said=value)
        return found


def asking(run: Callable[..., int | None]) -> Callable[..., int | None]:
    """Give a command `--period`, `--from`, `--to`, `--cut-off` and `--station`."""
    for declare in (
        option("--station", "station", default=None),
        option("--cut-off", "cut_day", type=click.IntRange(1, LATEST_CUT), default=None),
        option("--to", "last", type=Day(), default=None),
        option("--from", "first", type=Day(), default=None),
        option("--period", "period", default=None),
    ):
        run = declare(run)
    return run


def asked_for(
    period: str | None, first: date | None, last: date | None, cut_day: int | None, station: str | None
) -> Asked:
    """Understand these options together; `--from` alone reaches to today, `--to` alone to the start.

    Raises:
        MediakitError: NOT_A_PERIOD, PERIOD_TWICE, DAYS_REVERSED.
    """
    if period and (first or last):
        raise MediakitError("PERIOD_TWICE", Place("--period"))
    if period:
        return Asked(period_named(period, cut_day), station)
    if first or last:
        return Asked(span(first or date(2000, 1, 1), last or day_of(None)), station)
    return Asked(None, station)

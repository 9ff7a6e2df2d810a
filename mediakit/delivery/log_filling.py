"""Rows that a person filled in, into plays."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time

from mediakit.delivery.log_cells import day_in, time_in
from mediakit.delivery.log_line import Play
from mediakit.delivery.log_sheet import HEADINGS, Row
from mediakit.errors import MediakitError, Place

TICKS = frozenset({"x", "v", "✓", "✔", "có", "co", "đúng", "yes", "true", "1"})
"""What people write into a column that asks for an x."""
_NO_TICKS = frozenset({"", "-", "0", "không", "khong", "no", "false"})
_ENDINGS = (".mp3", ".wav")
MOST_SIGNS = 500
"""Of an operator or an incident."""
Where = Callable[[str], Place]
"""Gives the place of a column, by key."""


@dataclass(frozen=True, slots=True)
class Filled:
    """One play as entered, with the places of its parts."""

    play: Play
    where: Where


def cell_of(file: str, row: Row) -> Where:
    """Give the place of each cell of a row."""
    return lambda key: Place(file, row.line, 0, HEADINGS[key])


def fill(
    cells: Mapping[str, str], where: Where, operator: str = ""
) -> tuple[Filled | None, list[MediakitError]]:
    """Read one row.

    Args:
        cells: what was written, by column.
        where: gives their places.
        operator: who aired it, where the row names nobody.
    Returns:
        The play, and no faults; None for a row that says nothing happened (no time, tick or incident); None
        and every fault of the row: CELL_EMPTY, CELL_DAY, CELL_TIME, CELL_TICK, CELL_LONG, TIMES_REVERSED.
    """
    reading = _Reading(cells, where, [])
    start, end = reading.times()
    incident = reading.text("incident")
    if not (start or end or incident or reading.faults):
        return None, []
    day, station, spot = reading.day(), reading.needed("station"), reading.needed("spot")
    who = reading.text("operator") or operator or reading.needed("operator")
    if reading.faults or not day:
        return None, reading.faults
    ending = next((ending for ending in _ENDINGS if spot.lower().endswith(ending)), "")
    return Filled(Play(day, station, spot.removesuffix(ending), start, end, who, incident), where), []


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads the cells of a row and gathers what is wrong with them."""

    cells: Mapping[str, str]
    where: Where
    faults: list[MediakitError]

    def text(self, key: str) -> str:
        cell = self.cells.get(key, "")
        if len(cell) > MOST_SIGNS:
            self.faults.append(MediakitError("CELL_LONG", self.where(key), most=MOST_SIGNS))
        return cell

    def needed(self, key: str) -> str:
        cell = self.text(key)
        if not cell:
            self.faults.append(MediakitError("CELL_EMPTY", self.where(key), column=HEADINGS[key]))
        return cell

    def day(self) -> date | None:
        cell = self.needed("day")
        found = day_in(cell)
        if cell and not found:
            self.faults.append(MediakitError("CELL_DAY", self.where("day"), said=cell))
        return found

    def times(self) -> tuple[time | None, time | None]:
        """Give when it began and ended: as written, else as planned where that is ticked, else neither."""
        keys = ("start", "end")
        if not any(self.cells.get(key) for key in keys):
            if not self._ticked():
                return None, None
            keys = ("planned_start", "planned_end")
        start, end = map(self._time, keys)
        if start and end and end <= start:
            said = {"start": start.isoformat(), "end": end.isoformat()}
            self.faults.append(MediakitError("TIMES_REVERSED", self.where(keys[1]), **said))
        return start, end

    def _time(self, key: str) -> time | None:
        cell = self.needed(key)
        found = time_in(cell)
        if cell and not found:
            self.faults.append(MediakitError("CELL_TIME", self.where(key), said=cell))
        return found

    def _ticked(self) -> bool:
        cell = self.cells.get("as_planned", "").casefold()
        if cell not in TICKS | _NO_TICKS:
            self.faults.append(MediakitError("CELL_TICK", self.where("as_planned"), said=cell))
        return cell in TICKS

"""What cannot have happened, by the campaign, its stations, the lengths of spots and the log itself."""

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction

from mediakit.delivery.log_file import Log
from mediakit.delivery.log_filling import Filled, Where
from mediakit.delivery.log_line import Play, second_of
from mediakit.errors import MediakitError, Place
from mediakit.units import Seconds

_SPOT = re.compile(r"[a-z0-9-]{1,60}(\.[a-z0-9_-]+){1,2}")
_STATION = re.compile(r"[a-z0-9-]{1,60}")
_BY_SECONDS_S = Seconds(5)
_BY_SECONDS_SHARE = Fraction(1, 10)
_BY_MINUTES_S = Seconds(60)
_CLOCKS_S = 300
"""How far the clocks of a station and a PC may be apart."""


@dataclass(frozen=True, slots=True)
class Known:
    """What plays are held against."""

    now: datetime
    """Where the campaign is."""
    spots: Mapping[str, Seconds]
    """Length of every spot that was made, by name."""
    messages: Collection[str]
    """Ids; empty when there is no telling."""
    stations: Collection[str]
    """Ids; empty when there is no telling."""


def broken_rules(act: Iterable[Filled], known: Known, log: Log) -> list[MediakitError]:
    """Tell every play that cannot have happened.

    Returns:
        DAY_AHEAD, TIME_AHEAD, SPOT_UNKNOWN, STATION_ID, STATION_UNKNOWN, LENGTH_UNLIKE, PLAYED_TWICE,
        PLAYS_OVERLAP, in the order of the act. Of two plays that exclude one another the later one is told.
    """
    held = _Held()
    for entry, play in log.standing():
        held.take(play, str(entry.where))
    aired = frozenset(play.spot for _, play in log.plays())
    faults: list[MediakitError] = []
    for filled in act:
        faults += _alone(filled, known, aired)
        faults += held.against(filled)
        where = filled.where("start")
        held.take(filled.play, f"{where.file}:{where.line}" if where.line else where.file)
    return faults


def clashes(log: Log) -> list[MediakitError]:
    """Tell plays of the log that exclude one another: two PCs that shared a folder may each have entered one.

    Within one file no two can, so only days that several files tell of are looked at.

    Returns:
        PLAYED_TWICE and PLAYS_OVERLAP at the later line, by day, station and time.
    """
    held, faults = _Held(), list[MediakitError]()
    standing = log.standing()
    files = dict[tuple[str, date], set[str]]()
    for entry, play in standing:
        files.setdefault((play.station, play.day), set()).add(entry.where.file)
    for entry, play in standing:
        if len(files[play.station, play.day]) > 1:
            faults += held.against(Filled(play, _always(entry.where)))
            held.take(play, str(entry.where))
    return faults


def _always(where: Place) -> Where:
    return lambda _: where


def _alone(filled: Filled, known: Known, aired: Collection[str]) -> Iterator[MediakitError]:
    """Tell what is wrong with a play, whatever else was aired."""
    play, where = filled.play, filled.where
    today = known.now.date()
    if play.day > today:
        yield MediakitError("DAY_AHEAD", where("day"), day=_day(play.day), today=_day(today))
    if play.day == today and play.end and second_of(play.end) > second_of(known.now.time()) + _CLOCKS_S:
        now, end = f"{known.now:%H:%M}", play.end.isoformat()
        yield MediakitError("TIME_AHEAD", where("end"), end=end, now=now)
    if not _is_spot(play, known, aired):
        near = difflib.get_close_matches(play.spot, sorted({*known.spots, *aired}), n=1, cutoff=0)
        yield MediakitError("SPOT_UNKNOWN", where("spot"), said=play.spot, closest=near[0] if near else "—")
    if not _STATION.fullmatch(play.station):
        yield MediakitError("STATION_ID", where("station"), said=play.station)
    elif known.stations and play.station not in known.stations:
        named = ", ".join(sorted(known.stations))
        yield MediakitError("STATION_UNKNOWN", where("station"), said=play.station, known=named)
    length_s = known.spots.get(play.spot)
    if play.aired and length_s is not None and _is_unlike(play, length_s):
        yield MediakitError(
            "LENGTH_UNLIKE", where("end"), length_s=play.length_s, spot=play.spot, spot_s=round(length_s)
        )


def _is_spot(play: Play, known: Known, aired: Collection[str]) -> bool:
    """Whether there is such a spot, or was: one may be gone from the campaign since it was first aired."""
    if not _SPOT.fullmatch(play.spot):
        return False
    if play.spot in known.spots or play.spot in aired or not known.messages:
        return True
    made = any(name.startswith(f"{play.message}.") for name in known.spots)
    return play.message in known.messages and not made


def _is_unlike(play: Play, length_s: Seconds) -> bool:
    """Whether a play was much longer or shorter than its spot; an incident may have cut it short."""
    spare_s = _BY_MINUTES_S if _is_by_minutes(play) else max(_BY_SECONDS_S, length_s * _BY_SECONDS_SHARE)
    return play.length_s > length_s + spare_s or (play.length_s < length_s - spare_s and not play.incident)


def _is_by_minutes(play: Play) -> bool:
    """Whether a play was noted in whole minutes; its times may then miss by up to one."""
    return all(instant is None or instant.second == 0 for instant in (play.start, play.end))


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


@dataclass(frozen=True, slots=True)
class _Held:
    """What a station is known to have aired, day by day."""

    plays: dict[tuple[str, date], list[tuple[Play, str]]] = field(default_factory=dict)
    """Each with where it was told."""

    def take(self, play: Play, where: str) -> None:
        self.plays.setdefault((play.station, play.day), []).append((play, where))

    def against(self, filled: Filled) -> Iterator[MediakitError]:
        """Tell the first play that excludes this one."""
        play, where = filled.play, filled.where
        for other, told in self.plays.get((play.station, play.day), ()):
            if _is_same(play, other):
                yield MediakitError("PLAYED_TWICE", where("spot"), spot=play.spot, other=told)
                return
            if _overlap(play, other):
                span = f"{other.start} – {other.end}"
                yield MediakitError("PLAYS_OVERLAP", where("start"), spot=other.spot, span=span, other=told)
                return


def _overlap(one: Play, other: Play) -> bool:
    """Whether one began before the other was over, by more than whole minutes may miss."""
    if not (one.start and one.end and other.start and other.end):
        return False  # what failed takes no time
    both_s = second_of(min(one.end, other.end)) - second_of(max(one.start, other.start))
    noted_s = _BY_MINUTES_S if _is_by_minutes(one) or _is_by_minutes(other) else 1
    return both_s >= noted_s


def _is_same(one: Play, other: Play) -> bool:
    """Whether two lines tell one airing."""
    if one.aired or other.aired:
        return (one.spot, one.start) == (other.spot, other.start)
    return (one.spot, one.incident) == (other.spot, other.incident)

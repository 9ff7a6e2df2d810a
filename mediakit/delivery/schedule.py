"""What is played when: the spots that sessions of a day select, placed in their order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from mediakit.delivery.spots import Candidate, Spot
from mediakit.errors import MediakitError
from mediakit.model.station import WEEKDAYS, Session, Station, clock_of, picks, seconds_of
from mediakit.units import Seconds


@dataclass(frozen=True, slots=True)
class Play:
    """One time a spot is played."""

    order: int
    """Within its session, from 1."""
    spot: Spot
    """What is played."""
    start_s: Seconds
    """After the session's start."""

    @property
    def end_s(self) -> Seconds:
        """When it ends, after the session's start."""
        return self.start_s + self.spot.length_s


@dataclass(frozen=True, slots=True)
class Programme:
    """What a session plays on one day."""

    number: int
    """Among the day's sessions, from 1."""
    session: Session
    """When and how."""
    plays: tuple[Play, ...]
    """In order."""

    @property
    def name(self) -> str:
        """Give its part of names of files: `01_0530`."""
        return f"{self.number:02}_{self.session.start.replace(':', '')}"

    @property
    def filled_s(self) -> Seconds:
        """From the session's start to the end of the last spot."""
        return self.plays[-1].end_s if self.plays else Seconds(0)

    @property
    def short_s(self) -> Seconds:
        """What is left of the session after the last spot."""
        return self.session.length_s - self.filled_s

    def clock(self, at_s: Seconds) -> str:
        """Give the time of day, `HH:MM:SS`, of an instant after the session's start."""
        return clock_of(seconds_of(self.session.start) + int(at_s))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A spot that a session selected and that is not in the pack, or not as often."""

    name: str
    """Of the result, or of the message when it has none."""
    title: str
    """Of the message."""
    reasons: tuple[MediakitError, ...]
    """Why."""


@dataclass(frozen=True, slots=True)
class DayPlan:
    """All that a station airs on a day."""

    station: Station
    """Who airs it."""
    day: date
    """When."""
    programmes: tuple[Programme, ...]
    """By their start."""
    left_out: tuple[LeftOut, ...]
    """Each selected spot that is missing somewhere, with every reason."""
    unselected: tuple[str, ...]
    """Spots that could be aired and that no session of the day selects."""

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Every spot once, in the order it is first played."""
        return tuple({play.spot.name: play.spot for one in self.programmes for play in one.plays}.values())

    @property
    def spread_lu(self) -> float:
        """How far the loudest spot is above the quietest."""
        levels = [spot.lufs for spot in self.spots]
        return round(max(levels) - min(levels), 2) if levels else 0.0


def plan_day(station: Station, day: date, found: Sequence[Candidate]) -> DayPlan:
    """Place what a day's sessions select.

    What comes first in `select` comes first; from the first spot that no longer fits on, a session is full.

    Args:
        station: who airs it.
        day: when.
        found: every message of the campaign, in order of ids.
    Raises:
        MediakitError: PACK_NO_SESSION with the next day that has one.
    """
    sessions = _sessions(station, day)
    chosen = [_chosen(session, found) for session in sessions]
    programmes, against = [], dict[str, list[MediakitError]]()
    for number, (session, picked) in enumerate(zip(sessions, chosen, strict=True), 1):
        spots = [one.spot for one in picked if one.spot]
        fitting = [spot for spot in spots if spot.length_s <= session.length_s]
        programme = Programme(number, session, tuple(_placed(session, fitting)))
        programmes.append(programme)
        for spot in spots:
            for fault in _squeezed(programme, spot):
                against.setdefault(spot.name, []).append(fault)
    selected = {one.name: one for picked in chosen for one in picked}
    left_out = [
        LeftOut(one.name, one.title, (*one.reasons, *against.get(one.name, ())))
        for one in selected.values()
        if one.reasons or one.name in against
    ]
    unselected = [one.name for one in found if one.spot and one.name not in selected]
    return DayPlan(station, day, tuple(programmes), tuple(left_out), tuple(unselected))


def _sessions(station: Station, day: date) -> list[Session]:
    """Give the sessions of a day by their start."""
    today = WEEKDAYS[day.weekday()]
    sessions = [one for one in station.sessions if today in one.days]
    if not sessions:
        said, later = f"{day:%d/%m/%Y}", _next(station, day)
        raise MediakitError("PACK_NO_SESSION", station=station.id, day=said, next=later)
    return sorted(sessions, key=lambda one: one.start)


def _next(station: Station, day: date) -> str:
    later = (day + timedelta(days=ahead) for ahead in range(1, 8))
    days = {name for session in station.sessions for name in session.days}
    return f"{next(one for one in later if WEEKDAYS[one.weekday()] in days):%Y-%m-%d}"


def _chosen(session: Session, found: Sequence[Candidate]) -> list[Candidate]:
    """Give what a session selects, in its order, each once."""
    chosen: dict[str, Candidate] = {}
    for pattern in session.select:
        for one in found:
            if picks(pattern, one.message_id, one.priority):
                chosen.setdefault(one.name, one)
    return list(chosen.values())


def _placed(session: Session, spots: Sequence[Spot]) -> Iterator[Play]:
    """Place the whole list as often as it is repeated, until one no longer fits."""
    at_s = Fraction(0)
    for order, spot in enumerate(list(spots) * session.repeat, 1):
        if at_s + spot.length_s > session.length_s:
            return
        yield Play(order, spot, at_s)
        at_s += spot.length_s + session.gap_s


def _squeezed(programme: Programme, spot: Spot) -> Iterator[MediakitError]:
    """Tell of a spot that a session plays less often than it should."""
    session = programme.session
    played = sum(play.spot is spot for play in programme.plays)
    if spot.length_s > session.length_s:
        length_s = round(float(spot.length_s), 1)
        yield MediakitError("SPOT_TOO_LONG", start=session.start, length_s=length_s, most_s=session.length_s)
    elif played < session.repeat:
        yield MediakitError("SPOT_NO_ROOM", start=session.start, played=played, wanted=session.repeat)

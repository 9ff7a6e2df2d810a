"""Rules of a station that concern several keys at once, or what else the project holds."""

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from itertools import combinations
from typing import get_args

from mediakit.catalogue.document import Document
from mediakit.errors import MediakitError
from mediakit.model.priority import EMERGENCY, Priority
from mediakit.model.profile import Profile
from mediakit.model.station import BY_PRIORITY, MOST_KBPS, Session, Station, clock_of, seconds_of


def clashes(station: Station, part: Document) -> Iterator[MediakitError]:
    """Tell what is wrong between the keys of a station.

    STATION_FORMAT, STATION_KBPS, STATION_KEY_UNUSED, HOURS_REVERSED, QUIET_HALF, SESSION_HOURS,
    SESSIONS_OVERLAP.
    """
    if station.system == "usb" and station.format != "mp3":
        yield MediakitError("STATION_FORMAT", part.place("format"))
    if station.system == "usb" and station.most_kbps > MOST_KBPS:
        yield MediakitError("STATION_KBPS", part.place("most_kbps"), most=MOST_KBPS)
    if station.adapter and station.system != "ip":
        yield MediakitError("STATION_KEY_UNUSED", part.place("adapter"), key="adapter", system="ip")
    hours = (station.opens, station.loud_from, station.closes)
    if list(hours) != sorted(hours):
        yield MediakitError("HOURS_REVERSED", part.place("closes"), said=" – ".join(hours))
    yield from _clusters(station, part)
    for index, session in enumerate(station.sessions):
        yield from _hours(station, session, f"sessions[{index}]", part)
    for (_, one), (index, other) in combinations(enumerate(station.sessions), 2):
        if one.meets(other):
            where = part.place(f"sessions[{index}].start")
            yield MediakitError("SESSIONS_OVERLAP", where, start=one.start, end=_clock(one.end_s))


def _clusters(station: Station, part: Document) -> Iterator[MediakitError]:
    for index, cluster in enumerate(station.clusters):
        where = part.place(f"clusters[{index}]")
        if bool(cluster.quiet_from) != bool(cluster.quiet_until):
            yield MediakitError("QUIET_HALF", where)
        elif cluster.quiet_until < cluster.quiet_from:
            said = f"{cluster.quiet_from} – {cluster.quiet_until}"
            yield MediakitError("HOURS_REVERSED", where, said=said)


def _hours(station: Station, session: Session, path: str, part: Document) -> Iterator[MediakitError]:
    if session.fill and station.system != "fm":
        yield MediakitError("STATION_KEY_UNUSED", part.place(f"{path}.fill"), key="fill", system="fm")
    begins_s, ends_s = seconds_of(session.start), session.end_s
    if begins_s < seconds_of(station.opens) or ends_s > seconds_of(station.closes):
        yield MediakitError(
            "SESSION_HOURS",
            part.place(f"{path}.start"),
            start=session.start,
            end=_clock(ends_s),
            opens=station.opens,
            closes=station.closes,
        )


def unknown(
    station: Station, profiles: Mapping[str, Profile], messages: Sequence[str], part: Document
) -> Iterator[MediakitError]:
    """Tell names of outputs and of messages that there are not; `messages` are ids.

    UNKNOWN_OUTPUT, STATION_OUTPUT, STATION_CODEC, SELECT_EMERGENCY, NOT_ONE_OF, UNKNOWN_SELECT.
    """
    profile = profiles.get(station.output)
    heard = {name: one for name, one in profiles.items() if one.sound and not one.picture}
    where, known = part.place("output"), ", ".join(heard)
    if profile is None:
        yield MediakitError("UNKNOWN_OUTPUT", where, said=station.output, known=known)
    elif profile.name not in heard:
        yield MediakitError("STATION_OUTPUT", where, said=station.output, known=known)
    elif (
        station.system != "fm" and station.format == "mp3" and profile.sound and profile.sound.codec != "mp3"
    ):
        yield MediakitError("STATION_CODEC", where, said=station.output)
    for index, session in enumerate(station.sessions):
        for at, pattern in enumerate(session.select):
            place = part.place(f"sessions[{index}].select[{at}]")
            if pattern.startswith(BY_PRIORITY):
                word = pattern.removeprefix(BY_PRIORITY).strip()
                words = [one for one in get_args(Priority) if one != EMERGENCY]
                if word == EMERGENCY:
                    yield MediakitError("SELECT_EMERGENCY", place)
                elif word not in words:
                    yield MediakitError("NOT_ONE_OF", place, said=word, known=", ".join(words))
            elif not any(fnmatchcase(name, pattern) for name in messages):
                yield MediakitError("UNKNOWN_SELECT", place, said=pattern)


def doubts(station: Station, part: Document) -> Iterator[MediakitError]:
    """Tell sessions before people are up, and those in hours in which a cluster must keep silent.

    SESSION_EARLY, CLUSTER_QUIET.
    """
    for index, session in enumerate(station.sessions):
        where = part.place(f"sessions[{index}].start")
        if seconds_of(session.start) < seconds_of(station.loud_from):
            yield MediakitError("SESSION_EARLY", where, start=session.start, until=station.loud_from)
        for cluster in station.clusters:
            if cluster.silenced(session):
                yield MediakitError(
                    "CLUSTER_QUIET",
                    where,
                    start=session.start,
                    cluster=cluster.name,
                    near=cluster.near,
                    hours=f"{cluster.quiet_from} – {cluster.quiet_until}",
                )


def _clock(second: int) -> str:
    return clock_of(second)[:5]

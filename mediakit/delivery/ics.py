"""A day's sessions as a calendar that telephones and office programs take (RFC 5545).

Written here: what sessions need of the format is a dozen lines with two rules, escaping and folding.
A library would bring three packages, time zones among them, for moments that stand in UTC anyway.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from mediakit.delivery.schedule import DayPlan, Programme
from mediakit.model.station import seconds_of

_VIETNAM_AHEAD = timedelta(hours=7)  # no summer time since 1975
_LINE_BYTES = 75
_REMIND = "-PT10M"


def calendar(plan: DayPlan) -> bytes:
    """Give the calendar; the same plan gives the same bytes, so its stamp is the day itself, not now."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mediakit//pack//VI", "CALSCALE:GREGORIAN"]
    for programme in plan.programmes:
        lines += _event(plan, programme)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _event(plan: DayPlan, programme: Programme) -> Iterator[str]:
    station, session = plan.station, programme.session
    midnight = datetime.combine(plan.day, time(), UTC) - _VIETNAM_AHEAD
    start = midnight + timedelta(seconds=seconds_of(session.start))
    plays = [f"{play.order}. {play.spot.message.title}" for play in programme.plays]
    yield "BEGIN:VEVENT"
    yield f"UID:{station.id}-{plan.day:%Y%m%d}-{session.start.replace(':', '')}@mediakit"
    yield f"DTSTAMP:{_utc(midnight)}"
    yield f"DTSTART:{_utc(start)}"
    yield f"DTEND:{_utc(start + timedelta(seconds=session.length_s))}"
    yield f"SUMMARY:{_escaped(f'Phát thanh: {station.name}')}"
    yield f"LOCATION:{_escaped(station.ward)}"
    yield f"DESCRIPTION:{_escaped(chr(10).join(plays))}"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{_REMIND}")
    yield f"DESCRIPTION:{_escaped(f'Sắp đến giờ phát: {session.start}')}"
    yield from ("END:VALARM", "END:VEVENT")


def _utc(instant: datetime) -> str:
    return f"{instant:%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Part a line so that none has more than 75 bytes, and no letter is cut through."""
    lines, size = [""], 0
    for letter in line:
        length = len(letter.encode())
        if size + length > _LINE_BYTES:
            lines.append(" ")
            size = 1
        lines[-1] += letter
        size += length
    return "\r\n".join(lines)

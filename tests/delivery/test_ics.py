"""The calendar of a day's sessions."""

from hypothesis import given
from hypothesis import strategies as st

from mediakit.delivery.ics import _escaped, _folded, calendar
from mediakit.delivery.schedule import DayPlan
from mediakit.model.station import Session
from tests.delivery.made import planned, station
from tests.delivery.test_schedule import pretended


def sessions_day() -> DayPlan:
    """A day of two sessions."""
    spots = [pretended("a", title="Nộp hồ sơ; hỏi, đáp \\ ngay"), pretended("b")]
    return planned(spots, station(sessions=[Session("05:30", 900), Session("17:00", 600, select=("b",))]))


def unfolded(content: bytes) -> list[str]:
    """Lines as a calendar program joins them."""
    return content.decode().replace("\r\n ", "").split("\r\n")


def test_sessions_stand_in_the_calendar() -> None:
    """Each with its start and end in UTC, what is aired, and a reminder; always the same bytes."""
    plan = sessions_day()
    lines = unfolded(calendar(plan))
    assert lines[:4] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//mediakit//pack//VI",
        "CALSCALE:GREGORIAN",
    ]
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert [line for line in lines if line.startswith(("DTSTART", "DTEND"))] == [
        "DTSTART:20261129T223000Z",
        "DTEND:20261129T224500Z",
        "DTSTART:20261130T100000Z",
        "DTEND:20261130T101000Z",
    ]
    assert len({line for line in lines if line.startswith("UID:")}) == 2
    assert "DESCRIPTION:1. Nộp hồ sơ\\; hỏi\\, đáp \\\\ ngay\\n2. Nộp hồ sơ" in lines
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == lines.count("BEGIN:VALARM") == 2
    assert calendar(plan) == calendar(sessions_day())


def test_lines_are_short() -> None:
    """No line has more than 75 bytes, and none ends but with both signs."""
    content = calendar(sessions_day())
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert content.count(b"\n") == content.count(b"\r\n")


@given(st.text(st.characters(blacklist_categories=["Cc", "Cs"]), max_size=200))
def test_folding_cuts_no_letter(text: str) -> None:
    """Whatever is folded comes back, in lines that are each whole in UTF-8."""
    lines = _folded(text).split("\r\n")
    assert "".join([lines[0], *(line[1:] for line in lines[1:])]) == text
    assert all(len(line.encode()) <= 75 for line in lines)


@given(st.text("ab\\;,\n", max_size=40))
def test_escaping_comes_back(text: str) -> None:
    """A reader that undoes it finds what was meant."""
    escaped = _escaped(text)
    found, at = "", 0
    while at < len(escaped):
        if escaped[at] == "\\":
            at += 1
            found += "\n" if escaped[at] == "n" else escaped[at]
        else:
            found += escaped[at]
        at += 1
    assert found == text

"""A row becomes what the person meant, or every cell that is wrong is told."""

from datetime import date, time

import pytest
from hypothesis import given

from mediakit.delivery.log_filling import MOST_SIGNS, TICKS, cell_of, fill
from mediakit.delivery.log_line import Play
from mediakit.delivery.log_sheet import HEADINGS, Row, csv_bytes, read_sheet
from tests.delivery.plays import plays

GIVEN = {
    "day": "28/11/2026",
    "station": "tam-thang",
    "spot": "mot-cua.loudspeaker_spot.mp3",
    "planned_start": "05:30:00",
    "planned_end": "05:31:04",
    "start": "5h30",
    "end": "5h32",
    "operator": "Lê Thị Bình",
}
PLAY = Play(
    date(2026, 11, 28), "tam-thang", "mot-cua.loudspeaker_spot", time(5, 30), time(5, 32), "Lê Thị Bình"
)


def filled(named: str = "", **other: str) -> tuple[Play | None, list[tuple[str, str]]]:
    """What a row with these cells becomes, and its faults by code and column."""
    cells = {**GIVEN, **other}
    found, faults = fill(cells, cell_of("phieu.csv", Row(7, cells)), named)
    assert {fault.where.line for fault in faults} <= {7}
    return (found.play if found else None), [(fault.code, fault.where.field) for fault in faults]


def test_times() -> None:
    """Times that are written count; a tick stands for the planned ones; without either nothing happened."""
    assert filled() == (PLAY, [])
    assert filled(as_planned="x") == (PLAY, [])
    for tick in TICKS:
        play, faults = filled(as_planned=tick.upper(), start="", end="")
        assert (play and (play.start, play.end), faults) == ((time(5, 30), time(5, 31, 4)), [])
    assert filled(start="", end="") == (None, [])
    assert filled(start="", end="", as_planned="không", day="", operator="") == (None, [])


def test_what_failed() -> None:
    """An incident without times is an airing that failed."""
    play, faults = filled(start="", end="", incident="Mất điện")
    assert faults == []
    assert play
    assert (play.aired, play.length_s, play.incident) == (False, 0, "Mất điện")


def test_one_operator() -> None:
    """Who aired it may be told once for a sheet; a row that names somebody keeps the name."""
    assert filled("Trần Cường", operator="") == filled(operator="Trần Cường")
    assert filled("Trần Cường") == (PLAY, [])


@pytest.mark.parametrize(
    ("cells", "faults"),
    [
        ({"day": "", "station": ""}, [("CELL_EMPTY", "Ngày"), ("CELL_EMPTY", "Mã đài")]),
        ({"operator": "", "spot": ""}, [("CELL_EMPTY", "Mã tin"), ("CELL_EMPTY", "Người phát")]),
        ({"end": ""}, [("CELL_EMPTY", "Kết thúc")]),
        ({"start": ""}, [("CELL_EMPTY", "Bắt đầu")]),
        ({"day": "30/2/2026", "start": "25:00"}, [("CELL_TIME", "Bắt đầu"), ("CELL_DAY", "Ngày")]),
        ({"end": "5h30"}, [("TIMES_REVERSED", "Kết thúc")]),
        ({"end": "05:29:59"}, [("TIMES_REVERSED", "Kết thúc")]),
        ({"start": "", "end": "", "as_planned": "?"}, [("CELL_TICK", "Đúng lịch (x)")]),
        (
            {"start": "", "end": "", "as_planned": "x", "planned_end": ""},
            [("CELL_EMPTY", "Dự kiến đến")],
        ),
        ({"incident": "a" * (MOST_SIGNS + 1)}, [("CELL_LONG", "Sự cố")]),
    ],
    ids=str,
)
def test_every_wrong_cell(cells: dict[str, str], faults: list[tuple[str, str]]) -> None:
    """Each cell that is wrong is told at its column, all of a row together."""
    assert filled(**cells) == (None, faults)


@given(plays())
def test_any_play(play: Play) -> None:
    """Any play comes through a sheet as it was; of its words only what nobody sees is lost."""
    cells = {
        "day": play.day.isoformat(),
        "station": play.station,
        "spot": play.spot,
        "start": str(play.start or ""),
        "end": str(play.end or ""),
        "operator": "An",
        "incident": "" if play.aired else "Mất điện",
    }
    content = csv_bytes([[HEADINGS[key] for key in cells], list(cells.values())])
    (row,) = read_sheet(content, "phieu.csv")
    found, faults = fill(row.cells, cell_of("phieu.csv", row))
    assert faults == []
    assert found
    told = (found.play.day, found.play.station, found.play.spot, found.play.start, found.play.end)
    assert told == (play.day, play.station, play.spot, play.start, play.end)

"""From desk to report: built, packed, aired, noted on the sheet of the pack, entered and summed up."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run, write

STATIONS = """\
tam-thang:
  name: Đài Tam Thắng
  ward: phường Tam Thắng
  system: usb
  sessions:
    - {start: 05:30, length_s: 900, select: ["*"], repeat: 2}
    - {start: 17:00, length_s: 900, select: [mot-cua]}
"""
DAYS = ("2025-11-27", "2025-11-28")


@pytest.fixture
def packed(built: Path, run: Run) -> Path:
    """A project whose station has packs for two days."""
    write(built, "assets/catalogue/stations.yaml", STATIONS)
    for day in DAYS:
        status, document, err = run("pack", "tam-thang", "--date", day)
        assert status == 0, (document, err)
    return built / "output/packs/tam-thang"


def rows_of(sheet: Path) -> list[dict[str, str]]:
    """The blank sheet of a pack."""
    return list(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8-sig"), newline="")))


def saved(rows: list[dict[str, str]], path: Path) -> str:
    """Save a sheet as a Vietnamese Excel does: semicolons, times without a leading nought."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({key: cell.removeprefix("0") for key, cell in row.items()} for row in rows)
    path.write_bytes(text.getvalue().encode("utf-8-sig"))
    return str(path)


def planned(folder: Path) -> list[dict[str, Any]]:
    """What a pack plans, in order."""
    facts = json.loads((folder / "pack.json").read_text(encoding="utf-8"))
    return [play for session in facts["sessions"] for play in session["plays"]]


def test_two_days_on_air(packed: Path, run: Run, tmp_path: Path) -> None:
    """What operators note on the sheets of their packs is what the report sums up, play by play."""
    plays = seconds = 0
    for number, day in enumerate(DAYS):
        rows = rows_of(packed / day / "nhat-ky.csv")
        assert [row["Mã tin"] for row in rows] == [play["spot"] for play in planned(packed / day)]
        assert len(rows) == 5
        for row in rows:
            row |= {"Đúng lịch (x)": "x", "Người phát": "Lê Thị Bình"}
        rows[1] |= {"Đúng lịch (x)": "", "Sự cố": "Mất điện"}
        rows[3]["Đúng lịch (x)"] = ""
        ticked = [row for row in rows if row["Đúng lịch (x)"]]
        plays += len(ticked)
        seconds += sum(second_of(row["Dự kiến đến"]) - second_of(row["Dự kiến từ"]) for row in ticked)
        status, document, err = run("log", "import", saved(rows, tmp_path / f"phieu-{number}.csv"))
        assert (status, document.get("entered"), document.get("not_aired")) == (0, 4, 1), err
    total = run("log", "totals", "--period", "2025-Q4", "--cut-off", "14")[1]
    assert (total["total"]["plays"], total["total"]["seconds"]) == (plays, seconds) == (6, seconds)
    assert (total["total"]["incidents"], total["total"]["failed"]) == (2, 2)
    assert [station["name"] for station in total["stations"]] == ["Đài Tam Thắng"]
    assert {message["id"] for message in total["messages"]} == {"gop-y", "mot-cua"}
    assert run("log", "export")[0] == 0


def second_of(clock: str) -> int:
    """Seconds since midnight."""
    hour, minute, second = map(int, clock.split(":"))
    return hour * 3600 + minute * 60 + second


def test_a_sheet_of_another_day(packed: Path, run: Run, tmp_path: Path) -> None:
    """A sheet that is entered twice, or whose day or station was retyped wrong, is refused row by row."""
    rows = rows_of(packed / DAYS[0] / "nhat-ky.csv")
    for row in rows:
        row |= {"Đúng lịch (x)": "x", "Người phát": "An"}
    sheet = saved(rows, tmp_path / "phieu.csv")
    assert run("log", "import", sheet)[1]["entered"] == 5
    faults = run("log", "import", sheet)[1]["faults"]
    assert [fault["code"] for fault in faults] == ["PLAYED_TWICE"] * 5
    for row in rows:
        row["Mã đài"] = "tam thang"
    rows[0]["Ngày"] = "27/11/2095"
    faults = run("log", "import", saved(rows, tmp_path / "khac.csv"))[1]["faults"]
    assert [fault["code"] for fault in faults] == ["DAY_AHEAD", *["STATION_ID"] * 5]

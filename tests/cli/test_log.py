"""`mediakit log`: what was aired, from the sheet of an operator to the sums of a report."""

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SECOND_MESSAGE, Run, Typed, write
from tests.test_wanted import GOP_Y

HEAD = "Ngày;Mã đài;Mã tin;Dự kiến từ;Dự kiến đến;Đúng lịch (x);Bắt đầu;Kết thúc;Người phát;Sự cố\r\n"
SHEET = HEAD + (
    "23/11/2026;tam-thang;mot-cua.loudspeaker_spot;05:30:00;05:31:04;x;;;Lê Thị Bình;\r\n"
    "23/11/2026;long-son;gop-y.loudspeaker_spot;05:31:10;05:31:50;;5h31;5h32;Lê Thị Bình;\r\n"
    "24/11/2026;tam-thang;mot-cua.loudspeaker_spot;05:30:00;05:31:04;;;;Lê Thị Bình;Mất điện\r\n"
    "25/11/2026;tam-thang;mot-cua.loudspeaker_spot;05:30:00;05:31:04;;;;;\r\n"
    "2026-09-14;tam-thang;gop-y.loudspeaker_spot;;;;17:00:00;17:00:41;Trần Cường;Loa <cụm 3> rè\r\n"
)
BY_HAND = {"plays": 3, "seconds": 64 + 60 + 41, "incidents": 2, "failed": 1, "minutes": 2.75}
ADD = ("log", "add", "mot-cua.loudspeaker_spot", "--station", "tam-thang", "--operator", "An")


@pytest.fixture
def project(project: Path) -> Path:
    """The project with two messages, nothing built."""
    write(project, GOP_Y, SECOND_MESSAGE)
    return project


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A sheet as an operator fills it in."""
    path = tmp_path / "phiếu.csv"
    path.write_bytes(SHEET.encode("utf-8-sig"))
    return path


def lines(project: Path) -> list[dict[str, Any]]:
    """What stands in the log, as anybody may read it."""
    files = sorted((project / "assets/log").glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def codes(document: Any) -> list[tuple[int, str]]:
    """Faults by line."""
    return [(fault["place"]["line"], fault["code"]) for fault in document["faults"]]


def test_a_sheet(project: Path, run: Run, typed: Typed, sheet: Path) -> None:
    """Rows become lines; what was not aired is passed over; the same sheet again is refused row by row."""
    status, document, _ = run("log", "import", str(sheet))
    assert (status, document["entered"], document["not_aired"]) == (0, 4, 1)
    assert [line["seal"] for line in lines(project)] == document["seals"]
    assert [line["start"] for line in lines(project)] == ["05:30:00", "05:31:00", None, "17:00:00"]
    kept = lines(project)
    status, document, err = run("log", "import", str(sheet))
    assert (status, codes(document)) == (2, [(line, "PLAYED_TWICE") for line in (2, 3, 4, 6)])
    assert "phiếu.csv:2 Mã tin: " in err
    assert lines(project) == kept
    status, out, _ = typed("log")
    assert (status, out.splitlines()[-1][:15]) == (0, "Sổ nguyên vẹn; ")


def test_every_wrong_row_at_once(project: Path, run: Run, sheet: Path) -> None:
    """Each wrong row of a sheet is told with its line, and nothing is written, whatever else is right."""
    wrong = (
        "30/11/2099;tam-thang;mot-cua.loudspeaker_spot;;;;05:40:00;05:41:00;An;\r\n"
        "23/11/2026;tam-thang;mt-cua.loudspeaker_spot;;;;05:50:00;05:51:00;An;\r\n"
        "23/11/2026;Tam Thắng;mot-cua.loudspeaker_spot;;;;05:50:00;05:49:00;An;\r\n"
        "23/11/2026;Tam Thắng;mot-cua.loudspeaker_spot;;;;05:50:00;05:51:00;An;\r\n"
        "23/11/2026;tam-thang;mot-cua.loudspeaker_spot;;;;05:30:30;05:31:30;An;\r\n"
        "23/11/2026;tam-thang;mot-cua.loudspeaker_spot;;;;6 rưỡi;06:31:30;;\r\n"
    )
    sheet.write_bytes((SHEET + wrong).encode("utf-8-sig"))
    status, document, _ = run("log", "import", str(sheet))
    assert (status, codes(document)) == (
        2,
        [
            (7, "DAY_AHEAD"),
            (8, "SPOT_UNKNOWN"),
            (9, "TIMES_REVERSED"),
            (10, "STATION_ID"),
            (11, "PLAYS_OVERLAP"),
            (12, "CELL_TIME"),
            (12, "CELL_EMPTY"),
        ],
    )
    assert document["faults"][1]["facts"]["said"] == "mt-cua.loudspeaker_spot"
    assert not (project / "assets/log").exists()


def test_stations_and_lengths(project: Path, built: Path, run: Run, sheet: Path) -> None:
    """Where stations are listed and spots are built, rows are held against them."""
    del built
    write(project, "assets/catalogue/stations.yaml", "long-son: {name: Đài Long Sơn}\n")
    sheet.write_text(
        HEAD + "23/11/2026;long-son;mot-cua.loudspeaker_spot;;;;05:30:00;05:39:00;An;\n"
        "23/11/2026;tam-thang;gop-y.loudspeaker_spot;;;;05:30:00;05:30:20;An;cắt ngắn\n",
        encoding="utf-16",
    )
    status, document, _ = run("log", "import", str(sheet))
    assert (status, codes(document)) == (2, [(2, "LENGTH_UNLIKE"), (3, "STATION_UNKNOWN")])


def test_unfilled_and_unreadable(run: Run, sheet: Path) -> None:
    """A blank sheet, one in another encoding and one that is not there are told."""
    sheet.write_text(HEAD + "25/11/2026;tam-thang;mot-cua.loudspeaker_spot;;;;;;;\n", encoding="utf-8")
    assert codes(run("log", "import", str(sheet))[1]) == [(0, "SHEET_UNFILLED")]
    sheet.write_bytes(SHEET.encode("cp1258", "replace"))
    assert codes(run("log", "import", str(sheet))[1]) == [(0, "SHEET_ENCODING")]
    assert codes(run("log", "import", str(sheet.with_name("khac.csv")))[1]) == [(0, "LOG_FILE_UNREADABLE")]


def test_one_play(project: Path, run: Run, typed: Typed) -> None:
    """A play is entered by hand; what cannot have happened is refused at the option that says it."""
    assert run(*ADD, "--date", "28/11/2025", "--start", "5h30", "--end", "05:31:04")[0] == 0
    assert typed(*ADD, "--date", "2025-11-29", "--incident", " Mất   điện ")[0] == 0
    assert [(line["day"], line["start"], line["incident"]) for line in lines(project)] == [
        ("2025-11-28", "05:30:00", ""),
        ("2025-11-29", None, "Mất điện"),
    ]
    faults = {
        ("--date", "31/11/2025"): ("CELL_DAY", "--date"),
        ("--date", "28/11/2099", "--start", "5h30", "--end", "5h31"): ("DAY_AHEAD", "--date"),
        ("--start", "5h30"): ("CELL_EMPTY", "--end"),
        ("--start", "5h30", "--end", "5h29"): ("TIMES_REVERSED", "--end"),
        (): ("CELL_EMPTY", "--start"),
        ("--date", "28/11/2025", "--start", "05:30", "--end", "05:32"): ("PLAYED_TWICE", "MÃ-TIN"),
    }
    for given, (code, place) in faults.items():
        status, document, _ = run(*ADD, *given)
        assert (status, document["faults"][0]["code"], document["faults"][0]["place"]["file"]) == (
            2,
            code,
            place,
        )
    assert len(lines(project)) == 2


def test_totals(run: Run, typed: Typed, sheet: Path, tmp_path: Path) -> None:
    """Sums by message, station and period are those of a hand; a cut-off day moves the periods."""
    assert run("log", "import", str(sheet))[0] == 0
    status, document, _ = run("log", "totals")
    assert (status, document["total"], document["faults"]) == (0, BY_HAND, [])
    assert {one["id"]: (one["plays"], one["seconds"]) for one in document["messages"]} == {
        "gop-y": (2, 101),
        "mot-cua": (1, 64),
    }
    assert document["messages"][0]["title"] == "Góp ý"
    assert {one["id"]: (one["plays"], one["seconds"]) for one in document["stations"]} == {
        "long-son": (1, 60),
        "tam-thang": (2, 105),
    }
    assert [(one["name"], one["plays"]) for one in document["periods"]] == [("2026-09", 1), ("2026-11", 2)]
    for asked, plays in {
        ("--period", "2026-Q3"): 1,
        ("--period", "2026-Q4"): 2,
        ("--period", "Q3/2026", "--cut-off", "13"): 0,
        ("--period", "2026-Q4", "--cut-off", "13"): 3,
        ("--from", "23/11/2026"): 2,
        ("--to", "2026-09-14"): 1,
        ("--from", "24/11/2026", "--to", "24/11/2026"): 0,
        ("--station", "long-son"): 1,
    }.items():
        assert run("log", "totals", *asked)[1]["total"]["plays"] == plays, asked
    quarters = run("log", "totals", "--each", "quarter", "--cut-off", "13")[1]["periods"]
    assert [(one["name"], one["from"], one["plays"]) for one in quarters] == [("2026-Q4", "2026-09-14", 3)]
    table = tmp_path / "tong hop.csv"
    assert "3 lượt phát, 2 phút 45 giây; 2 sự cố" in typed("log", "totals")[1]
    assert run("log", "totals", "--csv", str(table))[0] == 0
    rows = list(csv.reader(io.StringIO(table.read_bytes().decode("utf-8-sig"))))
    assert rows[-1][3:] == ["3", "0:02:45", "165", "2", "1"]


def test_two_hundred_rows(run: Run, tmp_path: Path) -> None:
    """A month's sheet sums up to what a hand gets, and comes back from its export as it was."""
    rows, seconds = [], 0
    for number in range(200):
        length_s, start = 20 + number * 7 % 41, f"{6 + number % 8:02}:{number % 60:02}"
        seconds += length_s
        message = ("mot-cua", "gop-y")[number % 2]
        rows.append(
            f"{1 + number // 8:02}/10/2026,tam-thang,{message}.loudspeaker_spot,{start}:01,"
            f"{start[:3]}{int(start[3:]) + (1 + length_s) // 60:02}:{(1 + length_s) % 60:02},An\n"
        )
    sheet = tmp_path / "thang 10.csv"
    sheet.write_text("Ngày,Mã đài,Mã tin,Bắt đầu,Kết thúc,Người phát\n" + "".join(rows), encoding="utf-8")
    status, document, err = run("log", "import", str(sheet))
    assert (status, document.get("entered")) == (0, 200), err
    total = run("log", "totals", "--period", "2026-10")[1]["total"]
    assert (total["plays"], total["seconds"], total["minutes"]) == (200, seconds, round(seconds / 60, 2))


def test_an_export_is_read_back(project: Path, run: Run, sheet: Path, tmp_path: Path) -> None:
    """The CSV that is written is a sheet: another project that reads it has the same sums."""
    run("log", "import", str(sheet))
    totals = run("log", "totals")[1]
    table = tmp_path / "so.csv"
    assert run("log", "export", "-o", str(table))[:2] == (
        0,
        {"file": table.as_posix(), "plays": 4, "faults": []},
    )
    shutil.rmtree(project / "assets/log")
    assert run("log", "import", str(table))[1]["entered"] == 4
    assert run("log", "totals")[1] == totals


def test_a_correction(project: Path, run: Run, typed: Typed, sheet: Path, tmp_path: Path) -> None:
    """A wrong line is struck by another one and may be entered anew; both stay, and exports tell it."""
    seal = run("log", "import", str(sheet))[1]["seals"][0]
    before = lines(project)
    status, document, _ = run("log", "strike", seal[:8], "--reason", "Ghi nhầm giờ", "--operator", "Bình")
    assert (status, document["struck"]) == (0, seal)
    assert lines(project)[:4] == before
    assert run("log", "totals")[1]["total"]["plays"] == 2
    assert run(*ADD, "--date", "23/11/2026", "--start", "05:30:00", "--end", "05:31:00")[0] == 0
    assert run("log", "totals")[1]["total"]["seconds"] == BY_HAND["seconds"] - 4
    assert "(đã gạch)" in typed("log")[1]
    out = tmp_path / "so.json"
    run("log", "export", "-o", str(out))
    plays = json.loads(out.read_text("utf-8"))["plays"]
    assert [play["struck"] and play["struck"]["reason"] for play in plays if play["seal"] == seal] == [
        "Ghi nhầm giờ"
    ]
    assert len(plays) == 5
    for typed_seal, code in {
        seal: "SEAL_STRUCK",
        seal[:5]: "SEAL_SHORT",
        "0" * 16: "SEAL_UNKNOWN",
        lines(project)[4]["seal"]: "SEAL_OF_STRIKE",
    }.items():
        status, document, _ = run("log", "strike", typed_seal, "--reason", "x", "--operator", "An")
        assert (status, document["faults"][0]["code"]) == (2, code)
    assert (
        run("log", "strike", seal, "--reason", " ", "--operator", "An")[1]["faults"][0]["code"]
        == "CELL_EMPTY"
    )


def test_a_changed_line(project: Path, run: Run, sheet: Path, tmp_path: Path) -> None:
    """Every command names a line that was changed by hand, leaves it out and goes on; a strike settles it."""
    seal = run("log", "import", str(sheet))[1]["seals"][0]
    (file,) = (project / "assets/log").iterdir()
    file.write_text(file.read_text("utf-8").replace('"05:31:04"', '"05:39:04"'), "utf-8")
    for given in (("log",), ("log", "totals"), ("log", "export", "-o", str(tmp_path / "so.csv"))):
        status, document, err = run(*given)
        assert (status, codes(document)) == (1, [(1, "LOG_ALTERED")])
        assert seal in err
    assert run("log", "totals")[1]["total"]["plays"] == 2
    assert run("log", "strike", seal, "--reason", "Tệp bị sửa", "--operator", "An")[0] == 0
    assert run("log")[:2][0] == 0


def test_it_is_nothing_generated(project: Path, run: Run, sheet: Path) -> None:
    """Deleting `output/` loses no line; an empty log is no fault."""
    assert run("log")[1]["plays"] == 0
    assert run("log", "totals")[1]["total"]["plays"] == 0
    run("log", "import", str(sheet))
    shutil.rmtree(project / "output")
    assert run("log")[:1] == (0,)
    assert run("log")[1]["plays"] == 4


def test_wrong_use(run: Run) -> None:
    """Periods and files that cannot be are refused before anything is read."""
    for given, code in {
        ("totals", "--period", "2026-13"): "NOT_A_PERIOD",
        ("totals", "--period", "2026", "--from", "1/1/2026"): "PERIOD_TWICE",
        ("totals", "--from", "2/1/2026", "--to", "1/1/2026"): "DAYS_REVERSED",
        ("totals", "--to", "hôm qua"): "CELL_DAY",
        ("totals", "--cut-off", "31"): "USAGE",
        ("totals", "--csv", "khong/co/so.csv"): "FOLDER_MISSING",
        ("export", "-o", "so.docx"): "EXPORT_SUFFIX",
        ("export", "-o", "khong/co/so.html"): "FOLDER_MISSING",
        ("add", "mot-cua.loudspeaker_spot"): "USAGE",
    }.items():
        status, document, _ = run("log", *given)
        assert (status, document["faults"][0]["code"]) == (2, code)

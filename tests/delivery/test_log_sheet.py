"""The sheet an operator fills in comes back from a spreadsheet as it went, whatever the spreadsheet does."""

import csv
import io
import unicodedata
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.delivery.log_sheet import COLUMNS, HEADINGS, Planned, blank_sheet, csv_bytes, read_sheet
from mediakit.errors import MediakitError, every_fault

NAME = "phieu.csv"
PLANNED = Planned(
    date(2026, 11, 5), "tam-thang", "mot-cua.loudspeaker_spot", "Nộp hồ sơ", time(5, 30), time(5, 31, 4)
)
ENCODINGS = st.sampled_from(("utf-8", "utf-8-sig", "utf-16"))
CELLS = st.text(
    st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="\x85\u2028\u2029"), max_size=12
)


def sheet(
    rows: list[list[str]], delimiter: str = ",", encoding: str = "utf-8-sig", end: str = "\r\n"
) -> bytes:
    """A file as a spreadsheet writes it."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    return text.getvalue().encode(encoding)


def codes(content: bytes) -> list[str]:
    """What is wrong with a file."""
    with pytest.raises(MediakitError) as refused:
        read_sheet(content, NAME)
    return [fault.code for fault in every_fault(refused.value)]


def test_a_blank_sheet() -> None:
    """It has a mark by which Excel knows UTF-8, days that both Excels keep, and room for what happened."""
    content = blank_sheet([PLANNED])
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").splitlines() == [
        "Ngày,Mã đài,Mã tin,Tên tin,Dự kiến từ,Dự kiến đến,Đúng lịch (x),Bắt đầu,Kết thúc,Người phát,Sự cố",
        "05/11/2026,tam-thang,mot-cua.loudspeaker_spot,Nộp hồ sơ,05:30:00,05:31:04,,,,,",
    ]
    (row,) = read_sheet(content, NAME)
    assert row.line == 2
    assert row.cells["planned_end"] == "05:31:04"
    assert row.cells.keys() == HEADINGS.keys()


@given(
    rows=st.lists(st.lists(CELLS, min_size=len(COLUMNS), max_size=len(COLUMNS)), max_size=4),
    order=st.permutations(COLUMNS),
    language=st.sampled_from(("heading", "english")),
    delimiter=st.sampled_from(",;\t"),
    encoding=ENCODINGS,
    end=st.sampled_from(("\r\n", "\n")),
)
def test_whatever_a_spreadsheet_does(
    rows: list[list[str]], order: list[object], language: str, delimiter: str, encoding: str, end: str
) -> None:
    """Every cell comes back, whichever encoding, delimiter, order and language; only spaces may shrink."""
    columns = [column for column in COLUMNS if column in order]
    columns.sort(key=order.index)
    heads = [getattr(column, language) for column in columns]
    read = read_sheet(sheet([heads, *rows], delimiter, encoding, end), NAME)
    kept = [dict(zip([column.key for column in columns], map(seen, row), strict=True)) for row in rows]
    assert [dict(row.cells) for row in read] == [cells for cells in kept if any(cells.values())]


def seen(cell: str) -> str:
    """A cell as a person sees it."""
    cell = " ".join(unicodedata.normalize("NFC", cell).split())
    return cell[1:] if cell[:1] == "'" and cell[1:2] in set("=+-@") else cell


@given(st.lists(CELLS, min_size=1, max_size=5))
def test_no_formula(cells: list[str]) -> None:
    """No cell that is written starts like a formula."""
    (row,) = csv.reader(io.StringIO(csv_bytes([cells]).decode("utf-8-sig"), newline=""))
    assert not [cell for cell in row if cell[:1] in set("=+-@") and cell]


def test_habits_of_excel() -> None:
    """A line `sep=;`, empty columns and rows, retyped headings, strange columns, a cell of two lines."""
    text = (
        'sep=;\r\n\r\nNGAY;Ma dai ;mã tin;Bắt  đầu;Ket thuc;Ghi chú;;\r\n"28/11/2026";tam-thang;"mot\n'
        'cua";5h30;;nghe rõ;;\r\n;;;;;;;\r\n29/11/2026;tam-thang\r\n'
    )
    rows = read_sheet(text.encode(), NAME)
    assert [(row.line, row.cells["day"]) for row in rows] == [(4, "28/11/2026"), (7, "29/11/2026")]
    assert rows[0].cells["spot"] == "mot cua"
    assert "start" not in rows[1].cells


def test_what_cannot_be_read() -> None:
    """Files that are no such sheet are refused, with every column that is missing."""
    assert codes(b"") == ["SHEET_EMPTY"]
    assert codes(b",,\n") == ["SHEET_EMPTY"]
    assert codes("Ngày,Mã đài".encode("cp1258", "replace")) == ["SHEET_ENCODING"]
    assert codes(b"PK\x03\x04\0\0") == ["SHEET_ENCODING"]
    assert codes("Ngày,Mã đài\n".encode()) == ["SHEET_COLUMN"] * 3
    assert codes("Ngày,Date,Mã đài,Mã tin,Bắt đầu,Kết thúc\n".encode()) == ["SHEET_COLUMN_TWICE"]
    assert codes(b"x" * 20_000_001) == ["SHEET_LARGE"]
    assert codes('Ngày,Mã đài,Mã tin,Bắt đầu,Kết thúc\n"28/11'.encode()) == ["SHEET_QUOTE"]

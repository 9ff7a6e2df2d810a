"""The sheet an operator fills in: its columns, written blank for a pack and read back from a spreadsheet.

Excel keeps what it is given in its own way, by the country set on the PC. So a blank sheet writes days as
28/11/2026, which comes back in this order from a Vietnamese and an American Excel alike (2026-11-05 would
come back as 11/5/2026), and what is read may be UTF-8 with or without its mark or UTF-16 (“Unicode text”),
with commas, semicolons or tabs, columns in any order and headings in either language.
"""

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from mediakit.errors import MediakitError, Place, together


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the sheet."""

    key: str
    """As the program calls it."""
    heading: str
    """Written over it."""
    english: str
    """Read as well."""
    needed: bool = False
    """Whether a sheet without it cannot be read."""


COLUMNS = (
    Column("day", "Ngày", "Date", needed=True),
    Column("station", "Mã đài", "Station", needed=True),
    Column("spot", "Mã tin", "Spot", needed=True),
    Column("title", "Tên tin", "Title"),
    Column("planned_start", "Dự kiến từ", "Planned start"),
    Column("planned_end", "Dự kiến đến", "Planned end"),
    Column("as_planned", "Đúng lịch (x)", "As planned (x)"),
    Column("start", "Bắt đầu", "Start", needed=True),
    Column("end", "Kết thúc", "End", needed=True),
    Column("operator", "Người phát", "Operator"),
    Column("incident", "Sự cố", "Incident"),
)
"""In the order of a blank sheet. Where `as_planned` is ticked, the planned times are what happened; a row
without times and without an incident was not aired and is passed over. `title` is for the reader alone."""
HEADINGS = {column.key: column.heading for column in COLUMNS}

_FORMULA = ("=", "+", "-", "@")
_DELIMITERS = ",;\t"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_MOST_BYTES = 20_000_000
"""A bigger file is no sheet of a person's: one of 200 plays a day for a year has half of it."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One airing that a pack plans: a row of its blank sheet."""

    day: date
    station: str
    """Id."""
    spot: str
    """Name of the result, such as `mot-cua.loudspeaker_spot`."""
    title: str
    """Of the message, for the person who fills in the sheet."""
    start: time
    """To the second."""
    end: time
    """To the second, exclusive."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet that was filled in."""

    line: int
    """Where it starts in the file, counted from 1."""
    cells: Mapping[str, str]
    """What stands in the columns that are known, by key, in NFC; blank where nothing does."""


def blank_sheet(planned: Iterable[Planned]) -> bytes:
    """Write the sheet an operator fills in, as CSV for a spreadsheet: a row for each airing, in order."""
    return csv_bytes(
        [
            [column.heading for column in COLUMNS],
            *([_cells(one).get(column.key, "") for column in COLUMNS] for one in planned),
        ]
    )


def _cells(planned: Planned) -> dict[str, str]:
    return {
        "day": f"{planned.day:%d/%m/%Y}",
        "station": planned.station,
        "spot": planned.spot,
        "title": planned.title,
        "planned_start": f"{planned.start:%H:%M:%S}",
        "planned_end": f"{planned.end:%H:%M:%S}",
    }


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Write rows for a spreadsheet: UTF-8 with its mark, and no cell that would be taken for a formula."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(map(_safe, row) for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _safe(cell: str) -> str:
    # a spreadsheet runs what starts like a formula; it shows what follows an apostrophe as it stands
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def read_sheet(content: bytes, file: str) -> list[Row]:
    """Read what a person filled in; rows of which nothing is known are passed over.

    Args:
        content: the file's bytes.
        file: its name, for places.
    Raises:
        MediakitError: SHEET_LARGE, SHEET_ENCODING, SHEET_EMPTY, SHEET_QUOTE; SHEET_COLUMN and
            SHEET_COLUMN_TWICE, all of them at once.
    """
    text = _text(content, file)
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep="):  # a line of Excel's own
        text = "\n" + rest
    rows = _rows(text, _delimiter(text), file)
    line, heads = next(rows, (0, []))
    if not line:
        raise MediakitError("SHEET_EMPTY", Place(file))
    keys = [_KEYS.get(_plain(head)) for head in heads]
    _check_heads(keys, Place(file, line))
    return [
        Row(line, cells)
        for line, found in rows
        if any((cells := {key: cell for key, cell in zip(keys, found, strict=False) if key}).values())
    ]


def _text(content: bytes, file: str) -> str:
    if len(content) > _MOST_BYTES:
        raise MediakitError("SHEET_LARGE", Place(file), most_mb=_MOST_BYTES // 1_000_000)
    try:
        text = content.decode("utf-16" if content.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise MediakitError("SHEET_ENCODING", Place(file)) from error
    if "\0" in text:
        raise MediakitError("SHEET_ENCODING", Place(file))
    return unicodedata.normalize("NFC", text)


def _delimiter(text: str) -> str:
    """Give the sign that parts the headings best; the words of a title may hold the others."""
    first = next((line for line in text.splitlines() if line.strip()), "")

    def known(sign: str) -> int:
        return sum(_plain(head) in _KEYS for head in next(csv.reader([first], delimiter=sign)))

    return max(_DELIMITERS, key=known)


def _rows(text: str, delimiter: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """Give the rows that hold anything, each with the line it starts in."""
    reader, line = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), 1
    try:
        for row in reader:
            cells = [_clean(cell) for cell in row]
            if any(cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise MediakitError("SHEET_QUOTE", Place(file, line)) from error


def _clean(cell: str) -> str:
    """Take off what nobody sees, and the apostrophe that keeps a formula from being run."""
    cell = " ".join(cell.split())
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def _plain(heading: str) -> str:
    """Give a heading without tone marks, capitals and signs: people retype them."""
    marked = unicodedata.normalize("NFD", heading.casefold().replace("đ", "d"))
    return "".join(sign for sign in marked if sign.isalnum())


_KEYS = {_plain(name): column.key for column in COLUMNS for name in (column.heading, column.english)}


def _check_heads(keys: Sequence[str | None], where: Place) -> None:
    """Refuse a sheet whose columns cannot be told apart, or lack one."""
    twice = [column for column in COLUMNS if keys.count(column.key) > 1]
    missing = [column for column in COLUMNS if column.needed and column.key not in keys]
    faults = [MediakitError("SHEET_COLUMN_TWICE", where, column=column.heading) for column in twice]
    faults += [MediakitError("SHEET_COLUMN", where, column=column.heading) for column in missing]
    if faults:
        raise together(faults)

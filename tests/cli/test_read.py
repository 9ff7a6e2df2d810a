"""`mediakit read`: one text, a stream, the review sheet."""

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run, Typed, change

Given = Callable[[bytes], None]
MOT_CUA = "assets/catalogue/messages/mot-cua.yaml"


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Given:
    """Put bytes on standard input."""

    def put(content: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))

    return put


def test_a_text(run: Run, typed: Typed) -> None:
    """A text is said with the campaign's lexicon; each token with its class, rule, span and syllables."""
    status, document, _ = run("read", "Dùng VNeID ngày 01/7/2025.")
    assert status == 0
    assert document["said"].startswith("dùng vi en i ai đi ngày một tháng bảy")
    assert document["syllables"] == len(document["said"].replace(".", "").split())
    assert document["tokens"][1] == {
        "shown": "VNeID",
        "said": "vi en i ai đi",
        "syllables": ["vi", "en", "i", "ai", "đi"],
        "class": "lexicon",
        "rule": "VNeID",
        "span": [5, 10],
        "pause": "",
    }
    assert [token["class"] for token in document["tokens"]] == ["plain", "lexicon", "plain", "date"]
    assert typed("read", "Dùng VNeID")[1] == "dùng vi en i ai đi.\n"


def test_what_is_not_known_is_refused(run: Run, typed: Typed) -> None:
    """What is not known is told, not guessed; a picture is noted and left out."""
    status, document, err = run("read", "Mẫu XYZQ")
    assert (status, [fault["code"] for fault in document["faults"]]) == (2, ["UNKNOWN_ABBREVIATION"])
    assert "XYZQ" in err
    assert run("read")[0] == 2
    status, out, err = typed("read", "Xin chào 🙂")
    assert (status, out, "[PICTURE_DROPPED]" in err) == (0, "xin chào.\n", True)


def test_lines(typed: Typed, given: Given) -> None:
    """One line in, one line out, in order; what is refused is spelled, and named by line and column."""
    given("\ufeffNgày 2/9/1945\r\n\nMẫu XYZQ\n".encode() + b"\xff\xfe\n" + "Xin chào".encode())
    status, out, err = typed("read", "-")
    assert status == 1
    assert out.split("\n") == [
        "ngày hai tháng chín năm một nghìn chín trăm bốn mươi lăm.",
        "",
        "mẫu ích xì i dài dét quy.",
        "",
        "xin chào.",
        "",
    ]
    assert [line.partition(" ")[0] for line in err.splitlines()] == ["3:5:", "4:1:"]


def test_lines_as_json(typed: Typed, given: Given) -> None:
    """Each line is one JSON object with what was refused in it."""
    given("Ngày 2/9/1945\nMẫu XYZQ 🙂\n\n".encode())
    status, out, _ = typed("read", "-", "--json")
    first, second, third = (json.loads(line) for line in out.splitlines())
    assert status == 1
    assert first["refused"] == []
    assert second["refused"] == [{"code": "UNKNOWN_ABBREVIATION", "at": 5}]
    assert second["tokens"][1]["class"] == "refused"
    assert second["dropped"] == [[9, 10]]
    assert (third["shown"], third["said"], third["tokens"]) == ("", "", [])


def test_many_lines(typed: Typed, given: Given) -> None:
    """A stream of ten thousand lines comes out whole and in order."""
    given("".join(f"Hồ sơ số {number}\n" for number in range(10_000)).encode())
    status, out, err = typed("read", "-")
    lines = out.splitlines()
    assert (status, err, len(lines)) == (0, "", 10_000)
    assert (lines[0], lines[-1]) == (
        "hồ sơ số không.",
        "hồ sơ số chín nghìn chín trăm chín mươi chín.",
    )


def test_the_review_sheet(run: Run, typed: Typed) -> None:
    """The sheet lists each place where ear and eye differ, by file, with the rule, and no plain word."""
    status, document, err = run("read", "--campaign")
    rows = [(row["message"], row["shown"], row["said"], row["kind"]) for row in document["differences"]]
    assert (status, err) == (0, "")
    assert ("mot-cua", "VNeID", "vi en i ai đi", "lexicon") in rows
    assert len(rows) == 2
    status, out, _ = typed("read", "--campaign")
    assert status == 0
    assert MOT_CUA in out.splitlines()
    assert "vi en i ai đi" in out
    assert "cách đọc" in out


def test_the_sheet_shows_what_is_refused(project: Path, typed: Typed, run: Run) -> None:
    """A text that cannot be read is told, and is in the sheet with the likeliest reading, to be looked at."""
    change(project, MOT_CUA, "VNeID", "XYZQ")
    status, document, err = run("read", "--campaign")
    assert (status, "[UNKNOWN_ABBREVIATION]" in err) == (1, True)
    assert ("XYZQ", "refused", "UNKNOWN_ABBREVIATION") in [
        (row["shown"], row["kind"], row["rule"]) for row in document["differences"]
    ]
    assert "CHƯA CHẮC" in typed("read", "--campaign")[1]


def test_the_sheet_for_a_spreadsheet(project: Path, tmp_path: Path, typed: Typed) -> None:
    """The CSV opens right: a BOM, lines of Windows, columns named, and no cell that runs as a formula."""
    change(project, MOT_CUA, "VNeID", "=1+1")
    sheet = tmp_path / "đối chiếu.csv"
    status, out, _ = typed("read", "--campaign", "--csv", str(sheet))
    content = sheet.read_bytes()
    assert (status, "đối chiếu.csv" in out) == (0, True)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert list(rows[0]) == ["Tin", "Tệp", "Dòng", "Chữ hiện", "Đọc là", "Loại", "Như"]
    assert "'=" in [row["Chữ hiện"] for row in rows]


def test_csv_is_a_sheet(typed: Typed, tmp_path: Path) -> None:
    """--csv without --campaign is wrong use, and a folder that is not there is told."""
    assert typed("read", "Xin chào", "--csv", str(tmp_path / "a.csv"))[0] == 2
    status, _, err = typed("read", "--campaign", "--csv", str(tmp_path / "thiếu" / "a.csv"))
    assert (status, "[FOLDER_MISSING]" in err) == (2, True)

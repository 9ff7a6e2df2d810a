"""The weekly log prints as an operator signs it: by station and week, and nothing is left out."""

import re
from pathlib import Path

import pytest

from tests.cli.pages import Page
from tests.cli.test_log import SHEET
from tests.conftest import SECOND_MESSAGE, Run, write
from tests.test_wanted import GOP_Y


def book(project: Path) -> str:
    """The page that was written."""
    return (project / "output/log/so-nhat-ky.html").read_text(encoding="utf-8")


@pytest.fixture
def entered(project: Path, run: Run, tmp_path: Path) -> list[str]:
    """The seals of a sheet that was entered."""
    write(project, GOP_Y, SECOND_MESSAGE)
    write(
        project,
        "assets/catalogue/stations.yaml",
        "tam-thang: {name: Đài Tam Thắng}\nlong-son: {name: Đài Long Sơn}\n",
    )
    (tmp_path / "phieu.csv").write_text(SHEET, encoding="utf-8")
    seals: list[str] = run("log", "import", str(tmp_path / "phieu.csv"))[1]["seals"]
    return seals


def test_the_book(project: Path, run: Run, entered: list[str]) -> None:
    """Each station and week has a page with every line, its sum and places to sign; texts stay texts."""
    status, document, _ = run("log", "export")
    assert (status, document["plays"]) == (0, 4)
    page = Page(book(project))
    assert page.text.count("Sổ nhật ký chương trình phát thanh") == 1 + 3
    assert re.findall(r"Tuần \d+ năm \d+: [\d/ –]+\d", page.text) == [
        "Tuần 48 năm 2026: 23/11/2026 – 29/11/2026",
        "Tuần 38 năm 2026: 14/09/2026 – 20/09/2026",
        "Tuần 48 năm 2026: 23/11/2026 – 29/11/2026",
    ]
    assert re.findall(r"(Đài [\w ]+?) Sổ", page.text) == [
        "Đài Long Sơn",
        "Đài Tam Thắng",
        "Đài Tam Thắng",
    ]
    for said in ("Trung tâm Văn hóa thành phố Vũng Tàu", "Thứ Ba, 24/11/2026", "không phát được", "Mất điện"):
        assert said in page.text
    for said in ("Nộp hồ sơ mot-cua.loudspeaker_spot", "05:30:00–05:31:04 1:04", "Loa <cụm 3> rè", *entered):
        assert said in page.text
    assert "Cộng: 1 lượt phát, 1 phút 4 giây; 1 sự cố, trong đó 1 lần không phát được." in page.text
    assert page.text.count("(ký, ghi rõ họ tên)") == 6
    assert not [value for _, name, value in page.attributes if name in ("src", "href")]
    assert "size: A4" in book(project)


def test_what_was_struck_stays(project: Path, run: Run, entered: list[str]) -> None:
    """A struck line is crossed out, with who struck it and why, and is in no sum."""
    run("log", "strike", entered[1], "--reason", "Ghi nhầm <đài>", "--operator", "Bình")
    run("log", "export", "--station", "long-son")
    page = Page(book(project))
    assert ("tr", "class", "struck") in page.attributes
    assert "Đã gạch (Bình): Ghi nhầm <đài>" in page.text
    assert "Cộng: 0 lượt phát" in page.text
    assert "Tam Thắng" not in page.text


def test_the_same_log_gives_the_same_page(project: Path, run: Run, entered: list[str]) -> None:
    """Written twice it is the same file, in either language; days without a line give a page that says so."""
    del entered
    run("log", "export")
    once = book(project)
    run("log", "export")
    assert book(project) == once
    run("log", "export", "--lang", "en")
    assert "Week 48 of 2026" in Page(book(project)).text
    run("log", "export", "--period", "2025")
    assert "Không có dòng nào" in Page(book(project)).text

"""The page an operator prints."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from html.parser import HTMLParser

from mediakit.delivery import fm
from mediakit.delivery.cue_sheet import cue_sheet
from mediakit.delivery.schedule import DayPlan
from mediakit.delivery.usb import files_of
from mediakit.model.campaign import Fact
from mediakit.model.station import Cluster, Session
from tests.delivery.made import planned, station
from tests.delivery.test_schedule import pretended


class Cells(HTMLParser):
    """Texts of a page's rows and paragraphs; every element must be closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Open an element."""
        del attrs
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close it."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep what is read, styles apart."""
        if data.strip() and "style" not in self.open:
            self.texts.append(data.strip())


def shown(plan: DayPlan) -> list[str]:
    """All that is read on a page, in order."""
    page = Cells()
    page.feed(cue_sheet(plan, files_of(plan)).decode())
    assert page.open == []
    return page.texts


def test_rows() -> None:
    """Order, time, title, text, contact, file and length; what is repeated points to where it is told."""
    spots = [pretended("a", "61.2", title="Nộp <hồ sơ> & hỏi"), pretended("b", "30")]
    plan = planned(spots, station(sessions=[Session("05:30", 600, repeat=2, gap_s=Fraction(3))]))
    texts = shown(plan)
    at = texts.index("1")
    assert texts[at : at + 8] == [
        "1",
        "05:30:00",
        "Nộp <hồ sơ> & hỏi",
        "Mời bà con góp ý.",
        "Liên hệ:",
        "Gặp cán bộ một cửa.",
        "01_0530/01_a.mp3",
        "1:02",
    ]
    assert "Như số 1." in texts
    assert "Thứ Hai, ngày 30/11/2026" in texts
    assert "Buổi 1: 05:30 – 05:40" in texts
    assert "4 lượt phát, xong lúc 05:33:11; buổi còn trống 6:49." in texts


def test_a_session_that_is_one_file_names_it_once() -> None:
    """A transmitter's programme stands at its first spot."""
    plan = planned([pretended("a"), pretended("b")], station("fm"))
    page = Cells()
    page.feed(cue_sheet(plan, fm.files_of(plan)).decode())
    assert page.texts.count("01_1700.mp3") == 1


def test_notes() -> None:
    """Who is to be spared, what is to be switched off, and when the pack ages."""
    ages = pretended("a", facts=(Fact("x", valid_until=date(2026, 12, 31), verified=True),))
    clusters = (
        Cluster("cụm loa số 1"),
        Cluster("cụm loa số 2", "trường học", "07:00", "11:30"),
    )
    sessions = [Session("05:30", 600), Session("11:00", 600)]
    notes = " ".join(shown(planned([ages], station(sessions=sessions, clusters=clusters))))
    assert "Gói này chỉ phát đến hết ngày 31/12/2026." in notes
    assert "Buổi 05:30: trước 06:00 phải vặn nhỏ, không quá 55 dBA ở nơi có người ở." in notes
    assert "Buổi 11:00: tắt cụm loa số 2 (gần trường học, im lặng từ 07:00 đến 11:30)." in notes
    assert "Cụm loa số 2, gần trường học: không quá 55 dBA từ 6 đến 21 giờ" in notes
    assert "Cụm loa số 1" not in notes
    assert "Lời do máy đọc." in notes


def test_an_empty_session_says_so() -> None:
    """It stands on the page without a table."""
    spots = [pretended("a", "200")]
    plan = planned(spots, station(sessions=[Session("05:30", 100), Session("17:00", 600)]))
    assert "Không có tin nào phát được trong buổi này." in shown(plan)


def test_a_person_s_voice_is_not_called_a_machine() -> None:
    """The note about synthetic speech stands only where there is some."""
    spoken = replace(pretended("a"), synthetic=False)
    assert "Lời do máy đọc" not in " ".join(shown(planned([spoken])))


def test_it_prints_on_a4() -> None:
    """The page's size is said, rows are not broken, and heads come again on every page."""
    page = cue_sheet(planned([pretended("a")]), {(1, 1): "usb/01_1700/01_a.mp3"}).decode()
    for rule in ("size: A4", "tr { break-inside: avoid", "thead { display: table-header-group"):
        assert rule in page
    assert "http" not in page

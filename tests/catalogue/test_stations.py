"""Stations: what a person may write about them, and where a mistake is told."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest

from mediakit.catalogue import load
from mediakit.catalogue.stations import Stations, load_stations
from mediakit.model.station import Cluster, Session, Station
from tests.catalogue.projects import MESSAGE, write_project

ROOT = Path(__file__).parents[2]
FILE = "assets/catalogue/stations.yaml"
ADAPTER_FILE = "assets/catalogue/adapters/loa-ip.yaml"
STATIONS = """\
rach-dua:
  name: Đài phường Rạch Dừa
  ward: Rạch Dừa
  system: usb
  sessions:
    - start: 5:30
      length_s: 900
      days: [T2, CN]
      select: [mot, "*"]
    - start: "17:00"
      length_s: 600
      gap_s: 1.5
      repeat: 2
  clusters:
    - name: Cụm 1
      near: trường học
      quiet_from: 07:00
      quiet_until: 11:30
"""
IP = STATIONS.replace("system: usb", "system: ip\n  adapter: loa-ip")
ADAPTER = """\
metadata:
  Tên: title
  Tệp: file
schedule:
  Giờ: start
"""


def stations(folder: Path, text: str = STATIONS, more: Mapping[str, str] | None = None) -> Stations:
    """Load the stations of a project whose file is this."""
    project = write_project(folder, {FILE: text, **(more or {})})
    campaign = load(project).campaign
    assert campaign
    return load_stations(project, campaign)


def told(found: Stations) -> list[tuple[str, int, int, str]]:
    """Faults with line, column and field."""
    return [(one.code, one.where.line, one.where.column, one.where.field) for one in found.faults]


def test_what_stands_in_the_file(tmp_path: Path) -> None:
    """Hours are texts of five signs, lengths whole seconds, gaps exact."""
    found = stations(tmp_path)
    assert found.faults == ()
    assert found.stations == {
        "rach-dua": Station(
            "rach-dua",
            "Đài phường Rạch Dừa",
            "Rạch Dừa",
            "usb",
            (
                Session("05:30", 900, ("T2", "CN"), ("mot", "*")),
                Session("17:00", 600, repeat=2, gap_s=Fraction(3, 2)),
            ),
            clusters=(Cluster("Cụm 1", "trường học", "07:00", "11:30"),),
        )
    }
    assert [(one.code, one.where.line) for one in found.warnings] == [("SESSION_EARLY", 6)]


def test_a_project_may_have_none(tmp_path: Path) -> None:
    """Without the file there are no stations, and nothing is wrong."""
    project = write_project(tmp_path)
    campaign = load(project).campaign
    assert campaign
    assert load_stations(project, campaign) == Stations({}, {})


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("rach-dua:", "Rạch Dừa:", ("BAD_STATION_NAME", 1, 1, "Rạch Dừa")),
        ("rach-dua:", "verify:", ("BAD_STATION_NAME", 1, 1, "verify")),
        ("  ward: Rạch Dừa\n", "", ("MISSING_KEY", 2, 3, "rach-dua.ward")),
        ("system: usb", "system: loa", ("NOT_ONE_OF", 4, 11, "rach-dua.system")),
        ("start: 5:30", "start: 5h30", ("NOT_A_CLOCK", 6, 14, "rach-dua.sessions[0].start")),
        ("start: 5:30", "start: 24:30", ("NOT_A_CLOCK", 6, 14, "rach-dua.sessions[0].start")),
        ("[T2, CN]", "[T2, T8]", ("NOT_ONE_OF", 8, 18, "rach-dua.sessions[0].days[1]")),
        ("[T2, CN]", "[T2, T2]", ("REPEATED", 8, 18, "rach-dua.sessions[0].days[1]")),
        ("length_s: 900", "length_s: 15 phút", ("NOT_WHOLE", 7, 17, "rach-dua.sessions[0].length_s")),
        ("start: 5:30", "start: 4:50", ("SESSION_HOURS", 6, 14, "rach-dua.sessions[0].start")),
        ('"17:00"', '"20:55"', ("SESSION_HOURS", 10, 14, "rach-dua.sessions[1].start")),
        ('"17:00"', '"05:40"', ("SESSIONS_OVERLAP", 10, 14, "rach-dua.sessions[1].start")),
        ('[mot, "*"]', "[hai]", ("UNKNOWN_SELECT", 9, 16, "rach-dua.sessions[0].select[0]")),
        ('[mot, "*"]', "[mot, nop-*]", ("UNKNOWN_SELECT", 9, 21, "rach-dua.sessions[0].select[1]")),
        ('[mot, "*"]', "['priority:gấp']", ("NOT_ONE_OF", 9, 16, "rach-dua.sessions[0].select[0]")),
        (
            '[mot, "*"]',
            "['priority:khẩn cấp']",
            ("SELECT_EMERGENCY", 9, 16, "rach-dua.sessions[0].select[0]"),
        ),
        ("  system: usb", "  system: usb\n  format: wav", ("STATION_FORMAT", 5, 11, "rach-dua.format")),
        ("  system: usb", "  system: usb\n  most_kbps: 320", ("STATION_KBPS", 5, 14, "rach-dua.most_kbps")),
        ("  system: usb", "  system: usb\n  output: tivi", ("UNKNOWN_OUTPUT", 5, 11, "rach-dua.output")),
        ("  system: usb", "  system: usb\n  output: 16x9", ("STATION_OUTPUT", 5, 11, "rach-dua.output")),
        ("  system: usb", "  system: usb\n  output: radio-30", ("STATION_CODEC", 5, 11, "rach-dua.output")),
        ("  system: usb", "  system: usb\n  adapter: a", ("STATION_KEY_UNUSED", 5, 12, "rach-dua.adapter")),
        ("      repeat: 2", "      fill: true", ("STATION_KEY_UNUSED", 13, 13, "rach-dua.sessions[1].fill")),
        ("  system: usb", "  system: usb\n  closes: 05:00", ("HOURS_REVERSED", 5, 11, "rach-dua.closes")),
        ("quiet_until: 11:30", "quiet_until: 06:30", ("HOURS_REVERSED", 15, 7, "rach-dua.clusters[0]")),
        ("      quiet_until: 11:30\n", "", ("QUIET_HALF", 15, 7, "rach-dua.clusters[0]")),
        ("near: trường học", "near: chợ", ("NOT_ONE_OF", 16, 13, "rach-dua.clusters[0].near")),
    ],
)
def test_a_fault_is_told_at_its_place(
    tmp_path: Path, old: str, new: str, fault: tuple[str, int, int, str]
) -> None:
    """With the whole name of its field; the station it concerns cannot be packed."""
    assert STATIONS.count(old) == 1
    found = stations(tmp_path, STATIONS.replace(old, new))
    assert fault in told(found)
    assert found.stations == {}


def test_a_station_may_set_its_own_hours(tmp_path: Path) -> None:
    """Then its sessions are held against those."""
    own = STATIONS.replace("system: usb", "system: usb\n  opens: 04:30\n  loud_from: 05:00\n  closes: 24:00")
    found = stations(tmp_path, own.replace('"17:00"', '"23:50"').replace("5:30", "4:45"))
    assert told(found) == []
    assert [one.code for one in found.warnings] == ["SESSION_EARLY"]


def test_sessions_of_different_days_do_not_meet(tmp_path: Path) -> None:
    """The same hour on Mondays and on Tuesdays is two sessions."""
    apart = STATIONS.replace('start: "17:00"', "start: 5:30\n      days: [T3]")
    assert told(stations(tmp_path, apart)) == []


def test_a_session_in_the_quiet_hours_of_a_cluster(tmp_path: Path) -> None:
    """It is a warning that names the cluster, to the minute."""
    for start, codes in (("11:29", ["SESSION_EARLY", "CLUSTER_QUIET"]), ("11:30", ["SESSION_EARLY"])):
        found = stations(tmp_path / start, STATIONS.replace('"17:00"', f'"{start}"'))
        assert [one.code for one in found.warnings] == codes


def test_a_fault_of_one_station_leaves_the_others(tmp_path: Path) -> None:
    """Each stands alone; what is wrong with the file as a whole concerns all."""
    other = STATIONS.replace("rach-dua:", "tam-thang:").replace("start: 5:30", "start: 3:30")
    found = stations(tmp_path, STATIONS + other)
    assert list(found.stations) == ["rach-dua"]
    assert {name: [one.code for one in faults] for name, faults in found.hindered.items()} == {
        "tam-thang": ["SESSION_HOURS"]
    }
    assert [one.where.line for one in found.warnings_of("rach-dua")] == [6]
    broken = stations(tmp_path, "- a\n")
    assert [one.code for one in broken.faults] == ["NOT_A_MAPPING"]


def test_a_message_at_fault_may_still_be_selected(tmp_path: Path) -> None:
    """Its fault is told where it stands, and not as an unknown name besides."""
    found = stations(tmp_path, more={"assets/catalogue/messages/mot.yaml": MESSAGE.replace("topic", "topik")})
    assert told(found) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (ADAPTER, None),
        (ADAPTER.replace(": title", ": tiltle"), ("NOT_ONE_OF", 2, 8, "metadata[0].holds")),
        (ADAPTER.replace(": title", ": start"), ("COLUMN_NOT_THERE", 2, 8, "metadata[0].holds")),
        (ADAPTER.replace("schedule:\n  Giờ: start\n", ""), ("MISSING_KEY", 1, 1, "schedule")),
        (ADAPTER.replace("schedule:\n  Giờ: start\n", "schedule: {}"), ("EMPTY_LIST", 4, 11, "schedule")),
        (ADAPTER.replace("schedule:\n  Giờ: start\n", "schedule: [a]"), ("NOT_A_MAPPING", 4, 11, "schedule")),
    ],
)
def test_adapters(tmp_path: Path, text: str, fault: tuple[str, int, int, str] | None) -> None:
    """Columns in the order they are written, each with what it holds."""
    found = stations(tmp_path, IP, {ADAPTER_FILE: text})
    assert told(found) == ([fault] if fault else [])
    assert list(found.hindered) == (["rach-dua"] if fault else [])
    if not fault:
        columns = [(one.column, one.holds) for one in found.adapters["loa-ip"].metadata]
        assert columns == [("Tên", "title"), ("Tệp", "file")]


def test_an_adapter_that_is_not_there(tmp_path: Path) -> None:
    """It is told where it is named."""
    assert told(stations(tmp_path, IP)) == [("ADAPTER_MISSING", 5, 12, "rach-dua.adapter")]


def test_the_shipped_stations_are_sound() -> None:
    """One of each system, in wards of the city; only warnings that are meant."""
    campaign = load(ROOT).campaign
    assert campaign
    found = load_stations(ROOT, campaign)
    assert found.faults == ()
    assert {one.system for one in found.stations.values()} == {"usb", "ip", "fm"}
    assert {one.code for one in found.warnings} == {"SESSION_EARLY", "CLUSTER_QUIET"}

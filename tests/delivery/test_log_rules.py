"""What cannot have happened is told; what can, even oddly, is not."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mediakit.build.plan import FileMark, Record, write_record
from mediakit.delivery.log_file import Log, read_log
from mediakit.delivery.log_filling import Filled, cell_of
from mediakit.delivery.log_known import known_of, station_names
from mediakit.delivery.log_line import Play, Strike
from mediakit.delivery.log_rules import Known, broken_rules, clashes
from mediakit.delivery.log_sheet import Row
from mediakit.delivery.log_writing import append
from tests.conftest import write
from tests.delivery.plays import clock

EMPTY = Log((), (), {}, frozenset())
TODAY = date(2026, 11, 28)
SPOT = "mot-cua.loudspeaker_spot"
NOW = datetime(2026, 11, 28, 23, 0, tzinfo=UTC)
KNOWN = Known(NOW, {SPOT: Fraction(64), "gop-y.radio_spot_30": Fraction(30)}, {"mot-cua", "moi"}, ("a", "b"))
PLAY = Play(TODAY, "a", SPOT, time(5, 30), time(5, 31, 4), "An")


def codes(*plays: Play, log: Log = EMPTY, known: Known = KNOWN) -> list[str]:
    """What is wrong with plays that are entered together."""
    act = [Filled(play, cell_of("phieu.csv", Row(line, {}))) for line, play in enumerate(plays, 2)]
    return [f"{fault.where.line} {fault.code}" for fault in broken_rules(act, known, log)]


def at(second: int, length_s: int, incident: str = "") -> Play:
    """A play at a second of the day."""
    return replace(PLAY, start=clock(second), end=clock(second + length_s), incident=incident)


def test_alone() -> None:
    """The day to come, spots and stations that are not there; all of it at once."""
    assert codes(PLAY) == []
    assert codes(replace(PLAY, day=TODAY + timedelta(days=1))) == ["2 DAY_AHEAD"]
    assert codes(replace(PLAY, station="c")) == ["2 STATION_UNKNOWN"]
    assert codes(replace(PLAY, station="Cụm 1")) == ["2 STATION_ID"]
    assert codes(replace(PLAY, spot="mot-cua")) == ["2 SPOT_UNKNOWN"]
    assert codes(replace(PLAY, spot="mot-cua.loa", station="c")) == ["2 SPOT_UNKNOWN", "2 STATION_UNKNOWN"]
    assert codes(replace(PLAY, spot="la.loudspeaker_spot")) == ["2 SPOT_UNKNOWN"]


def test_what_lies_ahead() -> None:
    """Of today only what is over can have been aired, clocks that differ by minutes aside."""
    noon = replace(KNOWN, now=NOW.replace(hour=12))
    assert codes(at(12 * 3600 + 200, 64), known=noon) == []
    assert codes(at(12 * 3600 + 240, 64), known=noon) == ["2 TIME_AHEAD"]
    assert codes(replace(at(61_201, 64), day=TODAY - timedelta(days=1)), known=noon) == []
    assert codes(replace(PLAY, start=None, end=None, incident="Mất điện"), known=noon) == []


def test_where_little_is_known() -> None:
    """A message that was never built may have been aired; without a campaign or stations any may."""
    assert codes(replace(PLAY, spot="moi.loudspeaker_spot")) == []
    nothing = Known(NOW, {}, (), ())
    assert codes(replace(PLAY, spot="la.loudspeaker_spot", station="c"), known=nothing) == []


@given(st.integers(1, 200), st.booleans())
def test_lengths(length_s: int, cut: bool) -> None:  # noqa: FBT001 - Hypothesis gives it
    """A play is about as long as its spot; one with an incident may be shorter, none longer."""
    play = at(20_001, length_s, incident="Mất điện" if cut else "")
    like = length_s <= 70 and (cut or length_s >= 58)
    assert codes(play) == ([] if like else ["2 LENGTH_UNLIKE"])


def test_whole_minutes() -> None:
    """Times in whole minutes may miss by up to one, in a length and beside a neighbour."""
    assert codes(at(20_040, 60), at(20_100, 120)) == []
    assert codes(at(20_040, 180)) == ["2 LENGTH_UNLIKE"]
    assert codes(at(20_040, 64), at(20_100, 60)) == []
    assert codes(at(20_040, 120), at(20_100, 60)) == ["3 PLAYS_OVERLAP"]


def test_twice() -> None:
    """Neither the same play nor one in the midst of another; at another station or day it is another."""
    other = at(19_810, 64)
    assert codes(PLAY, PLAY) == ["3 PLAYED_TWICE"]
    assert codes(PLAY, other) == ["3 PLAYS_OVERLAP"]
    assert codes(PLAY, replace(other, station="b"), replace(other, day=TODAY - timedelta(days=1))) == []
    assert codes(at(20_001, 64), at(20_065, 64)) == []
    assert codes(at(20_001, 64), at(20_064, 64)) == ["3 PLAYS_OVERLAP"]
    failed = replace(PLAY, start=None, end=None, incident="Mất điện")
    assert codes(PLAY, failed, replace(failed, incident="Loa hỏng")) == []
    assert codes(failed, failed) == ["3 PLAYED_TWICE"]


def test_held_against_the_log(tmp_path: Path) -> None:
    """What stands in the log excludes others until it is struck; a spot it knows may be aired again."""
    gone = replace(PLAY, spot="cu.loudspeaker_spot")
    first, _ = append(tmp_path, "pc", "2026-11-28 08:00", [PLAY, replace(gone, station="b")])
    log = read_log(tmp_path)
    assert codes(PLAY, log=log) == ["2 PLAYED_TWICE"]
    assert codes(replace(gone, day=TODAY - timedelta(days=1)), log=log) == []
    append(tmp_path, "pc", "2026-11-28 08:01", [Strike(first, "nhầm", "An")])
    assert codes(PLAY, log=read_log(tmp_path)) == []


def test_two_pcs_entered_one_play(tmp_path: Path) -> None:
    """Plays of two files that exclude one another are told at the later line, until one is struck."""
    append(tmp_path, "a", "2026-11-28 08:00", [PLAY])
    seals = append(tmp_path, "b", "2026-11-28 08:00", [replace(PLAY, operator="Bình"), at(19_830, 64)])
    found = clashes(read_log(tmp_path))
    assert [(fault.code, fault.where.file, fault.where.line) for fault in found] == [
        ("PLAYED_TWICE", "assets/log/2026-11.b.jsonl", 1),
        ("PLAYS_OVERLAP", "assets/log/2026-11.b.jsonl", 2),
    ]
    append(tmp_path, "b", "2026-11-28 08:01", [Strike(seal, "trùng", "An") for seal in seals])
    assert clashes(read_log(tmp_path)) == []


def test_what_a_project_knows(tmp_path: Path) -> None:
    """Lengths of spots that were made, ids of messages, stations by name; faults in them hinder nothing."""
    write(tmp_path, "assets/catalogue/messages/mot-cua.yaml", "title: [")
    write(
        tmp_path,
        "assets/catalogue/stations.yaml",
        "tam-thang:\n  name: Đài Tam Thắng\nlong-son:\n  ward: x\n",
    )
    mark = FileMark("0", 0, 0)
    for name, file in ((SPOT, f"spots/{SPOT}.mp3"), ("mot-cua.clip.16x9", "clips/mot-cua.clip.16x9.mp4")):
        write_record(Record(name, {}, {file: mark}, {"length_s": 64.125}), tmp_path / "output")
    known = known_of(tmp_path, NOW)
    assert (known.spots, list(known.messages)) == ({SPOT: Fraction("64.125")}, ["mot-cua"])
    assert known.stations == {"tam-thang": "Đài Tam Thắng", "long-son": "long-son"}
    write(tmp_path, "assets/catalogue/stations.yaml", "tam-thang: [")
    assert station_names(tmp_path) == {}

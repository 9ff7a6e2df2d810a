"""The log keeps what was written, whatever kills, editors and sync folders do, and says what it cannot."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediakit.delivery import log_writing
from mediakit.delivery.log_file import FOLDER, Log, read_log
from mediakit.delivery.log_line import Play, Strike
from mediakit.delivery.log_writing import append, holding, pen_of
from mediakit.errors import MediakitError
from tests.delivery.plays import ACTS, numbered
from tests.sources import ROOT

NOW = "2026-11-29 08:12"
KEPT = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)


def told(log: Log) -> list[tuple[str, int]]:
    """What is wrong with a log, and in which line."""
    return [(fault.code, fault.where.line) for fault in log.faults]


def whats(log: Log) -> list[Play | Strike]:
    """What was entered."""
    return [entry.what for entry in log.entries]


def fresh(folder: Path) -> Path:
    """An empty project in the same folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def file_of(project: Path, name: str = "2026-11.pc.jsonl") -> Path:
    """A file of the log."""
    return project / FOLDER / name


@given(acts=st.lists(ACTS, max_size=4))
@KEPT
def test_what_is_written_is_read(tmp_path: Path, acts: list[list[Play | Strike]]) -> None:
    """Every act comes back in its order, months apart or not; what stands there is never touched."""
    project = fresh(tmp_path / "dự án")
    before: dict[str, bytes] = {}
    for number, act in enumerate(acts):
        append(project, "pc", f"2026-{number // 2 + 1:02}-01 08:00", act)
        for name, content in before.items():
            assert file_of(project, name).read_bytes().startswith(content)
        before = {path.name: path.read_bytes() for path in (project / FOLDER).iterdir()}
    log = read_log(project)
    assert whats(log) == [what for act in acts for what in act]
    assert log.faults == ()
    assert len(before) == (len(acts) + 1) // 2


@given(acts=st.lists(ACTS, min_size=1, max_size=3), data=st.data())
@KEPT
def test_cut_anywhere(tmp_path: Path, acts: list[list[Play | Strike]], data: st.DataObject) -> None:
    """Wherever a kill cuts the file, whole acts are left, without a fault, and the next act follows them."""
    project = fresh(tmp_path / "dự án")
    ends = [0]
    for act in acts:
        append(project, "pc", NOW, act)
        ends.append(file_of(project).stat().st_size)
    content = file_of(project).read_bytes()
    cut = data.draw(st.integers(0, len(content)))
    file_of(project).write_bytes(content[:cut])
    # a line is whole without its end, too
    left = sum(1 for end in ends[1:] if cut >= end - 1)
    log = read_log(project)
    assert whats(log) == [what for act in acts[:left] for what in act]
    assert log.faults == ()
    append(project, "pc", NOW, numbered(2))
    log = read_log(project)
    assert whats(log) == [what for act in acts[:left] for what in act] + numbered(2)
    assert log.faults == ()
    assert file_of(project).read_bytes().startswith(content[: ends[left]])


@given(data=st.data())
@KEPT
def test_a_change_shows(tmp_path: Path, data: st.DataObject) -> None:
    """A line in which a sign was changed is told and does not count; the others do."""
    project = fresh(tmp_path / "dự án")
    for first in (0, 1, 2):
        append(project, "pc", NOW, numbered(1, first))
    lines = file_of(project).read_text("utf-8").splitlines()
    index = data.draw(st.integers(0, 2))
    at = data.draw(st.integers(0, len(lines[index]) - 1))
    sign = data.draw(st.sampled_from('08xX,}"').filter(lambda sign: sign != lines[index][at]))
    lines[index] = lines[index][:at] + sign + lines[index][at + 1 :]
    file_of(project).write_text("\n".join(lines) + "\n", "utf-8")
    log = read_log(project)
    assert log.faults[0].where.line == index + 1
    assert whats(log) == [play for number, play in enumerate(numbered(3)) if number != index]


def test_a_line_taken_out(tmp_path: Path) -> None:
    """A line that is gone leaves a gap, within a file and at the end of an older one; a strike closes it."""
    for number, month in enumerate(("10", "10", "10", "11")):
        append(tmp_path, "pc", f"2026-{month}-01 08:00", numbered(1, number))
    older = file_of(tmp_path, "2026-10.pc.jsonl")
    lines = older.read_bytes().splitlines(keepends=True)
    older.write_bytes(lines[0] + lines[2])
    assert told(read_log(tmp_path)) == [("LOG_GAP", 2)]
    older.write_bytes(lines[0] + lines[1])
    log = read_log(tmp_path)
    assert [(fault.code, fault.where.file) for fault in log.faults] == [
        ("LOG_GAP", "assets/log/2026-11.pc.jsonl")
    ]
    gone = str(log.faults[0].facts["seal"])
    assert gone in log.seals
    append(tmp_path, "pc", NOW, [Strike(gone, "mất dòng", "An")])
    assert read_log(tmp_path).faults == ()
    assert len(read_log(tmp_path).standing()) == 3


def test_a_damaged_line(tmp_path: Path) -> None:
    """A line that is no line any more is told; the next one names its seal, by which it can be struck."""
    for number in range(3):
        append(tmp_path, "pc", NOW, numbered(1, number))
    lines = file_of(tmp_path).read_bytes().splitlines(keepends=True)
    file_of(tmp_path).write_bytes(lines[0] + b"\xff\xfe{]\n" + lines[2])
    log = read_log(tmp_path)
    assert told(log) == [("LOG_UNREADABLE", 2)]
    append(tmp_path, "pc", NOW, [Strike(str(log.faults[0].facts["seal"]), "hỏng", "An")])
    assert (read_log(tmp_path).faults, len(read_log(tmp_path).standing())) == ((), 2)


def test_an_editor(tmp_path: Path) -> None:
    """An editor that adds a mark, blank lines or other line ends, and drops the last one, changes nothing."""
    append(tmp_path, "pc", NOW, numbered(2))
    text = file_of(tmp_path).read_text("utf-8")
    file_of(tmp_path).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n\r\n").rstrip().encode())
    append(tmp_path, "pc", NOW, numbered(1, 2))
    log = read_log(tmp_path)
    assert (whats(log), log.faults) == (numbered(3), ())


def test_a_power_cut(tmp_path: Path) -> None:
    """What a power cut leaves behind the last act, noughts or scraps, is cut off by the next one."""
    append(tmp_path, "pc", NOW, numbered(1))
    for left in (b"\0" * 4096, '{"kind": "play", "operator": "Nguyễ'.encode()[:-1]):
        with file_of(tmp_path).open("ab") as file:
            file.write(left)
        assert (whats(read_log(tmp_path)), read_log(tmp_path).faults) == (numbered(1), ())
    append(tmp_path, "pc", NOW, numbered(1, 1))
    assert (whats(read_log(tmp_path)), read_log(tmp_path).faults) == (numbered(2), ())


def test_two_pcs(tmp_path: Path) -> None:
    """Each PC writes a file of its own; a copy that a sync folder made is read, and no line counts twice."""
    append(tmp_path, "may-truc", NOW, numbered(2))
    append(tmp_path, "van-phong", NOW, numbered(1, 2))
    own = file_of(tmp_path, "2026-11.may-truc.jsonl")
    shutil.copy(own, file_of(tmp_path, "2026-11.may-truc-VANPHONG.jsonl"))
    append(tmp_path, "may-truc", NOW, numbered(1, 3))
    log = read_log(tmp_path)
    assert log.faults == ()
    assert [play for _, play in log.standing()] == numbered(4)
    assert sorted(path.name for path in (tmp_path / FOLDER).iterdir()) == [
        "2026-11.may-truc-VANPHONG.jsonl",
        "2026-11.may-truc.jsonl",
        "2026-11.van-phong.jsonl",
    ]


def test_a_clock_that_went_back(tmp_path: Path) -> None:
    """The newest file of a PC goes on, so that its lines stand in the order they were written."""
    append(tmp_path, "pc", "2026-12-01 08:00", numbered(1))
    append(tmp_path, "pc", "2026-11-30 08:00", numbered(1, 1))
    log = read_log(tmp_path)
    assert (whats(log), log.faults) == (numbered(2), ())
    assert [path.name for path in (tmp_path / FOLDER).iterdir()] == ["2026-12.pc.jsonl"]


@pytest.mark.parametrize(
    ("computer", "pen"),
    [
        ("PHÒNG-VH 01", "phong-vh-01"),
        ("Đài.local", "dai-local"),
        ("", "pc"),
        ("机", "pc"),
        ("x" * 90, "x" * 30),
    ],
)
def test_names_of_pcs(computer: str, pen: str) -> None:
    """Every PC's name gives a part of a file's name that every system takes."""
    assert pen_of(computer) == pen


def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An act that could not be brought to the disk leaves the log as it was, and is told."""
    append(tmp_path, "pc", NOW, numbered(1))
    before = file_of(tmp_path).read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(28, os.strerror(28), descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(MediakitError) as refused:
            append(tmp_path, "pc", NOW, numbered(2, 1))
    assert refused.value.code == "OUTPUT_UNWRITABLE"
    assert file_of(tmp_path).read_bytes() == before


def test_one_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who comes second waits, and is told when the first does not end."""
    monkeypatch.setattr(log_writing, "_WAIT_S", 0.1)
    with holding(tmp_path):
        with pytest.raises(MediakitError) as refused, holding(tmp_path):
            pass
        assert refused.value.code == "LOG_BUSY"
    with holding(tmp_path):
        pass


def write_on(project: str) -> None:
    """Write acts of three plays until somebody ends it; each is told once it is on the disk."""
    number = len(read_log(Path(project)).entries)
    while True:
        with holding(Path(project)):
            append(Path(project), "pc", NOW, numbered(3, number))
        number += 3
        os.write(1, b"%d\n" % number)


def killed(process: "subprocess.Popen[bytes]", after_s: float) -> Sequence[bytes]:
    """Kill a process some time after its first word; give all it said."""
    assert process.stdout
    first = process.stdout.readline()
    time.sleep(after_s)
    process.send_signal(signal.SIGKILL)
    return [first, *process.communicate(timeout=60)[0].splitlines()]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_killed_again_and_again(tmp_path: Path) -> None:
    """Killed while it writes, the log holds whole acts, at least those that were told, and goes on."""
    for after_s in (0.0, 0.003, 0.011, 0.02):
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.delivery.test_log_file", str(tmp_path)],
            stdout=subprocess.PIPE,
            cwd=ROOT,
        )
        said = killed(process, after_s)
        log = read_log(tmp_path)
        assert log.faults == ()
        assert len(log.entries) % 3 == 0
        assert len(log.entries) >= int(said[-1])
        assert whats(log) == numbered(len(log.entries))


if __name__ == "__main__":
    write_on(sys.argv[1])

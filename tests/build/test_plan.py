"""What is kept, built or removed, and why."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mediakit.build.plan import (
    Decision,
    Reason,
    Record,
    Wanted,
    decide,
    mark_file,
    read_records,
    remove,
    write_record,
)

CLIP = Wanted(
    "mot-cua.clip.16x9",
    {"line:1": "aa", "voice": "bb"},
    ("clips/mot-cua.clip.16x9.mp4", "clips/mot-cua.clip.16x9.srt"),
)
SPOT = Wanted("mot-cua.loudspeaker_spot", {"line:1": "aa"}, ("spots/mot-cua.loudspeaker_spot.mp3",))


def make(wanted: Wanted, output: Path) -> None:
    """Make a result: its files, then its record."""
    for name in wanted.files:
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_bytes(f"made: {name}".encode())
    marks = {name: mark_file(output / name) for name in wanted.files}
    write_record(Record(wanted.name, wanted.inputs, marks, {"length_s": 16.5}), output)


def why(wanted: Wanted, output: Path, *, verify: bool = False) -> list[tuple[str, str]]:
    """The reasons for building a result; none when it is kept."""
    (decision,) = decide([wanted], output, verify=verify)
    assert decision.verb == ("build" if decision.reasons else "keep")
    assert (decision.name, decision.files) == (wanted.name, wanted.files)
    return [(reason.code, reason.what) for reason in decision.reasons]


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An output folder in which the clip was made."""
    make(CLIP, tmp_path)
    return tmp_path


def test_never_built(tmp_path: Path) -> None:
    """Nothing was made yet, and asking makes nothing."""
    assert why(CLIP, tmp_path / "output") == [("never_built", "")]
    assert not (tmp_path / "output").exists()


def test_kept(output: Path) -> None:
    """What nothing happened to is kept, also when every byte is read again."""
    assert why(CLIP, output) == []
    assert why(CLIP, output, verify=True) == []


def test_inputs(output: Path) -> None:
    """Changed, new and dropped inputs are told by name, all of them."""
    inputs = {"line:1": "a2", "line:2": "cc"}
    assert why(replace(CLIP, inputs=inputs), output) == [
        ("changed", "line:1"),
        ("changed", "line:2"),
        ("no_longer_used", "voice"),
    ]


def lose(path: Path) -> None:
    """Delete the file."""
    path.unlink()


def edit(path: Path) -> None:
    """Write something longer."""
    path.write_bytes(b"edited by hand, and so longer than it was made")


def become_folder(path: Path) -> None:
    """Put a folder in the file's place."""
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("harm", "code"), [(lose, "file_missing"), (edit, "file_altered"), (become_folder, "file_altered")]
)
def test_harmed_file(output: Path, harm: Callable[[Path], None], code: str) -> None:
    """A finished file that is gone or altered is told by name."""
    harm(output / CLIP.files[1])
    assert why(CLIP, output) == [(code, CLIP.files[1])]


def test_altered_in_secret(output: Path) -> None:
    """A file altered behind its size and time is found when every byte is read again."""
    path = output / CLIP.files[0]
    seen = path.stat()
    path.write_bytes(bytes(seen.st_size))
    os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert why(CLIP, output) == []
    assert why(CLIP, output, verify=True) == [("file_altered", CLIP.files[0])]


def test_touched(output: Path) -> None:
    """A file whose date alone changed, as by a copy to another disk, is kept."""
    os.utime(output / CLIP.files[0], ns=(1, 1))
    assert why(CLIP, output) == []


def test_one_more_file(output: Path) -> None:
    """A result that is to have a file more than it was made with is not kept."""
    more = replace(CLIP, files=(*CLIP.files, "clips/mot-cua.clip.16x9.vtt"))
    assert why(more, output) == [("file_missing", "clips/mot-cua.clip.16x9.vtt")]


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "{}", "null", '{"name": "mot-cua.clip.16x9"}', "\udcff"],
    ids=["empty", "cut off", "a list", "nothing inside", "null", "half of it", "no text"],
)
def test_damaged_record(output: Path, content: str) -> None:
    """A record that cannot be read counts as never written."""
    (path,) = (output / ".store" / "records").iterdir()
    path.write_bytes(content.encode(errors="surrogateescape"))
    assert why(CLIP, output) == [("never_built", "")]


@pytest.mark.parametrize("part", ["inputs", "files", "figures"])
def test_strange_record(output: Path, part: str) -> None:
    """A record with a list where names belong counts as never written."""
    (path,) = (output / ".store" / "records").iterdir()
    path.write_text(json.dumps({**json.loads(path.read_bytes()), part: [1]}), encoding="utf-8")
    assert why(CLIP, output) == [("never_built", "")]


def test_record_round_trip(output: Path) -> None:
    """A record is read as it was written, figures included; records come in the order of their names."""
    make(SPOT, output)
    clip, spot = read_records(output)
    assert clip == Record(
        CLIP.name, CLIP.inputs, {name: mark_file(output / name) for name in CLIP.files}, {"length_s": 16.5}
    )
    assert spot.name == SPOT.name


def test_no_longer_wanted(output: Path) -> None:
    """What no message wants any more is removed: its files and its record, nothing else."""
    make(SPOT, output)
    kept, gone = decide([SPOT], output)
    assert kept.verb == "keep"
    assert gone == Decision("remove", CLIP.name, CLIP.files, (Reason("not_wanted"),))
    remove(gone, output)
    assert not any((output / name).exists() for name in CLIP.files)
    assert [record.name for record in read_records(output)] == [SPOT.name]
    assert [decision.verb for decision in decide([SPOT], output)] == ["keep"]


def test_removed_by_hand_before(output: Path) -> None:
    """Removing does not mind that a person removed a file first."""
    (output / CLIP.files[0]).unlink()
    (gone,) = decide([], output)
    remove(gone, output)
    assert decide([], output) == []

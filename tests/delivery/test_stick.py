"""A pack onto a stick: nobody else's file is touched, and what is written is read back."""

import errno
import os
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import IO, Any

import pytest

from mediakit.delivery import stick as module
from mediakit.delivery.pack import PACKS, write_pack
from mediakit.delivery.stick import copy_to_stick
from mediakit.errors import MediakitError, every_fault
from mediakit.model.station import Session
from tests.delivery.made import planned, spot, station

SESSIONS = [Session("05:30", 60), Session("17:00", 60)]


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """The folder of packs, with one for a stick."""
    (tmp_path / "spots").mkdir()
    spots = [spot(tmp_path / "spots", name) for name in ("mot-cua", "gop-y")]
    write_pack(planned(spots, station(sessions=SESSIONS)), None, tmp_path / "output")
    return tmp_path / "output" / PACKS


@pytest.fixture
def pack(packs: Path) -> Path:
    """The pack."""
    return packs / "rach-dua/2026-11-30"


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    """An empty stick."""
    (tmp_path / "KINGSTON").mkdir()
    return tmp_path / "KINGSTON"


def content(root: Path) -> dict[str, bytes]:
    """Every file, by its place."""
    found = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def refused(pack: Path, packs: Path, usb: Path) -> list[tuple[str, str]]:
    """Codes and files of a copy that is refused."""
    with pytest.raises(MediakitError) as told:
        copy_to_stick(pack, packs, usb)
    return [(fault.code, fault.where.file) for fault in every_fault(told.value)]


def test_the_stick_holds_the_pack_s_files_alone(pack: Path, packs: Path, usb: Path) -> None:
    """MP3 and nothing else, each as in the pack."""
    copied = copy_to_stick(pack, packs, usb)
    assert content(usb) == content(pack / "usb")
    assert copied.files == (
        "01_0530/01_mot-cua.mp3",
        "01_0530/02_gop-y.mp3",
        "02_1700/01_mot-cua.mp3",
        "02_1700/02_gop-y.mp3",
    )
    assert (copied.removed, copied.kept) == ((), ())


def test_files_are_written_in_the_order_they_are_played(
    pack: Path, packs: Path, usb: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One after another, each brought to the stick before the next begins."""
    events: list[str] = []
    copy, sync = shutil.copyfileobj, os.fsync

    def copied(given: IO[bytes], taken: IO[bytes], *rest: Any) -> None:
        events.append(Path(taken.name).relative_to(usb).as_posix())
        copy(given, taken, *rest)

    def synced(number: int) -> None:
        events.append("on the stick")
        sync(number)

    monkeypatch.setattr(module, "shutil", SimpleNamespace(copyfileobj=copied, disk_usage=shutil.disk_usage))
    monkeypatch.setattr(module, "os", SimpleNamespace(fsync=synced))
    written = copy_to_stick(pack, packs, usb).files
    assert events == [step for name in written for step in (name, "on the stick")]
    assert list(written) == sorted(written)


def test_an_earlier_pack_makes_room(pack: Path, packs: Path, usb: Path, tmp_path: Path) -> None:
    """Its files go, also when that pack was replaced since; a stranger's document stays."""
    copy_to_stick(pack, packs, usb)
    (usb / "thu.docx").write_bytes(b"PK")
    other = [spot(tmp_path / "spots", "hoi-dap", 1.2)]
    write_pack(planned(other, station(sessions=SESSIONS[1:])), None, packs.parent)
    copied = copy_to_stick(pack, packs, usb)
    assert set(content(usb)) == {"01_1700/01_hoi-dap.mp3", "thu.docx"}
    assert (len(copied.removed), copied.kept) == (4, ("thu.docx",))
    assert not (usb / "01_0530").exists()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("nhac.mp3", "STICK_FOREIGN"),
        ("nhac/a.WMA", "STICK_FOREIGN"),
        ("01_0530/01_mot-cua.mp3", "STICK_FOREIGN"),
        ("01_0530/01_MOT-CUA.MP3", "STICK_FOREIGN"),
        ("01_0530/99_cua-toi.mp3", "STICK_FOREIGN"),
        ("01_0530", "STICK_FOREIGN"),
    ],
)
def test_what_others_put_there_is_never_deleted(
    pack: Path, packs: Path, usb: Path, name: str, code: str
) -> None:
    """What a player would play too, or what stands in the way, is named; the stick stays as it is."""
    (usb / name).parent.mkdir(exist_ok=True)
    (usb / name).write_bytes(b"of somebody else")
    before = content(usb)
    assert refused(pack, packs, usb) == [(code, name)]
    assert content(usb) == before


@pytest.mark.parametrize(
    "name", ["System Volume Information/a.mp3", ".Trashes/b.mp3", "$RECYCLE.BIN/c.wav", "thu.docx"]
)
def test_what_no_player_plays_may_stay(pack: Path, packs: Path, usb: Path, name: str) -> None:
    """Files of systems and offices do no harm."""
    (usb / name).parent.mkdir(exist_ok=True)
    (usb / name).write_bytes(b"x")
    assert copy_to_stick(pack, packs, usb).kept == (name,)
    assert (usb / name).read_bytes() == b"x"


def test_ours_once_changed_is_somebody_else_s(pack: Path, packs: Path, usb: Path) -> None:
    """A file that a person put in the place of ours is not deleted."""
    copy_to_stick(pack, packs, usb)
    mine = usb / "01_0530/01_mot-cua.mp3"
    mine.write_bytes(mine.read_bytes()[:-1] + b"x")
    assert refused(pack, packs, usb) == [("STICK_FOREIGN", "01_0530/01_mot-cua.mp3")]


def test_a_full_stick_is_told_before_anything_is_changed(
    pack: Path, packs: Path, usb: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Room is asked for first."""
    copy_to_stick(pack, packs, usb)
    before = content(usb)
    (usb / "01_0530/02_gop-y.mp3").unlink()
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1000))
    assert refused(pack, packs, usb) == [("STICK_FULL", "")]
    assert content(usb) == {name: whole for name, whole in before.items() if name != "01_0530/02_gop-y.mp3"}


def test_a_stick_that_fails_halfway(
    pack: Path, packs: Path, usb: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of the pack is left on it, and what others put there is."""
    (usb / "thu.docx").write_bytes(b"PK")
    copy, calls = shutil.copyfileobj, list[int]()

    def failing(given: IO[bytes], taken: IO[bytes], *rest: Any) -> None:
        calls.append(1)
        if len(calls) == 3:
            taken.write(given.read(100))
            raise OSError(errno.ENOSPC, "No space left on device")
        copy(given, taken, *rest)

    monkeypatch.setattr(shutil, "copyfileobj", failing)
    assert refused(pack, packs, usb) == [("STICK_FAILED", "")]
    assert content(usb) == {"thu.docx": b"PK"}
    assert [path.name for path in usb.iterdir()] == ["thu.docx"]


def test_a_stick_pulled_out_halfway_is_written_anew(pack: Path, packs: Path, usb: Path) -> None:
    """What was cut short is known again as ours."""
    copy_to_stick(pack, packs, usb)
    shutil.rmtree(usb / "02_1700")
    cut = usb / "01_0530/02_gop-y.mp3"
    cut.write_bytes(cut.read_bytes()[:5000])
    (packs / module.WRITTEN).unlink()  # not even the list is needed for that
    copy_to_stick(pack, packs, usb)
    assert content(usb) == content(pack / "usb")


def test_a_stick_that_gives_back_other_bytes(
    pack: Path, packs: Path, usb: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every damaged file is named."""
    copy = shutil.copyfileobj

    def worn(given: IO[bytes], taken: IO[bytes], *rest: Any) -> None:
        copy(given, taken, *rest)
        if "02_gop-y" in taken.name:
            taken.seek(1000)
            taken.write(b"?")

    monkeypatch.setattr(shutil, "copyfileobj", worn)
    assert refused(pack, packs, usb) == [
        ("STICK_DAMAGED", "01_0530/02_gop-y.mp3"),
        ("STICK_DAMAGED", "02_1700/02_gop-y.mp3"),
    ]


def test_no_stick(pack: Path, packs: Path, tmp_path: Path) -> None:
    """A place that is not there is no stick, and none is made."""
    assert refused(pack, packs, tmp_path / "none") == [("STICK_MISSING", "")]
    assert not (tmp_path / "none").exists()


def test_a_pack_is_no_stick(pack: Path, packs: Path) -> None:
    """Pointing at the pack itself, or beside it, deletes nothing."""
    before = content(packs)
    for place in (pack / "usb", pack, packs):
        assert refused(pack, packs, place) == [("STICK_IS_PACK", "")]
    assert content(packs) == before

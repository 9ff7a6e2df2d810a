"""A station's pack, from the files of a campaign to the stick."""

import csv
import errno
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mediakit.delivery import pack as packing
from mediakit.delivery.seal import verify
from mediakit.errors import MediakitError
from tests.conftest import MESSAGE, SECOND_MESSAGE, Run, Typed, change, write
from tests.test_wanted import CATALOGUE, GOP_Y, MOT_CUA

STATIONS = """\
loa-usb:
  name: Đài phường Rạch Dừa
  ward: Rạch Dừa
  system: usb
  sessions:
    - start: 06:30
      length_s: 300
      days: [T2, T3]
    - start: 17:00
      length_s: 300
      select: [mot-cua, "*"]
      repeat: 2
loa-ip:
  name: Đài phường Tam Thắng
  ward: Tam Thắng
  system: ip
  format: wav
  adapter: mau
  sessions:
    - {start: 17:00, length_s: 300}
may-fm:
  name: Đài phường Vũng Tàu
  ward: Vũng Tàu
  system: fm
  sessions:
    - {start: 17:00, length_s: 120, fill: true}
"""
STATIONS_FILE = f"{CATALOGUE}/stations.yaml"
ADAPTER_FILE = f"{CATALOGUE}/adapters/mau.yaml"
ADAPTER = "metadata: {Mã: spot, Tên: title, Tệp: file, Số: sha256}\nschedule: {Lúc: start, Tên: title}\n"
MONDAY = ("--date", "2026-11-30")
SPOTS = ["gop-y.loudspeaker_spot", "mot-cua.loudspeaker_spot"]
FACT = "facts:\n  - claim: Đúng vậy.\n    verified: {verified}\n"


@pytest.fixture
def stations(built: Path) -> Path:
    """Two messages, built, and a station of each system."""
    write(built, STATIONS_FILE, STATIONS)
    write(built, ADAPTER_FILE, ADAPTER)
    return built


def content(root: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def played(document: Any) -> list[list[tuple[str, str]]]:
    """Start and spot of every play, session by session."""
    return [[(play["start"], play["spot"]) for play in one["plays"]] for one in document["sessions"]]


def left_out(document: Any) -> dict[str, list[str]]:
    """Codes of reasons by spot."""
    return {one["spot"]: [reason["code"] for reason in one["reasons"]] for one in document["left_out"]}


def test_a_stick(stations: Path, run: Run) -> None:
    """What is selected is packed in order and sealed, and the day's papers are with it."""
    status, document, err = run("pack", "loa-usb", *MONDAY)
    assert (status, err) == (0, "")
    assert document["folder"] == "output/packs/loa-usb/2026-11-30"
    morning, evening = played(document)
    assert [name for _, name in morning] == SPOTS
    assert [name for _, name in evening] == SPOTS[::-1] * 2
    assert (morning[0][0], evening[0][0]) == ("06:30:00", "17:00:00")
    folder = stations / document["folder"]
    files = content(folder)
    assert {name for name in files if not name.startswith("usb/")} == {
        *("SHA256SUMS", "bang-phat.html", "lich-phat.ics", "nhat-ky.csv", "pack.json"),
    }
    spots = {name: (stations / f"output/spots/{name}.mp3").read_bytes() for name in SPOTS}
    for session in document["sessions"]:
        for play in session["plays"]:
            assert files[play["file"]] == spots[play["spot"]]
    assert verify(folder) == []
    kept = json.loads(files["pack.json"])
    assert (kept["date"], kept["sessions"]) == ("2026-11-30", document["sessions"])
    rows = list(csv.DictReader(io.StringIO(files["nhat-ky.csv"].decode("utf-8-sig"))))
    assert [(row["Mã tin"], row["Dự kiến từ"]) for row in rows] == [
        (name, start) for session in (morning, evening) for start, name in session
    ]
    assert document["spread_lu"] <= 1


def test_loudspeakers_over_the_network(stations: Path, run: Run) -> None:
    """Each spot once with script and facts; columns are named as the other system does."""
    status, document, _ = run("pack", "loa-ip", *MONDAY)
    assert status == 0
    files = content(stations / document["folder"] / "ip")
    facts = json.loads(files["metadata.json"])
    assert [one["spot"] for one in facts] == SPOTS
    assert [(one["title"], one["area"], one["priority"]) for one in facts] == [
        ("Góp ý", "Tam Thắng", "thường"),
        ("Nộp hồ sơ", "Tam Thắng", "thường"),
    ]
    for one in facts:
        assert files[one["file"]][:4] == b"RIFF"
        assert files[one["script_file"]].decode().strip() == one["script"]
        assert (one["summary"], one["synthetic"]) != ("", False)
    assert files["metadata.csv"].decode("utf-8-sig").splitlines()[0] == "Mã,Tên,Tệp,Số"
    assert files["metadata.csv"].decode("utf-8-sig").splitlines()[1].endswith(facts[0]["sha256"])
    assert files["lich-phat.csv"].decode("utf-8-sig").splitlines()[:2] == ["Lúc,Tên", "17:00:00,Góp ý"]


def test_a_transmitter(stations: Path, run: Run) -> None:
    """One programme a session, beside its list."""
    status, document, _ = run("pack", "may-fm", *MONDAY)
    assert status == 0
    assert set(content(stations / document["folder"] / "fm")) == {"01_1700.mp3", "lich-phat.m3u8"}


@pytest.mark.parametrize("station", ["loa-usb", "loa-ip", "may-fm"])
def test_the_same_inputs_give_the_same_bytes(stations: Path, run: Run, station: str) -> None:
    """In another run from nothing; and a pack that stands already is left as it is."""
    folder = stations / run("pack", station, *MONDAY)[1]["folder"]
    first, written = content(folder), (folder / "SHA256SUMS").stat().st_mtime_ns
    assert run("pack", station, *MONDAY)[0] == 0
    assert (folder / "SHA256SUMS").stat().st_mtime_ns == written
    shutil.rmtree(folder)
    assert run("pack", station, *MONDAY)[0] == 0
    assert content(folder) == first
    assert not any(str(stations).encode() in one for one in first.values())


def test_reasons(stations: Path, run: Run) -> None:
    """Each spot that is not finished, current, in date and verified is left out with its reason."""
    write(stations, MOT_CUA, MESSAGE + "priority: khẩn cấp\n" + FACT.format(verified="true"))
    write(
        stations, GOP_Y, SECOND_MESSAGE.replace("Mời bà con", "Mong bà con") + FACT.format(verified="false")
    )
    write(stations, f"{CATALOGUE}/messages/moi.yaml", MESSAGE)
    write(stations, f"{CATALOGUE}/messages/clip.yaml", MESSAGE.replace(", loudspeaker_spot", ""))
    write(stations, f"{CATALOGUE}/messages/sai.yaml", MESSAGE.replace("topic", "topik"))
    cut = FACT.format(verified="true") + "    valid_until: 2026-11-29\n"
    write(stations, f"{CATALOGUE}/messages/qua-han.yaml", SECOND_MESSAGE + cut)
    status, document, err = run("pack", "loa-usb", *MONDAY)
    assert (status, document["folder"], [one["code"] for one in document["faults"]]) == (
        2,
        None,
        ["PACK_EMPTY"],
    )
    told = left_out(document)
    assert told["mot-cua.loudspeaker_spot"][0] == "SPOT_EMERGENCY"
    assert told["gop-y.loudspeaker_spot"] == ["FACT_UNVERIFIED", "SPOT_STALE"]
    assert told["moi.loudspeaker_spot"] == ["SPOT_UNBUILT"]
    assert told["clip"] == ["SPOT_NONE"]
    assert told["sai"] == ["SPOT_AT_FAULT"]
    assert told["qua-han.loudspeaker_spot"] == ["FACT_EXPIRED", "SPOT_UNBUILT"]
    assert err == ""
    assert not (stations / "output/packs").exists()


def test_what_a_person_must_do_is_said(stations: Path, typed: Typed) -> None:
    """A pack without spots names each fact that waits, once, with every place, most wanted first."""
    for name, text in ((MOT_CUA, MESSAGE), (GOP_Y, SECOND_MESSAGE)):
        write(stations, name, text + FACT.format(verified="false"))
    status, out, err = typed("pack", "loa-usb", *MONDAY)
    assert (status, err.count("[PACK_EMPTY]")) == (2, 1)
    assert out.count("“Đúng vậy.” – giữ lại 2 tin") == 1
    assert f"    {GOP_Y}:10\n    {MOT_CUA}:16\n" in out
    assert "2 tin chỉ còn chờ đối chiếu căn cứ" in out
    change(stations, GOP_Y, "verified: false", "verified: true")
    status, out, _ = typed("pack", "loa-usb", *MONDAY)
    assert status == 1
    assert "06:30: 1 lượt phát" in out
    assert "1 tin chỉ còn chờ" in out


def test_a_stale_spot_says_build(stations: Path, typed: Typed) -> None:
    """An edit that reaches a spot keeps it out until it is built."""
    change(stations, GOP_Y, "Mời bà con", "Mong bà con")
    status, out, _ = typed("pack", "loa-usb", *MONDAY)
    assert status == 1
    assert "[SPOT_STALE]" in out
    assert "gõ build" in out


def test_an_altered_spot_is_never_packed(stations: Path, run: Run) -> None:
    """Also when its size and time are those of the one that was built."""
    spot = stations / "output/spots/gop-y.loudspeaker_spot.mp3"
    times = spot.stat()
    spot.write_bytes(spot.read_bytes()[:-1] + b"x")
    os.utime(spot, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert left_out(run("pack", "loa-usb", *MONDAY)[1]) == {"gop-y.loudspeaker_spot": ["SPOT_STALE"]}


def test_the_day(stations: Path, run: Run) -> None:
    """Only that day's sessions, and warnings of those."""
    change(stations, STATIONS_FILE, "06:30", "05:30")
    for day, sessions, codes in (("2026-12-02", 1, []), ("2026-12-01", 2, ["SESSION_EARLY"])):
        document = run("pack", "loa-usb", "--date", day)[1]
        found = [one["code"] for one in document["warnings"]]
        assert (len(document["sessions"]), found) == (sessions, codes)
    change(
        stations,
        STATIONS_FILE,
        "      length_s: 300\n      select",
        "      days: [T2]\n      length_s: 300\n      select",
    )
    document = run("pack", "loa-usb", "--date", "2026-12-02")[1]
    assert [(one["code"], one["facts"]["next"]) for one in document["faults"]] == [
        ("PACK_NO_SESSION", "2026-12-07")
    ]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), "STATION_NOT_NAMED"),
        (("loa",), "UNKNOWN_STATION"),
        (("loa-ip", "--to", "."), "PACK_NO_STICK"),
        (("verify", "."), "PACK_NONE"),
    ],
)
def test_wrong_use(stations: Path, run: Run, words: tuple[str, ...], code: str) -> None:
    """Status 2, nothing written, and what there is to choose from."""
    status, document, _ = run("pack", *words)
    assert (status, [one["code"] for one in document["faults"]]) == (2, [code])
    assert not (stations / "output/packs").exists()


def test_stations_at_fault(stations: Path, run: Run) -> None:
    """They hinder their own pack alone; `check` tells them, and `build` does not mind."""
    change(stations, STATIONS_FILE, "06:30", "03:30")
    assert [one["code"] for one in run("pack", "loa-usb", *MONDAY)[1]["faults"]] == ["SESSION_HOURS"]
    assert run("pack", "loa-ip", *MONDAY)[0] == 0
    status, document, _ = run("check")
    assert (status, [(one["code"], one["place"]["line"]) for one in document["faults"]]) == (
        2,
        [("SESSION_HOURS", 6)],
    )
    assert run("build", "--jobs", "1")[0] == 0


def test_a_killed_packer_leaves_no_half_pack(stations: Path, run: Run) -> None:
    """What was there stays; the next run clears what was begun."""
    folder = stations / run("pack", "loa-usb", *MONDAY)[1]["folder"]
    before = content(folder)
    change(stations, STATIONS_FILE, "repeat: 2", "repeat: 3")
    killed = """
import os
from mediakit.delivery import pack
from tests.cli import small
from tests.conftest import shrink, tones
import pytest, sys
pack.seal = lambda folder: os._exit(9)
from mediakit.cli import main
with pytest.MonkeyPatch.context() as patch:
    tones(patch)
    shrink(patch)
    main(sys.argv[1:])
"""
    command = [sys.executable, "-B", "-c", killed, "pack", "loa-usb", *MONDAY, "--project", str(stations)]
    done = subprocess.run(command, check=False, capture_output=True, cwd=Path(__file__).parents[2])
    assert done.returncode == 9, done.stderr
    parts = [path for path in folder.parent.iterdir() if path != folder]
    assert len(parts) == 1
    assert (content(folder), verify(folder)) == (before, [])
    assert run("pack", "loa-usb", *MONDAY)[0] == 0
    assert list(folder.parent.iterdir()) == [folder]
    assert len(content(folder)) == len(before) + 2


def test_killed_between_two_names(stations: Path, run: Run) -> None:
    """A pack that was put aside to be replaced is put back."""
    folder = stations / run("pack", "loa-usb", *MONDAY)[1]["folder"]
    before = content(folder)
    folder.rename(folder.with_name(f".{folder.name}.old"))
    assert run("pack", "loa-usb", *MONDAY)[0] == 0
    assert content(folder) == before
    assert list(folder.parent.iterdir()) == [folder]


@pytest.mark.parametrize("at", ["cue_sheet", "seal", "calendar"])
def test_a_full_disk(stations: Path, run: Run, monkeypatch: pytest.MonkeyPatch, at: str) -> None:
    """Nothing half made is left, and an earlier pack stands as it did."""
    folder = stations / run("pack", "loa-usb", *MONDAY)[1]["folder"]
    before = content(folder)
    change(stations, STATIONS_FILE, "repeat: 2", "repeat: 3")

    def full(*_: object) -> bytes:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(packing, at, full)
    status, document, _ = run("pack", "loa-usb", *MONDAY)
    assert (status, [one["code"] for one in document["faults"]]) == (2, ["OUTPUT_UNWRITABLE"])
    assert list(folder.parent.iterdir()) == [folder]
    assert content(folder) == before


def test_too_little_room_is_told_first(stations: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before a file is copied."""

    def no_room(folder: Path, needed: int) -> None:
        del folder
        assert needed > 0
        raise MediakitError("DISK_FULL", needed_mb=9, free_mb=1)

    monkeypatch.setattr("mediakit.cli.pack.ensure_space", no_room)
    assert run("pack", "loa-usb", *MONDAY)[1]["faults"][0]["code"] == "DISK_FULL"
    assert not (stations / "output/packs").exists()


@pytest.mark.parametrize("name", ["nhat-ky.csv", "ghi-chu.txt"])
def test_what_a_person_put_into_a_pack_is_kept(stations: Path, run: Run, name: str) -> None:
    """A sheet that was filled in, or a file of one's own, is not replaced with the pack."""
    folder = stations / run("pack", "loa-usb", *MONDAY)[1]["folder"]
    (folder / name).write_bytes(b"05:31")
    change(stations, STATIONS_FILE, "repeat: 2", "repeat: 3")
    status, document, _ = run("pack", "loa-usb", *MONDAY)
    assert (status, [one["code"] for one in document["faults"]]) == (2, ["PACK_TOUCHED"])
    assert (folder / name).read_bytes() == b"05:31"
    (folder / name).unlink()
    assert run("pack", "loa-usb", *MONDAY)[0] == 0


def test_a_damaged_pack_is_made_again(stations: Path, run: Run) -> None:
    """What nobody put there on purpose is replaced."""
    folder = stations / run("pack", "loa-usb", *MONDAY)[1]["folder"]
    before = content(folder)
    damaged = folder / "usb/01_0630/01_gop-y.mp3"
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"?")
    (folder / "lich-phat.ics").unlink()
    status, document, _ = run("pack", "verify", str(folder))
    assert status == 1
    assert [(one["code"], one["place"]["file"]) for one in document["faults"]] == [
        ("PACK_MISSING", "lich-phat.ics"),
        ("PACK_ALTERED", "usb/01_0630/01_gop-y.mp3"),
    ]
    assert run("pack", "loa-usb", *MONDAY)[0] == 0
    assert content(folder) == before
    assert run("pack", "verify", str(folder))[:2] == (0, {"folder": folder.as_posix(), "faults": []})


def test_to_a_stick(stations: Path, typed: Typed, tmp_path: Path) -> None:
    """It holds the MP3 alone, and one is told when it may be taken out."""
    (tmp_path / "E").mkdir()
    status, out, err = typed("pack", "loa-usb", *MONDAY, "--to", str(tmp_path / "E"))
    assert (status, err) == (0, "")
    assert content(tmp_path / "E") == content(stations / "output/packs/loa-usb/2026-11-30/usb")
    assert "Đã chép 6 tệp ra USB, đọc lại đúng từng byte" in out
    assert "rút USB được" in out


def test_a_stand_in_is_not_aired(stations: Path, run: Run) -> None:
    """What another voice told while the campaign's was away waits for it."""
    record = stations / "output/.store/records/gop-y.loudspeaker_spot.json"
    kept = json.loads(record.read_text("utf-8"))
    record.write_text(json.dumps({**kept, "stand_in": "espeak:nu-bac"}), "utf-8")
    assert left_out(run("pack", "loa-usb", *MONDAY)[1]) == {"gop-y.loudspeaker_spot": ["SPOT_STAND_IN"]}


@pytest.mark.parametrize("station", ["loa-usb", "loa-ip", "may-fm"])
def test_the_sheet_goes_into_the_log(stations: Path, run: Run, tmp_path: Path, station: str) -> None:
    """Ticked as aired on time, it is taken as it stands: every play, with its station and spot."""
    document = run("pack", station, "--date", "2024-06-03")[1]
    sheet = stations / document["folder"] / "nhat-ky.csv"
    rows = list(csv.DictReader(io.StringIO(sheet.read_text("utf-8-sig"))))
    filled = tmp_path / "phieu.csv"
    with filled.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows({**row, "Đúng lịch (x)": "x", "Người phát": "An"} for row in rows)
    status, taken, _ = run("log", "import", str(filled))
    assert (status, taken.get("faults", [])) == (0, [])
    kept = "".join(
        path.read_text("utf-8") for path in sorted((stations / "assets/log").iterdir()) if path.is_file()
    )
    for session in document["sessions"]:
        for play in session["plays"]:
            assert play["start"] in kept
    assert kept.count(station) == len(rows)


def test_options_stand_where_one_likes(stations: Path, run: Run) -> None:
    """Before the station or after it, and before `verify` too; a folder may be called like a command."""
    folder = stations / run("pack", *MONDAY, "loa-usb")[1]["folder"]
    assert run("pack", "--lang", "en", "verify", str(folder))[0] == 0
    (stations / "verify").mkdir()
    status, document, _ = run("pack", "loa-usb", *MONDAY, "--to", f"{stations}/verify")
    assert (status, len(document["stick"]["written"])) == (0, 6)


def test_spots_go_as_they_are_where_mp3_is_taken(stations: Path, run: Run) -> None:
    """Byte by byte, with the digest of the record; without an adapter the columns are ours."""
    change(stations, STATIONS_FILE, "  format: wav\n  adapter: mau\n", "")
    document = run("pack", "loa-ip", *MONDAY)[1]
    files = content(stations / document["folder"] / "ip")
    facts = json.loads(files["metadata.json"])
    digests = {play["spot"]: play["sha256"] for play in document["sessions"][0]["plays"]}
    assert {one["spot"]: one["sha256"] for one in facts} == digests
    for name in SPOTS:
        assert files[f"{name}.mp3"] == (stations / f"output/spots/{name}.mp3").read_bytes()
    assert files["metadata.csv"].decode("utf-8-sig").startswith("spot,message,title,summary,priority,area,")


def test_what_to_know_before_it_is_aired(stations: Path, run: Run) -> None:
    """Spots of unequal loudness, and a session with nothing to air, are warnings."""
    record = stations / "output/.store/records/gop-y.loudspeaker_spot.json"
    kept = json.loads(record.read_text("utf-8"))
    kept["figures"]["integrated_lufs"] -= 1.2
    record.write_text(json.dumps(kept), "utf-8")
    change(stations, STATIONS_FILE, "length_s: 300\n      days", "length_s: 10\n      days")
    status, document, _ = run("pack", "loa-usb", *MONDAY)
    assert (status, [one["code"] for one in document["warnings"]]) == (
        1,
        ["PACK_SESSION_EMPTY", "PACK_SPREAD"],
    )
    assert left_out(document) == {name: ["SPOT_TOO_LONG"] for name in SPOTS}

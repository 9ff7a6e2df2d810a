"""A pack's checksums."""

import subprocess
from pathlib import Path
from shutil import which

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediakit.delivery.seal import SEAL, seal, verify
from mediakit.errors import MediakitError

FILES = {"usb/01_1700/01_a.mp3": bytes(range(256)), "bang-phat.html": b"<p>x</p>", "pack.json": b"{}\n"}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A sealed folder."""
    folder = tmp_path / "gói"
    for name, content in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    seal(folder)
    return folder


def told(folder: Path) -> list[tuple[str, str]]:
    """What is found, and where."""
    return [(fault.code, fault.where.file) for fault in verify(folder)]


def test_whole(pack: Path) -> None:
    """Nothing is told of a pack as it was written, and sha256sum agrees."""
    assert told(pack) == []
    program = which("sha256sum")
    if program:
        done = subprocess.run(
            [program, "--check", "--strict", SEAL], cwd=pack, capture_output=True, check=True
        )
        assert done.stdout.count(b": OK") == len(FILES)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
@given(st.sampled_from([*FILES, SEAL]), st.integers(0, 10_000), st.integers(1, 255))
def test_any_flipped_byte_is_named(pack: Path, name: str, at: int, flip: int) -> None:
    """Of any file, the seal included, and no other file is blamed."""
    before = (pack / name).read_bytes()
    at %= len(before)
    (pack / name).write_bytes(before[:at] + bytes([before[at] ^ flip]) + before[at + 1 :])
    try:
        assert told(pack) == [("PACK_ALTERED", name)]
    finally:
        (pack / name).write_bytes(before)


@pytest.mark.parametrize("keep", range(0, 300, 7))
def test_a_seal_cut_short(pack: Path, keep: int) -> None:
    """It vouches for nothing, and says so itself."""
    content = (pack / SEAL).read_bytes()
    (pack / SEAL).write_bytes(content[:keep])
    assert told(pack) == [("PACK_ALTERED", SEAL)]


def test_missing_and_foreign(pack: Path) -> None:
    """Files that went and files that came, empty folders and links too."""
    (pack / "bang-phat.html").unlink()
    (pack / "usb/la.mp3").write_bytes(b"x")
    (pack / "trong").mkdir()
    (pack / "link.mp3").symlink_to(pack / "pack.json")
    assert told(pack) == [
        ("PACK_MISSING", "bang-phat.html"),
        ("PACK_FOREIGN", "link.mp3"),
        ("PACK_FOREIGN", "trong"),
        ("PACK_FOREIGN", "usb/la.mp3"),
    ]


def test_no_pack(tmp_path: Path) -> None:
    """A folder without a seal is none."""
    with pytest.raises(MediakitError) as raised:
        verify(tmp_path)
    assert raised.value.code == "PACK_NONE"

"""What goes wrong on a fresh machine: one sentence each, and nothing half made."""

import errno
import sys
from pathlib import Path

import pytest

from scripts import bootstrap
from scripts.bootstrap import SetupError
from tests.scripts.tools import Tools, append, set_up

NO_PIN = """
The conflict is caused by:
    requests 2.34.2 depends on idna<4 and >=2.5
    The user requested (constraint) idna==3.20
ERROR: Cannot install requests because these package versions have conflicting dependencies.
"""
NO_NETWORK = """
    The user requested (constraint) flit-core==4.2.0
WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError'
ERROR: Cannot install flit_core because these package versions have conflicting dependencies.
"""


@pytest.mark.parametrize("stamp", [None, "", "{", "[1]"])
def test_half_made_environment_is_not_trusted(stamp: str | None, checkout: Path, tools: Tools) -> None:
    """Without a whole stamp, `.venv` is made again from nothing."""
    set_up(checkout)
    tools.take_asked()
    (checkout / ".venv" / "stamp.json").unlink()
    if stamp is not None:
        (checkout / ".venv" / "stamp.json").write_text(stamp, encoding="utf-8")
    (checkout / ".venv" / "junk").touch()
    set_up(checkout)
    assert tools.take_asked() == ["venv", "ensurepip", "wheel", "needs", "code"]
    assert not (checkout / ".venv" / "junk").exists()


def test_environment_without_its_python(checkout: Path, tools: Tools) -> None:
    """A stamp beside a Python that is gone (uninstalled, or another computer's) counts for nothing."""
    set_up(checkout)
    tools.take_asked()
    Path(bootstrap.module(checkout / ".venv", "pip")[0]).unlink()
    set_up(checkout)
    assert tools.take_asked()[0] == "venv"


@pytest.mark.parametrize("failing", ["venv", "ensurepip", "wheel", "needs", "code"])
@pytest.mark.parametrize(
    "reason", [SetupError("DISK_FULL"), KeyboardInterrupt(), OSError(errno.ENOSPC, "full")]
)
def test_first_time_fails(failing: str, reason: BaseException, checkout: Path, tools: Tools) -> None:
    """Whatever fails the first time, no `.venv` is left behind, and the next call starts afresh."""
    tools.fails = {failing: reason}
    with pytest.raises(type(reason)):
        set_up(checkout)
    assert not [left.name for left in checkout.glob(".venv*") if left.is_dir()]
    tools.fails = {}
    set_up(checkout)


def test_failed_download_keeps_what_works(checkout: Path, tools: Tools) -> None:
    """When new pins cannot be fetched, the environment stays; taken back, they need no new install."""
    set_up(checkout)
    pins = (checkout / "constraints.txt").read_bytes()
    append(checkout / "constraints.txt", "idna==3\n")
    tools.fails = {"wheel": SetupError("FETCH_FAILED")}
    with pytest.raises(SetupError):
        set_up(checkout)
    (checkout / "constraints.txt").write_bytes(pins)
    tools.take_asked()
    set_up(checkout)
    assert tools.take_asked() == []


def test_update_that_fails_midway_is_not_trusted(checkout: Path, tools: Tools) -> None:
    """An update that failed while it changed `.venv` is followed by a new `.venv`."""
    set_up(checkout)
    append(checkout / "constraints.txt", "idna==3\n")
    tools.fails = {"needs": SetupError("INSTALL_FAILED")}
    with pytest.raises(SetupError):
        set_up(checkout)
    tools.fails = {}
    tools.take_asked()
    set_up(checkout)
    assert tools.take_asked()[0] == "venv"


def test_failed_package_needs_no_download_to_mend(checkout: Path, tools: Tools) -> None:
    """When only the package itself failed to install, the next call installs only that."""
    set_up(checkout)
    append(checkout / "mediakit" / "__init__.py", "# edited\n")
    tools.fails = {"code": SetupError("INSTALL_FAILED")}
    with pytest.raises(SetupError):
        set_up(checkout)
    tools.fails = {}
    tools.take_asked()
    set_up(checkout)
    assert tools.take_asked() == ["code"]


def test_another_python(checkout: Path, tools: Tools, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another Python makes its own `.venv`; when it cannot, that of the first is put back."""
    set_up(checkout)
    stamp = (checkout / ".venv" / "stamp.json").read_bytes()
    monkeypatch.setattr(sys, "version", "3.99.0")
    tools.fails = {"wheel": SetupError("FETCH_FAILED")}
    with pytest.raises(SetupError):
        set_up(checkout)
    assert (checkout / ".venv" / "stamp.json").read_bytes() == stamp
    tools.fails = {}
    set_up(checkout)
    assert (checkout / ".venv" / "stamp.json").read_bytes() != stamp
    assert not (checkout / ".venv.old").exists()


def test_python_without_ensurepip(checkout: Path, tools: Tools, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python that cannot make environments is told so, with Debian's package; nothing is touched."""
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(SetupError) as caught:
        set_up(checkout)
    assert caught.value.code == "NO_VENV"
    assert caught.value.facts == {"package": f"python3.{sys.version_info.minor}-venv"}
    assert not tools.asked


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("OSError: [Errno 28] No space left on device", "DISK_FULL"),
        ("OSError: [WinError 112] There is not enough space on the disk", "DISK_FULL"),
        ("PermissionError: [Errno 13] Permission denied: 'x'", "NOT_WRITABLE"),
        ("PermissionError: [WinError 5] Access is denied", "NOT_WRITABLE"),
        ("error: subprocess-exited-with-error", "INSTALL_FAILED"),
    ],
)
def test_blame(said: str, code: str) -> None:
    """A program's last words are told apart by the system's numbers, which are the same in every language."""
    assert bootstrap.blame("INSTALL", said, Path("x")).code == code


@pytest.mark.parametrize(
    ("said", "wheels", "code"),
    [
        (NO_PIN, Path("DIR"), "NO_WHEEL"),
        ("ERROR: No matching distribution found for idna==3.20", Path("DIR"), "NO_WHEEL"),
        (NO_PIN, None, "NOT_FOR_THIS_PC"),
        (NO_NETWORK, None, "FETCH_FAILED"),
        ("ERROR: something else", None, "FETCH_FAILED"),
        ("ERROR: something else", Path("DIR"), "FETCH_FAILED"),
    ],
)
def test_why_fetching_failed(said: str, wheels: Path | None, code: str, checkout: Path, tools: Tools) -> None:
    """A wheel missing from the folder, one that no index has, and a lost network are three sentences."""
    tools.fails = {"wheel": SetupError("FETCH_FAILED", said)}
    with pytest.raises(SetupError) as caught:
        bootstrap.fetch(checkout, checkout / ".venv", checkout / "into", ["click"], wheels)
    assert caught.value.code == code
    assert caught.value.facts.get("wheel", "idna==3.20") == "idna==3.20"


@pytest.mark.parametrize(
    ("reason", "status", "expected"),
    [
        (OSError(errno.ENOSPC, "full"), 2, ("DISK_FULL", {})),
        (PermissionError(errno.EACCES, "no", "a b"), 2, ("NOT_WRITABLE", {"folder": "a b"})),
        (SetupError("NO_FOLDER", folder="kho"), 2, ("NO_FOLDER", {"folder": "kho"})),
        (KeyboardInterrupt(), 130, None),
    ],
)
def test_failures_are_one_sentence(
    reason: BaseException,
    status: int,
    expected: tuple[str, dict[str, str]] | None,
    checkout: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Faults end in a sentence and status 2, Ctrl-C in 130 and silence; never in a traceback."""

    def fail(*_: object, **__: object) -> None:
        raise reason

    monkeypatch.setattr(bootstrap, "set_up", fail)
    assert bootstrap.main(["build"], checkout) == status
    said = [bootstrap.words(expected[0], **expected[1])] if expected else []
    assert capsys.readouterr().err.splitlines() == said


def test_wheels_of_a_missing_folder(checkout: Path, tools: Tools) -> None:
    """`--wheels` with a folder that is not there is refused before anything is made."""
    assert bootstrap.main(["--wheels", "kho không có", "build"], checkout) == 2
    assert not tools.asked
    assert not (checkout / ".venv").exists()


@pytest.mark.parametrize("is_there", [True, False])
def test_save_wheels_all_or_none(*, is_there: bool, checkout: Path, tools: Tools, tmp_path: Path) -> None:
    """A failed `--save-wheels` leaves the folder as it was."""
    kept = tmp_path / "kho"
    if is_there:
        kept.mkdir()
        (kept / "old.whl").touch()
    tools.fails = {"wheel": SetupError("DISK_FULL")}
    assert bootstrap.main(["--save-wheels", str(kept)], checkout) == 2
    assert [file.name for file in kept.glob("*")] == (["old.whl"] if is_there else [])
    assert kept.exists() == is_there

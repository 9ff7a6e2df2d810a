"""Set up this folder's own Python environment, then run a mediakit command or the tests in it.

    python scripts/bootstrap.py build [words…]      any mediakit command, its words passed on unchanged
    python scripts/bootstrap.py test [words…]       the test suite, by pytest

The environment is `.venv`. A stamp of digests, written last, says what stands in it: a set-up that was killed
is made again, never trusted, and a second call with nothing changed only compares digests. The package is
installed as a copy, not editable: that would leave the folder's path in a `.pth` file, which Windows reads in
the locale's encoding, so a folder named `Trung tâm Văn hoá` would break it.
"""
# ruff: noqa: E402 - imports that an old Python lacks wait until it has been told

import os
import sys

TEXTS = {
    "vi": {
        "USAGE": """Cách dùng: python scripts/bootstrap.py [tuỳ chọn] LỆNH [chữ…]
  build               chuẩn bị rồi dựng chiến dịch vào output/ (hoặc lệnh khác: check, plan…)
  test                chuẩn bị rồi chạy bộ kiểm thử
  --lang vi|en        ngôn ngữ
  --save-wheels DIR   lưu mọi gói cần thiết vào thư mục DIR, trên máy có mạng
  --wheels DIR        cài từ các gói đã lưu trong DIR, không cần mạng""",
        "OLD_PYTHON": "Cần Python 3.11 trở lên, đây là {version}. Hãy cài bản mới từ python.org.",
        "CREATE": "Đang chuẩn bị môi trường Python trong .venv; lần đầu mất khoảng một phút…",
        "FETCH": "Đang lấy các gói cần thiết…",
        "INSTALL": "Đang cài đặt…",
        "WAIT": "Một lượt cài đặt khác đang chạy, xin chờ…",
        "SAVED": "Đã lưu vào {folder}. Hãy chép sang máy cùng loại, Python {version}, rồi dùng --wheels.",
        "BAD_OPTION": "Không hiểu tuỳ chọn {option}. Hãy xem: python scripts/bootstrap.py --help",
        "NO_FOLDER": "Không có thư mục {folder}. Hãy kiểm tra lại đường dẫn sau --wheels.",
        "NO_VENV": "Python này thiếu ensurepip. Hãy chạy: sudo apt install {package}, hoặc cài lại Python.",
        "NO_WHEEL": "{folder} thiếu {wheel}. Hãy --save-wheels lại trên máy cùng loại, Python {version}.",
        "NOT_FOR_THIS_PC": "Không có gói {wheel} cho máy này. Hãy dùng Python 3.11 đến 3.13, bản 64 bit.",
        "CREATE_FAILED": "Không tạo được môi trường Python. Hãy cài lại Python từ python.org rồi chạy lại.",
        "FETCH_FAILED": "Không tải được các gói. Hãy kiểm tra mạng rồi chạy lại, hoặc dùng --wheels.",
        "INSTALL_FAILED": "Không cài đặt được. Hãy đọc các dòng trên, khắc phục rồi chạy lại.",
        "SYSTEM_FAILED": "Máy báo lỗi như trên. Hãy khắc phục rồi chạy lại.",
        "DISK_FULL": "Ổ đĩa đã đầy. Hãy giải phóng 1 GB ở ổ chứa dự án và ở thư mục tạm rồi chạy lại.",
        "NOT_WRITABLE": "Không ghi được vào {folder}. Hãy đóng mediakit khác, hoặc chép dự án sang chỗ khác.",
    },
    "en": {
        "USAGE": """Usage: python scripts/bootstrap.py [options] COMMAND [words…]
  build               set up, then build the campaign into output/ (or any mediakit command: check, plan…)
  test                set up, then run the tests
  --lang vi|en        language
  --save-wheels DIR   keep every package needed in the folder DIR, on a computer with internet
  --wheels DIR        install from the packages kept in DIR, without internet""",
        "OLD_PYTHON": "Python 3.11 or newer is needed, this is {version}. Get one from python.org.",
        "CREATE": "Setting up a Python environment in .venv; the first time takes about a minute…",
        "FETCH": "Getting the packages needed…",
        "INSTALL": "Installing…",
        "WAIT": "Another set-up is running, waiting for it…",
        "SAVED": "Kept in {folder}. Copy it to a like computer, Python {version}, and use --wheels there.",
        "BAD_OPTION": "Option {option} is not understood. See: python scripts/bootstrap.py --help",
        "NO_FOLDER": "There is no folder {folder}. Check the path after --wheels.",
        "NO_VENV": "This Python lacks ensurepip. Run: sudo apt install {package}, or install Python again.",
        "NO_WHEEL": "{folder} lacks {wheel}. Use --save-wheels again on a like computer, Python {version}.",
        "NOT_FOR_THIS_PC": "There is no {wheel} for this computer. Use a 64-bit Python 3.11 to 3.13.",
        "CREATE_FAILED": "The Python environment could not be made. Install Python again from python.org.",
        "FETCH_FAILED": "The packages could not be downloaded. Check the network or see --wheels.",
        "INSTALL_FAILED": "The installation failed. Read the lines above, put it right and run again.",
        "SYSTEM_FAILED": "The system refused, as said above. Put it right and run again.",
        "DISK_FULL": "The disk is full. Free 1 GB there and in the temporary folder, then run again.",
        "NOT_WRITABLE": "{folder} is not writable. Close other mediakits, or move the project elsewhere.",
    },
}


def words(code: str, **facts: object) -> str:
    """Give the text of `code`: English when MEDIAKIT_LANG says so, else Vietnamese."""
    return TEXTS["en" if os.environ.get("MEDIAKIT_LANG") == "en" else "vi"][code].format(**facts)


def tell(text: str) -> None:
    """Say it on stderr: stdout belongs to the command that runs at the end."""
    print(text, file=sys.stderr, flush=True)


if sys.version_info < (3, 11):  # noqa: UP036 - an older Python reads this far, then is told
    tell(words("OLD_PYTHON", version=sys.version.split()[0]))
    sys.exit(2)

import hashlib
import importlib.util
import io
import json
import re
import shutil
import signal
import subprocess
import tempfile
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

HOME = Path(__file__).resolve().parent.parent
VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
FULL = ("[Errno 28]", "[Errno 122]", "[WinError 112]")  # no space left, over quota
FORBIDDEN = ("[Errno 13]", "[Errno 30]", "[WinError 5]", "[WinError 32]")  # not ours, read-only, in use


class SetupError(Exception):
    """Something the user can put right: a code of `TEXTS`, a program's last words, facts."""

    def __init__(self, code: str, last_words: str = "", **facts: object) -> None:
        super().__init__(code, last_words, facts)
        self.code = code
        self.last_words = last_words
        self.facts = facts


def main(typed: Sequence[str], home: Path = HOME) -> int:
    """Do what was typed and give the exit status; every failure is a sentence and status 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        return run(typed, home, Path.cwd())
    except SetupError as error:
        fault = error
    except OSError as error:
        fault = blame("SYSTEM", str(error), error.filename or home)
    except KeyboardInterrupt:
        return 130
    tell("\n".join([*fault.last_words.strip().splitlines()[-12:], words(fault.code, **fault.facts)]))
    return 2


def run(typed: Sequence[str], home: Path, here: Path) -> int:
    """Do what was typed, with `here` as the working directory."""
    options, command = read_words(typed)
    if "--lang" in options:
        os.environ["MEDIAKIT_LANG"] = options["--lang"]
    wheels = here / options["--wheels"] if "--wheels" in options else None
    if wheels and not wheels.is_dir():
        raise SetupError("NO_FOLDER", folder=wheels)
    if "--save-wheels" in options:
        save_wheels(home, here / options["--save-wheels"], wheels)
    elif not command:
        print(words("USAGE"))
    if not command:
        return 0
    set_up(home, wheels, tests=command[0] == "test")
    if command[0] == "test":
        return hand_over(module(home / ".venv", "pytest", *command[1:]), home, environment())
    return hand_over(module(home / ".venv", "mediakit", *command), here, environment() | project(home, here))


def read_words(typed: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Tell this script's options from the command after them, which stays untouched."""
    rest = list(typed)
    options: dict[str, str] = {}
    while rest and rest[0].startswith("-"):
        name, equals, value = rest.pop(0).partition("=")
        if name in ("-h", "--help"):
            return {}, []
        options[name] = value if equals else rest.pop(0) if rest else ""
        known = options[name] in TEXTS if name == "--lang" else name in ("--wheels", "--save-wheels")
        if not known or not options[name]:
            raise SetupError("BAD_OPTION", option=f"{name} {options[name]}".strip())
    return options, rest


def set_up(home: Path, wheels: Path | None, *, tests: bool) -> None:
    """Make sure that `.venv` holds what is wanted; quick when it does."""
    want = wanted(home, tests=tests)
    if want.items() <= read_stamp(home / ".venv").items():
        return
    with locked(home):
        stands = read_stamp(home / ".venv")  # whoever had the lock may have made it meanwhile
        if stands.get("python") != want["python"]:
            make_anew(home, want, wheels, keep_old=bool(stands))
        else:
            install(home, stands, want, wheels)


def make_anew(home: Path, want: Mapping[str, str], wheels: Path | None, *, keep_old: bool) -> None:
    """Make `.venv` from nothing; on failure the one that was there, if it was whole, is put back."""
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        raise SetupError("NO_VENV", package=f"python{VERSION}-venv")
    tell(words("CREATE"))
    venv, old = home / ".venv", home / ".venv.old"
    remove(old)
    if venv.exists():
        venv.rename(old)  # Windows refuses as a whole while a program in it runs; removing would half succeed
    if not keep_old:
        remove(old)
    try:
        create(venv)
        install(home, {}, want, wheels)
    except BaseException:
        remove(venv)
        if old.exists():
            old.rename(venv)
        raise
    remove(old)


def install(home: Path, stands: Mapping[str, str], want: Mapping[str, str], wheels: Path | None) -> None:
    """Bring `.venv` from what stands in it to what is wanted, and stamp it.

    Nothing in it changes before all is fetched: after a failed download a working environment still works.
    """
    venv, fetched = home / ".venv", home / ".venv" / "fetched"
    pip = module(venv, "pip", "install", "-q", "--no-index")
    if any(stands.get(part) != digest for part, digest in want.items() if part != "code"):
        needs = requirements(home, tests="test" in want)
        remove(fetched)
        try:
            fetch(home, venv, fetched, needs, wheels)
            (venv / "stamp.json").unlink(missing_ok=True)
            tell(words("INSTALL"))
            ask("INSTALL", [*pip, "--find-links", str(fetched), "-c", "constraints.txt", *needs], home)
        finally:
            remove(fetched)
        stands = {**stands, **want, "code": ""}
    if stands["code"] != want["code"]:
        write_stamp(venv, {**stands, "code": ""})
        ask("INSTALL", [*pip, "--no-deps", "--no-build-isolation", "--force-reinstall", "."], home)
        write_stamp(venv, {**stands, **want})


def save_wheels(home: Path, folder: Path, wheels: Path | None) -> None:
    """Keep every wheel that `build` and `test` need on a computer like this one: all of them or none."""
    is_new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory() as venv, tempfile.TemporaryDirectory(dir=folder) as part:
            create(Path(venv))
            fetch(home, Path(venv), Path(part), requirements(home, tests=True), wheels)
            for wheel in Path(part).iterdir():
                wheel.replace(folder / wheel.name)
    except BaseException:
        if is_new:
            remove(folder)
        raise
    tell(words("SAVED", folder=folder, version=VERSION))


def create(venv: Path) -> None:
    """Make an empty environment with pip in it; `venv` asked to add pip would not tell why it failed."""
    python = getattr(sys, "_base_executable", sys.executable)  # outlives a `.venv` that runs this very script
    ask("CREATE", [python, "-m", "venv", "--without-pip", str(venv)], venv.parent)
    ask("CREATE", module(venv, "ensurepip"), venv.parent)


def fetch(home: Path, venv: Path, into: Path, needs: Sequence[str], wheels: Path | None) -> None:
    """Bring wheels of all needs from `wheels` or pip's index; one typeface is built, being source alone."""
    source = ["--no-index", "--find-links", str(wheels)] if wheels else ["--no-binary=font-roboto"]
    pip = module(venv, "pip", "wheel", "--only-binary=:all:", "-c", "constraints.txt", *source)
    tell(words("FETCH"))
    try:
        ask("FETCH", [*pip, "--wheel-dir", str(into), *needs], home, offline=bool(wheels))
    except SetupError as error:
        missing = re.search(r"(?:\(constraint\)|distribution found for) (\S+)", error.last_words)
        if missing and wheels:
            raise SetupError("NO_WHEEL", folder=wheels, wheel=missing[1], version=VERSION) from error
        if missing and "connection" not in error.last_words:
            raise SetupError("NOT_FOR_THIS_PC", error.last_words, wheel=missing[1]) from error
        raise


def ask(step: str, command: Sequence[str], folder: Path, *, offline: bool = True) -> None:
    """Run one of Python's own tools quietly to its end; the one door to them, where tests put a fake.

    Raises:
        SetupError: DISK_FULL, NOT_WRITABLE, or `step` + `_FAILED` with the program's last words.
    """
    env = environment(offline=offline)
    # With close_fds the lock would be let go when this script is killed, before the program it had started.
    done = subprocess.run(
        command, cwd=folder, env=env, stdin=DEVNULL, capture_output=True, check=False, close_fds=False
    )
    if done.returncode:
        raise blame(step, (done.stdout + done.stderr).decode("utf-8", "replace"), folder)


def blame(step: str, said: str, folder: Path | str) -> SetupError:
    """Find out from what a program or the system said what went wrong."""
    if any(sign in said for sign in FULL):
        return SetupError("DISK_FULL")
    if any(sign in said for sign in FORBIDDEN):
        return SetupError("NOT_WRITABLE", folder=folder)
    return SetupError(f"{step}_FAILED", said)


def environment(*, offline: bool = False) -> dict[str, str]:
    """Make programs started here speak UTF-8 and see no other packages; offline, no settings of pip."""
    hidden = ("PYTHONHOME", "PYTHONPATH", "PIP_") if offline else ("PYTHONHOME", "PYTHONPATH")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(hidden)}
    said = {"PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}
    return {**kept, **said, **({"PIP_CONFIG_FILE": os.devnull} if offline else {})}


def project(home: Path, here: Path) -> dict[str, str]:
    """Name this checkout as the project, unless one is chosen or `here` is in one."""
    found = any((folder / "assets" / "catalogue").is_dir() for folder in (here, *here.parents))
    return {} if found or "MEDIAKIT_PROJECT" in os.environ else {"MEDIAKIT_PROJECT": str(home)}


def hand_over(command: Sequence[str], folder: Path, env: Mapping[str, str]) -> int:
    """Run the user's command to its end and give its exit status; it hears Ctrl-C by itself."""
    child = subprocess.Popen(command, cwd=folder, env=env)
    usual = signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    try:
        while True:
            try:
                status = child.wait()
            except KeyboardInterrupt:
                continue
            return status if status >= 0 else 128 - status
    finally:
        signal.signal(signal.SIGTERM, usual)


def module(venv: Path, *typed: str) -> list[str]:
    """Word a call of a module in an environment; no file of the working directory can stand in its way."""
    python = venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"
    return [str(python), "-P", "-m", *typed]


def requirements(home: Path, *, tests: bool) -> list[str]:
    """Read from pyproject.toml what the package needs to be built and to run, and its test tools."""
    told = tomllib.loads((home / "pyproject.toml").read_text(encoding="utf-8"))
    needs = [*told["build-system"]["requires"], *told["project"]["dependencies"]]
    return needs + (told["project"]["optional-dependencies"]["test"] if tests else [])


def wanted(home: Path, *, tests: bool) -> dict[str, str]:
    """Say what should stand in `.venv`: which Python, digests of the code, the needs, any test tools."""
    code = hashlib.sha256((home / "pyproject.toml").read_bytes())
    for file in sorted((home / "mediakit").rglob("*")):
        if file.is_file() and file.suffix != ".pyc":
            code.update(f"\n{file.relative_to(home).as_posix()}\n".encode())
            code.update(hashlib.sha256(file.read_bytes()).digest())
    want = {"python": f"{sys.version} in {sys.base_prefix}", "code": code.hexdigest()}
    pins = (home / "constraints.txt").read_bytes()
    for part in ("needs", "test") if tests else ("needs",):
        needs = repr(requirements(home, tests=part == "test")).encode()
        want[part] = hashlib.sha256(needs + pins).hexdigest()
    return want


def read_stamp(venv: Path) -> dict[str, str]:
    """Read what stands in an environment; nothing when it is not there or not whole."""
    try:
        Path(module(venv)[0]).stat()
        return dict(json.loads((venv / "stamp.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return {}


def write_stamp(venv: Path, stands: Mapping[str, str]) -> None:
    """Write what stands in an environment, all at once or not at all."""
    new = venv / "stamp.json.new"
    new.write_text(json.dumps(stands, indent=1), encoding="utf-8")
    new.replace(venv / "stamp.json")


def remove(path: Path) -> None:
    """Remove a folder, if it is there."""
    if path.exists():
        shutil.rmtree(path)


@contextmanager
def locked(home: Path) -> Iterator[None]:
    """Keep other set-ups out; the system itself lets go of the lock when its holders are dead."""
    with (home / ".venv.lock").open("a") as file:
        os.set_inheritable(file.fileno(), True)  # noqa: FBT003 - it takes no keyword
        if not try_lock(file.fileno()):
            tell(words("WAIT"))
            while not try_lock(file.fileno()):
                time.sleep(0.2)
        yield


def try_lock(file_number: int) -> bool:
    """Take the lock unless someone has it."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(file_number, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file_number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Imports every module of mediakit in a fresh interpreter and prints, as JSON, what that touched.

Run by `test_house.py`; by hand: python -B tests/importing.py, from the project's folder.
"""

import json
import os
import sys
import sysconfig
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
CODE = (".py", ".pyc", ".so", ".pyd", ".dll", ".dylib")
ASSETS = (".ttf", ".otf", ".woff", ".woff2")
STARTS = (
    *("subprocess.Popen", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile"),
    "socket.connect",
)
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

touched: list[str] = []


def watch(event: str, arguments: tuple[Any, ...]) -> None:
    """Take down files that are no code of ours or of a library, and everything started or reached."""
    if event in STARTS:
        touched.append(f"{event} {arguments[0]}")
    elif event == "open" and isinstance(arguments[0], str | bytes):
        _watch_open(os.fsdecode(arguments[0]), arguments[1], arguments[2])


def _watch_open(name: str, mode: str | None, flags: int | None) -> None:
    if set(mode or "") & set("wax+") or (mode is None and (flags or 0) & WRITES):
        touched.append(f"written {name}")
    elif not name.endswith(CODE) and not _is_of_a_library(name):
        touched.append(f"read {name}")


def _is_of_a_library(name: str) -> bool:
    """Tell whether a library reads what is its own; fonts and voices come as libraries, but are assets."""
    if name.endswith(ASSETS) or "espeak-ng-data" in name:
        return False
    paths = {sysconfig.get_path(kind) for kind in ("stdlib", "platstdlib", "purelib", "platlib")}
    return any(os.path.realpath(name).startswith(os.path.realpath(path)) for path in paths)


def main() -> None:
    """Import every module under watch."""
    package = ROOT / "mediakit"
    # __main__ is the command line itself: it is run, never imported
    files = sorted(path for path in package.rglob("*.py") if path.name != "__main__.py")
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in files]
    sys.path.insert(0, str(ROOT))
    sys.addaudithook(watch)
    for name in names:
        import_module(name.removesuffix(".__init__"))
    sys.stdout.write(json.dumps({"imported": len(names), "touched": touched}))


if __name__ == "__main__":
    main()

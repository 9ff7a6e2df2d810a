"""The rules of the house that import-linter does not keep."""

import ast
import json
import re
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

from mediakit.cli import COMMANDS
from mediakit.process import run
from tests.sources import PACKAGE, ROOT, imports, modules

DOORS = {"process.py", "build/runner.py"}
"""The one door to other programs, and the pool of workers."""
STARTERS = re.compile(
    r"(subprocess|multiprocessing|pty|concurrent\.futures\.(process|ProcessPoolExecutor)"
    r"|asyncio\.(subprocess|create_subprocess\w+)|os\.(system|popen|startfile|fork|spawn\w+|exec\w+|posix_spawn\w*))"
    r"(\..*)?"
)
"""Names by which Python starts another process."""
LONGEST_MODULE = 400


def used_names(module: ast.Module) -> set[str]:
    """What a module imports, and what it takes from modules by name, such as `os.system`."""
    dotted = {ast.unparse(node) for node in ast.walk(module) if isinstance(node, ast.Attribute)}
    return dotted.union(imports(module))


def test_one_door() -> None:
    """No module but the two doors can start a process; both doors do."""
    starting = {
        path for path, module in modules().items() if any(map(STARTERS.fullmatch, used_names(module)))
    }
    assert starting == DOORS


def test_nothing_of_the_project() -> None:
    """The package imports neither the project's scripts nor its tests."""
    guests = {
        f"{path}: {name}"
        for path, module in modules().items()
        for name in imports(module)
        if name.partition(".")[0] in ("scripts", "tests")
    }
    assert guests == set()


def test_importing_touches_nothing() -> None:
    """Importing every module reads no file but code, writes none, starts nothing and reaches no network."""
    command = [sys.executable, "-B", str(ROOT / "tests" / "importing.py")]
    seen = json.loads(run(command, timeout_s=60, folder=ROOT))
    assert seen["touched"] == []
    assert seen["imported"] == len(modules()) - 1


@pytest.mark.parametrize("folder", [PACKAGE, ROOT / "scripts"], ids=lambda path: path.name)
def test_no_long_module(folder: Path) -> None:
    """No module is longer than a person reads in one go."""
    long = {
        path.relative_to(ROOT).as_posix(): count
        for path in folder.rglob("*.py")
        if (count := len(path.read_bytes().splitlines())) > LONGEST_MODULE
    }
    assert long == {}


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_names_every_command(command: str) -> None:
    """The README shows every command as it is typed."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"(`|mediakit |bootstrap\.py ){command}\b", readme)


def test_every_test_is_collected(request: pytest.FixtureRequest) -> None:
    """No folder of tests is passed over because of its name, as pytest does with `build` by default."""
    passed_over = request.config.getini("norecursedirs")
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    names = {part for folder in folders for part in folder.relative_to(ROOT).parts}
    assert not [name for name in names if any(fnmatch(name, pattern) for pattern in passed_over)]

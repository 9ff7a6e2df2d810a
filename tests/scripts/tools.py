"""A fake of venv, ensurepip and pip, and the acts that the tests of bootstrap.py share."""

from collections.abc import Sequence
from pathlib import Path

from scripts import bootstrap

PYPROJECT = """
[build-system]
requires = ["flit_core>=3"]
[project]
dependencies = ["click>=8"]
[project.optional-dependencies]
test = ["pytest>=8"]
"""


class Tools:
    """Stands in for venv, ensurepip and pip: leaves the files they would leave, and notes what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        """`venv`, `ensurepip`, `wheel`, `needs` or `code`, in order."""
        self.commands: list[list[str]] = []
        self.fails: dict[str, BaseException] = {}
        """What is raised instead of doing a thing."""

    def ask(self, step: str, command: Sequence[str], folder: Path, *, offline: bool = True) -> None:
        """Do as `bootstrap.ask` does, at once."""
        assert step in {"CREATE", "FETCH", "INSTALL"}
        assert folder.is_dir()
        assert isinstance(offline, bool)
        names = {"--without-pip": "venv", "wheel": "wheel", "--no-deps": "code", "install": "needs"}
        name = next((name for word, name in names.items() if word in command), "ensurepip")
        if name in self.fails:
            raise self.fails[name]
        self.asked.append(name)
        self.commands.append(list(command))
        if name == "venv":
            python = Path(bootstrap.module(Path(command[-1]), "pip")[0])
            python.parent.mkdir(parents=True)
            python.touch()
        if name == "wheel":
            fetched = Path(command[command.index("--wheel-dir") + 1])
            fetched.mkdir(exist_ok=True)
            (fetched / "click-8-py3-none-any.whl").touch()

    def take_asked(self) -> list[str]:
        """Give what was asked since the last time."""
        asked, self.asked = self.asked, []
        return asked


def set_up(home: Path, *, tests: bool = False) -> None:
    """Set up as a `build` or a `test` without options would."""
    bootstrap.set_up(home, None, tests=tests)


def append(file: Path, text: str) -> None:
    """Edit a file of the checkout."""
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")

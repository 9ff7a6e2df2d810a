"""What the tests of bootstrap.py work on."""

from pathlib import Path

import pytest

from scripts import bootstrap
from tests.scripts.tools import PYPROJECT, Tools


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> Tools:
    """Play Python's own tools."""
    fake = Tools()
    monkeypatch.setattr(bootstrap, "ask", fake.ask)
    return fake


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Make a small checkout in a folder with accents and spaces."""
    home = tmp_path / "Trung tâm Văn hoá" / "máy mới"
    (home / "mediakit").mkdir(parents=True)
    (home / "mediakit" / "__init__.py").write_text('"""A stand-in."""\n', encoding="utf-8")
    (home / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (home / "constraints.txt").write_text("click==8.1.8\n", encoding="utf-8")
    return home

"""`mediakit schema`: what editors complete and check with."""

import json
import shutil
from pathlib import Path

import pytest

from mediakit.catalogue.schema import KINDS, SCHEMAS
from mediakit.cli import main
from tests.conftest import Run, Typed, write

ROOT = Path(__file__).parents[2]
FILES = [f"{SCHEMAS}/{kind}.json" for kind in KINDS]


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """The checkout's own project without its schemas."""
    shutil.copytree(ROOT / "assets", tmp_path / "assets", ignore=shutil.ignore_patterns("schema"))
    shutil.copytree(ROOT / "scripts/recipes", tmp_path / "scripts/recipes")
    return tmp_path


def test_shipped_schemas_are_current(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The schemas that ship are those that `mediakit schema` writes; else write them again."""
    monkeypatch.delenv("MEDIAKIT_LANG", raising=False)
    with pytest.raises(SystemExit) as left:
        main(["schema", "--project", str(shipped)])
    assert left.value.code == 0
    for file in FILES:
        assert (shipped / file).read_bytes() == (ROOT / file).read_bytes(), file
    assert sorted(path.name for path in (shipped / SCHEMAS).iterdir()) == sorted(
        path.name for path in (ROOT / SCHEMAS).iterdir()
    )


def test_says_what_it_wrote(project: Path, run: Run, typed: Typed) -> None:
    """Each file is named, in words and in JSON."""
    assert typed("schema") == (0, "".join(f"{file}\n" for file in FILES), "")
    status, document, _ = run("schema")
    assert (status, document) == (0, {"files": FILES})
    assert all((project / file).is_file() for file in FILES)


def test_own_recipes_and_themes_are_offered(project: Path, run: Run) -> None:
    """A recipe of the project's own is offered, even a broken one, and so is each theme."""
    write(project, "scripts/recipes/hong.py", "x = (\n")
    run("schema")
    message = json.loads((project / SCHEMAS / "message.json").read_text("utf-8"))
    offered = message["properties"]["recipes"]["items"]["anyOf"][0]["enum"]
    assert {"clip", "loudspeaker_spot", "hong"} <= set(offered)
    campaign = json.loads((project / SCHEMAS / "campaign.json").read_text("utf-8"))
    assert campaign["properties"]["theme"]["anyOf"][0]["enum"] == ["thu"]


def test_in_the_language_asked_for(project: Path, run: Run) -> None:
    """Descriptions come in the language of the command."""
    titles = []
    for language in ("vi", "en"):
        run("schema", "--lang", language)
        titles.append(json.loads((project / SCHEMAS / "message.json").read_text("utf-8"))["title"])
    assert titles == ["Một thông điệp", "One message"]


def test_unwritable(project: Path, run: Run) -> None:
    """Where the folder cannot be written, that is told."""
    write(project, SCHEMAS, "in the way")
    status, document, _ = run("schema")
    assert (status, [fault["code"] for fault in document["faults"]]) == (2, ["OUTPUT_UNWRITABLE"])

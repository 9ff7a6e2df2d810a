"""What the README shows is true."""

import re
from pathlib import Path

from tests.conftest import MESSAGE, Run, write

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_recipe_builds(project: Path, run: Run) -> None:
    """The recipe, copied from the README, is found by its name and makes a clip."""
    block = re.search(r"```python\n# (scripts/recipes/\w+\.py)\n(.+?)```", README, re.DOTALL)
    assert block
    write(project, block[1], block[2])
    write(project, "assets/catalogue/messages/mot-cua.yaml", MESSAGE.replace("[clip, ", "[tom_tat, "))
    status, report, _ = run("build", "recipe:tom_tat", "--jobs", "1")
    assert status == 0
    assert [result["files"][0] for result in report["results"]] == ["output/clips/mot-cua.tom_tat.mp4"]
    assert (project / "output/clips/mot-cua.tom_tat.mp4").is_file()


def test_the_message_is_one(project: Path, run: Run) -> None:
    """The message shown is complete: it passes every check in a project."""
    block = re.search(r"```yaml\n(title: .+?)```", README, re.DOTALL)
    assert block
    write(project, "assets/catalogue/messages/mot-cua.yaml", block[1])
    status, report, _ = run("check")
    assert (status, report["faults"]) == (0, [])


def test_the_tree_stands() -> None:
    """Every file and folder of the tree exists, and every room of the package stands in it."""
    tree = re.search(r"```\nmediakit/\n(.+?)```", README, re.DOTALL)
    assert tree
    inside, _, top = tree[1].partition("scripts/")
    rooms = {
        name.rstrip("/")
        for line in inside.splitlines()
        for name in re.findall(r"^  ([\w./ ]+?)  ", line + "  ")
    }
    named = {part.rstrip("/") for room in rooms for part in room.split()}
    present = {
        path.name
        for path in (ROOT / "mediakit").iterdir()
        if path.name not in {"__pycache__", "__init__.py", "__main__.py"}
    }
    assert named == present
    for folder in ("scripts", "assets", "tests"):
        assert f"{folder}/" in "scripts/" + top
        assert (ROOT / folder).is_dir()


def test_links_lead_somewhere() -> None:
    """Every link and picture inside the project exists."""
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target

"""What the README and the guide in Vietnamese show is true."""

import re
from dataclasses import fields
from pathlib import Path
from typing import get_args

import av
import pytest

from mediakit.build.plan import Reason
from mediakit.cli import COMMANDS
from mediakit.cli.telling import reason_words
from mediakit.errors import MediakitError, Place
from mediakit.i18n import choose, tell, words
from mediakit.model.campaign import Campaign, Fact, Line, Message
from mediakit.model.own_output import OwnOutput
from mediakit.model.profile import PROFILES, RADIO_SLOTS_S
from mediakit.model.slide import Layout, Slide
from mediakit.model.station import Cluster, Session, Station
from mediakit.model.theme import Colours, Theme
from mediakit.recipes.book import recipes_of
from mediakit.recipes.slot import slot_syllables
from mediakit.speech.voices import voice_ids
from tests.conftest import MESSAGE, Run, write

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs/huong-dan.md").read_text(encoding="utf-8")
TEXTS = pytest.mark.parametrize("text", [README, GUIDE], ids=["README", "huong-dan"])
LOOP_FILE = "assets/catalogue/loops/phong-cho.yaml"


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


def test_moviepy_goes_on(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines on MoviePy, copied from the README, write the beginning of a clip that was built."""
    block = re.search(
        r"```python\n(from pathlib import Path\n\nfrom mediakit.handover.+?)```", README, re.DOTALL
    )
    assert block
    assert run("build", "mot-cua", "--jobs", "1")[0] == 0
    monkeypatch.chdir(project)
    exec(block[1].replace("(0, 10)", "(0, 2)").replace("48000)", "48000, logger=None)"), {})  # noqa: S102
    with av.open("mo-dau.mp4") as film:
        assert sum(1 for _ in film.decode(video=0)) == 50
        assert film.streams.audio[0].rate == 48_000


@TEXTS
def test_the_message_is_one(project: Path, run: Run, text: str) -> None:
    """The message shown is complete: it passes every check in a project."""
    block = re.search(
        r"```yaml\n(# yaml-language-server: \$schema=../schema/message.json\ntitle.+?)```", text, re.DOTALL
    )
    assert block
    write(project, "assets/catalogue/messages/mot-cua.yaml", block[1])
    status, report, _ = run("check")
    assert (status, report["faults"]) == (0, [])


def test_the_loop_builds(project: Path, run: Run) -> None:
    """The loop recipe, copied from the README, shows a message in a silent loop."""
    block = re.search(r"```python\n# (scripts/recipes/bang_tin\.py)\n(.+?)```", README, re.DOTALL)
    assert block
    write(project, block[1], block[2])
    write(project, LOOP_FILE, "title: Vòng lặp\nmessages: [mot-cua]\nrecipes: [bang_tin]\n")
    status, report, _ = run("build", "recipe:bang_tin", "--jobs", "1")
    assert (status, report["results"][0]["files"]) == (
        0,
        ["output/loops/phong-cho.bang_tin.mp4", "output/loops/phong-cho.bang_tin.jpg"],
    )


@TEXTS
def test_the_loop_is_one(project: Path, run: Run, text: str) -> None:
    """The loop shown passes every check in a project that has its messages and its recipe."""
    block = re.search(
        r"```yaml\n(# yaml-language-server: \$schema=../schema/loop.json\n.+?)```", text, re.DOTALL
    )
    assert block
    write(project, LOOP_FILE, block[1])
    write(project, "assets/catalogue/messages/khau-hieu.yaml", MESSAGE)
    recipe = "scripts/recipes/bang_led.py"
    write(project, recipe, (ROOT / recipe).read_text(encoding="utf-8"))
    assert run("check")[:2] == (0, {"faults": [], "warnings": []})


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


@TEXTS
def test_links_lead_somewhere(text: str) -> None:
    """Every link and picture inside the project exists."""
    folder = ROOT if text is README else ROOT / "docs"
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
        assert (folder / target).exists(), target


@TEXTS
def test_commands_are_there(text: str) -> None:
    """Every command typed exists, and every command that exists is typed or listed."""
    typed = set(re.findall(r"python scripts/bootstrap\.py (?:--[\w-]+ \S+\s+)*([a-z]+)", text))
    listed = set(re.findall(r"^\| `([a-z]+)[ `]", README, re.MULTILINE)) if text is README else set()
    assert (typed | listed) - {"test"} == set(COMMANDS)


@TEXTS
def test_files_are_there(text: str) -> None:
    """Every file and folder named below `assets`, `scripts` and `docs` exists."""
    named = set(re.findall(r"`((?:assets|scripts|docs)/[^\s`]+)`", text))
    assert named
    for name in named:
        assert (ROOT / name).exists(), name


def test_the_guide_names_what_there_is() -> None:
    """Recipes, keys, layouts, outputs, voices exist; those that a person may choose are all named."""
    recipes, broken = recipes_of(ROOT)
    assert not broken
    for block in re.findall(r"recipes: \[(.+?)\]", GUIDE):
        assert set(block.split(", ")) <= recipes.keys()
    for name in (*recipes, *get_args(Layout), *voice_ids()):
        assert f"`{name}`" in GUIDE, name
    for name in re.findall(r"output:([\w-]+)", GUIDE):
        assert name in PROFILES
    nouns = (Campaign, Message, Line, Slide, Fact, Theme, Colours, OwnOutput, Station, Session, Cluster)
    keys = {field.name for noun in nouns for field in fields(noun)}
    written = re.findall(
        r"^ *(?:- )?(\w+):(?: |$)",
        "\n".join(block for block in _yaml_blocks(GUIDE) if "entries:" not in block),
        re.MULTILINE,
    )
    assert set(written) <= keys | {"label", "qr", "messages"}
    for slot_s in RADIO_SLOTS_S:
        assert re.search(rf"{slot_s} giây.{{0,30}} {slot_syllables(slot_s)} tiếng", GUIDE)


@pytest.mark.parametrize("page", ["docs/huong-dan.md", "docs/reading.md"])
def test_lexicons_are_sound(page: str, project: Path, run: Run) -> None:
    """The lexicons that the guide and the page on reading show can be taken as they stand."""
    (lexicon,) = (
        block for block in _yaml_blocks((ROOT / page).read_text(encoding="utf-8")) if "entries:" in block
    )
    write(project, "assets/catalogue/lexicon.yaml", lexicon)
    status, document, _ = run("check")
    assert (status, document["faults"]) == (0, [])
    assert run("read", "Tuyến B12, ABC")[1]["said"] == "tuyến bê mười hai, a bê xê."


@TEXTS
def test_outputs_are_sound(project: Path, run: Run, text: str) -> None:
    """The outputs shown can be taken as they stand, and every built-in output and every key is told."""
    block = re.search(r"```yaml\n((?:# yaml-language-server[^\n]+\n)?cong-chao:.+?)```", text, re.DOTALL)
    assert block
    write(project, "assets/catalogue/outputs.yaml", block[1])
    assert run("check")[1]["faults"] == []
    for name in (*PROFILES, *(field.name for field in fields(OwnOutput)[1:])):
        assert f"`{name}`" in text or f"  {name}: " in block[1], name


def _yaml_blocks(page: str) -> list[str]:
    return re.findall(r"```yaml\n(.+?)```", page, re.DOTALL)


@TEXTS
def test_the_stations_can_be_packed_for(project: Path, run: Run, text: str) -> None:
    """The station shown is a sound one, once its messages are there."""
    (block,) = (block for block in _yaml_blocks(text) if "sessions:" in block)
    write(project, "assets/catalogue/stations.yaml", block)
    write(project, "assets/catalogue/messages/khau-hieu.yaml", MESSAGE)
    status, document, _ = run("check")
    assert (status, document["faults"]) == (0, [])


def test_the_guide_says_what_mediakit_says() -> None:
    """The plan and the faults that the guide explains are in the words that are printed."""
    choose("vi")
    messages = "assets/catalogue/messages"
    layout = Place(f"{messages}/khau-hieu.yaml", 19, 15, "lines[1].slide.layout")
    slot = Place(f"{messages}/mot-cua.yaml", 63, 3, "spot_lines")
    sentence = "“Trong cùng một tỉnh, thành phố, bà con được chọn nơi nộp thuận tiện” (14)"
    overfull = {"slot_s": 30, "count": 102, "most": 97, "cut": 5, "aim": 86, "sentences": sentence}
    for said in (
        tell(MediakitError("NOT_ONE_OF", layout, said="bulets", known=", ".join(get_args(Layout)))),
        tell(MediakitError("SLOT_OVERFULL", slot, **overfull)),
        words("cli.plan.total", build=4, keep=7, remove=4, failed=0),
        reason_words(Reason("never_built")),
        reason_words(Reason("not_wanted")),
        reason_words(Reason("file_missing", "spots/khau-hieu.loudspeaker_spot.mp3")),
        reason_words(Reason("file_altered", "…")),
        *(reason_words(Reason("changed", what)) for what in ("line:4", "reading:line:4", "slide:4")),
        *(reason_words(Reason("changed", what)) for what in ("voice", "theme", "recipe", "program:…")),
        *(f"`{words(f'verb.{verb}')}`" for verb in ("keep", "build", "remove", "fail")),
    ):
        assert said in GUIDE, said

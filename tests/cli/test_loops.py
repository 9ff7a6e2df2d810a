"""Loops of several messages without sound, from their files to the finished picture."""

import shutil
from pathlib import Path

import av
import numpy as np
import pytest

from mediakit.catalogue import load
from mediakit.model.campaign import Loop
from mediakit.model.profile import PROFILES
from mediakit.sound.measure import measure
from mediakit.sound.verdict import against
from tests.cli.reports import place, told
from tests.conftest import Run, Typed, change, write
from tests.test_wanted import ALL, CATALOGUE, GOP_Y, MOT_CUA
from tests.voices import ToneEngine

LOOPS = f"{CATALOGUE}/loops"
PHONG_CHO = f"{LOOPS}/phong-cho.yaml"
LOOP = "title: Phòng chờ\nmessages: [mot-cua, gop-y]\nrecipes: [bang_led]\n"
NAME = "phong-cho.bang_led"
RECIPE = "scripts/recipes/bang_led.py"


@pytest.fixture
def looped(built: Path) -> Path:
    """The two messages, built, with a loop of both that is not."""
    write(built, PHONG_CHO, LOOP)
    write(built, RECIPE, (Path(__file__).parents[2] / RECIPE).read_text(encoding="utf-8"))
    return built


@pytest.fixture(scope="module")
def made_once(built_once: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Hold the project in which the loop is built, once it is."""
    del built_once, tmp_path_factory
    return []


@pytest.fixture
def made(looped: Path, run: Run, made_once: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The two messages and their loop, built."""
    if made_once:
        shutil.rmtree(looped)
        shutil.copytree(made_once[0], looped)
        return looped
    status, document, _ = run("build", "--jobs", "1")
    assert (status, verbs(document)) == (0, {**dict.fromkeys(ALL, "keep"), NAME: "build"})
    made_once.append(tmp_path_factory.mktemp("loop") / "máy")
    shutil.copytree(looped, made_once[0])
    return looped


def verbs(document: object) -> dict[str, str]:
    """Verb of every result."""
    return {name: result["verb"] for name, result in told(document).items()}


def codes(document: dict[str, list[dict[str, str]]]) -> list[str]:
    """Codes of the faults of a document."""
    return [fault["code"] for fault in document["faults"]]


def test_a_loop_s_file(looped: Path) -> None:
    """It holds a title, messages in their order, and recipes."""
    catalogue = load(looped)
    assert catalogue.faults == ()
    assert catalogue.campaign
    assert catalogue.campaign.loops == (Loop("phong-cho", "Phòng chờ", ("mot-cua", "gop-y"), ("bang_led",)),)
    assert catalogue.place("phong-cho", "messages[1]").line == 2
    assert catalogue.place("mot-cua", "title").file == MOT_CUA


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("phong-cho", LOOP.replace("gop-y", "gop"), ("UNKNOWN_MESSAGE", 2, 21)),
        ("phong-cho", LOOP.replace("title: Phòng chờ\n", ""), ("MISSING_KEY", 1, 1)),
        ("phong-cho", LOOP + "lines: []\n", ("UNKNOWN_KEY", 4, 1)),
        ("gop-y", LOOP, ("DUPLICATE_ID", 0, 0)),
        ("Phong cho", LOOP, ("BAD_ID", 0, 0)),
        ("con", LOOP, ("RESERVED_ID", 0, 0)),
    ],
)
def test_a_loop_at_fault(looped: Path, name: str, text: str, fault: tuple[str, int, int]) -> None:
    """What is wrong with a loop is told once, at its place; there is no loop then."""
    (looped / PHONG_CHO).unlink()
    write(looped, f"{LOOPS}/{name}.yaml", text)
    catalogue = load(looped)
    assert [(found.code, found.where.line, found.where.column) for found in catalogue.faults] == [fault]
    assert catalogue.faults[0].where.file == f"{LOOPS}/{name}.yaml"
    assert not catalogue.campaign or catalogue.campaign.loops == ()


def pictures(file: Path) -> list[np.ndarray]:
    """First picture, last one before the last fade, and last; (H, W, 3)."""
    with av.open(str(file)) as container:
        found = [frame.to_ndarray(format="rgb24").astype(int) for frame in container.decode(video=0)]
    return [found[0], found[-11], found[-1]]


def test_a_silent_picture(made: Path, voice: ToneEngine) -> None:
    """One MP4 that keeps its output's table, without a stream of sound; it fades into its beginning.

    The clips of the same shape have room for captions: their pictures are not taken for the loop's.
    """
    folder = made / "output/loops"
    file = folder / f"{NAME}.mp4"
    assert {path.name for path in folder.iterdir()} == {f"{NAME}.mp4", f"{NAME}.jpg"}
    found = measure(file)
    assert (found.audio, against(found, PROFILES["led"])) == (None, ())
    assert found.tags["title"] == "Phòng chờ"
    first, page, last = pictures(file)
    step = np.abs(first - last).mean()
    assert step == pytest.approx(np.abs(first - page).mean() / 11, rel=0.2)  # the eleventh step of its fade
    assert voice.spoken == []


def test_again(made: Path, run: Run) -> None:
    """Building again keeps it."""
    status, document, _ = run("build")
    assert (status, verbs(document)) == (0, dict.fromkeys(ALL | {NAME}, "keep"))
    assert (made / f"output/loops/{NAME}.mp4").is_file()


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        ((MOT_CUA, "heading: Các bước", "heading: Cách làm"), ("changed", "message:mot-cua")),
        ((GOP_Y, "title: Góp ý", "title: Ý kiến"), ("changed", "message:gop-y")),
        ((GOP_Y, "Mời bà con góp ý.", "Mời bà con lên tiếng."), ("changed", "message:gop-y")),
        ((MOT_CUA, "label: dichvucong.gov.vn", "label: Gọi 1022"), ("changed", "message:mot-cua")),
        ((PHONG_CHO, "[mot-cua, gop-y]", "[gop-y, mot-cua]"), ("changed", "loop")),
        ((f"{CATALOGUE}/campaign.yaml", "slogan: Chung tay", "slogan: Cùng nhau"), ("changed", "campaign")),
        (("assets/themes/thu.yaml", "accent:", "accent: '#ffcc00' #"), ("changed", "theme")),
        ((RECIPE, 'story.rest("0.4")', 'story.rest("0.48")'), ("changed", "recipe")),
    ],
)
def test_what_is_shown(
    made: Path, run: Run, typed: Typed, edit: tuple[str, str, str], reason: tuple[str, str]
) -> None:
    """A word that is shown, the order, the look and the recipe reach a loop; `plan` says which in words."""
    change(made, *edit)
    result = told(run("plan", "phong-cho")[1])[NAME]
    assert (result["verb"], [tuple(why.values()) for why in result["reasons"]]) == ("build", [reason])
    assert "input." not in typed("plan", "phong-cho")[1]


@pytest.mark.parametrize(
    "edit",
    [
        (MOT_CUA, "cần làm.\n", "cần làm.\n    say: chọn đi.\n"),
        (MOT_CUA, "cần làm.\n", "cần làm.\n    pause_s: 1\n"),
        (MOT_CUA, "để biết thêm", "để biết rõ"),
        (MOT_CUA, "recipes:", "spot_lines:\n  - show: Bà con nộp hồ sơ.\nrecipes:"),
        (MOT_CUA, "recipes:", "facts:\n  - claim: Đúng vậy.\nrecipes:"),
        (PHONG_CHO, "title:", "# cho phòng chờ\ntitle:"),
    ],
)
def test_what_is_only_said(made: Path, run: Run, edit: tuple[str, str, str]) -> None:
    """Words and pauses for the ear alone touch no loop."""
    change(made, *edit)
    assert verbs(run("plan", "phong-cho")[1]) == {NAME: "keep"}


def test_a_message_at_fault(made: Path, run: Run) -> None:
    """The loop waits for it, told at its name in the loop; the other message is built all the same."""
    before = (made / f"output/loops/{NAME}.mp4").read_bytes()
    change(made, MOT_CUA, "VNeID", "XYZQ")
    change(made, GOP_Y, "title: Góp ý", "title: Ý kiến")
    status, document, _ = run("build", "--jobs", "1", "--prune")
    assert status == 1
    assert [place(fault) for fault in document["faults"]] == [
        ("LOOP_WAITS", PHONG_CHO, 2, 12),
        ("UNKNOWN_ABBREVIATION", MOT_CUA, 6, 11),
    ]
    assert verbs(document) == dict.fromkeys([name for name in ALL if "gop-y" in name], "build")
    assert (made / f"output/loops/{NAME}.mp4").read_bytes() == before


def test_every_message_at_fault(made: Path, run: Run) -> None:
    """A loop waits also where no message is left to look at, and is not taken for one that is gone."""
    for name in (MOT_CUA, GOP_Y):
        change(made, name, "topic:", "topics:")
    status, document, _ = run("build", "--prune")
    assert (status, verbs(document)) == (1, {})
    assert codes(document).count("LOOP_WAITS") == 2
    assert (made / f"output/loops/{NAME}.mp4").is_file()


def test_recipes_of_the_other_kind(looped: Path, run: Run) -> None:
    """A loop cannot be told as a message, nor a message as a loop; those that fit are named."""
    change(looped, PHONG_CHO, "[bang_led]", "[bang_led, clip]")
    change(looped, GOP_Y, "[clip, loudspeaker_spot]", "[clip, bang_led]")
    status, document, _ = run("check")
    kinds = [fault for fault in document["faults"] if fault["code"] == "RECIPE_KIND"]
    assert (status, [place(fault)[1:] for fault in kinds]) == (2, [(PHONG_CHO, 3, 21), (GOP_Y, 7, 17)])
    assert kinds[0]["facts"] == {"said": "clip", "known": "bang_led"}
    assert "loudspeaker_spot" in kinds[1]["facts"]["known"]
    assert "bang_led" not in kinds[1]["facts"]["known"]


def test_a_loop_that_speaks(looped: Path, run: Run) -> None:
    """A recipe that speaks in a silent output is told by its line and its loop; messages are built."""
    change(
        looped, RECIPE, "    for page in pages:\n", "    kit.speak(slogan.heading)\n    for page in pages:\n"
    )
    status, document, _ = run("build", "--jobs", "1")
    assert status == 1
    (fault,) = document["faults"]
    line = (looped / RECIPE).read_text(encoding="utf-8").split("\n").index(
        "    kit.speak(slogan.heading)"
    ) + 1
    assert place(fault) == ("RECIPE_FAILED", RECIPE, line, 0)
    assert fault["facts"]["message"] == "phong-cho"
    assert "led" in fault["facts"]["said"]
    assert verbs(document) == dict.fromkeys(ALL, "keep")


def test_a_loop_struck_out(made: Path, run: Run) -> None:
    """Its result is listed for removal, and goes with --prune."""
    (made / PHONG_CHO).unlink()
    assert verbs(run("plan")[1]) == {**dict.fromkeys(ALL, "keep"), NAME: "remove"}
    assert run("build", "--prune")[0] == 0
    assert list((made / "output/loops").iterdir()) == []


def test_a_slogan_that_does_not_fit(made: Path, run: Run) -> None:
    """It is told once, in the campaign's file, however many messages and loops show it; nothing is built."""
    change(made, f"{CATALOGUE}/campaign.yaml", "slogan: Chung tay", "slogan: Chung tay" + " chung tay" * 60)
    status, document, _ = run("check")
    (fault,) = document["faults"]
    assert (status, place(fault)) == (2, ("TEXT_TOO_LONG", f"{CATALOGUE}/campaign.yaml", 2, 9))

"""`mediakit preview`, as a person types it."""

from pathlib import Path

import pytest
from PIL import Image

from tests.cli.reports import place
from tests.conftest import SECOND_MESSAGE, Run, Typed, change, write
from tests.test_wanted import CATALOGUE, GOP_Y, MOT_CUA
from tests.voices import ToneEngine

RECIPE = "scripts/recipes/bang_led.py"


def width_of(file: str | Path) -> int:
    """Open a sheet and give its width."""
    with Image.open(file) as sheet:
        assert (sheet.format, sheet.mode) == ("PNG", "RGB")
        return int(sheet.width)


def test_a_sheet(project: Path, run: Run, typed: Typed, voice: ToneEngine) -> None:
    """All slides in all shapes on one PNG below `output/preview`; nothing is spoken, nothing is stored."""
    status, document, err = run("preview", "mot-cua")
    file = project / "output/preview/mot-cua.png"
    assert (status, err, document["faults"], document["file"]) == (0, "", [], file.as_posix())
    assert [strip["name"] for strip in document["strips"]] == ["clip 16x9", "clip 9x16", "clip 1x1"]
    assert {strip["slides"] for strip in document["strips"]} == {5}  # title, two of lines, contact, end card
    assert width_of(file) == 2040
    assert (voice.spoken, [*(project / "output").iterdir()]) == ([], [file.parent])
    before = file.read_bytes()
    status, out, _ = typed("preview", "mot-cua", "--lang", "en")
    assert (status, str(file) in out, "15 slides" in out, file.read_bytes() == before) == (
        0,
        True,
        True,
        True,
    )


def test_where_it_is_wanted(project: Path, run: Run, tmp_path: Path) -> None:
    """`-o` names the file; a build and a preview leave each other alone."""
    file = tmp_path / "xem trước.PNG"
    assert run("preview", "mot-cua", "-o", str(file))[0] == 0
    assert width_of(file) == 2040
    assert not (project / "output").exists()


def test_alike_is_shown_once(project: Path, run: Run) -> None:
    """Outputs that look alike share a strip, which names both."""
    change(project, MOT_CUA, "recipes:", "more_outputs: [zalo]\nrecipes:")
    names = [strip["name"] for strip in run("preview", "mot-cua")[1]["strips"]]
    assert names == ["clip 16x9 + clip zalo", "clip 9x16", "clip 1x1"]


def test_a_loop(project: Path, run: Run) -> None:
    """A loop is shown too, with all its messages, and a board beside the waiting room."""
    write(project, GOP_Y, SECOND_MESSAGE)
    write(project, RECIPE, (Path(__file__).parents[2] / RECIPE).read_text(encoding="utf-8"))
    write(project, f"{CATALOGUE}/outputs.yaml", "cong-chao: {like: led, width_px: 384, height_px: 192}\n")
    loop = "title: Phòng chờ\nmessages: [mot-cua, gop-y]\nrecipes: [bang_led]\nmore_outputs: [cong-chao]\n"
    write(project, f"{CATALOGUE}/loops/phong-cho.yaml", loop)
    status, document, _ = run("preview", "phong-cho")
    assert status == 0
    strips = [(strip["name"], strip["slides"]) for strip in document["strips"]]
    assert strips == [("bang_led led", 8), ("bang_led cong-chao", 8)]
    assert document["strips"][1]["width_px"] == 384


def test_what_does_not_fit(project: Path, run: Run, typed: Typed) -> None:
    """A text that is too long is told at its place, and the sheet is there all the same."""
    change(project, MOT_CUA, "text: Nộp hồ sơ}", f"text: {'Bà con nộp hồ sơ ' * 40}}}")
    status, document, _ = run("preview", "mot-cua")
    assert status == 1
    assert {place(fault)[:3] for fault in document["faults"]} == {("TEXT_TOO_LONG", MOT_CUA, 5)}
    assert width_of(document["file"]) == 2040
    status, out, _ = typed("preview", "mot-cua")
    assert (status, f"{MOT_CUA}:5" in out) == (1, True)


def test_a_lost_image(project: Path, run: Run) -> None:
    """An image that is not there is told at its place; other slides are shown."""
    change(project, MOT_CUA, "text: Nộp hồ sơ}", "text: Nộp hồ sơ, image: khong-co.png}")
    status, document, _ = run("preview", "mot-cua")
    assert (status, [place(fault)[:3] for fault in document["faults"]]) == (
        1,
        [("IMAGE_MISSING", MOT_CUA, 5)],
    )
    assert Path(document["file"]).is_file()


def test_other_messages_do_not_matter(project: Path, run: Run) -> None:
    """A message at fault shows nothing of itself; any other is shown without a word about it."""
    write(project, GOP_Y, SECOND_MESSAGE.replace("title:", "titel:"))
    assert run("preview", "mot-cua")[1]["faults"] == []
    status, document, _ = run("preview", "gop-y")
    assert (status, [place(fault)[:2] for fault in document["faults"]]) == (2, [("UNKNOWN_KEY", GOP_Y)])
    assert not (project / "output/preview/gop-y.png").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["khong-co"], "NOTHING_SELECTED"),
        (["mot-cua", "-o", "a.jpg"], "PREVIEW_SUFFIX"),
        (["mot-cua", "-o", "khong-co/a.png"], "FOLDER_MISSING"),
        (["gop-y"], "PREVIEW_NO_PICTURE"),
        ([], "USAGE"),
    ],
)
def test_wrong_use(project: Path, run: Run, words: list[str], code: str) -> None:
    """What cannot be shown is told, and nothing is written."""
    write(project, GOP_Y, SECOND_MESSAGE.replace("[clip, loudspeaker_spot]", "[loudspeaker_spot]"))
    status, document, _ = run("preview", *words)
    assert (status, [fault["code"] for fault in document["faults"]]) == (2, [code])
    assert not (project / "output").exists()


def test_what_all_share_is_at_fault(project: Path, run: Run) -> None:
    """While the campaign itself is at fault there is nothing to see."""
    change(project, f"{CATALOGUE}/campaign.yaml", "theme: thu", "theme: thuu")
    status, document, _ = run("preview", "mot-cua")
    assert (status, document["faults"][0]["code"]) == (2, "UNKNOWN_THEME")

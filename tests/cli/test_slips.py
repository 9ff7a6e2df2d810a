"""Slips that people make, each told in its place and confined to what it touches."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from mediakit.cli import main
from mediakit.model.profile import HORN
from mediakit.sound.encode import encode_mp3
from tests.conftest import CAMPAIGN, MESSAGE, SECOND_MESSAGE, Run, change, write
from tests.test_wanted import GOP_Y

MESSAGES = "assets/catalogue/messages"
MOT_CUA = f"{MESSAGES}/mot-cua.yaml"


@pytest.mark.parametrize(
    ("right", "wrong", "code", "spot"),
    [
        ("heading: Một cửa", "heading: Một cửa 😀", "GLYPH_MISSING", (5, 41)),
        ("title: Nộp hồ sơ", "title: 漢字", "GLYPH_MISSING", (1, 8)),
        ("tại Bộ phận Một cửa.", "tại đây #motcua", "HASH_IN_TEXT", (4, 36)),
        ("show: Đăng nhập bằng VNeID rồi chọn thủ tục cần làm.", 'show: "..."', "NOTHING_SAID", (6, 11)),
        ("tại Bộ phận Một cửa.", "tại P. 1.", "AMBIGUOUS_ABBREVIATION", (4, 11)),
        ("tại Bộ phận Một cửa.", "lúc 00:60.", "UNREADABLE", (4, 11)),
    ],
)
def test_check_tells(
    project: Path, run: Run, right: str, wrong: str, code: str, spot: tuple[int, int]
) -> None:
    """Nothing wrong is shown or said in silence: the slip is told once, at its line and column."""
    change(project, MOT_CUA, right, wrong)
    status, document, _ = run("check")
    (fault,) = document["faults"]
    place = fault["place"]
    assert (status, fault["code"], (place["line"], place["column"])) == (2, code, spot)


@pytest.mark.parametrize("name", ["gio-lam-viec.yaml.txt", "cu/gio-lam-viec.yaml"])
def test_a_message_that_would_be_overlooked(project: Path, run: Run, name: str) -> None:
    """A message that Notepad renamed, or that lies in a folder of its own, is told, not passed over."""
    write(project, f"{MESSAGES}/{name}", SECOND_MESSAGE)
    status, document, _ = run("check")
    assert (status, [fault["code"] for fault in document["faults"]]) == (2, ["STRAY_FILE"])


@pytest.mark.parametrize(
    "body",
    [
        "    return None\n",
        "    raise SystemExit(3)\n",
        '    story = Story(kit)\n    story.show(Slide("titel"))\n    return story.finish()\n',
    ],
    ids=["returns nothing", "leaves", "unknown layout"],
)
def test_a_broken_recipe_fails_alone(project: Path, run: Run, body: str) -> None:
    """Whatever a project's recipe does, it is told by its file, and the other messages are built."""
    code = "from mediakit.recipes import Slide, Story, recipe\n\n@recipe('16x9')\ndef hong(message, kit):\n"
    write(project, "scripts/recipes/hong.py", code + body)
    change(project, MOT_CUA, "recipes: [clip, ", "recipes: [hong, ")
    write(project, GOP_Y, SECOND_MESSAGE.replace("clip, ", ""))
    status, document, _ = run("build", "--jobs", "1")
    assert status == 1
    (result,) = document["results"]
    assert (result["name"], result["verb"]) == ("gop-y.loudspeaker_spot", "build")
    (fault,) = document["faults"]
    assert (fault["code"], fault["place"]["file"]) == ("RECIPE_FAILED", "scripts/recipes/hong.py")
    assert fault["facts"]["message"] == "mot-cua"


def test_a_text_too_long_is_told_where_it_stands(project: Path, run: Run) -> None:
    """A title that fits no slide is told at its own line, not at the slide's word for it."""
    write(project, MOT_CUA, MESSAGE.replace("title: Nộp hồ sơ", "title: " + "Nộp hồ sơ " * 50))
    status, document, err = run("build", "output:16x9", "--jobs", "1")
    (fault,) = document["faults"]
    assert (status, fault["code"]) == (1, "TEXT_TOO_LONG")
    assert (fault["place"]["line"], fault["place"]["field"]) == (1, "title")
    assert len(fault["said"]) < 400
    assert "Traceback" not in err


def test_every_selector_must_match(project: Path, run: Run) -> None:
    """One mistyped word among right ones is told, and nothing is built."""
    status, document, _ = run("build", "mot-cua", "recipe:klip")
    assert (status, document["faults"][0]["code"]) == (2, "NOTHING_SELECTED")
    assert not (project / "output/clips").exists()


def test_a_project_that_is_not_there(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A slip in `--project` does not end in the project around it."""
    with pytest.raises(SystemExit) as left:
        main(["check", "--project", str(project / "khong-co")])
    assert (left.value.code, "[NO_PROJECT]" in capfd.readouterr().err) == (2, True)


def test_a_theme_font_that_is_not_here(project: Path, run: Run) -> None:
    """A missing font concerns all messages: status 2, at the theme's line."""
    change(project, "assets/themes/thu.yaml", "Manrope-ExtraBold.ttf", "Manrope-Huge.ttf")
    status, document, _ = run("build")
    (fault,) = document["faults"]
    assert (status, fault["code"], fault["place"]["file"]) == (2, "FONT_MISSING", "assets/themes/thu.yaml")


def test_speak_makes_no_folders(run: Run, tmp_path: Path) -> None:
    """A slip in the name of the folder is told."""
    status, document, _ = run("speak", "xin chào", "-o", str(tmp_path / "chua-co" / "a.wav"))
    assert (status, document["faults"][0]["code"]) == (2, "FOLDER_MISSING")
    assert not (tmp_path / "chua-co").exists()


def test_read_passes_over_notepads_mark() -> None:
    """A list saved by Notepad starts with a mark that no one reads."""
    done = subprocess.run(
        [sys.executable, "-m", "mediakit", "read", "-"],
        input="\ufeffxin chào\n".encode(),
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode() == f"xin chào.{os.linesep}"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no file that is always full")
def test_a_full_disk_under_standard_output() -> None:
    """A list that cannot be written ends in a sentence, not in a traceback."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "mediakit", "voices"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    said = done.stderr.decode()
    assert (done.returncode, "Traceback" in said, "Exception ignored" in said) == (2, False, False)


def test_what_a_result_is_no_more_goes(project: Path, run: Run) -> None:
    """When a recipe's output changes, the files it made before are removed with the new ones in place."""
    code = (
        "from mediakit.recipes import Slide, Story, recipe\n\n@recipe('1x1')\ndef tin(message, kit):\n"
        "    story = Story(kit)\n    story.show(Slide(text=message.title))\n    story.say(message.title)\n"
        "    return story.finish()\n"
    )
    write(project, "scripts/recipes/tin.py", code)
    change(project, MOT_CUA, "recipes: [clip, loudspeaker_spot]", "recipes: [tin]")
    assert run("build", "--jobs", "1")[0] == 0
    assert (project / "output/clips/mot-cua.tin.mp4").is_file()
    change(project, "scripts/recipes/tin.py", "'1x1'", "'loudspeaker'")
    assert run("build", "--jobs", "1")[0] == 0
    assert sorted(path.name for path in project.glob("output/*/*.*")) == [
        "mot-cua.tin.mp3",
        "mot-cua.tin.txt",
    ]


def test_a_message_at_fault_counts_for_every_output(project: Path, run: Run) -> None:
    """A nightly build of one output does not overlook a message that could not be read."""
    change(project, MOT_CUA, "topic: Một cửa", "tpoic: Một cửa")
    write(project, f"{MESSAGES}/gop-y.yaml", SECOND_MESSAGE)
    status, document, _ = run("build", "output:loudspeaker", "--jobs", "1")
    assert status == 1
    assert {fault["code"] for fault in document["faults"]} == {"UNKNOWN_KEY"}
    assert run("plan", "outputs:loudspeaker")[0] == 2


def test_the_review_sheet_lists_what_is_said_instead(project: Path, run: Run) -> None:
    """A line's `say` is listed even when it is made of plain words, and so is what the issuer is read as."""
    change(project, MOT_CUA, "  - show: Kết quả", "  - say: Xin cảm ơn bà con.\n    show: Kết quả")
    change(project, "assets/catalogue/campaign.yaml", "Trung tâm Văn hóa", "UBND")
    status, document, _ = run("read", "--campaign")
    rows = {(row["message"], row["kind"], row["said"]) for row in document["differences"]}
    assert status == 0
    assert ("mot-cua", "say", "xin cảm ơn bà con.") in rows
    assert ("", "abbreviation", "ủy ban nhân dân") in rows


def test_a_bed_with_an_old_tag(project: Path, run: Run) -> None:
    """A sound file whose tag is in an encoding of its own time is used like any other."""
    samples = np.sin(np.arange(48_000) / 20).astype(np.float32) * np.float32(0.1)
    profile = HORN
    tag = b"TAG" + "Nhạc nền".encode("cp1258", "replace").ljust(125, b"\xe3")
    path = project / "assets/audio/nen.mp3"
    path.parent.mkdir(parents=True)
    path.write_bytes(encode_mp3(samples, profile) + tag)
    write(project, "assets/catalogue/campaign.yaml", CAMPAIGN + "bed: nen.mp3\n")
    assert run("build", "output:16x9", "--jobs", "1")[0] == 0

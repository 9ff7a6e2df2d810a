"""Outputs asked for besides those of recipes: Zalo with its limit, a LED board of its own size and look."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from PIL import Image

from mediakit.model.profile import PROFILES
from mediakit.sound.measure import measure
from tests.cli.reports import place, told
from tests.conftest import Run, Typed, change, write
from tests.test_wanted import GOP_Y, MOT_CUA

ROOT = Path(__file__).parents[2]
OUTPUTS = "assets/catalogue/outputs.yaml"
BOARD = "cong-chao:\n  like: led\n  width_px: 384\n  height_px: 192\n  fps: 30\n  theme: toi\n"
LOOP = "title: Phòng chờ\nmessages: [mot-cua]\nrecipes: [bang_led]\nmore_outputs: [cong-chao]\n"
LOOP_FILE = "assets/catalogue/loops/phong-cho.yaml"
RECIPE = "scripts/recipes/bang_led.py"


@pytest.fixture
def board(project: Path) -> Path:
    """The project with a loop that is shown on a board too, in a dark look."""
    write(project, OUTPUTS, BOARD)
    write(project, LOOP_FILE, LOOP)
    write(project, RECIPE, (ROOT / RECIPE).read_text(encoding="utf-8"))
    theme = (project / "assets/themes/thu.yaml").read_text(encoding="utf-8")
    dark = theme.replace("#f7f4ed", "#000000").replace("#0b4f80", "#101010").replace("#07304f", "#000000")
    write(project, "assets/themes/toi.yaml", dark)
    return project


def report_of(run: Run, file: Path, *words: str) -> dict[str, Any]:
    """What `measure` tells of a file."""
    (report,) = run("measure", str(file), *words)[1]["files"]
    found: dict[str, Any] = report
    return found


def picture(file: Path) -> np.ndarray:
    """First picture of a clip, (H, W, 3)."""
    with av.open(str(file)) as container:
        return next(container.decode(video=0)).to_ndarray(format="rgb24").astype(int)


def test_a_board_of_its_own_size_and_look(board: Path, run: Run) -> None:
    """Beside the loop for the waiting room stands the board's: silent, its size, its rate, its theme."""
    status, document, _ = run("build", "phong-cho", "--jobs", "1")
    name = "phong-cho.bang_led.cong-chao"
    assert (status, set(told(document))) == (0, {"phong-cho.bang_led", name})
    file = board / f"output/loops/{name}.mp4"
    report = report_of(run, file)
    assert (report["output"], report["faults"], report["measured"]["audio"]) == ("cong-chao", [], None)
    video = report["measured"]["video"]
    assert (video["width_px"], video["height_px"], video["fps"]) == (384, 192, 30)
    lengths_s = [measure(one).length_s for one in (file, file.with_name("phong-cho.bang_led.mp4"))]
    assert abs(lengths_s[0] - lengths_s[1]) < Fraction(1, 25)  # each in whole frames of its own rate
    assert picture(file).max(axis=2).mean() < 60 < picture(file.with_name("phong-cho.bang_led.mp4")).mean()
    poster = report_of(run, file.with_suffix(".jpg"))
    assert (poster["output"], poster["faults"]) == ("cong-chao", [])
    assert set(told(run("plan", "output:cong-chao")[1])) == {name}


def test_its_look_is_its_own(board: Path, run: Run) -> None:
    """A colour of the board's theme makes the board's loop again, one of the campaign's all but it."""
    assert run("build", "--jobs", "1")[0] == 0
    change(board, "assets/themes/toi.yaml", 'accent: "#f4b740"', 'accent: "#f4b750"')
    planned = told(run("plan")[1])
    stale = {name: found["reasons"] for name, found in planned.items() if found["verb"] == "build"}
    assert stale == {"phong-cho.bang_led.cong-chao": [{"code": "changed", "what": "theme"}]}
    change(board, "assets/themes/toi.yaml", 'accent: "#f4b750"', 'accent: "#f4b740"')
    change(board, "assets/themes/thu.yaml", 'accent: "#f4b740"', 'accent: "#f4b750"')
    planned = told(run("plan")[1])
    kept = {name for name, found in planned.items() if found["verb"] == "keep"}
    assert kept == {"phong-cho.bang_led.cong-chao", "mot-cua.loudspeaker_spot"}


def test_what_does_not_fit_a_board(board: Path, run: Run) -> None:
    """What fits every other picture, but not the board, is told at its place in the message by check."""
    write(board, OUTPUTS, BOARD.replace("384", "64").replace("192", "64"))
    found = run("check")[1]["faults"]
    assert {fault["code"] for fault in found} & {"TEXT_TOO_LONG", "QR_TOO_DENSE"}
    assert {fault["place"]["file"] for fault in found} <= {MOT_CUA, "assets/catalogue/campaign.yaml"}
    assert all(fault["place"]["line"] for fault in found)
    write(board, LOOP_FILE, LOOP.replace("more_outputs: [cong-chao]\n", ""))
    assert run("check")[1]["faults"] == []


def test_zalo(project: Path, run: Run, typed: Typed) -> None:
    """Zalo's clip is the wide one again, known by its tags, at no cost but its own files."""
    change(project, MOT_CUA, "recipes:", "more_outputs: [zalo]\nrecipes:")
    assert run("build", "--jobs", "1")[0] == 0
    file = project / "output/clips/mot-cua.clip.zalo.mp4"
    report = report_of(run, file)
    assert (report["output"], report["faults"]) == ("zalo", [])
    assert "zalo" in typed("measure", str(file.with_suffix(".jpg")))[1]
    wide = file.with_name("mot-cua.clip.16x9.mp4")
    assert abs(wide.stat().st_size - file.stat().st_size) < 100  # a name in the tags


@pytest.fixture
def limited(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Build Zalo's clip, then again under a limit that is a share of what it was."""
    change(project, MOT_CUA, "recipes: [clip, loudspeaker_spot]", "more_outputs: [zalo]\nrecipes: [clip]")
    assert run("build", "--jobs", "1")[0] == 0
    size = (project / "output/clips/mot-cua.clip.zalo.mp4").stat().st_size

    def build(share: float) -> tuple[int, int, Any]:
        most_bytes = round(size * share)
        monkeypatch.setitem(PROFILES, "zalo", replace(PROFILES["zalo"], most_bytes=most_bytes))
        status, document, _ = run("build", "--jobs", "1")
        return most_bytes, status, told(document)

    return build


def test_pictures_give_way_to_a_limit(project: Path, run: Run, limited: Any) -> None:
    """A clip that is too big is drawn coarser until it keeps the limit; its sound stays as good."""
    file = project / "output/clips/mot-cua.clip.zalo.mp4"
    fine = picture(file)
    most_bytes, status, results = limited(0.97)
    assert (status, results["mot-cua.clip.zalo"]["verb"], results["mot-cua.clip.16x9"]["verb"]) == (
        *(0, "build"),
        "keep",
    )
    assert 0.8 * most_bytes < file.stat().st_size <= most_bytes
    report = report_of(run, file)
    assert (report["output"], report["faults"]) == ("zalo", [])
    assert report["measured"]["audio"]["bit_rate"] == pytest.approx(128_000, rel=0.1)
    apart = np.abs(picture(file) - fine).mean()
    assert 0 < apart < 3
    coarse = file.read_bytes()
    file.unlink()
    assert run("build", "--jobs", "1")[0] == 0
    assert file.read_bytes() == coarse


def test_a_limit_that_cannot_be_kept(project: Path, limited: Any, run: Run) -> None:
    """At the end of the ladder it is refused with figures; the file that was there is told by measure."""
    most_bytes, status, results = limited(0.2)
    failed = results["mot-cua.clip.zalo"]
    (fault,) = failed["faults"]
    assert (status, failed["verb"], fault["code"], fault["place"]["file"]) == (
        *(1, "fail"),
        *("OUTPUT_TOO_BIG", MOT_CUA),
    )
    facts = fault["facts"]
    assert facts["size_mb"] > facts["most_mb"] == round(most_bytes / 1e6, 2)
    before = project / "output/clips/mot-cua.clip.zalo.mp4"
    assert [one["code"] for one in report_of(run, before)["faults"]] == ["SIZE_MISSED"]


def test_a_spot_that_is_too_big(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sound does not give way: a spot over its limit is refused."""
    change(project, MOT_CUA, "[clip, loudspeaker_spot]", "[loudspeaker_spot]\nmore_outputs: [loa]")
    write(project, OUTPUTS, "loa:\n  like: loudspeaker\n  most_mb: 1\n")
    monkeypatch.setattr("mediakit.model.own_output.MB", 1000)
    status, document, _ = run("build", "--jobs", "1")
    results = told(document)
    assert (status, results["mot-cua.loudspeaker_spot"]["verb"]) == (1, "build")
    assert results["mot-cua.loudspeaker_spot.loa"]["faults"][0]["code"] == "OUTPUT_TOO_BIG"


@pytest.mark.parametrize(
    ("more", "faults"),
    [
        ("[zalo, zallo]", [("UNKNOWN_OUTPUT", "more_outputs[1]")]),
        ("[led]", [("OUTPUT_UNTOLD", "more_outputs[0]")]),
        ("[cong-chao]", [("OUTPUT_UNTOLD", "more_outputs[0]")]),
        ("[zalo, zalo]", [("REPEATED", "more_outputs[1]")]),
        ("[16x9, loudspeaker]", []),
    ],
)
def test_check(board: Path, run: Run, more: str, faults: list[tuple[str, str]]) -> None:
    """An output that there is not, or that no recipe of the message makes, is told at its place."""
    change(board, MOT_CUA, "recipes:", f"more_outputs: {more}\nrecipes:")
    found = run("check", "--lang", "en")[1]["faults"]
    told_here = [fault for fault in found if fault["code"] != "LOOP_WAITS"]
    assert [(fault["code"], fault["place"]["field"]) for fault in told_here] == faults
    if faults and faults[0][0] == "OUTPUT_UNTOLD":
        assert "bang_led" in told_here[0]["said"]


def test_a_loop_knows_a_message_s_output_not(board: Path, run: Run) -> None:
    """A loop whose recipe is silent cannot be made for Zalo."""
    write(board, LOOP_FILE, LOOP.replace("cong-chao", "zalo"))
    (fault,) = run("check")[1]["faults"]
    assert place(fault) == ("OUTPUT_UNTOLD", LOOP_FILE, 4, 16)


def test_outputs_at_fault(board: Path, run: Run) -> None:
    """A mistake in the project's outputs stops a build before anything is written."""
    change(board, OUTPUTS, "width_px: 384", "width_px: 383")
    status, document, _ = run("build")
    (fault,) = document["faults"]
    assert (status, place(fault)) == (2, ("NOT_EVEN", OUTPUTS, 3, 13))
    assert "yuv420p" in fault["said"]
    assert not (board / "output").exists()


@pytest.mark.usefixtures("board")
def test_measured_against_one_s_own(run: Run, tmp_path: Path) -> None:
    """`--output` takes the project's outputs; a name that is none is told with those there are."""
    file = tmp_path / "a.png"
    Image.new("RGB", (384, 192)).save(file)
    report = report_of(run, file, "--output", "cong-chao")
    assert [fault["facts"].get("point") for fault in report["faults"]] == ["still_format", "blank", None]
    status, document, _ = run("measure", str(file), "--output", "4x3")
    (fault,) = document["faults"]
    assert (status, fault["code"]) == (2, "UNKNOWN_OUTPUT")
    assert "cong-chao" in fault["said"]


def test_a_poster(built: Path, run: Run) -> None:
    """It is the title slide whole, as big as its clip, as the clip shows it before it turns to the next."""
    for shape in ("16x9", "9x16", "1x1"):
        file = built / f"output/clips/mot-cua.clip.{shape}.jpg"
        report = report_of(run, file)
        assert (report["output"], report["faults"]) == (shape, [])
        with av.open(str(file.with_suffix(".mp4"))) as container:
            frames = [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]
        poster = np.asarray(Image.open(file).convert("RGB")).astype(int)
        last = frames[int(Fraction("2.2") * 25) - 1]
        assert np.abs(poster - last).mean() < 4
        later = frames[int(Fraction("2.2") * 25) + 15]
        assert np.abs(poster - later).mean() > 12


def test_a_message_s_second(built: Path, run: Run) -> None:
    """A message that gets one more output keeps all that it had."""
    change(built, GOP_Y, "recipes:", "more_outputs: [zalo]\nrecipes:")
    planned = told(run("plan")[1])
    assert [name for name, found in planned.items() if found["verb"] == "build"] == ["gop-y.clip.zalo"]

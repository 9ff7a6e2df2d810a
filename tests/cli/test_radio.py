"""A spot for radio, from the message's file to the file a station gets."""

import wave
from pathlib import Path

import pytest

from mediakit.model.profile import PROFILES
from mediakit.sound.measure import measure
from mediakit.sound.verdict import against
from tests.cli.reports import place, told
from tests.conftest import Run, Typed, change, write
from tests.test_wanted import GOP_Y, MOT_CUA
from tests.voices import ToneEngine

NAME = "gop-y.radio_spot_30"
HEAD = "title: Góp ý\ntopic: Phản ánh\n"
LINE = "  - show: Mời bà con góp ý cho cán bộ một cửa về mọi thủ tục.\n"
TAIL = "contact:\n  show: Gặp cán bộ một cửa.\nrecipes: [radio_spot_30]\n"
SYLLABLES, COMMON = 14, 5 + 8 + 8
"""Of one line; and of contact, slogan and issuer, which every spot has."""


def radio(project: Path, lines: int, spot_lines: int = 0) -> None:
    """Write a message of so many lines, for a slot of 30 s."""
    spoken = "spot_lines:\n" + LINE * spot_lines if spot_lines else ""
    write(project, GOP_Y, HEAD + "lines:\n" + LINE * lines + spoken + TAIL)


@pytest.fixture(scope="module")
def made_once() -> dict[str, bytes]:
    """Hold the files of the spot, once it is built."""
    return {}


@pytest.fixture
def spot(project: Path, run: Run, made_once: dict[str, bytes]) -> Path:
    """A radio spot, built."""
    folder = project / "output/spots"
    if not made_once:
        radio(project, 4)
        status, document, err = run("build", "gop-y", "--jobs", "1")
        assert (status, err, told(document)[NAME]["verb"]) == (0, "", "build")
        made_once.update({path.name: path.read_bytes() for path in folder.iterdir()})
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in made_once.items():
        (folder / name).write_bytes(content)
    return folder / f"{NAME}.wav"


def test_exactly_its_slot(spot: Path) -> None:
    """Thirty seconds are 1,440,000 frames of 48 kHz, stereo, 16 bit, as any player counts them."""
    with wave.open(str(spot)) as file:
        assert file.getparams()[:4] == (2, 2, 48_000, 1_440_000)
    found = measure(spot)
    assert found.length_s == 30
    assert against(found, PROFILES["radio-30"]) == ()


def test_tags(spot: Path) -> None:
    """The file says what it is, and that a computer speaks."""
    tags = measure(spot).tags
    assert (tags["title"], tags["album"], tags["artist"]) == (
        "Góp ý",
        "Chiến dịch thử",
        "Trung tâm Văn hóa thành phố Vũng Tàu",
    )
    assert "tones:test" in tags["comment"]
    assert "synthetic" in tags["comment"]


def test_its_words(spot: Path) -> None:
    """The transcript stands beside it, a line for each that is said."""
    line = "Mời bà con góp ý cho cán bộ một cửa về mọi thủ tục."
    assert spot.with_suffix(".txt").read_text(encoding="utf-8").split("\n") == [
        *[line] * 4,
        "Gặp cán bộ một cửa.",
        "Chung tay cải cách thủ tục hành chính",
        "Trung tâm Văn hóa thành phố Vũng Tàu",
        "",
    ]


def test_measured(spot: Path, run: Run, typed: Typed) -> None:
    """`measure` knows it for its slot, and finds it at -23 LUFS."""
    status, document, _ = run("measure", str(spot))
    (report,) = document["files"]
    assert (status, report["output"], report["faults"]) == (0, "radio-30", [])
    assert report["measured"]["audio"]["loudness"]["integrated_lufs"] == pytest.approx(-23, abs=0.5)
    assert "radio-30" in typed("measure", str(spot))[1]


TOO_LITTLE = ("SLOT_UNDERFULL", {"count": COMMON + SYLLABLES, "least": 76, "add": 41, "aim": 86})
TOO_MUCH = (
    "SLOT_OVERFULL",
    {
        "count": COMMON + 6 * SYLLABLES,
        "most": 98,
        "cut": 7,
        "aim": 86,
        "sentences": "“Mời bà con góp ý cho cán bộ một cửa về mọi thủ tục” (14)",
    },
)


@pytest.mark.parametrize(("lines", "fault"), [(1, TOO_LITTLE), (6, TOO_MUCH)])
@pytest.mark.parametrize("command", ["check", "build"])
def test_what_does_not_fit(
    project: Path, run: Run, voice: ToneEngine, command: str, lines: int, fault: tuple[str, dict[str, object]]
) -> None:
    """Too much or too little for the slot is told before a voice runs, at the lines, in syllables."""
    code, facts = fault
    radio(project, lines)
    (project / MOT_CUA).unlink()
    status, document, _ = run(command)
    (found,) = document["faults"]
    assert status != 0
    assert (place(found), found["facts"]) == ((code, GOP_Y, 4, 3), {"slot_s": 30, **facts})
    assert voice.spoken == []


def test_shorter_words_for_spots(project: Path, run: Run) -> None:
    """Lines of their own let a spot fit where the message's are too many; a fault is told at them."""
    (project / MOT_CUA).unlink()
    radio(project, 6, spot_lines=4)
    assert run("check")[1]["faults"] == []
    radio(project, 2, spot_lines=7)
    (fault,) = run("check")[1]["faults"]
    assert place(fault) == ("SLOT_OVERFULL", GOP_Y, 7, 3)


OWN = """\
from mediakit.recipes import Kit, Message, Story, Timeline, recipe


@recipe("loudspeaker")
def tin(message: Message, kit: Kit) -> Timeline:
    story = Story(kit)
    for line in message.lines:
        story.say(line)
    return story.finish()
"""


def test_a_recipe_is_rehearsed_with_what_it_will_get(project: Path, run: Run) -> None:
    """A spot's recipe finds the lines for spots as its lines, in `check` as in `build`."""
    (project / MOT_CUA).unlink()
    write(project, "scripts/recipes/tin.py", OWN)
    for lines, spot_lines, codes in ((40, 0, ["LENGTH_BEYOND"]), (40, 4, []), (4, 40, ["LENGTH_BEYOND"])):
        radio(project, lines, spot_lines)
        change(project, GOP_Y, "radio_spot_30", "tin")
        assert [fault["code"] for fault in run("check")[1]["faults"]] == codes

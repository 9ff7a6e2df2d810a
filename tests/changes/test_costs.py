"""What an edit costs: what is spoken, drawn, encoded and made again, counted at the very calls."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from pkgutil import resolve_name
from typing import Any, Literal

import pytest

from mediakit.build.plan import read_records
from tests.changes import rich
from tests.changes.rich import (
    ALL,
    BOARD,
    CLIP,
    CLIPS,
    HORN,
    LED,
    LEDS,
    OTHER_CLIP,
    OWN_CLIP,
    RADIO,
    SPOTS,
    build,
    copy_built,
    make_tiny,
    write_rich,
)
from tests.conftest import change

COUNTED = {
    "drawn": "mediakit.looks.draw",
    "pictures": "mediakit.picture.render.encode_group",
    "sounds": "mediakit.pipeline.make",
}
"""Slides composed, groups of pictures encoded, sounds mastered and encoded."""


@dataclass(frozen=True, slots=True)
class Costs:
    """A campaign that is built, and what has been called since."""

    project: Path
    """Its folder."""
    spoken: list[str]
    """Sentences that went to the voice."""
    calls: Counter[str] = field(default_factory=Counter)
    """By the names of `COUNTED`."""

    def of_build(self) -> tuple[set[str], list[str], set[str]]:
        """Build: results made again, sentences spoken, and which kinds of costly calls there were."""
        self.spoken.clear()
        self.calls.clear()
        return build(self.project).did("build"), self.spoken, set(self.calls)


@pytest.fixture(scope="module")
def spoken() -> Iterator[list[str]]:
    """Small pictures, two voices of tones, and everything they say."""
    with pytest.MonkeyPatch.context() as patch:
        yield make_tiny(patch)


@pytest.fixture(scope="module")
def base(spoken: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the campaign once; nobody writes in it."""
    project = write_rich(tmp_path_factory.mktemp("base") / "dự án")
    assert build(project).did("build") == ALL
    assert spoken
    return project


@pytest.fixture
def costs(base: Path, spoken: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Costs:
    """Give a copy of the campaign as built, every costly call counted."""
    costs = Costs(copy_built(base, tmp_path / "dự án"), spoken)
    for name, target in COUNTED.items():
        monkeypatch.setattr(target, _counted(target, name, costs.calls))
    return costs


def _counted(target: str, name: str, calls: Counter[str]) -> Callable[..., Any]:
    called = resolve_name(target)

    def count(*given: Any, **named: Any) -> Any:
        calls[name] += 1
        return called(*given, **named)

    return count


def _edit(file: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda project: change(project, file, old, new)


def _respell(form: Literal["NFC", "NFD"]) -> Callable[[Path], None]:
    def respell(project: Path) -> None:
        for path in (project / rich.CATALOGUE).rglob("*.yaml"):
            path.write_text(unicodedata.normalize(form, path.read_text(encoding="utf-8")), encoding="utf-8")

    return respell


PICTURES, SOUNDS = {"drawn", "pictures"}, {"sounds"}
ROWS: dict[str, tuple[Callable[[Path], None], set[str], int, set[str]]] = {
    "nothing": (lambda _: None, set(), 0, set()),
    "a comment": (_edit(rich.MOT_CUA, "topic:", "# nhóm\ntopic:"), set(), 0, set()),
    "the order of keys": (
        _edit(
            rich.LOOP,
            "title: Phòng chờ\nmessages: [mot-cua, gop-y]\n",
            "messages: [mot-cua, gop-y]\ntitle: Phòng chờ\n",
        ),
        set(),
        0,
        set(),
    ),
    "letters in parts (NFD)": (_respell("NFD"), set(), 0, set()),
    "letters in one (NFC)": (_respell("NFC"), set(), 0, set()),
    "a line": (_edit(rich.MOT_CUA, "lại nhiều lần", "lại lần nào"), {CLIP}, 1, PICTURES | SOUNDS),
    "a spot line": (_edit(rich.MOT_CUA, "hỏi nhiều người", "hỏi nhiều nơi"), {RADIO}, 1, SOUNDS),
    "a slide": (
        _edit(rich.MOT_CUA, "text: Mang theo giấy tờ", "text: Mang giấy tờ"),
        {CLIP, *LEDS},
        0,
        PICTURES,
    ),
    "a reading": (
        _edit(rich.LEXICON, "UBND: ủy ban", "UBND: ủy ban phường"),
        {CLIP, *LEDS},
        1,
        PICTURES | SOUNDS,
    ),
    "a colour": (_edit(rich.THEME, 'accent: "#f4b740"', 'accent: "#f4b750"'), CLIPS | {LED}, 0, PICTURES),
    "a loop's order": (_edit(rich.LOOP, "[mot-cua, gop-y]", "[gop-y, mot-cua]"), LEDS, 0, PICTURES),
    "a recipe's code": (
        _edit(rich.RECIPE, "story.rest(1)\n    return", "story.rest(2)\n    return"),
        LEDS,
        0,
        set(),
    ),
    "an output of one's own": (_edit(rich.OUTPUTS, "height_px: 144", "height_px: 160"), {BOARD}, 0, PICTURES),
    "the chime": (_edit(rich.CAMPAIGN, "chuong.wav", "chuong-khac.wav"), SPOTS, 0, SOUNDS),
    "the bed": (_edit(rich.CAMPAIGN, "nen.wav", "nen-khac.wav"), {*CLIPS, RADIO}, 0, SOUNDS),
    "a fact": (_edit(rich.MOT_CUA, "Điều một", "Điều khác"), set(), 0, set()),
}
"""An edit, the results it makes again, the sentences it has spoken, and the costly calls it needs."""


@pytest.mark.parametrize(("edit", "made", "sentences", "kinds"), ROWS.values(), ids=ROWS)
def test_an_edit_costs(
    costs: Costs, edit: Callable[[Path], None], made: set[str], sentences: int, kinds: set[str]
) -> None:
    """Each kind of edit costs what it must and no more; built again, nothing."""
    edit(costs.project)
    built, spoken, calls = costs.of_build()
    assert (built, len(spoken), calls) == (made, sentences, kinds)
    assert costs.of_build() == (set(), [], set())


def test_records_name_whose_speech_it_is(base: Path) -> None:
    """Every record credits the voice with its licence, and the recording where one is heard; silence none."""
    voice = {"source": "tones:test", "licence": "CC0-1.0", "attribution": ""}
    person = {"source": "recording:thu.wav", "licence": "", "attribution": ""}
    credits_of = {record.name: list(record.credits) for record in read_records(base / "output")}
    assert credits_of == {
        CLIP: [voice, person],
        RADIO: [voice],
        OTHER_CLIP: [voice],
        OWN_CLIP: [voice],
        HORN: [voice],
        LED: [],
        BOARD: [],
    }


def test_the_voice_makes_all_sound(costs: Costs) -> None:
    """Another voice says every sentence once for each pace, a slot's own included; a silent loop stays."""
    change(costs.project, rich.CAMPAIGN, "tones:test", "tones:khac")
    built, spoken, _ = costs.of_build()
    assert (built, costs.calls["sounds"]) == (CLIPS | SPOTS, len(CLIPS | SPOTS) - 1)  # shapes share theirs
    assert set(Counter(spoken).values()) == {1, 2, 3}


def test_a_deleted_message(costs: Costs) -> None:
    """A message that is deleted with its loop leaves results that are told, and go with --prune alone."""
    (costs.project / rich.LOOP).unlink()
    (costs.project / rich.GOP_Y).unlink()
    gone = {name for name in ALL if name.startswith(("gop-y", "phong-cho"))}
    for words in ((), ("--prune",)):
        there = build(costs.project, *words)
        assert (there.did("remove"), there.did("build")) == (gone, set())
    assert build(costs.project).did("remove") == set()


def test_a_file_altered_or_deleted(costs: Costs) -> None:
    """It is made again out of the store; nothing is spoken, drawn or encoded for it."""
    spot, loop = costs.project / f"output/spots/{RADIO}.txt", costs.project / f"output/loops/{LED}.mp4"
    before = spot.read_bytes(), loop.read_bytes()
    spot.write_bytes(before[0] + b"\n")
    loop.unlink()
    assert costs.of_build() == ({RADIO, LED}, [], set())
    assert (spot.read_bytes(), loop.read_bytes()) == before
    assert HORN not in {RADIO, LED}


def test_room_is_made_at_no_cost(costs: Costs) -> None:
    """When all that nothing uses is gone from the store, every file comes back as it was out of the rest."""
    change(costs.project, rich.MOT_CUA, "lại nhiều lần", "lại lần nào")
    whole = build(costs.project).files
    build(costs.project, "--prune", "--keep-mb", "0")
    assert costs.of_build() == (set(), [], set())
    for file in {name for files in whole.values() for name in files}:
        (costs.project / file).unlink()
    assert costs.of_build() == (ALL, [], set())
    assert build(costs.project).files == whole

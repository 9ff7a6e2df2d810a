"""What a build remembers spares the next one work, and never changes what it does."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from mediakit.build.fingerprint import digest_file, digest_source
from mediakit.build.plan import Wanted
from mediakit.build.store import Store
from mediakit.catalogue import loading
from mediakit.check.facts import StatedFact
from mediakit.cli.opening import Opened, open_campaign
from mediakit.errors import MediakitError, Place
from mediakit.model.campaign import Fact, Loop
from mediakit.model.profile import PROFILES
from mediakit.recall import Recall, Result, Sound
from mediakit.speech.voices import ENGINES
from tests.cli.reports import told
from tests.conftest import CAMPAIGN, LEXICON, Run, change, write
from tests.test_wanted import ALL, CATALOGUE, GOP_Y, MESSAGES, MOT_CUA, OWN_RECIPE
from tests.voices import ToneEngine

ROOT = Path(__file__).parents[1]
DAY = date(2024, 6, 1)
NAMES = {"mot-cua", "gop-y"}

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
places = st.builds(Place, texts, st.integers(0, 999), st.integers(0, 99), texts)
warnings = st.builds(
    lambda code, where, facts: MediakitError(code, where, **facts),
    st.sampled_from(["SENTENCE_LONG", "IMAGE_SMALL"]),
    places,
    st.dictionaries(st.sampled_from(["count", "most", "sentence"]), texts | st.integers() | st.booleans()),
)
facts = st.builds(Fact, texts, texts, texts, st.none() | st.dates(), st.none() | st.dates(), st.booleans())
stated = st.builds(StatedFact, facts, st.dictionaries(texts, places, max_size=3))
results = st.builds(
    Result,
    texts,
    texts,
    st.builds(
        Wanted,
        texts,
        st.dictionaries(texts, st.sampled_from(["a" * 64, "b" * 64]) | texts, max_size=5),
        st.lists(texts, max_size=3).map(tuple),
    ),
)
sounds = st.builds(
    Sound,
    st.lists(results, max_size=3).map(tuple),
    st.lists(warnings, max_size=3).map(tuple),
    st.lists(stated, max_size=3).map(tuple),
)


def plain(found: Sound) -> Any:
    """Give a memory in values that compare; faults are equal by what they tell."""
    told_warnings = [(one.code, one.where, dict(one.facts)) for one in found.warnings]
    return replace(found, warnings=()), told_warnings


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Recall:
    """Memories of a message `a` and a loop of it."""
    folder = tmp_path_factory.mktemp("shelf")
    files = {f"{MESSAGES}/a.yaml": "", f"{CATALOGUE}/loops/b.yaml": ""}
    for name in files:
        write(folder, name, name)
        files[name] = digest_file(folder / name)
    return Recall(folder, "xung quanh", files)


@settings(deadline=None)  # a disk may be slow
@given(sounds)
def test_kept_is_read_back(shelf: Recall, found: Sound) -> None:
    """Results, warnings and facts come back as they were, of a message and of a loop."""
    loop = Loop("b", "Vòng", ("a",), ())
    shelf.keep("a", found)
    shelf.keep(loop, found)
    for read in (shelf.of_message("a"), shelf.of_loop(loop)):
        assert read
        assert plain(read) == plain(found)
    assert replace(shelf, surroundings="khác").of_message("a") is None


def looked_at(project: Path, day: date = DAY) -> set[str]:
    """Ids of the messages that opening the campaign reads."""
    campaign = opened(project, day).catalogue.campaign
    return {message.id for message in campaign.messages} if campaign else NAMES


def opened(project: Path, day: date = DAY, *, afresh: bool = False) -> Opened:
    """Open the campaign as a command does, from a clean memory."""
    digest_source.cache_clear()
    return open_campaign(project, day, afresh=afresh)


@pytest.fixture(scope="module")
def rich_once() -> list[Path]:
    """Hold the project below, once it is built."""
    return []


@pytest.fixture
def rich(built: Path, rich_once: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The two messages with an image, facts and a warning, and a recipe of the project's own; remembered."""
    if rich_once:
        shutil.rmtree(built)
        shutil.copytree(rich_once[0], built)
        return built
    image = built / "assets/images/anh.png"
    image.parent.mkdir(parents=True)
    Image.new("RGB", (1280, 720), "navy").save(image)
    write(built, "scripts/recipes/tin_ngan.py", OWN_RECIPE)
    change(built, MOT_CUA, "heading: Một cửa, text: Nộp hồ sơ", "text: Nộp hồ sơ, image: anh.png")
    write(built, MOT_CUA, (built / MOT_CUA).read_text(encoding="utf-8") + FACTS)
    change(built, GOP_Y, "Mời bà con góp ý.", " ".join(["Mời"] * 26) + ".")
    opened(built).remember()
    assert looked_at(built) == set()
    rich_once.append(tmp_path_factory.mktemp("rich") / "máy")
    shutil.copytree(built, rich_once[0])
    return built


FACTS = """\
facts:
  - claim: Có hạn.
    legal_basis: Nghị định
    valid_from: 2024-01-01
    valid_until: 2024-12-31
    verified: true
"""


def test_again(rich: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is remembered is not read again, and gives just what looking at everything gives."""
    day = ("--date", "2024-06-01")
    with_all = run("plan", "--verify", *day)
    blind(monkeypatch)
    assert run("plan", *day) == with_all
    assert rich.is_dir()


def blind(patch: pytest.MonkeyPatch) -> None:
    """Let whatever looks at a message fail."""

    def never(self: object, *given_: object) -> None:
        raise AssertionError((self, given_))

    patch.setattr(loading._Reading, "message", never)
    patch.setattr("mediakit.check.rehearsals.Rehearsals.faults", never)
    patch.setattr("mediakit.wanted._Wanting.of_message", never)


def test_a_build_again(built: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build looks at no message, and tells the same as one that looks at all of them."""
    assert run("build")[0] == 0
    with_all = run("build", "--verify")
    blind(monkeypatch)
    assert run("build") == with_all
    assert set(told(with_all[1])) == ALL
    assert built.is_dir()


def test_loops_are_remembered(built: Path) -> None:
    """A loop is looked at again, with all its messages, when one of them was edited; others are not."""
    write(built, "scripts/recipes/bang_led.py", (ROOT / "scripts/recipes/bang_led.py").read_text("utf-8"))
    write(built, f"{CATALOGUE}/loops/vong.yaml", "title: V\nmessages: [mot-cua]\nrecipes: [bang_led]\n")
    write(built, f"{CATALOGUE}/loops/khac.yaml", "title: K\nmessages: [gop-y]\nrecipes: [bang_led]\n")
    opened(built).remember()
    known = opened(built)
    assert known.remembered.keys() == NAMES | {"vong", "khac"}
    assert known.results == opened(built, afresh=True).results
    change(built, MOT_CUA, "title: Nộp hồ sơ", "title: Gửi hồ sơ")
    known = opened(built)
    assert known.remembered.keys() == {"gop-y", "khac"}
    assert known.results == opened(built, afresh=True).results
    change(built, f"{CATALOGUE}/loops/khac.yaml", "[gop-y]", "[gop-y, mot-cua]")
    assert opened(built).remembered == {}


def test_the_same_findings(rich: Path) -> None:
    """Warnings, facts and results are those of a campaign that is looked at as a whole, on any day."""
    for day in (DAY, date(2023, 12, 31), date(2024, 12, 31), date(2025, 1, 1)):
        remembered, afresh = opened(rich, day), opened(rich, day, afresh=True)
        assert remembered.remembered.keys() == NAMES
        assert [str(one) for one in remembered.findings.warnings] == [
            str(one) for one in afresh.findings.warnings
        ]
        assert list(remembered.results.values()) == list(afresh.results.values())
        assert remembered.message_count == afresh.message_count == 2


def test_facts_are_held_against_the_day_asked_for(rich: Path, run: Run) -> None:
    """A fact that held when it was remembered is told on the day it does no longer."""
    told_on = {}
    for day in ("2023-12-31", "2024-06-01", "2025-01-01"):
        status, document, _ = run("build", "--jobs", "1", "--date", day)
        codes = [warning["code"] for warning in document["warnings"]]
        assert (status, looked_at(rich), codes.count("SENTENCE_LONG")) == (0, set(), 1)
        told_on[day] = [code for code in codes if code.startswith("FACT_")]
    assert told_on == {"2023-12-31": ["FACT_NOT_YET"], "2024-06-01": [], "2025-01-01": ["FACT_EXPIRED"]}


def test_remembered_on_a_day_when_it_did_not_hold(rich: Path) -> None:
    """What was told of a fact on the day it was remembered is told once on such a day, and on no other."""
    change(rich, GOP_Y, "recipes:", "facts:\n  - claim: Đúng.\n    valid_until: 2024-12-31\nrecipes:")
    opened(rich, date(2025, 1, 1)).remember()
    assert looked_at(rich) == set()
    codes = {
        day: [one.code for one in opened(rich, day).findings.warnings if one.where.file == GOP_Y]
        for day in (DAY, date(2025, 1, 1))
    }
    common = ["SENTENCE_LONG", "FACT_UNVERIFIED"]
    assert codes == {DAY: common, date(2025, 1, 1): [*common, "FACT_EXPIRED"]}


def edited(name: str, old: str, new: str) -> Callable[[Path], None]:
    """Give the edit of one place."""
    return lambda project: change(project, name, old, new)


def image_touched(project: Path) -> None:
    """Give an image another time."""
    os.utime(project / "assets/images/anh.png", ns=(1, 1))


def image_more(project: Path) -> None:
    """Add an image that nobody names yet."""
    Image.new("RGB", (8, 8)).save(project / "assets/images/moi.png")


@pytest.mark.parametrize(
    ("edit", "names"),
    [
        (edited(f"{CATALOGUE}/lexicon.yaml", "vi en i ai đi", "vi nây ai đi"), NAMES),
        (edited(f"{CATALOGUE}/campaign.yaml", "slogan: Chung tay", "slogan: Cùng nhau"), NAMES),
        (edited("assets/themes/thu.yaml", "accent:", "accent: '#ffcc00' #"), NAMES),
        (
            edited("scripts/recipes/tin_ngan.py", "message.title)\n    return", "message.topic)\n    return"),
            NAMES,
        ),
        (lambda project: (project / "scripts/recipes/tin_ngan.py").unlink(), NAMES),
        (image_touched, NAMES),
        (image_more, NAMES),
        (lambda project: (project / "assets/images/anh.png").unlink(), NAMES),
        (edited(GOP_Y, "title: Góp ý", "title: Ý kiến"), {"gop-y"}),
        (lambda project: (project / GOP_Y).unlink(), set()),
        (lambda project: (project / f"{CATALOGUE}/messages/README.txt").write_text("ghi chú"), set()),
    ],
)
def test_what_makes_it_look_again(rich: Path, edit: Callable[[Path], None], names: set[str]) -> None:
    """A message's own file makes it be looked at; what messages share, all of them."""
    edit(rich)
    assert looked_at(rich) == names


def test_an_output_changed(rich: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another profile is another surrounding."""
    monkeypatch.setitem(PROFILES, "led", replace(PROFILES["led"], length_max_s=901))
    assert looked_at(rich) == NAMES


def test_a_voice_changed(rich: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So is another make of the voice."""

    class NewEngine(ToneEngine):
        """Sounds otherwise under the same name."""

        def fingerprint(self, voice: str) -> str:
            """It is not what it was."""
            return f"newer {voice}"

    monkeypatch.setitem(ENGINES, "tones", NewEngine)
    assert looked_at(rich) == NAMES


def test_the_program_changed(rich: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So is our own code."""
    monkeypatch.setattr("mediakit.recall._PACKAGE", Path(__file__).parent)
    assert looked_at(rich) == NAMES


def test_a_sound_changed(rich: Path) -> None:
    """So are the bytes of the campaign's chime."""
    write(rich, f"{CATALOGUE}/campaign.yaml", CAMPAIGN + "chime: chuong.wav\n")
    write(rich, "assets/audio/chuong.wav", "1")
    first = opened(rich).recall
    write(rich, "assets/audio/chuong.wav", "2")
    second = opened(rich).recall
    assert first
    assert second
    assert first.surroundings != second.surroundings


def test_a_fault_is_never_remembered(built: Path, run: Run) -> None:
    """A message at fault is looked at each time until it is mended; the sound one is not."""
    change(built, MOT_CUA, "VNeID", "XYZQ")
    for _ in range(2):
        status, document, _ = run("build")
        assert (status, [fault["code"] for fault in document["faults"]]) == (1, ["UNKNOWN_ABBREVIATION"])
        assert opened(built).remembered.keys() == {"gop-y"}
    write(built, f"{CATALOGUE}/lexicon.yaml", LEXICON.replace("VNeID: vi en i ai đi", "XYZQ: xin chào"))
    assert run("plan")[1]["faults"] == []


def test_an_edit_while_it_builds(rich: Path) -> None:
    """What was read before an edit is not remembered for what the file became by it."""
    shutil.rmtree(rich / "output/.store/objects")
    before = opened(rich)
    assert before.looked_at
    change(rich, GOP_Y, "title: Góp ý", "title: Ý kiến")
    before.remember()
    after = opened(rich)
    assert after.remembered.keys() == {"mot-cua"}
    assert after.results == opened(rich, afresh=True).results
    change(rich, GOP_Y, "title: Ý kiến", "title: Góp ý")
    assert opened(rich).remembered.keys() == {"mot-cua"}


def damaged(project: Path) -> None:
    """Flip a byte in every object."""
    for path in objects(project):
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)


def cut_off(project: Path) -> None:
    """Leave half of every object."""
    for path in objects(project):
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def in_the_way(project: Path) -> None:
    """Put folders where objects were."""
    for path in objects(project):
        path.unlink()
        path.mkdir()


def no_store(project: Path) -> None:
    """Take the store away."""
    shutil.rmtree(project / "output/.store/objects")


def a_file_for_a_store(project: Path) -> None:
    """Put a file where the store's folder was."""
    no_store(project)
    (project / "output/.store/objects").write_bytes(b"")


def objects(project: Path) -> list[Path]:
    """Every object of the store."""
    return [path for path in (project / "output/.store/objects").rglob("*") if path.is_file()]


@pytest.mark.parametrize("harm", [damaged, cut_off, in_the_way, no_store, a_file_for_a_store])
def test_a_damaged_memory(rich: Path, run: Run, harm: Callable[[Path], None]) -> None:
    """It is as if forgotten: everything is looked at, and `plan` says what it would have said."""
    before = run("plan")
    harm(rich)
    assert looked_at(rich) == NAMES
    assert run("plan") == before


def test_plan_writes_nothing(rich: Path, run: Run) -> None:
    """`plan` needs no memory and leaves none."""
    no_store(rich)
    assert run("plan")[0] == 0
    assert not (rich / "output/.store/objects").exists()


def test_a_memory_that_cannot_be_written(built: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that cannot remember is a build all the same, with a warning."""

    def full(self: Store, key: str, content: bytes) -> None:
        raise MediakitError("OUTPUT_UNWRITABLE", folder="output", said=f"{self}{key}{len(content)}")

    no_store(built)
    monkeypatch.setattr(Store, "put", full)
    status, document, _ = run("build")
    assert (status, {result["verb"] for result in document["results"]}) == (0, {"keep"})
    assert "OUTPUT_UNWRITABLE" in [warning["code"] for warning in document["warnings"]]


def test_verify_remembers_nothing(rich: Path) -> None:
    """Looking at all of it neither uses nor changes what is remembered."""
    afresh = opened(rich, afresh=True)
    assert (afresh.recall, dict(afresh.remembered)) == (None, {})
    count = len(objects(rich))
    afresh.remember()
    assert len(objects(rich)) == count

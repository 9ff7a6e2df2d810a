"""What reaches a result has a name and a digest; what does not reach it has none."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from mediakit.build.fingerprint import digest_source
from mediakit.build.plan import Reason
from mediakit.build.store import Store
from mediakit.catalogue import load
from mediakit.cli.telling import reason_words
from mediakit.i18n import choose
from mediakit.pipeline import prepare
from mediakit.recipes.book import recipes_of
from mediakit.speech.takes import Takes
from mediakit.speech.voices import ENGINES
from mediakit.wanted import Assignment, assignments
from tests.conftest import CAMPAIGN, LEXICON, MESSAGE, SECOND_MESSAGE, change, write
from tests.voices import ToneEngine, only

CATALOGUE = "assets/catalogue"
MESSAGES = f"{CATALOGUE}/messages"
MOT_CUA = f"{MESSAGES}/mot-cua.yaml"
GOP_Y = f"{MESSAGES}/gop-y.yaml"
CLIPS = {f"mot-cua.clip.{shape}" for shape in ("16x9", "9x16", "1x1")}
SPOT = {"mot-cua.loudspeaker_spot"}
OTHER_CLIPS = {name.replace("mot-cua", "gop-y") for name in CLIPS}
OTHER = OTHER_CLIPS | {"gop-y.loudspeaker_spot"}
ALL = CLIPS | SPOT | OTHER

OWN_RECIPE = """\
from mediakit.recipes import Kit, Message, Slide, Story, Timeline, recipe


@recipe("1x1")
def tin_ngan(message: Message, kit: Kit) -> Timeline:
    story = Story(kit)
    story.show(Slide(text=message.title))
    story.say(message.title)
    return story.finish()
"""


@pytest.fixture
def two(project: Path) -> Path:
    """The project with two messages."""
    write(project, GOP_Y, SECOND_MESSAGE)
    return project


def wanted(project: Path) -> dict[str, Assignment]:
    """Everything the campaign asks for, by name."""
    digest_source.cache_clear()
    catalogue = load(project)
    assert catalogue.campaign, catalogue.faults
    found = assignments(catalogue.campaign, project, recipes_of(project)[0])
    return {assignment.wanted.name: assignment for assignment in found}


Inputs = dict[str, dict[str, str]]


def inputs_of(project: Path) -> Inputs:
    """Inputs of every result."""
    return {name: dict(assignment.wanted.inputs) for name, assignment in wanted(project).items()}


def moved(before: Inputs, after: Inputs) -> dict[str, set[str]]:
    """Names of the inputs that differ, by result; results that stay as they were are left out."""
    assert before.keys() == after.keys()
    found = {
        name: {key for key in inputs.keys() | after[name].keys() if inputs.get(key) != after[name].get(key)}
        for name, inputs in before.items()
    }
    return {name: keys for name, keys in found.items() if keys}


def test_names_and_files(two: Path) -> None:
    """A result is named by message, recipe and, where there are several, output; so are its files."""
    found = wanted(two)
    assert set(found) == ALL
    assert found["mot-cua.clip.9x16"].wanted.files == (
        "clips/mot-cua.clip.9x16.mp4",
        "clips/mot-cua.clip.9x16.srt",
        "clips/mot-cua.clip.9x16.vtt",
        "clips/mot-cua.clip.9x16.jpg",
    )
    assert found["gop-y.loudspeaker_spot"].wanted.files == (
        "spots/gop-y.loudspeaker_spot.mp3",
        "spots/gop-y.loudspeaker_spot.txt",
    )


def test_a_recipe_for_one_output(two: Path) -> None:
    """The output's name is left out where the recipe has but one."""
    write(two, "scripts/recipes/tin_ngan.py", OWN_RECIPE)
    change(two, GOP_Y, "[clip, loudspeaker_spot]", "[tin_ngan]")
    assert "gop-y.tin_ngan" in wanted(two)


Edit = tuple[str, str, str]
EDITS: dict[str, tuple[Edit, dict[frozenset[str], set[str]]]] = {
    "one line's wording": (
        (MOT_CUA, "đúng hẹn", "đúng ngày"),
        {frozenset(CLIPS | SPOT): {"line:3", "reading:line:3"}},
    ),
    "only a slide": (
        (MOT_CUA, "heading: Các bước", "heading: Cách làm"),
        {frozenset(CLIPS): {"slide:2"}},
    ),
    "a pause": ((MOT_CUA, "cần làm.\n", "cần làm.\n    pause_s: 1\n"), {frozenset(CLIPS | SPOT): {"line:2"}}),
    "what is said": (
        (MOT_CUA, "cần làm.\n", "cần làm.\n    say: chọn đi.\n"),
        {frozenset(CLIPS | SPOT): {"line:2", "reading:line:2"}},
    ),
    "the title": ((MOT_CUA, "title: Nộp hồ sơ", "title: Gửi hồ sơ"), {frozenset(CLIPS | SPOT): {"title"}}),
    "the topic": ((MOT_CUA, "topic: Một cửa", "topic: Hồ sơ"), {frozenset(CLIPS): {"topic"}}),
    "the contact": (
        (MOT_CUA, "để biết thêm", "để biết rõ"),
        {frozenset(CLIPS | SPOT): {"contact", "reading:contact"}},
    ),
    "a reading that one message uses": (
        (f"{CATALOGUE}/lexicon.yaml", "vi en i ai đi", "vi nây ai đi"),
        {frozenset(CLIPS | SPOT): {"reading:line:2"}},
    ),
    "a reading that nobody uses": (
        (f"{CATALOGUE}/lexicon.yaml", "entries:\n", "entries:\n  UBND: ủy ban\n"),
        {},
    ),
    "the slogan": (
        (f"{CATALOGUE}/campaign.yaml", "slogan: Chung tay", "slogan: Cùng nhau"),
        {frozenset(ALL): {"campaign", "reading:slogan"}},
    ),
    "a theme colour": (
        ("assets/themes/thu.yaml", "accent:", "accent: '#ffcc00' #"),
        {frozenset(CLIPS | OTHER_CLIPS): {"theme"}},
    ),
    "a comment": ((MOT_CUA, "topic: Một cửa", "topic: Một cửa   # nhóm"), {}),
    "the order of keys": (
        (MOT_CUA, "title: Nộp hồ sơ\ntopic: Một cửa\n", "topic: Một cửa\ntitle: Nộp hồ sơ\n"),
        {},
    ),
    "facts": (
        (MOT_CUA, "recipes:", "facts:\n  - claim: Đúng vậy.\n    verified: true\nrecipes:"),
        {},
    ),
    "the order of recipes": ((MOT_CUA, "[clip, loudspeaker_spot]", "[loudspeaker_spot, clip]"), {}),
    "another message's wording": (
        (GOP_Y, "Mời bà con góp ý.", "Mời bà con lên tiếng."),
        {frozenset(OTHER): {"line:1", "reading:line:1"}},
    ),
}


@pytest.mark.parametrize(("edit", "touched"), EDITS.values(), ids=EDITS)
def test_an_edit_reaches(two: Path, edit: Edit, touched: dict[frozenset[str], set[str]]) -> None:
    """Each kind of edit moves the inputs it should, of the results it should, and no others."""
    before = inputs_of(two)
    change(two, *edit)
    found = moved(before, inputs_of(two))
    assert found == {name: keys for names, keys in touched.items() for name in names}


def respelled(project: Path) -> None:
    """Write every file of the catalogue in NFD, with Windows line ends and a byte order mark."""
    for path in (project / CATALOGUE).rglob("*.yaml"):
        text = unicodedata.normalize("NFD", path.read_text(encoding="utf-8"))
        path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())


def touched_only(project: Path) -> None:
    """Write every file again with the same text."""
    for path in (project / "assets").rglob("*.yaml"):
        path.write_bytes(path.read_bytes())


@pytest.mark.parametrize("write_again", [respelled, touched_only])
def test_the_same_words(two: Path, write_again: Callable[[Path], None]) -> None:
    """The same words written another way reach nothing."""
    before = inputs_of(two)
    write_again(two)
    assert inputs_of(two) == before


def test_the_folder_reaches_nothing(two: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project moved elsewhere, and asked from elsewhere, wants the same."""
    before = inputs_of(two)
    monkeypatch.chdir(tmp_path)
    assert inputs_of(two.rename(tmp_path / "nơi khác")) == before


def test_the_voice_reaches_everything(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another voice, or another version of it, makes everything anew."""
    before = inputs_of(two)
    newer = ToneEngine()
    monkeypatch.setattr(newer, "fingerprint", lambda _: "newer")
    monkeypatch.setitem(ENGINES, newer.name, lambda: newer)
    assert moved(before, inputs_of(two)) == {name: {"voice"} for name in ALL}


def test_a_recipe_reaches_its_own_results(two: Path) -> None:
    """A project recipe's code moves its own results, and so does the lexicon, which it may use unseen."""
    write(two, "scripts/recipes/tin_ngan.py", OWN_RECIPE)
    change(two, GOP_Y, "loudspeaker_spot]", "loudspeaker_spot, tin_ngan]")
    before = inputs_of(two)
    change(two, "scripts/recipes/tin_ngan.py", "    story.say(message.title)\n", "    story.rest(4)\n")
    after = inputs_of(two)
    assert moved(before, after) == {"gop-y.tin_ngan": {"recipe"}}
    change(two, f"{CATALOGUE}/lexicon.yaml", "entries:\n", "entries:\n  XYZQ: xin chào\n")
    assert moved(after, inputs_of(two)) == {"gop-y.tin_ngan": {"lexicon"}}


@pytest.fixture
def rich(two: Path) -> Path:
    """The two messages with everything a catalogue may name: an image, a logo, a chime, a bed, a recipe."""
    for name in ("anh/mot.png", "logo.png"):
        path = two / "assets/images" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (8, 8), "red").save(path)
    write(two, "assets/audio/chuong.wav", "1")
    write(two, "assets/audio/nen.wav", "1")
    write(two, f"{CATALOGUE}/campaign.yaml", CAMPAIGN + "chime: chuong.wav\nbed: nen.wav\n")
    change(two, MOT_CUA, "text: Nộp hồ sơ}", "text: Nộp hồ sơ, image: anh/mot.png}")
    change(two, "assets/themes/thu.yaml", 'logo: ""', "logo: logo.png")
    write(two, "scripts/recipes/tin_ngan.py", OWN_RECIPE)
    change(two, GOP_Y, "loudspeaker_spot]", "loudspeaker_spot, tin_ngan]")
    return two


@pytest.mark.parametrize(
    ("file", "touched"),
    [
        ("images/anh/mot.png", {"image:anh/mot.png": CLIPS, "images": {"gop-y.tin_ngan"}}),
        (
            "images/logo.png",
            {"image:logo.png": CLIPS | OTHER_CLIPS | {"gop-y.tin_ngan"}, "images": {"gop-y.tin_ngan"}},
        ),
        ("audio/chuong.wav", {"chime": ALL - CLIPS - OTHER_CLIPS | {"gop-y.tin_ngan"}}),
        ("audio/nen.wav", {"bed": CLIPS | OTHER_CLIPS | {"gop-y.tin_ngan"}}),
    ],
)
def test_files_count_by_their_bytes(rich: Path, file: str, touched: dict[str, set[str]]) -> None:
    """An image or a sound reaches the results that use it, by what is in it.

    A recipe of the project's own may use any of them.
    """
    before = inputs_of(rich)
    (rich / "assets" / file).write_bytes((rich / "assets" / file).read_bytes() + b"2")
    every = {name for names in touched.values() for name in names}
    expected = {name: {key for key, names in touched.items() if name in names} for name in every}
    assert moved(before, inputs_of(rich)) == expected


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_input_has_words(rich: Path, language: str) -> None:
    """Every reason with every input there can be is said in both languages, without a key left in it."""
    choose(language)
    names = {key for inputs in inputs_of(rich).values() for key in inputs}
    assert {"lexicon", "chime", "bed", "image:logo.png", "reading:line:1", "slide:1"} <= names
    try:
        said = {reason_words(Reason(code, name)) for code in ("changed", "no_longer_used") for name in names}
        said |= {reason_words(Reason(code, "clips/a.mp4")) for code in ("file_missing", "file_altered")}
        said |= {reason_words(Reason("never_built")), reason_words(Reason("not_wanted"))}
    finally:
        choose(None)
    assert len(said) == 2 * len(names) + 4
    for sentence in said:
        assert not any(key in sentence for key in ("reason.", "input.", ":", "{", "}", "_")), sentence


def test_what_is_known_of_the_second_message_only(two: Path) -> None:
    """No result carries another message's words, nor what never reaches it."""
    change(two, GOP_Y, "recipes:", "facts:\n  - claim: Đúng vậy.\nrecipes:")
    for assignment in wanted(two).values():
        assert assignment.campaign.messages == ()
        (message,) = assignment.messages
        assert (message.facts, message.recipes) == ((), ())
        if not assignment.profile.picture:
            assert all(line.slide is None for line in message.lines)


def test_the_texts_of_this_file() -> None:
    """The edits above are edits of these texts."""
    assert "VNeID" in MESSAGE
    assert "VNeID" in LEXICON
    assert "VNeID" not in SECOND_MESSAGE


def test_a_phrase_kept_together_touches_what_shows_it(two: Path) -> None:
    """A new phrase moves the clips whose texts hold it, the contact's label among them, and no spot."""
    change(two, MOT_CUA, "label: dichvucong.gov.vn", "label: Cổng của tỉnh nhà")
    before = inputs_of(two)
    change(two, f"{CATALOGUE}/lexicon.yaml", "keep_together:\n", "keep_together:\n  - Cổng của tỉnh nhà\n")
    assert moved(before, inputs_of(two)) == {name: {"contact"} for name in CLIPS}


def test_recipes_use_the_sounds_they_name(two: Path, voice: ToneEngine) -> None:
    """A built-in recipe puts just those sounds into its timelines that it declares."""
    takes = Takes(Store(two / "output/.store"), only(voice))
    for found in wanted(two).values():
        timeline = prepare(found, two, takes).timeline
        assert {sound.kind for sound in timeline.sounds} == set(found.recipe.sounds)

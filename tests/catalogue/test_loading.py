"""Whole catalogues: what they become, and which faults stop what."""

import unicodedata
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from mediakit.catalogue import find_project, load, message_of
from mediakit.errors import MediakitError, Place
from mediakit.model.campaign import Contact, Fact, Line, Message
from mediakit.model.reading import Lexicon, LexiconEntry
from mediakit.model.slide import Slide
from tests.catalogue.projects import CAMPAIGN, FILES, LEXICON, MESSAGE, THEME, write_project

MOT = "assets/catalogue/messages/mot.yaml"


def test_nouns(tmp_path: Path) -> None:
    """Every key of every file arrives in its noun, with its exact meaning."""
    catalogue = load(write_project(tmp_path))
    assert catalogue.faults == ()
    campaign = catalogue.campaign
    assert campaign
    assert (campaign.name, campaign.voice, campaign.chime) == ("Chiến dịch", "espeak:nu-bac", "")
    assert (campaign.theme.name, campaign.theme.colours.accent) == ("xanh", "#f4b740")
    assert campaign.lexicon == Lexicon((LexiconEntry("VNeID", "vi en i ai đi"),), ("Một cửa",))
    assert campaign.messages == (
        Message(
            id="mot",
            title="Tên",
            topic="Chủ đề",
            lines=(
                Line("Xin chào bà con.", slide=Slide("title")),
                Line("Hẹn gặp lại.", say="Hẹn gặp lại bà con.", pause_s=Fraction(3, 2)),
            ),
            contact=Contact("Xem trên mạng."),
            recipes=("clip",),
            facts=(
                Fact("Đúng vậy.", valid_from=date(2024, 1, 1), valid_until=date(2024, 12, 31), verified=True),
            ),
        ),
    )


def test_composed_and_decomposed_letters_are_the_same(tmp_path: Path) -> None:
    """A campaign typed in NFD equals the one typed in NFC."""
    apart = {file: unicodedata.normalize("NFD", text) for file, text in FILES.items()}
    composed = load(write_project(tmp_path / "nfc"))
    decomposed = load(write_project(tmp_path / "nfd", apart))
    assert apart != FILES
    assert decomposed.faults == ()
    assert decomposed.campaign == composed.campaign


def test_looks_do_not_matter(tmp_path: Path) -> None:
    """Comments, the order of keys, quotes, a BOM and Windows line ends change nothing."""
    title, topic, rest = MESSAGE.split("\n", 2)
    changed = f"# Ghi chú\n{topic}  # nữa\n'title': \"Tên\"\n{rest}"
    assert title == "title: Tên"
    same = load(write_project(tmp_path / "a"))
    other = load(
        write_project(tmp_path / "b", {MOT: b"\xef\xbb\xbf" + changed.replace("\n", "\r\n").encode()})
    )
    assert other.faults == ()
    assert other.campaign == same.campaign


def test_folds_become_spaces(tmp_path: Path) -> None:
    """A sentence folded over several lines is one line of text; its own double spaces stay."""
    folded = MESSAGE.replace("Xin chào bà con.", "|\n      Xin chào\n\n      bà  con.\n")
    campaign = load(write_project(tmp_path, {MOT: folded})).campaign
    assert campaign
    assert campaign.messages[0].lines[0].show == "Xin chào bà  con."


def test_text_stays_as_written(tmp_path: Path) -> None:
    """Times, numbers with a leading zero and `no` are text, not something a computer makes of them."""
    written = (
        MESSAGE.replace("title: Tên", "title: 07:30")
        .replace("Chủ đề", "no")
        .replace("Xem trên mạng.", "0254")
    )
    campaign = load(write_project(tmp_path, {MOT: written})).campaign
    assert campaign
    message = campaign.messages[0]
    assert (message.title, message.topic, message.contact.show) == ("07:30", "no", "0254")


def test_fault_of_one_message_stays_there(tmp_path: Path) -> None:
    """A bad message is left out and told; the others are there."""
    catalogue = load(write_project(tmp_path, {"assets/catalogue/messages/hai.yaml": "title: x\n"}))
    assert catalogue.campaign
    assert [message.id for message in catalogue.campaign.messages] == ["mot"]
    assert {message_of(fault) for fault in catalogue.faults} == {"hai"}


@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("assets/catalogue/campaign.yaml", CAMPAIGN.replace("name", "nam"), "UNKNOWN_KEY"),
        ("assets/catalogue/lexicon.yaml", LEXICON.replace("vi en", "v1 en"), "NOT_SYLLABLES"),
        ("assets/themes/xanh.yaml", THEME.replace("#ffffff", "white"), "NOT_A_COLOUR"),
    ],
)
def test_fault_of_all_stops_all(tmp_path: Path, file: str, text: str, code: str) -> None:
    """A fault in the campaign, the lexicon or the theme leaves no campaign."""
    catalogue = load(write_project(tmp_path, {file: text}))
    assert catalogue.campaign is None
    assert code in {fault.code for fault in catalogue.faults}
    assert {message_of(fault) for fault in catalogue.faults} == {None}
    assert {fault.where.file for fault in catalogue.faults} == {file}


@pytest.mark.parametrize(
    ("name", "code"), [("Hai.yaml", "BAD_ID"), ("hai.yml", "BAD_ID"), ("com1.yaml", "RESERVED_ID")]
)
def test_fault_of_a_name_hides_nothing(tmp_path: Path, name: str, code: str) -> None:
    """A name that no message may have concerns all, and yet leaves a campaign in which more may be found."""
    catalogue = load(write_project(tmp_path, {f"assets/catalogue/messages/{name}": MESSAGE}))
    assert catalogue.campaign is not None
    assert [message.id for message in catalogue.campaign.messages] == ["mot"]
    assert [(fault.code, message_of(fault)) for fault in catalogue.faults] == [(code, None)]


def test_every_fault_of_every_file_at_once(tmp_path: Path) -> None:
    """Faults in four files, two of them in one, come in one go, in the order of their places."""
    project = write_project(
        tmp_path,
        {
            "assets/catalogue/campaign.yaml": CAMPAIGN.replace("xanh", "đỏ") + "chime: ../a.mp3\n",
            "assets/catalogue/lexicon.yaml": "entries: [a]\n",
            MOT: MESSAGE.replace("1.5", "1,5").replace("2024-12-31", "31/12/2024"),
            "assets/catalogue/messages/hai.yaml": b"title: \xff\n",
        },
    )
    assert [(fault.where.file.rsplit("/")[-1], fault.code) for fault in load(project).faults] == [
        ("campaign.yaml", "UNKNOWN_THEME"),
        ("campaign.yaml", "PATH_LEAVES_PROJECT"),
        ("lexicon.yaml", "NOT_A_MAPPING"),
        ("hai.yaml", "NOT_UTF8"),
        ("mot.yaml", "NOT_A_LENGTH"),
        ("mot.yaml", "NOT_A_DATE"),
    ]


def test_missing_files(tmp_path: Path) -> None:
    """No campaign file and no messages are told; no lexicon is none."""
    (tmp_path / "assets/catalogue").mkdir(parents=True)
    catalogue = load(tmp_path)
    assert catalogue.campaign is None
    assert [(fault.code, fault.where) for fault in catalogue.faults] == [
        ("FILE_MISSING", Place("assets/catalogue/campaign.yaml")),
        ("NO_MESSAGES", Place("assets/catalogue/messages")),
    ]


def test_places(tmp_path: Path) -> None:
    """Later faults find the line and column of a value, or of what is around it."""
    catalogue = load(write_project(tmp_path))
    assert catalogue.place("mot", "lines[1].say") == Place(MOT, 7, 10, "lines[1].say")
    assert catalogue.place("mot", "contact.label") == Place(MOT, 10, 3, "contact.label")
    assert catalogue.place(None, "slogan") == Place("assets/catalogue/campaign.yaml", 2, 9, "slogan")
    lexicon = "assets/catalogue/lexicon.yaml"
    assert catalogue.place_in(lexicon, "entries.VNeID") == Place(lexicon, 2, 10, "entries.VNeID")


def test_messages_come_by_id(tmp_path: Path) -> None:
    """The order of messages is that of their ids; stray files of a system or an editor are no messages."""
    folder = "assets/catalogue/messages"
    stray: dict[str, str | bytes] = {
        f"{folder}/.DS_Store": b"\x00",
        f"{folder}/mot.yaml~": "x",
        f"{folder}/ghi-chu.txt": "x",
    }
    catalogue = load(write_project(tmp_path, {f"{folder}/an.yaml": MESSAGE, **stray}))
    assert catalogue.campaign
    first, second = catalogue.campaign.messages
    assert first == replace(second, id="an")


def test_project_is_found_from_inside(tmp_path: Path) -> None:
    """Walking up from any folder of a project finds it; outside of one there is a fault."""
    project = write_project(tmp_path.resolve() / "du-an")
    assert find_project(project / "assets/catalogue/messages") == project
    assert find_project(project) == project
    with pytest.raises(MediakitError) as caught:
        find_project(tmp_path)
    assert caught.value.code == "NO_PROJECT"

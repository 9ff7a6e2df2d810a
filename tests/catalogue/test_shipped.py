"""The campaign that ships: it loads, every text of it is read, and it is short enough for the ear."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mediakit.catalogue import load
from mediakit.cli import main
from mediakit.language import read, read_as
from mediakit.model.campaign import Campaign, Contact, Fact, Line, Message
from mediakit.model.reading import Lexicon, Reading

PROJECT = Path(__file__).parents[2]
SUBJECTS = {
    "khau-hieu": "the slogan itself",
    "kiem-soat-thu-tuc": "what administrative-procedure control is for",
    "phan-anh-kien-nghi": "feedback and petitions",
    "nop-ho-so-truc-tuyen": "filing online at the national portal",
    "mot-cua": "the one-stop desk",
    "chung-thuc-dien-tu": "electronic certified copies",
    "buu-chinh-cong-ich": "public post",
    "danh-gia-phuc-vu": "rating the service",
    "cong-khai-thu-tuc": "published procedures and fees",
    "xin-loi-tre-hen": "late files and apology",
    "cach-lam-hay": "a good model worth copying",
    "loi-keu-goi-can-bo": "a call to officials",
}
SEEN = {"Công văn của UBND thành phố Vũng Tàu", "Nghị định số 45/2020/NĐ-CP"}
"""How the documents begin whose own text was read; all others are known from the press or from portals."""
LATE_FILE_BASIS_ENDED = date(2025, 6, 30)
SLOT_30_S = 86
"""Syllables that half a minute on the radio takes: slogan, message, contact and sender."""


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    """Load the campaign of the checkout."""
    catalogue = load(PROJECT)
    assert catalogue.faults == ()
    assert catalogue.campaign
    return catalogue.campaign


def heard(text: Line | Contact, lexicon: Lexicon) -> Reading:
    """Read a text as the voice gets it."""
    return read_as(text.show, text.say, lexicon) if text.say else read(text.show, lexicon)


def syllables(campaign: Campaign, *told: Line | Contact | str) -> int:
    """Count what is said."""
    said = [Line(text) if isinstance(text, str) else text for text in told]
    return sum(heard(text, campaign.lexicon).syllable_count for text in said)


def texts(message: Message) -> tuple[Line | Contact, ...]:
    """Everything that any recipe says of a message."""
    return (*message.lines, *message.spot_lines, message.contact)


def facts(campaign: Campaign) -> Iterator[tuple[Message, Fact]]:
    """Every fact with its message."""
    return ((message, fact) for message in campaign.messages for fact in message.facts)


def test_every_subject(campaign: Campaign) -> None:
    """A message for each subject, with a picture from its first line on, and a contact people can scan."""
    assert {message.id for message in campaign.messages} >= SUBJECTS.keys()
    assert len(campaign.messages) >= 12
    for message in campaign.messages:
        assert message.lines[0].slide
        assert set(message.recipes) >= {"clip", "loudspeaker_spot"}
        assert message.contact.qr == f"https://{message.contact.label}"


def test_check_finds_no_fault(capfd: pytest.CaptureFixture[str]) -> None:
    """`check` finds nothing wrong; it warns of facts only, and of the one whose basis has ended."""
    with pytest.raises(SystemExit) as left:
        main(["check", "--project", str(PROJECT), "--date", "2025-07-01", "--json"])
    found = json.loads(capfd.readouterr().out)
    assert (left.value.code, found["faults"]) == (0, [])
    codes = {warning["code"] for warning in found["warnings"]}
    assert codes == {"FACT_UNVERIFIED", "FACT_EXPIRED", "SESSION_EARLY", "CLUSTER_QUIET"}
    (ended,) = [warning for warning in found["warnings"] if warning["code"] == "FACT_EXPIRED"]
    assert "xin-loi-tre-hen" in ended["place"]["file"]


def test_lengths(campaign: Campaign) -> None:
    """Five to nine lines, 75 to 110 syllables; a contact of 15 to 22; no sentence over 25."""
    for message in campaign.messages:
        assert 5 <= len(message.lines) <= 9, message.id
        assert 75 <= syllables(campaign, *message.lines) <= 110, message.id
        assert 15 <= syllables(campaign, message.contact) <= 22, message.id
        for text in texts(message):
            for sentence in heard(text, campaign.lexicon).sentences():
                assert sum(len(word.syllables) for word in sentence) <= 25, text.show


def test_short_spots(campaign: Campaign) -> None:
    """Three messages or more have words for half a minute on the radio; they bring no slides."""
    short = {message.id: message for message in campaign.messages if message.spot_lines}
    assert len(short) >= 3
    assert short.keys() >= {"mot-cua", "khau-hieu"}
    for message in short.values():
        assert syllables(campaign, *message.spot_lines) <= 45
        around = syllables(campaign, campaign.slogan, message.contact, campaign.issuer)
        assert syllables(campaign, *message.spot_lines) + around <= SLOT_30_S
        assert not any(line.slide for line in message.spot_lines)


def test_slides_are_brief(campaign: Campaign) -> None:
    """A slide carries key phrases, since captions carry the words; layouts take turns."""
    layouts = set()
    for message in campaign.messages:
        assert len(message.title) <= 45
        for slide in (line.slide for line in message.lines):
            if slide:
                layouts.add(slide.layout)
                quoted = slide.layout == "quote"
                assert max(len(text) for text in (slide.heading, *slide.items)) <= 45
                assert len(slide.text) <= (65 if quoted else 50)
                assert slide.layout not in {"bullets", "steps", "step_map"} or 2 <= len(slide.items) <= 4
    assert layouts == {"statement", "bullets", "steps", "quote", "number", "step_map", "question"}


def test_facts_hold(campaign: Campaign) -> None:
    """Every message says what it rests on; seen in the official text only where it was."""
    assert all(message.facts for message in campaign.messages)
    for message, fact in facts(campaign):
        assert fact.legal_basis, message.id
        assert fact.source, message.id
        assert fact.verified == fact.legal_basis.startswith(tuple(SEEN)), fact.claim


def test_dates_of_facts(campaign: Campaign) -> None:
    """Only the basis of the apology has ended, and it says so; the portal holds from its first day."""
    ended = [(message.id, fact.valid_until) for message, fact in facts(campaign) if fact.valid_until]
    assert ended == [("xin-loi-tre-hen", LATE_FILE_BASIS_ENDED)]
    for message in campaign.messages:
        (portal,) = [fact for fact in message.facts if message.contact.label in fact.claim]
        assert portal.valid_from == date(2025, 7, 1)


def test_no_hotline(campaign: Campaign) -> None:
    """Telephone numbers that no official text was seen for are told nowhere."""
    for message in campaign.messages:
        for text in texts(message):
            rules = {word.kind for word in heard(text, campaign.lexicon).words}
            assert "phone" not in rules, text.show

"""The campaign that ships: it loads, every text of it is read, and it is short enough for the ear."""

from datetime import date
from pathlib import Path

import pytest

from mediakit.catalogue import load
from mediakit.language import read, read_as
from mediakit.model.campaign import Campaign, Contact, Line
from mediakit.model.reading import Lexicon, Reading

PROJECT = Path(__file__).parents[2]


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


def test_three_messages(campaign: Campaign) -> None:
    """Three messages with a picture from their first line on, and a contact people can scan."""
    assert [message.id for message in campaign.messages] == [
        "mot-cua",
        "nop-ho-so-truc-tuyen",
        "phan-anh-kien-nghi",
    ]
    for message in campaign.messages:
        assert message.lines[0].slide
        assert message.recipes == ("clip", "loudspeaker_spot")
        assert message.contact.qr == f"https://{message.contact.label}"


def test_lengths(campaign: Campaign) -> None:
    """Six to nine lines, 75 to 110 syllables; a contact of 15 to 25; no sentence over 25."""
    for message in campaign.messages:
        readings = [heard(line, campaign.lexicon) for line in message.lines]
        contact = heard(message.contact, campaign.lexicon)
        assert 6 <= len(readings) <= 9
        assert 75 <= sum(reading.syllable_count for reading in readings) <= 110, message.id
        assert 15 <= contact.syllable_count <= 25, message.id
        for reading in [*readings, contact]:
            for sentence in reading.sentences():
                assert sum(len(word.syllables) for word in sentence) <= 25, reading.shown


def test_slides_are_brief(campaign: Campaign) -> None:
    """A slide carries key phrases, since captions carry the words."""
    for slide in (line.slide for message in campaign.messages for line in message.lines):
        if slide:
            assert max(len(text) for text in (slide.heading, slide.text, *slide.items)) <= 50
            assert slide.layout != "bullets" or 2 <= len(slide.items) <= 4


def test_facts_hold(campaign: Campaign) -> None:
    """Every message says what it rests on, and nothing of it had ended when it was written."""
    for message in campaign.messages:
        assert message.facts
        for fact in message.facts:
            assert fact.legal_basis
            assert fact.source
            assert fact.valid_until is None or fact.valid_until > date(2026, 1, 1)

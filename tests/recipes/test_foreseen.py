"""How long the shipped campaign's spots are, foreseen and spoken by the offline voice."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mediakit.catalogue import load
from mediakit.language.lines import Readings
from mediakit.model.campaign import Campaign, Contact, Line, Message
from mediakit.model.reading import said_of
from mediakit.speech.espeak import Espeak
from mediakit.speech.voices import voice_named

PROJECT = Path(__file__).parents[2]
PACES = (206, 242)
"""The slowest and the fastest that a slot asks for, about."""


def said(campaign: Campaign, *told: Line | Contact | str) -> list[str]:
    """Give the sentences that a voice gets."""
    readings = Readings(campaign.spoken)
    return [said_of(words) for text in told for words in readings.of(text).sentences()]


def spot(campaign: Campaign, message: Message) -> list[str]:
    """Give all that a radio spot of a message says."""
    return said(campaign, *message.heard, message.contact, campaign.slogan, campaign.issuer)


@pytest.mark.parametrize("pace", PACES)
def test_within_five_per_cent(pace: int) -> None:
    """What is foreseen strays from what is said by 5 % at most, and by no more than the voice is doubted."""
    campaign = load(PROJECT).campaign
    assert campaign
    assert campaign.voice == "espeak:nu-bac"
    tempo, engine = voice_named(campaign.voice).facts.tempo, Espeak()
    spots = [spot(campaign, message) for message in campaign.messages]
    sentences = sorted({sentence for told in spots for sentence in told})
    with ThreadPoolExecutor(2) as pool:
        spoken = pool.map(lambda one: len(engine.synthesise("nu-bac", one, pace).samples) // 4, sentences)
        lengths = dict(zip(sentences, spoken, strict=True))
    for told in spots:
        foreseen = sum(tempo.samples(one, pace) for one in told)
        error = foreseen / sum(lengths[one] for one in told) - 1
        assert abs(error) <= min(0.05, tempo.doubt)


def test_every_offline_voice_is_measured() -> None:
    """None of them is left to guess at."""
    assert all(facts.tempo.measured and not facts.tempo.own_pace for facts in Espeak().voices())

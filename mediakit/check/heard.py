"""Everything that is said: whether it can be read, and followed by ear."""

from collections.abc import Iterator

from mediakit.catalogue import Catalogue
from mediakit.errors import MediakitError, Place, every_fault
from mediakit.language import dropped_pictures
from mediakit.language.lines import Readings
from mediakit.model.campaign import Campaign, Contact, Line
from mediakit.model.reading import Reading, said_of
from mediakit.model.voice import ensure_sayable

LONGEST_SENTENCE = 25
"""Syllables; longer sentences are hard to follow by ear."""


def check_heard(
    catalogue: Catalogue, campaign: Campaign, readings: Readings
) -> tuple[tuple[MediakitError, ...], tuple[MediakitError, ...]]:
    """Read every text that is said.

    Returns:
        Faults: the reader's, NOTHING_SAID and SENTENCE_OVERLONG. Warnings: SENTENCE_LONG, PICTURE_DROPPED.
    """
    faults: list[MediakitError] = []
    warnings: list[MediakitError] = []
    for text, where in _said_texts(catalogue, campaign):
        try:
            reading = readings.of(text, where)
        except MediakitError as error:
            faults += every_fault(error)
        else:
            faults += _overlong_sentences(reading, where)
            warnings += _long_sentences(reading, where)
            warnings += dropped_pictures(reading, where)
            if not reading.words:
                faults.append(MediakitError("NOTHING_SAID", where, text=reading.shown))
    return tuple(faults), tuple(warnings)


def _said_texts(catalogue: Catalogue, campaign: Campaign) -> Iterator[tuple[Line | Contact | str, Place]]:
    yield campaign.slogan, catalogue.place(None, "slogan")
    yield campaign.issuer, catalogue.place(None, "issuer")
    for message in campaign.messages:
        for field, text in message.said_texts():
            yield text, catalogue.place(message.id, f"{field}.{'say' if text.say else 'show'}")


def _overlong_sentences(reading: Reading, where: Place) -> Iterator[MediakitError]:
    for sentence in reading.sentences():
        try:
            ensure_sayable(said_of(sentence))
        except MediakitError as fault:
            yield fault.at(where)


def _long_sentences(reading: Reading, where: Place) -> Iterator[MediakitError]:
    for sentence in reading.sentences():
        count = sum(len(word.syllables) for word in sentence)
        if count > LONGEST_SENTENCE:
            shown = reading.shown[sentence[0].span.start : sentence[-1].span.end]
            yield MediakitError("SENTENCE_LONG", where, count=count, most=LONGEST_SENTENCE, sentence=shown)

"""The whole catalogue against every rule, before any voice or encoder runs."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mediakit.catalogue import Catalogue
from mediakit.errors import MediakitError, Place, every_fault
from mediakit.language.lines import read_line
from mediakit.lettering.fonts import missing_glyphs
from mediakit.model.campaign import Campaign, Contact, Fact, Line, Message
from mediakit.model.reading import Reading
from mediakit.model.theme import Theme

LONGEST_SENTENCE = 25
"""Syllables; longer sentences are hard to follow by ear."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found, in the order of files and places."""

    faults: tuple[MediakitError, ...]
    """What must be put right before anything it concerns is made."""
    warnings: tuple[MediakitError, ...]
    """What a person should know; everything can still be made."""


def check(
    catalogue: Catalogue,
    project: Path,
    today: date,
    recipes: Collection[str],
    voices: Collection[str],
) -> Findings:
    """Check everything that needs neither a voice nor an encoder.

    Args:
        catalogue: what was read, with its own faults.
        project: the folder that holds `assets/`.
        today: the day that facts are held against.
        recipes: names of every known recipe.
        voices: ids of every known voice.

    Returns:
        Faults: the catalogue's and the reader's, UNKNOWN_VOICE, UNKNOWN_RECIPE, IMAGE_MISSING, AUDIO_MISSING,
        FONT_MISSING, FONT_UNREADABLE, GLYPH_MISSING, NOTHING_SAID.
        Warnings: FACT_EXPIRED, FACT_NOT_YET, FACT_UNVERIFIED, SENTENCE_LONG.
    """
    faults = list(catalogue.faults)
    warnings: list[MediakitError] = []
    if catalogue.campaign:
        campaign = catalogue.campaign
        told = [*_campaign_faults(catalogue, campaign, voices), *_missing_files(catalogue, campaign, project)]
        fonts, missing_fonts = _fonts(catalogue, campaign.theme)
        told += missing_fonts
        for message in campaign.messages:
            told += _unknown_recipes(catalogue, message, recipes)
            told += _missing_glyphs(catalogue, message, fonts)
            warnings += _doubtful_facts(catalogue, message, today)
        unread, long = _heard(catalogue, campaign)
        faults += told + unread
        warnings += long
    return Findings(tuple(sorted(faults, key=_order)), tuple(sorted(warnings, key=_order)))


def _order(fault: MediakitError) -> tuple[str, int, int]:
    return fault.where.file, fault.where.line, fault.where.column


def _campaign_faults(
    catalogue: Catalogue, campaign: Campaign, voices: Collection[str]
) -> Iterator[MediakitError]:
    if campaign.voice not in voices:
        known = ", ".join(sorted(voices))
        yield MediakitError("UNKNOWN_VOICE", catalogue.place(None, "voice"), said=campaign.voice, known=known)


def _unknown_recipes(
    catalogue: Catalogue, message: Message, recipes: Collection[str]
) -> Iterator[MediakitError]:
    for index, name in enumerate(message.recipes):
        if name not in recipes:
            where = catalogue.place(message.id, f"recipes[{index}]")
            yield MediakitError("UNKNOWN_RECIPE", where, said=name, known=", ".join(sorted(recipes)))


def _missing_files(catalogue: Catalogue, campaign: Campaign, project: Path) -> Iterator[MediakitError]:
    for code, path, where in _files(catalogue, campaign):
        if not (project / path).is_file():
            yield MediakitError(code, where, path=path)


def _files(catalogue: Catalogue, campaign: Campaign) -> Iterator[tuple[str, str, Place]]:
    """List every file that is named: the fault if it is missing, its path, where it is named."""
    for key, path in (("chime", campaign.chime), ("bed", campaign.bed)):
        if path:
            yield "AUDIO_MISSING", f"assets/audio/{path}", catalogue.place(None, key)
    if campaign.theme.logo:
        theme = f"assets/themes/{campaign.theme.name}.yaml"
        yield "IMAGE_MISSING", f"assets/images/{campaign.theme.logo}", catalogue.place_in(theme, "logo")
    for message in campaign.messages:
        for index, line in enumerate(message.lines):
            if line.slide and line.slide.image:
                where = catalogue.place(message.id, f"lines[{index}].slide.image")
                yield "IMAGE_MISSING", f"assets/images/{line.slide.image}", where


def _fonts(catalogue: Catalogue, theme: Theme) -> tuple[list[str], list[MediakitError]]:
    """Give the theme's fonts that are here, and a fault for each that is not."""
    fonts: list[str] = []
    faults = []
    for key in ("heading_font", "text_font", "strong_font"):
        font = getattr(theme, key)
        try:
            missing_glyphs("", font)
            fonts.append(font)
        except MediakitError as fault:
            where = catalogue.place_in(f"assets/themes/{theme.name}.yaml", key)
            faults.append(MediakitError(fault.code, where, **fault.facts))
    return fonts, faults


def _missing_glyphs(catalogue: Catalogue, message: Message, fonts: Sequence[str]) -> Iterator[MediakitError]:
    """Find characters that slides and captions would show as empty boxes."""
    said = [(f"lines[{at}].show", line.show) for at, line in enumerate(message.lines)]
    for key, text in (*message.slide_texts(), *said, ("contact.show", message.contact.show)):
        lacking = [(font, missing) for font in fonts if (missing := missing_glyphs(text, font))]
        if lacking:
            font, missing = lacking[0]
            where = catalogue.place(message.id, key)
            yield MediakitError("GLYPH_MISSING", where, font=font.rpartition("/")[2], characters=missing)


def _doubtful_facts(catalogue: Catalogue, message: Message, today: date) -> Iterator[MediakitError]:
    for index, fact in enumerate(message.facts):
        for code, key, facts in _doubts(fact, today):
            yield MediakitError(
                code, catalogue.place(message.id, f"facts[{index}].{key}"), claim=fact.claim, **facts
            )


def _doubts(fact: Fact, today: date) -> Iterator[tuple[str, str, dict[str, object]]]:
    if fact.valid_until and fact.valid_until < today:
        yield "FACT_EXPIRED", "valid_until", {"day": f"{fact.valid_until:%d/%m/%Y}"}
    if fact.valid_from and fact.valid_from > today:
        yield "FACT_NOT_YET", "valid_from", {"day": f"{fact.valid_from:%d/%m/%Y}"}
    if not fact.verified:
        yield "FACT_UNVERIFIED", "verified", {}


def _heard(catalogue: Catalogue, campaign: Campaign) -> tuple[list[MediakitError], list[MediakitError]]:
    """Read every text that is said: what cannot be read, and the sentences that are too long for the ear."""
    faults: list[MediakitError] = []
    warnings: list[MediakitError] = []
    for text, where in _said_texts(catalogue, campaign):
        try:
            reading = read_line(text, campaign.lexicon, where)
        except MediakitError as error:
            faults += every_fault(error)
        else:
            warnings += _long_sentences(reading, where)
            if not reading.words:
                faults.append(MediakitError("NOTHING_SAID", where, text=reading.shown))
    return faults, warnings


def _said_texts(catalogue: Catalogue, campaign: Campaign) -> Iterator[tuple[Line | Contact | str, Place]]:
    yield campaign.slogan, catalogue.place(None, "slogan")
    yield campaign.issuer, catalogue.place(None, "issuer")
    for message in campaign.messages:
        for index, line in enumerate(message.lines):
            yield line, catalogue.place(message.id, f"lines[{index}].{'say' if line.say else 'show'}")
        key = "say" if message.contact.say else "show"
        yield message.contact, catalogue.place(message.id, f"contact.{key}")


def _long_sentences(reading: Reading, where: Place) -> Iterator[MediakitError]:
    for sentence in reading.sentences():
        count = sum(len(word.syllables) for word in sentence)
        if count > LONGEST_SENTENCE:
            shown = reading.shown[sentence[0].span.start : sentence[-1].span.end]
            yield MediakitError("SENTENCE_LONG", where, count=count, most=LONGEST_SENTENCE, sentence=shown)

"""The whole catalogue against every rule, before any voice or encoder runs."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from mediakit.catalogue import Catalogue, message_of
from mediakit.check.facts import doubts, stated_facts
from mediakit.check.files import check_colours, check_fonts, check_glyphs, check_images, check_sounds
from mediakit.check.footage import check_footage
from mediakit.check.heard import check_heard
from mediakit.check.recordings import FOLDER, Recorded, check_recordings
from mediakit.check.voices import check_pacing, check_voices
from mediakit.errors import MediakitError, in_order
from mediakit.language.lines import Readings
from mediakit.model.campaign import Campaign, Loop, Message
from mediakit.model.profile import Profile
from mediakit.recipes.recipe import Recipe
from mediakit.recipes.rehearsal import RecordedSamples
from mediakit.speech.voices import tempo_of
from mediakit.wanted import tells

_ALWAYS_TOLD = frozenset({"slogan", "issuer", "heading_font", "text_font", "strong_font"})
"""What stands in every result: while one of them is at fault, nothing can be rehearsed."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found, in the order of files and places."""

    faults: tuple[MediakitError, ...]
    """What must be put right before anything it concerns is made."""
    warnings: tuple[MediakitError, ...]
    """What a person should know; everything can still be made."""


@dataclass(frozen=True, slots=True)
class Known:
    """What catalogues may name besides files."""

    recipes: Mapping[str, Recipe]
    """By name."""
    broken: Collection[str]
    """Names of recipes that cannot be run; that is told elsewhere, once."""
    voices: Collection[str]
    """Ids of voices."""
    imitated: Mapping[str, str] = field(default_factory=dict)
    """The person whose voice it copies, by the ids of voices that copy one."""


def check(catalogue: Catalogue, project: Path, today: date, known: Known) -> Findings:
    """Check everything that needs neither a voice nor an encoder.

    Args:
        catalogue: what was read, with its own faults.
        project: the folder that holds `assets/`.
        today: the day that facts are held against.
        known: recipes and voices.

    Returns:
        Faults: the catalogue's and the reader's, UNKNOWN_VOICE, VOICE_OFFERED,
        UNKNOWN_ENGINE, UNKNOWN_RECIPE, RECIPE_KIND, UNKNOWN_OUTPUT, OUTPUT_UNTOLD, IMAGE_MISSING,
        IMAGE_UNREADABLE, AUDIO_MISSING, AUDIO_UNREADABLE, NO_AUDIO, AUDIO_SILENT, FONT_MISSING,
        FONT_UNREADABLE, GLYPH_MISSING, FOOTAGE_MISSING, FOOTAGE_UNREADABLE, FOOTAGE_SPAN,
        FOOTAGE_SOUNDLESS, NOTHING_SAID, LOOP_WAITS, RECORDING_MISSING, RECORDING_LENGTH,
        RECORDING_CONSENT, VOICE_CONSENT, CONSENT_MISSING, and what rehearsals find.
        Warnings: FACT_EXPIRED, FACT_NOT_YET, FACT_UNVERIFIED, SENTENCE_LONG, PICTURE_DROPPED, IMAGE_SMALL,
        CHIME_LONG, CONTRAST_LOW, VOICE_UNPACED.
    """
    faults = list(catalogue.faults)
    warnings: list[MediakitError] = []
    if catalogue.campaign:
        campaign = catalogue.campaign
        faults += check_voices(catalogue, campaign, project, known.voices, known.imitated)
        fonts, missing = check_fonts(catalogue, campaign.themes)
        faults += missing
        readings = Readings(campaign.spoken)
        for told in (
            check_sounds(catalogue, campaign, project),
            # how big an image is shown is known only where texts can be set
            ((), ()) if missing else check_images(catalogue, campaign, project),
            check_heard(catalogue, campaign, readings),
        ):
            faults += told[0]
            warnings += told[1]
        faults += check_glyphs(catalogue, campaign, fonts)
        recorded = Recorded(project / FOLDER)
        faults += check_recordings(catalogue, campaign, project, readings, recorded)
        faults += check_footage(catalogue, campaign, project)
        if campaign.messages:
            warnings += (one for theme in campaign.themes for one in check_colours(catalogue, theme))
            warnings += check_pacing(catalogue, campaign, known.recipes)
        subjects: list[Message | Loop] = [*campaign.messages, *campaign.loops]
        for subject in subjects:
            faults += _unknown_recipes(catalogue, subject, known)
            faults += _untold_outputs(catalogue, subject, campaign.profiles, known)
        for message in campaign.messages:
            warnings += doubts(stated_facts(catalogue, message), today)
        if not any(message_of(fault) is None and fault.where.field in _ALWAYS_TOLD for fault in faults):
            faults += _rehearsed(catalogue, campaign, known.recipes, readings, recorded.samples, faults)
    return Findings(in_order(faults), in_order(warnings))


def _unknown_recipes(catalogue: Catalogue, subject: Message | Loop, known: Known) -> Iterator[MediakitError]:
    kind = "loop" if isinstance(subject, Loop) else "message"
    fitting = ", ".join(sorted(name for name, recipe in known.recipes.items() if recipe.of == kind))
    for index, name in enumerate(subject.recipes):
        where = catalogue.place(subject.id, f"recipes[{index}]")
        if name in known.recipes:
            if known.recipes[name].of != kind:
                yield MediakitError("RECIPE_KIND", where, said=name, known=fitting)
        elif name not in known.broken:
            yield MediakitError("UNKNOWN_RECIPE", where, said=name, known=fitting)


def _untold_outputs(
    catalogue: Catalogue, subject: Message | Loop, profiles: Mapping[str, Profile], known: Known
) -> Iterator[MediakitError]:
    """Tell outputs that there are not, and those that no recipe of a message or loop makes."""
    recipes = [known.recipes[name] for name in subject.recipes if name in known.recipes]
    for index, name in enumerate(subject.more_outputs):
        where = catalogue.place(subject.id, f"more_outputs[{index}]")
        if name not in profiles:
            yield MediakitError("UNKNOWN_OUTPUT", where, said=name, known=", ".join(profiles))
        elif len(recipes) == len(subject.recipes) and not any(tells(one, profiles[name]) for one in recipes):
            fitting = [found for found, one in known.recipes.items() if tells(one, profiles[name])]
            asked, able = ", ".join(subject.recipes), ", ".join(sorted(fitting))
            yield MediakitError("OUTPUT_UNTOLD", where, said=name, recipes=asked, known=able)


def _rehearsed(
    catalogue: Catalogue,
    campaign: Campaign,
    recipes: Mapping[str, Recipe],
    readings: Readings,
    recorded: RecordedSamples,
    faults: Collection[MediakitError],
) -> Iterator[MediakitError]:
    """Rehearse what is sound so far: messages, then the loops whose messages are."""
    failed = {message_of(fault) for fault in faults}
    if not campaign.messages:
        for loop in campaign.loops:
            yield from _waits(catalogue, loop, failed)
        return
    # drawing's libraries take a while to load: who remembers every message goes without
    from mediakit.check.rehearsals import Rehearsals  # noqa: PLC0415

    shared, tempo = replace(campaign, messages=(), loops=()), tempo_of(campaign.voice)
    rehearsals = Rehearsals(catalogue, shared, recipes, readings, tempo, recorded)
    for message in campaign.messages:
        if message.id not in failed:
            yield from _noted(rehearsals.faults(message, [message]), failed)
    by_id = {message.id: message for message in campaign.messages}
    for loop in campaign.loops:
        yield from _waits(catalogue, loop, failed)
        shown = [by_id[name] for name in loop.messages if name in by_id and name not in failed]
        if loop.id not in failed and len(shown) == len(loop.messages):
            yield from _noted(rehearsals.faults(loop, shown), failed)


def _noted(found: Iterator[MediakitError], failed: set[str | None]) -> Iterator[MediakitError]:
    """Take down who is at fault."""
    for fault in found:
        failed.add(message_of(fault))
        yield fault


def _waits(catalogue: Catalogue, loop: Loop, failed: Collection[str | None]) -> Iterator[MediakitError]:
    for index, name in enumerate(loop.messages):
        if name in failed:
            where = catalogue.place(loop.id, f"messages[{index}]")
            yield MediakitError("LOOP_WAITS", where, said=name)

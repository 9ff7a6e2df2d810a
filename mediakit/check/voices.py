"""The voices that a campaign names: whether there are such, and whether they may speak."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from mediakit.catalogue import Catalogue
from mediakit.catalogue.project import LEXICON_FILE
from mediakit.check.recordings import FOLDER
from mediakit.errors import MediakitError
from mediakit.model.campaign import Campaign
from mediakit.recipes.recipe import Recipe
from mediakit.speech.offers import OFFERED
from mediakit.speech.voices import tempo_of
from mediakit.wanted import outputs_of


def check_voices(
    catalogue: Catalogue,
    campaign: Campaign,
    project: Path,
    voices: Collection[str],
    imitated: Mapping[str, str],
) -> Iterator[MediakitError]:
    """Look at `voice`, `fallback`, `consent`, and the engines that the lexicon respells for.

    Args:
        catalogue: knows places.
        campaign: what is asked for.
        project: the folder that holds `assets/`.
        voices: ids of those there are.
        imitated: the person whose voice it copies, by the ids of those that copy one.

    UNKNOWN_VOICE; VOICE_OFFERED where it could be had; VOICE_CONSENT where a person is imitated and no
    consent is named, CONSENT_MISSING where its file is not there; UNKNOWN_ENGINE.
    """
    known = ", ".join(sorted(voices))
    for key, said in (("voice", campaign.voice), ("fallback", campaign.fallback)):
        where = catalogue.place(None, key)
        if said in OFFERED and said not in voices:
            yield MediakitError("VOICE_OFFERED", where, voice=said)
        elif said not in voices and (said or key == "voice"):
            yield MediakitError("UNKNOWN_VOICE", where, said=said, known=known)
        elif said in imitated and not campaign.consent:
            yield MediakitError("VOICE_CONSENT", where, voice=said, person=imitated[said])
    path = f"{FOLDER}/{campaign.consent}"
    if campaign.consent and not (project / path).is_file():
        yield MediakitError("CONSENT_MISSING", catalogue.place(None, "consent"), path=path)
    yield from _unknown_engines(catalogue, campaign, {voice.partition(":")[0] for voice in voices})


def _unknown_engines(
    catalogue: Catalogue, campaign: Campaign, engines: Collection[str]
) -> Iterator[MediakitError]:
    known = ", ".join(sorted(engines))
    for entry in campaign.lexicon.entries:
        for name in (other.engine for other in entry.engines if other.engine not in engines):
            where = catalogue.place_in(LEXICON_FILE, f"entries.{entry.written}.{name}")
            yield MediakitError("UNKNOWN_ENGINE", where, written=entry.written, said=name, known=known)


def check_pacing(
    catalogue: Catalogue, campaign: Campaign, recipes: Mapping[str, Recipe]
) -> Iterator[MediakitError]:
    """Warn of a voice that cannot be paced where results must be exactly as long as their slot.

    VOICE_UNPACED.
    """
    if tempo_of(campaign.voice).own_pace and any(
        profile.sound and profile.length_min_s == profile.length_max_s
        for message in campaign.messages
        for _, profile in outputs_of(message, recipes, campaign.profiles)
    ):
        yield MediakitError("VOICE_UNPACED", catalogue.place(None, "voice"), voice=campaign.voice)

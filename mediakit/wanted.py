"""What a campaign wants: every result with the digests of all that reaches it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from mediakit.build.fingerprint import digest, digest_file, digest_source, digest_versions
from mediakit.build.plan import Wanted
from mediakit.language import glue
from mediakit.language.lines import read_line
from mediakit.lettering.fonts import font_file
from mediakit.model.campaign import Campaign, Contact, Line, Message
from mediakit.model.profile import PROFILES, Profile
from mediakit.model.slide import Slide
from mediakit.model.theme import Theme
from mediakit.recipes.book import BUILT_IN
from mediakit.recipes.recipe import Recipe
from mediakit.speech.takes import LIBRARIES as TAKE_LIBRARIES
from mediakit.speech.voices import voice_named

SOUND_ROOMS = ("language", "signal", "sound", "speech")
"""Rooms of our own code that shape a spot."""
PICTURE_ROOMS = ("lettering", "picture", "slides", "subtitles")
"""Rooms that shape a clip's picture besides."""
SOUND_LIBRARIES = ("av", "numpy", "pedalboard", "pydub", "soxr")
"""Libraries that shape mixed and encoded sound."""
PICTURE_LIBRARIES = ("av", "numpy", "Pillow", "segno")
"""Libraries that shape drawn pictures."""
_FILE_LIBRARIES = {"clip": ("pysubs2",), "spot": ("mutagen",)}

_PACKAGE = Path(__file__).parent
_FRAME = ("model", "units.py", "pipeline.py", "recipes/recipe.py", "recipes/story.py", "recipes/pacing.py")


@dataclass(frozen=True, slots=True)
class Assignment:
    """One result to be made, and with what."""

    message: Message
    """Only what may reach the result: no facts, no list of recipes, no slides where there is no picture."""
    campaign: Campaign
    """Without its messages."""
    recipe: Recipe
    """How the message is told."""
    profile: Profile
    """What the output must be."""
    wanted: Wanted
    """Its name, inputs and files."""


def assignments(campaign: Campaign, project: Path, recipes: Mapping[str, Recipe]) -> Iterator[Assignment]:
    """Every result of every message, messages in order, each result once.

    Raises:
        MediakitError: what reading and voices raise.
    """
    shared = replace(campaign, messages=())
    for message in campaign.messages:
        for name in message.recipes:
            recipe = recipes[name]
            for output in recipe.outputs:
                profile = PROFILES[output]
                yield _assignment(_told_part(message, profile), shared, project, recipe, profile)


def _assignment(
    message: Message, campaign: Campaign, project: Path, recipe: Recipe, profile: Profile
) -> Assignment:
    stem = f"{message.id}.{recipe.name}"
    name = f"{stem}.{profile.name}" if len(recipe.outputs) > 1 else stem
    inputs = {
        **_written(message, campaign, captioned=profile.picture is not None),
        **_heard(campaign, project, recipe),
        **(_seen(message, campaign, project) if profile.picture else {}),
        "profile": digest(profile),
        "recipe": digest_source(recipe.source),
        **_program(profile),
    }
    if BUILT_IN.get(recipe.name) is not recipe:
        # a recipe of the project's own may say and show words that stand nowhere but in its code
        inputs["lexicon"] = digest(campaign.lexicon)
        if profile.picture:
            images = project / "assets/images"
            inputs["images"] = digest_source(images) if images.is_dir() else ""
    files = tuple(f"{profile.folder}/{name}.{suffix}" for suffix in _suffixes(profile))
    return Assignment(message, campaign, recipe, profile, Wanted(name, inputs, files))


def _suffixes(profile: Profile) -> tuple[str, ...]:
    """Name what a result becomes: the medium first, then its texts."""
    if profile.picture:
        return ("mp4", "srt", "vtt") if profile.picture.captions else ("mp4",)
    return (profile.sound.codec, "txt") if profile.sound else ()


def _told_part(message: Message, profile: Profile) -> Message:
    lines = message.lines if profile.picture else tuple(replace(line, slide=None) for line in message.lines)
    return replace(message, lines=lines, facts=(), recipes=())


def _written(message: Message, campaign: Campaign, *, captioned: bool) -> dict[str, str]:
    """Words: as written, as read, and, where they are shown, where they may not be parted."""
    lexicon = campaign.lexicon
    inputs = {
        "title": digest([message.title, glue(message.title, lexicon) if captioned else ""]),
        "topic": digest([message.topic, glue(message.topic, lexicon) if captioned else ""]),
        "campaign": digest([campaign.name, campaign.slogan, campaign.issuer]),
    }
    spoken: dict[str, Line | Contact | str] = {
        "contact": message.contact,
        "slogan": campaign.slogan,
        "issuer": campaign.issuer,
    }
    for number, line in enumerate(message.lines, 1):
        inputs[f"line:{number}"] = digest(replace(line, slide=None))
        spoken[f"line:{number}"] = line
    label = glue(message.contact.label, lexicon) if captioned else ""
    inputs["contact"] = digest([message.contact, label])
    for name, text in spoken.items():
        reading = read_line(text, lexicon)
        inputs[f"reading:{name}"] = digest([reading, glue(reading.shown, lexicon) if captioned else ""])
    return inputs


def _heard(campaign: Campaign, project: Path, recipe: Recipe) -> dict[str, str]:
    sounds = {kind: getattr(campaign, kind) for kind in recipe.sounds}
    return {
        "voice": digest([campaign.voice, voice_named(campaign.voice).fingerprint()]),
        **{kind: digest_file(project / "assets/audio" / name) for kind, name in sounds.items() if name},
    }


def _seen(message: Message, campaign: Campaign, project: Path) -> dict[str, str]:
    theme = campaign.theme
    inputs = {"theme": digest(theme), "fonts": fonts_digest(theme)}
    slides = [(number, line.slide) for number, line in enumerate(message.lines, 1) if line.slide]
    for number, slide in slides:
        inputs[f"slide:{number}"] = digest([slide, _glued_texts(slide, campaign)])
    images = {slide.image for _, slide in slides} | {theme.logo}
    for image in sorted(images - {""}):
        inputs[f"image:{image}"] = digest_file(project / "assets/images" / image)
    return inputs


def fonts_digest(theme: Theme) -> str:
    """Digest of the bytes of the theme's fonts; hashed once a process."""
    return digest_source(*map(font_file, (theme.heading_font, theme.text_font, theme.strong_font)))


def _glued_texts(slide: Slide, campaign: Campaign) -> list[str]:
    texts = (slide.heading, slide.text, slide.footer, *slide.items)
    return [glue(text, campaign.lexicon) for text in texts]


def _program(profile: Profile) -> dict[str, str]:
    rooms = SOUND_ROOMS + (PICTURE_ROOMS if profile.picture else ())
    own = PICTURE_LIBRARIES + _FILE_LIBRARIES["clip"] if profile.picture else _FILE_LIBRARIES["spot"]
    return {
        **{f"program:{room}": digest_source(_PACKAGE / room) for room in rooms},
        "program:frame": digest([digest_source(_PACKAGE / part) for part in _FRAME]),
        "libraries": digest_versions(*SOUND_LIBRARIES, *TAKE_LIBRARIES, *own),
    }

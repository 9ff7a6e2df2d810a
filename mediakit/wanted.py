"""What a campaign wants: every result with the digests of all that reaches it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mediakit.build.fingerprint import digest, digest_file, digest_source, digest_versions
from mediakit.build.plan import Wanted
from mediakit.language import glue
from mediakit.language.lines import Readings
from mediakit.lettering.typefaces import fonts_digest
from mediakit.model.campaign import USUAL_REPEAT, Campaign, Contact, Line, Loop, Message
from mediakit.model.priority import ORDINARY
from mediakit.model.profile import Profile
from mediakit.model.reading import Reading
from mediakit.model.slide import Slide
from mediakit.picture.libraries import LIBRARIES as PICTURE_LIBRARIES
from mediakit.recipes.book import BUILT_IN
from mediakit.recipes.deck import line_slides
from mediakit.recipes.loudspeaker_spot import loudspeaker_spot
from mediakit.recipes.recipe import Recipe
from mediakit.speech.libraries import LIBRARIES as TAKE_LIBRARIES
from mediakit.speech.voices import voice_named

SOUND_ROOMS = ("language", "signal", "sound", "speech")
"""Rooms of our own code that shape a spot."""
PICTURE_ROOMS = ("language", "lettering", "picture", "slides", "subtitles")
"""Rooms that shape a picture."""
SOUND_LIBRARIES = ("av", "numpy", "pedalboard", "pydub", "soxr")
"""Libraries that shape mixed and encoded sound."""
_FILE_LIBRARIES = {"clip": ("pysubs2",), "spot": ("mutagen",)}

_PACKAGE = Path(__file__).parent
_FRAME = (
    "model",
    "units.py",
    "pipeline.py",
    "looks.py",
    "recipes/recipe.py",
    "recipes/story.py",
    "recipes/pacing.py",
    "recipes/slot.py",
    "recipes/cutting.py",
    "recipes/deck.py",
    "recipes/reveals.py",
)


@dataclass(frozen=True, slots=True)
class Assignment:
    """One result to be made, and with what."""

    id: str
    """Of the message or the loop."""
    title: str
    """Of the message or the loop, for tags."""
    messages: tuple[Message, ...]
    """Only what may reach the result: no facts, no list of recipes, no slides where there is no picture. One
    message, or those of a loop in their order."""
    campaign: Campaign
    """Without its messages, loops and outputs, in the output's own look."""
    recipe: Recipe
    """How the message is told."""
    profile: Profile
    """What the output must be."""
    wanted: Wanted
    """Its name, inputs and files."""

    @property
    def subject(self) -> Message | tuple[Message, ...]:
        """What the recipe tells."""
        return self.messages[0] if self.recipe.of == "message" else self.messages


def assignments(campaign: Campaign, project: Path, recipes: Mapping[str, Recipe]) -> Iterator[Assignment]:
    """Every result of every message and loop, in order, each result once.

    Raises:
        MediakitError: what reading and voices raise.
    """
    shared, profiles = replace(campaign, messages=(), loops=(), outputs=()), campaign.profiles
    wanting = _Wanting(shared, project, Readings(campaign.spoken))
    by_id = {message.id: message for message in campaign.messages}
    for message in campaign.messages:
        for recipe, profile in outputs_of(message, recipes, profiles):
            yield wanting.of_message(message, recipe, profile)
    for loop in campaign.loops:
        told = tuple(by_id[name] for name in loop.messages)
        for recipe, profile in outputs_of(loop, recipes, profiles):
            yield wanting.of_loop(loop, told, recipe, profile)


def outputs_of(
    subject: Message | Loop, recipes: Mapping[str, Recipe], profiles: Mapping[str, Profile]
) -> Iterator[tuple[Recipe, Profile]]:
    """Every output of every recipe that a message or a loop asks for and that there is."""
    more = [profiles[name] for name in subject.more_outputs if name in profiles]
    for name in subject.recipes:
        if name in recipes:
            recipe = recipes[name]
            yield from ((recipe, profiles[output]) for output in recipe.outputs)
            yield from (
                (recipe, one) for one in more if one.name not in recipe.outputs and tells(recipe, one)
            )


def tells(recipe: Recipe, profile: Profile) -> bool:
    """Whether a recipe makes an output: one that it names, or one that is like it."""
    return not {profile.name, profile.like}.isdisjoint(recipe.outputs)


@dataclass(frozen=True, slots=True)
class _Wanting:
    """Finds inputs; texts are read once for all results."""

    campaign: Campaign
    project: Path
    readings: Readings

    def of_message(self, message: Message, recipe: Recipe, profile: Profile) -> Assignment:
        told = told_part(message, recipe, profile)
        inputs = {
            **self._written(told, captioned=profile.picture is not None),
            **self._heard(told, recipe),
            **(self._seen(told, profile) if profile.picture else {}),
        }
        return self._assignment((message.id, message.title), (told,), recipe, profile, inputs)

    def of_loop(
        self, loop: Loop, messages: Sequence[Message], recipe: Recipe, profile: Profile
    ) -> Assignment:
        told = tuple(told_part(message, recipe, profile) for message in messages)
        campaign = self.campaign
        shared = [
            campaign.name,
            campaign.slogan,
            campaign.issuer,
            *map(self._glue, (campaign.slogan, campaign.issuer)),
        ]
        inputs = {
            "loop": digest([loop.title, loop.messages]),
            "campaign": digest(shared),
            **{f"message:{message.id}": self._shown(message) for message in told},
            **self._look([slide for message in told for slide in line_slides(message) if slide], profile),
        }
        return self._assignment((loop.id, loop.title), told, recipe, profile, inputs)

    def _assignment(
        self,
        named: tuple[str, str],
        told: tuple[Message, ...],
        recipe: Recipe,
        profile: Profile,
        inputs: dict[str, str],
    ) -> Assignment:
        stem = f"{named[0]}.{recipe.name}"
        one_of_many = len(recipe.outputs) > 1 or profile.like in recipe.outputs
        name = f"{stem}.{profile.name}" if one_of_many else stem
        made = digest(replace(profile, theme=None, like=""))  # the look is named as such
        inputs |= {"profile": made, "recipe": digest_source(recipe.source), **_program(profile)}
        if not _is_built_in(recipe):
            # a recipe of the project's own may say and show words that stand nowhere but in its code; how
            # they are read counts where they are only shown, too: numbers keep to what they count
            inputs["lexicon"] = digest(self.campaign.spoken)
            if profile.picture:
                for what, kind in (("images", "images"), ("footage_files", "footage")):
                    folder = self.project / "assets" / kind
                    inputs[what] = digest_source(folder) if folder.is_dir() else ""
        files = tuple(f"{profile.folder}/{name}.{suffix}" for suffix in _suffixes(profile))
        campaign = self.campaign.for_output(profile)
        return Assignment(*named, told, campaign, recipe, profile, Wanted(name, inputs, files))

    def _written(self, message: Message, *, captioned: bool) -> dict[str, str]:
        """Words: as written, as read, and, where they are shown, where they may not be parted."""
        campaign = self.campaign

        def glued(text: str) -> str:
            return self._glue(text) if captioned else ""

        inputs = {
            "title": digest([message.title, glued(message.title)]),
            "topic": digest([message.topic, glued(message.topic)]),
            "campaign": digest([campaign.name, campaign.slogan, campaign.issuer]),
            "contact": digest([message.contact, glued(message.contact.label)]),
            "priority": digest(message.priority),
            "repeat": digest(message.repeat),
        }
        spoken: dict[str, Line | Contact | str] = {
            "contact": message.contact,
            "slogan": campaign.slogan,
            "issuer": campaign.issuer,
        }
        for number, line in enumerate(message.lines, 1):
            inputs[f"line:{number}"] = digest(replace(line, slide=None))
            if line.recording:
                file = self.project / "assets/recordings" / line.recording
                inputs[f"recording:{line.recording}"] = digest_file(file)
            spoken[f"line:{number}"] = line
        for name, text in spoken.items():
            reading = self.readings.of(text)
            inputs[f"reading:{name}"] = digest([_as_said(reading), glued(reading.shown)])
        return inputs

    def _heard(self, message: Message, recipe: Recipe) -> dict[str, str]:
        sounds = {kind: name for kind in recipe.sounds if (name := getattr(self.campaign, kind))}
        files = self.campaign.sound_files
        if message.priority != ORDINARY and _is_built_in(recipe):
            sounds.pop("chime", None)  # another one rings, which is always ours
        return {
            "voice": digest([self.campaign.voice, voice_named(self.campaign.voice).fingerprint()]),
            **{
                kind: digest_file(self.project / "assets/audio" / name) if kind in files else digest(name)
                for kind, name in sounds.items()
            },
        }

    def _seen(self, message: Message, profile: Profile) -> dict[str, str]:
        slides = [(number, line.slide) for number, line in enumerate(message.lines, 1) if line.slide]
        shown = {f"slide:{number}": self._slide(slide) for number, slide in slides}
        return {**shown, **self._look([slide for _, slide in slides], profile)}

    def _shown(self, message: Message) -> str:
        slides = [self._slide(slide) for slide in line_slides(message) if slide]
        glued = [self._glue(text) for text in (message.title, message.topic, message.contact.label)]
        return digest([message, glued, slides])

    def _look(self, slides: Sequence[Slide], profile: Profile) -> dict[str, str]:
        theme = self.campaign.for_output(profile).theme
        images = {name for slide in slides for name in (slide.image, slide.image_after)} | {theme.logo}
        footage = {slide.footage.file for slide in slides if slide.footage}
        return {
            "theme": digest(theme.unnamed()),
            "fonts": fonts_digest(theme),
            **{
                f"image:{image}": digest_file(self.project / "assets/images" / image)
                for image in sorted(images - {""})
            },
            **{
                f"footage:{file}": digest_file(self.project / "assets/footage" / file)
                for file in sorted(footage)
            },
        }

    def _slide(self, slide: Slide) -> str:
        texts = (slide.heading, slide.text, slide.footer, *slide.items)
        return digest([slide, [self._glue(text) for text in texts]])

    def _glue(self, text: str) -> str:
        return glue(text, self.campaign.lexicon)


def _as_said(reading: Reading) -> list[list[object]]:
    """Leave out of a reading which rule found it: an entry that says what was said anyway changes nothing."""
    return [[word.syllables, word.span, word.pause, word.aired] for word in reading.words]


def _is_built_in(recipe: Recipe) -> bool:
    return BUILT_IN.get(recipe.name) is recipe


def _suffixes(profile: Profile) -> tuple[str, ...]:
    """Name what a result becomes: the medium first, then its texts, then the picture that stands for it."""
    if profile.picture:
        return ("mp4", "srt", "vtt", "jpg") if profile.picture.captions else ("mp4", "jpg")
    return (profile.sound.codec, "txt") if profile.sound else ()


def told_part(message: Message, recipe: Recipe, profile: Profile) -> Message:
    """Leave out of a message what cannot reach the result."""
    if recipe.of == "loop":
        return _shown_part(message)
    told = replace(message, facts=(), recipes=(), more_outputs=(), spot_lines=(), consent="")
    if _is_built_in(recipe):
        told = _as_urgent(told, recipe)
    if profile.picture:
        return told
    told = replace(told, lines=tuple(replace(line, slide=None) for line in message.heard))
    if not _is_built_in(recipe):
        return told
    return replace(told, topic="", contact=replace(message.contact, label="", qr=""))


def _as_urgent(message: Message, recipe: Recipe) -> Message:
    """Keep how urgent it is where a chime tells it, and how often it is told where it is told again."""
    if "chime" not in recipe.sounds:
        message = replace(message, priority=ORDINARY)
    return message if recipe is loudspeaker_spot else replace(message, repeat=USUAL_REPEAT)


def _shown_part(message: Message) -> Message:
    """Leave out of a message what a silent picture cannot show: what is only heard."""
    shown = [Line("", slide=_muted(slide)) for slide in line_slides(message) if slide]
    contact = replace(message.contact, show="", say="")
    told = replace(message, lines=tuple(shown), contact=contact, consent="")
    told = replace(told, priority=ORDINARY, repeat=USUAL_REPEAT)
    return replace(told, facts=(), recipes=(), more_outputs=(), spot_lines=())


def _muted(slide: Slide) -> Slide:
    return replace(slide, footage=slide.footage and replace(slide.footage, sound="mute"))


def _program(profile: Profile) -> dict[str, str]:
    rooms = {*(SOUND_ROOMS if profile.sound else ()), *(PICTURE_ROOMS if profile.picture else ())}
    libraries = {
        *((*SOUND_LIBRARIES, *TAKE_LIBRARIES) if profile.sound else ()),
        *((*PICTURE_LIBRARIES, *_FILE_LIBRARIES["clip"]) if profile.picture else _FILE_LIBRARIES["spot"]),
    }
    return {
        **{f"program:{room}": digest_source(_PACKAGE / room) for room in sorted(rooms)},
        "program:frame": digest([digest_source(_PACKAGE / part) for part in _FRAME]),
        "libraries": digest_versions(*sorted(libraries)),
    }

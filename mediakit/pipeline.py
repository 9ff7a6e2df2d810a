"""The one page that wires a message to its files: speak it, tell it, show it, mix it, write it."""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

from mediakit.build.files import growing, write_whole, writing
from mediakit.build.fingerprint import digest, digest_file, digest_source, digest_versions
from mediakit.build.plan import FileMark, mark_file
from mediakit.build.store import Store, pack, unpack
from mediakit.errors import MediakitError
from mediakit.language.lines import Readings, read_line
from mediakit.looks import look_of
from mediakit.model.campaign import Campaign, Contact, Line
from mediakit.model.computed import BEDS, CHIMES
from mediakit.model.priority import ORDINARY, Priority
from mediakit.model.profile import MB, PictureProfile, Profile
from mediakit.model.reading import said_of
from mediakit.model.slide import Footage
from mediakit.model.tags import Tags
from mediakit.model.tempo import Tempo
from mediakit.model.timeline import Timeline
from mediakit.model.voice import UNSURE_BELOW, Credit, Sentence, Speech
from mediakit.picture.clip import Clip, write_clip
from mediakit.picture.coarser import ever_coarser
from mediakit.recipes.rehearsal import Rehearsal, rehearsal
from mediakit.signal.blocks import Blocks
from mediakit.signal.samples import Samples
from mediakit.slides import draw_poster, poster_slide
from mediakit.sound.audio_files import read_bed, read_chime
from mediakit.sound.bed import bed
from mediakit.sound.chime import chime
from mediakit.sound.contract import make
from mediakit.sound.footage import read_footage
from mediakit.sound.mix import Instruments, mix
from mediakit.sound.tags import TAGGERS
from mediakit.speech.recording import recorded_samples
from mediakit.speech.takes import Takes, samples_of
from mediakit.subtitles import FORMATS, broken_rules
from mediakit.wanted import SOUND_LIBRARIES, Assignment

_PACKAGE = Path(__file__).parent
_SOUND_CODE = ("sound", "signal", "units.py")


@dataclass(frozen=True, slots=True)
class VoiceKit:
    """The kit of one result: it speaks through the store."""

    campaign: Campaign
    """What messages share."""
    profile: Profile
    """The output at hand."""
    takes: Takes
    """Speaks."""
    recordings: Path
    """Folder of people's own recordings."""
    rehearsed: Rehearsal
    """Foresees what it will say."""
    lines: dict[str, str] = field(default_factory=dict)
    """Shown text of the first line that needed a take, by the take's key."""
    sources: dict[str, Credit] = field(default_factory=dict)
    """Whose speech it gave, by `Credit.source`, in order."""

    @property
    def tempo(self) -> Tempo:
        """How its voice keeps time."""
        return self.takes.voice.facts.tempo

    def foresee(self, line: Line | Contact | str, pace: int | None = None) -> Speech:
        """Give a line as it is likely to be spoken.

        Raises:
            MediakitError: what reading raises, and what recordings do.
            ValueError: when the output is silent.
        """
        return self.rehearsed.foresee(line, pace)

    def speak(self, line: Line | Contact | str, pace: int | None = None) -> Speech:
        """Have a line spoken, sentence by sentence; a recording keeps its pace.

        Raises:
            MediakitError: what reading and the voice raise; OUTPUT_UNWRITABLE.
            ValueError: when the output is silent.
        """
        self.profile.ensure_heard()
        reading = read_line(line, self.campaign.spoken)
        sentences, usual = list(reading.sentences()), self.profile.speaking_pace
        said = [said_of(words) for words in sentences]
        if isinstance(line, Line) and line.recording:
            takes = self.takes.recorded(self.recordings / line.recording, said, usual)
            self._credit(Credit(f"recording:{line.recording}", "", ""))
        else:
            takes = [self.takes.take(one, pace or usual) for one in said]
            facts = self.takes.voice.facts
            self._credit(Credit(self.takes.voice.id, facts.licence, facts.attribution))
        for take in takes:
            self.lines.setdefault(take.key, reading.shown)
        return Speech(reading.shown, tuple(map(Sentence, sentences, takes)))

    def _credit(self, credit: Credit) -> None:
        self.sources.setdefault(credit.source, credit)


@dataclass(frozen=True, slots=True)
class Order:
    """Everything a worker needs to make one result: plain data, its takes already in the store."""

    project: Path
    """The folder that holds `assets/` and `output/`."""
    files: tuple[str, ...]
    """What to write, relative to the output folder."""
    campaign: Campaign
    """What messages share."""
    profile: Profile
    """What the output must be."""
    timeline: Timeline
    """What is seen and heard."""
    tags: Tags
    """What the files say about themselves."""
    unreached: str = ""
    """The campaign's voice, when the one of `campaign` stands in for it."""
    unsure: tuple[MediakitError, ...] = ()
    """Doubts about what is heard."""
    credits: tuple[Credit, ...] = ()
    """Whose speech it is."""
    takes: tuple[str, ...] = ()
    """Keys in the store of all that was spoken for it."""


@dataclass(frozen=True, slots=True)
class Made:
    """A finished result."""

    files: Mapping[str, FileMark]
    """Relative to the output folder."""
    figures: Mapping[str, Any]
    """Measured on it: length, loudness, pace."""
    warnings: tuple[MediakitError, ...]
    """Rules it breaks that a person should look at."""
    stand_in: str = ""
    """The voice that told it in place of the campaign's, which could not be reached."""
    credits: tuple[Credit, ...] = ()
    """Whose speech it is."""
    objects: tuple[str, ...] = ()
    """Keys of everything in the store that it was made of."""


def prepare(assignment: Assignment, project: Path, takes: Takes, spare: Takes | None = None) -> Order:
    """Speak and tell one result, by one voice from its first word to its last.

    Args:
        assignment: the result.
        project: the folder that holds `assets/` and `output/`.
        takes: the campaign's voice.
        spare: the voice that tells all of it when the campaign's cannot be reached.
    Raises:
        MediakitError: LENGTH_OUTSIDE, and whatever the voice or the recipe raises.
    """
    try:
        return _prepared(assignment, project, takes)
    except MediakitError as fault:
        if spare is None or fault.code != "VOICE_OFFLINE":
            raise
    campaign = replace(assignment.campaign, voice=spare.voice.id)
    told = _prepared(replace(assignment, campaign=campaign), project, spare)
    return replace(told, unreached=assignment.campaign.voice)


def _prepared(assignment: Assignment, project: Path, takes: Takes) -> Order:
    campaign, profile = assignment.campaign, assignment.profile
    recordings, tempo = project / "assets/recordings", takes.voice.facts.tempo
    recorded = cache(partial(recorded_samples, recordings))
    rehearsed = rehearsal(campaign, profile, Readings(campaign.spoken), tempo, recorded)
    kit = VoiceKit(campaign, profile, takes, recordings, rehearsed)
    timeline = assignment.recipe.tell(assignment.subject, kit)
    if not profile.length_min_s <= timeline.length <= profile.length_max_s:
        length_s = round(float(timeline.length), 1)
        raise MediakitError(
            "LENGTH_OUTSIDE",
            output=profile.name,
            length_s=length_s,
            shortest_s=profile.length_min_s,
            longest_s=profile.length_max_s,
        )
    synthetic = campaign.voice in kit.sources
    tags = Tags(
        title=assignment.title,
        campaign=campaign.name,
        issuer=campaign.issuer,
        voice=campaign.voice if synthetic else "",
        synthetic=synthetic,
        digest=digest(assignment.subject),
        recorded=len(kit.sources) > synthetic,
    )
    unsure = tuple(_unsure(timeline, kit.lines))
    named, files = tuple(kit.sources.values()), assignment.wanted.files
    order = Order(project, files, campaign, profile, timeline, tags, unsure=unsure, credits=named)
    return replace(order, takes=tuple(kit.lines))


def _unsure(timeline: Timeline, lines: Mapping[str, str]) -> Iterator[MediakitError]:
    """Tell of takes whose marks may belong to other words, each once."""
    for take in dict.fromkeys(placed.take for placed in timeline.speech):
        if take.quality < UNSURE_BELOW:
            percent = round(100 * take.quality)
            yield MediakitError("MARKS_UNSURE", text=lines[take.key], said=take.said, percent=percent)


def finish(order: Order, threads: int = 1) -> Made:
    """Make and write the files of one result; runs in a worker process.

    Args:
        order: what to make.
        threads: how many cores it may use for pictures.
    Raises:
        MediakitError: what slides, sound and pictures raise; OUTPUT_TOO_BIG, OUTPUT_UNWRITABLE.
    """
    output = order.project / "output"
    store = Store(output / ".store")
    heard = cache(partial(sound_of, order, store))
    seen: tuple[MediakitError, ...] = ()
    with writing(output):
        if order.profile.picture:
            seen = _write_clip(order, order.profile.picture, heard, store, threads)
        else:
            _write_spot(order, heard().file)
        marks = {name: mark_file(output / name) for name in order.files}
    figures = {"length_s": round(float(order.timeline.length), 3), "pace": pace(order.timeline)}
    figures |= heard().loudness if order.profile.sound else {}
    stand_in = order.campaign.voice if order.unreached else ""
    warnings = (*order.unsure, *_warnings(order, figures["pace"]), *seen)
    objects = tuple(sorted({*store.used, *order.takes}))
    return Made(marks, figures, warnings, stand_in, order.credits, objects)


def pace(timeline: Timeline) -> float:
    """Syllables a minute from first to last speech, pauses included; 0 where nothing is said."""
    if not timeline.speech:
        return 0.0
    last = timeline.speech[-1]
    spoken_s = last.start + last.take.length - timeline.speech[0].start
    syllables = sum(len(placed.take.marks) for placed in timeline.speech)
    return round(float(syllables * 60 / spoken_s), 1)


def _warnings(order: Order, said_pace: float) -> tuple[MediakitError, ...]:
    profile = order.profile
    captions = profile.picture.captions if profile.picture else None
    found = list(broken_rules(order.timeline.cues, captions)) if captions else []
    if order.unreached:
        found.append(MediakitError("NEEDS_LISTENING", voice=order.unreached, stand_in=order.campaign.voice))
    if profile.sound and not profile.pace_min <= said_pace <= profile.pace_max:
        slowest, fastest = profile.pace_min, profile.pace_max
        found.append(MediakitError("PACE_OUTSIDE", pace=said_pace, slowest=slowest, fastest=fastest))
    return tuple(found)


class Heard(NamedTuple):
    """A finished sound."""

    file: bytes
    """As it is encoded."""
    loudness: Mapping[str, float]
    """Measured on it."""


def sound_of(order: Order, store: Store) -> Heard:
    """Mixed, mastered, encoded and measured; shared by the shapes of a clip, whose timelines sound alike."""
    timeline, campaign, profile = order.timeline, order.campaign, order.profile.sound
    if profile is None:
        raise ValueError("a silent result has no sound")
    audio, footage = order.project / "assets" / "audio", order.project / "assets" / "footage"
    kinds = sorted({sound.kind for sound in timeline.sounds} - {"footage"})
    files = campaign.sound_files
    own = [digest_file(audio / files[kind]) if kind in files else getattr(campaign, kind) for kind in kinds]
    own += [digest_file(footage / sound.footage.file) for sound in timeline.sounds if sound.footage]
    made_by = [digest_source(*(_PACKAGE / part for part in _SOUND_CODE)), digest_versions(*SOUND_LIBRARIES)]
    heard = [timeline.length, timeline.speech, timeline.sounds]
    key = digest(["sound", heard, profile, own, made_by])

    def make_sound() -> bytes:
        file = io.BytesIO()
        loudness = make(mixed_of(order, store), profile, file)
        return pack(asdict(loudness), file.getvalue())

    loudness, file = unpack(store.get_or_make(key, make_sound))
    return Heard(file, {name: round(value, 2) for name, value in loudness.items()})


def mixed_of(order: Order, store: Store) -> Iterator[Samples]:
    """Mix a result's timeline with the campaign's own sounds, or computed ones; not yet mastered."""
    campaign, assets = order.campaign, order.project / "assets"
    own = campaign.sound_files

    def ring(priority: Priority) -> Samples:
        if priority == ORDINARY and "chime" in own:
            return read_chime(assets / "audio" / own["chime"])
        return chime(priority, campaign.chime if campaign.chime in CHIMES else CHIMES[0])

    def lie(count: int) -> Blocks:
        if "bed" in own:
            return read_bed(assets / "audio" / own["bed"], count)
        return bed(count, campaign.bed or BEDS[0])

    heard = partial(_footage_heard, assets / "footage")
    return mix(order.timeline, Instruments(partial(samples_of, store=store), ring, lie, heard))


def _footage_heard(folder: Path, footage: Footage, count: int) -> Samples:
    return read_footage(folder / footage.file, footage, count)


def _write_clip(
    order: Order, picture: PictureProfile, heard: Callable[[], Heard], store: Store, threads: int
) -> tuple[MediakitError, ...]:
    """Write the picture with its sound, its captions as files, its poster; give warnings of what is seen."""
    timeline, tags, output = order.timeline, order.tags, order.project / "output"
    made_for = f"output:{order.profile.name}"
    mp4_tags = {
        "title": tags.title,
        "artist": tags.issuer,
        "album": tags.campaign,
        "comment": f"{tags.comment}; {made_for}; sha256:{tags.digest}",
    }
    movie, *subtitles, poster = order.files
    sound = (lambda: heard().file) if order.profile.sound else None
    assets = order.project / "assets"
    still = poster_slide(timeline), order.campaign.theme, picture, assets / "images"
    with growing(output / movie) as part:
        for one in ever_coarser(picture):
            clip = Clip(timeline, look_of(order.campaign.theme, one, assets), sound, mp4_tags)
            warnings = write_clip(clip, part, store, threads)
            if _fits(part.stat().st_size, order.profile):
                break
        _ensure_fits(part.stat().st_size, order.profile)
        for name in subtitles:
            write_whole(output / name, FORMATS[name.rpartition(".")[2]](timeline.cues).encode())
        write_whole(output / poster, draw_poster(*still, f"{tags.title}; {made_for}"))
    return warnings


def _write_spot(order: Order, sound: bytes) -> None:
    """Write the sound, tagged, and what it says as text."""
    spot, transcript = order.files
    output = order.project / "output"
    tagged = TAGGERS[spot.rpartition(".")[2]](sound, order.tags)
    _ensure_fits(len(tagged), order.profile)
    write_whole(output / spot, tagged)
    write_whole(output / transcript, "".join(line + "\n" for line in order.timeline.transcript).encode())


def _fits(size: int, profile: Profile) -> bool:
    return profile.most_bytes is None or size <= profile.most_bytes


def _ensure_fits(size: int, profile: Profile) -> None:
    if not _fits(size, profile):
        size_mb, most_mb = round(size / MB, 2), round((profile.most_bytes or 0) / MB, 2)
        raise MediakitError("OUTPUT_TOO_BIG", output=profile.name, size_mb=size_mb, most_mb=most_mb)

"""`mediakit voices try`."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from mediakit.build.files import write_whole, writing
from mediakit.cli.desk import Desk, argument, common, option
from mediakit.cli.telling import fault_facts, print_json
from mediakit.cli.trial import PACE, Absent, Audition, Trial, audition, sentences
from mediakit.cli.trial_page import html_of
from mediakit.cli.trial_words import in_a_word, pace_of, reason, who
from mediakit.cli.voices import broken_engines
from mediakit.cli.voices_check import figure_facts
from mediakit.errors import MediakitError, Place
from mediakit.i18n import tell, words
from mediakit.model.voice import Voice
from mediakit.speech.offers import OFFERED
from mediakit.speech.tone_gate import passes
from mediakit.speech.voices import all_voices, voice_ids, voice_named


@common
@argument("voices", nargs=-1)
@option("--online", "online", is_flag=True)
@option("-o", "--output", "page", type=click.Path(path_type=Path))
def command(desk: Desk, *, voices: tuple[str, ...], online: bool, page: Path | None) -> int:
    """Speak the test sentences in every voice, or in those that are named, and write a page to choose by ear.

    Status 1 when a voice fails, or when one that is named cannot speak here; the page is written anyway.
    """
    file = _place(page) if page else desk.project() / "output/voices/index.html"
    speakers, absent = _named(voices) if voices else _all(online=online)
    texts = sentences()
    trial = Trial(texts, tuple(audition(voice, texts) for voice in speakers), absent)
    with writing(file.parent):
        write_whole(file, html_of(trial).encode())
    if desk.as_json:
        print_json(_facts(file, trial))
    else:
        click.echo("\n".join(_lines(file, trial)))
    faults = [line for tried in trial.auditions for line in _faults(tried)]
    faults += [tell(one.why) for one in absent if voices]
    for said in faults:
        click.echo(said, err=True)
    return 1 if faults else 0


def _place(page: Path) -> Path:
    if page.suffix.lower() not in (".html", ".htm"):
        raise MediakitError("PAGE_SUFFIX", Place(page.name), suffix=page.suffix or "—")
    if not page.resolve().parent.is_dir():
        raise MediakitError("FOLDER_MISSING", folder=str(page.parent))
    return page


def _named(voices: tuple[str, ...]) -> tuple[list[Voice], tuple[Absent, ...]]:
    here, wanted = voice_ids(), dict.fromkeys(voices)
    offered = [name for name in wanted if name in OFFERED and name not in here]
    speakers, absent = _among((voice_named(name) for name in wanted if name not in offered), online=True)
    return speakers, (*absent, *map(_installable, offered))


def _all(*, online: bool) -> tuple[list[Voice], tuple[Absent, ...]]:
    """Give every voice, and what no engine lists: voices to be had, engines that cannot be loaded."""
    here = voice_ids()
    speakers, absent = _among(all_voices(), online=online)
    offered = (_installable(voice) for voice in OFFERED if voice not in here)
    broken = (Absent(str(fault.facts["engine"]), fault) for fault in broken_engines())
    return speakers, (*absent, *offered, *broken)


def _installable(voice: str) -> Absent:
    return Absent(voice, MediakitError("VOICE_OFFERED", voice=voice))


def _among(voices: Iterable[Voice], *, online: bool) -> tuple[list[Voice], tuple[Absent, ...]]:
    """Part the voices that are to speak from those that are not, with the reason."""
    speakers, absent = [], []
    for voice in voices:
        missing = voice.engine.probe()
        if missing:
            absent.append(Absent(voice.id, MediakitError(missing, voice=voice.id)))
        elif voice.engine.online and not online:
            absent.append(Absent(voice.id, MediakitError("ONLINE_NOT_ASKED", voice=voice.id)))
        else:
            speakers.append(voice)
    return speakers, tuple(absent)


def _lines(file: Path, trial: Trial) -> Iterator[str]:
    for tried in trial.auditions:
        tones = words("cli.try.tones", verdict=in_a_word(tried.melody))
        yield f"{tried.voice:<28} {who(tried.facts):<14} {pace_of(tried):<18} {tones}"
    melodies = [tried.melody for tried in trial.auditions]
    yield from dict.fromkeys(tell(one.fault) for one in melodies if one.fault and not one.failed)
    for one in trial.absent:
        yield reason(one.why)
    yield words("cli.try.done", file=file)


def _faults(tried: Audition) -> Iterator[str]:
    """Tell what failed, one line a kind: without a network every sentence fails alike."""
    kinds: dict[str, list[MediakitError]] = {}
    for fault in tried.faults:
        kinds.setdefault(fault.code, []).append(fault)
    for first, *more in kinds.values():
        likewise = words("cli.try.more", count=len(more)) if more else ""
        yield f"{tried.voice}: {tell(first)} {likewise}".rstrip()


def _facts(file: Path, trial: Trial) -> dict[str, Any]:
    return {
        "file": file.as_posix(),
        "pace_wanted": PACE,
        "sentences": [
            {"name": text.name, "shown": text.shown, "said": text.said} for text in trial.sentences
        ],
        "voices": [_audition_facts(trial, tried) for tried in trial.auditions],
        "absent": [{"id": one.voice, **fault_facts(one.why)} for one in trial.absent],
    }


def _audition_facts(trial: Trial, tried: Audition) -> dict[str, Any]:
    melody, facts = tried.melody, tried.facts
    return {
        "id": tried.voice,
        "gender": facts.gender,
        "accent": facts.accent,
        "licence": facts.licence,
        "attribution": facts.attribution,
        "imitates": facts.imitates,
        "online": tried.online,
        "pace": tried.pace,
        "heard": [
            {
                "name": text.name,
                "length_s": heard.length_s,
                "fault": fault_facts(heard.fault) if heard.fault else None,
            }
            for text, heard in zip(trial.sentences, tried.heard, strict=True)
        ],
        "tones": {
            "gate": melody.gate,
            "passed": passes(melody.figures) if melody.gate else None,
            "figures": [figure_facts(figure) for figure in melody.figures],
            "curves_st": melody.curves,
            "fault": fault_facts(melody.fault) if melody.fault else None,
        },
    }

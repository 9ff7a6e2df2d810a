"""`mediakit speak`."""

import io
import wave
from pathlib import Path

import click
import numpy as np

from mediakit.build.files import write_whole, writing
from mediakit.cli.at_hand import campaign_at_hand
from mediakit.cli.desk import Desk, argument, common, option
from mediakit.cli.telling import print_json
from mediakit.errors import MediakitError, Place
from mediakit.i18n import words
from mediakit.language import read
from mediakit.model.reading import Lexicon, said_of
from mediakit.speech.voices import voice_named
from mediakit.units import SAMPLE_RATE_HZ

_DEFAULT_VOICE = "espeak:nu-bac"
_PACE = 200
_GAP_S = 0.4


@common
@argument("text")
@option("-o", "--output", "file", type=click.Path(path_type=Path), required=True)
@option("--voice", "voice")
def command(desk: Desk, text: str, file: Path, voice: str | None) -> None:
    """Speak a text into a WAV file, as the campaign at hand reads it."""
    if not file.resolve().parent.is_dir():
        raise MediakitError("FOLDER_MISSING", folder=str(file.parent))
    if file.suffix.lower() != ".wav":
        raise MediakitError("SPEAK_SUFFIX", Place(file.name), suffix=file.suffix or "—")
    campaign = campaign_at_hand(desk)
    speaker = voice_named(voice or (campaign.voice if campaign else _DEFAULT_VOICE))
    reading = read(text, campaign.lexicon.for_voice(speaker.id) if campaign else Lexicon())
    if not reading.words:
        raise MediakitError("UNREADABLE", token=text, at=1)
    gap = np.zeros(round(_GAP_S * SAMPLE_RATE_HZ), np.float32)
    parts = []
    for sentence in reading.sentences():
        parts += [np.frombuffer(speaker.speak(said_of(sentence), _PACE).samples, "<f4"), gap]
    samples = np.concatenate(parts[:-1])
    with writing(file.parent):
        write_whole(file, _wav(samples))
    length_s = round(len(samples) / SAMPLE_RATE_HZ, 2)
    if desk.as_json:
        print_json({"file": file.as_posix(), "said": reading.said, "voice": speaker.id, "length_s": length_s})
    else:
        click.echo(words("cli.speak.done", file=file, said=reading.said, length_s=length_s))


def _wav(samples: "np.ndarray[tuple[int], np.dtype[np.float32]]") -> bytes:
    """16-bit mono WAV."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(SAMPLE_RATE_HZ)
        out.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
    return file.getvalue()

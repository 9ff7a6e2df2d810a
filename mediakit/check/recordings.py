"""People's recordings: whether they are there, can be the words, and may be used."""

from collections.abc import Iterator
from pathlib import Path

from mediakit.catalogue import Catalogue
from mediakit.errors import MediakitError
from mediakit.language.lines import Readings
from mediakit.model.campaign import Campaign, Line, Message

FOLDER = "assets/recordings"
"""Below the project: recordings, and the consent of those who speak."""


def check_recordings(
    catalogue: Catalogue, campaign: Campaign, project: Path, readings: Readings
) -> Iterator[MediakitError]:
    """Listen through every recording that a message names.

    RECORDING_MISSING, RECORDING_LENGTH, AUDIO_UNREADABLE, NO_AUDIO, AUDIO_SILENT; RECORDING_CONSENT where no
    consent is named, CONSENT_MISSING where its file is not there.
    """
    for message in campaign.messages:
        named = [
            (f"{field}.recording", line)
            for field, line in message.said_texts()
            if isinstance(line, Line) and line.recording
        ]
        for field, line in named:
            for fault in _faults(project / FOLDER / line.recording, line, readings):
                yield fault.at(catalogue.place(message.id, field))
        yield from _consent(catalogue, message, project, [field for field, _ in named])


def _consent(
    catalogue: Catalogue, message: Message, project: Path, named: list[str]
) -> Iterator[MediakitError]:
    path = f"{FOLDER}/{message.consent}"
    if message.consent and not (project / path).is_file():
        yield MediakitError("CONSENT_MISSING", catalogue.place(message.id, "consent"), path=path)
    elif named and not message.consent:
        yield MediakitError("RECORDING_CONSENT", catalogue.place(message.id, named[0]))


def _faults(file: Path, line: Line, readings: Readings) -> Iterator[MediakitError]:
    # most campaigns have no recording, and do without the libraries of sound
    from mediakit.speech.recording import ensure_length, read_recording  # noqa: PLC0415

    if not file.is_file():
        yield MediakitError("RECORDING_MISSING", path=f"{FOLDER}/{line.recording}")
        return
    try:
        speech = read_recording(file)
    except MediakitError as fault:
        yield fault
        return
    try:
        syllables = sum(len(word.syllables) for word in readings.of(line).words)
    except MediakitError:  # told where it is written
        return
    try:
        ensure_length(speech, syllables)
    except MediakitError as fault:
        yield fault

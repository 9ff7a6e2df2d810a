"""People's recordings: whether they are there, can be the words, and may be used."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from mediakit.catalogue import Catalogue
from mediakit.errors import MediakitError
from mediakit.language.lines import Readings
from mediakit.model.campaign import Campaign, Line, Message

FOLDER = "assets/recordings"
"""Below the project: recordings, and the consent of those who speak."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """Measures each recording once."""

    folder: Path
    """Folder of recordings."""
    _known: dict[str, int] = field(default_factory=dict, init=False, repr=False)

    def samples(self, line: Line) -> int:
        """Give how many samples at 48 kHz the recording of a line has, trimmed to speech.

        Raises:
            MediakitError: RECORDING_MISSING, AUDIO_UNREADABLE, NO_AUDIO, AUDIO_SILENT.
        """
        # most campaigns have no recording, and do without the libraries of sound
        from mediakit.speech.recording import recorded_samples  # noqa: PLC0415

        if line.recording not in self._known:
            if not (self.folder / line.recording).is_file():
                raise MediakitError("RECORDING_MISSING", path=f"{FOLDER}/{line.recording}")
            self._known[line.recording] = recorded_samples(self.folder, line)
        return self._known[line.recording]


def check_recordings(
    catalogue: Catalogue, campaign: Campaign, project: Path, readings: Readings, recorded: Recorded
) -> Iterator[MediakitError]:
    """Listen through every recording that a message names.

    RECORDING_MISSING, RECORDING_LENGTH, AUDIO_UNREADABLE, NO_AUDIO, AUDIO_SILENT; RECORDING_CONSENT where no
    consent is named, CONSENT_MISSING where its file is not there.
    """
    for message in campaign.messages:
        named = [
            (f"{path}.recording", line)
            for path, line in message.said_texts()
            if isinstance(line, Line) and line.recording
        ]
        for path, line in named:
            for fault in _faults(recorded, line, readings):
                yield fault.at(catalogue.place(message.id, path))
        yield from _consent(catalogue, message, project, [path for path, _ in named])


def _consent(
    catalogue: Catalogue, message: Message, project: Path, named: list[str]
) -> Iterator[MediakitError]:
    path = f"{FOLDER}/{message.consent}"
    if message.consent and not (project / path).is_file():
        yield MediakitError("CONSENT_MISSING", catalogue.place(message.id, "consent"), path=path)
    elif named and not message.consent:
        yield MediakitError("RECORDING_CONSENT", catalogue.place(message.id, named[0]))


def _faults(recorded: Recorded, line: Line, readings: Readings) -> Iterator[MediakitError]:
    from mediakit.speech.recording import ensure_length  # noqa: PLC0415 - as above

    try:
        count = recorded.samples(line)
    except MediakitError as fault:
        yield fault
        return
    try:
        syllables = sum(len(word.syllables) for word in readings.of(line).words)
    except MediakitError:  # told where it is written
        return
    try:
        ensure_length(count, syllables)
    except MediakitError as fault:
        yield fault

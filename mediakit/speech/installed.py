"""Voices a person has installed: a model, its settings, and a record that says where they are from.

They lie in the user's own data folder, one folder an engine, and no result names that folder. A voice is here
when its record is: it is written last, and taken away first.
"""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import get_args

from mediakit.build.files import write_whole
from mediakit.model.voice import Accent, Gender, VoiceFacts


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of an installed voice."""

    name: str
    """After its engine's colon."""
    source: str
    """URL or file name of the model."""
    sha256: str
    """Of the model."""
    settings_sha256: str
    """Of its settings."""
    licence: str
    """SPDX identifier or name, as its maker gives it."""
    attribution: str
    """Whom to name; empty: nobody."""
    rate_hz: int
    """Of its own sound."""
    gender: Gender = ""
    """Of the speaker; empty: not told."""
    accent: Accent = ""
    """Of the speaker; empty: not told."""
    imitates: str = ""
    """The person whose voice it copies, as who installs it tells."""

    @property
    def facts(self) -> VoiceFacts:
        """Give what a list of voices tells."""
        terms = (self.licence, self.attribution, self.imitates)
        return VoiceFacts(self.name, self.gender, self.accent, self.rate_hz, *terms)


def voice_folder(engine: str) -> Path:
    """Give the folder of an engine's voices; it need not be there.

    `MEDIAKIT_VOICES` names another folder than the user's own.
    """
    import platformdirs  # noqa: PLC0415 - only voices that are installed need it

    chosen = os.environ.get("MEDIAKIT_VOICES")
    return (
        Path(chosen) if chosen else platformdirs.user_data_path("mediakit", appauthor=False) / "voices"
    ) / engine


def model_file(engine: str, name: str) -> Path:
    """Give the file of a voice's model."""
    return voice_folder(engine) / f"{name}.onnx"


def settings_file(engine: str, name: str) -> Path:
    """Give the file of a voice's settings."""
    return voice_folder(engine) / f"{name}.onnx.json"


def record_file(engine: str, name: str) -> Path:
    """Give the file of a voice's record."""
    return voice_folder(engine) / f"{name}.record.json"


def records(engine: str) -> tuple[Record, ...]:
    """Give the records of every voice that is whole, by name.

    A record that cannot be read, or whose files are gone, counts as no voice: installing it again mends it.
    """
    found = (_record(file) for file in sorted(voice_folder(engine).glob("*.record.json")))
    return tuple(
        one
        for one in found
        if one and model_file(engine, one.name).is_file() and settings_file(engine, one.name).is_file()
    )


def write_record(engine: str, record: Record) -> None:
    """Make a voice known.

    Raises:
        OSError: when it cannot be written.
    """
    text = json.dumps(asdict(record), ensure_ascii=False, indent=2, sort_keys=True)
    write_whole(record_file(engine, record.name), text.encode() + b"\n")


def _record(file: Path) -> Record | None:
    try:
        record = Record(**json.loads(file.read_bytes()))
    except (OSError, ValueError, TypeError):
        return None
    known = record.gender in get_args(Gender) and record.accent in get_args(Accent)
    texts = (record.name, record.source, record.licence, record.attribution, record.imitates)
    sound = known and all(isinstance(text, str) for text in texts) and isinstance(record.rate_hz, int)
    return record if sound and file.name == f"{record.name}.record.json" else None

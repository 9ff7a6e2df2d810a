"""Where a project is, where its files are, and which ids its messages may have."""

import re
from pathlib import Path

from mediakit.errors import MediakitError, Place

CATALOGUE = "assets/catalogue"
CAMPAIGN_FILE = f"{CATALOGUE}/campaign.yaml"
LEXICON_FILE = f"{CATALOGUE}/lexicon.yaml"
MESSAGES = f"{CATALOGUE}/messages"
THEMES = "assets/themes"

_ID = re.compile(r"[a-z0-9-]{1,60}")
_DEVICE = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
_YAML_ENDINGS = (".yaml", ".yml")
_HIDDEN_ENDING = re.compile(r"\.ya?ml\.txt$", re.IGNORECASE)


def find_project(start: Path) -> Path:
    """Find the project that a folder lies in, by walking up.

    Raises:
        MediakitError: NO_PROJECT.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / CATALOGUE).is_dir():
            return folder
    raise MediakitError("NO_PROJECT", start=str(start), wanted=CATALOGUE)


def message_ids(project: Path) -> tuple[list[str], list[MediakitError]]:
    """List the ids of the messages, in order, and every fault of a file's name.

    Other files are left alone, unless a person may take them for messages: folders, and names such as Notepad
    gives (`mot-cua.yaml.txt`). Names with a leading dot are an editor's or a system's.
    """
    try:
        paths = sorted(path for path in (project / MESSAGES).iterdir() if not path.name.startswith("."))
    except OSError:
        paths = []
    names = [path.name for path in paths if path.name.lower().endswith(_YAML_ENDINGS)]
    strays = [
        MediakitError("STRAY_FILE", Place(f"{MESSAGES}/{path.name}"), said=path.name)
        for path in paths
        if path.is_dir() or _HIDDEN_ENDING.search(path.name)
    ]
    if not names:
        return [], [*strays, MediakitError("NO_MESSAGES", Place(MESSAGES))]
    faults = [*strays, *(fault for name in names if (fault := _name_fault(name)))]
    return [name.removesuffix(".yaml") for name in names if not _name_fault(name)], faults


def theme_names(project: Path) -> list[str]:
    """List the themes of a project by name, in order."""
    return sorted(path.stem for path in (project / THEMES).glob("*.yaml") if _ID.fullmatch(path.stem))


def message_file(message_id: str) -> str:
    """Give the file of a message, relative to the project."""
    return f"{MESSAGES}/{message_id}.yaml"


def message_of_file(file: str) -> str | None:
    """Give the message that a file holds; None for any other file."""
    if not file.startswith(f"{MESSAGES}/") or _name_fault(file.removeprefix(f"{MESSAGES}/")):
        return None
    return file.removeprefix(f"{MESSAGES}/").removesuffix(".yaml")


def _name_fault(name: str) -> MediakitError | None:
    where = Place(f"{MESSAGES}/{name}")
    if not name.endswith(".yaml") or not _ID.fullmatch(name.removesuffix(".yaml")):
        return MediakitError("BAD_ID", where, said=name)
    if _DEVICE.fullmatch(name.removesuffix(".yaml")):
        return MediakitError("RESERVED_ID", where, said=name)
    return None

"""Where a project is, where its files are, and which ids its messages and loops may have."""

import re
from pathlib import Path

from mediakit.errors import MediakitError, Place

CATALOGUE = "assets/catalogue"
CAMPAIGN_FILE = f"{CATALOGUE}/campaign.yaml"
LEXICON_FILE = f"{CATALOGUE}/lexicon.yaml"
OUTPUTS_FILE = f"{CATALOGUE}/outputs.yaml"
STATIONS_FILE = f"{CATALOGUE}/stations.yaml"
ADAPTERS = f"{CATALOGUE}/adapters"
MESSAGES = f"{CATALOGUE}/messages"
LOOPS = f"{CATALOGUE}/loops"
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
    ids, faults, there = _ids_in(project, MESSAGES)
    return ids, faults if there else [*faults, MediakitError("NO_MESSAGES", Place(MESSAGES))]


def loop_ids(project: Path) -> tuple[list[str], list[MediakitError]]:
    """List the ids of the loops, in order, and every fault of a file's name; a project may have none.

    A name that a message has too is DUPLICATE_ID: results are called by it.
    """
    ids, faults, _ = _ids_in(project, LOOPS)
    twice = [name for name in ids if (project / message_file(name)).is_file()]
    faults += [MediakitError("DUPLICATE_ID", Place(loop_file(name)), said=name) for name in twice]
    return [name for name in ids if name not in twice], faults


def _ids_in(project: Path, folder: str) -> tuple[list[str], list[MediakitError], bool]:
    """Give good ids, faults of names, and whether there is any file at all."""
    try:
        paths = sorted(path for path in (project / folder).iterdir() if not path.name.startswith("."))
    except OSError:
        paths = []
    stray = [path for path in paths if path.is_dir() or _HIDDEN_ENDING.search(path.name)]
    faults = [MediakitError("STRAY_FILE", Place(f"{folder}/{path.name}"), said=path.name) for path in stray]
    files = [path.name for path in paths if path not in stray]
    names = [name for name in files if name.lower().endswith(_YAML_ENDINGS)]
    faults += [fault for name in names if (fault := _name_fault(folder, name))]
    return (
        [name.removesuffix(".yaml") for name in names if not _name_fault(folder, name)],
        faults,
        bool(names),
    )


def theme_names(project: Path) -> list[str]:
    """List the themes of a project by name, in order."""
    return sorted(path.stem for path in (project / THEMES).glob("*.yaml") if _ID.fullmatch(path.stem))


def message_file(message_id: str) -> str:
    """Give the file of a message, relative to the project."""
    return f"{MESSAGES}/{message_id}.yaml"


def loop_file(loop_id: str) -> str:
    """Give the file of a loop, relative to the project."""
    return f"{LOOPS}/{loop_id}.yaml"


def message_of_file(file: str) -> str | None:
    """Give the message or loop that a file holds; None for any other file."""
    folder, _, name = file.rpartition("/")
    if folder not in (MESSAGES, LOOPS) or _name_fault(folder, name):
        return None
    return name.removesuffix(".yaml")


def _name_fault(folder: str, name: str) -> MediakitError | None:
    where = Place(f"{folder}/{name}")
    if not name.endswith(".yaml") or not _ID.fullmatch(name.removesuffix(".yaml")):
        return MediakitError("BAD_ID", where, said=name)
    if _DEVICE.fullmatch(name.removesuffix(".yaml")):
        return MediakitError("RESERVED_ID", where, said=name)
    return None

"""What players of sticks ask for, held against a folder: every file that one would trip over, named."""

# mypy: allow-untyped-calls
# mutagen says it is typed, but its frames are not.

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from mediakit.delivery.frames import Mp3, walk
from mediakit.errors import MediakitError, Place
from mediakit.model.station import Station

RATE_HZ = 44_100
"""The only sample rate that all players take."""
_NUMBERED = re.compile(r"([0-9]{2,3})_[a-z0-9-]+(\.mp3)?")
_ID3_VERSION = 3


def stick_faults(root: Path, station: Station) -> Iterator[MediakitError]:
    """Hold what a stick is to hold against its player's rules.

    Args:
        root: the folder whose content stands for the stick's.
        station: its limits.
    Returns:
        USB_STRAY, USB_DEEP, USB_NAME, USB_NUMBERS, USB_MANY, USB_EMPTY, USB_NOT_MP3, USB_CUT, USB_BIT_RATE,
        USB_SAMPLE_RATE, USB_STEREO, USB_TAG, USB_TITLE; each at the file it concerns.
    """
    folders = sorted(root.iterdir(), key=lambda path: path.name)
    for stray in (path for path in folders if not path.is_dir()):
        yield MediakitError("USB_STRAY", Place(stray.name))
    inner = [path for path in folders if path.is_dir()]
    if not inner:
        yield MediakitError("USB_EMPTY", Place(root.name))
    yield from _numbers(inner, "")
    for folder in inner:
        yield from _names(folder, folder.name, station)
        yield from _folder_faults(folder, station)


def _folder_faults(folder: Path, station: Station) -> Iterator[MediakitError]:
    paths = sorted(folder.iterdir(), key=lambda path: path.name)
    if not paths:
        yield MediakitError("USB_EMPTY", Place(folder.name))
    if len(paths) > station.folder_files:
        yield MediakitError("USB_MANY", Place(folder.name), count=len(paths), most=station.folder_files)
    yield from _numbers(paths, f"{folder.name}/")
    for path in paths:
        name = f"{folder.name}/{path.name}"
        if path.is_dir():
            yield MediakitError("USB_DEEP", Place(name))
        elif path.suffix != ".mp3" or path.name.startswith("."):
            yield MediakitError("USB_STRAY", Place(name))
        else:
            yield from _names(path, name, station)
            yield from sound_faults(path.read_bytes(), Place(name), station)


def _names(path: Path, name: str, station: Station) -> Iterator[MediakitError]:
    if not _NUMBERED.fullmatch(path.name) or len(path.name) > station.name_chars:
        yield MediakitError("USB_NAME", Place(name), most=station.name_chars)


def _numbers(paths: Sequence[Path], before: str) -> Iterator[MediakitError]:
    """Numbers count from 1 without a gap, so that order by name is order of play."""
    numbered = [(match, path) for path in paths if (match := _NUMBERED.fullmatch(path.name))]
    for wanted, (match, path) in enumerate(numbered, 1):
        if int(match[1]) != wanted:
            yield MediakitError("USB_NUMBERS", Place(f"{before}{path.name}"), wanted=f"{wanted:02}")
            return


def sound_faults(content: bytes, where: Place, station: Station) -> Iterator[MediakitError]:
    """Hold one MP3 against what players take."""
    found = walk(content)
    if not found.frames:
        yield MediakitError("USB_NOT_MP3", where)
        return
    if found.rest:
        yield MediakitError("USB_CUT", where, count=found.rest)
    if len(found.kbps) > 1 or max(found.kbps) > station.most_kbps:
        said = " – ".join(map(str, sorted(found.kbps)))
        yield MediakitError("USB_BIT_RATE", where, said=said, most=station.most_kbps)
    if found.rates_hz != {RATE_HZ}:
        yield MediakitError("USB_SAMPLE_RATE", where, said=", ".join(map(str, sorted(found.rates_hz))))
    if not found.mono:
        yield MediakitError("USB_STEREO", where)
    yield from _tag_faults(content, found, where)


def _tag_faults(content: bytes, found: Mp3, where: Place) -> Iterator[MediakitError]:
    from mutagen import MutagenError  # noqa: PLC0415 - only who looks at sticks waits for it
    from mutagen.id3 import ID3, Encoding  # noqa: PLC0415 - as above

    if found.tag_version != _ID3_VERSION:
        yield MediakitError("USB_TAG", where, said=found.tag_version and f"2.{found.tag_version}")
        return
    try:
        titles: list[Any] = ID3(BytesIO(content), translate=False).getall("TIT2")
    except MutagenError:
        titles = []
    # in ID3v2.3 only UTF-16 holds Vietnamese; a question mark amid a word is a letter that was lost
    said = str(titles[0]) if titles else ""
    if not said.strip() or titles[0].encoding != Encoding.UTF16 or re.search(r"\w\?\w|\ufffd", said):
        yield MediakitError("USB_TITLE", where, said=said)

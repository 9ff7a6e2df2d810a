"""What goes onto a stick: MP3 alone, in folders of one level, named in the order they are played.

The files are the spots themselves, byte by byte, so that their digests, tags and marks stay what they are.
There is a folder even for a single session: the list of a new folder fills in the order files are written,
whereas the root's may have gaps that deleted files left, and players play in the order of that list.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

from mediakit.delivery.schedule import DayPlan, Play, Programme
from mediakit.model.station import Station

FOLDER = "usb"
"""Within the pack: what it holds is what the stick holds."""
_ENDING = ".mp3"


def write(plan: DayPlan, folder: Path) -> None:
    """Copy every spot as often as it is played, in the order it is.

    Raises:
        OSError: full disk, or a spot that is gone.
    """
    for (number, order), name in files_of(plan).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(plan.programmes[number - 1].plays[order - 1].spot.sound, folder / name)


def files_of(plan: DayPlan) -> dict[tuple[int, int], str]:
    """Name the file of every play, below the pack, by the session's number and the play's order."""
    names = {}
    folders = 0
    for programme in plan.programmes:
        for folder in _folders(programme, plan.station.folder_files):
            folders += 1
            inside = f"{FOLDER}/{folders:02}_{programme.session.start.replace(':', '')}"
            for index, play in enumerate(folder, 1):
                name = _name(index, play.spot.message.id, plan.station)
                names[programme.number, play.order] = f"{inside}/{name}"
    return names


def _folders(programme: Programme, most: int) -> Iterator[tuple[Play, ...]]:
    """Part the plays of a session into folders that a player takes."""
    plays = programme.plays
    return (plays[at : at + most] for at in range(0, len(plays), most))


def _name(index: int, message_id: str, station: Station) -> str:
    """Name a file: its number, as much of the message's id as there is room for, its ending."""
    number = f"{index:0{len(str(station.folder_files))}}_"
    room = station.name_chars - len(number) - len(_ENDING)
    return f"{number}{message_id[:room].rstrip('-')}{_ENDING}"

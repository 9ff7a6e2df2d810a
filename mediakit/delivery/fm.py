"""What a transmitter plays: one file for each session, its gaps included, and a list of the day's files."""

from pathlib import Path

from mediakit.delivery.schedule import DayPlan, Programme
from mediakit.delivery.stream import KBPS, write_programme
from mediakit.units import Seconds

FOLDER = "fm"
"""Within the pack."""
PLAYLIST = f"{FOLDER}/lich-phat.m3u8"
"""The day's programmes in order."""


def write(plan: DayPlan, folder: Path) -> None:
    """Write the programmes, and `lich-phat.m3u8` that names them.

    Raises:
        MediakitError: AUDIO_UNREADABLE.
        OSError: full disk.
    """
    (folder / FOLDER).mkdir(parents=True)
    for programme in _aired(plan):
        sounds = [(play.start_s, play.spot.sound) for play in programme.plays]
        kbps = min(KBPS, plan.station.most_kbps)
        write_programme(folder / _file(programme, plan), sounds, length_s(programme), kbps)
    (folder / PLAYLIST).write_bytes(_playlist(plan).encode())


def length_s(programme: Programme) -> Seconds:
    """Give how long a session's file is: all of the session if it is to be filled, else what is played."""
    return Seconds(programme.session.length_s) if programme.session.fill else programme.filled_s


def files_of(plan: DayPlan) -> dict[tuple[int, int], str]:
    """Name the file of every play, below the pack, by the session's number and the play's order."""
    return {
        (programme.number, play.order): _file(programme, plan)
        for programme in plan.programmes
        for play in programme.plays
    }


def _aired(plan: DayPlan) -> list[Programme]:
    return [programme for programme in plan.programmes if programme.plays]


def _file(programme: Programme, plan: DayPlan) -> str:
    return f"{FOLDER}/{programme.name}.{plan.station.format}"


def _playlist(plan: DayPlan) -> str:
    """Give an M3U in UTF-8, whose names are beside it."""
    lines = ["#EXTM3U"]
    for programme in _aired(plan):
        title = f"{plan.station.name}, {programme.session.start} {plan.day:%d/%m/%Y}"
        lines += [f"#EXTINF:{round(length_s(programme))},{title}", _file(programme, plan).partition("/")[2]]
    return "\n".join(lines) + "\n"

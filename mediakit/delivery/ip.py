"""What is uploaded to loudspeakers over the network: each spot once, its script, and lists of both."""

import json
import shutil
from pathlib import Path

from mediakit.build.fingerprint import digest_file
from mediakit.delivery.lists import OURS, SPOT_FACTS, as_csv, play_facts, spot_facts
from mediakit.delivery.schedule import DayPlan
from mediakit.delivery.stream import copy_as_wav
from mediakit.model.station import Adapter

FOLDER = "ip"
"""Within the pack."""


def write(plan: DayPlan, folder: Path, adapter: Adapter | None) -> None:
    """Write sounds, scripts, `metadata.json`, `metadata.csv` and `lich-phat.csv`.

    Args:
        plan: the day.
        folder: the pack.
        adapter: names the columns of both CSV; None: ours. The JSON has our names whatever it says.
    Raises:
        OSError: full disk, or a spot that is gone.
    """
    inside, wanted = folder / FOLDER, adapter or OURS
    inside.mkdir(parents=True)
    spots = {}
    for spot in plan.spots:
        sound = _sound_name(spot.name, plan)
        script = f"{spot.name}.txt"
        if spot.sound.suffix == Path(sound).suffix:
            shutil.copyfile(spot.sound, inside / sound)
        else:
            copy_as_wav(spot.sound, inside / sound)
        shutil.copyfile(spot.transcript, inside / script)
        spots[spot.name] = spot_facts(spot, plan.station, sound, script, digest_file(inside / sound))
    document = [{name: facts[name] for name in SPOT_FACTS} for facts in spots.values()]
    text = json.dumps(document, ensure_ascii=False, indent=2)
    (inside / "metadata.json").write_bytes(f"{text}\n".encode())
    (inside / "metadata.csv").write_bytes(as_csv(wanted.metadata, list(spots.values())))
    (inside / "lich-phat.csv").write_bytes(as_csv(wanted.schedule, list(play_facts(plan, spots))))


def files_of(plan: DayPlan) -> dict[tuple[int, int], str]:
    """Name the file of every play, below the pack, by the session's number and the play's order."""
    return {
        (programme.number, play.order): f"{FOLDER}/{_sound_name(play.spot.name, plan)}"
        for programme in plan.programmes
        for play in programme.plays
    }


def _sound_name(spot: str, plan: DayPlan) -> str:
    return f"{spot}.{plan.station.format}"

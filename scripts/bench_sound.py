"""How sound keeps its promises, as JSON: `python scripts/bench.py sound` asks it.

- `out_of_tolerance`, `pack_spread_lu`: every spot of the campaign is made; how many miss their profile, and
  how far apart the loudest and the softest loudspeaker spot lie.
- `master_realtime`: how many times faster than it is heard a minute is mixed and mastered, on one core.
- `peak_mb_hour`: the largest memory of a process that mixes, masters, encodes and measures an hour.
- `estoi_gain_5db`, `estoi_raised_5db`: what the loudspeaker master gains in `horn_check.py`.
- `pack_200_s`: a usb pack of 200 spots that are built, by `bench_pack.py`.
"""

import io
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np

from mediakit.build.store import Store
from mediakit.catalogue import load
from mediakit.errors import MediakitError
from mediakit.model.profile import HORN, RADIO, SoundProfile
from mediakit.model.timeline import Placed, Sound, Timeline
from mediakit.model.voice import Take
from mediakit.pipeline import mixed_of, prepare
from mediakit.recipes.book import recipes_of
from mediakit.sound.bed import bed
from mediakit.sound.chime import chime
from mediakit.sound.contract import make
from mediakit.sound.levels import mono_target_lufs
from mediakit.sound.master import Shaped
from mediakit.sound.measure import measure
from mediakit.sound.mix import Instruments, mix
from mediakit.speech.takes import Takes, samples_of
from mediakit.speech.voices import voice_named
from mediakit.wanted import assignments

_ROOT = Path(__file__).resolve().parents[1]
_HERE = Path(__file__).parent
_RUNS = 3
_MINUTE_S, _HOUR_S = 60, 3_600
_REST_S = Fraction(7, 10)
_SAID = "bà con nộp hồ sơ tại bộ phận một cửa của phường, kết quả được trả đúng hẹn."


def main() -> None:
    """Measure everything; asked for `hour`, make that and print its memory."""
    if sys.argv[1:] == ["hour"]:
        print(_hour_mb())
        return
    figures = {**_spots(), "master_realtime": _master_realtime()}
    hour = subprocess.run([sys.executable, __file__, "hour"], check=True, capture_output=True)
    figures["peak_mb_hour"] = float(hour.stdout)
    figures |= _told_by("horn_check.py", "--json")
    if (_HERE / "bench_pack.py").is_file():
        figures |= _told_by("bench_pack.py")
    print(json.dumps(figures))


def _told_by(program: str, *options: str) -> dict[str, float]:
    command = [sys.executable, str(_HERE / program), *options]
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return found


def _spots() -> dict[str, float]:
    """Make every spot of the campaign and measure it."""
    missed, lufs = 0, defaultdict(list)
    for profile, result in _made_spots():
        if result is None:
            missed += 1
        else:
            lufs[profile].append(result)
    loud = lufs[HORN]
    return {"out_of_tolerance": missed, "pack_spread_lu": round(max(loud) - min(loud), 2)}


def _made_spots() -> Iterator[tuple[SoundProfile, float | None]]:
    """Integrated loudness of every spot; None where it misses its profile in any point of sound."""
    campaign = load(_ROOT).campaign
    if campaign is None:
        raise SystemExit("the campaign cannot be read: run check")
    with tempfile.TemporaryDirectory(prefix="mediakit-bench-") as folder:
        store = Store(Path(folder))
        takes = Takes(store, voice_named(campaign.voice))
        for one in assignments(campaign, _ROOT, recipes_of(_ROOT)[0]):
            sound = one.profile.sound
            if sound and not one.profile.picture:
                mixed = mixed_of(prepare(one, _ROOT, takes), store)
                try:
                    yield sound, make(mixed, sound, io.BytesIO()).integrated_lufs
                except MediakitError:
                    yield sound, None


def _master_realtime() -> float:
    """Mix and master a minute of speech over a bed for loudspeakers: the median of the runs."""
    with tempfile.TemporaryDirectory(prefix="mediakit-bench-") as folder:
        timeline, played = _programme(_MINUTE_S, Path(folder))
        speeds = []
        for _ in range(_RUNS):
            begun = time.process_time()
            with Shaped(mix(timeline, played), HORN.master) as shaped:
                for _block in shaped.at(mono_target_lufs(HORN), HORN.peak_dbtp):
                    pass
            speeds.append(_MINUTE_S / (time.process_time() - begun))
    return round(statistics.median(speeds), 1)


def _hour_mb() -> float:
    """Mix, master, encode and measure an hour for radio."""
    with tempfile.TemporaryDirectory(prefix="mediakit-bench-") as folder:
        path = Path(folder) / "hour.wav"
        with path.open("w+b") as file:
            make(mix(*_programme(_HOUR_S, Path(folder))), RADIO, file)
        measure(path)
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


def _programme(length_s: int, folder: Path) -> tuple[Timeline, Instruments]:
    """Say one sentence again and again, after a chime, over a bed."""
    store = Store(folder)
    take = Takes(store, voice_named("espeak:nu-bac")).take(_SAID, 200)
    speech, now = [], Fraction(2)
    while now + take.length < length_s:
        speech.append(Placed(take, now))
        now += take.length + _REST_S
    length = Fraction(length_s)
    sounds = (Sound("chime", Fraction(0), Fraction(2)), Sound("bed", Fraction(0), length))

    def said(one: Take) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        return samples_of(one, store)

    nothing = np.zeros(0, np.float32)
    played = Instruments(said, chime, bed, lambda *_: nothing)
    return Timeline(length, speech=tuple(speech), sounds=sounds), played


if __name__ == "__main__":
    main()

"""How quickly the campaign is spoken and aligned, as JSON: `python scripts/bench.py speech` asks it.

Narration: every result of the shipped campaign that is heard is told, two at a time, by the campaign's voice
into an empty store, as a build does before it draws and mixes; each sentence is spoken once a pace. Then all
are told again from the store, and the processes that this starts are counted. Alignment: the man's voice
takes its marks from the woman's saying the same sentences.
"""

import json
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from mediakit.build.store import Store
from mediakit.catalogue import load
from mediakit.model.voice import Take, Utterance
from mediakit.pipeline import prepare
from mediakit.recipes.book import recipes_of
from mediakit.signal.samples import Samples
from mediakit.speech.align import carry
from mediakit.speech.takes import Takes
from mediakit.speech.voices import voice_named
from mediakit.units import SAMPLE_RATE_HZ
from mediakit.wanted import Assignment, assignments

_ROOT = Path(__file__).resolve().parents[1]
_RUNS, _WORKERS = 3, 2
_PACE = 200
_OTHER = "espeak:nam-bac"
"""Whose sound is aligned."""


def main() -> None:
    """Measure how many times faster than it is heard the campaign is spoken and aligned."""
    heard = [one for one in _wanted() if one.profile.sound]
    speeds, warm = [], 0
    for _ in range(_RUNS):
        with tempfile.TemporaryDirectory(prefix="mediakit-bench-") as folder:
            takes = Takes(Store(Path(folder)), voice_named(heard[0].campaign.voice))
            begun = time.perf_counter()
            spoken = _tell(heard, takes)
            cold_s = time.perf_counter() - begun
            length_s = sum(float(take.length) for take in spoken)
            speeds.append(length_s / cold_s)
            with _counted() as started:
                _tell(heard, takes)
            warm += len(started)
    sentences = sorted({take.said for take in spoken})
    figures = {
        "realtime_cold": round(statistics.median(speeds), 1),
        "workers_warm": warm,
        "alignment_realtime": round(_alignment(sentences), 1),
        "narration_s": round(length_s, 1),
        "takes": len(spoken),
    }
    print(json.dumps(figures))


def _wanted() -> Iterator[Assignment]:
    catalogue = load(_ROOT)
    if catalogue.campaign is None:
        raise SystemExit("the campaign cannot be read: run check")
    return assignments(catalogue.campaign, _ROOT, recipes_of(_ROOT)[0])


def _tell(heard: list[Assignment], takes: Takes) -> set[Take]:
    """Have every result told; give its takes."""
    with ThreadPoolExecutor(_WORKERS) as threads:
        orders = list(threads.map(partial(prepare, project=_ROOT, takes=takes), heard))
    return {placed.take for order in orders for placed in order.timeline.speech}


@contextmanager
def _counted() -> Iterator[list[Any]]:
    """Take down every process that is started."""
    started: list[Any] = []
    real = subprocess.Popen

    class Counted(real):  # type: ignore[valid-type,misc]  # a class found at run time
        def __init__(self, command: Any, *given: Any, **named: Any) -> None:
            started.append(command)
            super().__init__(command, *given, **named)

    subprocess.Popen = Counted  # type: ignore[misc,assignment]  # only while counting
    try:
        yield started
    finally:
        subprocess.Popen = real  # type: ignore[misc]


def _alignment(sentences: list[str]) -> float:
    """Seconds of sound aligned a second, over all sentences, on one core: the median of the runs."""
    known, other = voice_named("espeak:nu-bac"), voice_named(_OTHER)
    pairs = [(known.speak(said, _PACE), _sound(other.speak(said, _PACE))) for said in sentences]
    length_s = sum(len(sound) for _, sound in pairs) / SAMPLE_RATE_HZ
    speeds = []
    for _ in range(_RUNS):
        begun = time.perf_counter()
        for reference, sound in pairs:
            carry(reference.marks, _sound(reference), sound)
        speeds.append(length_s / (time.perf_counter() - begun))
    return statistics.median(speeds)


def _sound(utterance: Utterance) -> Samples:
    return np.frombuffer(utterance.samples, "<f4").astype(np.float32)


if __name__ == "__main__":
    main()

"""Times what a person waits for: `python scripts/bench.py WHAT [--runs N] [--json]`, of what is told below.

`reading`: sentences a second, in this process and as a stream (`bench_reading.py`). `speech`: how many times
faster than it is heard the campaign is spoken, and marks are carried over (`bench_speech.py`). `pack`: how
long 200 finished spots take to be packed for a stick (`bench_pack.py`). `sound`: whether spots keep their
loudness, how quickly and in how much memory they are mastered, and what horns gain (`bench_sound.py`).

`picture`: one clip as five programs make it, with ratios (`bench_picture.py`).

`build`: each figure is a whole process, from start-up to the last byte written, on a copy of this campaign:
cold (no store), again (nothing changed), one line (one word of one line changed). `check_200_s`, `plan_500_s`
and `again_500_s` are a check of 200 generated messages, and a plan and a build of 500 with nothing to do;
what a build of them would have left is pretended (`bench_campaign.py`). Medians of the runs.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1]
_LINE = (
    "assets/catalogue/messages/mot-cua.yaml",
    "Mời bà con đến Bộ phận Một cửa.",
    "Mời bà con tới Bộ phận Một cửa.",
)
_OWN_PROGRAMS = {
    "pack": "bench_pack.py",
    "reading": "bench_reading.py",
    "sound": "bench_sound.py",
    "speech": "bench_speech.py",
}
_TIMED_PROGRAMS = {"picture": "bench_picture.py"}


def main() -> None:
    """Parse, measure, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=["build", *_OWN_PROGRAMS, *_TIMED_PROGRAMS])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    if asked.what == "build":
        figures = bench_build(asked.runs)
    elif asked.what in _TIMED_PROGRAMS:
        figures = _asked_of(_TIMED_PROGRAMS[asked.what], "--runs", str(asked.runs))
    else:
        figures = _asked_of(_OWN_PROGRAMS[asked.what])
    if asked.json:
        print(json.dumps(figures, indent=2))
        return
    for name, figure in figures.items():
        print(f"{name:<24} {figure:>8.2f}")


def bench_build(runs: int) -> dict[str, float]:
    """Seconds of a cold build, its first clip, what comes after it, and commands on big campaigns."""
    seen: dict[str, list[float]] = {
        "cold_s": [],
        "first_clip_s": [],
        "again_s": [],
        "plan_s": [],
        "one_line_s": [],
        "check_200_s": [],
        "plan_500_s": [],
        "again_500_s": [],
    }
    for _ in range(runs):
        with _copy() as project:
            cold_s, first_s = _build(project)
            seen["cold_s"].append(cold_s)
            seen["first_clip_s"].append(first_s)
            seen["again_s"].append(_timed(project, "build"))
            seen["plan_s"].append(_timed(project, "plan"))
            _edit(project)
            seen["one_line_s"].append(_timed(project, "build"))
        with _copy() as project:
            _multiply(project, "200")
            seen["check_200_s"].append(_timed(project, "check"))
        with _copy() as project:
            _multiply(project, "500", "--built")
            seen["plan_500_s"].append(_timed(project, "plan"))
            seen["again_500_s"].append(_timed(project, "build"))
    return {name: round(statistics.median(values), 3) for name, values in seen.items()}


def _asked_of(program: str, *more: str) -> dict[str, float]:
    """Figures as a program beside this one finds them."""
    command = [sys.executable, str(Path(__file__).with_name(program)), *more]
    found = subprocess.run(command, check=True, capture_output=True, env=_env())
    figures: dict[str, float] = json.loads(found.stdout)
    return figures


@contextmanager
def _copy() -> Iterator[Path]:
    """Give a copy of the campaign with an empty output, removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="mediakit-bench-") as folder:
        project = Path(folder) / "project"
        for part in ("assets", "scripts/recipes"):
            shutil.copytree(_ROOT / part, project / part)
        yield project


def _multiply(project: Path, count: str, *more: str) -> None:
    maker = Path(__file__).with_name("bench_campaign.py")
    command = [sys.executable, str(maker), str(project), count, *more]
    subprocess.run(command, check=True, capture_output=True, env=_env())


def _edit(project: Path) -> None:
    name, old, new = _LINE
    path = project / name
    text = path.read_text(encoding="utf-8")
    if old not in text:
        raise SystemExit(f"{name} no longer holds «{old}»: mend this benchmark")
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def _build(project: Path) -> tuple[float, float]:
    """Seconds of a cold build, and until its first clip stands whole in its place."""
    begun = time.monotonic()
    process = subprocess.Popen(
        _command(project, "build"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_env()
    )
    first_s = 0.0
    while process.poll() is None:
        if not first_s and any((project / "output" / "clips").glob("*.mp4")):
            first_s = time.monotonic() - begun
        time.sleep(0.02)
    if process.returncode:
        raise SystemExit(f"the build failed with status {process.returncode}")
    return time.monotonic() - begun, first_s


def _timed(project: Path, command: str) -> float:
    begun = time.monotonic()
    subprocess.run(_command(project, command), check=True, capture_output=True, env=_env())
    return time.monotonic() - begun


def _command(project: Path, command: str) -> list[str]:
    return [sys.executable, "-m", "mediakit", command, "--project", str(project)]


def _env() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(_ROOT)}


if __name__ == "__main__":
    main()

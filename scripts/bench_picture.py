"""Times one clip as five programs make it; `bench.py picture` runs it: `bench_picture.py [--runs N]`.

The clip: 30 s, 1920 × 1080, 25 frames a second, five slides, four cross-fades of 0.4 s, ten captions, one
AAC track. Each side is a whole process, from start-up to the finished file, sound encoded from the same WAV:

- `ours`: slides and captions drawn by their theme, no store; `warm`: one caption changed, store full;
- `moviepy`: the same slides as PNG files, captions as TextClips, CompositeVideoClip, write_videofile;
- `ffmpeg`: one command over the same PNG files: looped images, xfade, subtitles, libx264 veryfast;
- `x264`: the same states, painted once each; all 750 frames encoded through PyAV, libx264 veryfast.

Sides take turns, run by run; figures are ratios of medians. Peak memory is the largest set of `ours`;
`peak_growth` that of a clip of ten minutes over one of one minute (ready sound, no two captions alike).
`ssim` compares our frames with the painted ones, `size_vs_x264` our picture with x264's at the same quality.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

SIDES = Path(__file__).with_name("bench_picture_sides.py")
MINUTE_S = 60


def main() -> None:
    """Measure and print JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory(prefix="mediakit-bench-") as folder:
        print(json.dumps(measured(Path(folder), runs), indent=2))


def measured(folder: Path, runs: int) -> dict[str, float]:
    """Run every side `runs` times and give the figures."""
    _side("prepare", folder)
    seen: dict[str, list[float]] = {side: [] for side in ("ours", "warm", "x264", "ffmpeg", "moviepy")}
    peaks_mb = []
    for run in range(runs):
        for side, seconds in seen.items():
            # `warm` goes on in the store that `ours` has filled in the same run
            wall_s, peak_mb = _side(side, folder, f"store-{run}")
            seconds.append(wall_s)
            peaks_mb += [peak_mb] if side == "ours" else []
    median = {side: statistics.median(seconds) for side, seconds in seen.items()}
    short_mb, long_mb = (
        _side("long", folder, f"long-{minutes}", str(minutes * MINUTE_S))[1] for minutes in (1, 10)
    )
    return {
        **{f"{side}_s": round(value, 2) for side, value in median.items()},
        "vs_moviepy": round(median["moviepy"] / median["ours"], 1),
        "vs_ffmpeg": round(median["ffmpeg"] / median["ours"], 2),
        "vs_x264": round(median["ours"] / median["x264"], 3),
        "warm": round(median["warm"] / median["x264"], 3),
        "peak_mb": round(max(peaks_mb)),
        "peak_growth": round(long_mb / short_mb, 2),
        "ssim": float(_out("ssim", folder)),
        "size_vs_x264": float(_out("size", folder)),
    }


def _side(side: str, folder: Path, *more: str) -> tuple[float, float]:
    """Run one side as a process of its own; give its seconds and the most memory it held, in MB."""
    begun = time.monotonic()
    process = subprocess.Popen(_command(side, folder, more), env=_env(), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{side} failed")
    return time.monotonic() - begun, usage.ru_maxrss / 1024


def _out(side: str, folder: Path) -> str:
    done = subprocess.run(_command(side, folder, ()), env=_env(), check=True, capture_output=True, text=True)
    return done.stdout


def _command(side: str, folder: Path, more: Sequence[str]) -> list[str]:
    return [sys.executable, str(SIDES), side, str(folder), *more]


def _env() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(SIDES.parents[1])}


if __name__ == "__main__":
    main()

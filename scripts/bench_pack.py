"""Times a pack of 200 spots for a stick: `python scripts/bench_pack.py`, figures as JSON.

The campaign is 200 short messages whose facts are verified. In place of what a build would have left, every
spot is the same minute of sound, with a true record. What is timed is the whole process of `mediakit pack`,
from start-up to the last byte sealed, and then the same with nothing to do.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import numpy as np

from mediakit.build.plan import Record, mark_file, write_record
from mediakit.cli.opening import open_campaign
from mediakit.model.profile import HORN
from mediakit.model.tags import Tags
from mediakit.sound.encode import encode_mp3
from mediakit.sound.tags import tag_mp3
from mediakit.units import SAMPLE_RATE_HZ

_ROOT = Path(__file__).resolve().parents[1]
_DAY = date(2026, 11, 30)
_SPOTS = 200
_SPOT_S = 60
_MESSAGE = """\
title: Nộp hồ sơ ở quầy số {number}
topic: Bộ phận Một cửa
lines:
  - show: Mời bà con nộp hồ sơ ở quầy số {number}, Bộ phận Một cửa.
  - show: Kết quả được trả đúng hẹn, bà con không phải đi lại nhiều lần.
contact:
  show: Tra cứu thủ tục tại dichvucong.gov.vn.
recipes: [loudspeaker_spot]
facts:
  - claim: Quầy số {number} tiếp nhận hồ sơ.
    verified: true
"""
_STATION = """\
thu:
  name: Đài thử
  ward: Phường thử
  system: usb
  sessions:
    - {start: 06:00, length_s: 14400}
"""


def main() -> None:
    """Make the campaign, time, print."""
    with tempfile.TemporaryDirectory(prefix="mediakit-bench-") as folder:
        project = Path(folder) / "project"
        for part in ("assets", "scripts/recipes"):
            shutil.copytree(_ROOT / part, project / part)
        _write_campaign(project)
        _pretend_built(project)
        figures = {"pack_200_s": _timed(project), "pack_200_again_s": _timed(project)}
    print(json.dumps(figures))


def _write_campaign(project: Path) -> None:
    """Put the messages, and a station that takes all of them, in the place of the shipped ones."""
    catalogue = project / "assets/catalogue"
    for folder in ("messages", "loops"):
        for path in (catalogue / folder).glob("*.yaml"):
            path.unlink()
    for number in range(_SPOTS):
        path = catalogue / f"messages/quay-{number:03}.yaml"
        path.write_text(_MESSAGE.format(number=number + 1), encoding="utf-8", newline="\n")
    (catalogue / "stations.yaml").write_text(_STATION, encoding="utf-8", newline="\n")


def _pretend_built(project: Path) -> None:
    """Leave spots and true records."""
    opened = open_campaign(project, _DAY)
    sound = _minute()
    for name, result in opened.results.items():
        spot, transcript = (opened.output / file for file in result.wanted.files)
        spot.parent.mkdir(parents=True, exist_ok=True)
        spot.write_bytes(sound)
        transcript.write_text(f"{name}\n", encoding="utf-8")
        marks = {file: mark_file(opened.output / file) for file in result.wanted.files}
        figures = {"length_s": _SPOT_S, "integrated_lufs": HORN.lufs}
        write_record(Record(name, result.wanted.inputs, marks, figures), opened.output)
    opened.remember()


def _minute() -> bytes:
    """Give a minute of a tone as a spot is."""
    turns = 2 * np.pi * 440 / SAMPLE_RATE_HZ * np.arange(_SPOT_S * SAMPLE_RATE_HZ)
    tags = Tags("Tin thử", "Chiến dịch", "Trung tâm", "espeak:nu-bac", synthetic=True, digest="0" * 64)
    return tag_mp3(encode_mp3((0.1 * np.sin(turns)).astype(np.float32), HORN), tags)


def _timed(project: Path) -> float:
    """Seconds of a whole `pack`."""
    words = ["pack", "thu", "--date", _DAY.isoformat(), "--project", str(project)]
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "mediakit", *words],
        check=False,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
    )
    passed_s = time.monotonic() - begun
    packed = list((project / "output/packs").rglob("*.mp3"))
    if done.returncode or len(packed) != _SPOTS:
        raise SystemExit(
            f"{len(packed)} of {_SPOTS} spots packed\n{done.stdout.decode()}{done.stderr.decode()}"
        )
    return round(passed_s, 2)


if __name__ == "__main__":
    main()

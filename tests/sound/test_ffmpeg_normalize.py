"""An independent normaliser finds nothing to do: ffmpeg-normalize, on finished files of every profile."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest

from mediakit.model.profile import HORN, ONLINE, RADIO, SoundProfile
from mediakit.signal.blocks import cut
from mediakit.sound.contract import make
from mediakit.sound.formats import FORMATS
from tests.sound.spots import spot_mix

_THRESHOLD_LU = 0.5
CODECS = {".mp4": "aac", ".mp3": "libmp3lame", ".wav": "pcm_s16le"}


def _status(path: Path, lufs: float) -> str:
    """Ask what it would do with a file."""
    wanted = ["-t", f"{lufs:g}", "--threshold", f"{_THRESHOLD_LU}", "--print-stats"]
    written = ["-o", f"again{path.suffix}", "-c:a", CODECS[path.suffix], "-f"]
    command = [sys.executable, "-m", "ffmpeg_normalize", path.name, *wanted, *written]
    env = {**os.environ, "FFMPEG_PATH": imageio_ffmpeg.get_ffmpeg_exe()}
    found = subprocess.run(command, capture_output=True, check=True, cwd=path.parent, env=env)
    (stats,) = json.loads(found.stdout)
    status: str = stats["status"]
    return status


@pytest.mark.parametrize("profile", [ONLINE, HORN, RADIO], ids=["online", "loudspeaker", "radio"])
def test_nothing_to_do(tmp_path: Path, profile: SoundProfile) -> None:
    """At the profile's loudness a finished file is passed over; aimed 2 LU away it is not."""
    path = tmp_path / f"tin.{FORMATS[profile.codec].container}"
    with path.open("w+b") as file:
        make(cut(np.tile(spot_mix(), 2)), replace(profile, short_term_lufs=None), file)
    assert _status(path, profile.lufs) == "skipped"
    assert _status(path, profile.lufs - 2) != "skipped"

"""Decoders that know nothing of one another: libav's own, FFmpeg's program, Cisco's OpenH264 within it."""

import io
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache
from hashlib import sha256
from pathlib import Path

import av
import imageio_ffmpeg
import numpy as np

from mediakit.picture.planes import Yuv
from mediakit.process import run
from mediakit.signal.samples import Samples

STRICT = ("-v", "error", "-xerror", "-err_detect", "explode")
"""FFmpeg stops at the first thing that is wrong."""
REPORT = "report.txt"


def decoded(clip: bytes, from_s: Fraction = Fraction(0)) -> Iterator[tuple[Fraction, Yuv]]:
    """Give a clip's pictures with their times in seconds, from the key frame at or before a time on."""
    with av.open(io.BytesIO(clip), "r") as file:
        stream = file.streams.video[0]
        stream.thread_type = "NONE"
        if from_s:
            assert stream.time_base
            file.seek(int(from_s / stream.time_base), stream=stream)
        for frame in file.decode(stream):
            assert frame.pts is not None
            assert frame.time_base
            yield frame.pts * frame.time_base, np.asarray(frame.to_ndarray(), np.uint8)


def digest_by(decoder: str, clip: Path) -> str:
    """Decode a clip's pictures with a decoder of FFmpeg's program; give the digest of their planes."""
    picture = ["-map", "0:v", "-fps_mode", "passthrough", "-f", "hash", "-hash", "sha256", "-"]
    return _ffmpeg(["-c:v", decoder, "-i", clip.name, *picture], clip.parent).decode().strip()


def digest_of(pictures: Iterable[Yuv]) -> str:
    """Give the digest of planes as FFmpeg writes it."""
    digest = sha256()
    for planes in pictures:
        digest.update(planes.tobytes())
    return f"SHA256={digest.hexdigest()}"


def sound_by_ffmpeg(clip: Path) -> Samples:
    """Decode a clip's sound with FFmpeg's program; its left channel, (n,) at 48 kHz."""
    sound = ["-map", "0:a", "-f", "f32le", "-af", "pan=mono|c0=c0", "-"]
    return np.frombuffer(_ffmpeg(["-i", clip.name, *sound], clip.parent), np.float32)


@cache
def has_decoder(name: str) -> bool:
    """Whether this system's FFmpeg was built with a decoder."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-decoders"]
    return f" {name} ".encode() in run(command, timeout_s=30)


def _ffmpeg(words: list[str], folder: Path) -> bytes:
    """Run FFmpeg without one word of complaint: its report has every error, also those it goes on after."""
    report = {"FFREPORT": f"file={REPORT}:level=16"}
    command = [imageio_ffmpeg.get_ffmpeg_exe(), *STRICT, *words]
    printed = run(command, timeout_s=60, folder=folder, extra_env=report)
    complaints = (folder / REPORT).read_text(encoding="utf-8").splitlines()[2:]  # two lines name the command
    assert complaints == []
    return printed

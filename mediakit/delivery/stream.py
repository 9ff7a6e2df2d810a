"""Sound from file to file in little memory: a programme of an hour takes no more than one of a minute."""

import wave
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from mediakit.model.profile import HORN
from mediakit.signal.blocks import BLOCK, Blocks
from mediakit.signal.files import decoding
from mediakit.signal.resample import resampled
from mediakit.signal.samples import Samples, to_mono
from mediakit.sound.encode import encode
from mediakit.units import SAMPLE_RATE_HZ, Seconds, sample_at

KBPS = HORN.bit_rate // 1000
"""Bit rate of programmes in MP3, that of spots; a station may take less."""


def copy_as_wav(sound: Path, wav: Path) -> None:
    """Copy a sound of any kind into a WAV: 16 bits, mono, at its own rate.

    Raises:
        MediakitError: AUDIO_UNREADABLE, NO_AUDIO.
        OSError: the disk is full.
    """
    with decoding(sound) as found:
        _write_wav(map(to_mono, found.blocks), wav, found.rate_hz)


def write_programme(path: Path, sounds: Sequence[tuple[Seconds, Path]], until_s: Seconds, kbps: int) -> None:
    """Write one file, mono, in which each sound stands at its instant, with silence between and after.

    Args:
        path: ends in `.mp3` (constant bit rate, 44.1 kHz) or `.wav` (16 bits, 48 kHz).
        sounds: when each starts, and its file; none begins before the one before it ended.
        until_s: how long the file is at least.
        kbps: bit rate of an MP3.
    Raises:
        MediakitError: AUDIO_UNREADABLE, NO_AUDIO.
        OSError: the disk is full.
    """
    blocks = _programme(sounds, until_s)
    if path.suffix == ".wav":
        _write_wav(blocks, path, SAMPLE_RATE_HZ)
        return
    with path.open("w+b") as file:
        encode(blocks, replace(HORN, bit_rate=kbps * 1000), file)


def _programme(sounds: Sequence[tuple[Seconds, Path]], until_s: Seconds) -> Iterator[Samples]:
    at = 0
    for start_s, sound in sounds:
        yield from _silence(sample_at(start_s) - at)
        at = max(at, sample_at(start_s))
        with decoding(sound) as found:
            for piece in resampled(map(to_mono, found.blocks), found.rate_hz, SAMPLE_RATE_HZ):
                yield piece
                at += len(piece)
    yield from _silence(sample_at(until_s) - at)


def _silence(count: int) -> Iterator[Samples]:
    """Give so many samples of silence; none where a sound already goes on longer."""
    for start in range(0, count, BLOCK):
        yield np.zeros(min(BLOCK, count - start), np.float32)


def _write_wav(blocks: Blocks, path: Path, rate_hz: int) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        for block in blocks:
            whole = np.clip(np.rint(block * np.float32(32_768)), -32_768, 32_767)
            file.writeframes(whole.astype("<i2").tobytes())

"""A small spot: computed speech, takes and timelines."""

from collections.abc import Sequence

import numpy as np

from mediakit.model.timeline import Placed, Sound, Timeline
from mediakit.model.voice import Take
from mediakit.signal.samples import Samples
from mediakit.units import SAMPLE_RATE_HZ, Seconds, from_samples


def speech_like(count: int, pitch_hz: float = 130) -> Samples:
    """Buzz of a voice in four syllables a second, with hissed consonants: (count,), high crest."""
    time_s = np.arange(count) / SAMPLE_RATE_HZ
    turn = 2 * np.pi * pitch_hz * (time_s + 0.002 * np.sin(4 * np.pi * time_s))
    buzz = sum(np.sin(k * turn) * np.exp(-(((k * pitch_hz - 600) / 900) ** 2)) for k in range(1, 30))
    hiss = np.diff(np.random.default_rng(7).standard_normal(count), prepend=0)
    syllables = np.sin(8 * np.pi * time_s)
    voice: Samples = (0.05 * buzz * syllables.clip(0) + 0.03 * hiss * (-syllables).clip(0) ** 4).astype(
        np.float32
    )
    return voice


def take(count: int, key: str = "take") -> Take:
    """Make a take of `count` samples."""
    return Take(key=key, said="một cửa.", sample_count=count, marks=(0,))


def samples_of(one: Take) -> Samples:
    """Give a take's speech."""
    return speech_like(one.sample_count)


def timeline(length: Seconds, speech: Sequence[tuple[int, int]], sounds: Sequence[Sound] = ()) -> Timeline:
    """Place takes, each given as its first sample and its sample count."""
    placed = tuple(Placed(take(count), from_samples(start)) for start, count in speech)
    return Timeline(length, speech=placed, sounds=tuple(sounds))


def spot_mix(length_s: int = 4) -> Samples:
    """Speak for most of `length_s`, silence at both ends."""
    samples = np.zeros(length_s * SAMPLE_RATE_HZ, np.float32)
    samples[SAMPLE_RATE_HZ // 2 : -SAMPLE_RATE_HZ // 2] = speech_like(len(samples) - SAMPLE_RATE_HZ)
    return samples

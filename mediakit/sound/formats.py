"""What the sound of a finished file is, by the profile's codec: encoders make it, the verdict asks for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from mediakit.units import SAMPLE_RATE_HZ


@dataclass(frozen=True, slots=True)
class SoundFormat:
    """A file's sound, its loudness apart; names are libav's."""

    container: str
    """Where sound stands alone."""
    codec: str
    """Such as `pcm_s16le`."""
    profile: str
    """Such as `LC`; empty where the codec has none."""
    rate_hz: int
    """Sample rate."""
    channels: int
    """All of them sound alike."""
    constant_bit_rate: bool
    """Whether every packet must be as long as the profile's bit rate says."""


FORMATS: Mapping[str, SoundFormat] = {
    "aac": SoundFormat("mp4", "aac", "LC", SAMPLE_RATE_HZ, channels=2, constant_bit_rate=False),
    "mp3": SoundFormat("mp3", "mp3", "", rate_hz=44_100, channels=1, constant_bit_rate=True),
    "wav": SoundFormat("wav", "pcm_s16le", "", SAMPLE_RATE_HZ, channels=2, constant_bit_rate=False),
}
"""Formats by the profile's codec."""

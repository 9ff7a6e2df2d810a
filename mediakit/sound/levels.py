"""How loud speech, chime and bed come to the mix, as one channel. The master sets the final loudness."""

import math

from mediakit.model.profile import SoundProfile
from mediakit.signal.loudness import FLOOR_LUFS, integrated_lufs
from mediakit.signal.samples import Samples, from_db
from mediakit.sound.formats import FORMATS
from mediakit.units import SAMPLE_RATE_HZ

SPEECH_LUFS = -20.0
"""All takes of a timeline together."""
CHIME_LUFS = -22.0
"""A little under speech: it opens, it does not startle."""
EMERGENCY_LUFS = -20.0
"""The chime of an emergency: as loud as speech."""
BED_LUFS = -35.0
"""In pauses; under speech it lies `mix.DUCK_DB` lower still."""
FOOTAGE_LUFS = -31.0
"""In pauses, where it carries the scene; under speech it lies `mix.DUCK_DB` lower still."""


def gain_to(lufs: float, measured_lufs: float) -> float:
    """Give the gain (an amplitude) from one loudness to another; 1 for silence, which has none."""
    return from_db(lufs - measured_lufs) if measured_lufs > FLOOR_LUFS else 1.0


def levelled(samples: Samples, lufs: float) -> Samples:
    """Give the same sound at another integrated loudness; silence stays as it is.

    Args:
        samples: (n,) or (n, channels) at 48 kHz.
        lufs: wanted.
    """
    return samples * gain_to(lufs, integrated_lufs(samples, SAMPLE_RATE_HZ))


def mono_target_lufs(profile: SoundProfile) -> float:
    """Give what a mono mix must read so that the finished file reads the profile's loudness.

    From two equal channels, as in a clip, BS.1770 adds up their powers: + 10 lg 2 = 3.01 LU.
    """
    return profile.lufs - 10 * math.log10(FORMATS[profile.codec].channels)

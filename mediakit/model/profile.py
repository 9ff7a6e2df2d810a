"""What an output must be: shapes, loudness, caption rules. Formats are data, not code."""

from dataclasses import dataclass
from typing import Literal

from mediakit.units import Seconds, seconds


@dataclass(frozen=True, slots=True)
class CaptionRules:
    """How captions are cut (sources: Netflix Vietnamese timed text; BBC for upright shapes)."""

    line_chars: int
    """Most NFC characters a line."""
    lines: int
    """Most lines a cue."""
    chars_per_s: int = 17
    """Fastest reading speed."""
    min_s: Seconds = Seconds(5, 6)
    """Shortest cue."""
    max_s: Seconds = Seconds(7)
    """Longest cue."""


@dataclass(frozen=True, slots=True)
class PictureProfile:
    """Shape and time base of a clip."""

    width_px: int
    """Even."""
    height_px: int
    """Even."""
    captions: CaptionRules
    """How captions are cut for this shape."""
    fps: int = 25
    """Constant frame rate."""


@dataclass(frozen=True, slots=True)
class SoundProfile:
    """Loudness and format of what is heard."""

    master: Literal["online", "loudspeaker"]
    """Which chain: `loudspeaker` shapes the sound for horns, mono."""
    lufs: float
    """Integrated loudness, ITU-R BS.1770."""
    tolerance_lu: float
    """Most distance from it on the finished file."""
    peak_dbtp: float
    """Highest true peak on the decoded file."""
    codec: Literal["aac", "mp3"]
    """AAC-LC 48 kHz stereo in clips; MP3 CBR mono 44.1 kHz for spots."""
    bit_rate: int
    """Bits a second."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One kind of output."""

    name: str
    """As in `output:NAME`."""
    folder: str
    """Below `output/`."""
    sound: SoundProfile
    """What it sounds like."""
    picture: PictureProfile | None
    """None for a spot."""
    sentence_gap_s: Seconds
    """Silence between sentences."""
    line_gap_s: Seconds
    """Silence after a line, where the line does not say."""
    speaking_pace: int
    """Syllables a minute the voice is asked for, pauses between sentences not counted."""
    pace_min: int
    """Least syllables a minute, from first to last speech, pauses included."""
    pace_max: int
    """Most syllables a minute."""
    length_min_s: int
    """Shortest result."""
    length_max_s: int
    """Longest result."""


_ONLINE = SoundProfile("online", lufs=-14, tolerance_lu=0.5, peak_dbtp=-1, codec="aac", bit_rate=128_000)
_HORN = SoundProfile("loudspeaker", lufs=-18, tolerance_lu=0.5, peak_dbtp=-1.5, codec="mp3", bit_rate=128_000)
_WIDE = CaptionRules(line_chars=42, lines=2)
_UPRIGHT = CaptionRules(line_chars=25, lines=3)


def _clip(name: str, width_px: int, height_px: int, captions: CaptionRules) -> Profile:
    return Profile(
        name=name,
        folder="clips",
        sound=_ONLINE,
        picture=PictureProfile(width_px, height_px, captions),
        sentence_gap_s=seconds("0.36"),
        line_gap_s=seconds("0.48"),
        speaking_pace=200,
        pace_min=0,
        pace_max=213,
        length_min_s=15,
        length_max_s=75,
    )


PROFILES: dict[str, Profile] = {
    "16x9": _clip("16x9", 1920, 1080, _WIDE),
    "9x16": _clip("9x16", 1080, 1920, _UPRIGHT),
    "1x1": _clip("1x1", 1080, 1080, _UPRIGHT),
    "loudspeaker": Profile(
        name="loudspeaker",
        folder="spots",
        sound=_HORN,
        picture=None,
        sentence_gap_s=seconds("0.6"),
        line_gap_s=seconds("0.6"),
        speaking_pace=224,
        pace_min=180,
        pace_max=200,
        length_min_s=0,
        length_max_s=120,
    ),
}
"""Every output by name."""

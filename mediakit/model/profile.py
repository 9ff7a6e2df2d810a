"""What an output must be: shapes, loudness, caption rules. Formats are data, not code."""

from dataclasses import dataclass, replace
from typing import Literal

from mediakit.model.master import BROADCAST_MASTER, LOUDSPEAKER_MASTER, ONLINE_MASTER, Master
from mediakit.model.theme import Theme
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
    captions: CaptionRules | None
    """How captions are cut for this shape; None: there are none."""
    fps: int = 25
    """Constant frame rate."""
    crf: int = 18
    """How coarsely the encoder may draw, x264's scale: 18 cannot be told from the slide, 33 shows blocks."""


@dataclass(frozen=True, slots=True)
class SoundProfile:
    """Loudness and format of what is heard."""

    master: Master
    """How the mix is shaped."""
    lufs: float
    """Integrated loudness, ITU-R BS.1770."""
    tolerance_lu: float
    """Most distance from it on the finished file."""
    peak_dbtp: float
    """Highest true peak on the decoded file."""
    codec: Literal["aac", "mp3", "wav"]
    """AAC-LC 48 kHz stereo in clips; MP3 CBR mono 44.1 kHz for loudspeakers; WAV 48 kHz 16 bit
    stereo, exact to the sample, for radio."""
    bit_rate: int
    """Bits a second."""
    short_term_lufs: float | None = None
    """Highest loudness of any 3 s; None: no limit."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One kind of output."""

    name: str
    """As in `output:NAME`."""
    folder: str
    """Below `output/`."""
    sound: SoundProfile | None
    """What it sounds like; None for a silent loop."""
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
    most_bytes: int | None = None
    """Biggest file; None: no limit. Pictures are drawn coarser until a clip keeps it."""
    theme: Theme | None = None
    """Its own look; None: the campaign's."""
    like: str = ""
    """The built-in output whose recipes tell it too; empty: none but those that name it."""

    def ensure_heard(self) -> None:
        """Refuse to speak where nothing is heard.

        Raises:
            ValueError: when the output is silent.
        """
        if self.sound is None:
            raise ValueError(f"the output {self.name} is silent: show slides and rest")


ONLINE = SoundProfile(ONLINE_MASTER, lufs=-14, tolerance_lu=0.5, peak_dbtp=-1, codec="aac", bit_rate=128_000)
"""Clips on the internet and on screens."""
HORN = SoundProfile(
    LOUDSPEAKER_MASTER, lufs=-18, tolerance_lu=0.5, peak_dbtp=-1.5, codec="mp3", bit_rate=128_000
)
"""Spots for ward loudspeakers."""
RADIO = SoundProfile(
    BROADCAST_MASTER,
    lufs=-23,
    tolerance_lu=0.5,
    peak_dbtp=-1,
    codec="wav",
    bit_rate=1_536_000,
    short_term_lufs=-18,
)
"""Spots for radio stations (EBU R 128 and its supplement 1 for short items)."""
RADIO_SLOTS_S = (15, 30, 45, 60)
"""Slots that stations sell."""
_WIDE = CaptionRules(line_chars=42, lines=2)
_UPRIGHT = CaptionRules(line_chars=25, lines=3)
MB = 1_000_000
"""Bytes, as those who set limits count them."""
POSTER_MOST_BYTES = 2 * MB
"""Biggest still that stands for a clip; YouTube takes no bigger one."""


def _clip(name: str, width_px: int, height_px: int, captions: CaptionRules) -> Profile:
    return Profile(
        name=name,
        folder="clips",
        sound=ONLINE,
        picture=PictureProfile(width_px, height_px, captions),
        sentence_gap_s=seconds("0.36"),
        line_gap_s=seconds("0.48"),
        speaking_pace=200,
        pace_min=0,
        pace_max=213,
        length_min_s=15,
        length_max_s=75,
    )


def _radio(slot_s: int) -> Profile:
    return Profile(
        name=f"radio-{slot_s}",
        folder="spots",
        sound=RADIO,
        picture=None,
        sentence_gap_s=seconds("0.3"),
        line_gap_s=seconds("0.3"),
        speaking_pace=224,
        pace_min=0,
        # the fastest that a slot asks for, with the shortest pauses; news are read at 220 to 330
        pace_max=232,
        length_min_s=slot_s,
        length_max_s=slot_s,
    )


PROFILES: dict[str, Profile] = {
    "16x9": _clip("16x9", 1920, 1080, _WIDE),
    # Reels and TikTok take 3 to 90 s
    "9x16": replace(_clip("9x16", 1080, 1920, _UPRIGHT), length_min_s=3, length_max_s=90),
    "1x1": _clip("1x1", 1080, 1080, _UPRIGHT),
    "zalo": replace(_clip("zalo", 1920, 1080, _WIDE), most_bytes=50 * MB, like="16x9"),
    "loudspeaker": Profile(
        name="loudspeaker",
        folder="spots",
        sound=HORN,
        picture=None,
        sentence_gap_s=seconds("0.6"),
        line_gap_s=seconds("0.6"),
        speaking_pace=224,
        pace_min=180,
        pace_max=200,
        length_min_s=0,
        length_max_s=120,
    ),
    **{f"radio-{slot_s}": _radio(slot_s) for slot_s in RADIO_SLOTS_S},
    "led": Profile(
        name="led",
        folder="loops",
        sound=None,
        picture=PictureProfile(1920, 1080, captions=None),
        sentence_gap_s=seconds(0),
        line_gap_s=seconds(0),
        speaking_pace=0,
        pace_min=0,
        pace_max=0,
        length_min_s=15,
        length_max_s=900,
    ),
}
"""Every output by name."""

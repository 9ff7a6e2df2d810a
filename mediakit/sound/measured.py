"""What a finished media file turned out to be."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from mediakit.signal.loudness import Loudness
from mediakit.units import Seconds


@dataclass(frozen=True, slots=True)
class MeasuredVideo:
    """The picture of a file."""

    codec: str
    """libav's name, such as `h264`."""
    profile: str
    """Such as `High`; empty where the codec has none."""
    pixel_format: str
    """Such as `yuv420p`."""
    width_px: int
    """Of the coded picture."""
    height_px: int
    """Of the coded picture."""
    fps: Fraction
    """Average frame rate."""
    constant_fps: bool
    """Whether every frame is shown equally long."""
    frame_count: int
    """Frames in the file."""
    colours: tuple[int, int, int]
    """Primaries, transfer and matrix as ITU-T H.273 numbers them: 1 is BT.709, 2 is not said."""
    length_s: Seconds
    """Frames over frame rate."""


@dataclass(frozen=True, slots=True)
class MeasuredAudio:
    """The sound of a file, after decoding."""

    codec: str
    """libav's name, such as `aac`."""
    profile: str
    """Such as `LC`; empty where the codec has none."""
    rate_hz: int
    """Sample rate."""
    channels: int
    """1 is mono."""
    bit_rate: int
    """Bits a second, nominal or on average."""
    constant_bit_rate: bool
    """Whether all packets are equally long, padding apart."""
    length_s: Seconds
    """Samples over sample rate, the encoder's delay and padding left out."""
    loudness: Loudness
    """Over the whole file."""
    leading_silence_s: Seconds
    """Before the first sample above -60 dBFS; the whole length when there is none."""
    trailing_silence_s: Seconds
    """After the last one."""
    inner_silence_s: Seconds
    """The longest one between two samples above -60 dBFS."""
    crest_db: float
    """Highest sample over RMS."""
    clipped_places: int
    """How often a channel stays at full scale for three samples or longer."""
    dc_offset: float
    """Mean of the channel that lies farthest from zero; full scale is 1."""
    bands_db: Mapping[int, float]
    """Each octave's share of the energy, by its centre in Hz."""


@dataclass(frozen=True, slots=True)
class MeasuredStill:
    """A picture that does not move."""

    codec: str
    """`JPEG` or `PNG`."""
    mode: str
    """Pillow's name of its pixels, such as `RGB`."""
    width_px: int
    """Of the picture."""
    height_px: int
    """Of the picture."""
    range_levels: int
    """From its darkest to its brightest pixel, 0 (all alike) to 255."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One media file."""

    file: str
    """Its path as it was given, with forward slashes."""
    container: str
    """`mp4`, `mp3`, `wav`, `jpeg`, `png`, or libav's name of another one."""
    faststart: bool
    """Whether an MP4's index stands before its media; False for others."""
    length_s: Seconds
    """The longer of picture and sound; 0 for a still picture."""
    video: MeasuredVideo | None
    """None: no picture."""
    audio: MeasuredAudio | None
    """None: no sound."""
    tags: Mapping[str, str]
    """As libav names them: `title`, `album`, `artist`, `comment`, ..."""
    size_bytes: int
    """Of the file."""
    still: MeasuredStill | None = None
    """None: no still picture."""

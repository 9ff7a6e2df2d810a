"""MP3 as it lies in a file: its tag, then frame after frame (ISO/IEC 11172-3, layer III)."""

from dataclasses import dataclass

_KBPS = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_RATES_HZ = (44_100, 48_000, 32_000)
_SAMPLES = 1152
_HEADER = 4


@dataclass(frozen=True, slots=True)
class Mp3:
    """What a walk over a file's frames found."""

    tag_version: int
    """Of ID3v2, such as 3; 0 where there is no tag."""
    kbps: frozenset[int]
    """Bit rates of all frames."""
    rates_hz: frozenset[int]
    """Sample rates of all frames."""
    mono: bool
    """Whether all frames have one channel."""
    frames: int
    """How many; 0: it is no MPEG-1 layer III."""
    rest: int
    """Bytes after the last whole frame: a frame cut short, or what is no sound."""

    @property
    def length_s(self) -> float:
        """How long its frames last."""
        return self.frames * _SAMPLES / min(self.rates_hz) if self.rates_hz else 0.0


def walk(content: bytes) -> Mp3:
    """Walk over a whole file."""
    at, version = _tag(content)
    kbps, rates_hz, mono, count = set[int](), set[int](), True, 0
    while at + _HEADER <= len(content):
        one, two, three, four = content[at : at + _HEADER]
        # eleven bits of sync, MPEG-1, layer III; a checksum or none
        if one != 0xFF or two & 0xFE != 0xFA or three >> 4 in (0, 15) or three >> 2 & 3 == 3:
            break
        rate_kbps, rate_hz = _KBPS[three >> 4], _RATES_HZ[three >> 2 & 3]
        size = _SAMPLES // 8 * rate_kbps * 1000 // rate_hz + (three >> 1 & 1)
        if at + size > len(content):
            break
        kbps.add(rate_kbps)
        rates_hz.add(rate_hz)
        mono = mono and four >> 6 == 3
        count, at = count + 1, at + size
    return Mp3(version, frozenset(kbps), frozenset(rates_hz), mono, count, len(content) - at)


def _tag(content: bytes) -> tuple[int, int]:
    """Give where sound begins, and the version of the ID3v2 tag before it."""
    if content[:3] != b"ID3" or len(content) < 10:
        return 0, 0
    size = 0
    for part in content[6:10]:
        size = size << 7 | part & 0x7F
    return 10 + size, content[3]

"""Numbers inside packets, against a reading of H.264 byte by byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.picture.h264 import encode_group, skip_packet
from mediakit.picture.nal import NUMBERS, number_of, renumbered
from tests.picture.clips import LOOK, SMALL, picture_of, timeline

_START = b"\0\0\0\1"
_HEADS = st.sampled_from([b"\x21", b"\x41", b"\x61"])
_BODIES = st.tuples(st.binary(max_size=8), st.lists(st.sampled_from(b"\0\0\0\1\2\3\4\xff"), max_size=40)).map(
    lambda parts: parts[0] + bytes(parts[1]) + b"\x80"
)
"""What follows the number; zeros and what must not follow them are frequent. The last byte is never zero."""


def _escaped(plain: bytes) -> bytes:
    """Put a 3 wherever two zeros would be followed by 0, 1, 2 or 3 (ITU-T H.264, 7.4.1)."""
    out = bytearray()
    for byte in plain:
        if out.endswith(b"\0\0") and byte <= 3:
            out.append(3)
        out.append(byte)
    return bytes(out)


def _packet(head: bytes, number: int, rest: int, body: bytes) -> bytes:
    """Write a slice: its opening, four bits of number, five bits that follow, and its body."""
    bits = 0b1001101 << 9 | number << 5 | rest
    return _START + head + _escaped(bits.to_bytes(2) + body)


@given(_HEADS, st.integers(0, 15), st.integers(0, 200), st.integers(0, 31), _BODIES)
def test_only_the_number_changes(head: bytes, number: int, other: int, rest: int, body: bytes) -> None:
    """A packet with another number is what an encoder would have written with it, escapes included."""
    packet = _packet(head, number, rest, body)
    assert number_of(packet) == number
    assert renumbered(packet, other) == _packet(head, other % NUMBERS, rest, body)
    assert renumbered(renumbered(packet, other), number) == packet


@given(st.binary(min_size=2, max_size=6).filter(lambda content: content[0] >> 1 != 0b1001101))
def test_another_opening_is_not_read(content: bytes) -> None:
    """A slice that opens otherwise has no number that is known."""
    assert number_of(_START + b"\x41" + _escaped(content + b"\x80")) is None


def test_only_pictures_that_refer_have_one() -> None:
    """The first picture of a group has no number and can be given none; those after it count from one."""
    (scene,) = timeline("1", [("A", "0", "0")]).scenes
    pictures = [picture_of(LOOK, scene.slide, text) for text in ("", *"abcdefghijklmnopqrst")]
    first, *others = encode_group(pictures, SMALL).packets
    assert number_of(first) is None
    with pytest.raises(ValueError, match="slice"):
        renumbered(first, 1)
    assert [number_of(packet) for packet in others] == [count % NUMBERS for count in range(1, 21)]
    assert number_of(skip_packet(SMALL)) == 1

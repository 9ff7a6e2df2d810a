"""The number of a picture inside its packet (ITU-T H.264, 7.3.3 and 7.4.1.1).

A picture that only refers to the one before it may stand anywhere in its group, if its header counts right:
its `frame_num` is the count of pictures since the group's first, modulo 16. x264 opens every slice of such a
picture alike: `first_mb_in_slice` 0, `slice_type` 5, `pic_parameter_set_id` 0, in 1 + 5 + 1 bits; then come
the four bits of `frame_num`.
"""

import re

NUMBERS = 16
"""`frame_num` counts modulo this (x264 writes log2_max_frame_num 4 where nothing is reordered)."""

_SLICE = re.compile(rb"\x00\x00\x01([\x21\x41\x61])", re.DOTALL)
"""The start code and the head of a slice that is no IDR picture's and that others refer to."""
_OPENING, _NUMBER_SHIFT = 0b1001101, 5
_ESCAPED = re.compile(rb"\x00\x00(?=[\x00-\x03])", re.DOTALL)


def number_of(packet: bytes) -> int | None:
    """Give a picture's number; None for an IDR picture, and where the slice does not open as expected."""
    start = _start(packet)
    if start is None:
        return None
    bits = int.from_bytes(packet[start : start + 2])
    return bits >> _NUMBER_SHIFT & (NUMBERS - 1) if bits >> 9 == _OPENING else None


def renumbered(packet: bytes, number: int) -> bytes:
    """Give a picture another number.

    Args:
        packet: of a picture that `number_of` knows the number of; one slice, Annex B.
        number: any count; taken modulo `NUMBERS`.
    """
    start = _start(packet)
    if start is None:
        raise ValueError("a packet without a slice")
    plain = packet[start:].replace(b"\0\0\3", b"\0\0")
    bits = int.from_bytes(plain[:2]) & ~((NUMBERS - 1) << _NUMBER_SHIFT)
    bits |= number % NUMBERS << _NUMBER_SHIFT
    return packet[:start] + _ESCAPED.sub(b"\0\0\3", bits.to_bytes(2) + plain[2:])


def _start(packet: bytes) -> int | None:
    """Where the slice's header starts."""
    found = _SLICE.search(packet)
    return found.end() if found else None

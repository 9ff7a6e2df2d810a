"""Footage watched through before anything is made of it."""

from collections.abc import Iterator
from contextlib import closing, suppress
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.container import InputContainer
from av.video.stream import VideoStream

from mediakit.errors import MediakitError, Place
from mediakit.model.slide import Footage
from mediakit.picture.film import open_film, origin, worded
from mediakit.units import Seconds

_SEEN_AS_S = Fraction(
    1, 2
)  # players show whole seconds: an end that is written from them may lie a little beyond
_CUT_SHORT_S = 1  # streams of a file that is whole end less than that before it does
_LEAD_S = 10  # decoded before what is used, to enter at a key picture


def footage_faults(path: Path, footage: Footage, longest_s: Seconds) -> tuple[MediakitError, ...]:
    """Decode what is used of footage, to tell what is wrong with it.

    Args:
        path: the file, which may be missing.
        footage: which part of it is used.
        longest_s: how much of it can be shown at most, in seconds of the file.
    Returns:
        FOOTAGE_MISSING; FOOTAGE_UNREADABLE when it is damaged, cut short or no moving picture; FOOTAGE_SPAN
        when it is to begin or end outside the file, or to end before it begins; each at its field.
    """
    if not path.is_file():
        return (MediakitError("FOOTAGE_MISSING", Place(field="file"), path=f"assets/footage/{footage.file}"),)
    wanted = footage.start_s + longest_s
    until = wanted if footage.end_s is None else min(wanted, footage.end_s)
    try:
        with worded(footage.file):
            container, stream = open_film(path)
            with closing(container):
                reached = _watched(container, stream, footage.start_s, until)
                told = Fraction(container.duration or 0, av.time_base)
    except MediakitError as fault:
        return (fault,)
    if reached < min(until, told) - _CUT_SHORT_S:
        said = f"{float(reached):.1f} s / {float(told):.1f} s"
        return (MediakitError("FOOTAGE_UNREADABLE", Place(field="file"), footage=footage.file, said=said),)
    return tuple(_misplaced(footage, max(reached, told)))


def _watched(container: InputContainer, stream: VideoStream, start_s: Seconds, until_s: Seconds) -> Fraction:
    """Decode a stretch of a file; give how far it was come in all of its streams.

    Raises:
        ValueError: when a picture of it is damaged, or there is none.
    """
    # what the loop filter smooths cannot be wrong: a third of the time is saved
    stream.codec_context.options = {"skip_loop_filter": "all"}
    start, reached, seen = origin(container), Fraction(0), 0
    for packet in _packets(container, stream, start_s):
        if packet.pts is not None and packet.time_base:
            ends = (packet.pts + (packet.duration or 0)) * packet.time_base - start
            reached = max(reached, ends)
        if packet.stream is not stream:
            continue
        for frame in packet.decode():
            now_s = Fraction(frame.pts or 0) * (frame.time_base or 0) - start
            if frame.is_corrupt and now_s >= start_s:
                raise ValueError(f"{float(now_s):.1f} s")
            seen += 1
            if now_s >= until_s:
                return reached
    if not seen and reached > start_s:
        raise ValueError("no picture")
    return reached


def _packets(container: InputContainer, stream: VideoStream, start_s: Seconds) -> "Iterator[av.Packet[Any]]":
    """Give the packets of all streams; amid the file, pictures start at a key picture."""
    entered = start_s <= _LEAD_S
    if not entered:
        with suppress(av.FFmpegError):  # a file without an index is read from its start
            container.seek(round((start_s - _LEAD_S + origin(container)) * av.time_base))
    for packet in container.demux():
        entered = entered or (packet.stream is stream and packet.is_keyframe)
        if entered or packet.stream is not stream:
            yield packet


def _misplaced(footage: Footage, length_s: Fraction) -> Iterator[MediakitError]:
    """Tell a beginning or an end outside a file of this length, or an end before the beginning."""
    start_s, end_s = footage.start_s, length_s if footage.end_s is None else footage.end_s
    if start_s >= length_s:
        field = "start_s"
    elif end_s <= start_s or end_s > length_s + _SEEN_AS_S:
        field = "end_s"
    else:
        return
    named = {"start_s": start_s, "end_s": end_s, "length_s": length_s}
    facts = {name: f"{float(value):.1f}" for name, value in named.items()}
    yield MediakitError("FOOTAGE_SPAN", Place(field=field), footage=footage.file, **facts)

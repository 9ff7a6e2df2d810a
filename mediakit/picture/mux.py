"""One MP4 from finished packets: pictures and sound as encoded before, tags; nothing is encoded here."""

import heapq
import io
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.container import OutputContainer

from mediakit.model.profile import PictureProfile
from mediakit.picture.h264 import options, set_up
from mediakit.units import SAMPLE_RATE_HZ

# 'bitexact' keeps the library's version and the date out; 'faststart' puts the index before the pictures; a
# time scale of one sample keeps the sound's edit list exact
_OPTIONS = {"movflags": "+faststart", "fflags": "+bitexact", "movie_timescale": str(SAMPLE_RATE_HZ)}


def mux(
    groups: Iterable[Iterable[bytes]],
    picture: PictureProfile,
    sound: bytes | None,
    tags: Mapping[str, str],
    file: Path,
) -> None:
    """Write a whole MP4 file, packet by packet as they come.

    Args:
        groups: closed groups of packets, one packet a frame, in order.
        picture: shape and frame rate they were encoded with.
        sound: an MP4 file holding one AAC stream, copied as it is; None for a silent clip.
        tags: MP4 keys (`title`, `artist`, `album`, `comment`) to text.
        file: what to write; under whatever name.
    Raises:
        OSError: when it cannot be written.
    """
    with av.open(str(file), "w", format="mp4", options=_OPTIONS) as out:
        out.metadata.update(tags)
        tracks = [_pictures(out, groups, picture)]
        if sound is not None:
            tracks.append(_sound(out, sound))
        # interleaved by time, so that players need not seek between picture and sound
        for packet in heapq.merge(*tracks, key=_instant):
            out.mux(packet)


def _pictures(
    out: OutputContainer, groups: Iterable[Iterable[bytes]], picture: PictureProfile
) -> "Iterator[av.Packet[Any]]":
    stream = out.add_stream("libx264", rate=picture.fps, options=options(picture))
    set_up(stream.codec_context, picture)
    stream.time_base = Fraction(1, picture.fps)

    def packets() -> "Iterator[av.Packet[Any]]":
        frame = 0
        for group in groups:
            for index, content in enumerate(group):
                packet = av.Packet(content)
                packet.stream = stream
                packet.time_base = Fraction(1, picture.fps)
                packet.pts = packet.dts = frame
                packet.duration = 1
                packet.is_keyframe = index == 0
                yield packet
                frame += 1

    return packets()


def _sound(out: OutputContainer, sound: bytes) -> "Iterator[av.Packet[Any]]":
    source = av.open(io.BytesIO(sound), "r")
    stream = source.streams.audio[0]
    copy = out.add_stream_from_template(stream)

    def packets() -> "Iterator[av.Packet[Any]]":
        with source:
            for packet in source.demux(stream):
                if packet.dts is not None:  # the last, empty one only says that the source has ended
                    packet.stream = copy
                    yield packet

    return packets()


def _instant(packet: "av.Packet[Any]") -> Fraction:
    if packet.dts is None or packet.time_base is None:
        raise ValueError("a packet without a time")
    return packet.dts * packet.time_base

"""H.264 through PyAV, with parameters so fixed that separately encoded pictures form one stream.

A picture that stands still costs next to nothing: a flat picture repeated gives, as its second frame, a
packet in which every macroblock is skipped. It holds no picture of its own, so placed after any picture of
the same shape it repeats that one exactly, to the last bit. Pictures that differ little from the one before
them are encoded after it in one go and then placed, numbered anew (`nal`), where they first show.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import av
import numpy as np
from av.video.codeccontext import VideoCodecContext

from mediakit.errors import MediakitError
from mediakit.model.profile import PictureProfile
from mediakit.picture.nal import NUMBERS, number_of, renumbered
from mediakit.picture.planes import Yuv

LONGEST_GOP = 250
"""Frames; at 25 fps a player seeks at most ten seconds back, through packets that nearly all skip."""

Manner = Literal["still", "moving", "mixing"]
"""What stands, with small changes · a photo or footage that moves · pictures mixed anew in every frame."""

_SPEC = (
    # what placing packets needs: no reordering, no second reference, no weights, one group per encoder run,
    # headers that do not hang on quality; one thread and no look-ahead keep bytes equal on every machine
    "bframes=0:ref=1:weightp=0:scenecut=0:mbtree=0:sync-lookahead=0:rc-lookahead=0:threads=1:stitchable=1:"
    f"keyint={LONGEST_GOP}:min-keyint={LONGEST_GOP}"
)
_QUICKER: Mapping[Manner, str] = {
    "still": "",
    "moving": "",
    "mixing": ":subme=0:me=dia:partitions=none:aq-mode=0",
}
"""A fade has no motion to find."""
_COARSER: Mapping[Manner, int] = {"still": 0, "moving": 2, "mixing": 6}
"""How much coarser than the profile has it; a fade is over before an eye could find fault with it."""
_COARSEST = 51
"""The end of x264's scale."""

_BT709, _LIMITED_RANGE = 1, 1


@dataclass(frozen=True, slots=True)
class Group:
    """Pictures encoded one after another: first an IDR picture, then each referring to the one before."""

    packets: tuple[bytes, ...]
    """One a picture."""


def options(picture: PictureProfile, manner: Manner = "still") -> dict[str, str]:
    """Give the encoder's parameters; they enter the key of everything encoded."""
    return {
        "preset": "veryfast",
        "crf": str(min(picture.crf + _COARSER[manner], _COARSEST)),
        "x264-params": _SPEC + _QUICKER[manner],
    }


def set_up(context: VideoCodecContext, picture: PictureProfile, manner: Manner = "still") -> None:
    """Give an encoder the shape, time base and tags of every clip: High profile, BT.709, limited range."""
    context.width = picture.width_px
    context.height = picture.height_px
    context.pix_fmt = "yuv420p"
    context.time_base = Fraction(1, picture.fps)
    context.framerate = Fraction(picture.fps)
    context.options = options(picture, manner)
    context.profile = "High"
    context.max_b_frames = 0
    context.color_primaries = _BT709
    context.color_trc = _BT709
    context.colorspace = _BT709
    context.color_range = _LIMITED_RANGE


def encode_group(pictures: Iterable[Yuv], picture: PictureProfile, manner: Manner = "still") -> Group:
    """Encode pictures as one closed group, at most `LONGEST_GOP`.

    Raises:
        MediakitError: ENCODER_UNEQUAL when this build of the encoder gives other packets than one a picture,
            numbered one after another.
    """
    context = av.CodecContext.create("libx264", "w")
    set_up(context, picture, manner)
    # the parameter sets stand once in the file's header, not before every group
    context.flags |= av.codec.context.Flags.global_header
    packets: list[bytes] = []
    count = 0
    for planes in pictures:
        frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")
        frame.pts = count
        frame.time_base = context.time_base
        packets += (bytes(packet) for packet in context.encode(frame))
        count += 1
    packets += (bytes(packet) for packet in context.encode(None))
    wanted = [index % NUMBERS if index else None for index in range(count)]
    if [number_of(packet) for packet in packets] != wanted:
        raise MediakitError("ENCODER_UNEQUAL", pictures=count, packets=len(packets))
    return Group(tuple(packets))


def skip_packet(picture: PictureProfile) -> bytes:
    """Encode the packet that repeats whatever picture of this shape stands before it."""
    flat = np.full((picture.height_px * 3 // 2, picture.width_px), 128, np.uint8)
    return encode_group([flat, flat], picture, "mixing").packets[1]


def placed(group: Group, holds: Sequence[int], skip: bytes) -> Iterator[bytes]:
    """Give one packet a frame: each picture of a group where it first shows, repeated as long as it stands.

    Args:
        group: its pictures.
        holds: for how many frames each stands, 1 or more; all together at most `LONGEST_GOP`.
        skip: as `skip_packet` gives it for the same shape.
    """
    at = 0
    for index, (packet, hold) in enumerate(zip(group.packets, holds, strict=True)):
        yield packet if at == index else renumbered(packet, at)
        yield from (renumbered(skip, number) for number in range(at + 1, at + hold))
        at += hold

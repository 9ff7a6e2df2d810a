"""H.264 through PyAV, with parameters so fixed that separately encoded pictures form one stream.

The frozen tail: a flat picture repeated gives, from its second frame on, packets in which every macroblock
is skipped. They hold no picture of their own, so appended to the first picture of any state encoded with the
same parameters they repeat that state exactly, to the last bit.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

import av
import numpy as np
from av.video.codeccontext import VideoCodecContext
from numpy.typing import NDArray

from mediakit.errors import MediakitError
from mediakit.model.profile import PictureProfile

LONGEST_GOP = 125
"""Frames; at 25 fps a player seeks at most five seconds back."""

_BT709, _LIMITED_RANGE = 1, 1

Yuv = NDArray[np.uint8]
"""A picture as yuv420p planes, BT.709 limited range, shape (height * 3 / 2, width)."""


@dataclass(frozen=True, slots=True)
class Group:
    """A closed group of pictures."""

    packets: tuple[bytes, ...]
    """One a frame, the first an IDR picture."""


def options(picture: PictureProfile) -> dict[str, str]:
    """Give the encoder's parameters; they enter the key of everything encoded."""
    return {
        "preset": "veryfast",
        "crf": str(picture.crf),
        # what a frozen tail needs: no reordering, no second reference, no weights, one group per encoder run;
        # one thread and no look-ahead keep bytes equal on every machine
        "x264-params": (
            "bframes=0:ref=1:weightp=0:scenecut=0:mbtree=0:sync-lookahead=0:rc-lookahead=0:threads=1:"
            f"keyint={LONGEST_GOP}:min-keyint={LONGEST_GOP}"
        ),
    }


def set_up(context: VideoCodecContext, picture: PictureProfile) -> None:
    """Give an encoder the shape, time base and tags of every clip: High profile, BT.709, limited range."""
    context.width = picture.width_px
    context.height = picture.height_px
    context.pix_fmt = "yuv420p"
    context.time_base = Fraction(1, picture.fps)
    context.framerate = Fraction(picture.fps)
    context.options = options(picture)
    context.profile = "High"
    context.max_b_frames = 0
    context.color_primaries = _BT709
    context.color_trc = _BT709
    context.colorspace = _BT709
    context.color_range = _LIMITED_RANGE


def to_yuv(rgb: NDArray[np.uint8]) -> Yuv:
    """Convert a picture, shape (height, width, 3), sRGB values taken as BT.709 ones."""
    frame = av.VideoFrame.from_ndarray(rgb, format="rgb24")
    converted = frame.reformat(format="yuv420p", dst_colorspace="ITU709", dst_color_range="MPEG")
    return converted.to_ndarray().astype(np.uint8, copy=False)


def encode_group(pictures: Iterable[Yuv], picture: PictureProfile) -> Group:
    """Encode pictures as one closed group.

    Raises:
        MediakitError: ENCODER_UNEQUAL when this build of the encoder gives no packet per picture.
    """
    context = av.CodecContext.create("libx264", "w")
    set_up(context, picture)
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
    if len(packets) != count:
        raise MediakitError("ENCODER_UNEQUAL", pictures=count, packets=len(packets))
    return Group(tuple(packets))


def frozen_tail(picture: PictureProfile) -> Group:
    """Encode the group whose packets, from the second on, repeat any first picture of the same shape."""
    flat = np.full((picture.height_px * 3 // 2, picture.width_px), 128, np.uint8)
    return encode_group([flat] * LONGEST_GOP, picture)


def freeze(first: bytes, tail: Group, frames: int) -> Sequence[bytes]:
    """Packets that show the picture of `first` for `frames` frames, at most LONGEST_GOP."""
    return (first, *tail.packets[1:frames])

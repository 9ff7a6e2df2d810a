"""A timeline's pictures, from slides to closed groups of packets, each made once and kept in the store."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path

import numpy as np

from mediakit.build.fingerprint import digest, digest_source, digest_versions
from mediakit.build.store import Store, pack, unpack
from mediakit.model.timeline import Timeline
from mediakit.picture.h264 import LONGEST_GOP, Group, encode_group, options, placed, skip_packet
from mediakit.picture.look import Look
from mediakit.picture.painting import Painter
from mediakit.picture.segments import Segment, pictures_of, segments
from mediakit.picture.states import states

_AHEAD = 2
"""Segments begun for each thread before the first is asked for: memory is the same for any length."""


def render(timeline: Timeline, look: Look, store: Store, threads: int = 1) -> Iterator[Iterable[bytes]]:
    """Give closed groups of packets, one packet a frame, for the whole timeline, as they are made.

    Args:
        timeline: what is shown.
        look: how it looks.
        store: keeps what is encoded; what it holds is not drawn.
        threads: how many segments are painted and encoded at once; the bytes are the same for any number.
    Raises:
        MediakitError: what drawing and encoding raise; OUTPUT_UNWRITABLE.
    """
    picture = look.picture
    shape = [picture.width_px, picture.height_px, picture.fps]
    stem = [shape, digest_source(Path(__file__).parent), digest_versions("av", "numpy", "Pillow")]
    key, painter = lru_cache(None)(look.key), Painter(look)

    def group(segment: Segment) -> Group:
        wanted = pictures_of(segment)
        looks = [key(view.slide) for state in wanted for view in state.views]
        inputs = ["group", stem, options(picture, segment.manner), wanted, looks]
        return _kept(store, inputs, lambda: encode_group(painter.pictures(wanted), picture, segment.manner))

    skip = store.get_or_make(digest(["skip", stem, options(picture)]), lambda: skip_packet(picture))
    with ThreadPoolExecutor(threads) as pool:
        begun: deque[tuple[Segment, Future[Group]]] = deque()
        for segment in segments(states(timeline, picture.fps), LONGEST_GOP):
            begun.append((segment, pool.submit(group, segment)))
            if len(begun) > _AHEAD * threads:
                yield _frames(*begun.popleft(), skip)
        while begun:
            yield _frames(*begun.popleft(), skip)


def _frames(segment: Segment, made: Future[Group], skip: bytes) -> Iterable[bytes]:
    return placed(made.result(), [run.frames for run in segment.runs], skip)


def _kept(store: Store, inputs: object, make: Callable[[], Group]) -> Group:
    content = store.get_or_make(digest(inputs), lambda: _pack(make()))
    sizes, rest = unpack(content)
    ends = np.cumsum(sizes)
    starts = [0, *ends[:-1]]
    return Group(tuple(rest[start:end] for start, end in zip(starts, ends, strict=True)))


def _pack(group: Group) -> bytes:
    return pack([len(packet) for packet in group.packets], b"".join(group.packets))

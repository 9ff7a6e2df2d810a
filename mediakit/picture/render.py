"""A timeline's pictures, from slides to closed groups of packets, each made once and kept in the store."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from pathlib import Path

from mediakit.build.fingerprint import digest, digest_source, digest_versions
from mediakit.build.store import Store, pack, unpack
from mediakit.model.timeline import Timeline
from mediakit.picture.flashes import LIGHT_BYTES, Light, light_of
from mediakit.picture.h264 import LONGEST_GOP, Group, encode_group, options, placed, skip_packet
from mediakit.picture.look import Look
from mediakit.picture.painting import Painter
from mediakit.picture.planes import Yuv
from mediakit.picture.segments import Segment, pictures_of, segments
from mediakit.picture.states import states

_AHEAD = 2
"""Segments begun for each thread before the first is asked for: memory is the same for any length."""


@dataclass(frozen=True, slots=True)
class Part:
    """A closed group of a clip."""

    segment: Segment
    """What it shows."""
    group: Group
    """Its pictures, encoded."""
    lights: tuple[Light, ...]
    """One a picture."""
    skip: bytes
    """The packet that repeats one."""

    def packets(self) -> Iterator[bytes]:
        """Give one packet a frame."""
        return placed(self.group, [run.frames for run in self.segment.runs], self.skip)

    def lit(self) -> Iterator[tuple[Light, int]]:
        """Give the light of every picture with the number of frames it stands for."""
        return zip(self.lights, (run.frames for run in self.segment.runs), strict=True)


def render(timeline: Timeline, look: Look, store: Store, threads: int = 1) -> Iterator[Part]:
    """Give closed groups for the whole timeline, as they are made.

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
    skip = store.get_or_make(digest(["skip", stem, options(picture)]), lambda: skip_packet(picture))

    def part(segment: Segment) -> Part:
        wanted = pictures_of(segment)
        looks = [key(view.slide) for state in wanted for view in state.views]
        inputs = ["group", stem, options(picture, segment.manner), wanted, looks]

        def make() -> bytes:
            lights: list[Light] = []
            pictures = _watched(painter.pictures(wanted), lights)
            return _pack(encode_group(pictures, picture, segment.manner), lights)

        return Part(segment, *_unpack(store.get_or_make(digest(inputs), make)), skip)

    with ThreadPoolExecutor(threads) as pool:
        begun: deque[Future[Part]] = deque()
        for segment in segments(states(timeline, picture.fps), LONGEST_GOP):
            begun.append(pool.submit(part, segment))
            if len(begun) > _AHEAD * threads:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()


def _watched(pictures: Iterable[Yuv], lights: list[Light]) -> Iterator[Yuv]:
    """Pass pictures on, and note their light."""
    for planes in pictures:
        lights.append(light_of(planes))
        yield planes


def _pack(group: Group, lights: Sequence[Light]) -> bytes:
    return pack([len(packet) for packet in group.packets], b"".join((*group.packets, *lights)))


def _unpack(content: bytes) -> tuple[Group, tuple[Light, ...]]:
    sizes, rest = unpack(content)
    cuts = accumulate([*sizes, *[LIGHT_BYTES] * len(sizes)], initial=0)
    pieces = tuple(rest[start:end] for start, end in pairwise(cuts))
    return Group(pieces[: len(sizes)]), pieces[len(sizes) :]

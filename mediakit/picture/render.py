"""A timeline's pictures, from slides to closed groups of packets, each made once and kept in the store."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

import numpy as np

from mediakit.build.fingerprint import digest, digest_source, digest_versions
from mediakit.build.store import Store, pack, unpack
from mediakit.model.profile import PictureProfile
from mediakit.model.slide import Slide
from mediakit.model.timeline import Timeline
from mediakit.picture.h264 import LONGEST_GOP, Group, Yuv, encode_group, freeze, frozen_tail, options
from mediakit.picture.segments import Segment, Still, segments
from mediakit.picture.states import State, states

Draw = Callable[[Slide, str], Yuv]
"""A slide with a caption (empty for none) as picture planes."""

_PICTURES_KEPT = 6
"""In memory, about 3 MB each at 1080p: those of the fade at hand and its neighbours."""


@dataclass(frozen=True, slots=True)
class Look:
    """How states become pictures."""

    picture: PictureProfile
    """Shape and frame rate."""
    draw: Draw
    """Composes one state's picture."""
    key: Callable[[Slide], str]
    """Digest of everything `draw` uses for a slide besides its texts: theme, fonts, image, code."""


def render(timeline: Timeline, look: Look, store: Store) -> list[Sequence[bytes]]:
    """Give closed groups of packets, one packet a frame, for the whole timeline."""
    draw = lru_cache(_PICTURES_KEPT)(look.draw)
    shape = [look.picture.width_px, look.picture.height_px, look.picture.fps]
    stem = [
        shape,
        options(look.picture),
        digest_source(Path(__file__).parent),
        digest_versions("av", "numpy"),
    ]
    key = lru_cache(None)(look.key)
    tail = _kept(store, ["tail", stem], lambda: frozen_tail(look.picture))
    groups: list[Sequence[bytes]] = []
    for segment in segments(states(timeline, look.picture.fps), LONGEST_GOP):
        wanted = _states_of(segment)
        make = partial(encode_group, _pictures(wanted, draw), look.picture)
        looks = [(key(state.slide), key(state.under) if state.under else "") for state in wanted]
        group = _kept(store, ["group", stem, wanted, looks], make)
        groups.append(
            freeze(group.packets[0], tail, segment.frames) if isinstance(segment, Still) else group.packets
        )
    return groups


def _states_of(segment: Segment) -> tuple[State, ...]:
    return (segment.state,) if isinstance(segment, Still) else segment.states


def _pictures(wanted: Sequence[State], draw: Draw) -> Iterator[Yuv]:
    for state in wanted:
        top = draw(state.slide, state.caption)
        yield (
            top if state.under is None else _blend(draw(state.under, state.caption), top, float(state.share))
        )


def _blend(under: Yuv, over: Yuv, share: float) -> Yuv:
    """Mix two pictures; planes are linear in R'G'B', so mixing them is mixing the colours."""
    mixed = under + (over.astype(np.float32) - under) * np.float32(share)
    blended: Yuv = (mixed + np.float32(0.5)).astype(np.uint8)
    return blended


def _kept(store: Store, inputs: object, make: Callable[[], Group]) -> Group:
    content = store.get_or_make(digest(inputs), lambda: _pack(make()))
    sizes, rest = unpack(content)
    ends = np.cumsum(sizes)
    starts = [0, *ends[:-1]]
    return Group(tuple(rest[start:end] for start, end in zip(starts, ends, strict=True)))


def _pack(group: Group) -> bytes:
    return pack([len(packet) for packet in group.packets], b"".join(group.packets))

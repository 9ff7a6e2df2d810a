"""Every kind of stream, by decoders that know nothing of one another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from math import ceil
from pathlib import Path

import pytest

from mediakit.build.store import Store
from mediakit.errors import MediakitError
from mediakit.model.cue import Cue, SpokenSpan
from mediakit.model.profile import ONLINE, CaptionRules, PictureProfile
from mediakit.model.slide import Footage, Slide
from mediakit.model.timeline import Scene, Timeline
from mediakit.picture.h264 import LONGEST_GOP
from mediakit.picture.planes import Yuv
from mediakit.signal.files import decode
from mediakit.sound.encode import encode_aac
from mediakit.units import seconds
from tests.picture.clips import (
    SMALL,
    BlockLook,
    click_starts_s,
    clicking,
    clip_of,
    picture_of,
    psnr_db,
    timeline,
)
from tests.picture.decoders import decoded, digest_by, digest_of, has_decoder, sound_by_ffmpeg

Cues = list[tuple[str, str, str]]


def tiny(fps: int) -> BlockLook:
    """Give a picture whose sides are no multiples of a macroblock's 16."""
    return BlockLook(PictureProfile(72, 44, CaptionRules(line_chars=42, lines=2), fps))


def small(fps: int) -> BlockLook:
    """Give a picture large enough for a window in which something moves."""
    return BlockLook(replace(SMALL, fps=fps))


def _cues(start_s: float, count: int, every_s: float, long_s: float, texts: int = 1_000) -> Cues:
    """Cues at regular starts; no more than `texts` different ones."""
    starts = [start_s + every_s * index for index in range(count)]
    return [(f"câu {at % texts}", f"{one:.3f}", f"{one + long_s:.3f}") for at, one in enumerate(starts)]


def _long(minutes: int) -> Timeline:
    """Cues of three seconds, in each minute some of 0.1 s, a scene of one frame, another fading in."""
    scenes, cues = [], []
    for minute in range(minutes):
        start_s = minute * 60
        scenes += [
            *[("ABCD"[minute % 4], f"{start_s}", "0.2" if minute else "0")],
            *[("one frame", f"{start_s + 31.2}", "0"), ("E", f"{start_s + 31.24}", "0")],
        ]
        cues += [*_cues(start_s + 1, 9, 3, 3, 4), *_cues(start_s + 28.1, 20, 0.1, 0.1, 5)]
        cues += _cues(start_s + 33.017, 8, 3.1, 2.9, 4)
    return timeline(str(minutes * 60), scenes, cues)


KINDS = {
    "a second, one still": timeline("1", [("A", "0", "0")]),
    "a second, first and last frame alone": timeline(
        "1", [("A", "0", "0"), ("B", "0.03", "0"), ("C", "0.96", "0")]
    ),
    "cues of 0.1 s end to end": timeline("2.1", [("A", "0", "0")], _cues(0, 21, 0.1, 0.1)),
    "cues of 0.1 s apart": timeline("2.5", [("A", "0", "0"), ("B", "1.25", "0")], _cues(0.05, 12, 0.2, 0.1)),
    "every frame another, longer than a group": timeline(
        "6.5", [("A", "0", "0")], _cues(0, 195, 1 / 30, 1 / 30)
    ),
    "a still longer than two groups": timeline("11", [("A", "0", "0"), ("B", "10.96", "0")]),
    "fades into fades": timeline(
        "3", [("A", "0", "0"), ("B", "1", "0.4"), ("C", "1.4", "0.6"), ("A", "2", "1")]
    ),
    "scenes of one frame with a cue over them": timeline(
        "2",
        [("A", "0", "0"), ("B", "0.5", "0"), ("C", "0.54", "0"), ("D", "0.58", "0")],
        _cues(0.3, 1, 1, 1.1),
    ),
}
TWENTY_MINUTES = _long(20)
MOVING = Timeline(
    seconds("19.9"),
    (
        Scene(Slide(text="A"), seconds(0), seconds(2), animated=True),
        Scene(
            Slide("bullets", text="B", items=("một", "hai", "ba")),
            *(seconds(2), seconds(5), seconds("0.4"), "wipe"),
            reveals=(seconds("2.5"), seconds("3.01"), seconds("3.01")),
        ),
        Scene(Slide("photo", text="C", image="c.jpg"), seconds(5), seconds("12.3"), seconds("0.4")),
        Scene(
            Slide("footage", text="D", footage=Footage("d.mp4")),
            *(seconds("12.3"), seconds(18), seconds(1), "wipe"),
        ),
        Scene(Slide(text="E"), seconds(18), seconds("19.9"), seconds("0.4"), animated=True),
    ),
    cues=tuple(
        Cue(
            f"câu số {at}",
            seconds(at),
            at + seconds("0.9"),
            tuple(SpokenSpan(4 * word, 4 * word + 3, at + seconds("0.25") * word) for word in range(2)),
        )
        for at in range(1, 19)
    ),
    progress=True,
)
"""Everything that a picture can do, the photo and the footage for longer than a group."""


def _seen(told: Timeline, fps: int) -> list[tuple[Slide, str] | None]:
    """What each frame shows, from the instants alone: a slide and a caption; None in a fade."""
    seen: list[tuple[Slide, str] | None] = [None] * ceil(told.length * fps)

    def frames(start: Fraction, end: Fraction) -> range:
        return range(ceil(start * fps), min(ceil(end * fps), len(seen)))

    captions = {frame: cue.text for cue in told.cues for frame in frames(cue.start, cue.end)}
    for scene in told.scenes:
        whole_at = scene.start + Fraction(ceil(scene.transition_s * fps), fps)
        for frame in frames(whole_at, scene.end):
            seen[frame] = scene.slide, captions.get(frame, "")
    return seen


def _edges(seen: Sequence[object]) -> list[int]:
    """First and last frames of all that is seen."""
    starts = [frame for frame in range(1, len(seen)) if seen[frame] != seen[frame - 1]]
    return sorted({0, len(seen) - 1, *starts, *(frame - 1 for frame in starts)})


def _shows(planes: Yuv, seen: Sequence[tuple[Slide, str] | None], frame: int, look: BlockLook) -> bool:
    """Whether a picture is what a frame should show rather than what is seen just before or after it."""
    own, *others = (
        picture_of(look, *shown)
        for shown in dict.fromkeys((seen[frame], *seen[max(frame - 1, 0) : frame + 2]))
        if shown
    )
    nearness_db = psnr_db(planes, own)
    return nearness_db > 32 and all(psnr_db(planes, other) < nearness_db - 3 for other in others)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Give a store that the tests share, so that each kind of stream is encoded once."""
    return Store(tmp_path_factory.mktemp("decoders") / ".store")


def _looked_at(clip: bytes, told: Timeline, look: BlockLook) -> Iterator[Yuv]:
    """Give every picture once its time is found right, and, where something begins or ends, what it shows."""
    seen = _seen(told, look.picture.fps)
    edges = set(_edges(seen))
    frame = -1
    for frame, (time, planes) in enumerate(decoded(clip)):
        assert time == Fraction(frame, look.picture.fps)
        assert frame not in edges or not seen[frame] or _shows(planes, seen, frame, look), f"frame {frame}"
        yield planes
    assert frame + 1 == len(seen)


@pytest.mark.parametrize("fps", [25, 30])
@pytest.mark.parametrize("told", [*KINDS.values(), TWENTY_MINUTES], ids=[*KINDS, "twenty minutes"])
def test_all_decoders_agree(told: Timeline, fps: int, store: Store, tmp_path: Path) -> None:
    """Each frame at its time, each state from its first frame to its last, the same bits by every decoder."""
    path = tmp_path / "clip.mp4"
    path.write_bytes(clip_of(told, store, look=tiny(fps)))
    digest = digest_of(_looked_at(path.read_bytes(), told, tiny(fps)))
    assert _digests(path) == {digest}


@pytest.mark.parametrize("fps", [25, 30])
def test_all_decoders_agree_on_what_moves(fps: int, store: Store, tmp_path: Path) -> None:
    """Wipes, entrances, items, photos, footage, words and progress: the same bits at the same times."""
    path = tmp_path / "clip.mp4"
    path.write_bytes(clip_of(MOVING, store, look=small(fps)))
    times, pictures = zip(*decoded(path.read_bytes()), strict=True)
    assert list(times) == [Fraction(frame, fps) for frame in range(ceil(MOVING.length * fps))]
    assert _digests(path) == {digest_of(pictures)}


def _digests(clip: Path) -> set[str]:
    """What FFmpeg's decoders make of a clip: one digest when they agree."""
    return {digest_by(name, clip) for name in ("h264", "libopenh264") if has_decoder(name)}


@pytest.mark.parametrize("decoder", ["h264", "libopenh264"])
def test_damage_is_noticed(decoder: str, store: Store, tmp_path: Path) -> None:
    """These decoders do complain: of a clip with some of its packets spoilt."""
    if not has_decoder(decoder):
        pytest.skip(f"this FFmpeg has no {decoder}")
    clip = bytearray(clip_of(KINDS["fades into fades"], store, look=tiny(25)))
    middle = (clip.index(b"mdat") + len(clip)) // 2
    clip[middle : middle + 400] = bytes(400)
    path = tmp_path / "clip.mp4"
    path.write_bytes(clip)
    with pytest.raises((MediakitError, AssertionError)):
        digest_by(decoder, path)


ENTERED = {
    **{name: (told, tiny, 1) for name, told in KINDS.items()},
    "twenty minutes": (TWENTY_MINUTES, tiny, 97),
    "what moves": (MOVING, small, 11),
}
"""Timelines with their look, and which of the first and last frames to go to: every so many."""


@pytest.mark.parametrize("fps", [25, 30])
@pytest.mark.parametrize("name", ENTERED)
def test_entered_anywhere_it_is_the_same(name: str, fps: int, store: Store) -> None:
    """From a key frame not more than a group before, one comes to the very bits that playing on shows."""
    told, look_of, every = ENTERED[name]
    clip = clip_of(told, store, look=look_of(fps))
    seen = _seen(told, fps)
    frames = range(0, len(seen), every) if told is MOVING else _edges(seen)[::every]
    played = {time: digest_of([planes]) for time, planes in decoded(clip) if time * fps in frames}
    for frame in frames:
        goal = Fraction(frame, fps)
        for start, (time, planes) in enumerate(decoded(clip, goal)):
            assert start or goal - Fraction(LONGEST_GOP, fps) < time <= goal
            if time == goal:
                assert digest_of([planes]) == played[goal]
                break
        else:
            pytest.fail(f"frame {frame} is not found")


CLICKS = {
    "a second": timeline("1", [("A", "0", "0")], _cues(0.137, 3, 0.301, 0.1)),
    "the longest clip": timeline(
        "75", [("A", "0", "0"), ("B", "20.02", "0.4"), ("C", "50", "0.4")], _cues(0.011, 107, 0.7013, 0.6)
    ),
}


@pytest.mark.parametrize("fps", [25, 30])
@pytest.mark.parametrize("told", CLICKS.values(), ids=CLICKS)
def test_sound_is_in_step(told: Timeline, fps: int, store: Store, tmp_path: Path) -> None:
    """A click at a cue's start is heard there, and the cue is seen from the next frame on, to the end."""
    path = tmp_path / "clip.mp4"
    path.write_bytes(clip_of(told, store, encode_aac(clicking(told), ONLINE), tiny(fps)))
    heard_s = click_starts_s(decode(path)[0][:, 0])
    assert heard_s == pytest.approx([float(cue.start) for cue in told.cues], abs=0.001)
    assert click_starts_s(sound_by_ffmpeg(path)) == pytest.approx(heard_s, abs=0.001)
    seen_s = [float(time) for time in _caption_starts(path.read_bytes(), tiny(fps))]
    assert len(seen_s) == len(heard_s)
    assert all(-0.001 <= seen - heard < 1 / fps for seen, heard in zip(seen_s, heard_s, strict=True))


def _caption_starts(clip: bytes, look: BlockLook) -> Iterator[Fraction]:
    """Times at which bars come up at the foot of a picture, which is black without a caption."""
    shown = False
    for time, planes in decoded(clip):
        foot = planes[look.picture.height_px * 4 // 5 : look.picture.height_px * 9 // 10]
        was_shown, shown = shown, bool(foot.mean() > 30)
        if shown and not was_shown:
            yield time

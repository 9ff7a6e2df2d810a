"""A timeline in MoviePy is, frame by frame, the clip that is rendered."""

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from mediakit.build.store import Store
from mediakit.model.cue import Cue, SpokenSpan
from mediakit.model.slide import Footage, Slide
from mediakit.model.timeline import Scene, Timeline, Transition
from mediakit.picture.painting import Painter
from mediakit.picture.planes import Rgb, luma, to_yuv
from mediakit.picture.states import states
from mediakit.picture.to_moviepy import to_moviepy
from mediakit.units import frame_count, seconds
from tests.picture.clips import FPS, LOOK, clip_of, play, psnr_db, timeline

LIKE_DB = 45
CUES = [("một", "0.2", "0.5"), ("hai", "0.5", "1.02"), ("ba", "1.3", "2")]


def shown(transition: Transition, moment: str = "0.4") -> Timeline:
    """Three scenes, the second and third coming over the one before, with captions over all."""
    told = timeline("2", [("A", "0", "0"), ("B", "0.6", moment), ("C", "1.32", moment)], CUES)
    return replace(told, scenes=tuple(replace(scene, transition=transition) for scene in told.scenes))


def alone(*slides: Slide, **more: object) -> Timeline:
    """Scenes of a second and a bit that fade into one another."""
    length = seconds("1.24")
    scenes = [
        Scene(slide, index * length, (index + 1) * length, seconds("0.2" if index else "0"), **more)  # type: ignore[arg-type]
        for index, slide in enumerate(slides)
    ]
    return Timeline(len(slides) * length, tuple(scenes))


ITEMS = Slide("bullets", text="D", items=("một", "hai", "ba"))
TELLINGS = {
    "cuts": shown("cut"),
    "fades": shown("fade"),
    "fades of one frame": shown("fade", "0.04"),
    "wipes": shown("wipe"),
    "the same slide again": timeline("1", [("A", "0", "0"), ("A", "0.4", "0.2"), ("B", "0.6", "0.2")]),
    "one frame": timeline("0.04", [("A", "0", "0")]),
    "lengths between frames": timeline(
        "1.013", [("A", "0", "0"), ("B", "0.51", "0.1")], [("một", "0.011", "0.777")]
    ),
    "items one by one": alone(
        replace(ITEMS, text="E"), ITEMS, reveals=(seconds("1.3"), seconds("1.5"), seconds("2.1"))
    ),
    "texts that glide in": alone(Slide("title", text="F"), Slide("end_card", text="G"), animated=True),
    "a photo that comes closer": alone(Slide("photo", text="H", image="a.png"), Slide(text="I")),
    "footage": alone(Slide("footage", text="K", footage=Footage("a.mp4")), Slide(text="L")),
    "words as they are said": replace(
        timeline("1", [("A", "0", "0")]),
        cues=(
            Cue(
                "một hai",
                seconds("0.1"),
                seconds("0.9"),
                (SpokenSpan(0, 3, seconds("0.2")), SpokenSpan(4, 7, seconds("0.5"))),
            ),
        ),
    ),
    "a line of progress": replace(shown("fade"), progress=True),
}


@pytest.fixture(params=TELLINGS)
def told(request: pytest.FixtureRequest) -> Timeline:
    """Give every kind of picture and of change."""
    return TELLINGS[request.param]


def in_moviepy(told: Timeline) -> list[Rgb]:
    """Give every frame that MoviePy would write."""
    return [np.array(frame) for frame in to_moviepy(told, LOOK).iter_frames()]


def painted(told: Timeline) -> list[NDArray[np.uint8]]:
    """Give luma of every frame as our own renderer hands it to the encoder."""
    each = [run.state for run in states(told, FPS) for _ in range(run.frames)]
    return [luma(planes).copy() for planes in Painter(LOOK).pictures(each)]


def test_every_frame_is_like_ours(told: Timeline) -> None:
    """As many frames, and luma of each within 45 dB of what we paint."""
    found, wanted = in_moviepy(told), painted(told)
    assert len(found) == len(wanted) == frame_count(told.length, FPS)
    likeness = [psnr_db(luma(to_yuv(frame)), ours) for frame, ours in zip(found, wanted, strict=True)]
    assert min(likeness) >= LIKE_DB, f"frame {likeness.index(min(likeness))}: {min(likeness):.1f} dB"


@pytest.mark.parametrize("name", ["cuts", "fades", "wipes", "footage"])
def test_our_clip_is_nearest_to_the_same_frame(name: str, tmp_path: Path) -> None:
    """What is decoded of our clip is, of all of MoviePy's frames that differ, nearest to its own."""
    told = TELLINGS[name]
    found = [luma(to_yuv(frame)) for frame in in_moviepy(told)]
    played = play(clip_of(told, Store(tmp_path)))
    assert len(played.frames) == len(found)
    for number, frame in enumerate(played.frames):
        likeness = [psnr_db(luma(frame), other) for other in found]
        assert likeness[number] > max(likeness) - 0.5, f"frame {number}"


def changes(pictures: Sequence[NDArray[np.uint8]]) -> list[int]:
    """Give the numbers of the frames whose captions differ from those before."""
    zones = [picture[51:67].astype(int) for picture in pictures]
    return [at for at in range(1, len(zones)) if np.abs(zones[at] - zones[at - 1]).max() > 12]


def test_captions_change_on_the_same_frame() -> None:
    """Cues come and go with the very frame of ours, whatever lies between frames."""
    told = timeline(
        "2", [("A", "0", "0")], [("một", "0.2", "0.5"), ("hai", "0.5", "1.013"), ("ba", "1.301", "1.99")]
    )
    ours = changes(painted(told))
    assert changes([luma(to_yuv(frame)) for frame in in_moviepy(told)]) == ours == [5, 13, 26, 33]


@pytest.mark.parametrize("frames", [7, 29, 58, 115, 1375])
def test_no_frame_is_lost_at_the_end(frames: int) -> None:
    """MoviePy counts as many frames as we do, also where its sums fall short of a whole one."""
    clip = to_moviepy(timeline(str(frames / FPS), [("A", "0", "0")]), LOOK)
    assert int(clip.duration * clip.fps) == frames
    assert clip.duration == pytest.approx(frames / FPS)


def test_layers_can_be_gone_on_with() -> None:
    """Every scene and every caption is a clip of its own, with its times and its place."""
    clip = to_moviepy(shown("fade"), LOOK)
    scenes, captions = clip.clips[:3], clip.clips[3:]
    assert [layer.start for layer in scenes] == pytest.approx([0, 0.56, 1.28])  # a frame early, still unseen
    assert [(layer.start, layer.end) for layer in captions] == [
        pytest.approx((math.ceil(float(start) * FPS) / FPS, math.ceil(float(end) * FPS) / FPS))
        for _, start, end in CUES
    ]
    assert {layer.pos(0) for layer in captions} == {(7, 51)}
    assert all(layer.mask is not None for layer in captions)


def test_footage_from_anywhere() -> None:
    """A person may look at any frame, forwards or backwards: it is the same one."""
    clip = to_moviepy(TELLINGS["footage"], LOOK)
    forwards = [clip.get_frame(number / FPS).copy() for number in range(20)]
    for number in (19, 3, 4, 0, 11):
        np.testing.assert_array_equal(clip.get_frame(number / FPS), forwards[number])

"""A clip opened in MoviePy, as a person does who wants to go on there."""

from pathlib import Path

import av
import numpy as np
import pytest

from mediakit.errors import MediakitError
from mediakit.handover import open_in_moviepy
from mediakit.picture.planes import luma, to_yuv
from tests.conftest import Run, change, write
from tests.picture.clips import psnr_db
from tests.picture.films import even, write_film
from tests.signal.tones import tone
from tests.voices import ToneEngine

MESSAGE = "assets/catalogue/messages/mot-cua.yaml"
LOOP = "title: Phòng chờ\nmessages: [mot-cua]\nrecipes: [bang_tin]\n"
LOOP_RECIPE = """\
from mediakit.recipes import Story, loop_recipe, title_slide


@loop_recipe("led")
def bang_tin(messages, kit):
    story = Story(kit)
    for message in messages:
        story.show(title_slide(message, kit.campaign))
        story.rest(16)
    return story.finish()
"""
SAME_DB = 33
"""What is encoded of a small moving picture keeps at least this."""


@pytest.fixture
def filmed(project: Path) -> Path:
    """Show footage, heard, on the second line."""
    write_film(project / "assets/footage/quay.mp4", even(60), sound=tone(-20, 2.4))
    slide = "{layout: bullets, heading: Các bước, items: [Đăng nhập, Chọn thủ tục]}"
    footage = "{layout: footage, text: Quầy mới, footage: {file: quay.mp4, sound: mix}}"
    change(project, MESSAGE, slide, footage)
    return project


def test_it_is_the_clip_that_is_built(filmed: Path, run: Run, voice: ToneEngine) -> None:
    """Frame by frame and sample by sample the same, and nothing is spoken once more."""
    assert run("build", "mot-cua", "--jobs", "1")[0] == 0
    spoken = list(voice.spoken)
    clip = open_in_moviepy(filmed, "mot-cua.clip.16x9")
    assert voice.spoken == spoken
    with av.open(str(filmed / "output/clips/mot-cua.clip.16x9.mp4")) as file:
        pictures = [luma(np.asarray(frame.to_ndarray(), np.uint8)) for frame in file.decode(video=0)]
    assert len(pictures) == int(clip.duration * clip.fps)
    for number in range(0, len(pictures), 7):
        found = luma(to_yuv(np.array(clip.get_frame(number / clip.fps))))
        assert psnr_db(found, pictures[number]) > SAME_DB, f"frame {number}"
    assert clip.audio.nchannels == 2
    assert clip.audio.duration == clip.duration
    heard = clip.audio.to_soundarray(fps=48_000)
    assert 0.1 < np.abs(heard).max() <= 1
    clip.close()


def test_a_silent_loop(project: Path) -> None:
    """It has a picture and no sound."""
    write(project, "assets/catalogue/loops/phong-cho.yaml", LOOP)
    write(project, "scripts/recipes/bang_tin.py", LOOP_RECIPE)
    clip = open_in_moviepy(project, "phong-cho.bang_tin")
    assert clip.audio is None
    assert int(clip.duration * clip.fps) == 16 * 25


@pytest.mark.parametrize("name", ["mot-cua.loudspeaker_spot", "mot-cua.klip", "khong-co.clip.16x9"])
def test_what_is_no_picture(project: Path, name: str) -> None:
    """A spot, or a name that no result has, is told as `plan` tells it."""
    with pytest.raises(MediakitError, match="NOTHING_SELECTED"):
        open_in_moviepy(project, name)

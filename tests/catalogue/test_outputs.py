"""`outputs.yaml`: outputs of a project's own, and what is wrong with them."""

from dataclasses import replace
from pathlib import Path

import pytest

from mediakit.catalogue import load
from mediakit.model.profile import PROFILES
from tests.catalogue.projects import CAMPAIGN, THEME, write_project

FILE = "assets/catalogue/outputs.yaml"
SOUND = """\
zalo-nho:
  like: zalo
  most_mb: 8
  crf: 24
  caption_chars: 30
  caption_lines: 1
cong-chao:
  like: led
  width_px: 384
  height_px: 192
  fps: 30
  theme: do
  length_min_s: 20
  length_max_s: 600
loa:
  like: loudspeaker
  length_max_s: 60
"""


def test_profiles(tmp_path: Path) -> None:
    """Each is what it is like but for what it says, in the order of names, after the built-in ones."""
    project = write_project(tmp_path, {FILE: SOUND, "assets/themes/do.yaml": THEME})
    found = load(project)
    assert (found.faults, found.campaign is not None) == ((), True)
    campaign = found.campaign
    assert campaign
    board, spot, zalo = campaign.outputs
    led, wide = PROFILES["led"], PROFILES["zalo"]
    assert led.picture
    assert wide.picture
    assert wide.picture.captions
    assert board == replace(
        led,
        name="cong-chao",
        like="led",
        picture=replace(led.picture, width_px=384, height_px=192, fps=30),
        theme=replace(campaign.theme, name="do"),
        length_min_s=20,
        length_max_s=600,
    )
    assert spot == replace(PROFILES["loudspeaker"], name="loa", like="loudspeaker", length_max_s=60)
    rules = replace(wide.picture.captions, line_chars=30, lines=1)
    picture = replace(wide.picture, crf=24, captions=rules)
    assert zalo == replace(wide, name="zalo-nho", like="16x9", picture=picture, most_bytes=8_000_000)
    assert [*campaign.profiles] == [*PROFILES, "cong-chao", "loa", "zalo-nho"]
    assert campaign.for_output(board).theme.name == "do"
    assert campaign.for_output(zalo) is campaign
    assert [theme.name for theme in campaign.themes] == ["xanh", "do"]


def test_none(tmp_path: Path) -> None:
    """A project needs none of its own."""
    campaign = load(write_project(tmp_path)).campaign
    assert campaign
    assert campaign.outputs == ()


@pytest.mark.parametrize(
    ("right", "other", "code", "field", "line"),
    [
        ("width_px: 384", "width_px: 385", "NOT_EVEN", "cong-chao.width_px", 9),
        ("height_px: 192", "height_px: 32", "NOT_WHOLE", "cong-chao.height_px", 10),
        ("height_px: 192", "height_px: 19.2", "NOT_WHOLE", "cong-chao.height_px", 10),
        ("fps: 30", "fps: 24", "NOT_ONE_OF", "cong-chao.fps", 11),
        ("theme: do", "theme: vang", "UNKNOWN_THEME", "cong-chao.theme", 12),
        ("theme: do", "theme: [do]", "NOT_A_MAPPING", "cong-chao.theme", 12),
        ("most_mb: 8", "most_mb: 0", "NOT_WHOLE", "zalo-nho.most_mb", 3),
        ("crf: 24", "crf: 51", "NOT_WHOLE", "zalo-nho.crf", 4),
        ("like: zalo", "like: zallo", "UNKNOWN_OUTPUT", "zalo-nho.like", 2),
        ("  like: zalo\n", "", "MISSING_KEY", "zalo-nho.like", 2),
        ("most_mb: 8", "most: 8", "UNKNOWN_KEY", "zalo-nho.most", 3),
        ("most_mb: 8", "name: a", "UNKNOWN_KEY", "zalo-nho.name", 3),
        ("zalo-nho:", "Zalo nhỏ:", "BAD_OUTPUT_NAME", "Zalo nhỏ", 1),
        ("zalo-nho:", "zalo:", "OUTPUT_TAKEN", "zalo", 1),
        ("length_max_s: 60\n", "width_px: 384\n", "OUTPUT_KEY_UNUSED", "loa.width_px", 17),
        ("length_min_s: 20", "caption_lines: 2", "OUTPUT_KEY_UNUSED", "cong-chao.caption_lines", 13),
        ("length_min_s: 20", "length_min_s: 700", "LENGTHS_REVERSED", "cong-chao.length_max_s", 14),
        ("length_max_s: 600", "length_max_s: 10", "LENGTHS_REVERSED", "cong-chao.length_max_s", 14),
        (SOUND, "- zalo\n", "NOT_A_MAPPING", "", 1),
        (SOUND, "zalo-nho: zalo\n", "NOT_A_MAPPING", "zalo-nho", 1),
    ],
)
def test_faults(tmp_path: Path, right: str, other: str, code: str, field: str, line: int) -> None:
    """Each mistake is told at its place and by its full name, and what all share is at fault."""
    assert right in SOUND
    text = SOUND.replace(right, other, 1)
    found = load(write_project(tmp_path, {FILE: text, "assets/themes/do.yaml": THEME}))
    (fault,) = found.faults
    assert (fault.code, fault.where.file, fault.where.field, fault.where.line) == (code, FILE, field, line)
    assert found.campaign is None


def test_all_at_once(tmp_path: Path) -> None:
    """Every mistake of every output is told, besides those of other files; a theme is told once."""
    text = SOUND.replace("384", "385").replace("most_mb: 8", "most_mb: x").replace("like: loud", "like: ")
    campaign = CAMPAIGN.replace("theme: xanh", "theme: do")
    theme = THEME.replace("muted:", "mute:")
    files = {FILE: text, "assets/themes/do.yaml": theme, "assets/catalogue/campaign.yaml": campaign}
    found = load(write_project(tmp_path, files))
    codes = [fault.code for fault in found.faults]
    assert codes == ["NOT_WHOLE", "NOT_EVEN", "UNKNOWN_OUTPUT", "UNKNOWN_KEY"]

"""Small projects for tests, written file by file."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

CAMPAIGN = """\
name: Chiến dịch
slogan: Chung tay
issuer: Trung tâm
voice: espeak:nu-bac
theme: xanh
"""
THEME = """\
colours:
  background: "#ffffff"
  surface: "#eeeeee"
  primary: "#0b4f80"
  primary_dark: "#07304f"
  accent: "#F4B740"
  text: "#111111"
  muted: "#444444"
  on_primary: "#ffffff"
heading_font: font_manrope/Manrope-ExtraBold.ttf
text_font: font_manrope/Manrope-Medium.ttf
strong_font: font_manrope/Manrope-Bold.ttf
"""
LEXICON = """\
entries:
  VNeID: vi en i ai đi
keep_together: [Một cửa]
"""
MESSAGE = """\
title: Tên
topic: Chủ đề
lines:
  - show: Xin chào bà con.
    slide: title
  - show: Hẹn gặp lại.
    say: Hẹn gặp lại bà con.
    pause_s: 1.5
contact:
  show: Xem trên mạng.
recipes: [clip]
facts:
  - claim: Đúng vậy.
    valid_from: 2024-01-01
    valid_until: 2024-12-31
    verified: true
"""
FILES = {
    "assets/catalogue/campaign.yaml": CAMPAIGN,
    "assets/catalogue/lexicon.yaml": LEXICON,
    "assets/catalogue/messages/mot.yaml": MESSAGE,
    "assets/themes/xanh.yaml": THEME,
}
"""The smallest project with one of everything."""


def write_project(folder: Path, changed: Mapping[str, str | bytes] = MappingProxyType({})) -> Path:
    """Write a project whose files differ from `FILES` where `changed` says so, by path."""
    for file, text in {**FILES, **changed}.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder

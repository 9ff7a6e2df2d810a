"""Paths of images and sounds: inside their folder, and usable on Windows, macOS and Linux alike."""

import re
from typing import Any

from mediakit.catalogue.values import Refused, short

MAX_PATH = 200
"""Characters; with a project's own folder before it, a path stays below the 260 of Windows."""
MAX_PART_BYTES = 255
"""Longest name of a file or folder, in bytes of UTF-8 (Linux)."""
_OUTSIDE = frozenset({"", ".", "..", "~"})
_DRIVE = re.compile(r"[A-Za-z]:")
_SIGN = re.compile(r'[<>:"|?*]')
_DEVICES = r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])"
_DEVICE = re.compile(rf"{_DEVICES} *(\.|$)", re.IGNORECASE)
_IN_EITHER_CASE = re.sub("[a-z]", lambda letter: f"[{letter[0].upper()}{letter[0]}]", _DEVICES)

PATH_PATTERN = (
    r"^$|^(?!.*(^|/)(\.{0,2}|~)(/|$))"
    rf"(?!.*(^|/){_IN_EITHER_CASE} *([./]|$))"
    r'(?!.*[. ](/|$))[^\\<>:"|?*]+$'
)
"""The same rules, lengths aside, for a schema: without flags, in what ECMAScript knows too."""


def inner_path(written: Any) -> Any:
    """Read the path of a file below its folder: forward slashes, no way out, the same on every system.

    PATH_LEAVES_PROJECT, PATH_LONG, PATH_SIGN, PATH_ENDING and PATH_DEVICE are refused; empty means none.
    """
    if not isinstance(written, str) or not written:
        return written
    parts = written.split("/")
    if "\\" in written or _DRIVE.match(written) or not _OUTSIDE.isdisjoint(parts):
        return Refused("PATH_LEAVES_PROJECT", {"said": short(written)})
    if len(written) > MAX_PATH or any(len(part.encode()) > MAX_PART_BYTES for part in parts):
        return Refused("PATH_LONG", {"said": short(written), "most": MAX_PATH, "most_bytes": MAX_PART_BYTES})
    return next((told for part in parts if (told := _refused(part))), written)


def _refused(part: str) -> Refused | None:
    """Tell what Windows refuses about the name of a file or folder."""
    if sign := _SIGN.search(part):
        return Refused("PATH_SIGN", {"said": short(part), "sign": sign[0]})
    if part.endswith((".", " ")):
        return Refused("PATH_ENDING", {"said": short(part)})
    if _DEVICE.match(part):
        return Refused("PATH_DEVICE", {"said": short(part)})
    return None

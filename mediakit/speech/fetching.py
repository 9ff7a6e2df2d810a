"""A large file from the net: what came is kept, and the next attempt goes on where it ends."""

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from mediakit.errors import MediakitError

_CHUNK_BYTES = 1 << 16
_MB = 1_000_000
_GONE = 400
_NOT_THAT_PART = 416
_PART = 206
_SERVER_FAILS = 500
_TOO_MANY = 429


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for a server."""

    idle_s: float = 20
    """For an answer, and for each piece of it."""
    total_s: float = 3600
    """For all of the file."""
    tries: int = 4
    """Attempts that bring nothing new before it is given up."""
    pause_s: float = 2
    """Before another attempt."""


PATIENCE = Patience()
"""For a voice of 60 MB: given up after 90 s of silence, or an hour."""


class _Broken(Exception):
    """An attempt ended before its file did."""


def fetch(url: str, part: Path, at_most: int, patience: Patience = PATIENCE) -> None:
    """Bring the file of `url` to `part`, going on where `part` ends.

    Certificates are checked. What came stays in `part` when it fails, so that the next call goes on.

    Args:
        url: of http or https.
        part: a file that nobody takes for a whole one.
        at_most: its size in bytes, or the most it may have.
        patience: when to give up.
    Raises:
        MediakitError: DOWNLOAD_FAILED, DOWNLOAD_TOO_BIG, DOWNLOAD_NO_ROOM.
        OSError: when `part` cannot be written.
    """
    ends = time.monotonic() + patience.total_s
    left = patience.tries
    while True:
        before = _size(part)
        try:
            return _go_on(url, part, at_most, ends, patience.idle_s)
        except _Broken as broken:
            left = left - 1 if _size(part) <= before else patience.tries
            if not left or time.monotonic() + patience.pause_s > ends:
                kept_mb = round(_size(part) / _MB, 1)
                raise MediakitError("DOWNLOAD_FAILED", url=url, said=str(broken), kept_mb=kept_mb) from broken
        time.sleep(patience.pause_s)


def _go_on(url: str, part: Path, at_most: int, ends: float, idle_s: float) -> None:
    """Make one attempt."""
    import requests  # noqa: PLC0415 - slow to import, and only an installation needs it
    from urllib3.exceptions import HTTPError  # noqa: PLC0415 - as above

    had = _size(part)
    # compressed on the way, ranges would count other bytes than the file's
    wanted = {"Accept-Encoding": "identity", **({"Range": f"bytes={had}-"} if had else {})}
    try:
        with requests.get(url, headers=wanted, stream=True, timeout=idle_s) as answer:
            status, ranged = answer.status_code, answer.headers.get("Content-Range", "")
            if status == _NOT_THAT_PART and ranged == f"bytes */{had}":
                return
            if status == _NOT_THAT_PART or (status == _PART and not ranged.startswith(f"bytes {had}-")):
                part.unlink(missing_ok=True)
                raise _Broken(f"HTTP {status}")
            if status >= _GONE:
                if status < _SERVER_FAILS and status != _TOO_MANY:  # asking again would change nothing
                    kept_mb = round(had / _MB, 1)
                    raise MediakitError("DOWNLOAD_FAILED", url=url, said=f"HTTP {status}", kept_mb=kept_mb)
                raise _Broken(f"HTTP {status}")
            start = had if status == _PART else 0
            coming = int(answer.headers.get("Content-Length", 0))
            _ensure_room(part, start, coming, at_most)
            # unbuffered: of a killed run, all that came is there to go on with
            with part.open("ab" if start else "wb", buffering=0) as file:
                # read1 gives what has come: a server that trickles cannot outwait the clock
                while chunk := answer.raw.read1(_CHUNK_BYTES):
                    file.write(chunk)
                    start += len(chunk)
                    if start > at_most:
                        raise _too_big(start, at_most)
                    if time.monotonic() > ends:
                        raise _Broken("timeout")
            if coming and start < (had if status == _PART else 0) + coming:
                raise _Broken("IncompleteRead")
    except (requests.RequestException, HTTPError) as error:
        raise _Broken(type(error).__name__) from error


def _ensure_room(part: Path, start: int, coming: int, at_most: int) -> None:
    if start + coming > at_most:
        raise _too_big(start + coming, at_most)
    free = shutil.disk_usage(part.parent).free
    if coming > free:
        raise MediakitError("DOWNLOAD_NO_ROOM", free_mb=free // _MB, needed_mb=-(-coming // _MB))


def _too_big(found: int, at_most: int) -> MediakitError:
    return MediakitError("DOWNLOAD_TOO_BIG", found=found, most=at_most)


def _size(part: Path) -> int:
    return part.stat().st_size if part.is_file() else 0

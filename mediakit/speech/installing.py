"""Installing a voice: fetched or copied beside its name, checked, then named; its record comes last."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mediakit.build.files import writing
from mediakit.build.fingerprint import digest_file
from mediakit.errors import MediakitError, Place
from mediakit.speech.fetching import PATIENCE, Patience, fetch
from mediakit.speech.installed import (
    Record,
    model_file,
    record_file,
    records,
    settings_file,
    voice_folder,
    write_record,
)
from mediakit.speech.offers import ENGINE, Offer

_SMALL_BYTES = 1_000_000
"""More than settings and card of any voice."""
_LICENCE = re.compile(r"^[\s*#-]*(?:licen[cs]e)\s*:\s*(\S.*?)\s*$", re.IGNORECASE | re.MULTILINE)


def install(offer: Offer, told: Callable[[str, str], None], patience: Patience = PATIENCE) -> Record:
    """Install a voice, or leave it as it is when it is here already.

    A run that is cut off leaves only files ending in `.part`, and the next run goes on with them. A file that
    is not what it must be is removed.

    Args:
        offer: which voice.
        told: is given licence and attribution before the model is fetched.
        patience: when to give up a server.
    Raises:
        MediakitError: DOWNLOAD_FAILED, DOWNLOAD_TOO_BIG, DOWNLOAD_NO_ROOM, DOWNLOAD_WRONG, SETTINGS_BAD,
            LICENCE_UNKNOWN, FILE_MISSING, INSTALL_RUNNING, OUTPUT_UNWRITABLE.
    """
    folder = voice_folder(ENGINE)
    with writing(folder.parent), _alone(folder):
        bring = _Bringing(folder, offer, patience)
        licence = offer.licence or _licence_in(bring.card())
        told(licence, offer.attribution)
        here = {record.name: record for record in records(ENGINE)}.get(offer.name)
        if (
            here
            and offer.imitates == here.imitates
            and offer.sha256 == here.sha256 == digest_file(model_file(ENGINE, offer.name))
        ):
            return here
        settings = bring.part("json", offer.settings, _SMALL_BYTES, offer.settings_sha256)
        rate_hz = _rate_in(settings)
        model = bring.part("onnx", offer.source, offer.at_most, offer.sha256)
        record = Record(
            name=offer.name,
            source=offer.source if offer.online else Path(offer.source).name,
            sha256=digest_file(model),
            settings_sha256=digest_file(settings),
            licence=licence,
            attribution=offer.attribution,
            rate_hz=rate_hz,
            gender=offer.gender,
            accent=offer.accent,
            imitates=offer.imitates,
        )
        # without a record there is no voice, so that a kill between these lines leaves none that is mixed
        record_file(ENGINE, offer.name).unlink(missing_ok=True)
        settings.replace(settings_file(ENGINE, offer.name))
        model.replace(model_file(ENGINE, offer.name))
        write_record(ENGINE, record)
    return record


def _is_whole(here: Record, offer: Offer) -> bool:
    return offer.sha256 == here.sha256 == digest_file(model_file(ENGINE, offer.name))


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder of voices: two runs that add to one part would spoil it."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - only an installation needs it

    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder.parent / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise MediakitError("INSTALL_RUNNING") from error
    try:
        yield
    finally:
        lock.release()


class _Bringing:
    """Brings the files of one offer to parts that are what they must be."""

    def __init__(self, folder: Path, offer: Offer, patience: Patience) -> None:
        self._folder = folder
        self._offer = offer
        self._patience = patience

    def part(self, suffix: str, source: str, at_most: int, sha256: str) -> Path:
        """Give a whole, checked file under a name that still ends in `.part`."""
        # named by what it must become: of another model, no beginning is taken for its own
        mark = sha256[:12] or "new"
        part = self._folder / f"{self._offer.name}.{mark}.{suffix}.part"
        if self._offer.online:
            if not sha256:
                part.unlink(missing_ok=True)  # nothing would tell that two halves are of two files
            fetch(source, part, at_most, self._patience)
        else:
            _copy(Path(source), part, at_most)
        found = digest_file(part)
        if sha256 and found != sha256:
            part.unlink()
            raise MediakitError("DOWNLOAD_WRONG", file=Path(source).name, wanted=sha256, found=found)
        return part

    def card(self) -> str:
        """Give the text that tells where the voice is from; empty when there is none.

        Raises:
            MediakitError: DOWNLOAD_FAILED when nobody knows whether there is one.
        """
        try:
            part = self.part("card", self._offer.card, _SMALL_BYTES, "")
        except MediakitError as fault:
            if fault.code != "FILE_MISSING" and fault.facts.get("said") != "HTTP 404":
                raise
            return ""
        text = part.read_text("utf-8", errors="replace")
        part.unlink()
        return text


def _copy(source: Path, part: Path, at_most: int) -> None:
    if not source.is_file():
        raise MediakitError("FILE_MISSING", Place(source.as_posix()))
    size = source.stat().st_size
    if size > at_most:
        raise MediakitError("DOWNLOAD_TOO_BIG", found=size, most=at_most)
    shutil.copyfile(source, part)


def _licence_in(card: str) -> str:
    found = _LICENCE.search(card)
    if not found:
        raise MediakitError("LICENCE_UNKNOWN")
    return found[1]


def _rate_in(settings: Path) -> int:
    """Find the rate of a voice in its settings, and that they are settings at all."""
    try:
        read = json.loads(settings.read_text("utf-8"))
        rate_hz = read["audio"]["sample_rate"]
        whole = isinstance(rate_hz, int) and rate_hz > 0 and read["phoneme_id_map"] and read["num_symbols"]
    except (ValueError, KeyError, TypeError):
        whole = False
    if not whole:
        settings.unlink()
        raise MediakitError("SETTINGS_BAD")
    return int(rate_hz)

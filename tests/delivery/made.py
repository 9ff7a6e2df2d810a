"""Spots that were never told: a tone as an MP3 with tags, and the message it stands for."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from mediakit.build.fingerprint import digest_file
from mediakit.delivery.schedule import DayPlan, plan_day
from mediakit.delivery.spots import Candidate, Spot
from mediakit.model.campaign import Contact, Line, Message
from mediakit.model.profile import HORN
from mediakit.model.station import Session, Station
from mediakit.model.tags import Tags
from mediakit.signal.samples import Samples
from mediakit.sound.encode import encode_mp3
from mediakit.sound.tags import tag_mp3

MONDAY = date(2026, 11, 30)
RATE_HZ = 48_000


def tone(length_s: float, hz: float = 440.0) -> Samples:
    """A tone that fades in and out, so that no encoder rings."""
    count = round(length_s * RATE_HZ)
    wave = 0.2 * np.sin(2 * np.pi * hz / RATE_HZ * np.arange(count))
    ramp = np.minimum(1, np.minimum(np.arange(count), np.arange(count)[::-1]) / 480)
    faded: Samples = (wave * ramp).astype(np.float32)
    return faded


def mp3(length_s: float, title: str = "Nộp hồ sơ", hz: float = 440.0) -> bytes:
    """A tone as a spot is: MP3 of constant bit rate with ID3v2.3."""
    tags = Tags(title, "Chiến dịch", "Trung tâm", "tones:test", synthetic=True, digest="0" * 64)
    return tag_mp3(encode_mp3(tone(length_s, hz), HORN), tags)


def message(name: str, title: str = "Nộp hồ sơ", **fields: Any) -> Message:
    """A message of one line."""
    given = {"topic": "Một cửa", "recipes": ("loudspeaker_spot",), **fields}
    contact = Contact("Gặp cán bộ một cửa.")
    return Message(id=name, title=title, lines=(Line("Mời bà con góp ý."),), contact=contact, **given)


def spot(folder: Path, name: str, length_s: float = 1.5, **fields: Any) -> Spot:
    """A finished spot in a folder."""
    told = message(name, **fields)
    sound = folder / f"{name}.loudspeaker_spot.mp3"
    sound.write_bytes(mp3(length_s, told.title, 300 + 40 * (len(name) % 7)))
    transcript = sound.with_suffix(".txt")
    transcript.write_text("Mời bà con góp ý.\n", encoding="utf-8")
    return Spot(
        name=f"{name}.loudspeaker_spot",
        message=told,
        sound=sound,
        transcript=transcript,
        digest=digest_file(sound),
        size=sound.stat().st_size,
        length_s=Fraction(str(length_s)),
        lufs=-18.0,
        synthetic=True,
    )


def candidate(found: Spot) -> Candidate:
    """A spot against which nothing stands."""
    told = found.message
    return Candidate(told.id, found.name, told.title, told.priority, found)


def station(system: Any = "usb", sessions: Sequence[Session] = (), **fields: Any) -> Station:
    """A station that is on air once a day, for ten minutes."""
    on_air = tuple(sessions) or (Session("17:00", 600),)
    return Station("rach-dua", "Đài phường Rạch Dừa", "Rạch Dừa", system, on_air, **fields)


def planned(spots: Sequence[Spot], airing: Station | None = None) -> DayPlan:
    """The day of a station that may air all of some spots."""
    return plan_day(airing or station(), MONDAY, [candidate(one) for one in spots])

"""Moving pictures that messages name: whether they are there, whole, and long enough."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from mediakit.catalogue import Catalogue
from mediakit.errors import MediakitError
from mediakit.model.campaign import Campaign
from mediakit.model.slide import Footage
from mediakit.units import Seconds

FOLDER = "assets/footage"
"""Below the project."""


def check_footage(catalogue: Catalogue, campaign: Campaign, project: Path) -> Iterator[MediakitError]:
    """Watch through all footage that messages show; what is wrong with it is told wherever it is named.

    FOOTAGE_MISSING, FOOTAGE_UNREADABLE, FOOTAGE_SPAN, FOOTAGE_SOUNDLESS, AUDIO_UNREADABLE.
    """
    pictured = [profile for profile in campaign.profiles.values() if profile.picture]
    longest_s = max(profile.length_max_s for profile in pictured)

    @cache
    def faults(footage: Footage) -> tuple[MediakitError, ...]:
        return _faults(project / FOLDER / footage.file, footage, longest_s * footage.speed)

    for message in campaign.messages:
        for index, line in enumerate(message.lines):
            if line.slide and line.slide.footage:
                for fault in faults(line.slide.footage):
                    field = f"lines[{index}].slide.footage.{fault.where.field}"
                    yield fault.at(catalogue.place(message.id, field))


def _faults(path: Path, footage: Footage, longest_s: Seconds) -> tuple[MediakitError, ...]:
    # most campaigns have no footage, and do without the libraries of picture and sound
    from mediakit.picture.watching import footage_faults  # noqa: PLC0415
    from mediakit.sound.footage import sound_faults  # noqa: PLC0415

    found = footage_faults(path, footage, longest_s)
    if found or footage.sound == "mute":
        return found
    return sound_faults(path, footage, longest_s)

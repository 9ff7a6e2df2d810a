"""Names of the chimes and beds that are computed; a campaign that names none gets the first of each."""

from collections.abc import Mapping
from typing import Literal

Computed = Literal["chime", "bed"]
"""Keys of `campaign.yaml` that take a name or a file."""

CHIMES = ("dan-tranh", "chuong", "sao-truc")
"""Three plucked strings; a small bell, struck twice; a bamboo flute. Other priorities have a chime each."""
BEDS = ("binh-minh", "dong-song", "nhip-buoc")
"""A still pad; a slow run of soft bars; a calm step."""
COMPUTED: Mapping[Computed, tuple[str, ...]] = {"chime": CHIMES, "bed": BEDS}
"""The names by key."""

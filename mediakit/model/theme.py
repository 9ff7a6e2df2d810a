"""How slides and captions look."""

from dataclasses import dataclass, replace
from typing import Literal

from mediakit.model.timeline import Transition

Motif = Literal["drum", "blossom", "none"]
"""drum: a bronze drum's face as the sun over the sea · blossom: a lattice and a band of four-petalled
blossoms, as woodcarvers cut them · none: plain grounds. Never an emblem of a state or a party."""


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours as `#rrggbb`; every text colour keeps 4.5:1 against what it stands on."""

    background: str
    """Behind slides of content."""
    surface: str
    """Cards and panels on the background."""
    primary: str
    """The campaign's main colour: title and end card stand on it."""
    primary_dark: str
    """A deeper shade of it, for depth."""
    accent: str
    """Sparingly: bars, bullets, the motif."""
    text: str
    """Text on background and surface."""
    muted: str
    """Secondary text on background and surface."""
    on_primary: str
    """Text on primary and primary_dark."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A look for the whole campaign."""

    name: str
    """Its id, the file name without `.yaml`."""
    colours: Colours
    """Its palette."""
    heading_font: str
    """Font file as `package/file`, such as `font_manrope/Manrope-ExtraBold.ttf`."""
    text_font: str
    """Font file of body text and captions."""
    strong_font: str
    """Font file of labels and emphasis."""
    safe_area: float = 0.05
    """Margin kept free of text on every side, as a share of that side (EBU R 95: graphics 5 %)."""
    motif: Motif = "drum"
    """What is drawn on the grounds of slides."""
    type_scale: float = 1.0
    """How big texts may become, times the layouts' own sizes, 0.75 to 1.25; their smallest sizes stay."""
    spacing: float = 1.0
    """Air between the parts of a slide, times the layouts' own, 0.5 to 1.5."""
    radius: float = 1.0
    """Roundness of corners, times the layouts' own, 0 to 2."""
    logo: str = ""
    """Image below `assets/images/`; empty: the theme's own drawn motif stands alone."""
    transition: Transition = "fade"
    """How slides follow one another."""
    animated: bool = True
    """Whether texts of titles and end cards glide in, and items appear as they are spoken."""
    spoken_word: bool = False
    """Whether captions highlight the word that is being said."""
    progress: bool = False
    """Whether a line at the upper edge tells how much of the clip has passed."""

    def unnamed(self) -> "Theme":
        """Give it without its name, which shows nowhere."""
        return replace(self, name="")

"""The font of the default theme."""

import pytest


@pytest.fixture
def font() -> str:
    """Give the heaviest cut: its accents reach farthest."""
    return "font_manrope/Manrope-ExtraBold.ttf"

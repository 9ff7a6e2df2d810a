"""The libraries that shape drawn pictures."""

LIBRARIES = ("av", "moviepy", "numpy", "Pillow", "segno")
"""By the names they are installed under."""

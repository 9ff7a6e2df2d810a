"""What else is in a take."""

LIBRARIES = ("av", "numpy", "soxr")
"""Libraries that shape a take's bytes besides the voice's own."""

"""mediakit: campaign messages into video clips and loudspeaker spots."""

__version__ = "0.1.0"

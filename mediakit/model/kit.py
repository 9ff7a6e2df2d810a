"""What a recipe may ask for."""

from typing import Protocol

from mediakit.model.campaign import Campaign, Contact, Line
from mediakit.model.profile import Profile
from mediakit.model.voice import Speech


class Kit(Protocol):
    """Speaks for a recipe and tells it what the output must be."""

    @property
    def campaign(self) -> Campaign:
        """What messages share; its list of messages is empty, so that no result hangs on another message."""

    @property
    def profile(self) -> Profile:
        """The output at hand."""

    def speak(self, line: Line | Contact | str) -> Speech:
        """Have a line spoken: each sentence one take, out of the store when it was spoken before.

        Raises:
            MediakitError: when it cannot be read or the voice fails.
        """

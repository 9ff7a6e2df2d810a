"""What a recipe may ask for."""

from typing import Protocol

from mediakit.model.campaign import Campaign, Contact, Line
from mediakit.model.profile import Profile
from mediakit.model.tempo import Tempo
from mediakit.model.voice import Speech


class Kit(Protocol):
    """Speaks for a recipe and tells it what the output must be."""

    @property
    def campaign(self) -> Campaign:
        """What messages share; its list of messages is empty, so that no result hangs on another message."""

    @property
    def profile(self) -> Profile:
        """The output at hand."""

    @property
    def tempo(self) -> Tempo:
        """How its voice keeps time."""

    def speak(self, line: Line | Contact | str, pace: int | None = None) -> Speech:
        """Have a line spoken: each sentence one take, out of the store when it was spoken before.

        Args:
            line: what is said.
            pace: syllables a minute; None: the output's own. A recording keeps its own, and so does a voice
                that cannot be paced.

        Raises:
            MediakitError: when it cannot be read or the voice fails.
        """

    def foresee(self, line: Line | Contact | str, pace: int | None = None) -> Speech:
        """Give a line as it would be spoken, without a voice: its takes have the lengths that are likely.

        Raises:
            MediakitError: when it cannot be read.
        """

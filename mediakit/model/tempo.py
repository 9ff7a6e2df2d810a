"""How a voice keeps time, so that a length is known before it speaks."""

from dataclasses import dataclass

from mediakit.units import SAMPLE_RATE_HZ


@dataclass(frozen=True, slots=True)
class Tempo:
    """What a sentence takes, fitted to a voice; in beats, of which the asked pace has one a syllable."""

    syllable: float = 1.0
    """Beats that a syllable takes."""
    comma: float = 0.0
    """Beats that a pause inside a sentence takes."""
    sentence: float = 0.0
    """Beats that a sentence takes besides: less than 0 where its last syllable is cut short."""
    own_pace: int = 0
    """Syllables a minute of a voice that cannot be paced; 0: it speaks as fast as it is asked to."""
    doubt: float = 0.08
    """Most share by which the length of a whole result strays from the one foreseen."""
    measured: bool = False
    """Whether it was fitted to the voice rather than taken for likely."""

    def samples(self, said: str, pace: int) -> int:
        """Foresee how many samples at 48 kHz a sentence takes.

        Args:
            said: syllables, commas and a full stop, as a voice gets them.
            pace: syllables a minute that it is asked for.
        """
        syllables = len(said.split())
        beats = self.syllable * syllables + self.comma * said.count(",") + self.sentence
        beat = SAMPLE_RATE_HZ * 60 // (self.own_pace or pace)
        return round(beat * max(beats, syllables / 2))

    @property
    def reserve(self) -> float:
        """Share by which a foreseen length counts as longer where it is held against a limit.

        A measured voice is kept off the limit by its doubt, so that what was let pass is not refused once it
        is spoken. One that nobody measured is let pass by its doubt: only what is surely too long is refused.
        """
        return self.doubt if self.measured else -self.doubt


LIKELY = Tempo()
"""That of a voice of which nobody knows more than that it can be asked for a pace."""

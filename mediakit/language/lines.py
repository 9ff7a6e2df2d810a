"""Whatever a story says, read: a line, a contact, a bare sentence."""

from dataclasses import dataclass, field

from mediakit.errors import Place
from mediakit.language.override import read_as
from mediakit.language.reader import read
from mediakit.model.campaign import Contact, Line
from mediakit.model.reading import Lexicon, Reading


def read_line(line: Line | Contact | str, lexicon: Lexicon, where: Place | None = None) -> Reading:
    """Read what is shown, or what is said instead, with origins in what is shown.

    Raises:
        MediakitError: what `read` and `read_as` raise.
    """
    place = where or Place()
    if isinstance(line, str):
        return read(line, lexicon, place)
    return read_as(line.show, line.say, lexicon, place) if line.say else read(line.show, lexicon, place)


@dataclass(frozen=True, slots=True)
class Readings:
    """Reads each text once, however many results say it."""

    lexicon: Lexicon
    """The campaign's own readings."""
    _read: dict[tuple[str, str], Reading] = field(default_factory=dict, init=False, repr=False)

    def of(self, line: Line | Contact | str, where: Place | None = None) -> Reading:
        """Read as `read_line` does.

        Raises:
            MediakitError: what `read_line` raises.
        """
        texts = (line, "") if isinstance(line, str) else (line.show, line.say)
        if texts not in self._read:
            self._read[texts] = read_line(line, self.lexicon, where)
        return self._read[texts]

"""Whatever a story says, read: a line, a contact, a bare sentence."""

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

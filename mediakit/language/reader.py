"""Reading: shown text into spoken words, or every fault of the text at once."""

import re
from collections.abc import Iterator

from mediakit.errors import MediakitError, Place, together
from mediakit.language.air import takes_air
from mediakit.language.alphabet import spell_out
from mediakit.language.rules.rule import Refused
from mediakit.language.scan import Token, scan
from mediakit.language.tables.loans import syllables_of
from mediakit.language.text import flatten, visible
from mediakit.model.reading import Lexicon, Pause, Reading, Span, SpokenWord

_STOP = re.compile(r"[.!?…\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BLANK = re.compile(r" ?(?:…|\.{2}|_{2})[ .…_/]{0,40}(?=tháng|năm|ngày|(?<=/)[12A-ZĐ])")
_BREATH = re.compile(r"^/ |[,;:()\[\]{}|•●→]|\s[-–]|[-–]\s")


def read(text: str, lexicon: Lexicon, where: Place | None = None) -> Reading:
    """Say what is written.

    Args:
        text: shown text in any Unicode form; positions count in `Reading.shown`.
        lexicon: the campaign's own readings; they go before every rule.
        where: place of the text in its file; a fault adds its fact `at`, the character counted from 1.
    Raises:
        MediakitError: UNKNOWN_ABBREVIATION, AMBIGUOUS_ABBREVIATION, UNREADABLE, NOT_IN_CALENDAR or
            DATE_OR_FRACTION; ManyFaults when there are several.
    """
    reading, faults = read_on(text, lexicon, where)
    if faults:
        raise together(faults)
    return reading


def read_on(
    text: str, lexicon: Lexicon, where: Place | None = None
) -> tuple[Reading, tuple[MediakitError, ...]]:
    """Say what is written, and go on where it is refused.

    Returns:
        The reading, and the faults `read` would raise. A refused token is said by its likeliest reading or
        spelled; its word has the kind `refused` and the fault's code for its rule.
    """
    shown = visible(text)
    flat = flatten(shown)
    tokens = scan(flat, lexicon)
    faults = tuple(
        MediakitError(token.fault.code, where, at=token.start + 1, **token.fault.facts)
        for token in tokens
        if token.fault
    )
    if faults:
        tokens = [_said_anyway(flat, token, token.fault) if token.fault else token for token in tokens]
    dropped = tuple(Span(token.start, token.end) for token in tokens if token.kind == "picture")
    return Reading(shown, _words(flat, [token for token in tokens if token.said]), dropped), faults


def dropped_pictures(reading: Reading, where: Place | None = None) -> Iterator[MediakitError]:
    """Note what is shown and never said: PICTURE_DROPPED, with the picture and the character it stands at."""
    for span in reading.dropped:
        picture = reading.shown[span.start : span.end]
        yield MediakitError("PICTURE_DROPPED", where, token=picture, at=span.start + 1)


def _said_anyway(flat: str, token: Token, fault: Refused) -> Token:
    said = fault.anyway or spell_out(flat[token.start : token.end])
    return Token(token.start, token.end, said, "refused", fault.code)


_END: Pause = "."


def _words(flat: str, tokens: list[Token]) -> tuple[SpokenWord, ...]:
    if not tokens:
        return ()
    starts = [token.start for token in tokens[1:]]
    pauses = [_pause(flat, token.end, start) for token, start in zip(tokens, starts, strict=False)]
    return tuple(
        _word(token, pause, aired=takes_air(tokens, index))
        for index, (token, pause) in enumerate(zip(tokens, [*pauses, _END], strict=True))
    )


def _word(token: Token, pause: Pause, *, aired: bool) -> SpokenWord:
    sounds = "" if token.kind == "plain" else syllables_of(token.said)
    span = Span(token.start, token.end)
    sounds = "" if sounds == token.said else sounds
    return SpokenWord(token.said, span, token.kind, token.rule, pause, sounds, aired)


def _pause(flat: str, end: int, start: int) -> Pause:
    """Give the pause that the signs between two words ask for; numbers never run together."""
    between = flat[end:start]
    if between in ("", " ") or _BLANK.match(flat[end : start + 5]):
        return ""
    if _STOP.search(between):
        return "."
    numbers = flat[end - 1].isdigit() and flat[start].isdigit() and between.strip()
    return "," if numbers or _BREATH.search(between) else ""

"""Reading: shown text into spoken words, or every fault of the text at once."""

import re

from mediakit.errors import MediakitError, Place, together
from mediakit.language.scan import Token, scan
from mediakit.language.tables.loans import syllables_of
from mediakit.language.text import flatten, nfc
from mediakit.model.reading import Lexicon, Pause, Reading, Span, SpokenWord

_STOP = re.compile(r"[.!?…\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BREATH = re.compile(r"[,;:()\[\]{}|•●→]|\s[-–]|[-–]\s")


def read(text: str, lexicon: Lexicon, where: Place | None = None) -> Reading:
    """Say what is written.

    Args:
        text: shown text in any Unicode form; positions count in its NFC form.
        lexicon: the campaign's own readings; they go before every rule.
        where: place of the text in its file; a fault adds its fact `at`, the character counted from 1.
    Raises:
        MediakitError: UNKNOWN_ABBREVIATION, AMBIGUOUS_ABBREVIATION, UNREADABLE, NOT_IN_CALENDAR,
            DATE_OR_FRACTION or LEXICON_NOT_SYLLABLES; ManyFaults when there are several.
    """
    shown = nfc(text)
    flat = flatten(shown)
    tokens = scan(flat, lexicon)
    faults = [
        MediakitError(token.fault.code, where, at=token.start + 1, **token.fault.facts)
        for token in tokens
        if token.fault
    ]
    if faults:
        raise together(faults)
    return Reading(shown, _words(flat, tokens))


def count_syllables(text: str, lexicon: Lexicon) -> int:
    """Count the syllables said for `text`; raises as `read` does."""
    return read(text, lexicon).syllable_count


_END: Pause = "."


def _words(flat: str, tokens: list[Token]) -> tuple[SpokenWord, ...]:
    if not tokens:
        return ()
    starts = [token.start for token in tokens[1:]]
    pauses = [_pause(flat, token.end, start) for token, start in zip(tokens, starts, strict=False)]
    return tuple(_word(token, pause) for token, pause in zip(tokens, [*pauses, _END], strict=True))


def _word(token: Token, pause: Pause) -> SpokenWord:
    sounds = "" if token.kind == "plain" else syllables_of(token.said)
    span = Span(token.start, token.end)
    return SpokenWord(token.said, span, token.kind, token.rule, pause, "" if sounds == token.said else sounds)


def _pause(flat: str, end: int, start: int) -> Pause:
    """Give the pause that the signs between two words ask for; numbers never run together."""
    between = flat[end:start]
    if between in ("", " "):
        return ""
    if _STOP.search(between):
        return "."
    numbers = flat[end - 1].isdigit() and flat[start].isdigit() and between.strip()
    return "," if numbers or _BREATH.search(between) else ""

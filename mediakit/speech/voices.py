"""Every voice there is, by the id a catalogue names it with."""

from collections.abc import Callable

from mediakit.errors import MediakitError
from mediakit.model.voice import Voice
from mediakit.speech.espeak import EspeakVoice
from mediakit.speech.gtts import GttsVoice

VOICES: dict[str, Callable[[], Voice]] = {
    "espeak:nu-bac": lambda: EspeakVoice("nu-bac"),
    "gtts:vi": lambda: GttsVoice("vi", EspeakVoice("nu-bac")),
}
"""`engine:voice` to what makes it."""


def voice_named(name: str) -> Voice:
    """Give the voice of that id.

    Raises:
        MediakitError: UNKNOWN_VOICE.
    """
    if name not in VOICES:
        raise MediakitError("UNKNOWN_VOICE", said=name, known=", ".join(VOICES))
    return VOICES[name]()

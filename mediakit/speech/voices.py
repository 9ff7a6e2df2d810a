"""Every voice there is, by the id a catalogue names it with."""

from collections.abc import Callable

from mediakit.errors import MediakitError
from mediakit.model.voice import Voice


def _espeak() -> Voice:
    # engines load the libraries of sound: who only asks which voices there are goes without
    from mediakit.speech.espeak import EspeakVoice  # noqa: PLC0415

    return EspeakVoice("nu-bac")


def _gtts() -> Voice:
    from mediakit.speech.espeak import EspeakVoice  # noqa: PLC0415 - as above
    from mediakit.speech.gtts import GttsVoice  # noqa: PLC0415

    return GttsVoice("vi", EspeakVoice("nu-bac"))


VOICES: dict[str, Callable[[], Voice]] = {"espeak:nu-bac": _espeak, "gtts:vi": _gtts}
"""`engine:voice` to what makes it."""


def voice_named(name: str) -> Voice:
    """Give the voice of that id.

    Raises:
        MediakitError: UNKNOWN_VOICE.
    """
    if name not in VOICES:
        raise MediakitError("UNKNOWN_VOICE", said=name, known=", ".join(VOICES))
    return VOICES[name]()

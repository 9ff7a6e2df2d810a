"""Every engine and every voice there is, by the ids catalogues name them with."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from mediakit.errors import MediakitError
from mediakit.model.tempo import LIKELY, Tempo
from mediakit.model.voice import Engine, Voice

_GROUP = "mediakit.voices"
"""Entry points by which other packages bring engines."""


def _espeak() -> Engine:
    from mediakit.speech.espeak import Espeak  # noqa: PLC0415 - who speaks with one engine loads no other

    return Espeak()


def _gtts() -> Engine:
    from mediakit.speech.espeak import Espeak  # noqa: PLC0415 - as above
    from mediakit.speech.gtts import Gtts  # noqa: PLC0415

    return Gtts(Espeak())


def _edge() -> Engine:
    from mediakit.speech.edge import Edge  # noqa: PLC0415 - as above
    from mediakit.speech.espeak import Espeak  # noqa: PLC0415

    return Edge(Espeak())


def _piper() -> Engine:
    from mediakit.speech.espeak import Espeak  # noqa: PLC0415 - as above
    from mediakit.speech.piper import Piper  # noqa: PLC0415

    return Piper(Espeak())


ENGINES: dict[str, Callable[[], Engine]] = {
    "espeak": _espeak,
    "gtts": _gtts,
    "edge": _edge,
    "piper": _piper,
}
"""What makes each engine of our own, by its name."""


def engine_names() -> tuple[str, ...]:
    """Name every engine, our own first."""
    return (*ENGINES, *(name for name in _brought() if name not in ENGINES))


def engine_named(name: str) -> Engine:
    """Give an engine.

    Raises:
        MediakitError: ENGINE_BROKEN when the package that brings it fails.
    """
    if name in ENGINES:
        return ENGINES[name]()
    try:
        engine: Engine = _brought()[name].load()()
    except Exception as error:  # whatever another package's code raises
        raise MediakitError("ENGINE_BROKEN", engine=name, said=f"{type(error).__name__}: {error}") from error
    return engine


def all_voices() -> Iterator[Voice]:
    """Give every voice of every engine that can be loaded."""
    for name in engine_names():
        try:
            engine = engine_named(name)
        except MediakitError:  # `mediakit voices` tells it; no catalogue can name its voices
            continue
        yield from (Voice(engine, facts) for facts in engine.voices())


def voice_ids() -> tuple[str, ...]:
    """Name every voice."""
    return tuple(voice.id for voice in all_voices())


def voice_named(name: str) -> Voice:
    """Give the voice of that id.

    Raises:
        MediakitError: UNKNOWN_VOICE, ENGINE_BROKEN.
    """
    engine_name, _, voice_name = name.partition(":")
    if engine_name in engine_names():
        engine = engine_named(engine_name)
        for facts in engine.voices():
            if facts.name == voice_name:
                return Voice(engine, facts)
    raise MediakitError("UNKNOWN_VOICE", said=name, known=", ".join(voice_ids()))


def tempo_of(name: str) -> Tempo:
    """Tell how the voice of that id keeps time; one that is not here is taken to keep the asked pace."""
    try:
        return voice_named(name).facts.tempo
    except MediakitError:  # told where the voice is named
        return LIKELY


@cache
def _brought() -> dict[str, EntryPoint]:
    return {found.name: found for found in entry_points(group=_GROUP)}

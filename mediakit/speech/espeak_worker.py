"""One sentence through espeak-ng, in a process of its own, started by this file's path.

Inside one process espeak-ng is neither deterministic nor thread-safe; a fresh process per sentence is both.
Standard input: a JSON object with `library` (path of libespeak-ng), `voice` (a file in the working
directory), `rate`, `pitch`, `range` and `said`. The working directory must hold `espeak-ng-data`: the library
takes no long or accented path, so it gets `.`. Standard output: a JSON line with `rate_hz`, `marks` and the
count of `samples`, then these, 16-bit little-endian mono.

Where the platform allows (not on Windows) the process limits itself, so that no sentence can hang a machine
or fill its memory; whoever starts it limits its time everywhere.
"""

import ctypes
import json
import sys
from contextlib import suppress
from typing import Any

_SYNCHRONOUS = 2
_DONT_EXIT = 0x8000
_RATE, _PITCH, _RANGE = 1, 3, 4
_WORD_EVENT, _END_OF_LIST = 1, 0
_UTF8 = 1
_CPU_S = 30
"""A sentence of 2,000 characters takes less than one."""
_MEMORY_BYTES = 512 * 2**20
"""Address space; a sentence takes 16 MB of memory, in libraries that map some more."""


class _Event(ctypes.Structure):
    """`espeak_EVENT` of speak_lib.h."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


_CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


def synthesise(order: dict[str, Any]) -> tuple[int, list[int], bytes]:
    """Give sample rate in Hz, the first sample of every word event, and the samples."""
    library = ctypes.CDLL(order["library"])
    marks: list[int] = []
    sound = bytearray()

    def collect(samples: Any, count: int, events: Any) -> int:
        if samples and count:
            sound.extend(ctypes.string_at(samples, count * 2))
        for event in events:
            if event.type == _END_OF_LIST:
                break
            if event.type == _WORD_EVENT:
                marks.append(event.sample)
        return 0

    rate_hz = library.espeak_Initialize(_SYNCHRONOUS, 0, b".", _DONT_EXIT)
    if rate_hz <= 0:
        sys.exit("espeak-ng cannot read its data")
    if library.espeak_ng_SetVoiceByFile(order["voice"].encode()) != 0:
        sys.exit(f"espeak-ng does not know the voice {order['voice']}")
    for parameter, value in ((_RATE, order["rate"]), (_PITCH, order["pitch"]), (_RANGE, order["range"])):
        library.espeak_SetParameter(parameter, value, 0)
    library.espeak_ng_SetRandSeed(ctypes.c_long(1))
    kept_alive = _CALLBACK(collect)
    library.espeak_SetSynthCallback(kept_alive)
    text = order["said"].encode()
    status = library.espeak_Synth(
        ctypes.c_char_p(text), ctypes.c_size_t(len(text) + 1), 0, 0, 0, _UTF8, None, None
    )
    if status != 0:
        sys.exit(f"espeak-ng failed with status {status}")
    library.espeak_Synchronize()
    return rate_hz, marks, bytes(sound)


def limit() -> None:
    """Let this process take no more than its share; what the platform does not allow stays free."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    for kind, most in (
        (resource.RLIMIT_CPU, _CPU_S),
        (resource.RLIMIT_AS, _MEMORY_BYTES),
        (resource.RLIMIT_CORE, 0),  # a crash leaves no dump behind
    ):
        with suppress(ValueError, OSError):  # macOS refuses a limit of address space
            resource.setrlimit(kind, (most, most))


def main() -> None:
    """Read one order, write one sentence."""
    limit()
    rate_hz, marks, sound = synthesise(json.load(sys.stdin.buffer))
    head = json.dumps({"rate_hz": rate_hz, "marks": marks, "samples": len(sound) // 2})
    sys.stdout.buffer.write(head.encode() + b"\n" + sound)


if __name__ == "__main__":
    main()

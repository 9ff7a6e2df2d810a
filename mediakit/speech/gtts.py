"""gTTS: Google Translate's voice, online, behind a guard.

gTTS itself verifies no certificate, waits for ever and takes an HTML page for sound. Here its prepared
requests are sent with certificates checked and a time limit, and only an answer that holds sound is taken.
"""

import base64
import binascii
import re
import time
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from typing import Any

from mediakit.build.fingerprint import digest
from mediakit.errors import MediakitError
from mediakit.model.tempo import Tempo
from mediakit.model.voice import Engine, Utterance, VoiceFacts
from mediakit.speech.online import CONNECT_S, READ_S, WHOLE_S, Caller, Refusal, refused

_ROW = "jQ1olc"
"""Names the service's answer; a page of anyone else lacks it."""
_SOUND = re.compile(rf'{_ROW}","\[\\"(.*?)\\"]')
_PIECE = 64 * 1024
_MOST_BYTES = 8 * 1024 * 1024
"""A hundred characters are some 40 kB."""

Send = Callable[[Any], str]
"""Takes a `requests.PreparedRequest`, gives the text of the answer."""


def send_checked(request: Any) -> str:
    """Send one prepared request, certificates checked, within the time limit, through the system's proxy.

    Raises:
        Refusal: when no good answer comes.
    """
    import requests  # noqa: PLC0415 - slow to import, and only an online voice needs it
    from urllib3.exceptions import HTTPError  # noqa: PLC0415 - as above

    give_up_at = time.monotonic() + WHOLE_S
    content = bytearray()
    try:
        with requests.Session() as session:
            how = session.merge_environment_settings(request.url, {}, True, None, None)  # noqa: FBT003 - streamed
            # a redirected question would lose its words, and reach who knows whom
            limits = (CONNECT_S, READ_S)
            with session.send(request, timeout=limits, allow_redirects=False, **how) as answer:
                if answer.status_code != requests.codes.ok:
                    raise refused(answer.status_code, answer.headers)
                while piece := answer.raw.read1(_PIECE, decode_content=True):
                    content += piece
                    if time.monotonic() > give_up_at or len(content) > _MOST_BYTES:
                        raise Refusal("Timeout")
    except (requests.RequestException, HTTPError, OSError) as error:
        raise Refusal(type(error).__name__) from error
    return content.decode(errors="replace")


_TERMS = "Google Terms of Service"
_TEMPO = Tempo(own_pace=225, doubt=0.15)
"""It cannot be paced; how fast it speaks is taken for likely, not measured."""
_REFERENCE = "nu-bac"
"""The offline voice that its takes are aligned with."""


class Gtts:
    """Vietnamese as Google Translate says it; marks by alignment against an offline voice."""

    name = "gtts"
    online = True
    deterministic = False

    def __init__(self, reference: Engine, send: Send = send_checked, caller: Caller | None = None) -> None:
        self._reference = reference
        self._send = send
        self._caller = caller or Caller()

    def probe(self) -> str:
        """Give no fault: whether the network is there shows only when it speaks."""
        return ""

    def voices(self) -> tuple[VoiceFacts, ...]:
        """Give the one voice the service has for Vietnamese."""
        return (VoiceFacts("vi", "female", "bac", 24000, _TERMS, "Google Translate", tempo=_TEMPO),)

    def fingerprint(self, voice: str) -> str:
        """Digest of the client's version, the language, and the voice it is aligned with."""
        return digest([version("gTTS"), voice, self._reference.fingerprint(_REFERENCE)])

    def synthesise(self, voice: str, said: str, pace: int) -> Utterance:
        """Speak one sentence at the service's own pace.

        Raises:
            MediakitError: VOICE_OFFLINE; VOICE_SILENT when the answer holds no sound; VOICE_LENGTH.
        """
        # asking which voices there are loads no library of sound
        from mediakit.speech.answers import ensure_likely, sound_of  # noqa: PLC0415
        from mediakit.speech.utterances import aligned  # noqa: PLC0415

        who = f"{self.name}:{voice}"
        samples, rate_hz = sound_of(self._fetch(voice, said), who, said)
        reference = self._reference.synthesise(_REFERENCE, said, pace)
        spoken = aligned(samples, rate_hz, reference)
        if spoken is None:
            raise MediakitError("VOICE_SILENT", voice=who, said=said)
        ensure_likely(spoken, reference, who, said)
        return spoken

    def _fetch(self, voice: str, said: str) -> bytes:
        """MP3 of one sentence, its parts joined."""
        from gtts import gTTS  # noqa: PLC0415 - slow to import, and only this voice needs it

        parts = []
        for request in gTTS(said, lang=voice, lang_check=False)._prepare_requests():  # noqa: SLF001 - its public ways send unchecked
            part = self._caller.ask(partial(self._part, request), f"{self.name}:{voice}", said)
            if not part:  # the others without it would leave words out
                raise MediakitError("VOICE_SILENT", voice=f"{self.name}:{voice}", said=said)
            parts.append(part)
        return b"".join(parts)

    def _part(self, request: Any) -> bytes:
        """MP3 in one answer; empty when the service has none to give.

        Raises:
            Refusal: for another's page, and for sound that is cut.
        """
        from mediakit.speech.answers import is_cut  # noqa: PLC0415 - as above

        answer = self._send(request)
        if _ROW not in answer:
            raise Refusal("HTTP 200 ≠ MP3")
        part = _sound_in(answer)
        if is_cut(part):
            raise Refusal("MP3 < 100 %")
        return part


def _sound_in(answer: str) -> bytes:
    """MP3 in an answer of the service; empty when it holds none."""
    found = _SOUND.search(answer)
    try:
        return base64.b64decode(found[1], validate=True) if found else b""
    except binascii.Error:
        return b""

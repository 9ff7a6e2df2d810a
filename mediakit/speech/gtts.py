"""gTTS: Google Translate's voice, online, behind a guard.

gTTS itself verifies no certificate, waits for ever and takes an HTML page for sound. Here its prepared
requests are sent with certificates checked and a time limit, and only an answer that holds sound is taken.
"""

import base64
import binascii
import io
import re
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

from mediakit.build.fingerprint import digest
from mediakit.errors import MediakitError
from mediakit.model.voice import Engine, Utterance, VoiceFacts

_TIMEOUT_S = 20
_SOUND = re.compile(r'jQ1olc","\[\\"(.*?)\\"]')

Send = Callable[[Any], str]
"""Takes a `requests.PreparedRequest`, gives the text of the answer."""


def send_checked(request: Any) -> str:
    """Send one prepared request, certificates checked, within the time limit.

    Raises:
        MediakitError: VOICE_OFFLINE when no good answer comes.
    """
    import requests  # noqa: PLC0415 - slow to import, and only an online voice needs it

    try:
        with requests.Session() as session:
            answer = session.send(request, verify=True, timeout=_TIMEOUT_S)
            answer.raise_for_status()
            return answer.text
    except requests.RequestException as error:
        raise MediakitError("VOICE_OFFLINE", voice="gtts", said=type(error).__name__) from error


_REFERENCE = "nu-bac"
"""The offline voice that its takes are aligned with."""


class Gtts:
    """Vietnamese as Google Translate says it; marks by alignment against an offline voice."""

    name = "gtts"
    online = True
    deterministic = False

    def __init__(self, reference: Engine, send: Send = send_checked) -> None:
        self._reference = reference
        self._send = send

    def probe(self) -> str:
        """Give no fault: whether the network is there shows only when it speaks."""
        return ""

    def voices(self) -> tuple[VoiceFacts, ...]:
        """Give the one voice the service has for Vietnamese."""
        return (VoiceFacts("vi", "female", "bac", 24000, "Google Terms of Service", "Google Translate"),)

    def fingerprint(self, voice: str) -> str:
        """Digest of the client's version, the language, and the voice it is aligned with."""
        return digest([version("gTTS"), voice, self._reference.fingerprint(_REFERENCE)])

    def synthesise(self, voice: str, said: str, pace: int) -> Utterance:
        """Speak one sentence at the service's own pace.

        Raises:
            MediakitError: VOICE_OFFLINE, or VOICE_SILENT when the answer holds no sound.
        """
        # asking which voices there are loads no library of sound
        import numpy as np  # noqa: PLC0415

        from mediakit.signal.files import decode  # noqa: PLC0415
        from mediakit.speech.utterances import aligned  # noqa: PLC0415

        silent = MediakitError("VOICE_SILENT", voice=f"{self.name}:{voice}", said=said)
        try:
            decoded, rate_hz = decode(io.BytesIO(self._fetch(voice, said)))
        except MediakitError as error:
            if error.code in ("AUDIO_UNREADABLE", "NO_AUDIO"):
                raise silent from error
            raise
        reference = self._reference.synthesise(_REFERENCE, said, pace)
        spoken = aligned(decoded.mean(axis=1, dtype=np.float32), rate_hz, reference)
        if spoken is None:
            raise silent
        return spoken

    def _fetch(self, voice: str, said: str) -> bytes:
        """MP3 of one sentence, its parts joined."""
        from gtts import gTTS  # noqa: PLC0415 - slow to import, and only this voice needs it

        parts = []
        for request in gTTS(said, lang=voice, lang_check=False)._prepare_requests():  # noqa: SLF001 - its public ways send unchecked
            part = _sound_in(self._send(request))
            if not part:  # the others without it would leave words out
                raise MediakitError("VOICE_SILENT", voice=f"{self.name}:{voice}", said=said)
            parts.append(part)
        return b"".join(parts)


def _sound_in(answer: str) -> bytes:
    """MP3 in an answer of the service; empty when it holds none."""
    found = _SOUND.search(answer)
    try:
        return base64.b64decode(found[1], validate=True) if found else b""
    except binascii.Error:
        return b""

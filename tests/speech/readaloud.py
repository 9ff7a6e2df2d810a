"""The service behind edge-tts, on this machine: a WebSocket that answers as it is told."""

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

_CHUNK = 720


@dataclass
class ReadAloud:
    """What it answers, and what it was asked."""

    mp3: bytes
    """The sound it sends."""
    words: list[tuple[str, float, float]]
    """Words with start and end in seconds."""
    manner: str = "speech"
    """How it answers: `speech`, a status, `page`, `hang`, `drip`, `mute`, `broken` (ends early), `odd`."""
    asked: list[str] = field(default_factory=list)
    """SSML it was sent; empty texts for requests that were turned away."""
    url: str = ""
    """Its address."""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer one request."""
        if self.manner.isdecimal() or self.manner == "page":
            self.asked.append("")
            status = 200 if self.manner == "page" else int(self.manner)
            headers = {"Retry-After": "7"} if status == 429 else {}
            return web.Response(
                status=status, text="<html></html>", content_type="text/html", headers=headers
            )
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        settings = (await socket.receive()).data
        assert '"wordBoundaryEnabled":"true"' in settings
        self.asked.append((await socket.receive()).data)
        if self.manner == "hang":
            while (await socket.receive()).type not in (WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED):
                pass
            return socket
        await self._speak(socket)
        await socket.close()
        return socket

    async def _speak(self, socket: web.WebSocketResponse) -> None:
        while self.manner == "drip":
            await socket.send_str(_metadata("một", 0, 1))
            await asyncio.sleep(0.05)
        if self.manner == "odd":
            await socket.send_str("no header\r\n\r\n{}")
            return
        await socket.send_str("X-RequestId:1\r\nPath:turn.start\r\n\r\n{}")
        mp3, words = self.mp3, self.words
        if self.manner == "broken":
            mp3, words = mp3[: len(mp3) // 2], words[: len(words) // 2 + 1]
        if self.manner == "mute":
            mp3 = b""
        for text, start_s, end_s in words:
            await socket.send_str(_metadata(text, start_s, end_s))
        head = b"X-RequestId:1\r\nContent-Type:audio/mpeg\r\nPath:audio\r\n"
        for at in range(0, len(mp3), _CHUNK):
            await socket.send_bytes(len(head).to_bytes(2, "big") + head + mp3[at : at + _CHUNK])
        if self.manner != "broken":
            await socket.send_str("X-RequestId:1\r\nPath:turn.end\r\n\r\n{}")


def _metadata(text: str, start_s: float, end_s: float) -> str:
    ticks = {"Offset": round(start_s * 1e7), "Duration": round((end_s - start_s) * 1e7)}
    words: dict[str, Any] = {"text": {"Text": text, "Length": len(text), "BoundaryType": "WordBoundary"}}
    found = {"Metadata": [{"Type": "WordBoundary", "Data": {**ticks, **words}}]}
    return f"X-RequestId:1\r\nPath:audio.metadata\r\n\r\n{json.dumps(found)}"


@contextmanager
def serving(service: ReadAloud) -> Iterator[None]:
    """Run a service in a thread of its own, at an address it is told."""
    loop = asyncio.new_event_loop()
    ready = threading.Event()

    async def run() -> None:
        app = web.Application()
        app.router.add_get("/", service.handle)
        runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        service.url = f"ws://127.0.0.1:{runner.addresses[0][1]}/?x=1"
        ready.set()
        await stopped.wait()
        await runner.cleanup()

    stopped = asyncio.Event()
    thread = threading.Thread(target=lambda: loop.run_until_complete(run()))
    thread.start()
    ready.wait(10)
    try:
        yield
    finally:
        loop.call_soon_threadsafe(stopped.set)
        thread.join()
        loop.close()

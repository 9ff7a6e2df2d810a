"""A server of files that fails as it is told to; it answers this machine alone."""

import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class FileServer(ThreadingHTTPServer):
    """Serves bytes by path."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answering)
        self.files: dict[str, bytes] = {}
        """By path, from a slash on."""
        self.asked: list[tuple[str, str]] = []
        """Path and range of every request."""
        self.cut_after: int | None = None
        """Bytes of a large file after which the connection is cut, in every answer."""
        self.ranges = True
        """Whether parts of files are given."""
        self.hangs = False
        """Whether it takes requests and says nothing."""
        self.trickles = False
        """Whether it sends a byte of a large file every 50 ms."""
        self.status = 200
        """What it answers instead, when it is no 200."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep quiet of those who hang up."""

    @property
    def address(self) -> str:
        """Give its URL, without a slash at the end."""
        return f"http://127.0.0.1:{self.server_port}"


class _Answering(BaseHTTPRequestHandler):
    server: FileServer

    def do_GET(self) -> None:
        asked = self.headers.get("Range", "")
        self.server.asked.append((self.path, asked))
        if self.server.hangs:
            time.sleep(30)
            return
        content = self.server.files.get(self.path)
        if content is None or self.server.status != 200:
            self.send_error(self.server.status if self.server.status != 200 else 404)
            return
        found = re.fullmatch(r"bytes=(\d+)-", asked) if self.server.ranges else None
        start = int(found[1]) if found else 0
        if found and start >= len(content):
            self.send_response(416)
            self.send_header("Content-Range", f"bytes */{len(content)}")
            self.end_headers()
            return
        rest = content[start:]
        self.send_response(206 if found else 200)
        if found:
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        self.send_header("Content-Length", str(len(rest)))
        self.end_headers()
        if self.server.trickles and len(rest) > 1_000:
            for byte in rest:
                self.wfile.write(bytes([byte]))
                time.sleep(0.05)
            return
        self.wfile.write(rest[: self.server.cut_after])

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
        """Keep quiet."""


@contextmanager
def serving() -> Iterator[FileServer]:
    """Run a server while the block runs."""
    with FileServer() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()

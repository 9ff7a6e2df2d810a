"""Reads a page as a browser does, as far as tests ask."""

from base64 import b64decode
from html.parser import HTMLParser

EMPTY = {"meta", "br", "line", "path", "polyline"}
"""What has no end tag; in SVG it ends itself."""


class Page(HTMLParser):
    """A page that was read: what it holds, and whether every element ends."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        """Element, name, value."""
        self.said: list[str] = []
        """Text between tags, style and script aside."""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in an element."""
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in an element that ends itself."""
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        """End the element that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Take in text."""
        if data.strip() and self.open[-1:] not in (["style"], ["script"]):
            self.said.append(data.strip())

    @property
    def text(self) -> str:
        """Everything that is read."""
        return " ".join(self.said)

    def values(self, element: str, name: str) -> list[str]:
        """Give an attribute of every such element."""
        return [value for tag, named, value in self.attributes if (tag, named) == (element, name)]

    @property
    def sounds(self) -> list[bytes]:
        """What the players play."""
        return [b64decode(source.partition("base64,")[2]) for source in self.values("audio", "src")]

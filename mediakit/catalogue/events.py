"""YAML text into parser events: quickly where that is safe, carefully otherwise.

Two parsers: libyaml, compiled and ten times quicker, and ruamel.yaml's own in Python, whose refusals and
places are what people are told. They read YAML 1.1 and 1.2 and part in corners: a text that comes near one
goes to the careful parser, and so does whatever the quick one finds anything wrong with.
"""

import re
from collections.abc import Iterator
from typing import Any

from mediakit.catalogue.complaints import beyond_unicode, told

# Tabs, lone carriage returns, document markers, directives and `"a":b` are where the two part.
_CORNERS = re.compile("\t|\r(?!\n)|[\"']:[^ \r\n]|^(?:---|\\.\\.\\.|%)", re.MULTILINE)
# So are the heads of `|` and `>` with an indent or a note too close, and blocks that begin with a blank line.
_PLAIN_BLOCK = re.compile(r"[|>][+-]? *\r?\n +[^ \r\n]")


class Unsure(Exception):
    """The quick parser is not here, or might read this text otherwise than the careful one."""


def quick_events(text: str) -> Iterator[Any]:
    """Give the events of the quick parser.

    Raises:
        Unsure: it is not installed, refuses the text, or cannot be trusted with it.
    """
    if _CORNERS.search(text):
        raise Unsure
    try:
        from yaml import CSafeLoader, YAMLError  # noqa: PLC0415 - `mediakit --help` needs no YAML
    except ImportError as error:
        raise Unsure from error
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    try:
        parser = CSafeLoader(text)
        while (event := parser.get_event()) is not None:
            if getattr(event, "style", None) in ("|", ">"):
                mark: Any = event.start_mark
                if not _PLAIN_BLOCK.match(text, starts[mark.line] + mark.column):
                    raise Unsure
            yield event
    except (YAMLError, ValueError, OverflowError) as error:
        raise Unsure from error


def careful_events(text: str, file: str) -> Iterator[Any]:
    """Give the events of the careful parser.

    Raises:
        MediakitError: everything `told` and `beyond_unicode` give.
    """
    from ruamel.yaml import YAML  # noqa: PLC0415 - as above
    from ruamel.yaml.error import MarkedYAMLError  # noqa: PLC0415 - as above

    try:
        yield from YAML(typ="safe", pure=True).parse(text)
    except MarkedYAMLError as error:
        raise told(error, file, text) from error
    except (ValueError, OverflowError) as error:  # an escape such as \UFFFFFFFF, beyond Unicode
        raise beyond_unicode(file, text) from error

"""A YAML parser's complaint as the mistake a person made, at the place where it was made."""

import re
from typing import Any

from mediakit.errors import MediakitError, Place

# Possessive, so that a long line costs its length, not its square.
_KEY = re.compile(r"[ -]*+[^\s:#]++:(?=\s|$)")
_VALUE = re.compile(r"[ -]*+(?:[^\s:#'\"]++: ++)?+(?=(\S))")
_SIGNS = frozenset("@`%|>&*!?[{-")
# What Word and web pages put where a plain space is meant, at the start of a line or after a key.
_ODD_SPACE = re.compile("[ -]*+(?:[^\\s:#]++:)?+(?=[\u00a0\u2000-\u200a\u202f\u3000])")
_BEYOND_UNICODE = re.compile(r"\\U(?!0010|000)[0-9A-Fa-f]{8}")


def told(error: Any, file: str, text: str) -> MediakitError:
    """Translate a complaint of the careful parser's.

    Returns:
        YAML_QUOTE, YAML_ESCAPE, YAML_TAB, YAML_BRACKET, YAML_SPACE, YAML_SIGN, YAML_QUOTE_INSIDE, YAML_COLON,
        YAML_KEY, YAML_DASH, YAML_INDENT; YAML_BROKEN for what is none of these.
    """
    lines = [*text.splitlines(), ""]
    mark = error.problem_mark or error.context_mark
    index, column = min(mark.line, len(lines) - 1), mark.column
    return (
        _inside(error, file, lines)
        or _odd_space(file, lines, index)
        or _odd_value(file, lines[index], index, column)
        or _astray(file, lines, index, column)
        or MediakitError("YAML_BROKEN", _place(file, index, column), said=error.problem or "—")
    )


def _place(file: str, index: int, column: int) -> Place:
    return Place(file, index + 1, column + 1)


def _inside(error: Any, file: str, lines: list[str]) -> MediakitError | None:
    """Tell what the parser itself knows: it was inside quotes or brackets, or met a tab."""
    context, opened, mark = error.context or "", error.context_mark, error.problem_mark
    if context == "while scanning a quoted scalar":
        return MediakitError("YAML_QUOTE", _place(file, opened.line, opened.column))
    if context == "while scanning a double-quoted scalar":
        return MediakitError(
            "YAML_ESCAPE", _place(file, mark.line, lines[mark.line].rfind("\\", 0, mark.column))
        )
    if mark and lines[min(mark.line, len(lines) - 1)][mark.column :].startswith("\t"):
        return MediakitError("YAML_TAB", _place(file, mark.line, mark.column))
    if context.startswith("while parsing a flow"):
        return _open_bracket(file, lines, opened.line, opened.column)
    return None


def _open_bracket(file: str, lines: list[str], index: int, column: int) -> MediakitError | None:
    """Tell the last bracket that was opened up to here."""
    for at in range(index, -1, -1):
        line = lines[at][: column + 1] if at == index else lines[at]
        bracket = max(line.rfind("["), line.rfind("{"))
        if bracket >= 0:
            return MediakitError("YAML_BRACKET", _place(file, at, bracket), sign=line[bracket])
    return None


def beyond_unicode(file: str, text: str) -> MediakitError:
    r"""Tell an escape such as `\UFFFFFFFF`, for which the parser itself gives no place."""
    escape = _BEYOND_UNICODE.search(text)
    before = text[: escape.start() if escape else 0]
    return MediakitError("YAML_ESCAPE", Place(file, before.count("\n") + 1, len(before) - before.rfind("\n")))


def _before(lines: list[str], index: int) -> int:
    """Give the last line before this one that says something; -1 for none."""
    return next(
        (
            at
            for at in range(index - 1, -1, -1)
            if lines[at].strip() and not lines[at].lstrip().startswith("#")
        ),
        -1,
    )


def _odd_space(file: str, lines: list[str], index: int) -> MediakitError | None:
    """Find a space that is none to YAML, on this line or the one before."""
    for at in (_before(lines, index), index):
        odd = _ODD_SPACE.match(lines[at]) if at >= 0 else None
        if odd:
            return MediakitError("YAML_SPACE", _place(file, at, odd.end()))
    return None


def _odd_value(file: str, line: str, index: int, column: int) -> MediakitError | None:
    """Find a value that begins with a sign of YAML's, or goes on after its closing quote."""
    value = _VALUE.match(line)
    if not value or value.end() > column:
        return None
    if value[1] in _SIGNS:
        return MediakitError("YAML_SIGN", _place(file, index, value.end()), sign=value[1])
    if value[1] in "\"'" and not line[column:].startswith(":"):
        return MediakitError("YAML_QUOTE_INSIDE", _place(file, index, column), sign=value[1])
    return None


def _astray(file: str, lines: list[str], index: int, column: int) -> MediakitError | None:
    """Tell a colon inside a sentence from a line that does not hang together with the one before."""
    line = lines[index]
    start = len(line) - len(line.lstrip())
    if line[column:].startswith(":"):
        key = _KEY.match(line)
        if key and key.end() <= column:
            return MediakitError("YAML_COLON", _place(file, index, column))
        before = _before(lines, index)
        if before >= 0 and not _KEY.match(lines[before]):
            last = lines[before]
            return MediakitError("YAML_KEY", _place(file, before, len(last) - len(last.lstrip(" -"))))
        return MediakitError("YAML_INDENT", _place(file, index, start))
    if start != column or not line.strip():
        return None
    if re.match(r"-[^\s-]", line[column:]):
        return MediakitError("YAML_DASH", _place(file, index, column))
    return MediakitError("YAML_INDENT", _place(file, index, column))

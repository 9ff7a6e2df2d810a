"""The project's own sources, read as syntax, for the rules of the house and of its texts."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "mediakit"


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of mediakit, by its path with forward slashes, such as `build/plan.py`."""
    return {
        path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_bytes())
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def imports(module: ast.Module) -> Iterator[str]:
    """Every dotted name a module imports, wherever in it."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)


def calls(module: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """Every call in a module with the last part of what is called, such as `words` for `i18n.words(…)`."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(id=name) | ast.Attribute(attr=name):
                    yield name, node


def texts(node: ast.AST | None) -> set[str]:
    """Constant texts an expression may come to: the text itself, or both arms of a choice."""
    match node:
        case ast.Constant(value=str(text)):
            return {text}
        case ast.IfExp(body=one, orelse=other):
            return texts(one) | texts(other)
    return set()


def named(module: ast.Module, node: ast.expr) -> set[str]:
    """Constant texts of an expression, through a variable too."""
    return texts(node).union(*(texts(value) for value in _assigned(module, node)))


def facts(module: ast.Module, call: ast.Call) -> set[str] | None:
    """Names of the keywords of a call, a dict unpacked into it included; None where they cannot be read."""
    found: set[str] = set()
    for keyword in call.keywords:
        if keyword.arg:
            found.add(keyword.arg)
            continue
        spread = [keyword.value, *_assigned(module, keyword.value)]
        literals = [keys(node) for node in spread if isinstance(node, ast.Dict)]
        if len(literals) != 1:
            return None
        found |= literals[0]
    return found


def keys(literal: ast.Dict) -> set[str]:
    """Keys of a dict display."""
    return {text for key in literal.keys for text in texts(key)}


def _assigned(module: ast.Module, name: ast.expr) -> Iterator[ast.expr]:
    for node in ast.walk(module):
        if isinstance(name, ast.Name) and isinstance(node, ast.Assign):
            targets = [target.id for target in node.targets if isinstance(target, ast.Name)]
            if name.id in targets:
                yield node.value

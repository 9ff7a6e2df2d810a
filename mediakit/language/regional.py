"""Number words of the South in what the rules say in northern ones."""

from mediakit.language.tables import words

_NUMERIC = frozenset(words("number fraction date time money unit document roman range code"))
"""Classes whose words are numbers; `Linh` in a name is none."""
_SOUTHERN = {"nghìn": "ngàn", "linh": "lẻ"}


def southern(said: str, kind: str) -> str:
    """Say ngàn for nghìn and lẻ for linh in tokens of numbers; other tokens stay."""
    if kind not in _NUMERIC:
        return said
    return " ".join(_SOUTHERN.get(word, word) for word in said.split())

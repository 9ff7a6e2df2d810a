"""`lexicon.yaml` as the noun holds it: `entries` map what is written to what is said; the noun lists them."""

from dataclasses import replace
from typing import Any

from mediakit.catalogue.document import Document
from mediakit.catalogue.values import Refused, short
from mediakit.errors import Place
from mediakit.language.own import DIGITS, NUMBER


def listed(document: Document) -> Document:
    """Turn `entries: {written: said}` into the list that the noun holds, in the order of what is written.

    An entry may map `said`, and names of engines, to syllables: what such an engine gets instead.
    """
    entries = document.value.get("entries") if isinstance(document.value, dict) else None
    if entries is None:
        return document
    if not isinstance(entries, dict):
        return replace(document, value={**document.value, "entries": Refused("NOT_A_MAPPING", {})})
    items, places = [], dict(document.places)
    for index, written in enumerate(sorted(entries)):
        items.append(_entry(written, entries[written]))
        places |= _places(document, f"entries.{written}", f"entries[{index}]", entries[written])
    return replace(document, value={**document.value, "entries": items}, places=places)


def _entry(written: str, said: Any) -> dict[str, Any]:
    if not isinstance(said, dict):
        return {"written": written, "said": _fitting(written, said)}
    engines = [
        {"engine": name, "said": _fitting(written, said[name])} for name in sorted(said) if name != "said"
    ]
    main = {"said": _fitting(written, said["said"])} if "said" in said else {}
    return {"written": written, **main, "engines": engines}


def _fitting(written: str, said: Any) -> Any:
    """Refuse a reading that has other blanks than its pattern."""
    wanted = written.count(NUMBER)
    if not isinstance(said, str) or wanted == said.count(NUMBER) + said.count(DIGITS):
        return said
    return Refused("PATTERN_BLANKS", {"written": short(written), "said": short(said), "wanted": wanted})


def _places(document: Document, written: str, entry: str, said: Any) -> dict[str, Place]:
    """Say where the parts of a listed entry stand, by their new names."""
    found = {entry: document.places[written], f"{entry}.written": document.keys[written]}
    if not isinstance(said, dict):
        return {**found, f"{entry}.said": document.places[written]}
    if "said" in said:
        found[f"{entry}.said"] = document.places[f"{written}.said"]
    for index, name in enumerate(name for name in sorted(said) if name != "said"):
        found[f"{entry}.engines[{index}].engine"] = document.keys[f"{written}.{name}"]
        found[f"{entry}.engines[{index}].said"] = document.places[f"{written}.{name}"]
    return found

"""The JSON Schemas of the catalogue's files, from the nouns and readers that validate them.

Draft 07: the newest that every version of yaml-language-server knows whole (the YAML support of VS Code and
others; it promised “JSON Schema 7 and below” for years). A schema refuses nothing that the loader takes; what
it cannot say, such as that no February has 30 days, is left to `check`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from mediakit.catalogue import forms, values
from mediakit.catalogue.outputs import NAME_PATTERN, OUTPUT_READERS
from mediakit.catalogue.paths import MAX_PATH, PATH_PATTERN, inner_path
from mediakit.catalogue.rules import CONTENT, LEAST_ITEMS, MOST_ITEMS, NEEDED, UNWRITTEN, USED
from mediakit.catalogue.stations import ADAPTER_READERS, STATION_READERS
from mediakit.catalogue.values import SHAPES, TEXT, WORDING, Reader, Shape, Whole
from mediakit.model.campaign import Campaign, Loop, Message
from mediakit.model.own_output import OwnOutput
from mediakit.model.reading import Lexicon
from mediakit.model.slide import Layout
from mediakit.model.station import PLAYED, Adapter, Station
from mediakit.model.theme import Theme

SCHEMAS = "assets/catalogue/schema"
"""Folder of the schemas, below the project."""

Say = Callable[[str], str]
"""Gives the text of a key in somebody's language."""
_REMEDIES: Mapping[Reader, str] = {
    inner_path: "fix.PATH_LEAVES_PROJECT",
    values.colour: "fix.NOT_A_COLOUR",
    values.day: "fix.NOT_A_DATE",
    values.syllables: "fix.NOT_SYLLABLES",
}
"""The remedy that an editor shows where a pattern is missed."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of file."""

    noun: type
    readers: Mapping[str, Reader]
    given: tuple[str, ...] = ()
    """Fields that the file does not hold."""


KINDS: Mapping[str, _Kind] = {
    "campaign": _Kind(Campaign, forms.CAMPAIGN_READERS, ("lexicon", "outputs", "messages", "loops")),
    "message": _Kind(Message, forms.MESSAGE_READERS, ("id",)),
    "loop": _Kind(Loop, forms.LOOP_READERS, ("id",)),
    "lexicon": _Kind(Lexicon, forms.LEXICON_READERS),
    "outputs": _Kind(OwnOutput, OUTPUT_READERS, ("name",)),
    "stations": _Kind(Station, STATION_READERS, ("id",)),
    "adapter": _Kind(Adapter, ADAPTER_READERS),
    "theme": _Kind(Theme, forms.THEME_READERS, ("name",)),
}
"""Every kind of file, by the name of its schema."""


def schema_of(kind: str, choices: Mapping[str, Sequence[str]], say: Say) -> Shape:
    """Give the schema of one kind of file.

    Args:
        kind: one of `KINDS`.
        choices: names an editor offers, by key: `recipes`, `more_outputs`, `voice`, `fallback`, `theme`;
            others may still be written.
        say: gives `schema.KIND` and `schema.NOUN.FIELD`, which editors show, and `schema.layout.NAME`.
    """
    found = KINDS[kind]
    plain = forms.plain_schema(found.noun)["$defs"]
    root = plain[found.noun.__name__]
    for key in found.given:
        del root["properties"][key]
    if kind in ("campaign", "outputs"):  # the file names the theme, the noun holds it
        blank = [{"type": "null"}] if kind == "outputs" else []
        root["properties"]["theme"] = {"anyOf": [{}, *blank]}
    written = _reached(root, plain)
    if kind == "lexicon":  # the noun lists what the file maps
        written["LexiconEntry"]["properties"].pop("written")
        written["LexiconEntry"]["properties"].pop("engines")
        written["Respelling"]["properties"].pop("engine")
    definitions = {noun: _object(noun, shape, found, say) for noun, shape in written.items()}
    root = _object(found.noun.__name__, root, found, say)
    if kind == "lexicon":
        said = definitions.pop("LexiconEntry")["properties"]["said"]
        other = definitions.pop("Respelling")["properties"]["said"]
        several = {"type": "object", "properties": {"said": said}, "required": ["said"]}
        either = {"anyOf": [said, {**several, "additionalProperties": other}]}
        _change(root, "entries", {"type": "object", "additionalProperties": either})
    if kind == "message":
        _rule_slides(root, definitions, say)
    for key in choices.keys() & root["properties"].keys():
        _offer(root, key, choices[key])
    if kind == "adapter":  # the noun lists what the file maps
        _map_columns(root, definitions)
    if kind in ("outputs", "stations"):  # the file maps names to them
        names = {"pattern": f"^{NAME_PATTERN}$"}
        root = {"type": "object", "propertyNames": names, "additionalProperties": root}
    named = {"definitions": definitions} if definitions else {}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": say(f"schema.{kind}"),
        **root,
        **named,
    }


def _object(noun: str, plain: Shape, kind: _Kind, say: Say) -> Shape:
    """Shape a noun as its files spell it."""
    properties = {
        key: {**_field(field, kind.readers.get(key), say), "description": say(f"schema.{noun}.{key}")}
        for key, field in plain["properties"].items()
    }
    return {
        "type": "object",
        "properties": properties,
        "required": [key for key in plain.get("required", ()) if key in properties],
        "additionalProperties": False,
    }


def _field(plain: Shape, reader: Reader | None, say: Say) -> Shape:
    """Shape one field: what its reader takes, and a blank where the noun has one."""
    ways = plain.get("anyOf", [plain])
    shape = _lowered(ways[0])
    if reader is inner_path:
        shape = {**TEXT, "pattern": PATH_PATTERN, "maxLength": MAX_PATH}
    elif reader is values.slide:
        named = {"type": "string", "enum": [name for name in get_args(Layout) if name not in NEEDED]}
        shape = {"anyOf": [named, shape]}
    elif isinstance(reader, Whole):
        shape = reader.shape()
    elif reader:
        shape = SHAPES[reader](shape)
    if reader and reader in _REMEDIES:
        shape = {**shape, "patternErrorMessage": say(_REMEDIES[reader])}
    if {"type": "null"} in ways:
        shape = {"anyOf": [*shape.get("anyOf", [shape]), {"type": "null"}]}
    default = plain.get("default")
    return {**shape, "default": default} if default not in (None, "", []) else shape


def _lowered(plain: Shape) -> Shape:
    """Take from pydantic's fragment what matters here."""
    if "$ref" in plain:
        return {"$ref": plain["$ref"].replace("#/$defs/", "#/definitions/")}
    if "items" in plain:
        return {"type": "array", "items": _lowered(plain["items"])}
    if "enum" in plain:
        return {"enum": plain["enum"]}
    return TEXT


def _rule_slides(root: Shape, definitions: dict[str, Shape], say: Say) -> None:
    """Say what each layout shows and needs, and that lines of spots have no slides."""
    slides = definitions["Slide"]
    layouts = slides["properties"]["layout"]
    layouts["enumDescriptions"] = [say(f"schema.layout.{name}") for name in layouts["enum"]]
    told = say("schema.unused")
    slides["allOf"] = [_rule(name, layouts["default"], told) for name in layouts["enum"]]
    line = definitions["Line"]
    heard = {key: field for key, field in line["properties"].items() if key != "slide"}
    definitions["SpotLine"] = {**line, "properties": heard}
    root["properties"]["spot_lines"]["items"] = {"$ref": "#/definitions/SpotLine"}


def _rule(layout: str, default: str, told: str) -> Shape:
    """Say what a slide of this layout holds; one that names none has the default layout."""
    named = {} if layout == default else {"required": ["layout"]}
    return {"if": {"properties": {"layout": {"const": layout}}, **named}, "then": _needs(layout, told)}


def _needs(layout: str, told: str) -> Shape:
    """Say what a layout needs; `told` is shown at a key that it does not use."""
    shown: Shape = {
        key: {"enum": [_blank(key)], "errorMessage": told} for key in CONTENT if key not in USED[layout]
    }
    if layout not in NEEDED:
        return {"properties": shown}
    shown |= {key: WORDING for key in NEEDED[layout] if UNWRITTEN[key] == ""}
    counts = {"minItems": LEAST_ITEMS, "maxItems": MOST_ITEMS}
    counted = {rule: count[layout] for rule, count in counts.items() if layout in count}
    if counted:
        shown["items"] = counted
    if "footage" in NEEDED[layout]:
        shown["footage"] = {"type": "object"}
    return {"properties": shown, "required": list(NEEDED[layout])}


def _blank(key: str) -> object:
    """Give what may stand at a key that a layout does not use."""
    return "" if UNWRITTEN[key] == () else UNWRITTEN[key]


def _map_columns(root: Shape, definitions: dict[str, Shape]) -> None:
    """Say that each list of columns is written as column by column with what it holds."""
    holds = definitions.pop("Column")["properties"]["holds"]["enum"]
    names = {"pattern": r"\S"}
    for key, left_out in (("metadata", PLAYED), ("schedule", frozenset[str]())):
        facts = {"enum": [fact for fact in holds if fact not in left_out]}
        _change(
            root,
            key,
            {"type": "object", "minProperties": 1, "propertyNames": names, "additionalProperties": facts},
        )


def _change(root: Shape, key: str, shape: Shape) -> None:
    root["properties"][key] = {**shape, "description": root["properties"][key]["description"]}


def _offer(root: Shape, key: str, names: Sequence[str]) -> None:
    """Let an editor offer these names for a key, or for each item of its list."""
    shape = root["properties"][key]
    if "items" in shape:
        shape["items"] = {"anyOf": [{"enum": list(names)}, shape["items"]]}
    else:
        blank = [way for way in shape.get("anyOf", ()) if way == {"type": "null"}]
        _change(root, key, {"anyOf": [{"enum": list(names)}, WORDING, *blank]})


def _reached(shape: Any, definitions: Mapping[str, Shape]) -> dict[str, Shape]:
    """Give the definitions that a shape leads to, in the order it does."""
    found: dict[str, Shape] = {}
    inner = shape.values() if isinstance(shape, dict) else shape if isinstance(shape, list) else ()
    if isinstance(shape, dict) and "$ref" in shape:
        name = shape["$ref"].rpartition("/")[2]
        found = {name: definitions[name], **_reached(definitions[name], definitions)}
    for part in inner:
        found |= _reached(part, definitions)
    return found

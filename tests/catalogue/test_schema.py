"""Editors are told what the loader says: the shipped schemas, held against files sound and broken."""

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from mediakit.catalogue import forms, values
from mediakit.catalogue.document import parse
from mediakit.catalogue.outputs import own_outputs, part_of
from mediakit.catalogue.rules import broken_rules
from mediakit.catalogue.schema import KINDS, SCHEMAS, schema_of
from mediakit.catalogue.stations import fill_adapter, fill_station
from mediakit.errors import MediakitError
from mediakit.model.campaign import Message
from tests.catalogue.projects import CAMPAIGN, LEXICON, MESSAGE, THEME
from tests.catalogue.test_stations import ADAPTER, STATIONS

ROOT = Path(__file__).parents[2]
LOOP = "title: Bảng LED\nmessages: [mot, hai]\nrecipes: [led_loop]\n"
OUTPUTS = "cong-chao:\n  like: led\n  width_px: 384\n  fps: 30\n  theme: xanh\n"
SOUND = {
    "campaign": CAMPAIGN,
    "message": MESSAGE,
    "loop": LOOP,
    "lexicon": LEXICON,
    "outputs": OUTPUTS,
    "theme": THEME,
    "stations": STATIONS,
    "adapter": ADAPTER,
}
FOLDERS = {"adapters": "adapter", "messages": "message", "loops": "loop", "themes": "theme"}


class Editor(SafeConstructor):
    """Values as editors have them: YAML 1.2 knows numbers, but no dates."""


Editor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def as_editor(text: str) -> Any:
    """Load a text as an editor does."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = Editor
    return yaml.load(text)


@cache
def validator(kind: str) -> Draft7Validator:
    """Give the shipped schema of a kind of file, ready to check."""
    schema = json.loads((ROOT / SCHEMAS / f"{kind}.json").read_text("utf-8"))
    return Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)


def schema_refuses(kind: str, text: str) -> bool:
    """Whether an editor underlines something."""
    return not validator(kind).is_valid(as_editor(text))


def named(written: Any) -> Any:
    """Take any name of a theme."""
    return values.TOLD if written and isinstance(written, str) else written


def loader_refuses(kind: str, text: str) -> bool:
    """Whether the loader tells a fault of the file's own shape."""
    found = KINDS[kind]
    given_fields = {
        **dict.fromkeys(found.given, values.TOLD),
        **{key: "mot" for key in found.given if key in ("id", "name")},
    }
    try:
        document = parse(text, "a.yaml")
        if kind == "lexicon":
            from mediakit.catalogue.lexicon import listed  # noqa: PLC0415 - only here is its shape changed

            document = listed(document)
        if kind == "outputs":
            return bool(own_outputs(document, named)[1])
        if kind == "adapter":
            return bool(fill_adapter(document)[1])
        if kind == "stations":
            parts = document.value if isinstance(document.value, dict) else {"": None}
            return any(fill_station(name, document, part_of(document, name))[1] for name in parts)
        readers = {**found.readers, "theme": named} if kind == "campaign" else found.readers
        noun, faults = forms.fill(found.noun, document, readers, given_fields)
    except MediakitError:
        return True
    if isinstance(noun, Message):
        faults = list(broken_rules(noun, document))
    return bool(faults)


@pytest.mark.parametrize("kind", KINDS)
def test_schemas_are_schemas(kind: str) -> None:
    """Each is a sound schema of draft 07, and takes a sound file."""
    Draft7Validator.check_schema(validator(kind).schema)
    assert not schema_refuses(kind, SOUND[kind])
    assert not loader_refuses(kind, SOUND[kind])


SHIPPED = [path for top in ("catalogue", "themes") for path in (ROOT / "assets" / top).rglob("*.yaml")]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_shipped_files_name_their_schema(path: Path) -> None:
    """The first line of every file names the schema of its kind, which exists, and the file keeps to it."""
    text = path.read_text("utf-8")
    mark, _, named = text.partition("\n")[0].partition("=")
    assert mark == "# yaml-language-server: $schema"
    kind = FOLDERS.get(path.parent.name, path.stem)
    assert Path(os.path.normpath(path.parent / named)) == ROOT / SCHEMAS / f"{kind}.json"
    assert list(validator(kind).iter_errors(as_editor(text))) == []


BOTH_REFUSE = [
    ("message", "title: Tên\n", ""),
    ("message", "title: Tên", "title: ''"),
    ("message", "title: Tên", "title:"),
    ("message", "title: Tên", "title: [Tên]"),
    ("message", "title: Tên", "id: mot\ntitle: Tên"),
    ("message", "lines:", "line:"),
    ("message", "    say:", "    sayy:"),
    ("message", "say: Hẹn gặp lại bà con.", "say:"),
    ("message", "pause_s: 1.5", "pause_s: -1"),
    ("message", "pause_s: 1.5", "pause_s: 61"),
    ("message", "pause_s: 1.5", "pause_s: '61'"),
    ("message", "pause_s: 1.5", "pause_s: 1,5"),
    ("message", "pause_s: 1.5", "pause_s: [1]"),
    ("message", "pause_s: 1.5", "pause_s: một"),
    ("message", "2024-12-31", "31/12/2024"),
    ("message", "2024-12-31", "2024-02-30"),
    ("message", "2024-12-31", "2024-1-1"),
    ("message", "2024-12-31", "2024"),
    ("message", "verified: true", "verified: yes"),
    ("message", "verified: true", "verified: 1"),
    ("message", "verified: true", "verified:"),
    ("message", "slide: title", "slide: tilte"),
    ("message", "slide: title", "slide: bullets"),
    ("message", "slide: title", "slide: {layout: tilte}"),
    ("message", "slide: title", "slide: {layout: }"),
    ("message", "slide: title", "slide: {layout: title, image: a.png}"),
    ("message", "slide: title", "slide: {layout: bullets, heading: a}"),
    ("message", "slide: title", "slide: {layout: bullets, items: [a], text: b}"),
    ("message", "slide: title", "slide: {layout: bullets, items: a}"),
    ("message", "slide: title", "slide: {layout: bullets, items: ['']}"),
    ("message", "slide: title", "slide: {layout: steps, items: [a]}"),
    ("message", "slide: title", "slide: {layout: quote, heading: a}"),
    ("message", "slide: title", "slide: {layout: quote, text: ''}"),
    ("message", "slide: title", "slide: {text: a, qr: b}"),
    ("message", "slide: title", "slide: {text: a, items: [b]}"),
    ("message", "slide: title", "slide: {image: ../a.png}"),
    ("message", "slide: title", "slide: {image: 'a\\b.png'}"),
    ("message", "slide: title", "slide: {image: NUL.png}"),
    ("message", "slide: title", "slide: photo"),
    ("message", "slide: title", "slide: {layout: photo, image: ''}"),
    ("message", "slide: title", "slide: {layout: photo, image: a.png, motion: zoom}"),
    ("message", "slide: title", "slide: {layout: photo, image: a.png, items: [a]}"),
    ("message", "slide: title", "slide: {text: a, motion: still}"),
    ("message", "slide: title", "slide: {text: a, image_after: b.png}"),
    ("message", "slide: title", "slide: {text: a, footage: {file: b.mp4}}"),
    ("message", "slide: title", "slide: {layout: before_after, image: a.png, items: [a, b]}"),
    (
        "message",
        "slide: title",
        "slide: {layout: before_after, image: a.png, image_after: b.png, items: [a]}",
    ),
    (
        "message",
        "slide: title",
        "slide: {layout: before_after, image: a.png, image_after: b.png, items: [a, b, c]}",
    ),
    ("message", "slide: title", "slide: {layout: number, heading: ''}"),
    ("message", "slide: title", "slide: {layout: step_map, items: [a]}"),
    ("message", "slide: title", "slide: {layout: question, heading: a}"),
    ("message", "slide: title", "slide: {layout: footage, text: a}"),
    ("message", "slide: title", "slide: {layout: footage, footage: ~}"),
    ("message", "slide: title", "slide: {layout: footage, footage: {file: a.mp4, speed: 5}}"),
    ("message", "slide: title", "slide: {foot: a}"),
    ("message", "slide: title", "slide: [title]"),
    ("message", "  show: Xem trên mạng.", "  label: abc"),
    ("message", "contact:\n  show: Xem trên mạng.", "contact: Xem"),
    ("message", "recipes: [clip]", "recipes: clip"),
    ("message", "recipes: [clip]", "recipes: []"),
    ("message", "recipes: [clip]", "recipes: [clip, clip]"),
    ("message", "recipes: [clip]", "recipes: [{clip: a}]"),
    ("message", "recipes: [clip]", "recipes:\n  -\n  - clip"),
    ("message", "recipes: [clip]", "recipes: [clip]\nspot_lines: []"),
    ("message", "recipes: [clip]", "recipes: [clip]\nspot_lines: [{show: a, slide: title}]"),
    ("message", "  - claim: Đúng vậy.\n", "  - source: a\n"),
    ("loop", "messages: [mot, hai]", "messages: []"),
    ("loop", "messages: [mot, hai]", "messages: [mot, mot]"),
    ("loop", "messages: [mot, hai]", "messages: mot"),
    ("loop", "recipes: [led_loop]\n", ""),
    ("loop", "title:", "name:"),
    ("outputs", "like: led", "like: tivi"),
    ("outputs", "  like: led\n", ""),
    ("outputs", "width_px: 384", "width_px: 383"),
    ("outputs", "width_px: 384", "width_px: 62"),
    ("outputs", "width_px: 384", "width_px: 384 px"),
    ("outputs", "width_px: 384", "width: 384"),
    ("outputs", "width_px: 384", "name: led"),
    ("outputs", "fps: 30", "fps: 24"),
    ("outputs", "fps: 30", "crf: 40"),
    ("outputs", "cong-chao:", "Cổng chào:"),
    ("stations", "rach-dua:", "Rạch Dừa:"),
    ("stations", "system: usb", "system: loa"),
    ("stations", "start: 5:30", "start: 5h30"),
    ("stations", "start: 5:30", "start: 25:00"),
    ("stations", "length_s: 900", "length_s: 5"),
    ("stations", "[T2, CN]", "[T2, T2]"),
    ("stations", "[T2, CN]", "[T1]"),
    ("stations", "gap_s: 1.5", "gap_s: 61"),
    ("stations", "repeat: 2", "repeat: 0"),
    ("stations", "repeat: 2", "fill: maybe"),
    ("stations", "near: trường học", "near: chợ"),
    ("stations", "  ward: Rạch Dừa\n", ""),
    ("stations", "system: usb", "system: usb\n  adapter: ../a"),
    ("adapter", "Tên: title", "Tên: tiltle"),
    ("adapter", "Tên: title", "Tên: start"),
    ("adapter", "metadata:", "columns:"),
    ("adapter", "schedule:\n  Giờ: start\n", "schedule: {}\n"),
    ("campaign", "name: Chiến dịch\n", ""),
    ("campaign", "theme: xanh", "theme: xanh\nmessages: []"),
    ("campaign", "theme: xanh", "theme: xanh\nchime: /a.mp3"),
    ("campaign", "voice: espeak:nu-bac", "voice: ''"),
    ("lexicon", "VNeID: vi en i ai đi", "VNeID: VN-2"),
    ("lexicon", "VNeID: vi en i ai đi", "VNeID: ''"),
    ("lexicon", "VNeID: vi en i ai đi", "VNeID: 5"),
    ("lexicon", "keep_together: [Một cửa]", "keep_together: Một cửa"),
    ("lexicon", "keep_together: [Một cửa]", "keep: []"),
    ("theme", '"#F4B740"', '"#F4B74"'),
    ("theme", '"#F4B740"', "vàng"),
    ("theme", "  muted:", "  mute:"),
    ("theme", "heading_font: font_manrope/Manrope-ExtraBold.ttf\n", ""),
    ("theme", "colours:", "safe_area: 0.3\ncolours:"),
    ("theme", "colours:", "safe_area: '0.251'\ncolours:"),
    *(
        ("theme", "colours:", f"{key}: {number}\ncolours:")
        for key, number in (
            *(
                ("type_scale", "0.74"),
                ("type_scale", "1.26"),
                ("type_scale", "'1.26'"),
                ("type_scale", "lớn"),
            ),
            *(
                ("spacing", "0.4"),
                ("spacing", "'1.51'"),
                ("radius", "2.1"),
                ("radius", "'2.1'"),
                ("radius", "-1"),
            ),
            *(("motif", "star"), ("transition", "zoom"), ("animated", "maybe")),
        )
    ),
    ("theme", "colours:", "logo: con/a.png\ncolours:"),
    ("theme", "colours:", "name: a\ncolours:"),
]
BOTH_TAKE = [
    ("message", "title: Tên", "title: 0254"),
    ("message", "title: Tên", "title: 07:30"),
    ("message", "title: Tên", "title: true"),
    ("message", "title: Tên", "title: 2024-01-01"),
    ("message", "recipes: [clip]", "recipes: [recipe_cua_toi]"),
    ("message", "recipes: [clip]", "recipes: [clip]\nspot_lines: [{show: 1022}]"),
    ("message", "pause_s: 1.5", "pause_s: 0"),
    ("message", "pause_s: 1.5", "pause_s: 60"),
    ("message", "pause_s: 1.5", "pause_s: '60.0'"),
    ("message", "pause_s: 1.5", "pause_s:"),
    ("message", "2024-12-31", "'2024-12-31'"),
    ("message", "valid_until: 2024-12-31", "valid_until: ~"),
    ("message", "verified: true", "verified: True"),
    ("message", "verified: true", "verified: 'false'"),
    ("message", "slide: title", "slide:"),
    ("message", "slide: title", "slide: end_card"),
    ("message", "slide: title", "slide: {}"),
    ("message", "slide: title", "slide: {layout: title, image: ''}"),
    ("message", "slide: title", "slide: {text: a, image: thu-muc/a.png}"),
    ("message", "slide: title", "slide: {layout: steps, items: [1, 2], footer: x}"),
    ("message", "slide: title", "slide: {layout: quote, text: 5}"),
    ("message", "slide: title", "slide: {layout: photo, image: a.png, motion: still, footage: ~}"),
    ("message", "slide: title", "slide: {text: a, motion: push_in, image_after: '', footage: ~}"),
    (
        "message",
        "slide: title",
        "slide: {layout: before_after, image: a.png, image_after: b.png, items: [a, b]}",
    ),
    ("message", "slide: title", "slide: {layout: number, heading: 24, text: b}"),
    ("message", "slide: title", "slide: {layout: step_map, items: [a, b, c, d, e]}"),
    ("message", "slide: title", "slide: {layout: question, heading: a, text: b}"),
    ("message", "slide: title", "slide: {layout: footage, footage: {file: a.mp4}}"),
    ("loop", "messages: [mot, hai]", "messages: [mot]"),
    ("loop", "recipes: [led_loop]", "recipes: [led_loop]\nmore_outputs: [cong-chao]"),
    ("message", "recipes: [clip]", "recipes: [clip]\nmore_outputs: [zalo]"),
    ("outputs", "width_px: 384", "width_px: '384'"),
    ("outputs", "width_px: 384", "width_px:"),
    ("outputs", "theme: xanh", "theme:"),
    ("outputs", "theme: xanh", "theme: chua-co"),
    ("outputs", "fps: 30", "most_mb: 20"),
    ("stations", "start: 5:30", "start: '24:00'"),
    ("stations", "system: usb", "system: fm\n  most_kbps: '96'"),
    ("stations", "[T2, CN]", "[T7]"),
    ("adapter", "Giờ: start", "Giờ: title"),
    ("campaign", "voice: espeak:nu-bac", "voice: giong-cua-toi"),
    ("campaign", "theme: xanh", "theme: do"),
    ("campaign", "theme: xanh", "theme: xanh\nchime: ''"),
    ("lexicon", "keep_together: [Một cửa]\n", ""),
    ("lexicon", "VNeID: vi en i ai đi", "113: một một ba"),
    ("theme", "colours:", "safe_area: 0.25\ncolours:"),
    ("theme", "colours:", "safe_area: '0.250'\ncolours:"),
    *(
        ("theme", "colours:", f"{key}: {number}\ncolours:")
        for key, number in (
            *(
                ("type_scale", "0.75"),
                ("type_scale", "'0.750'"),
                ("type_scale", "1.25"),
                ("type_scale", "'1.250'"),
            ),
            *(
                ("spacing", "0.5"),
                ("spacing", "'1.5'"),
                ("radius", "0"),
                ("radius", "2"),
                ("radius", "'02.0'"),
            ),
            *(("motif", "blossom"), ("motif", "none"), ("transition", "wipe"), ("animated", "False")),
        )
    ),
]


@pytest.mark.parametrize(
    ("kind", "right", "other", "refused"),
    [*((*row, True) for row in BOTH_REFUSE), *((*row, False) for row in BOTH_TAKE)],
)
def test_schema_and_loader_agree(kind: str, right: str, other: str, refused: bool) -> None:  # noqa: FBT001 - a column
    """An editor underlines what the loader refuses, and nothing else."""
    assert right in SOUND[kind]
    text = SOUND[kind].replace(right, other, 1)
    assert (loader_refuses(kind, text), schema_refuses(kind, text)) == (refused, refused)


WRITTEN = st.sampled_from(
    [
        *(
            "",
            "~",
            "''",
            "a",
            "0",
            "07",
            "1.5",
            "60",
            "60.5",
            "0.25",
            "-1",
            "1e1",
            "true",
            "False",
            "no",
            "2024-02-29",
        ),
        *(
            "[]",
            "[a]",
            "[a, a]",
            "[1, a]",
            "{}",
            "{show: a}",
            "{layout: title}",
            "{layout: steps, items: [a, b]}",
        ),
        *(
            "[{show: a}]",
            "[{show: a, slide: title}]",
            "title",
            "bullets",
            "'#aabbcc'",
            "a/b.png",
            "../a",
            "vi en",
        ),
        *("{text: a, heading: 5}", "{layout: quote, text: a}", "[{claim: a, verified: true}]", "{a: ba}"),
    ]
)


@settings(max_examples=300)
@given(st.sampled_from(sorted(KINDS)), st.data())
def test_schema_never_refuses_what_the_loader_takes(kind: str, data: st.DataObject) -> None:
    """Whatever stands behind any key: an editor complains of nothing that the loader takes."""
    lines = SOUND[kind].splitlines()
    at = data.draw(st.sampled_from([index for index, line in enumerate(lines) if ":" in line]))
    lines[at] = f"{lines[at].partition(':')[0]}: {data.draw(WRITTEN)}"
    text = "\n".join(lines) + "\n"
    if not loader_refuses(kind, text):
        assert not schema_refuses(kind, text)


@given(
    st.sampled_from(["type_scale", "spacing", "radius", "safe_area"]),
    st.from_regex(r"[0-3]{0,2}[0-9](\.[0-9]{1,3})?", fullmatch=True),
    st.sampled_from(["{}", "'{}'"]),
)
def test_a_multiple_that_the_loader_takes_is_no_slip(key: str, number: str, quoted: str) -> None:
    """With zeros before and behind it, bare or between quotes."""
    text = SOUND["theme"].replace("colours:", f"{key}: {quoted.format(number)}\ncolours:", 1)
    if not loader_refuses("theme", text):
        assert not schema_refuses("theme", text)


def test_every_text_is_shown() -> None:
    """The schemas show every text that is kept for them, and ask for no other."""
    schemas = [json.dumps(schema_of(kind, {}, lambda key: f"<{key}>")) for kind in KINDS]
    asked = {key for schema in schemas for key in re.findall("<(schema[.][^>]+)>", schema)}
    with (ROOT / "mediakit/locale/vi/LC_MESSAGES/mediakit.po").open("rb") as file:
        kept = {str(entry.id) for entry in read_po(file) if str(entry.id).startswith("schema.")}
    assert asked == kept

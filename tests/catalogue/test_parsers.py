"""The quick parser is only ever believed where the careful one says the same."""

import sys
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mediakit.catalogue import document
from mediakit.catalogue.document import Document, parse
from mediakit.errors import MediakitError, every_fault
from tests.catalogue.projects import FILES

ROOT = Path(__file__).parents[2]
SHIPPED = {path.name: path.read_text("utf-8") for path in (ROOT / "assets").rglob("*.yaml")}
CORPUS = {
    **SHIPPED,
    **{file.rpartition("/")[2]: text for file, text in FILES.items()},
    "decomposed": unicodedata.normalize("NFD", SHIPPED["campaign.yaml"]),
    "windows": SHIPPED["lexicon.yaml"].replace("\n", "\r\n"),
    "emoji": 'a: {"😀 ệ": 😀 ê\u0323, b: [😀😀, x]} # 😀\nc: 😀 d',
    "no end of line": "a: b",
    "blank": "a:\nb: ~\nc: ''\n",
    "folded": "a: >-\n  một\n  hai\n\n  ba\nb: |\n  một\n   hai\n",
    "quoted over lines": "a: 'một\n  hai\n\n  ba'\nb: \"một \\\n  hai\"\n",
    "plain over lines": "a: một\n  hai\n\n  ba\nb: c\n",
    "escapes": 'a: "\\x41\\u1ec7\\U0001F600\\/\\"\\t"\n',
    "in brackets": "a: [b, 'c', \"d\", {e: f}, [g]]\nh: {i: j, k: [l, m]}\n",
    "addresses": "a: https://b.vn/c?d=e#f\nb: 07:30\nc: x:y\n",
}
"""Sound texts with every turn of YAML that people's files have, and some more."""

PIECES = [
    *"ab-?:[]{},'\"|>#&*!%@`~=.ệ😀\n\r\t \\\u00a0",
    *(
        "a: ",
        "- ",
        "? ",
        ": ",
        "\n  ",
        "\n    ",
        "\n- ",
        "\n  - ",
        "\r\n",
        "\n\n",
        " #",
        "# c\n",
        "''",
        "---",
    ),
    *(
        "...",
        "|-\n  a\n",
        "|\n  a\n",
        ">-\n  a\n  b\n",
        ">\n\n  a\n",
        "|2\n",
        "null",
        "a b",
        "\\n",
        "\\u1ec7",
    ),
    *(
        "[a, b]",
        "{a: b}",
        "{a:b}",
        "['a':b]",
        "a: 'b'\n",
        'a: "b\\\n  c"\n',
        "l:\n- x\n",
        "l:\n  - x: y\n    z: w\n",
    ),
]


def seen(read: Document) -> tuple[object, ...]:
    """Everything a document holds, the order of keys included."""
    return repr(read.value), dict(read.places), dict(read.keys)


def agree(text: str) -> None:
    """Check that the careful parser reads what the quick one read, and refuses nothing of it."""
    if document._STRANGE.search(text):
        return
    quick = document._read_quickly(text, "a.yaml")
    if quick:
        assert seen(quick) == seen(document._read_carefully(text, "a.yaml"))


@pytest.mark.parametrize("name", CORPUS)
def test_corpus_is_read_quickly(name: str) -> None:
    """Files as people write them take the quick way, and come out as by the careful one."""
    quick = document._read_quickly(CORPUS[name], "a.yaml")
    assert quick
    assert seen(quick) == seen(document._read_carefully(CORPUS[name], "a.yaml"))


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@example("a: |\n\n    x")
@example("a: |#x\n  y")
@example("|\n# c\n")
@example("['a':b]")
@example("? ")
@example("a:\n\u00a0#b: c\n")
@example("a\r--- b")
def test_parsers_agree(text: str) -> None:
    """Whatever the quick parser takes, the careful one takes with equal values and places."""
    agree(text)
    agree(f"a: {text}")
    agree(f"- a: b\n  c: {text}")


@settings(max_examples=200)
@given(st.data())
def test_parsers_agree_after_slips(data: st.DataObject) -> None:
    """The same for shipped files with a few slips of the finger in them."""
    text = CORPUS[data.draw(st.sampled_from(sorted(CORPUS)))]
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        gone = data.draw(st.integers(0, 2))
        text = text[:at] + data.draw(st.sampled_from(PIECES)) + text[at + gone :]
    agree(text)


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.sampled_from(["", "a: ", "- a: b\n  c: "])
)
def test_every_refusal_has_its_place(text: str, before: str) -> None:
    """Whatever is refused is refused by a rule, at a line that the file has."""
    text = before + text
    try:
        parse(text, "a.yaml")
    except MediakitError as error:
        lines = len(text.splitlines())
        assert all(fault.where.line <= lines + 1 for fault in every_fault(error))  # noqa: PT017 - either is right


def test_without_the_quick_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the quick parser is not installed, the careful one reads everything."""
    quick = parse(SHIPPED["mot-cua.yaml"], "a.yaml")
    monkeypatch.setitem(sys.modules, "yaml", None)
    assert document._read_quickly(SHIPPED["mot-cua.yaml"], "a.yaml") is None
    assert seen(parse(SHIPPED["mot-cua.yaml"], "a.yaml")) == seen(quick)


LAUGHS = "a: &a [x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{last}'] * 9)}]\n"
    for last, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (LAUGHS, "YAML_ALIAS"),
        ("[" * 900_000, "YAML_DEEP"),
        ("{a: " * 200_000, "YAML_DEEP"),
        ("- " * 400_000, "YAML_DEEP"),
        ("a: " + "[" * 900 + "]" * 900, "YAML_DEEP"),
        ("".join(" " * depth + "a:\n" for depth in range(900)), "YAML_DEEP"),
        (f"a: '{'x' * 900_000}", "YAML_QUOTE"),
    ],
)
def test_nothing_explodes(text: str, code: str) -> None:
    """Aliases of aliases, deep nests and endless quotes are refused before they cost memory or minutes."""
    before = time.process_time()
    with pytest.raises(MediakitError) as refused:
        parse(text, "a.yaml")
    assert refused.value.code == code
    assert time.process_time() - before < 20


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"a: b{' ' * 300_000}\n", "b"),
        (f"a: |\n  b{' ' * 300_000}c\n  d\n", f"b{' ' * 300_000}c d"),
        (f"a: |\n  b{' ' * 300_000}\n  d\n", "b d"),
        (f'a: "b{" " * 300_000}\n  c"\n', "b c"),
    ],
)
def test_long_runs_of_spaces(text: str, value: str) -> None:
    """Hundreds of thousands of spaces cost their length, not its square: minutes, were it otherwise."""
    assert parse(text, "a.yaml").value == {"a": value}

"""Every slip a person can make in a file is told once, with its code, line and column."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.catalogue import load, values
from mediakit.catalogue.document import MAX_BYTES, parse
from mediakit.errors import MediakitError
from tests.catalogue.projects import CAMPAIGN, LEXICON, MESSAGE, THEME, write_project

MOT = "assets/catalogue/messages/mot.yaml"
SLIPS = [
    ("lines:", "line:", [("UNKNOWN_KEY", 3, 1)]),
    ("lines:", "Lines:", [("UNKNOWN_KEY", 3, 1)]),
    ("title:", "tiêu đề:", [("UNKNOWN_KEY", 1, 1), ("MISSING_KEY", 1, 1)]),
    ("topic: Chủ đề\n", "", [("MISSING_KEY", 1, 1)]),
    ("  show: Xem trên mạng.", "  label: abc", [("MISSING_KEY", 10, 3)]),
    ("title: Tên", "title: [Tên]", [("NOT_TEXT", 1, 8)]),
    ("title: Tên", "title:", [("EMPTY_TEXT", 1, 1)]),
    ("title: Tên", 'title: " "', [("EMPTY_TEXT", 1, 8)]),
    ("say: Hẹn gặp lại bà con.", "say: #chungtay", [("HASH_IN_TEXT", 7, 10)]),
    ("pause_s: 1.5", "pause_s: -1", [("NOT_A_LENGTH", 8, 14)]),
    ("pause_s: 1.5", "pause_s: 1,5", [("NOT_A_LENGTH", 8, 14)]),
    ("pause_s: 1.5", "pause_s: 1/2", [("NOT_A_LENGTH", 8, 14)]),
    ("pause_s: 1.5", "pause_s: [1]", [("NOT_A_LENGTH", 8, 14)]),
    ("2024-12-31", "31/12/2024", [("NOT_A_DATE", 15, 18)]),
    ("2024-12-31", "2024-02-30", [("NOT_A_DATE", 15, 18)]),
    ("2024-12-31", "1735603200", [("NOT_A_DATE", 15, 18)]),
    ("2024-12-31", "2023-12-31", [("DATES_REVERSED", 15, 18)]),
    ("verified: true", "verified: yes", [("NOT_ONE_OF", 16, 15)]),
    ("slide: title", "slide: tilte", [("NOT_ONE_OF", 5, 12)]),
    ("slide: title", "slide: {layout: title, image: a.png}", [("SLIDE_KEY_UNUSED", 5, 28)]),
    ("slide: title", "slide: bullets", [("SLIDE_NEEDS", 5, 12)]),
    ("slide: title", "slide: steps", [("SLIDE_NEEDS", 5, 12)]),
    ("slide: title", "slide: {layout: steps, items: [a]}", [("SLIDE_TOO_FEW", 5, 35)]),
    ("slide: title", "slide: quote", [("SLIDE_NEEDS", 5, 12)]),
    ("slide: title", "slide: {layout: quote, text: a, items: [b]}", [("SLIDE_KEY_UNUSED", 5, 37)]),
    ("recipes: [clip]", "recipes: [clip]\nspot_lines: []", [("EMPTY_LIST", 12, 13)]),
    ("recipes: [clip]", "recipes: [clip]\nspot_lines: [{say: a}]", [("MISSING_KEY", 12, 14)]),
    (
        "recipes: [clip]",
        "recipes: [clip]\nspot_lines:\n  - show: a\n  - show: b\n    slide: title",
        [("SPOT_LINE_SLIDE", 15, 5)],
    ),
    ("slide: title", "slide: {image: ../a.png}", [("PATH_LEAVES_PROJECT", 5, 20)]),
    ("slide: title", "slide: {image: 'C:\\a.png'}", [("PATH_LEAVES_PROJECT", 5, 20)]),
    ("slide: title", "slide: {image: /a.png}", [("PATH_LEAVES_PROJECT", 5, 20)]),
    ("recipes: [clip]", "recipes: clip", [("NOT_A_LIST", 11, 10)]),
    ("recipes: [clip]", "recipes: []", [("EMPTY_LIST", 11, 10)]),
    ("recipes: [clip]", "recipes: [clip, clip]", [("REPEATED", 11, 17)]),
    ("contact:\n  show: Xem trên mạng.", "contact: Xem", [("NOT_A_MAPPING", 9, 10)]),
    ("recipes: [clip]", "id: hai\nrecipes: [clip]", [("UNKNOWN_KEY", 11, 1)]),
    ("topic: Chủ đề", "topic: a\ntopic: b", [("DUPLICATE_KEY", 3, 1)]),
    ("topic: Chủ đề", "topic: Lưu ý: nhớ", [("YAML_COLON", 2, 13)]),
    ("topic: Chủ đề", "topic: 'Lưu ý", [("YAML_QUOTE", 2, 8)]),
    ("topic: Chủ đề", 'topic: "Lưu ý" nhớ', [("YAML_QUOTE_INSIDE", 2, 16)]),
    ("    say:", "\tsay:", [("YAML_TAB", 7, 1)]),
    ("topic: Chủ đề", "topic: *a", [("YAML_ALIAS", 2, 8)]),
    ("topic: Chủ đề", "topic: &a b", [("YAML_ALIAS", 2, 8)]),
    ("topic: Chủ đề", "topic: !!str b", [("YAML_TAG", 2, 8)]),
    ("topic: Chủ đề", "? [a]\n: b", [("KEY_NOT_TEXT", 2, 3)]),
    ("topic: Chủ đề", f"topic: {'[' * 20}{']' * 20}", [("YAML_DEEP", 2, 20)]),
    ("topic: Chủ đề", "topic: a\u200bb", [("BAD_CHARACTER", 2, 9)]),
    ("topic: Chủ đề", 'topic: "a\\u0007b"', [("YAML_ESCAPE", 2, 8)]),
    ("topic: Chủ đề", 'topic: "\\UFFFFFFFF"', [("YAML_ESCAPE", 2, 9)]),
    ("topic: Chủ đề", 'topic: "C:\\x"', [("YAML_ESCAPE", 2, 11)]),
    ("title: Tên", "title:Tên", [("YAML_KEY", 1, 1)]),
    ("title: Tên", "title Tên", [("YAML_KEY", 1, 1)]),
    ("title: Tên", "title： Tên", [("YAML_KEY", 1, 1)]),
    ("- show: Xin chào", "- show:Xin chào", [("YAML_KEY", 4, 5)]),
    ("- show: Hẹn", "-show: Hẹn", [("YAML_DASH", 6, 3)]),
    ("  - show: Hẹn", "    show: Hẹn", [("DUPLICATE_KEY", 6, 5)]),
    ("    say:", "      say:", [("YAML_INDENT", 7, 7)]),
    ("    say:", "   say:", [("YAML_INDENT", 7, 4)]),
    ("topic:", " topic:", [("YAML_INDENT", 2, 2)]),
    ("    say:", "\u00a0\u00a0\u00a0\u00a0say:", [("YAML_SPACE", 7, 1)]),
    ("title: Tên", "title:\u00a0Tên", [("YAML_SPACE", 1, 7)]),
    ("Xin chào bà con.", "Lưu ý: xin chào.", [("YAML_COLON", 4, 16)]),
    ("Xin chào bà con.", "@Xin chào", [("YAML_SIGN", 4, 11)]),
    ("Xin chào bà con.", "`Xin chào", [("YAML_SIGN", 4, 11)]),
    ("Xin chào bà con.", "%Xin chào", [("YAML_SIGN", 4, 11)]),
    ("Xin chào bà con.", "- Xin chào", [("YAML_SIGN", 4, 11)]),
    ("Xin chào bà con.", "> Xin chào", [("YAML_SIGN", 4, 11)]),
    ("Xin chào bà con.", "[Xin] chào", [("YAML_SIGN", 4, 11)]),
    ("Xin chào bà con.", "*Xin chào", [("YAML_ALIAS", 4, 11)]),
    ("Xin chào bà con.", "Xin chào #chungtay", [("HASH_IN_TEXT", 4, 20)]),
    ("Xin chào bà con.", '"Nói "chào" đi"', [("YAML_QUOTE_INSIDE", 4, 17)]),
    ("Xin chào bà con.", '"Xin chào', [("YAML_QUOTE", 4, 11)]),
    ("recipes: [clip]", "recipes: [clip", [("YAML_BRACKET", 11, 10)]),
    ("recipes: [clip]", "recipes:\n  -\n  - clip", [("EMPTY_TEXT", 12, 3)]),
    ("recipes: [clip]", "recipes:\n  - # nữa\n\n  - clip", [("EMPTY_TEXT", 12, 3)]),
    ("recipes: [clip]", "recipes:\n  - clip\n  -", [("EMPTY_TEXT", 13, 3)]),
    ("recipes: [clip]", "recipes:\n  - #clip\n  - spot", [("HASH_IN_TEXT", 12, 5)]),
    ("recipes: [clip]", "recipes: [clip, '']", [("EMPTY_TEXT", 11, 17)]),
    ("recipes: [clip]", "recipes: [clip: a]", [("NOT_TEXT", 11, 11)]),
    ("topic: Chủ đề", "topic: Chủ\tđề", [("YAML_TAB", 2, 11)]),
    ("topic: Chủ đề", "topic: a\n---\nb: c", [("YAML_TWO_DOCUMENTS", 3, 1)]),
]


@pytest.mark.parametrize(("right", "wrong", "told"), SLIPS)
def test_slip(tmp_path: Path, right: str, wrong: str, told: list[tuple[str, int, int]]) -> None:
    """One slip in a message is told where it is, and nothing else is told."""
    assert right in MESSAGE
    catalogue = load(write_project(tmp_path, {MOT: MESSAGE.replace(right, wrong, 1)}))
    found = [(fault.code, fault.where.line, fault.where.column) for fault in catalogue.faults]
    assert sorted(found) == sorted(told)
    assert {fault.where.file for fault in catalogue.faults} == {MOT}


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        (MOT, b"", ("FILE_EMPTY", 0, 0)),
        (MOT, "# chỉ có ghi chú\n", ("FILE_EMPTY", 0, 0)),
        (MOT, "- a\n", ("NOT_A_MAPPING", 1, 1)),
        (MOT, MESSAGE.encode("utf-16"), ("NOT_UTF8", 1, 1)),
        (MOT, MESSAGE.encode() + b"# \xe1\xba", ("NOT_UTF8", 17, 3)),
        (MOT, MESSAGE.encode("utf-16-be"), ("NOT_UTF8", 1, 18)),
        (MOT, "title: Đúng ngày".encode("cp1258", "replace"), ("NOT_UTF8", 1, 8)),
        (MOT, b"# " + b"a" * MAX_BYTES, ("FILE_TOO_BIG", 0, 0)),
        (MOT, "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", ("YAML_ALIAS", 1, 4)),
        ("assets/catalogue/campaign.yaml", CAMPAIGN.replace("xanh", "../xanh"), ("UNKNOWN_THEME", 5, 8)),
        ("assets/catalogue/campaign.yaml", CAMPAIGN.replace("theme: xanh\n", ""), ("MISSING_KEY", 1, 1)),
        ("assets/catalogue/campaign.yaml", CAMPAIGN + "messages: []\n", ("UNKNOWN_KEY", 6, 1)),
        ("assets/catalogue/lexicon.yaml", LEXICON.replace("vi en", "VN-2"), ("NOT_SYLLABLES", 2, 10)),
        ("assets/catalogue/lexicon.yaml", LEXICON + "  VNeID: hai\n", ("YAML_INDENT", 4, 3)),
        ("assets/themes/xanh.yaml", THEME + "safe_area: 0.5\n", ("NOT_A_MARGIN", 13, 12)),
        ("assets/themes/xanh.yaml", THEME.replace('"#F4B740"', "#F4B740"), ("HASH_IN_TEXT", 6, 11)),
    ],
)
def test_slip_of_a_file(tmp_path: Path, file: str, text: str | bytes, told: tuple[str, int, int]) -> None:
    """One slip in any file is told where it is, and nothing else is told."""
    found = load(write_project(tmp_path, {file: text})).faults
    assert [(fault.code, fault.where.line, fault.where.column) for fault in found] == [told]
    assert found[0].where.file == file


def test_50_megabytes(tmp_path: Path) -> None:
    """A huge file is refused by its first megabyte, not read whole."""
    project = write_project(tmp_path)
    with (project / MOT).open("wb") as file:
        file.truncate(50_000_000)
    (fault,) = load(project).faults
    assert (fault.code, fault.where.file) == ("FILE_TOO_BIG", MOT)


def test_many_slips_at_once(tmp_path: Path) -> None:
    """Slips in several keys of one file are all told, in the order of their places."""
    slips = [
        ("Tên", "''"),
        ("    say:", "    sayy:"),
        ("1.5", "1,5"),
        ("[clip]", "[]"),
        ("2024-12-31", "31/12/2024"),
    ]
    text = MESSAGE
    for right, wrong in slips:
        text = text.replace(right, wrong, 1)
    assert [
        (fault.code, fault.where.line) for fault in load(write_project(tmp_path, {MOT: text})).faults
    ] == [
        ("EMPTY_TEXT", 1),
        ("UNKNOWN_KEY", 7),
        ("NOT_A_LENGTH", 8),
        ("EMPTY_LIST", 11),
        ("NOT_A_DATE", 15),
    ]


def test_unknown_key_names_the_closest(tmp_path: Path) -> None:
    """A misspelt key comes with the key that was meant."""
    misspelt = MESSAGE.replace("    say:", "    sayy:")
    (fault,) = load(write_project(tmp_path, {MOT: misspelt})).faults
    assert (fault.code, fault.where.field) == ("UNKNOWN_KEY", "lines[1].sayy")
    assert fault.facts == {"key": "sayy", "closest": "say", "known": "show, say, slide, pause_s, recording"}


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever stands in a file, it is read or told as a fault: nothing else escapes."""
    try:
        document = parse(text, "a.yaml")
    except MediakitError as fault:
        assert fault.code  # noqa: PT017 - either outcome is right
    else:
        assert document.value is not None


@given(st.integers(min_value=0, max_value=values.MAX_PAUSE_S * 1000))
def test_lengths_are_exact(thousandths: int) -> None:
    """A length is the decimal that was written, to the last digit."""
    written = f"{thousandths // 1000}.{thousandths % 1000:03}"
    assert values.length(written) == Fraction(thousandths, 1000)

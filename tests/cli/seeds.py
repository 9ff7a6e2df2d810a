"""Faults as people make them, one by one: where each is sown, and what must be told of it."""

from tests.cli.sowing import (
    BROKEN_RECIPE,
    CAMPAIGN_FILE,
    CATALOGUE,
    GOOD,
    LEXICON_FILE,
    LOOP,
    THEME_FILE,
    Seed,
    film_file,
    picture_file,
    sound_file,
)


def _message(name: str, code: str, spot: tuple[int, int], old: str, new: str, **rest: object) -> Seed:
    return Seed(code, f"{CATALOGUE}/messages/{name}.yaml", spot, old, new, **rest)  # type: ignore[arg-type]


def _whole(name: str, code: str, spot: tuple[int, int], content: str | bytes) -> Seed:
    return Seed(code, f"{CATALOGUE}/messages/{name}.yaml", spot, new=content)


def _loop(name: str, code: str, spot: tuple[int, int], old: str, new: str) -> Seed:
    return Seed(code, f"{CATALOGUE}/loops/{name}.yaml", spot, old, new)


_LAST = "Kết quả được trả đúng hẹn, bà con không phải đi lại nhiều lần."
_SLIDE = "{layout: statement, heading: Một cửa, text: Nộp hồ sơ}"
_SPOKEN = "recipes: [clip]"
_SHORT = """\
title: Góp ý
topic: Phản ánh
lines: [{show: Mời bà con góp ý.}]
contact:
  show: Gặp cán bộ một cửa.
"""
_LAUGHS = "a0: &a0 [ha, ha]\n" + "".join(
    f"a{depth}: &a{depth} [{', '.join([f'*a{depth - 1}'] * 9)}]\n" for depth in range(1, 10)
)


def spot_line(syllables: int) -> str:
    """Give a line of so many syllables."""
    return f"  - show: {' '.join(['mời'] * syllables)}.\n"


KEYS = (
    _message("khoa-la", "UNKNOWN_KEY", (10, 1), "contact:", "note: a\ncontact:"),
    _message("khoa-la-sau", "UNKNOWN_KEY", (9, 5), "pause_s", "pause"),
    _message("thieu-khoa", "MISSING_KEY", (1, 1), "topic: Một cửa\n", ""),
    _message("thieu-show", "MISSING_KEY", (11, 3), "  show: Truy cập dichvucong.gov.vn để biết thêm.\n", ""),
    _message("trung-khoa", "DUPLICATE_KEY", (3, 1), "topic: Một cửa", "topic: a\ntopic: b"),
    _message("de-trong", "EMPTY_TEXT", (1, 1), "title: Nộp hồ sơ", "title:"),
    _message("danh-sach-rong", "EMPTY_LIST", (13, 10), "[clip]", "[]"),
    _message("khong-la-danh-sach", "NOT_A_LIST", (13, 10), "[clip]", "clip"),
    _message("khong-la-chu", "NOT_TEXT", (2, 8), "topic: Một cửa", "topic: [Một cửa]"),
    _message("hai-lan", "REPEATED", (13, 17), "[clip]", "[clip, clip]"),
    _message("thua-o", "SLIDE_KEY_UNUSED", (5, 32), "heading: Một cửa", "items: [a]"),
    _message("thieu-muc", "SLIDE_NEEDS", (5, 12), _SLIDE, "bullets"),
    _message("mot-buoc", "SLIDE_TOO_FEW", (5, 35), _SLIDE, "{layout: steps, items: [Nộp]}"),
    _message("khung-la", "NOT_ONE_OF", (5, 21), "layout: statement", "layout: statment"),
    _message("cong-thuc-la", "UNKNOWN_RECIPE", (13, 11), "[clip]", "[klip]"),
    _message("cong-thuc-vong-lap", "RECIPE_KIND", (13, 11), "[clip]", "[bang_led]"),
    _message(
        "khung-trong-tin",
        "SPOT_LINE_SLIDE",
        (16, 5),
        _SPOKEN,
        f"{_SPOKEN}\nspot_lines:\n  - show: Mời bà con.\n    slide: title",
    ),
    Seed(
        "DUPLICATE_ID",
        f"{CATALOGUE}/loops/trung-ten.yaml",
        new=LOOP,
        others={f"{CATALOGUE}/messages/trung-ten.yaml": GOOD},
    ),
    _loop("thong-diep-la", "UNKNOWN_MESSAGE", (2, 12), "mot-cua", "mot-cau"),
    _loop("ten-qua-dai", "UNKNOWN_MESSAGE", (2, 12), "mot-cua", "a" * 300),
    _loop("cong-thuc-clip", "RECIPE_KIND", (3, 11), "bang_led", "clip"),
)
VALUES = (
    _message("ngay-kieu-viet", "NOT_A_DATE", (16, 17), "2024-01-01", "01/01/2024"),
    _message("ngay-khong-co", "NOT_A_DATE", (16, 17), "2024-01-01", "2024-02-30"),
    _message(
        "ngay-nguoc",
        "DATES_REVERSED",
        (17, 18),
        "    verified",
        "    valid_until: 2023-12-31\n    verified",
    ),
    _message("nghi-am", "NOT_A_LENGTH", (9, 14), "0.8", "-1"),
    _message("nghi-qua-lau", "NOT_A_LENGTH", (9, 14), "0.8", "600"),
    _message("co-khong", "NOT_ONE_OF", (17, 15), "true", "yes"),
)
PATHS = (
    _message("ra-ngoai", "PATH_LEAVES_PROJECT", (5, 20), _SLIDE, "{image: ../anh.png}"),
    _message("tuyet-doi", "PATH_LEAVES_PROJECT", (5, 20), _SLIDE, "{image: /etc/anh.png}"),
    _message("o-dia", "PATH_LEAVES_PROJECT", (5, 20), _SLIDE, "{image: 'C:\\anh.png'}"),
    _message("thiet-bi", "PATH_DEVICE", (5, 20), _SLIDE, "{image: con.png}"),
    _message("duong-dai", "PATH_LONG", (5, 20), _SLIDE, f"{{image: {'a/' * 150}a.png}}"),
    Seed("RESERVED_ID", f"{CATALOGUE}/messages/con.yaml", new=GOOD),
    Seed("BAD_ID", f"{CATALOGUE}/messages/{'a' * 200}.yaml", new=GOOD),
    Seed("BAD_ID", f"{CATALOGUE}/messages/Một cửa.yaml", new=GOOD),
    Seed("STRAY_FILE", f"{CATALOGUE}/messages/gop-y.yaml.txt", new=GOOD),
    Seed(
        "STRAY_FILE",
        f"{CATALOGUE}/messages/cu.yaml",
        others={f"{CATALOGUE}/messages/cu.yaml/gop-y.yaml": GOOD},
    ),
)
YAML = (
    _whole("utf-16", "NOT_UTF8", (1, 1), GOOD.encode("utf-16")),
    _whole("ansi", "NOT_UTF8", (1, 9), b"title: N\xf4p\n"),
    _message("tab", "YAML_TAB", (9, 1), "    pause_s", "\tpause_s"),
    _message("neo", "YAML_ALIAS", (2, 8), "topic: Một cửa", "topic: *a"),
    _whole("ty-nu-cuoi", "YAML_ALIAS", (1, 5), _LAUGHS),
    Seed(
        "FILE_TOO_BIG",
        f"{CATALOGUE}/messages/khong-lo.yaml",
        others={f"{CATALOGUE}/messages/khong-lo.yaml": 50_000_000},
    ),
    _message("hai-cham", "YAML_COLON", (2, 13), "topic: Một cửa", "topic: Lưu ý: nhớ"),
    _message("thang", "HASH_IN_TEXT", (2, 8), "topic: Một cửa", "topic: #motcua"),
    _whole("trong-khong", "FILE_EMPTY", (0, 0), "# chưa viết\n"),
)
WORDS = (
    _message(
        "viet-tat",
        "UNKNOWN_ABBREVIATION",
        (4, 11),
        "tại Bộ phận Một cửa",
        "tại XYZQ",
        facts={"token": "XYZQ"},
    ),
    _message(
        "viet-tat-trong-tin",
        "UNKNOWN_ABBREVIATION",
        (15, 11),
        _SPOKEN,
        f"{_SPOKEN}\nspot_lines:\n  - show: Đến XYZQ ngay.",
        facts={"token": "XYZQ"},
    ),
    _message(
        "khong-noi-gi",
        "NOTHING_SAID",
        (8, 11),
        _LAST,
        '"..."',
    ),
    _message(
        "bieu-tuong",
        "GLYPH_MISSING",
        (5, 41),
        "heading: Một cửa",
        "heading: Một cửa 😀",
        facts={"characters": "😀"},
    ),
    _message("tieu-de-500", "TEXT_TOO_LONG", (1, 8), "title: Nộp hồ sơ", f"title: {'Nộp hồ sơ ' * 50}"),
    _message("muc-qua-dai", "TEXT_TOO_LONG", (7, 68), "Chọn thủ tục]", f"{'Chọn thủ tục ' * 30}]"),
    _message(
        "phu-de-dai", "CAPTION_UNBREAKABLE", (8, 11), _LAST, f"Xem {'a' * 40}.vn nhé.\n    say: {_LAST}"
    ),
    _message("doc-khac", "CAPTION_UNBREAKABLE", (8, 11), _LAST, f"{_LAST} {_LAST}\n    say: Đúng hẹn."),
    _message(
        "ma-qr-day", "QR_TOO_DENSE", (12, 7), "qr: https://dichvucong.gov.vn", f"qr: https://a.vn/{'a' * 900}"
    ),
)
LENGTHS = (
    _message("clip-dai", "LENGTH_BEYOND", (4, 3), "contact:", spot_line(12) * 30 + "contact:"),
    _whole("clip-ngan", "LENGTH_SHORT", (3, 8), _SHORT + "recipes: [clip]\n"),
    _whole(
        "tin-dai",
        "LENGTH_BEYOND",
        (7, 3),
        _SHORT + f"spot_lines:\n{spot_line(12) * 19}recipes: [loudspeaker_spot]\n",
    ),
    _message(
        "tin-30-thua",
        "SLOT_OVERFULL",
        (15, 3),
        "[clip]",
        f"[clip, radio_spot_30]\nspot_lines:\n{spot_line(20) * 5}",
        facts={"count": 129, "most": 100, "cut": 29},
    ),
    _message(
        "tin-60-thieu",
        "SLOT_UNDERFULL",
        (15, 3),
        "[clip]",
        f"[clip, radio_spot_60]\nspot_lines:\n{spot_line(20)}",
        facts={"least": 173},
    ),
)
FILES = (
    _message("anh-thieu", "IMAGE_MISSING", (5, 20), _SLIDE, "{image: khong-co.png}"),
    _message(
        "anh-khong-doc-duoc",
        "IMAGE_UNREADABLE",
        (5, 20),
        _SLIDE,
        "{image: chu.png}",
        others={"assets/images/chu.png": "không phải ảnh"},
    ),
    _message(
        "anh-cut",
        "IMAGE_UNREADABLE",
        (5, 20),
        _SLIDE,
        "{image: cut.png}",
        others={"assets/images/cut.png": picture_file()[:-200]},
    ),
    Seed("AUDIO_SILENT", CAMPAIGN_FILE, (6, 8), others={"assets/audio/keng.wav": sound_file(0)}),
    Seed("AUDIO_UNREADABLE", CAMPAIGN_FILE, (7, 6), others={"assets/audio/nen.wav": "không phải nhạc"}),
    Seed("AUDIO_MISSING", CAMPAIGN_FILE, (7, 6), "nen.wav", "khong-co.wav", alone=True),
)
_FILM = film_file()


def _footage(name: str, code: str, column: int, asked: str, film: bytes | None = _FILM) -> Seed:
    """Show footage on the first slide, in a file of the message's name."""
    others = {} if film is None else {f"assets/footage/{name}.mp4": film}
    slide = f"{{layout: footage, footage: {{file: {name}.mp4{asked}}}}}"
    return _message(name, code, (5, column), _SLIDE, slide, others=others)


FOOTAGE = (
    _footage("phim-thieu", "FOOTAGE_MISSING", 46, "", None),
    _footage("phim-hong", "FOOTAGE_UNREADABLE", 46, "", b"no film"),
    _footage("phim-cut", "FOOTAGE_UNREADABLE", 46, "", _FILM[: len(_FILM) // 2]),
    _footage("phim-cam", "FOOTAGE_SOUNDLESS", 67, ", sound: mix"),
    _footage("phim-ngan", "FOOTAGE_SPAN", 70, ", start_s: 2.5"),
    _footage("phim-het", "FOOTAGE_SPAN", 67, ", end_s: 9"),
    _footage("phim-nguoc", "FOOTAGE_SPAN", 81, ", start_s: 1, end_s: 0.5"),
    _footage("phim-nhanh", "NOT_A_SPEED", 69, ", speed: 5"),
    _footage("phim-muon", "NOT_A_LENGTH", 70, ", start_s: 1:30"),
)
RECIPES = (
    Seed(
        "RECIPE_BROKEN",
        "scripts/recipes/do_dang.py",
        (3, 0),
        new="def do_dang(message, kit):\n    x = 1\n    return (\n",
    ),
    Seed("RECIPE_NOT_FOUND", "scripts/recipes/khac_ten.py", new="def ten_khac(message, kit): ...\n"),
    Seed(
        "RECIPE_OUTPUT",
        "scripts/recipes/dau_ra_la.py",
        (3, 0),
        new="from mediakit.recipes import recipe\n\n@recipe('4x3')\ndef dau_ra_la(message, kit): ...\n",
    ),
    Seed(
        "RECIPE_FAILED",
        "scripts/recipes/hong.py",
        (7, 0),
        new=BROKEN_RECIPE,
        others={f"{CATALOGUE}/messages/cong-thuc-hong.yaml": GOOD.replace("[clip]", "[hong]")},
        facts={"message": "cong-thuc-hong"},
    ),
)
SHARED = (
    Seed("UNKNOWN_VOICE", CAMPAIGN_FILE, (4, 8), "tones:test", "espeak:nam-trung"),
    Seed(
        "UNKNOWN_VOICE",
        CAMPAIGN_FILE,
        (5, 11),
        "tones:test",
        "tones:test\nfallback: espeak:nam-trung",
        alone=True,
    ),
    Seed(
        "VOICE_OFFERED",
        CAMPAIGN_FILE,
        (4, 8),
        "tones:test",
        "piper:vi_VN-vais1000-medium",
        alone=True,
    ),
    Seed("UNKNOWN_THEME", CAMPAIGN_FILE, (5, 8), "theme: thu", "theme: khong-co", alone=True),
    Seed("UNKNOWN_KEY", CAMPAIGN_FILE, (3, 1), "issuer:", "isuer: a\nissuer:", alone=True),
    Seed(
        "TEXT_TOO_LONG",
        CAMPAIGN_FILE,
        (2, 9),
        "thủ tục hành chính\nissuer",
        f"{'thủ tục ' * 60}\nissuer",
        alone=True,
    ),
    Seed(
        "FONT_MISSING",
        THEME_FILE,
        (12, 15),
        "Manrope-ExtraBold",
        "Manrope-Huge",
        others={f"{CATALOGUE}/messages/co-anh.yaml": GOOD.replace(_SLIDE, "{image: anh.png}")},
        alone=True,
    ),
    Seed("NOT_A_COLOUR", THEME_FILE, (8, 11), '"#f4b740"', "vàng", alone=True),
    Seed("IMAGE_MISSING", THEME_FILE, (20, 7), 'logo: ""', "logo: huy-hieu.png"),
    Seed("PATTERN_BLANKS", LEXICON_FILE, (2, 10), "vi en i ai đi", "vi en <số>", alone=True),
    Seed("UNKNOWN_ENGINE", LEXICON_FILE, (2, 40), "vi en i ai đi", "{said: vi en i ai đi, espaek: vi en}"),
    Seed("NOT_SYLLABLES", LEXICON_FILE, (2, 10), "vi en i ai đi", "VN-2", alone=True),
)
SEEDS = (*KEYS, *VALUES, *PATHS, *YAML, *WORDS, *LENGTHS, *FILES, *FOOTAGE, *RECIPES, *SHARED)
"""All of them."""

"""For every field of what can be edited, an edit that matters; and the few rebuilds that change no byte."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import pytest

from mediakit.model.campaign import Campaign, Contact, Fact, Line, Loop, Message
from mediakit.model.master import FLAT_MASTER, ONLINE_MASTER, Compressor, Filter, Master
from mediakit.model.own_output import OwnOutput
from mediakit.model.profile import (
    PROFILES,
    RADIO_SLOTS_S,
    CaptionRules,
    PictureProfile,
    Profile,
    SoundProfile,
)
from mediakit.model.reading import Lexicon, LexiconEntry, Respelling
from mediakit.model.slide import Footage, Slide
from mediakit.model.theme import Colours, Theme
from mediakit.units import Seconds
from tests.changes import rich
from tests.changes.rich import ALL, BOARD, CLIP, CLIPS, LEDS, OTHER_CLIP, OWN, OWN_CLIP, RADIO, SPOTS
from tests.conftest import change, write

NOUNS = (
    *(Campaign, Message, Line, Slide, Footage, Contact, Fact, Loop),
    *(Lexicon, LexiconEntry, Respelling, Theme, Colours),
    *(Master, Filter, Compressor),
    *(Profile, SoundProfile, PictureProfile, CaptionRules, OwnOutput),
)
"""Everything an edit can reach."""

Mutate = Callable[[Path, pytest.MonkeyPatch], None]
"""Changes a project's files, or the profiles there are."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """One edit of one field."""

    what: str
    """`Noun.field`, or several of them, and which of several edits."""
    mutate: Mutate
    """Does it."""
    inert: bool = False
    """Whether it reaches no result at all."""

    @property
    def fields(self) -> set[str]:
        """The nouns and fields alone."""
        return {word for word in self.what.split() if "." in word}


def field_names() -> list[str]:
    """Name every field of every noun, as mutations do."""
    return [f"{noun.__name__}.{field.name}" for noun in NOUNS for field in fields(noun)]


def _edit(what: str, file: str, old: str, new: str, *, inert: bool = False) -> Mutation:
    return Mutation(what, lambda project, _: change(project, file, old, new), inert)


def _profiles(what: str, changed: Callable[[Profile], Profile], *, inert: bool = False) -> Mutation:
    """Change every profile at once, each as far as it can be: one full build shows them all."""

    def mutate(_: Path, patch: pytest.MonkeyPatch) -> None:
        for name, profile in PROFILES.items():
            patch.setitem(PROFILES, name, changed(profile))

    return Mutation(what, mutate, inert)


def _profile(field: str, value: Callable[[Any], Any], *, inert: bool = False) -> Mutation:
    return _profiles(
        f"Profile.{field}",
        lambda profile: replace(profile, **{field: value(getattr(profile, field))}),
        inert=inert,
    )


def _sound(field: str, value: Callable[[Any], Any], *, inert: bool = False) -> Mutation:
    def changed(profile: Profile) -> Profile:
        sound = profile.sound
        return replace(profile, sound=sound and replace(sound, **{field: value(getattr(sound, field))}))

    return _profiles(f"SoundProfile.{field}", changed, inert=inert)


def _master(field: str, value: Callable[[Any], Any], *, inert: bool = False) -> Mutation:
    def changed(master: Master) -> Master:
        return replace(master, **{field: value(getattr(master, field))})

    return replace(_sound("master", changed, inert=inert), what=f"Master.{field}")


def _filters(field: str, value: Callable[[Any], Any]) -> Mutation:
    """Change every filter of every chain."""

    def changed(filters: tuple[Filter, ...]) -> tuple[Filter, ...]:
        return tuple(replace(one, **{field: value(getattr(one, field))}) for one in filters)

    return replace(_master("filters", changed), what=f"Filter.{field}")


def _compressors(field: str, value: Callable[[Any], Any]) -> Mutation:
    """Change every compressor of every chain."""

    def changed(compressors: tuple[Compressor, ...]) -> tuple[Compressor, ...]:
        return tuple(replace(one, **{field: value(getattr(one, field))}) for one in compressors)

    return replace(_master("compressors", changed), what=f"Compressor.{field}")


def _picture(field: str, value: Callable[[Any], Any]) -> Mutation:
    def changed(profile: Profile) -> Profile:
        shape = profile.picture
        return replace(profile, picture=shape and replace(shape, **{field: value(getattr(shape, field))}))

    return _profiles(f"PictureProfile.{field}", changed)


def _captions(field: str, value: Any) -> Mutation:
    def changed(profile: Profile) -> Profile:
        shape = profile.picture
        if shape is None or shape.captions is None:
            return profile
        rules = replace(shape.captions, **{field: value})
        return replace(profile, picture=replace(shape, captions=rules))

    return _profiles(f"CaptionRules.{field}", changed)


def _colour(name: str, old: str, new: str) -> Mutation:
    return _edit(f"Colours.{name}", rich.THEME, f'  {name}: "{old}"', f'  {name}: "{new}"')


def _entry(what: str, entry: str, *, inert: bool = False) -> Mutation:
    return _edit(what, rich.LEXICON, "entries:\n", f"entries:\n  {entry}\n", inert=inert)


def _own(field: str, value: str, *, of: str = "width_px: 256", inert: bool = False) -> Mutation:
    return _edit(f"OwnOutput.{field}", rich.OUTPUTS, of, f"{of}\n  {field}: {value}", inert=inert)


def _slot_kept(length_s: int) -> int:
    """Shorten or lengthen what is no booked slot."""
    return length_s if length_s in RADIO_SLOTS_S else length_s + 1


def _rename_message(project: Path, _: pytest.MonkeyPatch) -> None:
    (project / rich.GOP_Y).rename(project / rich.CATALOGUE / "messages/lang-nghe.yaml")
    change(project, rich.LOOP, "gop-y", "lang-nghe")


def _rename_loop(project: Path, _: pytest.MonkeyPatch) -> None:
    (project / rich.LOOP).rename(project / rich.CATALOGUE / "loops/sanh-cho.yaml")


def _rename_theme(project: Path, _: pytest.MonkeyPatch) -> None:
    (project / rich.THEME).rename(project / "assets/themes/moi.yaml")
    change(project, rich.CAMPAIGN, "theme: thu", "theme: moi")


def _rename_output(project: Path, _: pytest.MonkeyPatch) -> None:
    change(project, rich.OUTPUTS, "cong-chao:", "bang-moi:")
    change(project, rich.LOOP, "cong-chao", "bang-moi")


_DUSK = Theme(
    "toi",
    Colours("#101010", "#202020", "#303030", "#000000", "#f4b740", "#ffffff", "#dddddd", "#ffffff"),
    heading_font="font_manrope/Manrope-ExtraBold.ttf",
    text_font="font_manrope/Manrope-Medium.ttf",
    strong_font="font_manrope/Manrope-Bold.ttf",
)


def _forget_lexicon(project: Path, _: pytest.MonkeyPatch) -> None:
    (project / rich.LEXICON).unlink()


def _add_message(project: Path, _: pytest.MonkeyPatch) -> None:
    """Copy a message to start a new one from, as people do."""
    shutil.copy(project / rich.GOP_Y, project / rich.CATALOGUE / "messages/moi.yaml")


def _restate_fact(project: Path, _: pytest.MonkeyPatch) -> None:
    """Change every field of a fact at once: where all of them reach nothing, each does."""
    for old, new in (
        *((f"Điều {number}", "Điều khác") for number in ("một", "hai", "ba")),
        *(("2020-01-01", "2021-01-01"), ("2999-01-01", "2998-01-01"), ("verified: true", "verified: false")),
    ):
        change(project, rich.MOT_CUA, old, new)


def _record_again(project: Path, _: pytest.MonkeyPatch) -> None:
    recordings = project / "assets/recordings"
    shutil.copy(recordings / "thu-khac.wav", recordings / "thu.wav")


def _film_again(project: Path, _: pytest.MonkeyPatch) -> None:
    footage = project / "assets/footage"
    shutil.copy(footage / "quay-khac.mp4", footage / "quay.mp4")


def _add_loop(project: Path, _: pytest.MonkeyPatch) -> None:
    write(
        project, f"{rich.CATALOGUE}/loops/moi.yaml", "title: Mới\nmessages: [gop-y]\nrecipes: [vong_khac]\n"
    )


MUTATIONS = (
    _edit("Campaign.name", rich.CAMPAIGN, "name: Chiến dịch thử", "name: Chiến dịch mới"),
    _edit("Campaign.slogan", rich.CAMPAIGN, "slogan: Chung tay", "slogan: Góp sức"),
    _edit("Campaign.issuer", rich.CAMPAIGN, "issuer: Ủy ban", "issuer: Công an"),
    _edit("Campaign.voice", rich.CAMPAIGN, "tones:test", "tones:khac"),
    _edit("Campaign.fallback", rich.CAMPAIGN, "tones:test", "tones:test\nfallback: tones:khac", inert=True),
    _edit("Campaign.consent", rich.CAMPAIGN, "tones:test", "tones:test\nconsent: dong-y.txt", inert=True),
    _edit("Campaign.theme", rich.CAMPAIGN, "theme: thu", "theme: khac"),
    Mutation("Campaign.lexicon", _forget_lexicon),
    Mutation("Campaign.messages", _add_message),
    Mutation("Campaign.loops", _add_loop),
    _edit("Campaign.outputs", rich.OUTPUTS, "cong-chao:", "moi:\n  like: led\ncong-chao:", inert=True),
    _edit("Campaign.chime", rich.CAMPAIGN, "chuong.wav", "chuong-khac.wav"),
    _edit("Campaign.chime left out", rich.CAMPAIGN, "chime: chuong.wav\n", ""),
    _edit("Campaign.chime that is computed", rich.CAMPAIGN, "chuong.wav", "sao-truc"),
    _edit("Campaign.bed", rich.CAMPAIGN, "nen.wav", "nen-khac.wav"),
    _edit("Campaign.bed that is computed", rich.CAMPAIGN, "nen.wav", "dong-song"),
    Mutation("Message.id", _rename_message),
    _edit("Message.title", rich.MOT_CUA, "title: Nộp hồ sơ", "title: Gửi hồ sơ"),
    _edit("Message.topic", rich.MOT_CUA, "topic: Nhóm một cửa", "topic: Nhóm hai cửa"),
    _edit("Message.lines", rich.GOP_Y, "\ncontact:", "\n  - show: Xin cảm ơn.\ncontact:"),
    _edit("Message.contact", rich.GOP_Y, "contact:\n", "contact:\n  label: Một cửa\n"),
    _edit(
        "Message.recipes",
        rich.GOP_Y,
        "[clip, loudspeaker_spot]\nmore_outputs: [rieng]",
        "[loudspeaker_spot]",
        inert=True,
    ),
    _edit("Message.more_outputs", rich.GOP_Y, "more_outputs: [rieng]\n", "", inert=True),
    _edit("Message.facts", rich.MOT_CUA, "facts:\n", "facts:\n  - claim: Nữa.\n", inert=True),
    _edit("Message.spot_lines", rich.GOP_Y, "recipes:", "spot_lines:\n  - show: Góp ý đi.\nrecipes:"),
    _edit("Message.priority", rich.GOP_Y, "recipes:", "priority: ưu tiên\nrecipes:"),
    _edit("Message.repeat", rich.GOP_Y, "recipes:", "repeat: 1\nrecipes:"),
    _edit("Message.consent", rich.MOT_CUA, "dong-y.txt", "dong-y-khac.txt", inert=True),
    _edit("Line.show", rich.MOT_CUA, "lại nhiều lần", "lại lần nào"),
    _edit("Line.show in spots", rich.MOT_CUA, "hỏi nhiều người", "hỏi nhiều nơi"),
    _edit("Line.say", rich.MOT_CUA, "say: Mở điện thoại", "say: Bật điện thoại"),
    _edit("Line.say in spots", rich.MOT_CUA, "say: Nộp hồ sơ một lượt", "say: Gửi hồ sơ một lượt"),
    _edit(
        "Line.slide",
        rich.MOT_CUA,
        "    slide: {layout: quote, heading: Một người dân, text: Rất nhanh và gọn}\n",
        "",
    ),
    _edit("Line.pause_s", rich.MOT_CUA, "pause_s: 0.8", "pause_s: 0.9"),
    _edit("Line.pause_s in spots", rich.MOT_CUA, "pause_s: 0.7", "pause_s: 0.9"),
    _edit("Line.recording", rich.MOT_CUA, "recording: thu.wav", "recording: thu-khac.wav"),
    _edit("Line.recording left out", rich.MOT_CUA, "    recording: thu.wav\n", ""),
    Mutation("Line.recording made again", _record_again),
    _edit("Slide.layout", rich.MOT_CUA, "layout: bullets", "layout: steps"),
    _edit("Slide.heading", rich.MOT_CUA, "heading: Một cửa", "heading: Hai cửa"),
    _edit("Slide.text", rich.MOT_CUA, "text: Mang theo giấy tờ", "text: Mang giấy tờ"),
    _edit("Slide.items", rich.MOT_CUA, "[Đăng nhập, Chọn", "[Vào trang, Chọn"),
    _edit("Slide.image", rich.MOT_CUA, "image: anh.png", "image: anh-khac.png"),
    _edit("Slide.image_after", rich.MOT_CUA, "image_after: sau.png", "image_after: sau-khac.png"),
    _edit("Slide.motion", rich.MOT_CUA, "motion: push_in", "motion: still"),
    _edit("Slide.qr", rich.MOT_CUA, "qr: https://vi.du/hoi", "qr: https://vi.du/tim"),
    _edit("Slide.footer", rich.MOT_CUA, "footer: Khu phố em", "footer: Khu phố ta"),
    _edit("Slide.footage", rich.MOT_CUA, "start_s: 0.2, end_s: 1.4", "start_s: 0.4, end_s: 1.6"),
    _edit("Footage.file", rich.MOT_CUA, "quay.mp4", "quay-khac.mp4"),
    Mutation("Footage.file filmed again", _film_again),
    _edit("Footage.start_s", rich.MOT_CUA, "start_s: 0.2", "start_s: 0.3"),
    _edit("Footage.end_s", rich.MOT_CUA, "end_s: 1.4", "end_s: 1.2"),
    _edit("Footage.speed", rich.MOT_CUA, "speed: 1.5", "speed: 1.25"),
    _edit("Footage.sound", rich.MOT_CUA, "sound: mix", "sound: mute"),
    _edit("Contact.show", rich.MOT_CUA, "Truy cập trang", "Hãy xem trang"),
    _edit("Contact.say", rich.MOT_CUA, "Vào trang mạng", "Xem trang mạng"),
    _edit("Contact.label", rich.MOT_CUA, "label: phuong.vi.du", "label: phuong.vd"),
    _edit("Contact.qr", rich.MOT_CUA, "qr: https://vi.du/phuong", "qr: https://vi.du/xa"),
    Mutation(" ".join(f"Fact.{field.name}" for field in fields(Fact)), _restate_fact, inert=True),
    Mutation("Loop.id", _rename_loop),
    _edit("Loop.title", rich.LOOP, "title: Phòng chờ", "title: Sảnh chờ"),
    _edit("Loop.messages", rich.LOOP, "[mot-cua, gop-y]", "[gop-y, mot-cua]"),
    _edit("Loop.more_outputs", rich.LOOP, "more_outputs: [cong-chao]\n", "", inert=True),
    _edit("Loop.recipes", rich.LOOP, "[vong_lap]", "[vong_khac]"),
    _entry("Lexicon.entries", "giấy tờ: tờ giấy", inert=True),
    _entry("Lexicon.entries used", "bà con: bà con ta"),
    _entry("Lexicon.entries that say what is said anyway", "phường: phường", inert=True),
    _entry("Lexicon.entries that take the air from a number", "113: một một ba"),
    _entry("Lexicon.entries that nobody uses", "ABCD: a bê", inert=True),
    _entry("Lexicon.entries that only a recipe's own words use", "xem hết các trang: xem hết các trang"),
    _edit("Lexicon.keep_together", rich.LEXICON, "  - đúng hẹn\n", "  - đúng hẹn\n  - không phải đi lại\n"),
    _edit(
        "Lexicon.keep_together that parts nothing",
        rich.LEXICON,
        "  - đúng hẹn\n",
        "  - đúng hẹn\n  - trả đúng hẹn\n",
        inert=True,
    ),
    _edit("LexiconEntry.written", rich.LEXICON, "UBND: ủy ban", "UBNDX: ủy ban"),
    _edit("LexiconEntry.said", rich.LEXICON, "UBND: ủy ban", "UBND: ủy ban phường"),
    _edit(
        "LexiconEntry.engines Respelling.engine Respelling.said",
        rich.LEXICON,
        "UBND: ủy ban",
        "UBND: {said: ủy ban, tones: ủy bang}",
    ),
    _edit(
        "Respelling.engine that does not speak",
        rich.LEXICON,
        "UBND: ủy ban",
        "UBND: {said: ủy ban, gtts: ủy bang}",
        inert=True,
    ),
    _edit("Lexicon.region", rich.LEXICON, "entries:\n", "region: nam\nentries:\n", inert=True),
    Mutation("Theme.name", _rename_theme, inert=True),
    _edit(
        "Theme.colours",
        rich.THEME,
        'text: "#0f2438"\n  muted: "#4b5d6f"',
        'text: "#0f2439"\n  muted: "#4b5d60"',
    ),
    *(
        _edit(
            f"Theme.{use}",
            rich.THEME,
            f"{use}: font_manrope/Manrope-{now}.ttf",
            f"{use}: font_manrope/Manrope-{new}.ttf",
        )
        for use, now, new in (
            ("heading_font", "ExtraBold", "Bold"),
            ("text_font", "Medium", "Regular"),
            ("strong_font", "Bold", "SemiBold"),
        )
    ),
    _edit("Theme.motif", rich.THEME, "motif: drum", "motif: blossom"),
    _edit("Theme.type_scale", rich.THEME, "type_scale: 1", "type_scale: 0.8"),
    _edit("Theme.spacing", rich.THEME, "spacing: 1", "spacing: 1.5"),
    _edit("Theme.radius", rich.THEME, "radius: 1", "radius: 0"),
    _edit("Theme.safe_area", rich.THEME, "safe_area: 0.05", "safe_area: 0.07"),
    *(
        _edit(f"Theme.{key}", rich.THEME, f"{key}: {now}", f"{key}: {new}")
        for key, now, new in (
            ("transition", "fade", "wipe"),
            ("animated", "true", "false"),
            ("spoken_word", "false", "true"),
            ("progress", "false", "true"),
        )
    ),
    _edit("Theme.logo", rich.THEME, "dau.png", "dau-khac.png"),
    _edit("Theme.logo left out", rich.THEME, "logo: dau.png\n", ""),
    _colour("background", "#f7f4ed", "#fff4ed"),
    _colour("surface", "#ffffff", "#fffff0"),
    _colour("primary", "#0b4f80", "#0b4f70"),
    _colour("primary_dark", "#07304f", "#07303f"),
    _colour("accent", "#f4b740", "#f4b750"),
    _colour("text", "#0f2438", "#1f2438"),
    _colour("muted", "#4b5d6f", "#3b4d5f"),
    _colour("on_primary", "#ffffff", "#fffff0"),
    _profile("name", lambda name: f"{name}-x"),
    _profile("folder", lambda folder: f"{folder}-x"),
    _profile("sound", lambda sound: sound and replace(sound, lufs=sound.lufs - 2)),
    _profile("picture", lambda picture: picture and replace(picture, width_px=picture.width_px + 8)),
    _profile("sentence_gap_s", lambda gap_s: gap_s + Seconds(1, 5)),
    _profile("line_gap_s", lambda gap_s: gap_s + Seconds(1, 5)),
    _profile("speaking_pace", lambda pace: pace + 8),
    _profile("pace_min", lambda pace: pace // 5 - 1),
    _profile("pace_max", lambda pace: pace // 5 - 1),
    _profile("length_min_s", lambda length_s: length_s - 1, inert=True),
    _profile("length_max_s", _slot_kept, inert=True),
    _profile("most_bytes", lambda _: 10**9, inert=True),
    _profile("theme", lambda _: _DUSK),
    _profile("like", lambda _: "", inert=True),
    Mutation("OwnOutput.name", _rename_output),
    _edit("OwnOutput.like", rich.OUTPUTS, "like: 1x1", "like: vuong"),
    _edit("OwnOutput.width_px", rich.OUTPUTS, "width_px: 256", "width_px: 240"),
    _edit("OwnOutput.height_px", rich.OUTPUTS, "height_px: 144", "height_px: 136"),
    _edit("OwnOutput.theme", rich.OUTPUTS, "theme: khac", "theme: thu"),
    _own("fps", "30"),
    _own("crf", "30"),
    _own("most_mb", "4000", inert=True),
    _own("length_min_s", "2", inert=True),
    _own("length_max_s", "800", inert=True),
    _own("caption_chars", "12", of="width_px: 144"),
    _own("caption_lines", "1", of="width_px: 144", inert=True),
    _sound("master", lambda master: FLAT_MASTER if master.filters else ONLINE_MASTER),
    _master("name", lambda name: f"{name}-x", inert=True),
    _master("filters", lambda filters: filters[1:]),
    _master("compressors", lambda compressors: compressors[1:]),
    _master("most_limited_db", lambda most_db: most_db - 1, inert=True),
    _filters("kind", lambda kind: "high_pass" if kind == "peak" else kind),
    _filters("hz", lambda hz: 1.5 * hz),
    _filters("gain_db", lambda gain_db: gain_db / 2),
    _filters("q", lambda q: q / 2),
    *(
        _compressors(field, lambda figure: figure * 1.5)
        for field in ("threshold_db", "ratio", "attack_ms", "release_ms")
    ),
    _sound("lufs", lambda lufs: lufs - 1),
    _sound("tolerance_lu", lambda tolerance_lu: tolerance_lu + 0.1, inert=True),
    _sound("peak_dbtp", lambda peak_dbtp: peak_dbtp - 2),
    _sound("codec", lambda codec: {"mp3": "wav", "wav": "mp3"}.get(codec, codec)),
    _sound("bit_rate", lambda rate: rate * 3 // 4),
    _sound("short_term_lufs", lambda lufs: -5 if lufs is None else lufs + 1, inert=True),
    _picture("width_px", lambda width_px: width_px + 16),
    _picture("height_px", lambda height_px: height_px + 16),
    _picture("captions", lambda rules: rules and replace(rules, line_chars=12)),
    _picture("crf", lambda crf: crf + 6),
    _picture("fps", lambda fps: fps + 5),
    _captions("line_chars", 14),
    _captions("lines", 1),
    _captions("chars_per_s", 8),
    _captions("min_s", Seconds(9, 4)),
    _captions("max_s", Seconds(2)),
)
"""Every field at least once; where a field stands in several places, each."""

BEYOND: tuple[tuple[str, set[str], str], ...] = (
    ("*exicon*", LEDS, "a recipe of the project's own may say and show words that stand only in its code"),
    ("Lexicon.keep_together that*", {CLIP}, "where lines break is known when they are set"),
    (
        "Colours.[sm]u*",
        {OTHER_CLIP, OWN_CLIP},
        "a theme counts whole, also colours that no slide of a message shows",
    ),
    ("Theme.radius", {OTHER_CLIP, OWN_CLIP}, "the same, also corners that no slide of a message has"),
    ("Theme.spoken_word", {rich.LED}, "the same, also how captions look where there are none"),
    ("Profile.name", ALL - OWN, "a recipe may ask which output it tells; tags of spots do not say it"),
    ("Profile.*_gap_s", LEDS, "a recipe of the project's own is handed its whole profile"),
    ("Profile.speaking_pace", LEDS, "the same"),
    ("Profile.line_gap_s", SPOTS, "spots rest alike after lines and sentences"),
    ("Profile.sentence_gap_s", {RADIO}, "the shortest, where the slot leaves more"),
    ("Profile.sentence_gap_s", {OTHER_CLIP, OWN_CLIP}, "no line of it has two sentences"),
    ("Profile.pace_m*", ALL, "limits that judge; only a loudspeaker's gaps follow them, as far as they may"),
    ("Profile.length_min_s", ALL, "a limit that judges"),
    ("Profile.length_max_s", ALL - {RADIO}, "a limit that judges; a slot is as long as it is"),
    ("Profile.most_bytes", ALL, "a limit that a small file keeps anyway"),
    ("OwnOutput.caption_lines", {OWN_CLIP}, "captions that keep the new rule too stay as they are"),
    ("OwnOutput.[lm]*_*", {BOARD}, "limits that judge"),
    ("Master.[nm]*", ALL - LEDS, "a name, and a limit that judges"),
    ("Filter.q", ALL - LEDS, "passes have no steepness"),
    ("SoundProfile.tolerance_lu", ALL - LEDS, "a limit that judges"),
    ("SoundProfile.short_term_lufs", ALL - LEDS, "a limit that judges"),
    ("SoundProfile.peak_dbtp", ALL - LEDS, "a limit that not every sound reaches"),
    ("SoundProfile.bit_rate", {RADIO}, "samples that are not packed have the rate they have"),
    ("CaptionRules.*", CLIPS, "captions that keep the new rule too stay as they are"),
)
"""Edits by pattern, the results they make again though no byte of them may differ, and why that is right."""

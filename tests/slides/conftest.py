"""The default theme, the shapes, a folder of computed pictures, and slides of every layout."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from mediakit.model.profile import PROFILES, PictureProfile
from mediakit.model.slide import Footage, Slide
from mediakit.model.theme import Theme
from tests.slides.looks import NAMES, shipped

FOOTER = "Trung\u00a0tâm Văn\u00a0hóa, Thông\u00a0tin và Thể\u00a0thao thành\u00a0phố Vũng\u00a0Tàu"
SLIDES = {
    "title": Slide("title", "Phản\u00a0ánh về thủ\u00a0tục hành\u00a0chính", "Mẫu ẪẶỵ Ộ", footer=FOOTER),
    "title, long": Slide(
        "title",
        "Nộp hồ\u00a0sơ trên Cổng Dịch\u00a0vụ\u00a0công quốc\u00a0gia, ở bất\u00a0cứ\u00a0đâu",
        FOOTER,
    ),
    "statement": Slide(
        "statement",
        "Quyền của người\u00a0dân",
        "Cán\u00a0bộ chậm\u00a0trễ? Hãy phản\u00a0ánh.",
        footer=FOOTER,
    ),
    "statement, bare": Slide(text="Đúng hẹn."),
    "statement, long": Slide(
        text="Bản\u00a0sao chứng\u00a0thực điện\u00a0tử thay cho bản\u00a0chính khi kiểm tra. " * 3
    ),
    "statement, image": Slide(heading="Một\u00a0cửa", text="Nộp ở bất\u00a0kỳ đâu.", image="anh/tru-so.png"),
    **{
        f"bullets, {count}": Slide(
            "bullets",
            "Phản\u00a0ánh cần\u00a0có",
            items=(
                "Nội\u00a0dung bằng tiếng\u00a0Việt ẪẶỵ",
                "Họ\u00a0tên",
                "Địa\u00a0chỉ",
                "Số điện\u00a0thoại",
                "Chữ\u00a0ký",
            )[:count],
            footer=FOOTER,
        )
        for count in range(6)
    },
    **{
        f"steps, {count}": Slide(
            "steps",
            "Các\u00a0bước ẪẶỵ",
            items=(
                "Đăng\u00a0nhập bằng\u00a0VNeID",
                "Chọn thủ\u00a0tục, điền thông\u00a0tin",
                "Gửi hồ\u00a0sơ ẪẶỵ",
                "Nhận tin báo",
                "Nộp phí, lệ\u00a0phí",
                "Nhận kết\u00a0quả tại nhà",
            )[:count],
            footer=FOOTER,
        )
        for count in range(7)
    },
    "steps, bare": Slide(
        "steps", items=("Vào Cổng\u00a0Dịch\u00a0vụ\u00a0công\u00a0quốc\u00a0gia", "Gửi", "Nhận", "Ký")
    ),
    "quote": Slide(
        "quote",
        "Bà Nguyễn\u00a0Thị\u00a0Ẩn",
        "Sự hài\u00a0lòng của bà\u00a0con là thước\u00a0đo.",
        footer=FOOTER,
    ),
    "quote, bare": Slide("quote", text="Đúng hẹn."),
    "contact": Slide(
        "contact",
        "dichvucong.gov.vn",
        "Gửi phản\u00a0ánh trên Cổng.",
        qr="https://dichvucong.gov.vn",
        footer=FOOTER,
    ),
    "contact, number": Slide("contact", "1022", "Gọi tổng\u00a0đài."),
    "end card": Slide("end_card", "Chung\u00a0tay cải\u00a0cách thủ\u00a0tục hành\u00a0chính", FOOTER),
    "photo": Slide(
        "photo",
        "Bộ\u00a0phận Một\u00a0cửa",
        "Nơi nào cũng tiếp\u00a0nhận ẪẶỵ",
        image="anh/tru-so.png",
        footer=FOOTER,
    ),
    "photo, bare": Slide("photo", image="anh/tru-so.png", motion="still", footer=FOOTER),
    "before and after": Slide(
        "before_after",
        "Nơi tiếp\u00a0nhận",
        items=("Trước: nhiều cửa ẪẶỵ", "Nay: một\u00a0cửa, đúng hẹn"),
        image="anh/tru-so.png",
        image_after="anh/tru-so.png",
        footer=FOOTER,
    ),
    "before and after, bare": Slide(
        "before_after", items=("Trước", "Nay"), image="anh/tru-so.png", image_after="anh/tru-so.png"
    ),
    "number": Slide("number", "24/7", "giờ nào cũng nộp được hồ\u00a0sơ ẪẶỵ", footer=FOOTER),
    "number, long": Slide("number", "1.234.567\u00a0hồ\u00a0sơ", FOOTER),
    "number, bare": Slide("number", "01/7/2025"),
    **{
        f"step map, {count}": Slide(
            "step_map",
            "Hồ\u00a0sơ đi qua đâu ẪẶỵ?",
            items=(
                "Nộp tại Bộ\u00a0phận Một\u00a0cửa",
                "Cơ\u00a0quan giải\u00a0quyết",
                "Ký duyệt ẪẶỵ",
                "Nhận tin báo",
                "Nộp phí, lệ\u00a0phí",
                "Nhận kết\u00a0quả tại nhà",
                "Đánh\u00a0giá",
            )[:count],
            footer=FOOTER,
        )
        for count in (0, 1, 2, 3, 4, 6, 7)
    },
    "step map, bare": Slide("step_map", items=("Nộp", "Nhận")),
    "question": Slide(
        "question",
        "Làm xong thủ\u00a0tục, bà\u00a0con có hài\u00a0lòng không?",
        "Hài\u00a0lòng hay chưa, xin cứ đánh\u00a0giá ẪẶỵ.",
        footer=FOOTER,
    ),
    "footage": Slide(
        "footage", "Vũng\u00a0Tàu", "Nộp hồ\u00a0sơ tại nhà ẪẶỵ", footage=Footage("a.mp4"), footer=FOOTER
    ),
    "quote, in marks": Slide(
        "quote", "– Người\u00a0dân", "“Đúng hẹn, tận\u00a0tình.” – một người\u00a0dân nói."
    ),
    "nothing": Slide(),
}


@pytest.fixture
def theme() -> Theme:
    """Give the theme as its file says."""
    return shipped("cong-so")


@pytest.fixture(params=[*NAMES, "light"])
def any_theme(request: pytest.FixtureRequest) -> Theme:
    """Give every theme that ships, and one of somebody's own whose main colour is light."""
    if request.param != "light":
        return shipped(request.param)
    base = shipped("cong-so")
    light = {"primary": "#ffd60a", "primary_dark": "#f0b400", "on_primary": "#1a1300", "accent": "#c8102e"}
    return replace(base, name="light", colours=replace(base.colours, **light))


@pytest.fixture(params=["16x9", "9x16", "1x1", "small wide", "small tall", "small square"])
def picture(request: pytest.FixtureRequest) -> PictureProfile:
    """Every shape, at full size and at a sixth of it."""
    small = {
        "small wide": ("16x9", 320, 180),
        "small tall": ("9x16", 180, 320),
        "small square": ("1x1", 180, 180),
    }
    if request.param in small:
        name, width, height = small[request.param]
        profile = PROFILES[name].picture
        assert profile is not None
        return replace(profile, width_px=width, height_px=height)
    profile = PROFILES[request.param].picture
    assert profile is not None
    return profile


@pytest.fixture(params=SLIDES)
def slide(request: pytest.FixtureRequest) -> Slide:
    """Every layout, long, short and empty."""
    return SLIDES[request.param]


@pytest.fixture
def images(tmp_path: Path) -> Path:
    """Give a folder with one picture, red above and green below, and one file that is none."""
    (tmp_path / "anh").mkdir()
    photo = Image.new("RGB", (400, 300), "#cc0000")
    photo.paste("#00aa00", (0, 150, 400, 300))
    photo.save(tmp_path / "anh" / "tru-so.png")
    (tmp_path / "hong.png").write_bytes(b"\x89PNG\r\n\x1a\n no more")
    return tmp_path

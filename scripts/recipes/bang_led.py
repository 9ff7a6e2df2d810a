"""Vòng lặp không tiếng cho bảng LED hoặc màn hình phòng chờ: tên, nội dung, liên hệ của từng thông điệp."""

from collections.abc import Sequence

from mediakit.recipes import (
    Kit,
    Message,
    Story,
    Timeline,
    contact_slide,
    end_card,
    line_slides,
    loop_recipe,
    time_to_read,
    title_slide,
)


@loop_recipe("led")
def bang_led(messages: Sequence[Message], kit: Kit) -> Timeline:
    """Hiện mỗi trang đủ lâu cho người đi ngang đọc; trang cuối mờ về trang đầu nên lặp liền mạch."""
    story = Story(kit)
    slogan = end_card(kit.campaign)
    pages = [slogan]
    for message in messages:
        content = filter(None, line_slides(message))
        pages += [title_slide(message, kit.campaign), *content, contact_slide(message)]
    for page in pages:
        story.show(page, animated=page is not slogan)
        story.rest(time_to_read(page))
    story.show(slogan, animated=False)
    story.rest("0.4")
    return story.finish()

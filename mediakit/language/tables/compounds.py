"""Compounds of this field that a line or a caption never breaks."""

from mediakit.language.tables import phrases, words

COMPOUNDS = phrases("""
    hồ sơ, thủ tục, thủ tục hành chính, hành chính, hành chính công, cải cách, cải cách hành chính,
    công dân, trực tuyến, cơ quan, người dân, doanh nghiệp, kiến nghị, phản ánh, chung tay, dịch vụ,
    dịch vụ công, dịch vụ công trực tuyến, một cửa, bộ phận, bộ phận một cửa, một cửa liên thông,
    nhà nước, ủy ban, nhân dân, ủy ban nhân dân, hội đồng nhân dân, hội đồng, chính quyền, chính
    quyền điện tử, chính phủ, quốc gia, quốc hội, thành phố, thị xã, thị trấn, khu phố, tổ dân phố,
    địa phương, địa bàn, địa chỉ, đơn vị, tổ chức, cá nhân, cán bộ, công chức, viên chức, lãnh đạo,
    chủ tịch, phó chủ tịch, thủ trưởng, trung tâm, văn phòng, văn hóa, thông tin, truyền thông, thể
    thao, tuyên truyền, khẩu hiệu, thông điệp, tiếp nhận, giải quyết, trả kết quả, kết quả, hẹn trả,
    giấy hẹn, đúng hẹn, quá hạn, trước hạn, đúng hạn, thời hạn, thời gian, chất lượng, phục vụ, hài
    lòng, đánh giá, quy định, quy trình, quyết định, kế hoạch, nghị định, thông tư, công văn, thông
    báo, báo cáo, văn bản, pháp luật, hiệu lực, kiểm soát, giám sát, kiểm tra, thanh tra, công khai,
    minh bạch, niêm yết, lệ phí, phí và lệ phí, xin lỗi, bản sao, bản chính, chứng thực, bản sao
    điện tử, chữ ký số, điện tử, tài khoản, định danh, định danh điện tử, căn cước, căn cước công
    dân, giấy tờ, giấy phép, chứng nhận, giấy chứng nhận, đăng ký, đăng nhập, cổng dịch vụ công,
    cổng thông tin, trang thông tin, hệ thống, phần mềm, ứng dụng, mạng xã hội, mã số, điện thoại,
    đường dây nóng, tổng đài, liên hệ, hướng dẫn, hỗ trợ, tư vấn, yêu cầu, ý kiến, góp ý, đề xuất,
    khó khăn, vướng mắc, phiền hà, sách nhiễu, chậm trễ, gây khó khăn, trách nhiệm, thái độ, văn
    minh, thân thiện, nhanh chóng, thuận tiện, thuận lợi, đơn giản, đơn giản hóa, tiết kiệm, chi
    phí, đi lại, chờ đợi, bưu chính, bưu điện, bưu chính công ích, tại nhà, trụ sở, thực hiện, triển
    khai, tổ chức thực hiện, phối hợp, quản lý, sáng kiến, mô hình, cách làm hay, nhân rộng, chuyển
    đổi số, công nghệ, công nghệ thông tin, kinh tế, xã hội, việt nam, bà rịa – vũng tàu, bà rịa -
    vũng tàu, vũng tàu, hiện tại, tự do, độc lập, hạnh phúc, điều kiện, nhu cầu, quyền lợi, lợi ích,
    nghĩa vụ, đồng thời, đầy đủ, chính xác, kịp thời, loa truyền thanh, truyền thanh, phát thanh,
    phường xã, các cấp, mức độ, toàn trình, một phần, trước khi, sau khi, trong khi, mỗi khi, cho
    nên, trở nên, làm nên, bởi vì, tại vì, do đó, vì vậy, vì thế, nhờ đó, có thể, không thể, không
    phải, cần phải, bất cứ, bất kỳ, tất cả, cảm ơn, trân trọng, kính gửi, bà con, hộ gia đình, gia
    đình, sức khỏe, giáo dục, bảo hiểm, bảo hiểm xã hội, bảo hiểm y tế, đất đai, xây dựng, hộ tịch,
    khai sinh, khai tử, kết hôn, cư trú, nơi cư trú, tạm trú, thường trú, kinh doanh, phụ thuộc, không
    phụ thuộc, nộp hồ sơ, gửi hồ sơ, nhận hồ sơ, nhận kết quả, nơi nộp, nơi ở, cả nước,
    trái pháp luật, gặp vướng mắc, bản sao chứng thực
""")

NAMES_NUMBERS = frozenset(
    words("""
    ngày tháng năm điều khoản điểm mục chương phần quý số mức độ khóa kỳ đợt lần thứ lúc hồi tuần
    bước phường quận khu tổ ấp thôn trang bảng phụ lục hình câu nhóm loại hạng cấp tuổi khoảng hơn
    gần từ đến trong
""")
)
"""Words that belong to the number after them."""

COUNTED_BY_NUMBERS = frozenset(
    words("""
    ngày tháng năm giờ phút giây tuần quý đồng triệu tỷ nghìn trăm phần người hộ hồ thủ bản lần bước
    cấp mức phường xã tỉnh huyện quận thành cơ đơn bộ dịch lượt cuộc tin bài trường tổ cái chiếc tờ
    buổi nhóm điểm loại hình cách điều khoản tuổi mét ki tấn tạ héc lít độ
""")
)
"""Words that belong to the number before them."""

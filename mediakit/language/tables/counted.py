"""Nouns after a number that tell what it is: a count, an amount, a part; no telephone, no day."""

from mediakit.language.tables import phrases

_ALWAYS = phrases("""
    người, hộ, cán bộ, công chức, học sinh, thành viên, đại biểu, xã, phường, hồ sơ, thủ tục, kiến nghị,
    cuộc, vụ, điểm, ngày, giờ
""")
"""Counted after any number."""
_AMOUNTS = phrases("""
    lượt, lần, phút, tuần, ca, tin, phần, số, phản ánh, doanh nghiệp, đồng, nghìn, ngàn, triệu, tỷ, km, m, ha,
    tấn
""")

NO_PHONE = (
    *_ALWAYS,
    *_AMOUNTS,
    *phrases("""
    trường hợp, ý kiến, câu, nhân viên, đơn, việc, em, trẻ, xe, căn, cơ sở, công dân, khách, lao động,
    gia đình, đảng viên, văn bản, suất, tỉnh, giường, yêu cầu, thuê bao, tổ, thôn, mét, cây, tháng, năm, máy
    """),
)
"""After 1022 or 115, a count: 115 người is no call; `đơn vị` and `dịch vụ` may follow a number called."""

NO_DAY = (
    *_ALWAYS,
    *_AMOUNTS,
    *phrases("""
    tổng, diện tích, dân số, giá trị, mức, tiêu chí, chỉ tiêu, nhiệm vụ, phiếu, lượng, lên, xuống, quãng,
    chiều, thời gian, cơ quan, đơn vị, trường, khu phố, lít, kg, bữa, viên, buổi, ly, chuyến, tiếng, trang,
    bài, cốc, chai, con, cái, chiếc
    """),
)
"""After 1/2 or 3-4, parts or a range: 2/3 số hộ, 3-4 lần."""

OUT_OF_ALL = (
    *_ALWAYS,
    *phrases("""
    thôn, ấp, khu phố, tổ dân phố, tổ, trường, đơn vị, cơ quan, huyện, tỉnh, quận, địa phương, tiêu chí, chỉ
    tiêu, câu, nhiệm vụ, dịch vụ, lớp, chi bộ, sở, bộ, ngành, văn bản, dự án, nội dung, ủy viên, uỷ viên,
    phiếu, h, ý kiến, mục tiêu, công trình, bệnh nhân, trường hợp, mẫu, tháng, năm học, trận, thí sinh, hạng
    mục, tàu, xe
    """),
)
"""Counted one by one, so many out of so many: 15/20 hồ sơ."""

PARTED = phrases("""
    số, tổng, tổng số, dân số, diện tích, tổng diện tích, quãng đường, thời gian, chặng, chặng đường,
    lượng, khối lượng, giá trị, kinh phí, thu nhập, lương, mức, cơ thể, thế giới, nhân loại, cả nước,
    thành viên, đại biểu, hộ, hộ dân, người, người dân, cử tri, ủy viên, uỷ viên, phiếu, học sinh, cán bộ,
    công chức, viên chức, thế kỷ, giờ, giây, phút, lít, cốc, bát, quả, thìa, muỗng, chén, định mức, nhân
    dân, hội viên, đảng viên, đoàn viên, phần, công việc, chiều, doanh thu, sản lượng, dung tích, chi phí,
    giá, đời, mặt, toàn, dân cư, lao động, cổ phần, vốn, quỹ, ha, km, kg, m2, tấn, tiền, số tiền
""")
"""What has parts: 2/3 diện tích."""

"""Abbreviations of administration with what they are said as.

Foreign letters that people say the English way (VNeID, QR, AI) are respelled so, all by one table of sounds:
A ây, D đi, E i, I ai, N en, Q quy, R a, V vi. Other letter words take Vietnamese letter names.
"""

from mediakit.language.tables import pairs

ABBREVIATIONS = pairs("""
UBND = ủy ban nhân dân
HĐND = hội đồng nhân dân
UBMTTQ = ủy ban mặt trận tổ quốc
MTTQ = mặt trận tổ quốc
UBMTTQVN = ủy ban mặt trận tổ quốc việt nam
MTTQVN = mặt trận tổ quốc việt nam
TTHC = thủ tục hành chính
CCHC = cải cách hành chính
CCTTHC = cải cách thủ tục hành chính
KSTTHC = kiểm soát thủ tục hành chính
DVC = dịch vụ công
DVCTT = dịch vụ công trực tuyến
PAKN = phản ánh kiến nghị
CBCC = cán bộ công chức
CBCCVC = cán bộ công chức viên chức
CCVC = công chức viên chức
CQNN = cơ quan nhà nước
CQHC = cơ quan hành chính
QLNN = quản lý nhà nước
QPPL = quy phạm pháp luật
VBQPPL = văn bản quy phạm pháp luật
TNHS = tiếp nhận hồ sơ
TNTKQ = tiếp nhận và trả kết quả
TN&TKQ = tiếp nhận và trả kết quả
TTPVHCC = trung tâm phục vụ hành chính công
CCCD = căn cước công dân
CMND = chứng minh nhân dân
BHXH = bảo hiểm xã hội
BHYT = bảo hiểm y tế
BHTN = bảo hiểm thất nghiệp
GPLX = giấy phép lái xe
GCN = giấy chứng nhận
QSDĐ = quyền sử dụng đất
GCNQSDĐ = giấy chứng nhận quyền sử dụng đất
ĐKKD = đăng ký kinh doanh
HKD = hộ kinh doanh
CNTT = công nghệ thông tin
TT&TT = thông tin và truyền thông
TTTT = thông tin truyền thông
TTĐT = thông tin điện tử
VHTT = văn hóa thông tin
VHTT&TT = văn hóa thông tin và thể thao
VHTTDL = văn hóa thể thao và du lịch
VH-TT = văn hóa thông tin
LĐTBXH = lao động thương binh và xã hội
TNMT = tài nguyên và môi trường
TN&MT = tài nguyên và môi trường
GDĐT = giáo dục và đào tạo
GD&ĐT = giáo dục và đào tạo
KHĐT = kế hoạch và đầu tư
KH&ĐT = kế hoạch và đầu tư
KHCN = khoa học và công nghệ
KH&CN = khoa học và công nghệ
NN&PTNT = nông nghiệp và phát triển nông thôn
PCCC = phòng cháy chữa cháy
ATGT = an toàn giao thông
ATTP = an toàn thực phẩm
VSATTP = vệ sinh an toàn thực phẩm
ANTT = an ninh trật tự
PCTN = phòng chống tham nhũng
KT-XH = kinh tế xã hội
QPAN = quốc phòng an ninh
THCS = trung học cơ sở
THPT = trung học phổ thông
TNHH = trách nhiệm hữu hạn
DN = doanh nghiệp
HTX = hợp tác xã
TDP = tổ dân phố
LHPN = liên hiệp phụ nữ
ĐTN = đoàn thanh niên
CBHC = công báo hành chính
VPCP = văn phòng chính phủ
TTCP = thủ tướng chính phủ
TW = trung ương
TƯ = trung ương
BCĐ = ban chỉ đạo
BCH = ban chấp hành
PCT = phó chủ tịch
QĐ = quyết định
NĐ = nghị định
NQ = nghị quyết
TTLT = thông tư liên tịch
BBT = ban biên tập
TTr.Thành ủy = thường trực thành ủy
TTr.Tỉnh ủy = thường trực tỉnh ủy
TTr.Đảng ủy = thường trực đảng ủy
TTr.HĐND = thường trực hội đồng nhân dân
b/c = báo cáo
QPPLVN = quy phạm pháp luật việt nam
TP = thành phố
Tp = thành phố
TX = thị xã
TPHCM = thành phố hồ chí minh
TP.HCM = thành phố hồ chí minh
TP. HCM = thành phố hồ chí minh
HCM = hồ chí minh
TPVT = thành phố vũng tàu
BR-VT = bà rịa vũng tàu
BRVT = bà rịa vũng tàu
VN = việt nam
CHXHCN = cộng hòa xã hội chủ nghĩa
XHCN = xã hội chủ nghĩa
SĐT = số điện thoại
ĐT = điện thoại
V/v = về việc
v/v = về việc
đ/c = đồng chí
Đ/c = đồng chí
VNeID = vi en i ai đi
VNĐ = đồng việt nam
VND = đồng việt nam
USD = đô la mỹ
VNPT = vi en pê tê
QR = quy a
SMS = ét em ét
ATM = a tê em
OTP = ô tê pê
USB = u ét bê
PDF = pê đê ép
LED = lét
VTV = vê tê vê
VOV = vê ô vê
""")

DOCUMENT_KINDS = frozenset(["TT", "KH", "CV", "TB", "CT", "BC", "HD", "TTr"])
"""Ambiguous ones whose first meaning is a kind of document, meant where a number follows."""

AMBIGUOUS: dict[str, tuple[str, ...]] = {
    "TT": ("thông tư", "trung tâm", "thông tin", "thị trấn"),
    "KH": ("kế hoạch", "khoa học", "khách hàng"),
    "CV": ("công văn", "chuyên viên", "công việc"),
    "TB": ("thông báo", "trung bình", "thiết bị", "trưởng ban"),
    "CT": ("chỉ thị", "chủ tịch", "chương trình", "công ty"),
    "BC": ("báo cáo", "bưu chính"),
    "TTr": ("tờ trình", "thường trực"),
    "VT": ("văn thư", "vũng tàu"),
    "KT": ("ký thay", "kinh tế"),
    "HD": ("hướng dẫn", "hợp đồng"),
    "AI": ("ai", "ây ai"),
}
"""Several meanings of one abbreviation."""

TAKES_DOT = ("TP", "Tp", "TX")
"""Often written with a dot and a space before a name; that dot ends no sentence."""

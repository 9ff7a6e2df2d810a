"""Codes inside document numbers with their words: kinds of documents, who issues them, which desk."""

from itertools import product

from mediakit.language.tables import pairs, phrases

_SECTORS = pairs("""
NV = nội vụ
TP = tư pháp
TC = tài chính
YT = y tế
XD = xây dựng
CT = công thương
GTVT = giao thông vận tải
GDĐT = giáo dục và đào tạo
TTTT = thông tin và truyền thông
KHCN = khoa học và công nghệ
TNMT = tài nguyên và môi trường
NNPTNT = nông nghiệp và phát triển nông thôn
NNMT = nông nghiệp và môi trường
VHTTDL = văn hóa thể thao và du lịch
VHTT = văn hóa và thể thao
LĐTBXH = lao động thương binh và xã hội
KHĐT = kế hoạch và đầu tư
DTTG = dân tộc và tôn giáo
NG = ngoại giao
NgV = ngoại vụ
DL = du lịch
QHKT = quy hoạch kiến trúc
CA = công an
QP = quốc phòng
TTr = thanh tra
""")
"""Sectors that have a ministry (B and its code) and a department (S and its code)."""

_OTHERS = pairs("""
QĐ = quyết định
QĐi = quy định
QyĐ = quy định
KH = kế hoạch
KHPH = kế hoạch phối hợp
KHLN = kế hoạch liên ngành
NĐ = nghị định
NQ = nghị quyết
NQLT = nghị quyết liên tịch
TT = thông tư
TTLT = thông tư liên tịch
CT = chỉ thị
CTr = chương trình
CTrPH = chương trình phối hợp
CTPH = chương trình phối hợp
CTHĐ = chương trình hành động
CV = công văn
TB = thông báo
TBKL = thông báo kết luận
BC = báo cáo
TTr = tờ trình
HD = hướng dẫn
HDLN = hướng dẫn liên ngành
KL = kết luận
CĐ = công điện
GM = giấy mời
GGT = giấy giới thiệu
GP = giấy phép
GPXD = giấy phép xây dựng
GCN = giấy chứng nhận
HĐ = hợp đồng
HĐLĐ = hợp đồng lao động
QĐST = quyết định sơ thẩm
HNGĐ = hôn nhân và gia đình
QC = quy chế
QCPH = quy chế phối hợp
PL = pháp lệnh
L = lệnh
ĐA = đề án
PA = phương án
BB = biên bản
PB = phiếu báo
PC = phiếu chuyển
PG = phiếu gửi
PT = phiếu trình
TM = thư mời
VBHN = văn bản hợp nhất
UBND = ủy ban nhân dân
HĐND = hội đồng nhân dân
VPUBND = văn phòng ủy ban nhân dân
VPUB = văn phòng ủy ban
CTUBND = chủ tịch ủy ban nhân dân
CP = chính phủ
TTg = thủ tướng
VPCP = văn phòng chính phủ
TTCP = thanh tra chính phủ
QH = quốc hội
UBTVQH = ủy ban thường vụ quốc hội
VPQH = văn phòng quốc hội
CTN = chủ tịch nước
VPCTN = văn phòng chủ tịch nước
TANDTC = tòa án nhân dân tối cao
VKSNDTC = viện kiểm sát nhân dân tối cao
NHNN = ngân hàng nhà nước
KTNN = kiểm toán nhà nước
BDTTG = bộ dân tộc và tôn giáo
UBDT = ủy ban dân tộc
BHXH = bảo hiểm xã hội
TCT = tổng cục thuế
TCHQ = tổng cục hải quan
KBNN = kho bạc nhà nước
CA = công an
CAT = công an tỉnh
CATP = công an thành phố
CAP = công an phường
CAX = công an xã
TW = trung ương
TWĐTN = trung ương đoàn thanh niên
BCHTW = ban chấp hành trung ương
BTV = ban thường vụ
BTCTW = ban tổ chức trung ương
BTGTW = ban tuyên giáo trung ương
BTGDVTW = ban tuyên giáo và dân vận trung ương
BTGDV = ban tuyên giáo và dân vận
BTGDVTU = ban tuyên giáo và dân vận tỉnh ủy
BTG = ban tuyên giáo
BTGTU = ban tuyên giáo tỉnh ủy
BTCTU = ban tổ chức tỉnh ủy
BDVTW = ban dân vận trung ương
BDV = ban dân vận
UBKTTW = ủy ban kiểm tra trung ương
UBKT = ủy ban kiểm tra
UBKTTU = ủy ban kiểm tra tỉnh ủy
VPTW = văn phòng trung ương đảng
VPTU = văn phòng tỉnh ủy
TU = tỉnh ủy
ThU = thành ủy
TUV = tỉnh ủy viên
HU = huyện ủy
QU = quận ủy
ĐU = đảng ủy
ĐUK = đảng ủy khối
ĐUCA = đảng ủy công an
CB = chi bộ
ĐB = đảng bộ
MTTQ = mặt trận tổ quốc
MTTW = mặt trận trung ương
MTTQVN = mặt trận tổ quốc việt nam
UBMTTQ = ủy ban mặt trận tổ quốc
UBMTTQVN = ủy ban mặt trận tổ quốc việt nam
BTT = ban thường trực
LĐLĐ = liên đoàn lao động
TLĐ = tổng liên đoàn lao động
CĐCS = công đoàn cơ sở
ĐTN = đoàn thanh niên
TĐTN = thành đoàn thanh niên
HPN = hội phụ nữ
HLHPN = hội liên hiệp phụ nữ
ĐCT = đoàn chủ tịch
HND = hội nông dân
HCCB = hội cựu chiến binh
CCB = cựu chiến binh
HCTĐ = hội chữ thập đỏ
BCĐ = ban chỉ đạo
BCH = ban chấp hành
BTC = bộ tài chính
BQL = ban quản lý
BQLDA = ban quản lý dự án
BCHQS = ban chỉ huy quân sự
HĐTĐKT = hội đồng thi đua khen thưởng
VP = văn phòng
VPĐP = văn phòng điều phối
VPĐKĐĐ = văn phòng đăng ký đất đai
VHTT = văn hóa thông tin
VHXH = văn hóa xã hội
VX = văn xã
NV = nội vụ
NC = nội chính
TH = tổng hợp
TCKH = tài chính kế hoạch
TCHC = tổ chức hành chính
TCCB = tổ chức cán bộ
KT = kinh tế
KTHT = kinh tế hạ tầng
KTTH = kinh tế tổng hợp
KTN = kinh tế ngành
ĐT = đô thị
QLĐT = quản lý đô thị
XD = xây dựng
TNMT = tài nguyên và môi trường
GDĐT = giáo dục và đào tạo
LĐTBXH = lao động thương binh và xã hội
KSTT = kiểm soát thủ tục
KSTTHC = kiểm soát thủ tục hành chính
TTHC = thủ tục hành chính
CCHC = cải cách hành chính
HCC = hành chính công
HCTC = hành chính tổ chức
TTPVHCC = trung tâm phục vụ hành chính công
PVHCC = phục vụ hành chính công
CNTT = công nghệ thông tin
CĐS = chuyển đổi số
TTBCXB = thông tin báo chí xuất bản
TTVH = trung tâm văn hóa
TTVHTT = trung tâm văn hóa thông tin
TTVHTTTT = trung tâm văn hóa thông tin và thể thao
TTYT = trung tâm y tế
THCS = trung học cơ sở
THPT = trung học phổ thông
PCTT = phòng chống thiên tai
PCTN = phòng chống tham nhũng
BR = bà rịa
VT = vũng tàu
BRVT = bà rịa vũng tàu
TP = thành phố
HCM = hồ chí minh
TPHCM = thành phố hồ chí minh
""")

_HOUSES = {"B": "bộ", "S": "sở", "P": "phòng"}
CODES = {
    f"{house}{code}": f"{_HOUSES[house]} {said}" for house, (code, said) in product(_HOUSES, _SECTORS.items())
} | _OTHERS

OFFICES = {
    f"{house}{code}": CODES[f"{house}{code}"]
    for house, code in product("BS", _SECTORS)
    if code not in ("CT", "TC")
}
"""Ministries and departments whose codes stand for them in running text too."""

KINDS = frozenset(
    phrases("""
    QĐ, QĐi, KH, KHPH, KHLN, NĐ, NQ, NQLT, TT, TTLT, CT, CTr, CTPH, CTHĐ, CV, TB, TBKL, BC, TTr, HD, KL,
    CĐ, GM, GGT, GP, HĐ, QC, PL, ĐA, PA, BB, UBND, HĐND, VBHN, QH, STTTT, TU, ĐU
""")
)
"""Codes that open the letters of a number, known also where spaces stand around the slash."""

STANDARDS = pairs("""
TCVN = tiêu chuẩn việt nam
QCVN = quy chuẩn việt nam
TCXDVN = tiêu chuẩn xây dựng việt nam
TCXD = tiêu chuẩn xây dựng
TCN = tiêu chuẩn ngành
ISO = i ét ô
ISO/IEC = i ét ô i e xê
TCVN ISO = tiêu chuẩn việt nam i ét ô
""")
"""Standards, whose number and year are set apart by a colon."""

KIND_WORDS = phrases("""
    số, quyết định, nghị định, nghị quyết, thông tư, chỉ thị, kế hoạch, công văn, luật, thông báo, báo
    cáo, hướng dẫn, pháp lệnh, thông tư liên tịch, công điện, tờ trình, chương trình, kết luận, bộ luật,
    hợp đồng, qđ, nđ, nq, tt, ct, kh, cv, tb, bc, hd, ttlt
""")
"""Words after which `61/2018` is a document, not a month."""

"""Codes inside document numbers with their words: kinds of documents, and who issues them."""

from mediakit.language.tables import pairs, phrases

CODES = pairs("""
QĐ = quyết định
KH = kế hoạch
NĐ = nghị định
NQ = nghị quyết
TT = thông tư
TTLT = thông tư liên tịch
CT = chỉ thị
CTr = chương trình
CV = công văn
TB = thông báo
BC = báo cáo
TTr = tờ trình
HD = hướng dẫn
KL = kết luận
CĐ = công điện
GM = giấy mời
QC = quy chế
PL = pháp lệnh
ĐA = đề án
PA = phương án
BB = biên bản
UBND = ủy ban nhân dân
HĐND = hội đồng nhân dân
CP = chính phủ
TTg = thủ tướng
VPCP = văn phòng chính phủ
QH = quốc hội
UBTVQH = ủy ban thường vụ quốc hội
VPQH = văn phòng quốc hội
CTN = chủ tịch nước
TW = trung ương
BNV = bộ nội vụ
BTP = bộ tư pháp
BTC = bộ tài chính
BCA = bộ công an
BQP = bộ quốc phòng
BYT = bộ y tế
BXD = bộ xây dựng
BCT = bộ công thương
BGTVT = bộ giao thông vận tải
BGDĐT = bộ giáo dục và đào tạo
BTTTT = bộ thông tin và truyền thông
BKHCN = bộ khoa học và công nghệ
BTNMT = bộ tài nguyên và môi trường
BVHTTDL = bộ văn hóa thể thao và du lịch
BLĐTBXH = bộ lao động thương binh và xã hội
STTTT = sở thông tin và truyền thông
SNV = sở nội vụ
STP = sở tư pháp
STC = sở tài chính
SYT = sở y tế
SXD = sở xây dựng
SCT = sở công thương
SGDĐT = sở giáo dục và đào tạo
SVHTT = sở văn hóa và thể thao
VP = văn phòng
VHTT = văn hóa thông tin
NV = nội vụ
KSTT = kiểm soát thủ tục
TTHC = thủ tục hành chính
CCHC = cải cách hành chính
BCĐ = ban chỉ đạo
BCH = ban chấp hành
MTTQ = mặt trận tổ quốc
ĐU = đảng ủy
BR = bà rịa
VT = vũng tàu
""")

KIND_WORDS = phrases("""
    số, quyết định, nghị định, nghị quyết, thông tư, chỉ thị, kế hoạch, công văn, luật, thông báo, báo cáo,
    hướng dẫn, pháp lệnh, qđ, nđ, nq, tt, ct, kh, cv, tb
""")
"""Words after which `61/2018` is a document, not a month."""

"""Rows of `tables.ambiguous`: other words of administration."""

ROWS = """
QH = quốc hội < đại biểu, đb, đoàn đb, kỳ họp, nq, luật, ubtv, vp, văn phòng, bầu cử đại biểu, chủ tịch, phó
    chủ tịch, khóa, nghị quyết của > khóa, khoá, và hđnd, và đại biểu, và đb, thông qua
= quy hoạch < đồ án, phòng, sở, lập, điều chỉnh, công bố, theo, bản đồ > chi tiết, phân khu, chung, xây
    dựng, đô thị, - kt, -kt, - kiến trúc, sử dụng, tổng thể, giao thông, 1/500, 1/2000
LĐ = lãnh đạo < báo cáo, bc, xin ý kiến, các đ/c, trình > ubnd, phòng, sở, thành phố, tỉnh, đơn vị, cơ quan,
    ban, phường, chuyên môn, tp, quản lý
= lao động < hợp đồng, hđ, người, bảo hộ, an toàn, tai nạn, sử dụng, công nhân, cn, phòng, sở, chiến sĩ thi
    đua và, thị trường > tiên tiến, - tb, -tb, thời vụ, nữ, hợp đồng, phổ thông
CB = cán bộ < các, đội ngũ, toàn thể, người > +cc, công chức, cc, đảng viên, đv, không chuyên trách, chủ
    chốt, phụ trách, một cửa, phường, xã, chuyên trách, chiến sĩ, văn thư, hưu trí, +công chức
= chi bộ < bt, bí thư > kp, khu phố
CC = công chức < cán bộ, cb, cb,, ngạch, cán bộ,, thi tuyển > viên chức, vc, địa chính, tư pháp, văn hóa,
    văn phòng, tiếp nhận, một cửa, phường, xã
= chung cư < khu, nhà, lô, dãy, bql, tại, hộ dân > A
= chứng chỉ < bằng, văn bằng, cấp > hành nghề, tin học
ND = nhân dân < báo, hội đồng, ủy ban, hđ, ub, quân đội, toà án, tòa án > trong khu phố
= nông dân < hội, hội viên, hvnd, hội viên hội
= nội dung < các, một số, có, với, triển khai > :, tuyên truyền, phản ánh, cuộc họp, công việc, chi
HĐ = hội đồng < chủ tịch, thành viên, họp > nd, nhân dân, thi đua, kỷ luật, nghĩa vụ, xét, tđkt, kh, khoa
    học, tuyển dụng, gd, tư vấn, nvqs, bầu cử
= hợp đồng < ký, thanh lý, số, ký kết, phụ lục, theo > #, lao động, lđ, thuê, kinh tế, mua bán, dịch vụ, thi
    công
= hóa đơn < xuất, phát hành, lập > điện tử, gtgt, đỏ, vat
= hoạt động < các, kết quả, kế hoạch > văn hóa, tuyên truyền, truyền thông, của, kstthc, thể thao
GD = giáo dục < phòng, sở, bộ, ngành, y tế, pl, tuyên truyền, phổ biến > và đào tạo, & đt, pháp luật, mầm
    non, thể chất, tiểu học, nghề nghiệp
= giao dịch < điểm, phòng, tổ chức, mã, số, phiên, địa điểm > điện tử, dân sự, ngân hàng
PL = pháp luật < văn bản, quy định, phổ biến, giáo dục, chấp hành, gd, vi phạm, hiểu biết, theo > và, về,
    lao động
= phụ lục < theo, kèm theo, tại, biểu mẫu > I, II, III, IV, #, đính kèm, kèm theo
= pháp lệnh > ưu đãi, dân số, -ubtvqh
BS = bác sĩ < ths, các, y, gs, pgs, ts, ông, bà, đội ngũ, gặp, khám > A, ck, chuyên khoa, đa khoa, trưởng,
    điều trị, ckii, cki
= bổ sung < sửa đổi, sđ, sửa đổi,, sđ,, sđ-, cấp > một số, hồ sơ, dự toán, kinh phí, quy hoạch
TS = tiến sĩ < gs, pgs, thạc sĩ, ths, và > A, khoa học, kh, bs
= thai sản < chế độ, nghỉ, trợ cấp, hưởng
= tài sản < đấu giá, kê khai, thanh lý, mua sắm, quản lý, bán > cố định, công, gắn liền, thu nhập
= thủy sản < nuôi trồng, khai thác, đánh bắt, nông lâm, chế biến, chi cục
= tổng số > :
KS = kiểm soát < viện, phòng, công tác > tthc, thủ tục, nội bộ, dịch bệnh, giết mổ
= kỹ sư < ths, gs, các > A, xây dựng, trưởng, điện
= khách sạn < tại, các, nhà hàng > #
LS = luật sư < văn phòng, đoàn, vp > A
= liệt sĩ < tb, tb-, gia đình, thương binh, nghĩa trang, thân nhân, thương binh -, tb và, thương binh,, mộ,
    tượng đài
CK = chuyên khoa < bác sĩ, bs, bs. > I, II, #
= cùng kỳ < so, so với, so với cùng kỳ > năm, #
= chuyển khoản < hình thức, nộp, bằng, tiền mặt hoặc, thanh toán > qua, ngân hàng
SL = số lượng > :
= sản lượng < tổng, tăng > khai thác, điện, lúa, thủy sản
BV = bệnh viện < tại, các, giám đốc, gđ, đến, đi, vào, nhập > A, đa khoa, tỉnh, đk, tâm thần, mắt, dã chiến,
    bạch mai, y học
= bảo vệ < nhân viên, tổ, công tác, nv, đội, lực lượng, ban, quản lý > môi trường, tổ quốc, rừng, mt, trẻ
    em, cơ quan, dân phố, an ninh, nội bộ
MT = môi trường < tài nguyên, tn, tn&, tn &, vệ sinh, bảo vệ, vs, bv, nông nghiệp, nn&, nn và, tn-, ô nhiễm,
    tài nguyên và > đô thị, biển, xanh, làm việc
= mặt trận < ban công tác, ủy ban, ub, ct, công tác, bct, hội nghị > tổ quốc, tq, các cấp, khu phố
TG = tuyên giáo < ban, btg, phòng, trưởng ban, khối > - dv, -dv, và dân vận, tỉnh ủy, tu
= thời gian > :, thực hiện
= tôn giáo < dân tộc, dt-, dân tộc -, phòng dân tộc, ban > và tín ngưỡng
HN = hội nghị < tổ chức, phục vụ, thành phần dự, tài liệu, tại > triển khai, tập huấn, tổng kết, sơ kết,
    trực tuyến, giao ban
= hà nội < tp, thành phố, ở
ĐB = đại biểu < đại hội, các, bầu, bầu cử, quý, đoàn, số, họp > quốc hội, qh, hđnd, dự, tham dự
ĐH = đại học < sinh viên, trường, trình độ, bằng, tốt nghiệp, sau, thi, học > A, cao đẳng, - cđ, chính quy,
    sư phạm, bách khoa, quốc gia, tại chức
= đại hội < văn kiện, nq, nghị quyết, chào mừng, báo cáo chính trị > đảng, đoàn, lần, xiii, xiv, chi bộ,
    điểm, đảng bộ, thi đua, hội, đại biểu, tdtt
CĐ = công đoàn < chủ tịch, bch, tổ, ct, hoạt động, đoàn viên, ubkt > cơ sở, viên, ngành, viên chức, trường,
    cơ quan
= công điện < thực hiện, theo > #
= cao đẳng < trường, đại học, đh, đh,, đh-, trình độ, đh và, hệ, đại học, > nghề, sư phạm, A
= chuyển đổi > số, cơ cấu
PC = phòng chống < công tác, bcđ > tham nhũng, thiên tai, ma túy, bạo lực, lụt bão, cháy, dịch, tội phạm,
    hiv, covid, tệ nạn, tác hại
HT = hệ thống < quản trị > thông tin, truyền thanh, chính trị, một cửa, loa, camera, điện tử, phần mềm, quản
    lý
= hiệu trưởng < thầy, cô, phó, ban giám hiệu, kt, đ/c > trường, nhà trường
= hỗ trợ < tổ, công tác, đường dây > người dân, pháp lý, doanh nghiệp, kỹ thuật
= hoàn thành < đã, mức, chưa, tỷ lệ > tốt, xuất sắc, nhiệm vụ, chỉ tiêu
SK = sức khỏe < khám, chăm sóc, giấy khám, bảo vệ, cs, kiểm tra > sinh sản, người cao tuổi, cộng đồng, tâm
    thần, nhân dân
= sáng kiến < hội đồng, công nhận > cải tiến, cchc, kinh nghiệm
= sự kiện < tổ chức, các, bộ phận > văn hóa, chính trị, nổi bật
TK = tài khoản < số, chuyển khoản, stk, mở, vào > :, #, ngân hàng, định danh, vneid
= thư ký < tổng, phòng, ban, tổ, đ/c, bộ phận > hội đồng, cuộc họp, hđ
TN = thanh niên < đoàn, hội lh, đoàn viên, đv, hội liên hiệp > xung phong, tình nguyện, cộng sản, việt nam
= tài nguyên < sở, phòng, bộ > & mt, &mt, và môi trường, - mt, nước, -mt
= tiếp nhận < bộ phận, ngày, bp > và trả kết quả, hồ sơ, & trả, & tkq, &tkq, trả kết quả, - trả
= tốt nghiệp < thi, xét, bằng > thpt, đại học, thcs
= tự nhiên < khoa học, diện tích
HK = học kỳ < trong, hết, cuối, đầu, kết thúc > I, II, #, i, ii
= hộ khẩu < sổ, số, nhập, tách > thường trú, gia đình
DA = dự án < ban ql, ban quản lý, các, thuộc, bql, công trình,, chủ, ban quản lý các > đầu tư, xây dựng, #,
    trọng điểm, A, khu
ĐN = đà nẵng < tp, thành phố, tại tp
= đồng nai < tỉnh
NN = nông nghiệp < phòng, htx, hợp tác xã, sở, bộ, ngành, đất, khuyến > và ptnt, & ptnt, &ptnt, công nghệ
    cao, và môi trường, & mt, &mt, -mt, nông thôn, và phát triển
= nhà nước < quản lý, ql, cơ quan, cq, doanh nghiệp, ngân sách, ns, kho bạc, vốn > quản lý
= nước ngoài < vốn, người, yếu tố, đầu tư
UB = ủy ban < chủ tịch, ct, pct, văn phòng, vp, trụ sở, tm, vpub, lãnh đạo, họp, phó chủ tịch > nd, nhân
    dân, kiểm tra, mttq, mặt trận, phường, xã, tỉnh, thành phố, bầu cử, thường vụ, kt, atgt
ĐV = đảng viên < cb, cán bộ, kết nạp, cbcc, bồi dưỡng, phát triển, sinh hoạt, số, các > mới, đảng, hưu trí,
    dự bị, sinh hoạt
= đơn vị < các, cơ quan, cq, thủ trưởng, từng > trực thuộc, sự nghiệp, phối hợp, thực hiện, liên quan
= đoàn viên > tn, thanh niên, ưu tú, công đoàn
DL = du lịch < sở, cục, ngành
TX = thường xuyên < chi, giáo dục, gd, nhiệm vụ
ĐK = đăng ký < vốn, giấy, hồ sơ, số, tờ khai > kinh doanh, cư trú, kết hôn, khai sinh, xe
= đa khoa < bệnh viện, bv, phòng khám
BN = bệnh nhân < ca, các, số > #
UV = ủy viên < nguyên, các, các đ/c > bch, btv, ban, ubnd, ubkt, bộ chính trị, trung ương, tw
= u vê < tia, chỉ số, đèn, chống
SN = sinh năm < ông, bà, anh, chị, nam, nữ > #year
= sự nghiệp < đơn vị, hành chính, hc, hc-, nguồn, kinh phí > công lập, công, kinh tế, y tế
= sinh nhật < chúc mừng, mừng
= số nhà < địa chỉ, tại > #
TTCN = tiểu thủ công nghiệp < cn, cn-, công nghiệp, công nghiệp -, cn -, nghề, sản xuất
ĐĐ = đất đai < luật, tranh chấp, đk, đăng ký, vpđk
= địa điểm > :
ST = sưu tầm < ảnh, (
= sóc trăng < tỉnh, tp
LH = liên hệ > :, #, 0, sđt, đt, ngay
XH = xã hội < kt-, kt, kinh tế, văn hóa, vh-, kinh tế -, vh, tb&, tb & , lđ-tb&, mạng, vấn đề, ban vh-, tb
    và, chính trị -, tệ nạn > hóa, hội
VH = văn hóa < phòng, nhà, ban, cán bộ, đời sống, nếp sống, trung tâm, tt, gia đình, di sản, gđ, hoạt động,
    ấp, khu phố > xã hội, - xh, -xh, và thông tin, - vn, thể thao, văn nghệ, và thể thao
VC = viên chức < cc,, cc, công chức, công chức,, cb, cán bộ > người lao động, nlđ
= vợ chồng < hai, cặp, ảnh
"""

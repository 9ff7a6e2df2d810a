"""Rows of `tables.ambiguous`: kinds of documents, offices, posts, places."""

ROWS = """
TB = thông báo < ra, ban hành, có, gửi, nhận, nội dung, bản, qđ, kh > #, về, kết luận, mời, tuyển, tuyển
    dụng, tuyển sinh, thu hồi, niêm yết, v/v, công khai, lịch, của ubnd, ubnd, -ubnd
= trung bình < thu nhập, mức, nhiệt độ, điểm, loại, học lực, giá, bình quân, tuổi, đạt, sống, mức sống, hộ,
    diện tích, tốc độ, lượng mưa, thời gian, chi phí, tỷ lệ > cộng, mỗi, hàng năm, hàng tháng, khá, hằng
    năm, một tháng, năm
= thiết bị < trang, máy móc, vật tư, lắp đặt, trang bị, mua sắm > y tế, dạy học, điện, phát thanh, truyền
    thanh, âm thanh, văn phòng, trường học, pccc, máy móc
= trưởng ban < đ/c, đồng chí, phó, các phó > tuyên giáo, dân vận, tổ chức, công tác, bảo vệ, điều hành, quản
    lý, khu phố, chỉ đạo, thường trực
= thương binh < lđ-, lđ > & xh, &xh, và xã hội, liệt sĩ, liệt sỹ, hạng, -ls, +ls, +liệt sĩ
= thông báo > :
TT = thông tư < nđ, nghị định, qđ, theo > #, liên tịch, của bộ, của liên bộ
= thị trấn < phường xã, xã, phường, các xã, ubnd xã, các phường, ubnd các xã > ngãi giao, phước bửu, phước
    hải, đất đỏ, long hải, long điền, kim long, trảng bom, dầu giây, vĩnh an, củ chi, hóc môn, cần thạnh,
    nhà bè, tân túc
= trung tâm < giám đốc, gđ, pgđ, phó giám đốc, các phòng, viên chức, cán bộ > văn hóa, vhtt, vhtt&tt, vhtt &
    tt, vh-tt, vh, y tế, phục vụ, pvhcc, hành chính công, hcc, dân số, giáo dục, gdtx, gdnn, dạy nghề, cntt,
    phát triển, thương mại, hội nghị, bảo trợ, kiểm soát, xúc tiến, khuyến nông, chính trị, bồi dưỡng,
    truyền thông, thể thao, dịch vụ, điều hành, lưu trữ, học tập, hỗ trợ, tư vấn, giới thiệu, dvvl, cai
    nghiện, công tác, quản lý, đăng kiểm, nghiên cứu, ứng dụng, giám sát, kỹ thuật, tin học, ngoại ngữ, tiếp
    công dân, tttt, mua sắm, cứu hộ, cấp cứu, một cửa
= thông tin < công nghệ, cổng, trang, bản, hệ thống, quản lý, an toàn, bưu chính, báo chí > đại chúng,
    truyền thông, điện tử, đối ngoại, liên lạc, liên hệ, cơ sở, tuyên truyền, cá nhân, tín dụng, -tt, -
    tuyên truyền, thị trường
= tuyên truyền < công tác, thông tin, tin, hình thức, nội dung, băng rôn, cổ động, khẩu hiệu > cổ động,
    miệng, lưu động, trực quan, phổ biến, vận động, về
= thể thao < thể dục, vh, vh&, vhtt&, td
= trật tự < an ninh, giữ gìn > đô thị, xây dựng, công cộng, atgt, an toàn, xã hội, atxh
= truyền thông < cntt và, cntt &, thông tin và, thông tin &, công nghệ thông tin và > cơ sở
= trực tuyến < dvc, dịch vụ công, hồ sơ, nộp hồ sơ, họp, hội nghị > toàn trình
= thường trực < đ/c, đồng chí > ubnd, tu, đu, thành ủy, tỉnh ủy, huyện ủy, đảng ủy, quận ủy, hđnd, ubmttq,
    hội đồng, ban chỉ đạo
= thủ tục < bộ > hành chính, hc, hải quan, đất đai, đăng ký
= thực tập < sinh viên > sinh
= thanh toán < phương thức, hình thức, chứng từ > trực tuyến, không dùng, điện tử, chế độ
KH = kế hoạch < ban hành, thực hiện, xây dựng, triển khai, theo, lập, đạt, so, so với, chỉ tiêu, qđ, bản, tc-,
    tc -, bc, vượt > #, -ubnd, phối hợp, tuyên truyền, triển khai, thực hiện, hoạt động, đầu tư, sản xuất,
    công tác, kiểm tra, năm, quý, tổ chức, cchc, chi tiết, sử dụng, tài chính, -tc, và đầu tư, & đt, &đt, -
    đt, -đt, kiểm soát
= khoa học < nghiên cứu, đề tài, hội đồng, hội thảo, sáng kiến > kỹ thuật, công nghệ, và công nghệ, & cn,
    &cn, +cn, +công nghệ, -kt, - kỹ thuật, - công nghệ, - cn, -cn
= khách hàng < quý, mã, chăm sóc, dịch vụ, hỗ trợ, phục vụ, tên > sử dụng, cá nhân, doanh nghiệp
CV = công văn < theo, căn cứ, gửi, nhận, ban hành, trả lời, có, phúc đáp, tiếp nhận, tiếp, ra > #, đến, đi,
    của, -
= chuyên viên < các, đ/c, đồng chí, ngạch, anh, chị, ông, bà, là, bởi, do > phòng, văn phòng, cao cấp,
    chính, phụ trách, thụ lý, tiếp nhận, xử lý, một cửa, vp, tham mưu
= công việc < giải quyết, hồ sơ, xử lý, khối lượng, phân công, đầu, danh mục, hiệu quả > được giao, chuyên
    môn, hàng ngày
CT = chỉ thị < nq, qđ, học tập và làm theo > #, -ttg, -tw, -ubnd, -tu
= công thương < bộ, sở
= chủ tịch < phó, kt, tm, đ/c, đồng chí, đc, tl, tuq, q, ông, bà, p > ubnd, hđnd, ubmttq, ubmt, mttq, hội,
    nước, công đoàn, lhpn, hội đồng, xã, phường, tỉnh, huyện, thành phố, tp, và các pct, và pct, +các pct,
    +pct, lđlđ, hội đồng nhân dân, ủy ban
= chương trình < thực hiện, thuộc, theo > mttq, mtqg, mục tiêu, hành động, phối hợp, ocop, công tác, khuyến
    công, giáo dục, -ubnd, xây dựng
= công ty < của, tại > tnhh, cp, cổ phần, tm, tnhh mtv, điện lực, cấp nước, môi trường
= công trình < đầu tư, thi công, các > xây dựng, giao thông, công cộng, phúc lợi, thủy lợi, trọng điểm
= công tác > mặt trận, đảng, dân vận, xã hội, tuyên giáo, phụ nữ
BC = báo cáo < gửi, lập, tổng hợp, theo, kính, nộp, viết, ra, chế độ, họp, số liệu > #, của, -ubnd, kết quả,
    tình hình, tổng kết, sơ kết, định kỳ, tháng, quý, năm, nhanh, đột xuất, chuyên đề, công tác, về, ubnd,
    tổng hợp, đánh giá, thống kê, cchc
= bưu chính > vt, viễn thông, công ích, - vt, -vt
TTr = tờ trình < theo, có, dự thảo, lập, gửi, hồ sơ > #, -ubnd, của, về, đề nghị, trình
= thường trực < lưu~, gửi, như trên, đ/c, đồng chí > thành ủy, tỉnh ủy, huyện ủy, đảng ủy, quận ủy, hđnd,
    ubmttq, ủy ban, hội đồng, tu, đu, hu, thị ủy, tp, đảng uỷ, ubmt
= thanh tra < chánh, phó chánh > tỉnh, sở, chính phủ, thành phố, bộ, huyện, xây dựng
VT = văn thư < lưu, lưu~, cán bộ, bộ phận > - lưu trữ, lưu trữ, -lt
= vị trí > #
= vũng tàu < tp, br, br-, br -, thành phố, bà rịa, bà rịa –, bà rịa -, tphcm -, sài gòn -, sg-
= viễn thông < bc, bưu chính, bcvt, bc-, cntt-, cntt
= vận tải < giao thông, gt, hợp tác xã, htx, kinh doanh, công ty > hành khách, hàng hóa, biển, đường thủy
= vị trí < tại > việc làm
KT = kinh tế < chỉ tiêu, phòng, ban, sở, phát triển, ubnd phường, p, các chỉ tiêu > xã hội, hạ tầng, - xh,
    -xh, tập thể, -ht, - ht, số, biển, tư nhân, - xã hội, thị trường
= kiểm tra < đoàn, ủy ban, tổ, ub, công tác > giám sát, xử lý, đột xuất, - gs, việc, tình hình
= kỹ thuật < khoa học, hạ tầng, kh, thông số > số, hạ tầng, viên, thi công
= khai thác < quản lý, ql > khoáng sản, thủy sản
HD = hướng dẫn < theo, mục, bản, văn bản, tài liệu, thực hiện, được, người, video, cv, kh, nghị định > #,
    thực hiện, về, sử dụng, liên ngành, nộp, người dân, đăng ký, -ubnd, -btgtw, của, công dân, cài đặt, kê
    khai, thi hành, số
= hát đê < full, chất lượng, độ phân giải, màn hình, truyền hình
= hợp đồng < ký, thanh lý, ký kết, lao động, theo hđ, chế độ > lao động, kinh tế, thuê, mua bán, dịch vụ,
    thi công
= hát đê < full, chuẩn, độ nét, chất lượng, hình ảnh, kênh, định dạng, độ phân giải, màn hình, clip, truyền
    hình
AI = ây ai < chatbot, bằng chatbot, ứng dụng, công nghệ, trí tuệ nhân tạo, trợ lý, sử dụng, hệ thống, công
    cụ, mô hình, bằng, bởi, khai thác, đưa, về, giọng, giọng đọc, nền tảng, phát triển, luật, nhờ > tạo
    sinh, trong, hỗ trợ, vào, để
TP = thành phố < ubnd, hđnd, địa bàn, toàn, của, công an, ca, lãnh đạo, cấp, ubmttq, mttq, trung tâm, nội,
    trong, thuộc, chủ tịch, về, khu vực, quân sự, liên đoàn, báo, hội, đoàn, các, tại, từ, bch, btv, kbnn,
    bhxh, lđlđ, hội lhpn, đảng bộ, nhân dân, giữa, ở, vào, đến, ngân sách, người dân, ngành, phường, xã,
    quận, tỉnh, chi cục thuế, và, vpub, văn phòng, đtxd, qlđt, ttvh, tn&mt, gd&đt, quy hoạch > A, hcm, hồ
    chí minh, trực thuộc, biển, thông minh, du lịch, mới, trẻ, về, đã, hiện, yêu cầu, giao
= tư pháp < bộ, sở, công chức
= trưởng phòng < đ/c, đồng chí, phó, các phó, q, ông, bà > vh&tt, nội vụ, tư pháp, tc-kh, vhtt, vh-tt, kinh
    tế, giáo dục, tài chính, qlđt, lao động, tn&mt, tài nguyên, y tế, văn hóa, thanh tra, hành chính, tổ
    chức
CP = chính phủ < nđ-, nđ -, nq-, thủ tướng, văn phòng, của, tt, ttg, nđ, nq, vp > ban hành, giao, yêu cầu,
    điện tử, quy định
= cổ phần < công ty, ct, cty, ngân hàng, ct., tm, thương mại > đầu tư, xây dựng, phát triển, tư vấn, dịch
    vụ, thương mại, nước, vận tải
= chi phí < tổng > quản lý, đi lại, tuân thủ, khác
= cổ phiếu < mã, triệu, nghìn
HS = hồ sơ < tiếp nhận~, giải quyết~, số hóa, số, bộ, nhận, nộp, trả, tổng, tiếp nhận, giải quyết, mã, luân
    chuyển, lưu, số lượng, thụ lý, thành phần, chuyển, xử lý, rà soát > +tthc, mã, trễ hạn, đúng hạn, trước
    hạn, quá hạn, tthc, hành chính, trực tuyến, giấy, khen thưởng, đất đai, tiếp nhận, công việc, điện tử,
    đã, chờ, nộp, đủ, chưa, được, hợp lệ, trễ, tồn đọng, tồn
= học sinh < các em, em, giáo viên, cho, gv, phụ huynh, thầy cô, gv và > giỏi, sinh viên, thcs, tiểu học,
    nghèo, lớp, trường, thpt, khó khăn, khá, vượt khó, hiếu học, toàn trường, sv, +sv, vào lớp
= hình sự < bộ luật, vụ án, bl, cảnh sát, trách nhiệm, án, cs
NS = ngân sách < thu, chi, vốn, nguồn, thu chi, dự toán, thu - chi, bội chi, cân đối > nhà nước, thành phố,
    tỉnh, địa phương, tp, trung ương, huyện, phường, xã, cấp, tw
= nhân sự < công tác, phòng, tổ chức, tc, quản lý > chủ chốt, đại hội
= nước sạch > vsmt, & vsmt, và vệ sinh, nông thôn
= nghệ sĩ > ưu tú, nhân dân
TC = tài chính < phòng, sở, bộ, cục, vụ, kế toán > -kh, - kh, kế hoạch, kế toán, - kế hoạch, - kế toán, -kt,
    công
= tổ chức < ban > cán bộ, -hc, - hc, hành chính, đảng, chính trị, - hành chính, - cán bộ, xã hội, thực hiện
= tiêu chí < đạt, các, bộ, số > #, số, nông thôn, ntm
= trung cấp < trình độ, bằng, lớp, hệ > nghề, chính trị, lý luận
QL = quốc lộ < tuyến, đường, dọc, trên, nâng cấp > #
= quản lý < ban, công tác, chi cục, phòng, cán bộ, hệ thống, đơn vị, cơ quan > nhà nước, đô thị, đất đai,
    thị trường, hành chính, dự án, nn, chất lượng, văn bản, hồ sơ, đt, bảo vệ, ngân sách, di tích
TL = tỉnh lộ < tuyến, đường, dọc, trên, nâng cấp > #
= tài liệu < đính kèm, số hóa, lưu trữ > kèm theo, họp, lưu trữ, tập huấn
= tư liệu < ảnh, hình ảnh, video, clip
= tỷ lệ > %, giải quyết, đúng hạn, hài lòng
GĐ = giám đốc < phó, đ/c, đồng chí, ban, tổng, kt, q, ông, bà, các phó, p > sở, công ty, cty, trung tâm, tt,
    bệnh viện, bv, công an, ca, điều hành, và
= giai đoạn < trong, của > #
= gia đình < hộ, kinh tế, bạo lực, hạnh phúc, các > văn hóa, chính sách, liệt sĩ, liệt sỹ, có công, khó
    khăn, thương binh, nghèo, vh
TV = ti vi < xem, màn hình, truyền hình, kênh, trên, smart, loa, sóng > #
= thành viên < các, tổ chức, bổ sung, số, tv > ubnd, ban, tổ, hđnd, hội đồng, bcđ, clb, tham gia
= thường vụ < ban, uv, bt, phó bí thư > thành ủy, đảng ủy, tỉnh ủy, huyện ủy, đoàn
= thư viện < phòng đọc > tỉnh, sách, trường, thành phố, số, điện tử
= tư vấn < đơn vị, công ty, nhà thầu > giám sát, thiết kế, pháp luật
= tạm vắng < khai báo, tạm trú
VP = văn phòng < lưu~, chánh, phó chánh, phòng, pcvp, p, phó, cvp, lãnh đạo > ubnd, hđnd, thành ủy, đăng ký,
    đkđđ, tỉnh ủy, chính phủ, quốc hội, điều phối, công chứng, đảng ủy, đoàn, ub, luật sư, đại diện, huyện
    ủy, sở, hđnd và ubnd, hđnd & ubnd, hđnd-ubnd
= vi phạm < xử lý, hành vi, các, mức, xử phạt, trường hợp, biên bản > hành chính, pháp luật, giao thông, hc,
    trật tự, atgt, quy định
CA = công an < trưởng, cán bộ, chiến sĩ, phó trưởng, lực lượng, trình báo, báo, trụ sở, bộ, ngành > phường,
    xã, tp, thành phố, tỉnh, huyện, tx, thị xã, quận, khu vực, nhân dân, p, cấp, bà rịa, vũng tàu, br-vt,
    tỉnh br-vt, tp.hcm, tphcm, địa phương, các
TU = tỉnh ủy < nq/, ct/, kl/, qđ/, cv/, btv, tt, ttr, ttr., tb/, hd/, ctr/
HU = huyện ủy < trực thuộc, ct/, kl/, qđ/, cv/, btv, tt, ttr, ttr., tb/, hd/, bí thư, bt, nq/ > châu đức,
    xuyên mộc, long điền, đất đỏ
HC = hành chính < tổ chức, tổ chức -, thủ tục, văn phòng, vi phạm, phòng, tc, tc-, cải cách, lưu~, vp, cơ
    quan, quản lý, tt > công, nhà nước, văn thư, - tổng hợp, - quản trị, một cửa, - tc, tổng hợp, sự nghiệp,
    sn, quản trị, -qt
QT = quốc tế < hợp tác, ngày, chuẩn, cảng > phụ nữ, lao động, thiếu nhi
= quản trị < hành chính, tc, hc, phòng, hc-, mạng > mạng, hệ thống, văn phòng, nhân sự
= quy trình < theo, mã > nội bộ, điện tử, giải quyết, iso, #
CN = chủ nhật < thứ bảy, thứ 7, t7, sáng, chiều, ngày, tối, thứ bảy và, thứ 7 và, t7 và, t7,, thứ bảy, > #,
    hàng tuần, hằng tuần, ngày, (
= công nghiệp < khu, cụm, ngành, sản xuất, phát triển, kcn, giá trị sản xuất > chế biến, hỗ trợ, -ttcn, -
    ttcn, nhẹ, hóa
= công nghệ < khoa học, kh, kh&, kh &, và, ứng dụng, phòng > thông tin, số, cao, sinh học, 4.0
= chi nhánh < các, ngân hàng, giám đốc > ngân hàng, văn phòng, vpđk, công ty, vũng tàu, bà rịa, vpđkđđ,
    nhcsxh, điện lực
= công nhân < đời sống, nhà ở cho, nhà ở, nhà trọ > viên chức, lao động, - viên chức, vc-lđ, vclđ
= cá nhân < tổ chức, tập thể, tập thể và, tổ chức và, các tổ chức, hộ gia đình > có thành tích, tiêu biểu,
    tổ chức
= chứng nhận < giấy > quyền, đăng ký
BT = bí thư < phó, đ/c, đồng chí, ông, bà > đảng ủy, chi bộ, thành ủy, đoàn, tỉnh ủy, huyện ủy, đu, đảng bộ,
    chi đoàn
= bộ trưởng > bộ, chủ nhiệm
= bồi thường < phương án, đơn giá, tiền > gpmb, giải phóng, hỗ trợ, thiệt hại
= bình thường < hoạt động, mức, thời tiết
PT = phát triển < đầu tư, quỹ, chiến lược > nông thôn, kinh tế, bền vững, kt-xh, ktxh, đô thị, quỹ đất, du
    lịch, nt, đảng viên
= phát thanh < đài, chương trình, buổi > truyền hình, - th, -th, viên, - truyền hình, học đường
= phụ trách < cán bộ, người, tổng, phó giám đốc, pgđ > đội, chung
= phổ thông < giáo dục, trung học, học sinh > trung học, cơ sở
ĐU = đảng ủy < bí thư, bt, btv, bch, thường trực, tt, ttr, phó bí thư, pbt, nq/, ct/, văn phòng, vp, lưu~,
    nq-, kh-, cv/ > phường, xã, khối, công an, ubnd, cơ quan, quân sự, bộ phận, các, +hđnd, - hđnd, – hđnd
TH = tiểu học < trường, cấp, bậc, gv, hs > và thcs, thcs, & thcs, A, &thcs, -thcs, - thcs
= tổng hợp < phòng, chuyên viên, văn phòng, hc-, bộ phận, tổ, hc, lưu~, hành chính - > báo cáo, số liệu, ý
    kiến, tình hình, kết quả
= truyền hình < đài, phát thanh, pt, phát thanh -, pt- > trực tiếp, vũng tàu, cáp, việt nam
= trường hợp < các, một số, # > vi phạm, đặc biệt, trễ
= thực hiện < tổ chức, kết quả, triển khai > nhiệm vụ, kế hoạch, chỉ thị, nghị quyết
KP = khu phố < trưởng, bí thư, ban điều hành, các, nhân dân, chi bộ, bđh, ban công tác mặt trận, nhà văn
    hóa, trụ sở, tổ, văn phòng, phó, cấp, thuộc, loa, ở, tại > #, A, và tổ
= kinh phí < nguồn, hỗ trợ, dự toán, bố trí, tổng, quyết toán, cấp > hoạt động, thực hiện, tổ chức, tuyên
    truyền, sự nghiệp, từ, dự phòng, do
NV = nội vụ < phòng, sở, bộ, p, ngành, pnv, thanh tra
= nguyện vọng < điểm chuẩn~, xét tuyển~, trúng tuyển~, tuyển sinh~ > #
= nhân viên < các, nam, nữ, tuyển, cán bộ, đội ngũ > y tế, văn phòng, bưu điện, tiếp nhận, bảo vệ, phục vụ,
    kế toán, kỹ thuật, một cửa
= nhiệm vụ < thực hiện, hoàn thành, phân công, triển khai, các > trọng tâm, chính trị, được giao, của, năm,
    quý, cụ thể, #
= nghiệp vụ < chuyên môn, tập huấn, bồi dưỡng
ĐT = điện thoại < số, gọi, liên hệ, qua, bằng, máy, lh > /zalo, :, bàn, di động, liên hệ, đường dây, thông
    minh, 0, tổng đài
= đường tỉnh < tuyến, đường, dọc, nâng cấp > #
= đào tạo < giáo dục, gd, gd&, gd-, giáo dục và, giáo dục -, gd -, gd & > bồi dưỡng, nghề, trực tuyến, -bd,
    lại
= đầu tư < kế hoạch, kế hoạch và, kh, kh&, kh &, chủ, vốn, kế hoạch -, dự án > xây dựng, công, phát triển,
    xd
= đô thị < quản lý, phòng quản lý, ql, hạ tầng, trật tự, phòng qlđt, kinh tế - hạ tầng và > thông minh, mới,
    văn minh, loại
= đối tượng < các, số, từng > chính sách, hộ nghèo, ưu tiên, bảo trợ
= điện tử < thông tin, chính quyền, cổng tt, trang tt, một cửa, cổng thông tin
TTĐT = thông tin điện tử < trang, cổng, trang tin, bbt, báo, quản trị trang, cổng dịch vụ công và
= trật tự đô thị < đội, quản lý, tổ, cán bộ, kiểm tra, vi phạm, ql, công tác > và, phường
BTC = ban tổ chức < do, hội thi~, cuộc thi~, giải~, liên hoan~, trưởng, tm, phó, các, gửi về, về, lễ hội, >
    hội thi, giải, hội nghị, lễ, cuộc thi, chương trình, giải thưởng, tỉnh ủy, thành ủy, tw, trung ương, sẽ,
    kính, mời
= bộ tài chính < tt-, tt, thông tư, của, /tt-, qđ- > hướng dẫn, ban hành, về, quy định
VHTT = văn hóa và thể thao < sở, ngành, gđ sở, giám đốc sở, bộ
VH&TT = văn hóa và thể thao < sở, bộ, gđ sở, giám đốc sở
= văn hóa và thông tin < phòng, p, cán bộ, trưởng phòng, tp, ngành
TMĐT = tổng mức đầu tư > #, :, dự án, khoảng
BTV = biên tập viên < phóng viên, kỹ thuật viên, pv, ptv, ktv, ctv, đội ngũ
MBA = máy biến áp < thay, trạm, lắp, lắp đặt, bảo trì, công suất, vận hành, các
YT = y tế < bộ, sở, phòng, ngành, trạm, trung tâm
NK = nhiệm kỳ > #year
CTXH = chính trị xã hội < tổ chức, đoàn thể
ĐA = đề án > #
DN = đê en < ống, đường ống, cấp nước, ống nước, ống thép, ống nhựa
BĐ = báo động > #
KK = khuyến khích < giải
TTTM = trung tâm thương mại < các, tại, chợ, siêu thị, tại các > A, và, lớn
AN = an ninh < qp, quốc phòng, giữ gìn > trật tự, quốc phòng, -qp
ĐC = địa chỉ < theo, tại > :, #, nhà, liên hệ
= điều chỉnh < quyết định, quy hoạch > quy hoạch, bổ sung, dự toán
"""

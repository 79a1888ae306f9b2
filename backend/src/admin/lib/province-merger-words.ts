/** Words of the page where provinces are merged, in the languages of the shop's staff. */
const WORDS = {
  vi: {
    title: "Sáp nhập tỉnh",
    lead: "Chuyển toàn bộ của một tỉnh sang tỉnh kế thừa: sở và người của sở, chương trình và ngân sách, chứng nhận, hồ sơ, kiểm tra, phản ánh, hàng, người bán, xã. Lịch sử giữ nguyên. Hãy diễn tập trước: máy làm thật rồi hoàn lại, không đổi gì.",
    failed: "Chưa đọc được.",
    loading: "Đang đọc…",
    from: "Tỉnh được sáp nhập",
    into: "Tỉnh kế thừa",
    choose: "Chọn tỉnh",
    resolution: "Số nghị quyết",
    resolved_on: "Ngày nghị quyết",
    office_name: "Tên sở sau sáp nhập",
    office_hint: "Để trống nếu sở của tỉnh kế thừa giữ tên cũ.",
    rehearse: "Diễn tập",
    merge: "Sáp nhập thật",
    sure: "Sáp nhập {from} vào {into}?",
    sure_lead:
      "Có hiệu lực ngay và không lùi lại được. Cán bộ của {from} vào bằng tài khoản cũ và thấy việc của {into}.",
    cancel: "Thôi",
    rehearsed: "Diễn tập xong: không có gì thay đổi.",
    merged: "Đã sáp nhập.",
    already: "Hai tỉnh này đã sáp nhập từ trước: không có gì thay đổi.",
    obstacles: "Chưa sáp nhập được:",
    obstacle: {
      successor_suspended: "Sở của tỉnh kế thừa đang tạm ngừng: hãy mở lại trước.",
      office_name:
        "Tỉnh kế thừa chưa có sở, sở của tỉnh được sáp nhập sẽ thành sở chung: hãy ghi tên sở sau sáp nhập.",
      commission:
        "Bảng hoa hồng đang nêu tỉnh này, người bán của tỉnh sẽ chịu mức khác: hãy lập bảng không nêu tỉnh này trước.",
    } as Record<string, string>,
    kind: "Gồm",
    after: "Sau sáp nhập",
    kinds: {
      certificate: "Chứng nhận",
      certificate_report: "Phản ánh của khách",
      certificate_submission: "Hồ sơ chứng nhận",
      commune: "Xã, phường, đặc khu",
      decision_import: "Danh sách quyết định đã nhập",
      former_province: "Tỉnh trước 7/2025",
      inspection: "Cuộc kiểm tra",
      office: "Sở",
      product_origin: "Hàng",
      seller: "Người bán",
      programmes: "Chương trình",
      budget_vnd: "Ngân sách chương trình (đồng)",
      reserved_vnd: "Ngân sách đang giữ (đồng)",
      settled_vnd: "Ngân sách đã chi (đồng)",
      sold_vnd: "Hàng đã bán (đồng)",
      officers: "Người của sở",
      invited: "Lời mời chờ nhận",
    } as Record<string, string>,
    rewritten: "Hồ sơ đang làm dở và địa chỉ giao được sửa theo: {count}.",
    suspended: "Người của sở đang tạm ngừng, chuyển sang vẫn tạm ngừng: {count}.",
    goods: "Trang và ô tìm kiếm của {count} sản phẩm được làm mới.",
    history: "Đã sáp nhập",
    none: "Chưa có",
    became: "{from} nay thuộc {into}",
    busy: "Đang có người làm việc với một trong hai tỉnh. Thử lại sau một phút.",
    check: {
      from: "Xem lại tỉnh được sáp nhập.",
      into: "Xem lại tỉnh kế thừa: phải là tỉnh khác.",
      resolution: "Hãy ghi số nghị quyết.",
      resolved_on: "Hãy chọn ngày nghị quyết.",
      office_name: "Xem lại tên sở.",
    } as Record<string, string>,
  },
  en: {
    title: "Mergers of provinces",
    lead: "Hands all of a province to its successor: its office and people, programmes and budgets, certificates, files, inspections, reports, goods, sellers and communes. History stays as it is. Rehearse it first: everything is done and undone again, and nothing is changed.",
    failed: "This could not be read.",
    loading: "Reading…",
    from: "Province that is merged",
    into: "Successor",
    choose: "Choose a province",
    resolution: "Number of the resolution",
    resolved_on: "Day of the resolution",
    office_name: "Name of the office afterwards",
    office_hint: "Leave it empty where the successor's office keeps its name.",
    rehearse: "Rehearse",
    merge: "Merge for good",
    sure: "Merge {from} into {into}?",
    sure_lead:
      "It holds at once and cannot be undone. Officers of {from} sign in as before and see the work of {into}.",
    cancel: "Cancel",
    rehearsed: "Rehearsed: nothing was changed.",
    merged: "Merged.",
    already: "These two were merged before: nothing was changed.",
    obstacles: "It cannot be merged yet:",
    obstacle: {
      successor_suspended: "The successor's office is suspended: let it act again first.",
      office_name:
        "The successor has no office, so that of the merged province becomes its own: say what it is called afterwards.",
      commission:
        "A commission plan names this province, whose sellers would pay another rate: write a plan without it first.",
    } as Record<string, string>,
    kind: "What",
    after: "Afterwards",
    kinds: {
      certificate: "Certificates",
      certificate_report: "Shoppers' reports",
      certificate_submission: "Certificates sent in",
      commune: "Communes",
      decision_import: "Decisions entered as lists",
      former_province: "Provinces of before July 2025",
      inspection: "Inspections",
      office: "Office",
      product_origin: "Goods",
      seller: "Sellers",
      programmes: "Programmes",
      budget_vnd: "Budget of programmes (đồng)",
      reserved_vnd: "Of it reserved (đồng)",
      settled_vnd: "Of it spent (đồng)",
      sold_vnd: "Goods sold (đồng)",
      officers: "People of the office",
      invited: "Invitations that wait",
    } as Record<string, string>,
    rewritten: "Unfinished work and delivery addresses that follow: {count}.",
    suspended: "People of a suspended office, who stay suspended: {count}.",
    goods: "Pages and search of {count} goods are made anew.",
    history: "Merged before",
    none: "None yet",
    became: "{from} is in {into} now",
    busy: "Somebody is at work on one of the two provinces. Try again in a minute.",
    check: {
      from: "Check the province that is merged.",
      into: "Check the successor: it must be another province.",
      resolution: "Say the number of the resolution.",
      resolved_on: "Choose the day of the resolution.",
      office_name: "Check the name of the office.",
    } as Record<string, string>,
  },
}

export type MergerWords = (typeof WORDS)["vi"]

/** @param language of Medusa Admin, such as "vi" or "en-GB" */
export const mergerWords = (language: string): MergerWords =>
  language.startsWith("vi") ? WORDS.vi : WORDS.en

/** What to say of a refusal of the backend, by the field that it names. Pure. */
export function mergerRefusal(message: string, text: MergerWords): string {
  if (message.includes("at work on one")) return text.busy
  return text.check[message.split(":")[0] ?? ""] ?? message
}

import type { Label } from "./words"

/** What rules a product out whatever its points, in our own words; what binds is the annex. */
export const REFUSALS = {
  forged: ["Hồ sơ có giấy tờ giả", "Papers of the dossier are forged"],
  dossier: [
    "Thiếu giấy tờ đăng ký theo quy định",
    "Papers that the registration asks for are missing",
  ],
  food_safety: [
    "Không có giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm",
    "The place where it is made has no food safety certificate",
  ],
  food_safety_or_licence: [
    "Không có giấy chứng nhận an toàn thực phẩm hoặc giấy phép sản xuất mà luật đòi hỏi",
    "No food safety certificate or licence to produce, as the law asks",
  ],
  production_licence: ["Không có giấy phép sản xuất", "There is no licence to produce"],
  production_conditions: [
    "Không có giấy chứng nhận đủ điều kiện sản xuất (như GMP)",
    "No certificate of the conditions of production (such as GMP)",
  ],
  declaration_papers: [
    "Thiếu hồ sơ đăng ký công bố, nhãn hoặc quảng cáo",
    "Papers of declaration, label or advertising are missing",
  ],
  product_declaration: ["Không có phiếu công bố sản phẩm", "The product was never declared"],
  imported: [
    "Nguyên liệu đều là hàng nhập khẩu, hoặc không rõ nguồn gốc",
    "All its materials are imported, or nobody knows where they are from",
  ],
  copied: [
    "Giống hệt sản phẩm của chủ thể khác, chỉ đổi tên",
    "It is another maker’s product under another name",
  ],
  common: [
    "Là hàng phổ biến trong nhóm chủ lực quốc gia, tỉnh, không có gì nổi trội, khác biệt",
    "It is common among the key goods of country or province, with nothing outstanding",
  ],
  unclean: [
    "Có tạp chất hại đến an toàn thực phẩm (đất, côn trùng, tóc, lông…)",
    "Impurities make it unsafe as food (soil, insects, hair…)",
  ],
  infringing: [
    "Xâm phạm sở hữu trí tuệ của người khác",
    "It infringes somebody’s intellectual property",
  ],
  not_notified: ["Chưa có phiếu công bố mỹ phẩm", "The cosmetic was never notified"],
  not_declared: [
    "Chưa công bố sản phẩm theo quy định",
    "The product was not declared as prescribed",
  ],
  zero: ["Có một chỉ tiêu cảm quan 0 điểm", "One of the criteria of the senses got no point"],
} as const satisfies Record<string, Label>

export type RefusalCode = keyof typeof REFUSALS

/** What the answers themselves say, so that nobody is asked: a criterion of the section has 0 points. */
export const READ_FROM_ANSWERS: RefusalCode = "zero"

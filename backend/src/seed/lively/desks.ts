import type { PrintedFacts } from "@ocop/ocop/modules/certification"

/** How far an invented inspection is. */
export type Life = "planned" | "called_off" | "follow_up" | "answered" | "mended" | "proposed"

/** A certificate that a seller shows its office. */
export interface Shown {
  /** Handle of the product that it is shown for. */
  handle: string
  printed: Partial<PrintedFacts>
  /** Without the decision itself. */
  alone?: true
  /** What the office asked, or why it turned it down. */
  answered?: { verdict: "ask" | "reject"; words: string }
}

/** What a trade office of the demonstration has on its desk. Whatever is said against anything is said of invented goods. */
export interface Desk {
  /** Slug of its province. */
  province: "bac-ninh" | "phu-tho"
  issuer: string
  /** Granted, and nobody sells it here: entered one by one by the platform. */
  unsold: readonly string[]
  /** In the list of a decision that was entered whole. */
  listed: readonly string[]
  shown: readonly Shown[]
  inspections: readonly Life[]
  /** What is withdrawn of the unsold, and what is hidden. */
  withdrawn?: string
  held?: string
  /** What shoppers reported, and what became of it. */
  reports: readonly { words: string; to: "looking" | "unfounded" | null }[]
}

export const DESKS: readonly Desk[] = [
  {
    province: "bac-ninh",
    issuer: "UBND tỉnh Bắc Ninh (minh họa)",
    unsold: ["Minh họa: bánh phu thê", "Minh họa: gốm men ngọc"],
    listed: ["Minh họa: tương nếp", "Minh họa: bánh khúc"],
    shown: [
      // Something for the rules to point out.
      {
        handle: "minh-hoa-het-han",
        printed: { stars: 5, score: 91, product_code: "24-00000-07-2026" },
      },
      {
        handle: "minh-hoa-thu-hoi",
        printed: { stars: 3, score: 62 },
        alone: true,
        answered: {
          verdict: "ask",
          words: "Minh họa: ảnh mờ, xin chụp lại và gửi kèm quyết định.",
        },
      },
      {
        handle: "minh-hoa-tam-an",
        printed: { stars: 4, score: 71 },
        answered: { verdict: "reject", words: "Minh họa: giấy của sản phẩm khác." },
      },
    ],
    inspections: ["planned", "called_off", "follow_up", "answered", "mended", "proposed"],
    reports: [
      { words: "Minh họa: gói mua ở chợ in năm sao, trang ghi bốn sao.", to: null },
      { words: "Minh họa: nhãn không ghi tên xã.", to: "looking" },
      { words: "Minh họa: hàng không phải của tỉnh.", to: "unfounded" },
    ],
  },
  {
    province: "phu-tho",
    issuer: "UBND tỉnh Phú Thọ (minh họa)",
    unsold: ["Minh họa: chè búp khô", "Minh họa: mật ong rừng", "Minh họa: nón lá"],
    listed: ["Minh họa: cam sành", "Minh họa: thịt chua"],
    shown: [{ handle: "nuoc-khoang-kim-boi", printed: { stars: 3, score: 66 } }],
    inspections: ["planned", "called_off", "follow_up", "mended", "proposed"],
    withdrawn: "Minh họa: nón lá",
    held: "Minh họa: mật ong rừng",
    reports: [
      { words: "Minh họa: chữ số sao trên hộp bị mờ.", to: null },
      { words: "Minh họa: hộp không ghi nơi làm ra.", to: "looking" },
    ],
  },
]

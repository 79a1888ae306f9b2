import type { ProgrammeTerms } from "@ocop/ocop/modules/programme"

export type Move = "checked" | "approved" | "announced" | "stopped"
const TO_PUBLIC: readonly Move[] = ["checked", "approved", "announced"]

/** A programme of the demonstration. */
export interface Shown {
  /** Whose office and whose demonstration seller. */
  province: "bac-ninh" | "phu-tho"
  terms: Partial<ProgrammeTerms> &
    Pick<ProgrammeTerms, "slug" | "name_vi" | "name_en" | "form" | "value">
  /** Days from today, whose beginnings in Vietnam are its first and last moment. */
  span: readonly [from: number, to: number]
  /** Handles of what the seller brings; none: asked and not answered. */
  goods: readonly string[]
  /** What was done with it. */
  moves: readonly Move[]
  /** Where an order uses it: to where the seller's part of it is brought. */
  sold?: "handed_over" | "delivered"
  /** It ends once that order is made. */
  over?: true
}

const STORY = {
  story_vi: "Minh họa: hàng của tỉnh, giá tốt hơn trong ít ngày.",
  story_en: "Demonstration: goods of the province, for less for a few days.",
}
const named = (slug: string, vi: string, en: string) => ({
  slug: `minh-hoa-${slug}`,
  name_vi: `Minh họa: ${vi}`,
  name_en: `Demonstration: ${en}`,
})

/**
 * One in every state for the first office, and for the second a draft, one that waits, and one that runs for who has its code.
 * One that is over comes first: its good is in another later.
 */
export const PROGRAMMES: readonly Shown[] = [
  {
    province: "bac-ninh",
    terms: {
      ...named("tuan-tra-vua-qua", "Tuần trà vừa qua", "the tea week just past"),
      form: "percentage",
      value: 15,
      bearer: "shared",
      office_bp: 6_000,
      budget_vnd: 500_000,
    },
    span: [-7, 1],
    goods: ["minh-hoa-can-danh-gia-lai"],
    moves: TO_PUBLIC,
    sold: "delivered",
    over: true,
  },
  {
    province: "bac-ninh",
    terms: {
      ...named(
        "dung-som",
        "chương trình dừng trước khi bắt đầu",
        "programme stopped before it began",
      ),
      form: "fixed",
      value: 5_000,
      bearer: "seller",
    },
    span: [3, 8],
    goods: ["minh-hoa-can-danh-gia-lai"],
    moves: [...TO_PUBLIC, "stopped"],
  },
  {
    province: "bac-ninh",
    terms: {
      ...named("mua-tra-moi", "Mùa trà mới", "new season's tea"),
      form: "percentage",
      value: 20,
      bearer: "shared",
      office_bp: 5_000,
      budget_vnd: 2_000_000,
      most_per_order_vnd: 100_000,
    },
    span: [-1, 29],
    goods: ["minh-hoa-gia-han"],
    moves: TO_PUBLIC,
    sold: "handed_over",
  },
  {
    province: "bac-ninh",
    terms: {
      ...named("cho-tet", "Chợ Tết trên mạng", "Tet market online"),
      form: "fixed",
      value: 10_000,
      bearer: "office",
      office_bp: 10_000,
      budget_vnd: 5_000_000,
    },
    span: [30, 45],
    goods: ["minh-hoa-can-danh-gia-lai"],
    moves: TO_PUBLIC,
  },
  {
    province: "bac-ninh",
    terms: {
      ...named("ngay-mua-hang-viet", "Ngày mua hàng Việt", "day of Vietnamese goods"),
      form: "percentage",
      value: 10,
      bearer: "seller",
      voucher_code: "MINHHOAHANGVIET",
    },
    span: [10, 12],
    goods: ["minh-hoa-nang-hang"],
    moves: ["checked", "approved"],
  },
  {
    province: "bac-ninh",
    terms: {
      ...named("qua-cuoi-nam", "Quà cuối năm", "gifts at the year's end"),
      form: "price",
      value: 49_000,
      bearer: "office",
      office_bp: 10_000,
      budget_orders: 200,
      budget_vnd: 20_000_000,
    },
    span: [20, 25],
    goods: ["minh-hoa-nang-hang"],
    moves: ["checked"],
  },
  {
    province: "bac-ninh",
    terms: {
      ...named("hoi-xuan", "Hội xuân", "spring fair"),
      form: "percentage",
      value: 10,
      bearer: "seller",
    },
    span: [60, 70],
    goods: [],
    moves: [],
  },
  {
    province: "phu-tho",
    terms: {
      ...named("gio-to", "Giỗ Tổ Hùng Vương", "Hung Kings' festival"),
      form: "percentage",
      value: 60,
      bearer: "office",
      office_bp: 10_000,
      budget_vnd: 10_000_000,
    },
    span: [120, 130],
    goods: ["nuoc-khoang-kim-boi"],
    moves: [],
  },
  {
    province: "phu-tho",
    terms: {
      ...named("don-khach-ve-dat-to", "Đón khách về đất Tổ", "welcome to Phu Tho"),
      form: "percentage",
      value: 10,
      bearer: "shared",
      office_bp: 5_000,
      budget_vnd: 3_000_000,
    },
    span: [15, 30],
    goods: ["nuoc-khoang-kim-boi"],
    moves: ["checked"],
  },
  {
    province: "phu-tho",
    terms: {
      ...named("ma-dat-to", "mã Đất Tổ", "a code of Phu Tho"),
      form: "percentage",
      value: 10,
      bearer: "office",
      office_bp: 10_000,
      budget_vnd: 1_000_000,
      voucher_code: "MINHHOADATTO",
    },
    span: [-1, 60],
    goods: ["nuoc-khoang-kim-boi"],
    moves: TO_PUBLIC,
  },
]

/** What none of them asks for, unless it says so. */
export const OPEN: Omit<
  ProgrammeTerms,
  "slug" | "name_vi" | "name_en" | "form" | "value" | "starts_at" | "ends_at"
> = {
  ...STORY,
  voucher_code: null,
  single_codes: false,
  open_to_sellers: false,
  // Invented goods have invented papers, and real ones of the second office papers that no decision is on file of.
  eligibility: {
    standing: false,
    least_stars: null,
    sets: [],
    communes: [],
    sellers: [],
    certifications: [],
  },
  most_pieces: null,
  most_per_order_vnd: null,
  most_per_shopper: null,
  budget_vnd: null,
  budget_orders: null,
  bearer: "seller",
  office_bp: 0,
}

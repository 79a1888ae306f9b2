/**
 * What the law and the house say of a programme before anybody reads of it: pure, over dated rules. Each refusal names its rule.
 * This is software, not legal advice.
 */
import { asDay, type Day } from "@ocop/kit/days"
import { changesOf, ruleAt, type RuleName, writtenFrom } from "@ocop/kit/rules"
import { dearestPiece, offPiece } from "./reduce"
import type { Form } from "./terms"

/** One thing said of a programme, with the rule that says so. */
export interface Finding {
  rule: RuleCode
  /** `law`: an act says so, `source` names it. `house`: this shop does. */
  kind: "law" | "house"
  /** A refusal keeps a programme from going on; a notice is read and goes along. */
  weight: "refusal" | "notice"
  source: string
  /** The good that it is about; null of the programme as a whole. */
  product_id: string | null
  vi: string
  en: string
}

export type RuleCode =
  | "discount_cap"
  | "alcohol"
  | "functional_food"
  | "price_raised"
  | "floor"
  | "eligibility"
  | "overlap"
  | "no_goods"
  | "not_agreed"
  | "budget"
  | "nothing_off"
  | "past"
  | "no_notice_due"
  | "contests"
  | "delivery"

/** What is judged of a programme. Amounts in đồng. */
export interface JudgedProgramme {
  starts_at: Date
  ends_at: Date
  form: Form
  value: number
  concentrated: boolean
  most_per_order_vnd: number | null
  budget_vnd: number | null
  /** Sellers who were invited and have not agreed to it as it stands. */
  unanswered: number
}

/** What is judged of a good in it. */
export interface JudgedGood {
  product_id: string
  title: string
  /** Of each of its units that is sold: today's price without, and with, its seller's own sale. */
  prices: readonly { before: number; now: number }[]
  floor_vnd: number | null
  set_code: string | null
  alcohol_abv: number | null
  age_restricted: boolean
  /** What its price was raised from, where it was in the days that the house looks back. */
  raised_from: number | null
  /** Why it does not fit what the programme asks of its goods. */
  unfit: readonly { vi: string; en: string }[]
  /** A programme without a code that has it at the same time. */
  other_programme: string | null
}

/** Figures of the law on one day; another set of them is for tests of a law that changes. */
export interface LawOfDay {
  cap: { value: number; source: string }
  concentrated: { value: number; source: string }
  alcohol: { value: number; source: string }
  watched: { value: number; source: string }
}

const RULES = [
  "promotion.highest_discount_percent",
  "promotion.highest_discount_percent_concentrated",
  "alcohol.no_promotion_from_abv",
  "promotion.price_watch_days",
] as const satisfies RuleName[]

/** The law of a day, as it is written down; of a day before all of it is, that of the first on which it is. */
export function lawOf(day: Day): LawOfDay {
  const first = writtenFrom(RULES)
  const rules = ruleAt(day < first ? first : day)
  return {
    cap: rules.rule("promotion.highest_discount_percent"),
    concentrated: rules.rule("promotion.highest_discount_percent_concentrated"),
    alcohol: rules.rule("alcohol.no_promotion_from_abv"),
    watched: rules.rule("promotion.price_watch_days"),
  }
}

/** Days of a programme on which another law begins. */
const written = (from: Day, to: Day): Day[] =>
  changesOf(
    [
      "promotion.highest_discount_percent",
      "promotion.highest_discount_percent_concentrated",
      "alcohol.no_promotion_from_abv",
    ],
    from,
    to,
  )

const HOUSE = "quy tắc của sàn"
/** Sold with "not a medicine" on the label; the set's name is that of Decision 26/2026/QĐ-TTg, appendix I. */
export const FUNCTIONAL_SET = "QD26-18"

/** "2026-12-01" → "01/12/2026". */
const inVietnamese = (day: Day) => day.split("-").reverse().join("/")
const dong = (amount: number) => `${amount.toLocaleString("vi-VN")} ₫`

/**
 * All that law and house say of a programme and its goods, by the law of its first day and of every day in it on which the law
 * changes.
 *
 * @param now the moment of asking
 */
export function judge(
  programme: JudgedProgramme,
  goods: readonly JudgedGood[],
  now: Date,
  law: (day: Day) => LawOfDay = lawOf,
  changes: (from: Day, to: Day) => Day[] = written,
): Finding[] {
  const first = asDay(programme.starts_at)
  const days = [first, ...changes(first, asDay(programme.ends_at))]
  return [
    ...ofAll(programme, goods, now),
    ...delivery(programme, days, law),
    ...budget(programme, goods, law(first)),
    ...goods.flatMap((good) => [
      ...capped(programme, good, days, law),
      ...alcohol(good, days, law),
      ...house(programme, good, law(first)),
    ]),
  ]
}

/** What is given with goods has a limit of its own, which each parcel keeps by itself: said, so that nobody promises more. */
function delivery(
  { form, concentrated }: JudgedProgramme,
  days: readonly Day[],
  law: (day: Day) => LawOfDay,
): Finding[] {
  if (form !== "free_delivery") return []
  const limits = days.map(law).map(({ cap, concentrated: wider }) => (concentrated ? wider : cap))
  const highest = Math.min(...limits.map(({ value }) => value))
  return [
    {
      rule: "delivery",
      kind: "law",
      weight: "notice",
      source: "Nghị định 81/2018/NĐ-CP, Điều 6, sửa đổi bởi Nghị định 128/2024/NĐ-CP",
      product_id: null,
      vi: `Tiền giao hàng được trả thay là giá trị dùng để khuyến mại: mỗi kiện nhiều nhất ${highest} % giá hàng của chương trình trong kiện. Kiện có đồ uống có cồn không được trả thay.`,
      en: `Delivery that is paid counts as value given with goods: for each parcel at most ${highest} % of the price of the programme's goods in it. Parcels with alcohol have none.`,
    },
  ]
}

/** With less than one piece needs it would be used up before its first order. */
function budget(
  programme: JudgedProgramme,
  goods: readonly JudgedGood[],
  { cap, concentrated }: LawOfDay,
): Finding[] {
  const { budget_vnd } = programme
  const prices = goods.flatMap((good) =>
    good.prices.map(({ before }) => ({ unit_price: before, before })),
  )
  const caps = { ordinary: cap.value, concentrated: concentrated.value }
  const piece = dearestPiece(prices, programme, caps)
  if (budget_vnd === null || budget_vnd >= piece) return []
  const [vi, en] =
    programme.form === "free_delivery"
      ? ["kiện được trả", "parcel whose delivery is paid up to"]
      : ["món được giảm", "piece that is reduced by"]
  return [
    houseRule(
      "budget",
      null,
      `ngân sách ${dong(budget_vnd)} không đủ cho một ${vi} ${dong(piece)}; hãy tăng ngân sách hoặc đặt mức giảm nhiều nhất của một đơn.`,
      `the budget of ${dong(budget_vnd)} is not enough for one ${en} ${dong(piece)}; raise it, or limit what an order is reduced by.`,
    ),
  ]
}

function ofAll(
  { ends_at, unanswered }: JudgedProgramme,
  goods: readonly JudgedGood[],
  now: Date,
): Finding[] {
  const found: Finding[] = [
    {
      rule: "no_notice_due",
      kind: "law",
      weight: "notice",
      source: "Nghị định 81/2018/NĐ-CP, Điều 17, sửa đổi bởi Nghị định 128/2024/NĐ-CP",
      product_id: null,
      vi: "Giảm giá và phiếu mua hàng không phải thông báo cho cơ quan nhà nước.",
      en: "Reductions and vouchers need no notice to the authorities.",
    },
    {
      rule: "contests",
      kind: "law",
      weight: "notice",
      source: "Nghị định 81/2018/NĐ-CP, Điều 17 và 19, sửa đổi bởi Nghị định 128/2024/NĐ-CP",
      product_id: null,
      vi: "Thi có thưởng và khách hàng thường xuyên phải thông báo, bốc thăm may rủi phải đăng ký; chỉ bán qua sàn thương mại điện tử thì được miễn thông báo. Sàn này không tổ chức các hình thức đó.",
      en: "Contests and loyalty schemes need notice, draws need registration; who sells by e-commerce alone is free of the notice. This shop runs none of them.",
    },
  ]
  if (ends_at <= now)
    found.push(houseRule("past", null, "ngày kết thúc đã qua.", "its end has passed."))
  if (unanswered > 0)
    found.push(
      houseRule(
        "not_agreed",
        null,
        `${unanswered} người bán được mời chưa đồng ý với điều khoản hiện tại; hàng của họ không ở trong chương trình.`,
        `${unanswered} of the sellers invited have not agreed to the terms as they stand; their goods are not in it.`,
        "notice",
      ),
    )
  if (goods.length === 0)
    found.push(
      houseRule(
        "no_goods",
        null,
        "chưa có người bán nào đưa hàng vào chương trình.",
        "no seller has brought goods into it yet.",
      ),
    )
  return found
}

const houseRule = (
  rule: RuleCode,
  good: JudgedGood | null,
  vi: string,
  en: string,
  weight: Finding["weight"] = "refusal",
): Finding => ({
  rule,
  kind: "house",
  weight,
  source: HOUSE,
  product_id: good?.product_id ?? null,
  vi: good ? `“${good.title}”: ${vi}` : vi,
  en: good ? `“${good.title}”: ${en}` : en,
})

/** All reductions of a good together, its seller's own included, of the price just before. */
function capped(
  programme: JudgedProgramme,
  good: JudgedGood,
  days: readonly Day[],
  law: (day: Day) => LawOfDay,
): Finding[] {
  const { form, value, concentrated } = programme
  for (const day of days) {
    const { cap, concentrated: wider } = law(day)
    const { value: highest, source } = concentrated ? wider : cap
    const uncapped = { ordinary: 100, concentrated: 100 }
    const over = good.prices.find(({ before, now }) => {
      const off = offPiece(
        { unit_price: now, before },
        { form, value, floor_vnd: null, concentrated },
        uncapped,
      )
      return (now - off) * 100 < before * (100 - highest)
    })
    if (!over) continue
    return [
      {
        rule: "discount_cap",
        kind: "law",
        weight: "refusal",
        source,
        product_id: good.product_id,
        vi: `“${good.title}”: cùng với mức giảm của người bán, giá còn thấp hơn mức luật cho phép ngày ${inVietnamese(day)}: giảm nhiều nhất ${highest} % của ${dong(over.before)}.`,
        en: `“${good.title}”: with its seller's own reduction the price falls below what the law allows on ${day}: at most ${highest} % off ${dong(over.before)}.`,
      },
    ]
  }
  return []
}

function alcohol(good: JudgedGood, days: readonly Day[], law: (day: Day) => LawOfDay): Finding[] {
  const strength = good.alcohol_abv ?? 0
  const barred = days.map((day) => law(day).alcohol).find(({ value }) => strength >= value)
  if (barred) {
    return [
      {
        rule: "alcohol",
        kind: "law",
        weight: "refusal",
        source: barred.source,
        product_id: good.product_id,
        vi: `“${good.title}”: luật cấm khuyến mãi rượu từ ${barred.value} độ.`,
        en: `“${good.title}”: the law forbids promotions of alcohol from ${barred.value} % vol.`,
      },
    ]
  }
  return strength > 0 || good.age_restricted
    ? [
        houseRule(
          "alcohol",
          good,
          "sàn không khuyến mãi đồ uống có cồn.",
          "this shop promotes no alcohol.",
        ),
      ]
    : []
}

function house(programme: JudgedProgramme, good: JudgedGood, { watched }: LawOfDay): Finding[] {
  const { form, value, concentrated } = programme
  const found = good.unfit.map(({ vi, en }) => houseRule("eligibility", good, vi, en))
  if (good.other_programme !== null) {
    const name = `“${good.other_programme}”`
    found.push(
      houseRule(
        "overlap",
        good,
        `đã ở trong chương trình ${name} cùng thời gian; mỗi món chỉ ở trong một chương trình không cần mã.`,
        `is in the programme ${name} at the same time; a good is in one programme without a code.`,
      ),
    )
  }
  const after = good.prices.map(({ before, now }) => {
    const terms = { form, value, floor_vnd: null, concentrated }
    return {
      now,
      off: offPiece({ unit_price: now, before }, terms, { ordinary: 100, concentrated: 100 }),
    }
  })
  const reduces = form !== "free_delivery"
  if (reduces && after.every(({ off }) => off === 0))
    found.push(
      houseRule(
        "nothing_off",
        good,
        "chương trình không giảm gì.",
        "the programme takes nothing off it.",
      ),
    )
  const floor = good.floor_vnd
  if (reduces && floor !== null && after.some(({ now, off }) => now - off < floor))
    found.push(
      houseRule(
        "floor",
        good,
        `giá còn thấp hơn giá sàn ${dong(floor)} của người bán.`,
        `the price falls below its seller's floor of ${dong(floor)}.`,
      ),
    )
  if (good.raised_from !== null) {
    found.push({
      ...houseRule(
        "price_raised",
        good,
        `giá đã tăng từ ${dong(good.raised_from)} trong ${watched.value} ngày qua.`,
        `its price was raised from ${dong(good.raised_from)} in the last ${watched.value} days.`,
        "notice",
      ),
      source: watched.source,
    })
  }
  if (good.set_code === FUNCTIONAL_SET) {
    found.push(
      houseRule(
        "functional_food",
        good,
        "thực phẩm chức năng phải kèm câu “không phải là thuốc, không thay thế thuốc chữa bệnh”.",
        "functional food goes with the line “not a medicine, and in place of none”.",
        "notice",
      ),
    )
  }
  return found
}

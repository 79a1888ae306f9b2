import { Migration20261122143000 } from "@ocop/kit/modules/audit/migrations/Migration20261122143000"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { afterAll, beforeAll, beforeEach } from "vitest"
import { dropSchema, migrate } from "../../../kit/test/support/schema"
import { post } from "../../src/modules/ledger/post"
import { sale } from "../../src/modules/ledger/postings"
import { type HandOver, type Move, moveSellerOrder } from "../../src/workflows/order/life/move"
import { partOf } from "../../src/workflows/order/life/owed"
import { closeProblem, type ProblemClosing } from "../../src/workflows/order/problem/close"
import { reportProblem } from "../../src/workflows/order/problem/report"
import { balanceOf } from "../../src/workflows/settlement/balance"
import { settleSeller } from "../../src/workflows/settlement/settle"
import {
  addMoney,
  addSellerOrder,
  amounts,
  openSellerOrders,
  PART,
  unlocked,
} from "./seller-orders"

export const MEMBER = { type: "seller_member", id: "smem_1" } as const
export const SHOPPER = { type: "customer", id: null } as const
export const CLOCK = { type: "clock", id: null } as const
export const PREPAID = { provider_id: "pp_stripe_stripe", captured_at: new Date() }
export const CASH = { provider_id: "pp_cod_cod" }
export const OWN: HandOver = { carrier: null, tracking_number: null, own_delivery: true }
export const GHN: HandOver = { carrier: "GHN", tracking_number: "1", own_delivery: false }
/** As `PART`, of which a promotion of the platform's bears 180,000. */
export const PROMOTED = {
  ...PART,
  ...amounts({
    discount_total: 180_000,
    total: 150_000,
    commission: 12_000,
    commission_tax: 1_200,
  }),
  discounts: JSON.stringify([{ bearer: "platform", amount: 180_000 }]),
}
/** What the seller of it is owed. */
export const PROMOTED_OWED = 330_000 - 13_200
/** Columns of a seller order that say what it comes to. */
type PartAmounts = Record<string, unknown>
export const later = (days: number) => new Date(Date.now() + days * 86_400_000 + 60_000)

/**
 * Parcels of which shoppers report, in a schema of their own, and what people do about them; each test has another seller.
 * Called inside of `describe`.
 */
export function reports(schema: string) {
  const at = {
    knex: null as unknown as Knex,
    container: null as unknown as MedusaContainer,
    seller: "",
  }
  let runs = 0

  beforeAll(async () => {
    at.knex = await openSellerOrders(schema)
    await migrate(at.knex, Migration20261122143000)
    at.container = unlocked(at.knex)
  })
  afterAll(() => dropSchema(at.knex))
  beforeEach(async () => {
    at.seller = `sel_${++runs}`
    await at
      .knex("seller")
      .insert({ id: at.seller, name_vi: "HTX", phone: "02093", province_code: "19" })
  })

  const move = (id: string, to: Move["to"], actor: Move["actor"], more: Partial<Move> = {}) =>
    moveSellerOrder(at.container, { id, to, actor, ...more })

  /** A part on its way, of which its seller is owed `OWED` once it is there, unless it is another than `PART`. */
  async function sent(
    name: string,
    payment: object = PREPAID,
    hand_over = GHN,
    money: PartAmounts = PART,
  ): Promise<string> {
    const id = `${at.seller}_${name}`
    await addSellerOrder(at.knex, id, {
      ...money,
      seller_id: at.seller,
      seller_snapshot: JSON.stringify({ name_vi: "HTX" }),
      checkout_snapshot: JSON.stringify({ buyer: { name: "An", phone: "+84912345678" } }),
    })
    await addMoney(at.knex, `order_${id}`, Number(money.total), payment as Record<string, unknown>)
    await at.knex.transaction(async (trx) => post(trx, [sale((await partOf(trx, id))!)]))
    for (const to of ["confirmed", "packed"] as const) await move(id, to, MEMBER)
    await move(id, "handed_over", MEMBER, { hand_over })
    return id
  }
  async function delivered(
    name: string,
    by: Move["actor"] = SHOPPER,
    payment?: object,
    hand_over?: HandOver,
    money?: PartAmounts,
  ): Promise<string> {
    const id = await sent(name, payment, hand_over, money)
    await move(id, "delivered", by, by.type === "user" ? { note: "Gọi hỏi" } : {})
    return id
  }
  const report = (id: string, message = "Hộp bị bẹp", now?: Date) =>
    reportProblem(
      at.knex,
      { order_id: `order_${id}`, seller_order_id: id, kind: "damaged", message },
      now,
    )
  const close = (id: string, more: Partial<ProblemClosing> = {}) =>
    closeProblem(at.knex, {
      seller_order_id: id,
      outcome: "settled",
      note: "Hai bên đã thỏa thuận",
      read: 1,
      actor_id: "user_1",
      ...more,
    })
  const pay = (amount: number, reference = "FT1") =>
    settleSeller(at.knex, {
      kind: "payout",
      seller_id: at.seller,
      amount,
      reference,
      note: "Kỳ này",
      actor_id: "user_1",
    })
  const balance = (now?: Date) => balanceOf(at.knex, at.seller, now)
  const rowsOf = (id: string) =>
    at.knex("seller_order_problem").where({ seller_order_id: id }).orderBy("reported_at")

  return { at, move, sent, delivered, report, close, pay, balance, rowsOf }
}

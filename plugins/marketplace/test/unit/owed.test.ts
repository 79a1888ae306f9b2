import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { dropSchema } from "../../../kit/test/support/schema"
import { post } from "../../src/modules/ledger/post"
import { sale } from "../../src/modules/ledger/postings"
import type { SellerOrderStatus } from "../../src/modules/seller-order"
import { cancelSellerOrders, restoreSellerOrders } from "../../src/workflows/order/cancel"
import { type Move, moveSellerOrder } from "../../src/workflows/order/life/move"
import { partOf } from "../../src/workflows/order/life/owed"
import { addMoney, addSellerOrder, openSellerOrders, unlocked } from "../support/seller-orders"

const MEMBER = { type: "seller_member", id: "smem_1" } as const
const STAFF = { type: "user", id: "user_1" } as const
const amounts = (given: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => [
      [name, value],
      [`raw_${name}`, JSON.stringify({ value: String(value) })],
    ]),
  )

/** 3 jars at 100,000 đồng, 30,000 for the parcel; of the goods a tenth is the platform's, and a tenth of that the state's. */
const PART = amounts({
  item_total: 300_000,
  discount_total: 0,
  delivery_total: 30_000,
  total: 330_000,
  commission: 30_000,
  commission_tax: 3_000,
})
const OWED = 330_000 - 33_000

describe("what a move changes in what is owed", () => {
  let knex: Knex
  let container: MedusaContainer
  let id = ""

  beforeAll(async () => {
    knex = await openSellerOrders("owed")
    container = unlocked(knex)
  })
  afterAll(() => dropSchema(knex))

  beforeEach(async () => {
    id = `sord_${Math.random().toString(36).slice(2)}`
  })

  /** An order that stands, of which the seller knows. */
  async function placed(payment: Record<string, unknown>): Promise<void> {
    await addSellerOrder(knex, id, { ...PART, commission_bp: 1_000, commission_tax_bp: 1_000 })
    await addMoney(knex, `order_${id}`, 330_000, payment)
    await knex("seller_order_line").insert({
      ...amounts({ unit_price: 100_000, discount_total: 0, total: 300_000, commission: 30_000 }),
      id: `${id}_line`,
      line_item_id: `${id}_item`,
      title: "Mật ong",
      quantity: 3,
      commission_bp: 1_000,
      seller_order_id: id,
    })
    await knex.transaction(async (trx) => post(trx, [sale((await partOf(trx, id))!)]))
  }
  const CASH = { provider_id: "pp_cod_cod" }
  const CARD = { provider_id: "pp_stripe_stripe", captured_at: new Date() }

  const move = (to: SellerOrderStatus, more: Partial<Move> = {}) =>
    moveSellerOrder(container, { id, to, actor: MEMBER, ...more })
  async function deliver(
    hand_over = { carrier: "GHN", tracking_number: "1", own_delivery: false },
  ) {
    await move("confirmed")
    await move("packed")
    await move("handed_over", { hand_over })
    await move("delivered")
  }
  /** Sums of this order by account; what is 0 is left out. */
  async function accounts(): Promise<Record<string, number>> {
    const rows = await knex("ledger_entry")
      .where({ seller_order_id: id })
      .groupBy("account")
      .select("account")
      .sum<{ account: string; sum: string }[]>("amount")
    return Object.fromEntries(
      rows.map(({ account, sum }) => [account, Number(sum)]).filter(([, sum]) => sum !== 0),
    ) as Record<string, number>
  }

  it("is nothing while it is packed and on its way", async () => {
    await placed(CASH)
    const before = await accounts()
    expect(before).toEqual({ pending: OWED, buyer: -330_000, platform: 33_000 })
    await move("confirmed")
    await move("packed")
    await move("handed_over")
    expect(await accounts()).toEqual(before)
  })

  it("is that a delivered part can be paid out, and that the carrier holds the cash", async () => {
    await placed(CASH)
    await deliver()
    expect(await accounts()).toEqual({ available: OWED, carrier: -330_000, platform: 33_000 })
    await move("delivered")
    expect(await accounts()).toEqual({ available: OWED, carrier: -330_000, platform: 33_000 })
  })

  it("is that a seller who brings the parcel himself owes the commission", async () => {
    await placed(CASH)
    await deliver({ carrier: "", tracking_number: "", own_delivery: true })
    expect(await accounts()).toEqual({ available: -33_000, platform: 33_000 })
  })

  it("is that the platform holds what was paid by card", async () => {
    await placed(CARD)
    await deliver()
    expect(await accounts()).toEqual({ available: OWED, platform: 33_000 - 330_000 })
  })

  it("is less for a seller who takes on less, and so is the commission", async () => {
    await placed(CASH)
    await move("confirmed", { lines: [{ id: `${id}_line`, quantity: 2 }] })
    expect(await accounts()).toEqual({
      pending: 230_000 - 22_000,
      buyer: -230_000,
      platform: 22_000,
    })
  })

  it.each([
    ["refused", { reason: "out_of_stock" }],
    ["expired", { reason: "not_confirmed", actor: { type: "clock", id: null } }],
    ["cancelled", { reason: "other", actor: { type: "customer", id: "cus_1" } }],
  ] as [SellerOrderStatus, Partial<Move>][])(
    "is nothing any more for one that is %s",
    async (to, more) => {
      await placed(CARD)
      await move(to, more)
      expect(await accounts()).toEqual({})
    },
  )

  it("is nothing for one that was not collected", async () => {
    await placed(CASH)
    await move("confirmed")
    await move("packed")
    await move("handed_over")
    await move("returned", { reason: "not_collected" })
    expect(await accounts()).toEqual({})
  })

  it.each([
    ["platform", CARD],
    ["carrier", CASH],
  ])(
    "is owed to the buyer by the %s when goods come back that were paid for",
    async (holder, payment) => {
      await placed(payment)
      await deliver()
      await move("returned", { reason: "damaged", actor: STAFF, note: "vỡ hũ" })
      expect(await accounts()).toEqual({ [holder]: -330_000, buyer: 330_000 })
    },
  )

  it("is as before for an order whose cancellation was taken back, as often as it is tried", async () => {
    await placed(CASH)
    for (let time = 0; time < 2; time++) {
      const former = await cancelSellerOrders(container, `order_${id}`)
      expect(await accounts()).toEqual({})
      await restoreSellerOrders(container, former)
      expect(await accounts()).toEqual({ pending: OWED, buyer: -330_000, platform: 33_000 })
      await restoreSellerOrders(container, former)
    }
    await cancelSellerOrders(container, `order_${id}`)
    expect(await accounts()).toEqual({})
  })
})

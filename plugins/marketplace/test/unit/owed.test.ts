import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { dropSchema } from "../../../kit/test/support/schema"
import { post } from "../../src/modules/ledger/post"
import { remittance } from "../../src/modules/ledger/postings"
import type { SellerOrderStatus } from "../../src/modules/seller-order"
import { cancelSellerOrders, restoreSellerOrders } from "../../src/workflows/order/cancel"
import { type HandOver, type Move, moveSellerOrder } from "../../src/workflows/order/life/move"
import { partOf } from "../../src/workflows/order/life/owed"
import { balanceOf } from "../../src/workflows/settlement/balance"
import { withCommission } from "../../src/workflows/order/commission"
import type { OrderFacts } from "../../src/workflows/order/facts"
import { split } from "../../src/workflows/order/split"
import { writeSellerOrders } from "../../src/workflows/order/write"
import {
  addCaptured,
  addMoney,
  addSellerOrder,
  amounts,
  openSellerOrders,
  OWED,
  PART,
  postSale,
  STAFF,
  unlocked,
} from "../support/seller-orders"

const MEMBER = { type: "seller_member", id: "smem_1" } as const
const GHN: HandOver = { carrier: "GHN", tracking_number: "1", own_delivery: false }

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
  async function placed(payment: Record<string, unknown>, more: object = {}): Promise<void> {
    await addSellerOrder(knex, id, {
      ...PART,
      commission_bp: 1_000,
      commission_tax_bp: 1_000,
      ...more,
    })
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
    await postSale(knex, id)
  }
  const CASH = { provider_id: "pp_cod_cod" }
  const CARD = { provider_id: "pp_stripe_stripe", captured_at: new Date() }

  const move = (to: SellerOrderStatus, more: Partial<Move> = {}) =>
    moveSellerOrder(container, { id, to, actor: MEMBER, ...more })
  async function deliver(hand_over: HandOver = GHN) {
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
    await move("handed_over", { hand_over: GHN })
    expect(await accounts()).toEqual(before)
  })

  it("is that a delivered part can be paid out, and that the carrier holds the cash", async () => {
    await placed(CASH)
    await deliver()
    expect(await accounts()).toEqual({ available: OWED, carrier: -330_000, platform: 33_000 })
    await move("delivered")
    expect(await accounts()).toEqual({ available: OWED, carrier: -330_000, platform: 33_000 })
  })

  it("is that the carrier holds the cash though goods that staff added are paid by card", async () => {
    await placed(CASH)
    await knex("order_summary")
      .where({ order_id: `order_${id}` })
      .update({ totals: JSON.stringify({ current_order_total: 380_000 }) })
    await addCaptured(knex, `order_${id}`, `${id}_more`, 50_000)
    await deliver()
    expect(await accounts()).toEqual({ available: OWED, carrier: -330_000, platform: 33_000 })
  })

  it("is that nothing of it is paid out before the carrier has handed the cash over", async () => {
    const seller_id = `sel_${id}`
    const balance = () => balanceOf(knex, seller_id)
    const remit = (amount: number, happening: string) =>
      knex.transaction((trx) =>
        post(trx, [remittance({ seller_id, seller_order_id: id }, "carrier", amount, happening)]),
      )
    await placed(CASH, { seller_id })
    expect(await balance()).toEqual({ pending: OWED, available: 0 })
    await deliver()
    expect(await balance()).toEqual({ pending: OWED, available: 0 })
    await remit(230_000, "first")
    expect(await balance()).toEqual({ pending: 100_000, available: OWED - 100_000 })
    await remit(100_000, "rest")
    expect(await balance()).toEqual({ pending: 0, available: OWED })
  })

  it("is that a seller who brings the parcel himself owes the commission", async () => {
    await placed(CASH)
    await deliver({ carrier: "", tracking_number: "", own_delivery: true })
    expect(await accounts()).toEqual({ available: -33_000, platform: 33_000 })
  })

  it.each<[whose: string, actor: Move["actor"], said: HandOver | undefined]>([
    ["a seller who says nothing", MEMBER, undefined],
    ["staff who say nothing", STAFF, undefined],
    ["a name of nothing", MEMBER, { carrier: " ", tracking_number: "1", own_delivery: false }],
  ])("is not guessed of cash: %s is asked who collects it", async (_whose, actor, hand_over) => {
    await placed(CASH)
    await move("confirmed")
    await move("packed")
    const sent = move("handed_over", {
      actor,
      note: "gọi điện",
      ...(hand_over ? { hand_over } : {}),
    })
    await expect(sent).rejects.toThrow(/^hand_over:/)
    expect((await knex("seller_order").where({ id }).first())?.status).toBe("packed")
  })

  it("is never the carrier's where none was named", async () => {
    await placed(CASH)
    await move("confirmed")
    await move("packed")
    await move("handed_over", { hand_over: GHN })
    await knex("seller_order").where({ id }).update({ hand_over: null })
    await move("delivered")
    expect(await accounts()).toEqual({ available: -33_000, platform: 33_000 })
  })

  it("is nobody's question for a parcel that is paid for", async () => {
    await placed(CARD)
    await move("confirmed")
    await move("packed")
    expect(await move("handed_over")).toMatchObject({ moved: true })
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
    ["cash", CASH],
    ["card", CARD],
  ])("is nothing once the shopper takes back what was made fewer, of %s", async (_kind, paid) => {
    await placed(paid)
    const cancel = () =>
      move("cancelled", { reason: "changed_mind", actor: { type: "customer", id: "cus_1" } })
    await move("confirmed", { lines: [{ id: `${id}_line`, quantity: 2 }] })
    await cancel()
    expect(await accounts()).toEqual({})
    expect(await cancel()).toMatchObject({ status: "cancelled", moved: false })
    expect(await accounts()).toEqual({})
  })

  it("is as it was ordered, whatever the law says by then", async () => {
    const tax_rates = JSON.stringify({ vat_bp: 100, pit_bp: 50 })
    await placed(CARD, { ...amounts({ tax_withheld: 4_500 }), tax_rates })
    expect(await accounts()).toMatchObject({ pending: OWED - 4_500, tax: 4_500 })
    await move("confirmed", { lines: [{ id: `${id}_line`, quantity: 2 }] })
    expect(await accounts()).toMatchObject({ pending: 230_000 - 22_000 - 3_000, tax: 3_000 })
    await move("packed")
    await move("handed_over")
    await move("delivered")
    expect(await accounts()).toMatchObject({ available: 230_000 - 22_000 - 3_000, tax: 3_000 })
  })

  it("is of an order as it was written: its promotion borne by the platform, its commission on what is paid", async () => {
    const seller = {
      id: "sel_own",
      handle: "own",
      kind: "household",
      name_vi: "Mật ong",
      name_en: "Honey",
      address: null,
      tax_code: null,
      province_code: "19",
    }
    const lines = [
      {
        line_item_id: `${id}_item`,
        product_id: "prod_1",
        variant_id: "variant_1",
        title: "Mật ong",
        title_en: null,
        variant_title: null,
        variant_title_en: null,
        quantity: 3,
        unit_price: 100_000,
        discount: 60_000,
        promotions: [
          { id: "promo_tet", code: "TET", amount: 45_000 },
          { id: "promo_he", code: "HE", amount: 15_000 },
        ],
        campaigns: [],
        seller,
      },
    ]
    const order = {
      order_id: `order_${id}`,
      display_id: Math.floor(Math.random() * 1e9),
      placed_at: new Date(),
      commission_plan: { id: "plan", rates: [{ name: "default", bp: 1_000, when: {} }] },
      recipient: null,
      checkout: null,
      lines,
    }
    const parts = split(lines, 30_000).map((part) => ({ ...part, charged: null, chargedLines: [] }))
    const owed = await knex.transaction(async (trx) => {
      const [written] = await writeSellerOrders(
        trx,
        order as unknown as OrderFacts,
        withCommission(order, parts, new Map()),
      )
      return partOf(trx, written!)
    })
    const [discounts] = await knex("seller_order")
      .where({ order_id: order.order_id, seller_id: "sel_own" })
      .pluck<unknown[]>("discounts")
    const borne = { bearer: "platform", line_item_id: `${id}_item` }
    expect(discounts).toEqual([
      { ...borne, promotion_id: "promo_tet", code: "TET", amount: 45_000 },
      { ...borne, promotion_id: "promo_he", code: "HE", amount: 15_000 },
    ])
    expect(owed).toMatchObject({
      item_total: 300_000,
      discounts: [{ bearer: "platform", amount: 60_000 }],
      delivery_total: 30_000,
      commission: 24_000,
      tax_withheld: 0,
    })
  })

  it("is all of it for goods that the platform reduced, down to what is left of them", async () => {
    const discounts = JSON.stringify([{ bearer: "platform", amount: 60_000 }])
    await placed(CARD, { ...amounts({ discount_total: 60_000, total: 270_000 }), discounts })
    await knex("seller_order_line")
      .where({ id: `${id}_line` })
      .update(amounts({ discount_total: 60_000, total: 240_000 }))
    expect(await accounts()).toMatchObject({ pending: OWED, bearer: -60_000, buyer: -270_000 })
    await move("confirmed", { lines: [{ id: `${id}_line`, quantity: 2 }] })
    // A tenth of what the buyer pays for them, and a tenth of that.
    expect(await accounts()).toEqual({
      pending: 230_000 - 17_600,
      bearer: -40_000,
      buyer: -190_000,
      platform: 17_600,
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
    await move("handed_over", { hand_over: GHN })
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

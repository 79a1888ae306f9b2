import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { type HandOver, type Move, moveSellerOrder } from "../../src/workflows/order/life/move"
import { dropSchema } from "../../../kit/test/support/schema"
import {
  addMoney,
  addSellerOrder,
  amounts,
  openSellerOrders,
  unlocked,
} from "../support/seller-orders"

/** As two backends whose locks know nothing of each other: what the database alone holds together. */
describe("a move of a seller order, with no lock but its row", () => {
  let knex: Knex
  let container: MedusaContainer

  beforeAll(async () => {
    knex = await openSellerOrders("move")
    container = unlocked(knex)
  })
  afterAll(() => dropSchema(knex))

  let id = ""
  beforeEach(async () => {
    id = `sord_${Math.random().toString(36).slice(2)}`
    await addSellerOrder(knex, id)
  })

  const MEMBER = { type: "seller_member", id: "smem_1" } as const
  const STAFF = { type: "user", id: "user_1" } as const
  const move = (more: Partial<Move>) =>
    moveSellerOrder(container, { id, to: "confirmed", actor: MEMBER, ...more })
  /** Five jars of one good. */
  const withGoods = () =>
    knex("seller_order_line").insert({
      ...amounts({ unit_price: 0, discount_total: 0, total: 0, commission: 0 }),
      id: `${id}_line`,
      line_item_id: `${id}_item`,
      title: "Mật ong",
      quantity: 5,
      commission_bp: 0,
      seller_order_id: id,
    })
  const of = (quantity: number) => ({ lines: [{ id: `${id}_line`, quantity }] })
  const kept = () =>
    knex("seller_order_transition").where("seller_order_id", id).orderBy("at").pluck("to_status")
  const status = async () => (await knex("seller_order").where({ id }).first())?.status

  describe("of a shop that does not sell", () => {
    const OFFICER = { type: "officer", id: "off_1" } as const
    const LINK = { type: "link", id: null } as const
    const stop = async (seller_status: string | null) => {
      const seller_id = `sel_${id}`
      await knex("seller_order").where({ id }).update({ seller_id })
      if (seller_status) await knex("seller").insert({ id: seller_id, status: seller_status })
    }

    it.each([
      ["suspended", "staff", STAFF],
      ["closed", "staff", STAFF],
      ["suspended", "the seller", MEMBER],
      ["suspended", "the office", OFFICER],
      ["closed", "whoever holds the link", LINK],
      [null, "staff", STAFF],
    ] as const)(
      "takes on nothing new, as it is %s, by %s, and says why",
      async (now, _by, actor) => {
        await stop(now)
        await expect(move({ actor, note: "Gọi điện" })).rejects.toMatchObject({
          type: "not_allowed",
          code: `seller_${now ?? "gone"}`,
          message: expect.stringMatching(/^status: placed cannot become confirmed;/) as string,
        })
        expect([await status(), await kept()]).toEqual(["placed", []])
      },
    )

    it.each([
      ["refused", STAFF, "out_of_stock"],
      ["refused", MEMBER, "closed"],
      ["refused", LINK, "out_of_stock"],
      ["cancelled", { type: "customer", id: null }, "changed_mind"],
      ["expired", { type: "clock", id: null }, "not_confirmed"],
    ] as const)("can always be %s, by %o", async (to, actor, reason) => {
      await stop("suspended")
      const note = actor === STAFF ? "Gọi điện" : null
      expect(await move({ to, actor, reason, note })).toMatchObject({ status: to, moved: true })
    })

    it("sends what it took on before, and repeats that it did", async () => {
      await addMoney(knex, `order_${id}`, 100_000, { provider_id: "pp_cod_cod" })
      await move({})
      await stop("suspended")
      expect(await move({})).toMatchObject({ status: "confirmed", moved: false })
      expect(await move({ to: "packed" })).toMatchObject({ status: "packed" })
    })
  })

  it("is made once by twenty who make it at once, and all are told the same", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => move({})))
    expect(answers.filter(({ moved }) => moved)).toHaveLength(1)
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set(["confirmed"]))
    expect(await kept()).toEqual(["confirmed"])
    const told = await knex("outbox_message")
      .whereIn("key", [id, `order_${id}`])
      .pluck("topic")
    expect(told.sort()).toEqual(["order.in_line", "seller_order.moved"])
  })

  it("wins or loses against its opposite, and never both", async () => {
    const ends = await Promise.allSettled([
      move({ to: "refused", reason: "damaged" }),
      move({ to: "cancelled", reason: "changed_mind", actor: { type: "customer", id: "cus_1" } }),
      move({ to: "expired", reason: "not_confirmed", actor: { type: "clock", id: null } }),
    ])
    expect(ends.filter(({ status: end }) => end === "fulfilled")).toHaveLength(1)
    expect(await kept()).toEqual([await status()])
  })

  it("is told what stands when it was made long ago", async () => {
    await move({})
    await move({ to: "refused", reason: "closed" })
    expect(await move({})).toMatchObject({ status: "refused", moved: false })
  })

  it("is the same when it takes on as much, and another when it does not: nobody is told that all five are sent", async () => {
    await withGoods()
    await move(of(3))
    expect(await move(of(3))).toMatchObject({ status: "confirmed", moved: false })
    for (const otherwise of [{}, of(5), of(2), { lines: [{ id: "another", quantity: 1 }] }])
      await expect(move(otherwise)).rejects.toMatchObject({
        type: "not_allowed",
        code: "other_move",
        message: expect.stringMatching(/^status: it was confirmed before/) as string,
      })
    await move({ to: "refused", reason: "damaged" })
    expect(await move(of(3))).toMatchObject({ status: "refused", moved: false })
    await expect(move({})).rejects.toMatchObject({ code: "other_move" })
    expect(await kept()).toEqual(["confirmed", "refused"])
  })

  it("is the same when all is named, and another when fewer are", async () => {
    await withGoods()
    await move({})
    for (const same of [{}, of(5)]) expect(await move(same)).toMatchObject({ moved: false })
    await expect(move(of(3))).rejects.toMatchObject({ code: "other_move" })
    expect(
      await knex("seller_order_line")
        .where({ id: `${id}_line` })
        .first(),
    ).toMatchObject({
      quantity: 5,
      ordered_quantity: null,
    })
  })

  it("is another when the parcel went another way, whatever was said first", async () => {
    await addMoney(knex, `order_${id}`, 0)
    const sent = (hand_over?: HandOver) =>
      move({ to: "handed_over", ...(hand_over ? { hand_over } : {}) })
    const ghn = { carrier: "GHN", tracking_number: "1", own_delivery: false }
    await move({})
    await move({ to: "packed" })
    await sent(ghn)
    for (const same of [ghn, undefined]) expect(await sent(same)).toMatchObject({ moved: false })
    for (const other of [
      { ...ghn, tracking_number: "2" },
      { ...ghn, carrier: "VNPost" },
      { carrier: null, tracking_number: null, own_delivery: true },
    ])
      await expect(sent(other)).rejects.toMatchObject({ code: "other_move" })
    expect((await knex("seller_order").where({ id }).first())?.hand_over).toEqual(ghn)
  })

  it.each<[what: string, wrong: Partial<Move>, field: RegExp]>([
    [
      "what the graph does not have",
      { to: "delivered" },
      /^status: placed cannot become delivered/,
    ],
    ["what this actor may not do", { to: "cancelled", reason: "other" }, /^status:/],
    ["a refusal without a reason", { to: "refused" }, /^reason:/],
    ["a reason of something else", { to: "refused", reason: "changed_mind" }, /^reason:/],
    ["a reason where none is asked", { reason: "other" }, /^reason:/],
    ["staff who do not say why", { actor: STAFF }, /^note:/],
    ["words without end", { note: "x".repeat(501) }, /^note:/],
    ["another seller's", { scope: { seller_id: "sel_other" } }, /^id: no order/],
    ["one of another order", { scope: { order_id: "order_other" } }, /^id: no order/],
  ])("is refused for %s, and changes nothing", async (_what, wrong, field) => {
    await expect(move(wrong)).rejects.toThrow(field)
    expect([await status(), await kept()]).toEqual(["placed", []])
  })

  it("is made by staff who say why, and they are kept with it", async () => {
    await move({ actor: STAFF, note: "Gọi điện, chị Hoa nhận đơn" })
    const [row] = await knex("seller_order_transition").where("seller_order_id", id)
    expect(row).toMatchObject({
      actor_type: "user",
      actor_id: "user_1",
      note: "Gọi điện, chị Hoa nhận đơn",
    })
  })

  it("is the shopper's where fewer will come than were ordered, until they are packed", async () => {
    const cancel = () =>
      move({ to: "cancelled", reason: "other", actor: { type: "customer", id: "cus_1" } })
    const first = id
    await withGoods()
    await move({})
    await expect(cancel()).rejects.toThrow("status: confirmed cannot become cancelled")

    await addSellerOrder(knex, (id = `${first}_fewer`))
    await withGoods()
    await move(of(3))
    await cancel()
    expect(await kept()).toEqual(["confirmed", "cancelled"])

    await addSellerOrder(knex, (id = `${first}_packed`))
    await addMoney(knex, `order_${id}`, 0)
    await withGoods()
    await move(of(3))
    await move({ to: "packed" })
    await expect(cancel()).rejects.toThrow("status: packed cannot become cancelled")
  })

  it("is as for none for an order that does not stand yet", async () => {
    await knex("seller_order").where({ id }).update({ live_at: null })
    await expect(move({})).rejects.toThrow(/^id: no order/)
  })
})

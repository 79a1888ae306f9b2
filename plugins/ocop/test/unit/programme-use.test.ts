import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema, migrate, openSchema } from "../../../kit/test/support/schema"
import { Migration20261123135900 } from "../../src/modules/programme/migrations/Migration20261123135900"
import { Migration20261123180100 } from "../../src/modules/programme/migrations/Migration20261123180100"
import { Migration20261123205500 } from "../../src/modules/programme/migrations/Migration20261123205500"
import { Migration20261123211500 } from "../../src/modules/programme/migrations/Migration20261123211500"
import { Migration20261124001200 } from "../../src/modules/programme/migrations/Migration20261124001200"
import { Migration20261124051200 } from "../../src/modules/programme/migrations/Migration20261124051200"
import { codesOf, countCodes, makeCodes, nameCode } from "../../src/modules/programme/codes"
import { offersOf, offersSql } from "../../src/modules/programme/offers"
import { PROGRAMME_PRICES } from "../../src/modules/programme/topics"
import { type Became, followUse, reserveUse } from "../../src/modules/programme/use"
import { BASKETS } from "../support/baskets"

const OUTBOX = `create table outbox_message (id bigserial, topic text, key text, payload jsonb, available_at timestamptz)`

interface Counted {
  reserved_vnd: string
  settled_vnd: string
  orders: number
}

describe("a programme's budget", () => {
  let knex: Knex
  let drawn = 0

  beforeAll(async () => {
    knex = await openSchema("programme_use", 16)
    await migrate(knex, Migration20261123135900)
    await migrate(knex, Migration20261123180100)
    await migrate(knex, Migration20261123205500)
    await migrate(knex, Migration20261123211500)
    await migrate(knex, Migration20261124001200)
    await migrate(knex, Migration20261124051200)
    await knex.raw(OUTBOX)
    await knex.raw(BASKETS)
    await knex.raw(
      `create table speciality (product_id text, age_restricted boolean, deleted_at timestamptz)`,
    )
    await knex.raw(
      `create table "order" (id text primary key, display_id serial, customer_id text, deleted_at timestamptz)`,
    )
  })
  afterAll(() => dropSchema(knex))

  /** A running programme of one seller; its promotion's id. */
  async function programme(terms: Record<string, unknown> = {}, quota: number | null = null) {
    const id = `prog_${(drawn += 1)}`
    await knex("programme").insert({
      id,
      office_id: "office_1",
      slug: `p-${drawn}`,
      name_vi: "Tuần OCOP",
      name_en: "OCOP week",
      story_vi: "…",
      story_en: "…",
      starts_at: new Date(Date.now() - 60_000),
      ends_at: new Date(Date.now() + 3_600_000),
      form: "percentage",
      value: 20,
      eligibility: "{}",
      bearer: "office",
      office_bp: 10_000,
      state: "running",
      drafted_by: "off_1",
      changed_by: "off_1",
      approved_by: "off_2",
      promotion_id: `promo_${drawn}`,
      ...terms,
    })
    await knex("programme_seller").insert({
      programme_id: id,
      seller_id: "sel_1",
      state: "joined",
      quota,
      invited_by: "off_1",
    })
    return { id, promotion_id: `promo_${drawn}` }
  }
  const take = (
    order_id: string,
    promotion_ids: string[],
    amount_vnd: number,
    customer_id: string | null = null,
    cart_id: string | null = null,
  ) =>
    knex.transaction(async (trx) => {
      await trx(`order`).insert({ id: order_id, customer_id }).onConflict("id").ignore()
      await reserveUse(
        trx,
        { order_id, cart_id, customer_id },
        promotion_ids.map((promotion_id) => ({
          promotion_id,
          amount_vnd,
          lines: [{ seller_id: "sel_1", product_id: "prod_1", quantity: 1 }],
        })),
      )
    })
  const follow = (order_id: string, became: Became[]) =>
    knex.transaction((trx) => followUse(trx, order_id, became))
  const counted = async (id: string) => {
    const row = await knex("programme")
      .where({ id })
      .first<Counted>("reserved_vnd", "settled_vnd", "orders")
    return [Number(row.reserved_vnd), Number(row.settled_vnd), row.orders]
  }
  const pieces = async (id: string) =>
    (await knex("programme_seller").where({ programme_id: id }).first<{ pieces: number }>()).pieces

  it("has no code and no pieces where it pays delivery, whoever writes it", async () => {
    const paid = { form: "free_delivery", value: 30_000 }
    await programme(paid)
    for (const more of [{ voucher_code: "GIAOHANG" }, { single_codes: true }, { most_pieces: 2 }])
      await expect(programme({ ...paid, ...more })).rejects.toThrow("programme_delivery")
    await expect(programme({ form: "gift" })).rejects.toThrow("programme_form_check")
  })

  it("of delivery is asked for deliveries alone, and for its own goods", async () => {
    const paid = await programme({ form: "free_delivery", value: 30_000, piece_vnd: 30_000 })
    const reduced = await programme()
    for (const { id } of [paid, reduced])
      await knex("programme_product").insert({
        programme_id: id,
        seller_id: "sel_1",
        product_id: "p_delivered",
      })
    const asked = async (of: "prices" | "delivery") => {
      const sql = offersSql("'p_delivered', 'p_none'", "'{}'::text[]", "null", "null::text", of)
      const { rows } = await knex.raw<{ rows: { programme_id: string }[] }>(sql)
      return rows.map(({ programme_id }) => programme_id)
    }
    expect(await asked("delivery")).toEqual([paid.id])
    expect(await asked("prices")).toEqual([reduced.id])
    await knex("programme").where({ id: paid.id }).update({ budget_vnd: 29_999 })
    expect(await asked("delivery")).toEqual([])
  })

  it("is never overspent by two hundred orders that race for its last đồng", async () => {
    const { id, promotion_id } = await programme({ budget_vnd: 1_000_000 })
    const other = await programme()
    const results = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) =>
        take(`race_${index}`, [other.promotion_id, promotion_id], 7_919),
      ),
    )
    const won = results.filter(({ status }) => status === "fulfilled").length
    expect(won).toBe(Math.floor(1_000_000 / 7_919))
    expect(await counted(id)).toEqual([won * 7_919, 0, won])
    // Whoever lost one programme reserved nothing of the other.
    expect(await counted(other.id)).toEqual([won * 7_919, 0, won])
    for (const lost of results)
      if (lost.status === "rejected") expect(lost.reason).toMatchObject({ code: "promotion_ended" })
  })

  it("counts an order once, however often and by however many it is told", async () => {
    const { id, promotion_id } = await programme({ budget_vnd: 10_000, budget_orders: 1 })
    await Promise.all(Array.from({ length: 8 }, () => take("same", [promotion_id], 6_000)))
    expect(await counted(id)).toEqual([6_000, 0, 1])
    await expect(take("next", [promotion_id], 1)).rejects.toMatchObject({ code: "promotion_ended" })
  })

  it("gives no shopper more than his orders, no seller's pieces beyond the quota, nothing out of its time", async () => {
    const once = await programme({ most_per_shopper: 1 })
    const both = await Promise.allSettled(
      ["s1", "s2"].map((order) => take(order, [once.promotion_id], 10, "cus_1")),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    await take("s3", [once.promotion_id], 10, "cus_2")

    const scarce = await programme({}, 2)
    const three = await Promise.allSettled(
      ["q1", "q2", "q3"].map((order) => take(order, [scarce.promotion_id], 10)),
    )
    expect(three.filter(({ status }) => status === "fulfilled")).toHaveLength(2)
    expect(await pieces(scarce.id)).toBe(2)

    for (const terms of [
      { ends_at: new Date(Date.now() - 1_000) },
      { starts_at: new Date(Date.now() + 60_000) },
      { state: "stopped" },
    ]) {
      const over = await programme(terms)
      await expect(take(`over_${over.id}`, [over.promotion_id], 1)).rejects.toMatchObject({
        code: "promotion_ended",
      })
    }
    const gone = await programme()
    await knex("programme_seller").where({ programme_id: gone.id }).update({ state: "left" })
    await expect(take("left", [gone.promotion_id], 1)).rejects.toMatchObject({
      code: "promotion_ended",
    })
  })

  it("is settled and given back as it became, however often and in whatever order that is told", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            order: fc.integer({ min: 0, max: 3 }),
            kept: fc.integer({ min: 0, max: 5_000 }),
            delivered: fc.boolean(),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        async (told) => {
          const { id, promotion_id } = await programme({ budget_vnd: 20_000 })
          const order = (index: number) => `${id}_${index}`
          for (const index of [0, 1, 2, 3]) await take(order(index), [promotion_id], 5_000)
          const last = new Map(
            [0, 1, 2, 3].map((index) => [index, { kept: 5_000, delivered: false }]),
          )
          for (const { order: index, kept, delivered } of told) {
            last.set(index, { kept, delivered })
            const now = {
              promotion_id,
              reserved_vnd: delivered ? 0 : kept,
              settled_vnd: delivered ? kept : 0,
              lines: [{ seller_id: "sel_1", product_id: "prod_1", quantity: 1 }],
            }
            // A message that comes twice.
            for (let times = 0; times < 2; times += 1) await follow(order(index), [now])
          }
          const all = [...last.values()]
          const sum = (delivered: boolean) =>
            all.reduce((total, one) => total + (one.delivered === delivered ? one.kept : 0), 0)
          const standing = all.filter(({ kept }) => kept > 0).length
          expect(await counted(id)).toEqual([sum(false), sum(true), standing])
          expect(await pieces(id)).toBe(standing)
          for (const index of [0, 1, 2, 3]) await follow(order(index), [])
          expect(await counted(id)).toEqual([0, 0, 0])
          const uses = await knex("programme_use").where({ programme_id: id })
          expect(uses.map(({ given_back_vnd }) => Number(given_back_vnd))).toEqual([
            5_000, 5_000, 5_000, 5_000,
          ])
        },
      ),
      { numRuns: 15 },
    )
  })

  const told = async (id: string) => {
    const rows = await knex("outbox_message").where({ key: id }).pluck<string[]>("topic")
    await knex("outbox_message").where({ key: id }).delete()
    return rows
  }
  const standing = (promotion_id: string) => ({
    promotion_id,
    reserved_vnd: 6_000,
    settled_vnd: 0,
    lines: [{ seller_id: "sel_1", product_id: "prod_1", quantity: 1 }],
  })

  it.each([
    ["its budget", { budget_vnd: 10_000, piece_vnd: 5_000 }, null],
    ["its orders", { budget_orders: 1 }, null],
    ["a seller's pieces", {}, 1],
  ] as const)(
    "tells cards, search and pages when %s is used up, and when it is back",
    async (_, terms, quota) => {
      const { id, promotion_id } = await programme(terms, quota)
      const order = `up_${id}`
      await take(order, [promotion_id], 6_000)
      expect(await told(id)).toEqual([PROGRAMME_PRICES])
      await follow(order, [standing(promotion_id)])
      expect(await told(id)).toEqual([])
      await follow(order, [])
      expect(await told(id)).toEqual([PROGRAMME_PRICES])
    },
  )

  it("tells nobody while something is left", async () => {
    const { id, promotion_id } = await programme({ budget_vnd: 100_000, budget_orders: 9 }, 9)
    await take(`some_${id}`, [promotion_id], 6_000)
    await follow(`some_${id}`, [])
    expect(await told(id)).toEqual([])
  })

  it("is reserved anew by an order that gave it back, and by no other's rest", async () => {
    const { id, promotion_id } = await programme({ budget_vnd: 10_000 }, 1)
    const order = `again_${id}`
    await take(order, [promotion_id], 6_000)
    await follow(order, [])
    expect(await counted(id)).toEqual([0, 0, 0])
    await take(order, [promotion_id], 7_000)
    await take(order, [promotion_id], 7_000)
    expect(await counted(id)).toEqual([7_000, 0, 1])
    expect(await pieces(id)).toBe(1)
    const use = await knex("programme_use").where({ programme_id: id }).first()
    expect(use).toMatchObject({ reserved_vnd: "7000", given_back_vnd: "0", counted: true })
    await follow(order, [])
    await take(`other_${id}`, [promotion_id], 4_000)
    await expect(take(order, [promotion_id], 7_000)).rejects.toMatchObject({
      code: "promotion_ended",
    })
  })

  it("gives nothing of goods that have become alcohol since", async () => {
    const { id } = await programme()
    const goods = ["wine", "tea", "plain"]
    await knex("programme_product").insert(
      goods.map((product_id) => ({ programme_id: id, seller_id: "sel_1", product_id })),
    )
    await knex("speciality").insert([
      { product_id: "wine", age_restricted: true },
      { product_id: "tea", age_restricted: false },
      { product_id: "plain", age_restricted: true, deleted_at: new Date() },
    ])
    const given = await offersOf(knex, goods, { customer_id: null, codes: [], cart_id: null })
    expect(given.map(({ product_id }) => product_id)).toEqual(["plain", "tea"])
  })

  it("gives a voucher to who names its code exactly", async () => {
    const { id } = await programme({ voucher_code: "TETMUA" })
    await programme({ slug: "tetmua" })
    await knex("programme_product").insert({
      programme_id: id,
      seller_id: "sel_1",
      product_id: "p",
    })
    const given = (code: string) =>
      offersOf(knex, ["p"], { customer_id: null, codes: [code], cart_id: null })
    expect(await given("tetmua")).toEqual([])
    expect(await given("TETMUA")).toMatchObject([{ programme_id: id, code: "TETMUA" }])
  })

  const coded = async (total: number) => {
    const made = await programme({ single_codes: true })
    await knex.transaction((trx) => makeCodes(trx, made.id, total))
    const codes = (await codesOf(knex, made.id)).map(({ code }) => code)
    return { ...made, codes }
  }

  it("makes codes that nobody guesses, as many as it lacks, and none too many", async () => {
    const { id, codes } = await coded(300)
    expect(new Set(codes).size).toBe(300)
    for (const code of codes) expect(code).toMatch(/^[A-HJ-NP-Z2-9]{10}$/)
    await knex.transaction((trx) => makeCodes(trx, id, 300))
    expect(await countCodes(knex, id)).toEqual({ made: 300, used: 0 })
    await expect(knex.transaction((trx) => makeCodes(trx, id, 299))).rejects.toThrow("total")
  })

  it("gives a code to one of the orders that race for it, and to another once that gave it back", async () => {
    const { id, promotion_id, codes } = await coded(2)
    const [code, other] = [codes[0]!, codes[1]!]
    const carts = Array.from({ length: 12 }, (_, index) => `cart_${id}_${index}`)
    for (const cart of carts) await nameCode(knex, cart, id, code)
    const order = (cart: string) => `order_${cart}`
    const buy = (cart: string) => take(order(cart), [promotion_id], 1_000, null, cart)
    const raced = await Promise.allSettled(carts.map(buy))
    const won = carts.filter((_, index) => raced[index]!.status === "fulfilled")
    expect(won).toHaveLength(1)
    expect(await counted(id)).toEqual([1_000, 0, 1])
    const free = carts.find((cart) => !won.includes(cart))!
    await expect(buy(free)).rejects.toMatchObject({ code: "promotion_ended" })
    // Without a code nothing is given at all.
    await expect(take(`none_${id}`, [promotion_id], 1_000)).rejects.toMatchObject({
      code: "promotion_ended",
    })
    await buy(won[0]!)
    expect(await countCodes(knex, id)).toEqual({ made: 2, used: 1 })
    await follow(order(won[0]!), [])
    expect(await countCodes(knex, id)).toEqual({ made: 2, used: 0 })
    await buy(free)
    expect(await counted(id)).toEqual([1_000, 0, 1])
    expect(
      (await codesOf(knex, id)).map(({ code, display_id }) => [code, display_id !== null]),
    ).toEqual([
      [other, false],
      [code, true],
    ])
    // The database keeps it, too.
    await expect(
      knex("programme_code_use").insert({ code, programme_id: id, order_id: "another" }),
    ).rejects.toThrow("programme_code_use_pkey")
    await expect(
      knex("programme_code_use").insert({ code: other, programme_id: id, order_id: order(free) }),
    ).rejects.toThrow("programme_code_use_programme_id_order_id_key")
  })

  it("gives what is given by codes used once to the baskets that name a free one", async () => {
    const { id, promotion_id, codes } = await coded(1)
    await knex("programme_product").insert({
      programme_id: id,
      seller_id: "sel_1",
      product_id: `p_${id}`,
    })
    const { slug } = await knex("programme").where({ id }).first<{ slug: string }>("slug")
    const given = async (cart_id: string | null) =>
      (await offersOf(knex, [`p_${id}`], { customer_id: null, codes: [slug], cart_id })).length
    await nameCode(knex, `with_${id}`, id, codes[0]!)
    expect([await given(null), await given("cart_none"), await given(`with_${id}`)]).toEqual([
      0, 0, 1,
    ])
    await take(`o_${id}`, [promotion_id], 10, null, `with_${id}`)
    expect(await given(`with_${id}`)).toBe(0)
    await expect(
      knex("programme").where({ id }).update({ voucher_code: "SHARED2027" }),
    ).rejects.toThrow("programme_codes")
  })

  it("is kept by the database too, as are four eyes", async () => {
    const { id } = await programme({ budget_vnd: 100 })
    const write = (columns: Record<string, unknown>) =>
      knex("programme").where({ id }).update(columns)
    await expect(write({ reserved_vnd: 60, settled_vnd: 41 })).rejects.toThrow("programme_budget")
    await expect(write({ approved_by: "off_1" })).rejects.toThrow("programme_four_eyes")
    await expect(write({ budget_vnd: 0 })).rejects.toThrow("check")
    await expect(write({ office_bp: 5_000 })).rejects.toThrow("programme_shares")
    await knex("programme_event").insert({
      programme_id: id,
      kind: "drafted",
      state: "draft",
      actor_type: "officer",
      actor_id: "off_1",
    })
    await expect(knex("programme_event").where({ programme_id: id }).delete()).rejects.toThrow(
      "append-only",
    )
  })
})

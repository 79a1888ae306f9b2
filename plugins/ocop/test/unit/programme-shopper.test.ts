import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema, migrate, openSchema } from "../../../kit/test/support/schema"
import { Migration20261123135900 } from "../../src/modules/programme/migrations/Migration20261123135900"
import { Migration20261123180100 } from "../../src/modules/programme/migrations/Migration20261123180100"
import { Migration20261123205500 } from "../../src/modules/programme/migrations/Migration20261123205500"
import { Migration20261123211500 } from "../../src/modules/programme/migrations/Migration20261123211500"
import { Migration20261124001200 } from "../../src/modules/programme/migrations/Migration20261124001200"
import { Migration20261124051200 } from "../../src/modules/programme/migrations/Migration20261124051200"
import { offersOf } from "../../src/modules/programme/offers"
import { followUse, reserveUse } from "../../src/modules/programme/use"
import { BASKETS } from "../support/baskets"

const TABLES = `
  create table outbox_message (id bigserial, topic text, key text, payload jsonb, available_at timestamptz);
  create table speciality (product_id text, age_restricted boolean, deleted_at timestamptz);
  create table "order" (id text primary key, customer_id text, deleted_at timestamptz);`

interface Buyer {
  customer_id?: string
  /** As the checkout keeps it. */
  phone?: string
  /** As a plain Medusa client sends it. */
  address?: string
}

describe("the limit per shopper", () => {
  let knex: Knex
  let drawn = 0

  beforeAll(async () => {
    knex = await openSchema("programme_shopper", 8)
    for (const migration of [
      Migration20261123135900,
      Migration20261123180100,
      Migration20261123205500,
      Migration20261123211500,
      Migration20261124001200,
      Migration20261124051200,
    ])
      await migrate(knex, migration)
    await knex.raw(TABLES)
    await knex.raw(BASKETS)
  })
  afterAll(() => dropSchema(knex))

  /** One that each shopper may use so often; its good is called as it is. */
  async function programme(most_per_shopper: number): Promise<string> {
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
      promotion_id: id,
      most_per_shopper,
    })
    const of = { programme_id: id, seller_id: "sel_1" }
    await knex("programme_seller").insert({ ...of, state: "joined", invited_by: "off_1" })
    await knex("programme_product").insert({ ...of, product_id: id })
    return id
  }
  async function basket({ phone, address }: Buyer): Promise<string> {
    const id = `cart_${(drawn += 1)}`
    if (address) await knex("cart_address").insert({ id: `to_${id}`, phone: address })
    await knex("cart").insert({
      id,
      metadata: phone ? JSON.stringify({ checkout: { buyer: { phone } } }) : null,
      shipping_address_id: address ? `to_${id}` : null,
    })
    return id
  }
  /** @returns the order */
  async function use(id: string, buyer: Buyer): Promise<string> {
    const cart_id = await basket(buyer)
    const order_id = `order_${cart_id}`
    const { customer_id = null } = buyer
    await knex.transaction(async (trx) => {
      await trx("order").insert({ id: order_id, customer_id })
      await reserveUse(trx, { order_id, cart_id, customer_id }, [
        {
          promotion_id: id,
          amount_vnd: 1_000,
          lines: [{ seller_id: "sel_1", product_id: id, quantity: 1 }],
        },
      ])
    })
    return order_id
  }
  const offered = async (id: string, buyer: Buyer, anybody = false) => {
    const cart_id = await basket(buyer)
    const shopper = { customer_id: buyer.customer_id ?? null, codes: [], cart_id, anybody }
    return (await offersOf(knex, [id], shopper)).length
  }
  const ENDED = { code: "promotion_ended" }

  it("knows a guest by the telephone, however it is typed and wherever it stands", async () => {
    const id = await programme(1)
    await use(id, { phone: "+84912345678" })
    for (const buyer of [
      { phone: "+84912345678" },
      { address: "0912 345 678" },
      { address: "0084 (0)912.345.678" },
    ]) {
      expect(await offered(id, buyer)).toBe(0)
      // What a code's refusal tells apart from a basket of which it reduces nothing.
      expect(await offered(id, buyer, true)).toBe(1)
      await expect(use(id, buyer)).rejects.toMatchObject(ENDED)
    }
    // Who buys counts, not where it is sent.
    expect(await offered(id, { phone: "+84912345679", address: "0912345678" })).toBe(1)
    expect(await offered(id, {})).toBe(1)
  })

  it("counts each order once that account and telephone share", async () => {
    const id = await programme(2)
    const phone = "+84987654321"
    await use(id, { customer_id: "cus_1", phone })
    expect(await offered(id, { customer_id: "cus_1", phone })).toBe(1)
    await use(id, { phone })
    expect(await offered(id, { customer_id: "cus_1", phone })).toBe(0)
    expect(await offered(id, { phone })).toBe(0)
    expect(await offered(id, { customer_id: "cus_1" })).toBe(1)
  })

  it("lets one stand of ten guests of one telephone at once", async () => {
    const id = await programme(1)
    const tried = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) =>
        use(id, n % 2 === 0 ? { phone: "+84903000111" } : { address: "0903 000 111" }),
      ),
    )
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    for (const one of tried) if (one.status === "rejected") expect(one.reason).toMatchObject(ENDED)
    const { orders } = await knex("programme").where({ id }).first<{ orders: number }>("orders")
    expect(orders).toBe(1)
  })

  it("is given back with the order", async () => {
    const id = await programme(1)
    const guest = { phone: "+84911222333" }
    const order = await use(id, guest)
    expect(await offered(id, guest)).toBe(0)
    await knex.transaction((trx) => followUse(trx, order, []))
    expect(await offered(id, guest)).toBe(1)
    await use(id, guest)
  })

  it("keeps no telephone, and tells no two programmes that it is the same", async () => {
    const phone = "+84933444555"
    const programmes = [await programme(1), await programme(1)]
    for (const id of programmes) await use(id, { phone })
    const keys = await knex("programme_use")
      .whereIn("programme_id", programmes)
      .pluck<string[]>("phone_key")
    expect(new Set(keys).size).toBe(2)
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/)
  })
})

import { readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { SELLER_STATUSES } from "../../../plugins/marketplace/src/modules/seller/states"
import { SELLER_ORDER_STATUSES } from "../../../plugins/marketplace/src/modules/seller-order/states"
import { Backend } from "../support"
import { environment, medusa } from "../support/process"

const TABLES = [
  "product",
  "product_variant",
  "price",
  "inventory_level",
  "image",
  "translation",
  "seller",
  "listing",
  "speciality",
  "product_origin",
  "decision",
  "certificate",
  "certificate_event",
  "province",
  "former_province",
  "commune",
  "officer",
  "office",
  "seller_member",
  "membership",
  "customer",
  "region",
  "shipping_option",
  "product_category",
] as const

describe("the seed", () => {
  let backend: Backend

  const counts = async () => {
    const select = TABLES.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(
      ", ",
    )
    const [row] = await backend.sql<Record<string, number>>(`select ${select}`)
    return row as Record<(typeof TABLES)[number], number>
  }
  const seed = (kind: string) =>
    medusa(["exec", "./src/seed/run.js"], {
      ...environment(backend.databaseUrl, backend.dataDir),
      OCOP_SEED: kind,
    })

  beforeAll(async () => {
    backend = await Backend.on("seed", { start: false })
  })
  afterAll(() => backend?.stop())

  it("fills the shop: 148 real entries, six illustrations, all places", async () => {
    expect(await counts()).toMatchObject({
      product: 154,
      // Three products of demonstration sellers come in further units.
      product_variant: 154 + 6,
      price: 150 + 6,
      inventory_level: 150 + 6,
      translation: 154 * 2 + 6 + 32,
      listing: 154,
      speciality: 154,
      product_origin: 154,
      province: 34,
      former_province: 63,
      commune: 3321,
      product_category: 32,
      // Home, and the one of buyers abroad.
      region: 2,
      shipping_option: 1,
    })
  })

  it("keeps accounts for their owner alone", () => {
    const path = join(backend.dataDir, "accounts.json")
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const accounts = JSON.parse(readFileSync(path, "utf8")) as {
      sellers: unknown[]
      offices: unknown[]
    }
    expect(accounts.sellers.length).toBeGreaterThanOrEqual(3)
    expect(accounts.offices).toHaveLength(2)
  })

  it("has sellers in every state with orders in every state, all of them called an illustration, and makes them once", async () => {
    const PEOPLE = ["seller", "seller_member", "membership"] as const
    const before = await counts()
    const lively = async () => ({
      counts: await counts(),
      sellers: await backend.sql<{ status: string; count: number }>(
        "select status, count(*)::int from seller where name_vi like 'Minh họa%' group by 1 order by 1",
      ),
      orders: await backend.sql<{ status: string; count: number }>(
        `select o.status, count(*)::int from seller_order o join seller s on s.id = o.seller_id
          where o.live_at is not null and s.name_vi like 'Minh họa%' group by 1 order by 1`,
      ),
      moves: await backend.sql("select count(*)::int from seller_order_transition"),
    })
    await seed("demo")
    const made = await lively()
    for (const table of TABLES.filter((name) => !PEOPLE.some((people) => people === name)))
      expect([table, made.counts[table]]).toEqual([table, before[table]])
    expect(made.sellers.map(({ status }) => status)).toEqual([...SELLER_STATUSES].sort())
    expect(made.orders.map(({ status }) => status)).toEqual([...SELLER_ORDER_STATUSES].sort())
    expect(
      await backend.sql(
        `select s.name_vi, s.status from seller s left join seller_order o on o.seller_id = s.id
          where s.name_vi not like 'Minh họa%' and (s.status <> 'active' or o.id is not null)`,
      ),
    ).toEqual([])
    await seed("demo")
    expect(await lively()).toEqual(made)
  }, 240_000)

  it("gives no price to what is not sent, and no discount to alcohol", async () => {
    expect(
      await backend.sql(
        `select p.handle from product p join speciality s on s.product_id = p.id
         join product_variant v on v.product_id = p.id join product_variant_price_set l on l.variant_id = v.id
         join price on price.price_set_id = l.price_set_id where not s.shippable`,
      ),
    ).toEqual([])
    expect(
      await backend.sql(
        `select p.handle from product p join speciality s on s.product_id = p.id
         where s.age_restricted and p.discountable`,
      ),
    ).toEqual([])
  })

  it("makes whole synthetic products in bulk, and goes on where it was cut off", async () => {
    await seed("load:1500")
    const after = await counts()
    for (const table of ["product", "listing", "speciality", "product_origin"] as const) {
      expect([table, after[table]]).toEqual([table, 154 + 1500])
    }
    // Some demonstration goods are sold in several units; what is loaded is sold in one.
    expect(after.product_variant).toBe(160 + 1500)
    expect([after.price, after.inventory_level]).toEqual([156 + 1500, 156 + 1500])
    const [invented] = await backend.sql<{ count: number }>(
      `select count(*)::int from listing l join seller s on s.id = l.seller_id
       where l.product_id ~ '_[0-9]+$' and s.name_vi not like 'Minh họa%'`,
    )
    expect(invented?.count).toBe(0)
    await seed("load:1600")
    expect((await counts()).product).toBe(154 + 1600)
  }, 240_000)
})

import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { dayInVietnam } from "@ocop/kit/days"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { PaperFile } from "../../../plugins/marketplace/src/modules/seller-application/papers"
import {
  REQUIREMENTS,
  requirementsOf,
} from "../../../plugins/marketplace/src/modules/seller-application/requirements"
import { APPLICATION_STEPS } from "../../../plugins/marketplace/src/modules/seller-application/steps"
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

/**
 * Of a demo in which something has happened: what those who sell no more have on their shelves, one product each; a decision of each
 * office with what nobody sells, two lines and three, of which one is withdrawn and one hidden; and two more people in each office.
 */
const GOODS: Partial<Record<(typeof TABLES)[number], number>> = {
  product: 2,
  product_variant: 2,
  price: 2,
  inventory_level: 2,
  listing: 2,
  speciality: 2,
  product_origin: 2,
  translation: 4,
  image: 6,
  decision: 2,
  certificate: 5,
  certificate_event: 2,
  officer: 4,
}

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
      expect([table, made.counts[table]]).toEqual([table, before[table] + (GOODS[table] ?? 0)])
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

  it("has applications with all that is asked of them, and with what their answers speak of", async () => {
    const applications = await backend.sql<{
      id: string
      status: string
      steps: Record<string, unknown>
    }>(
      `select s.id, s.status, a.steps from seller s join seller_application a on a.seller_id = s.id
        where s.name_vi like 'Minh họa%'`,
    )
    const proofs = async (seller: string) =>
      backend.sql<{ requirement: string; state: string; note: string | null; files: PaperFile[] }>(
        `select requirement, state, note, files from seller_evidence e
          join seller_application a on a.id = e.application_id where a.seller_id = $1`,
        seller,
      )
    const handedIn = applications.filter(({ status }) => status !== "applying")
    expect(applications.map(({ status }) => status).sort()).toEqual([
      "applying",
      "asked",
      "rejected",
      "reviewing",
    ])
    const begun = applications.find(({ status }) => status === "applying")!
    expect(Object.keys(begun.steps).sort()).toEqual(["business", "tax"])
    expect(await proofs(begun.id)).toMatchObject([{ requirement: "registration", state: "given" }])
    const REFUSED: Record<string, string> = { asked: "food_safety", rejected: "tax_code" }
    for (const { id, status, steps } of handedIn) {
      expect([status, Object.keys(steps).sort()]).toEqual([status, [...APPLICATION_STEPS].sort()])
      const shown = await proofs(id)
      const wanted = requirementsOf("cooperative", dayInVietnam(new Date()))
        .filter(({ code, proof }) => proof !== "platform" || code === REFUSED[status])
        .map(({ code }) => [code, code === REFUSED[status] ? "refused" : "given"])
      expect(shown.map(({ requirement, state }) => [requirement, state]).sort()).toEqual(
        wanted.sort(),
      )
      const papers = shown.filter(({ requirement }) =>
        REQUIREMENTS.some(({ code, proof }) => code === requirement && proof === "document"),
      )
      expect(papers).toHaveLength(3)
      for (const { files } of papers) {
        expect(files).toMatchObject([{ mime: "image/jpeg" }])
        const kept = readdirSync(backend.dataDir, { recursive: true, withFileTypes: true }).filter(
          ({ name }) => files[0]!.id.endsWith(name),
        )
        expect(kept).toHaveLength(1)
        expect(statSync(join(kept[0]!.parentPath, kept[0]!.name)).size).toBe(files[0]!.bytes)
      }
      // Nobody is told another reason than what was found.
      const [said] = await backend.sql<{ reason: string | null }>(
        `select reason from audit_entry where subject_id = $1 and action = 'seller.status' order by id desc limit 1`,
        id,
      )
      expect(said?.reason ?? null).toBe(
        shown.find(({ state }) => state === "refused")?.note ?? null,
      )
    }
  })

  it("has sellers who sell no more, with people, goods that nobody finds, orders and money", async () => {
    const [suspended, closed] = await backend.sql<object>(
      `select s.status,
          (select count(*)::int from membership m where m.seller_id = s.id and m.role = 'owner') as owners,
          (select count(*)::int from listing l join product p on p.id = l.product_id
            where l.seller_id = s.id and p.status = 'published') as goods,
          (select array_agg(o.status order by o.status) from seller_order o
            where o.seller_id = s.id and o.live_at is not null) as orders,
          (select count(distinct e.seller_order_id)::int from ledger_entry e
            where e.seller_id = s.id and e.kind = 'sale') as sales
        from seller s where s.name_vi like 'Minh họa%' and s.status in ('suspended', 'closed')
        order by s.status desc`,
    )
    const sold = { owners: 1, goods: 1 }
    expect(suspended).toEqual({
      status: "suspended",
      ...sold,
      orders: ["delivered", "packed"],
      sales: 2,
    })
    expect(closed).toEqual({ status: "closed", ...sold, orders: ["delivered"], sales: 1 })
  })

  it("gives both trade offices queues, decisions, inspections and reports, and says nothing against what is real", async () => {
    const desks = await backend.sql<{ province_code: string }>(
      `select o.province_code,
          (select array_agg(s.status order by s.status) from certificate_submission s
            where s.province_code = o.province_code) as submissions,
          (select array_agg(i.confirmed_at is not null order by i.confirmed_at) from decision_import i
            where i.province_code = o.province_code) as lists,
          (select count(*)::int from decision_import_row r join decision_import i on i.id = r.import_id
            where i.province_code = o.province_code and r.plan = 'refuse') as broken,
          (select array_agg(distinct i.status order by i.status) from inspection i
            where i.province_code = o.province_code) as inspections,
          (select array_agg(r.status order by r.status) from certificate_report r
            where r.province_code = o.province_code) as reports
        from office o order by o.province_code`,
    )
    const lists = { lists: [true, false], broken: 1 }
    expect(desks).toEqual([
      {
        province_code: "24",
        ...lists,
        submissions: ["asked", "rejected", "submitted"],
        inspections: ["answered", "called_off", "closed", "follow_up", "planned"],
        reports: ["looking", "received", "unfounded"],
      },
      {
        province_code: "25",
        ...lists,
        submissions: ["submitted"],
        inspections: ["called_off", "closed", "follow_up", "planned"],
        reports: ["looking", "received"],
      },
    ])
    expect(
      await backend.sql(
        `select c.name, p.title from certificate c left join product p on p.id = c.product_id
          where coalesce(c.name, p.title) not like 'Minh họa%' and (
            exists (select from certificate_event e where e.certificate_id = c.id and e.kind in ('held', 'withdrawn'))
            or exists (select from inspection i where i.certificate_id = c.id))`,
      ),
    ).toEqual([])
  })

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
      expect([table, after[table]]).toEqual([table, 154 + 2 + 1500])
    }
    // Some demonstration goods are sold in several units; what is loaded is sold in one.
    expect(after.product_variant).toBe(160 + 2 + 1500)
    expect([after.price, after.inventory_level]).toEqual([158 + 1500, 158 + 1500])
    const [invented] = await backend.sql<{ count: number }>(
      `select count(*)::int from listing l join seller s on s.id = l.seller_id
       where l.product_id ~ '_[0-9]+$' and s.name_vi not like 'Minh họa%'`,
    )
    expect(invented?.count).toBe(0)
    await seed("load:1600")
    expect((await counts()).product).toBe(154 + 2 + 1600)
  }, 240_000)
})

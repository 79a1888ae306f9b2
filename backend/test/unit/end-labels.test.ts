import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Migration20261122174000 } from "../../../plugins/marketplace/src/modules/listing-draft/migrations/Migration20261122174000"
import { Migration20261121215546 } from "../../../plugins/ocop/src/modules/speciality/migrations/Migration20261121215546"
import { afterAll, beforeAll, expect, it } from "vitest"
import { dropSchema, migrate, openSchema } from "../../../plugins/kit/test/support/schema"
import { endLabelsOfBefore } from "../../src/listings/show/end-labels"

let knex: Knex
beforeAll(async () => {
  knex = await openSchema("end_labels")
  await migrate(knex, Migration20261122174000, Migration20261121215546)
})
afterAll(() => dropSchema(knex))

const VIETGAP = { code: "vietgap", label_vi: "VietGAP", label_en: "VietGAP" }
const ORGANIC = { code: "organic", label_vi: "Hữu cơ", label_en: "Organic" }
const HALAL = { code: "halal", label_vi: "Halal", label_en: "Halal" }
const until = <Label>(label: Label, expires_on: string) => ({ ...label, expires_on })

const paper = (kind: string, expires_on?: string) => ({ kind, file: "private", expires_on })

async function goods(product_id: string, certifications: unknown[]): Promise<void> {
  await knex("speciality").insert({
    id: `spec_${product_id}`,
    product_id,
    set_code: "QD26-04",
    group_slug: "thuc-pham",
    set_slug: "mat-ong",
    unit_vi: "Chai",
    unit_en: "Bottle",
    season_months: "[]",
    export_markets: "[]",
    weight_grams: 900,
    certifications: JSON.stringify(certifications),
  })
}

let drafts = 0
async function draft(
  product_id: string,
  items: unknown[] | null,
  more: Record<string, unknown> = {},
): Promise<void> {
  drafts += 1
  const at = new Date(Date.UTC(2026, 10, drafts))
  await knex("listing_draft").insert({
    id: `ldr_${drafts}`,
    seller_id: "sel_1",
    product_id,
    status: "approved",
    facts: JSON.stringify(items ? { certificates: { items } } : { start: { price: 1 } }),
    versions: "{}",
    findings: "[]",
    decided_at: at,
    shown_at: at,
    ...more,
  })
}

const labels = async () =>
  Object.fromEntries(
    (
      await knex("speciality").select<{ product_id: string; certifications: unknown[] }[]>(
        "product_id",
        "certifications",
      )
    ).map(({ product_id, certifications }) => [product_id, certifications]),
  )

it("gives labels from before labels had an end that of their certificates, and leaves all others", async () => {
  await goods("one", [VIETGAP, ORGANIC])
  await draft("one", [
    paper("vietgap", "2027-03-01"),
    paper("organic"),
    paper("haccp", "2027-01-01"),
  ])
  // Of two papers the later; the last version that spoke of papers; one that was never shown says nothing.
  await goods("changed", [VIETGAP])
  await draft("changed", [paper("vietgap", "2025-01-01")])
  await draft("changed", [paper("vietgap", "2026-05-01"), paper("vietgap", "2027-06-01")])
  await draft("changed", null)
  await draft("changed", [paper("vietgap", "2030-01-01")], { shown_at: null })
  await draft("changed", [paper("vietgap", "2031-01-01")], { status: "rejected" })
  // One that ended long since, one that staff wrote, one whose paper was not kept, and one that ends already.
  await goods("ended", [VIETGAP])
  await draft("ended", [paper("vietgap", "2026-01-31")])
  await goods("staffs", [HALAL])
  await draft("staffs", [paper("vietgap", "2027-01-01")])
  await goods("no_paper", [HALAL])
  await draft("no_paper", [{ kind: "halal", expires_on: "2027-01-01" }])
  await goods("told", [until(HALAL, "2027-09-09"), ORGANIC])
  await draft("told", [paper("halal", "2028-01-01"), paper("organic", "2028-02-02")])
  await goods("seeded", [ORGANIC])

  const wanted = {
    one: [until(VIETGAP, "2027-03-01"), ORGANIC],
    changed: [until(VIETGAP, "2027-06-01")],
    ended: [until(VIETGAP, "2026-01-31")],
    staffs: [HALAL],
    no_paper: [HALAL],
    told: [until(HALAL, "2027-09-09"), until(ORGANIC, "2028-02-02")],
    seeded: [ORGANIC],
  }
  expect(await endLabelsOfBefore(knex)).toBe(4)
  expect(await labels()).toEqual(wanted)
  expect(await endLabelsOfBefore(knex)).toBe(0)
  expect(await labels()).toEqual(wanted)
})

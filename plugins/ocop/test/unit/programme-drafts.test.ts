import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Migration20261122143000 } from "@ocop/kit/modules/audit/migrations/Migration20261122143000"
import { Migration20261121100000 } from "@ocop/kit/modules/outbox/migrations/Migration20261121100000"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema, migrate, openSchema } from "../../../kit/test/support/schema"
import { Eligibility, type ProgrammeTerms } from "../../src/modules/programme"
import { Migration20261123135900 } from "../../src/modules/programme/migrations/Migration20261123135900"
import { Migration20261123180100 } from "../../src/modules/programme/migrations/Migration20261123180100"
import { Migration20261123185700 } from "../../src/modules/programme/migrations/Migration20261123185700"
import { Migration20261123205500 } from "../../src/modules/programme/migrations/Migration20261123205500"
import { Migration20261123211500 } from "../../src/modules/programme/migrations/Migration20261123211500"
import { Migration20261124001200 } from "../../src/modules/programme/migrations/Migration20261124001200"
import { Migration20261124041500 } from "../../src/modules/programme/migrations/Migration20261124041500"
import ProgrammeModuleService from "../../src/modules/programme/service"

const TERMS: ProgrammeTerms = {
  slug: "tuan-ocop",
  name_vi: "Tuần OCOP",
  name_en: "OCOP week",
  story_vi: "…",
  story_en: "…",
  starts_at: new Date("2026-12-01T00:00:00Z"),
  ends_at: new Date("2099-12-31T00:00:00Z"),
  form: "percentage",
  value: 20,
  voucher_code: null,
  single_codes: false,
  open_to_sellers: false,
  eligibility: Eligibility.parse({}),
  most_pieces: null,
  most_per_order_vnd: null,
  most_per_shopper: null,
  budget_vnd: null,
  budget_orders: null,
  bearer: "office",
  office_bp: 10_000,
}

describe("a form that drafts a programme", () => {
  let knex: Knex
  let service: ProgrammeModuleService
  let drawn = 0

  beforeAll(async () => {
    knex = await openSchema("programme_drafts", 10)
    await migrate(
      knex,
      Migration20261123135900,
      Migration20261123180100,
      Migration20261123185700,
      Migration20261123205500,
      Migration20261123211500,
      Migration20261124001200,
      Migration20261124041500,
      Migration20261121100000,
      Migration20261122143000,
    )
    service = new ProgrammeModuleService({ __pg_connection__: knex })
  })
  afterAll(() => dropSchema(knex))

  const own = (more: Partial<ProgrammeTerms> = {}) => ({
    ...TERMS,
    slug: `p-${(drawn += 1)}`,
    ...more,
  })
  const sent = (key: string, terms: ProgrammeTerms, office = "office_1") =>
    service.create(office, "off_1", terms, key)
  const made = async (key: string) =>
    (await knex("programme").where({ client_key: key }).pluck<string[]>("id")).length

  it("makes one, however often and however many at once send it, also by another address", async () => {
    const terms = own()
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        sent("key-at-once", { ...terms, slug: index % 2 ? terms.slug : `${terms.slug}-2026` }),
      ),
    )
    const ids = [...new Set(all.map(({ id }) => id))]
    expect(ids).toHaveLength(1)
    expect(await made("key-at-once")).toBe(1)
    expect((await sent("key-at-once", terms)).id).toBe(ids[0])
    const events = await knex("programme_event").where({ programme_id: ids[0] }).pluck("kind")
    expect(events).toEqual(["drafted"])
  })

  it("is answered with what became of it since", async () => {
    const terms = own()
    const { id } = await sent("key-changed", terms)
    await service.change(id, "office_1", "off_2", { ...terms, value: 30 })
    expect(await sent("key-changed", terms)).toMatchObject({ id, value: 30, version: 2 })
    await knex("programme").where({ id }).update({ state: "dropped" })
    expect(await sent("key-changed", terms)).toMatchObject({ id, state: "dropped" })
  })

  it("makes none of other terms, and says so by its field; another office's key is its own", async () => {
    const terms = own()
    const { id } = await sent("key-others", terms)
    await expect(sent("key-others", { ...terms, value: 30 })).rejects.toMatchObject({
      code: "programme_drafted",
      message: expect.stringContaining("client_key:") as string,
    })
    expect((await sent("key-others", own(), "office_2")).id).not.toBe(id)
    // Without one nobody is held to anything.
    const first = await service.create("office_1", "off_1", own())
    expect((await service.create("office_1", "off_1", own())).id).not.toBe(first.id)
  })

  it("names what another draft has already", async () => {
    const terms = own({ voucher_code: "TET2027X" })
    const { id } = await sent("key-taken", terms)
    await expect(sent("key-taken-2", { ...own(), slug: terms.slug })).rejects.toThrow("slug:")
    await expect(sent("key-taken-3", own({ voucher_code: "TET2027X" }))).rejects.toThrow(
      "voucher_code:",
    )
    expect([await made("key-taken-2"), await made("key-taken-3")]).toEqual([0, 0])
    // The code of one that was dropped is free.
    await knex("programme").where({ id }).update({ state: "dropped" })
    await sent("key-taken-3", own({ voucher_code: "TET2027X" }))
    await expect(knex("programme").where({ id }).update({ state: "draft" })).rejects.toThrow(
      "programme_voucher_code",
    )
  })

  it("is dropped by nobody once it has a promotion, as the database sees to", async () => {
    const { id } = await service.create("office_1", "off_1", own())
    await expect(
      knex("programme").where({ id }).update({ state: "dropped", promotion_id: "promo_1" }),
    ).rejects.toThrow("programme_dropped")
  })
})

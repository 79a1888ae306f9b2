import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Migration20261122143000 } from "@ocop/kit/modules/audit/migrations/Migration20261122143000"
import { Migration20261121100000 } from "@ocop/kit/modules/outbox/migrations/Migration20261121100000"
import { ends, reachable } from "@ocop/kit/state-graph"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema, migrate, openSchema } from "../../../kit/test/support/schema"
import {
  Eligibility,
  PART_GRAPH,
  type ProgrammeTerms,
  raisedSince,
  termsOf,
  voucherOf,
} from "../../src/modules/programme"
import { Migration20261123135900 } from "../../src/modules/programme/migrations/Migration20261123135900"
import { Migration20261123180100 } from "../../src/modules/programme/migrations/Migration20261123180100"
import { Migration20261123185700 } from "../../src/modules/programme/migrations/Migration20261123185700"
import { Migration20261123205500 } from "../../src/modules/programme/migrations/Migration20261123205500"
import { Migration20261123211500 } from "../../src/modules/programme/migrations/Migration20261123211500"
import { Migration20261124001200 } from "../../src/modules/programme/migrations/Migration20261124001200"
import { Migration20261124041500 } from "../../src/modules/programme/migrations/Migration20261124041500"
import ProgrammeModuleService from "../../src/modules/programme/service"
import { runProgrammeClock } from "../../src/workflows/programme/clock"

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
  open_to_sellers: true,
  eligibility: Eligibility.parse({}),
  most_pieces: null,
  most_per_order_vnd: null,
  most_per_shopper: null,
  budget_vnd: null,
  budget_orders: null,
  bearer: "office",
  office_bp: 10_000,
}

const HERE = { id: "sel_here", province_code: "24" }
const ELSEWHERE = { id: "sel_elsewhere", province_code: "25" }
const WISH = { goods: [{ product_id: "prod_1", floor_vnd: 9_000 }], quota: 12 }

describe("a seller's part in a programme", () => {
  let knex: Knex
  let service: ProgrammeModuleService
  let drawn = 0

  beforeAll(async () => {
    knex = await openSchema("programme_parts")
    for (const one of [
      Migration20261123135900,
      Migration20261123180100,
      Migration20261123185700,
      Migration20261123205500,
      Migration20261123211500,
      Migration20261124001200,
      Migration20261124041500,
      Migration20261121100000,
      Migration20261122143000,
    ])
      await migrate(knex, one)
    await knex.raw(`create table office (id text primary key, province_code text)`)
    await knex("office").insert({ id: "office_1", province_code: "24" })
    await knex.raw(`create table product (id text primary key, title text, deleted_at timestamptz)`)
    await knex.raw(
      `create table product_variant_price_set (variant_id text, price_set_id text, deleted_at timestamptz)`,
    )
    service = new ProgrammeModuleService({ __pg_connection__: knex })
  })
  afterAll(() => dropSchema(knex))

  const drafted = (more: Partial<ProgrammeTerms> = {}) =>
    service.create("office_1", "off_1", { ...TERMS, slug: `p-${(drawn += 1)}`, ...more })
  const partOf = async (id: string, seller = HERE) => {
    const { part, words, outdated, admitted, goods } = await service.readForSeller(id, seller)
    return { part, words, outdated, admitted, goods: goods.length }
  }
  const told = (id: string) =>
    knex("outbox_message")
      .whereRaw("payload ->> 'programme_id' = ? and topic = 'programme.told'", [id])
      .orderBy("id")
      .select<{ payload: { kind: string } }[]>("payload")
      .then((rows) => rows.map(({ payload }) => payload.kind))
  const accept = (id: string) =>
    service.answer(id, "office_1", "off_1", { seller_id: HERE.id, accept: true })
  const refuse = (id: string, words = "Chưa đúng hàng") =>
    service.answer(id, "office_1", "off_1", { seller_id: HERE.id, accept: false, words })

  it("is a graph without an end: nobody is shut out for good, and nobody joins unasked", () => {
    const states = Object.keys(PART_GRAPH).sort()
    expect([...reachable(PART_GRAPH, "applied"), "applied"]).toEqual(
      expect.arrayContaining(["joined", "refused", "left"]),
    )
    expect(ends(PART_GRAPH)).toEqual([])
    expect(states).toEqual(["applied", "invited", "joined", "left", "refused"])
    expect(PART_GRAPH.refused).not.toContain("joined")
  })

  it("is asked for by sellers of the province alone, while the programme is an open draft", async () => {
    const [open, closed] = [await drafted(), await drafted({ open_to_sellers: false })]
    expect(await partOf(open.id)).toMatchObject({ part: "open", admitted: false })
    await expect(partOf(closed.id)).rejects.toThrow("id")
    await expect(partOf(open.id, ELSEWHERE)).rejects.toThrow("id")
    await expect(service.join(open.id, ELSEWHERE, "m", WISH)).rejects.toThrow("id")
    await expect(service.join(closed.id, HERE, "m", WISH)).rejects.toThrow("id")
    const listed = (await service.ofSeller(HERE)).map(({ id }) => id)
    expect(listed).toContain(open.id)
    expect(listed).not.toContain(closed.id)
    await knex("programme").where({ id: open.id }).update({ state: "checked" })
    await expect(service.join(open.id, HERE, "m", WISH)).rejects.toThrow("id")
  })

  it("is his once the office lets him in, with what he offered, and he is told", async () => {
    const { id, version } = await drafted()
    await service.join(id, HERE, "m", WISH)
    expect(await partOf(id)).toMatchObject({ part: "applied", goods: 1, outdated: false })
    // Whoever only asks has brought nothing yet.
    expect((await service.partners(id)).goods).toEqual([])
    expect((await service.read(id, "office_1")).version).toBe(version)
    await accept(id)
    expect(await partOf(id)).toMatchObject({ part: "joined", admitted: true })
    expect((await service.partners(id)).goods).toMatchObject([{ floor_vnd: 9_000 }])
    expect((await service.read(id, "office_1")).version).toBeGreaterThan(version)
    expect(await told(id)).toEqual(["accepted"])
    await expect(accept(id)).rejects.toMatchObject({ code: "programme_answered" })
    // Let in once, he changes his goods himself, and comes back himself.
    await service.leave(id, HERE, "m")
    await service.join(id, HERE, "m", WISH)
    expect(await partOf(id)).toMatchObject({ part: "joined" })
  })

  it("is refused with a word that he reads, and may be asked for again or taken back", async () => {
    const { id } = await drafted()
    await service.join(id, HERE, "m", WISH)
    await refuse(id, "Hàng chưa có chứng nhận")
    expect(await partOf(id)).toMatchObject({ part: "refused", words: "Hàng chưa có chứng nhận" })
    await service.join(id, HERE, "m", WISH)
    expect(await partOf(id)).toMatchObject({ part: "applied", words: "Hàng chưa có chứng nhận" })
    await service.leave(id, HERE, "m")
    await expect(accept(id)).rejects.toMatchObject({ code: "programme_answered" })
    expect(await partOf(id)).toMatchObject({ part: "left", admitted: false })
    await service.join(id, HERE, "m", WISH)
    expect(await partOf(id)).toMatchObject({ part: "applied" })
    expect(await told(id)).toEqual(["refused"])
    // Nothing is held against whoever is in.
    await accept(id)
    expect(await partOf(id)).toMatchObject({ part: "joined", words: null })
  })

  it("is offered once more to who was refused, declined or left, and to nobody who has one", async () => {
    const { id } = await drafted()
    const invite = () => service.invite(id, "office_1", "off_2", HERE.id)
    await service.join(id, HERE, "m", WISH)
    expect(await invite()).toBe(false)
    await refuse(id)
    const { version } = await service.read(id, "office_1")
    expect(await Promise.all([invite(), invite()])).toEqual(expect.arrayContaining([true, false]))
    expect(await partOf(id)).toMatchObject({ part: "invited", admitted: true, goods: 1 })
    expect((await service.read(id, "office_1")).version).toBe(version + 1)
    // He declines, is invited again, and joins by himself.
    await service.leave(id, HERE, "m")
    expect(await invite()).toBe(true)
    await service.join(id, HERE, "m", WISH)
    expect(await partOf(id)).toMatchObject({ part: "joined", words: null })
    expect(await invite()).toBe(false)
    await service.leave(id, HERE, "m")
    expect(await invite()).toBe(true)
    expect(await told(id)).toEqual(["refused", "invited", "invited", "invited"])
    await knex("programme").where({ id }).update({ state: "checked" })
    await expect(invite()).rejects.toMatchObject({ code: "programme_closed" })
  })

  it("binds nobody to terms that changed since he asked", async () => {
    const programme = await drafted()
    const { id, slug } = programme
    await service.join(id, HERE, "m", { ...WISH, terms: termsOf(programme) })
    const after = await service.change(id, "office_1", "off_1", { ...TERMS, slug, value: 40 })
    expect(await partOf(id)).toMatchObject({ part: "applied", outdated: true })
    await expect(accept(id)).rejects.toMatchObject({ code: "programme_changed" })
    await expect(
      service.join(id, HERE, "m", { ...WISH, terms: termsOf(programme) }),
    ).rejects.toMatchObject({ code: "programme_changed" })
    await service.join(id, HERE, "m", { ...WISH, terms: termsOf(after) })
    await accept(id)
    expect(await partOf(id)).toMatchObject({ part: "joined" })
  })

  it("is answered as the office read it, or not at all", async () => {
    const { id } = await drafted()
    const askedAt = async () =>
      (
        await knex("programme_seller")
          .where({ programme_id: id })
          .first<{ updated_at: Date }>("updated_at")
      ).updated_at
    const answer = (asked_at: Date) =>
      service.answer(id, "office_1", "off_1", { seller_id: HERE.id, accept: true, asked_at })
    await service.join(id, HERE, "m", WISH)
    const read = await askedAt()
    await knex.raw("select pg_sleep(0.002)")
    await service.join(id, HERE, "m", { ...WISH, quota: 1 })
    await expect(answer(read)).rejects.toMatchObject({ code: "programme_changed" })
    expect(await partOf(id)).toMatchObject({ part: "applied" })
    // As JSON carries it, to the millisecond.
    await answer(new Date((await askedAt()).toISOString()))
    expect(await partOf(id)).toMatchObject({ part: "joined" })
  })

  it("is written of to each seller whom other terms ask again, and holds up nobody else's letter", async () => {
    const { id, slug } = await drafted()
    const other = { id: "sel_other", province_code: "24" }
    await service.invite(id, "office_1", "off_1", other.id)
    await service.join(id, other, "m", {
      goods: [{ product_id: "prod_2", floor_vnd: null }],
      quota: null,
    })
    await service.join(id, HERE, "m", WISH)
    const change = (value: number) =>
      service.change(id, "office_1", "off_1", { ...TERMS, slug, value })
    await change(40)
    // Nobody has answered since: nobody is told twice.
    await change(30)
    const letters = await knex("outbox_message")
      .whereRaw("payload ->> 'programme_id' = ?", [id])
      .orderBy("key")
      .select<{ key: string; payload: { kind: string } }[]>("key", "payload")
    expect(letters.map(({ key, payload }) => [key, payload.kind])).toEqual([
      [`${id}:${HERE.id}`, "asked_again"],
      [`${id}:${other.id}`, "invited"],
      [`${id}:${other.id}`, "asked_again"],
    ])
  })

  it("is answered once by two officers at once", async () => {
    const { id } = await drafted()
    await service.join(id, HERE, "m", WISH)
    const both = await Promise.allSettled([accept(id), refuse(id)])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect(await told(id)).toHaveLength(1)
  })

  it("is let in by an officer and refused with a word, as the database has it", async () => {
    const { id } = await drafted()
    await service.join(id, HERE, "m", WISH)
    const write = (columns: object) =>
      knex("programme_seller").where({ programme_id: id }).update(columns)
    await expect(write({ state: "joined" })).rejects.toThrow("programme_seller_admitted")
    await expect(write({ state: "refused" })).rejects.toThrow("programme_seller_refused")
  })

  it("is in a programme whose decision is written over no other version than was read", async () => {
    const { id, version } = await drafted()
    const decision = { number: "1/QĐ-UBND", issued_on: "2026-11-01", file: "file_1" }
    const decide = (read?: number) => service.decide(id, "office_1", "off_1", decision, read)
    await decide(version)
    await expect(decide(version)).rejects.toMatchObject({ code: "programme_changed" })
    expect(await decide()).toMatchObject({ version: version + 2 })
  })

  it("has codes that a head alone makes after the draft, and that nobody else shares", async () => {
    const { id } = await drafted({ single_codes: true })
    const make = (head: boolean, total: number) =>
      service.makeCodes(id, "office_1", { id: "off_1", head }, total)
    await make(false, 1)
    await knex("programme").where({ id }).update({ state: "checked" })
    await expect(make(false, 2)).rejects.toMatchObject({ code: "head_only" })
    await make(true, 2)
    const [code] = await knex("programme_code").where({ programme_id: id }).pluck<string[]>("code")
    await expect(drafted({ voucher_code: code! })).rejects.toThrow("voucher_code")
    const { id: another, slug } = await drafted()
    await expect(
      service.change(another, "office_1", "off_1", { ...TERMS, slug, voucher_code: code! }),
    ).rejects.toThrow("voucher_code")
    // One that came about before is the code of whoever has it.
    const promotion = (of: string) => ({ promotion_id: `promo_${of}` })
    await knex("programme")
      .where({ id: another })
      .update({ voucher_code: code, ...promotion(another) })
    await knex("programme").where({ id }).update(promotion(id))
    expect(await voucherOf(knex, code!)).toMatchObject({ id, single: true })
  })

  it("has the office told, as it begins, of prices that were raised since the check", async () => {
    const { id } = await drafted()
    await service.invite(id, "office_1", "off_1", HERE.id)
    const products = ["up", "same"].map((name) => `${name}_${id}`)
    await service.join(id, HERE, "m", {
      goods: products.map((product_id) => ({ product_id, floor_vnd: null })),
      quota: null,
    })
    for (const product_id of products) {
      await knex("product").insert({ id: product_id, title: product_id })
      await knex("product_variant_price_set").insert({
        variant_id: `v_${product_id}`,
        price_set_id: `s_${product_id}`,
      })
      await knex("price_history").insert({ price_set_id: `s_${product_id}`, amount_vnd: 50_000 })
      await knex("programme_product")
        .where({ programme_id: id, product_id })
        .update({ reference: JSON.stringify({ [`v_${product_id}`]: 50_000 }) })
    }
    expect(await raisedSince(knex, id)).toEqual([])
    await knex("price_history").insert({ price_set_id: `s_up_${id}`, amount_vnd: 80_000 })
    const up = { product_id: `up_${id}`, title: `up_${id}`, was: 50_000, now: 80_000 }
    expect(await raisedSince(knex, id)).toEqual([up])
    await knex("programme")
      .where({ id })
      .update({
        ...{ state: "announced", approved_by: "off_2", promotion_id: `promo_${id}` },
        starts_at: new Date(Date.now() - 1_000),
      })
    await runProgrammeClock(knex)
    await runProgrammeClock(knex)
    const kinds = await knex("programme_event")
      .where({ programme_id: id, actor_id: "programme-clock" })
      .orderBy("id")
      .pluck<string[]>("kind")
    expect(kinds).toEqual(["running", "price_raised"])
    expect((await told(id)).filter((kind) => kind === "raised")).toHaveLength(1)
  })
})

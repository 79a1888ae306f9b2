import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { Migration20261122143000 } from "@ocop/kit/modules/audit/migrations/Migration20261122143000"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Migration20261121100000 } from "@ocop/kit/modules/outbox/migrations/Migration20261121100000"
import { dropSchema, migrate, openSchema } from "../../../kit/test/support/schema"
import { PROGRAMME_MODULE, type ProgrammeTerms, termsOf } from "../../src/modules/programme"
import { Eligibility } from "../../src/modules/programme/eligibility"
import { Migration20261123135900 } from "../../src/modules/programme/migrations/Migration20261123135900"
import { Migration20261123180100 } from "../../src/modules/programme/migrations/Migration20261123180100"
import { Migration20261123185700 } from "../../src/modules/programme/migrations/Migration20261123185700"
import { Migration20261123205500 } from "../../src/modules/programme/migrations/Migration20261123205500"
import { Migration20261123211500 } from "../../src/modules/programme/migrations/Migration20261123211500"
import { Migration20261124001200 } from "../../src/modules/programme/migrations/Migration20261124001200"
import { Migration20261124041500 } from "../../src/modules/programme/migrations/Migration20261124041500"
import ProgrammeModuleService from "../../src/modules/programme/service"
import { askedFirst, type MovingOfficer } from "../../src/workflows/programme/move"
import { assertPromoted, promote, withdraw } from "../../src/workflows/programme/promotion"

/** Medusa's promotions, as far as they stand in the way: a campaign's identifier is given once, and outlives its promotions. */
class Promotions {
  private drawn = 0

  constructor(private readonly knex: Knex) {}

  async listCampaigns({ campaign_identifier }: { campaign_identifier: string[] }) {
    const found = await this.knex("campaign")
      .whereIn("identifier", campaign_identifier)
      .select<{ id: string }[]>("id")
    return Promise.all(
      found.map(async ({ id }) => ({
        id,
        promotions: await this.knex("promotion").where({ campaign_id: id }).select("id"),
      })),
    )
  }

  async createPromotions([made]: { code: string; campaign: { campaign_identifier: string } }[]) {
    const [id, campaign_id] = [`promo_${(this.drawn += 1)}`, `camp_${this.drawn}`]
    await this.knex("campaign").insert({
      id: campaign_id,
      identifier: made!.campaign.campaign_identifier,
    })
    await this.knex("promotion").insert({ id, code: made!.code, campaign_id })
    return [{ id, campaign: { id: campaign_id } }]
  }

  deletePromotions = (ids: string[]) => this.knex("promotion").whereIn("id", ids).delete()

  deleteCampaigns = (ids: string[]) => this.knex("campaign").whereIn("id", ids).delete()
}

/** A seller of the office's province. */
const of = (id: string) => ({ id, province_code: "24" })

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
  bearer: "shared",
  office_bp: 6_000,
}

describe("a programme on its way to the public", () => {
  let knex: Knex
  let service: ProgrammeModuleService
  let container: MedusaContainer
  let drawn = 0

  beforeAll(async () => {
    knex = await openSchema("programme_move", 8)
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
    await knex.raw(`create table office (id text primary key, province_code text)`)
    await knex.raw(`create table campaign (id text primary key, identifier text unique)`)
    await knex.raw(
      `create table promotion (id text primary key, code text unique, campaign_id text, deleted_at timestamptz)`,
    )
    service = new ProgrammeModuleService({ __pg_connection__: knex })
    const parts = new Map<string, unknown>([
      [ContainerRegistrationKeys.PG_CONNECTION, knex],
      [PROGRAMME_MODULE, service],
      [Modules.PROMOTION, new Promotions(knex)],
    ])
    container = { resolve: (name: string) => parts.get(name) } as unknown as MedusaContainer
  })
  afterAll(() => dropSchema(knex))

  const officer = (head: boolean): MovingOfficer => ({
    id: "off_2",
    head,
    office: { id: "office_1", province_code: "19" },
  })
  const drafted = (more: Partial<ProgrammeTerms> = {}) =>
    service.create("office_1", "off_1", { ...TERMS, slug: `p-${(drawn += 1)}`, ...more })
  async function approved() {
    const { id } = await drafted()
    await knex("programme").where({ id }).update({ state: "approved", approved_by: "off_2" })
    return service.read(id, "office_1")
  }
  const held = async (id: string) => {
    const campaigns = await knex("campaign").where({ identifier: id }).pluck<string[]>("id")
    return [campaigns, await knex("promotion").whereIn("campaign_id", campaigns).pluck("code")]
  }

  it("leaves nothing with Medusa when its announcement is refused, by role, state or law", async () => {
    const { id } = await approved()
    const ask = (head: boolean) =>
      askedFirst(container, { id, to: "announced", reason: null, officer: officer(head) })
    await expect(ask(false)).rejects.toMatchObject({ code: "head_only" })
    // No seller has brought goods.
    await expect(ask(true)).rejects.toMatchObject({ code: "programme_refused" })
    await knex("programme").where({ id }).update({ state: "draft" })
    await expect(ask(true)).rejects.toMatchObject({ code: "programme_move" })
    expect(await held(id)).toEqual([[], []])
  })

  it("takes back its campaign with its promotion, and takes neither from one that is announced", async () => {
    const programme = await approved()
    const { id } = programme
    await withdraw(container, await promote(container, programme))
    expect(await held(id)).toEqual([[], []])

    const made = await promote(container, programme)
    const { promotion_id } = made
    await knex("programme").where({ id }).update({ state: "announced", promotion_id })
    await withdraw(container, made)
    await expect(promote(container, programme)).rejects.toMatchObject({ code: "programme_move" })
    expect(await held(id)).toEqual([[made.campaign_id], [programme.slug]])
  })

  it("is announced over what a killed announcement left: promotion and campaign, or a campaign alone", async () => {
    const programme = await approved()
    const { id } = programme
    const killed = await promote(container, programme)
    const again = await promote(container, { ...programme, slug: "other-name" })
    expect(await held(id)).toEqual([[again.campaign_id], ["other-name"]])
    // Whoever made the first one may not announce it with it any more.
    await knex.transaction(async (trx) => {
      await assertPromoted(trx, again.promotion_id)
      await expect(assertPromoted(trx, killed.promotion_id)).rejects.toMatchObject({
        code: "programme_move",
      })
    })
    await withdraw(container, killed)
    expect(await held(id)).toEqual([[again.campaign_id], ["other-name"]])

    await knex("promotion").where({ id: again.promotion_id }).delete()
    const last = await promote(container, programme)
    expect(await held(id)).toEqual([[last.campaign_id], [programme.slug]])
  })

  it.each([
    ["its form and value", { form: "fixed", value: 5_000 }, true],
    ["its value", { value: 30 }, true],
    ["who bears it", { bearer: "seller", office_bp: 0 }, true],
    ["what the office bears", { office_bp: 5_000 }, true],
    ["its first moment", { starts_at: new Date("2026-12-02T00:00:00Z") }, true],
    ["its last moment", { ends_at: new Date("2099-12-30T00:00:00Z") }, true],
    ["the pieces of a line", { most_pieces: 3 }, true],
    ["what is taken off an order", { most_per_order_vnd: 90_000 }, true],
    ["the orders of a shopper", { most_per_shopper: 2 }, true],
    ["that it takes a code", { voucher_code: null }, true],
    ["its code", { voucher_code: "OTHERCODE" }, false],
    ["its name and budget", { name_vi: "Tuần lễ OCOP", budget_vnd: 9_000_000 }, false],
  ] as const)("asks its sellers again when this changes: %s", async (_, change, asked) => {
    const voucher_code = `CODE${(drawn += 1)}00`
    const { id, slug } = await drafted({ voucher_code })
    for (const seller of ["sel_1", "sel_2", "sel_3"])
      await service.invite(id, "office_1", "off_1", seller)
    const goods = (product_id: string) => ({ goods: [{ product_id, floor_vnd: 1 }], quota: 5 })
    await service.join(id, of("sel_1"), "member_1", goods("prod_1"))
    await service.join(id, of("sel_2"), "member_2", goods("prod_2"))
    await knex("programme_seller")
      .where({ programme_id: id, seller_id: "sel_3" })
      .update({ state: "left" })
    await service.change(id, "office_1", "off_2", {
      ...TERMS,
      slug,
      voucher_code,
      ...change,
    })
    const { sellers, goods: brought } = await service.partners(id)
    const now = asked ? "invited" : "joined"
    expect(sellers.map(({ state }) => state)).toEqual([now, now, "left"])
    expect(brought).toHaveLength(asked ? 0 : 2)
    const events = await knex("programme_event").where({ programme_id: id, kind: "asked_again" })
    expect(events.map(({ facts }) => facts)).toEqual(asked ? [{ sellers: ["sel_1", "sel_2"] }] : [])
    await service.join(id, of("sel_1"), "member_1", goods("prod_1"))
    expect((await service.partners(id)).goods).toHaveLength(asked ? 1 : 2)
  })

  it("binds a seller to no other terms than those that he read", async () => {
    const { id, slug } = await drafted()
    await service.invite(id, "office_1", "off_1", "sel_1")
    const read = async () => termsOf(await service.readForSeller(id, of("sel_1")))
    const join = (terms?: string) =>
      service.join(id, of("sel_1"), "member_1", {
        goods: [{ product_id: "p", floor_vnd: null }],
        quota: null,
        terms,
      })
    const before = await read()
    await service.change(id, "office_1", "off_1", { ...TERMS, slug, name_vi: "Tuần lễ OCOP" })
    expect(await read()).toBe(before)
    await service.change(id, "office_1", "off_1", {
      ...TERMS,
      slug,
      bearer: "seller",
      office_bp: 0,
    })
    await expect(join(before)).rejects.toMatchObject({ code: "programme_changed" })
    expect((await service.partners(id)).sellers).toMatchObject([{ state: "invited" }])
    await join(await read())
    expect((await service.partners(id)).sellers).toMatchObject([{ state: "joined" }])
    // A script says nothing of what it read.
    await join()
    await service.change(id, "office_1", "off_1", { ...TERMS, slug, value: 30 })
    await expect(join(before)).rejects.toMatchObject({ code: "programme_changed" })
  })

  it("has nobody write over a draft, or decide on one, that he has not read", async () => {
    const { id, slug, version: first } = await drafted()
    const change = (value: number, version?: number) =>
      service.change(id, "office_1", "off_1", { ...TERMS, slug, value }, version)
    const now = async () => (await service.read(id, "office_1")).version
    const { version: second } = await change(25, first)
    expect(second).toBeGreaterThan(first)
    await expect(change(30, first)).rejects.toMatchObject({ code: "programme_changed" })
    // Of two who read the same, one writes.
    const both = await Promise.allSettled([change(30, second), change(35, second)])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    // A script says nothing of what it read.
    await change(40)

    const grows = async (does: () => Promise<unknown>) => {
      const before = await now()
      await does()
      return (await now()) > before
    }
    const part = { goods: [{ product_id: "p", floor_vnd: null }], quota: null }
    expect(await grows(() => service.invite(id, "office_1", "off_1", "sel_1"))).toBe(true)
    expect(await grows(() => service.invite(id, "office_1", "off_1", "sel_1"))).toBe(false)
    expect(await grows(() => service.join(id, of("sel_1"), "member_1", part))).toBe(true)
    expect(await grows(() => service.leave(id, of("sel_1"), "member_1"))).toBe(true)
    expect(await grows(() => service.leave(id, of("sel_1"), "member_1"))).toBe(false)

    const read = await now()
    await knex("programme").where({ id }).update({ state: "approved", approved_by: "off_2" })
    const ask = (version: number) =>
      askedFirst(container, {
        ...{ id, to: "announced", reason: null, version },
        officer: officer(true),
      })
    await expect(ask(read - 1)).rejects.toMatchObject({ code: "programme_changed" })
    // As it was read, it is the law's to refuse.
    await expect(ask(read)).rejects.toMatchObject({ code: "programme_refused" })
  })

  it("asks them again when it becomes concentrated, and not for another number of its decision", async () => {
    const { id } = await drafted()
    await service.invite(id, "office_1", "off_1", "sel_1")
    const state = async () => (await service.partners(id)).sellers[0]?.state
    const join = () =>
      service.join(id, of("sel_1"), "member_1", {
        goods: [{ product_id: "p", floor_vnd: null }],
        quota: null,
      })
    const decide = (number: string) =>
      service.decide(id, "office_1", "off_1", { number, issued_on: "2026-11-01", file: "file_1" })
    await join()
    await decide("1/QĐ")
    expect(await state()).toBe("invited")
    await join()
    await decide("2/QĐ")
    expect(await state()).toBe("joined")
  })
})

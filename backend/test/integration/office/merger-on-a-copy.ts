import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import knexLib from "knex"
import { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Merger, mergeProvinces } from "../../../src/provinces/merge"
import type { Holdings, MergerReport } from "../../../src/provinces/report"
import { installProvinceTriggers } from "../../../src/provinces/triggers"
import type { Backend } from "../../support"
import { fingerprint } from "../../support/fingerprint"
import { testFolder } from "../../support/process"
import { cloneTemplate, dropDatabase, template } from "../../support/template"
import { furnish } from "./merger-furnish"

/** Both have an office, people and programmes in the demonstration. */
const [BAC_NINH, PHU_THO] = ["24", "25"]
const SUMS = [
  "programmes",
  "budget_vnd",
  "reserved_vnd",
  "settled_vnd",
  "programme_orders",
  "pieces",
  "sold_vnd",
  "officers",
  "invited",
] as const

const merger = (rest: Partial<Merger> = {}): Merger => ({
  from: BAC_NINH,
  into: PHU_THO,
  resolution: "999/2027/QH16",
  resolved_on: "2027-06-12",
  actor: { type: "user", id: "user_merger" },
  rehearse: false,
  ...rest,
})

/** The merger on a copy of the demonstration's data, with no shop on it. */
export function mergerOnACopy(): void {
  describe("the merger of two provinces, on a copy of the data,", () => {
    const name = `ocop_test_merger_${process.pid}`
    let knex: Knex

    beforeAll(async () => {
      const connection = await cloneTemplate(await template(), name, testFolder("merger"))
      knex = knexLib({ client: "pg", connection, pool: { min: 0, max: 8 } })
      pool = new Pool({ connectionString: connection, max: 4 })
      await installProvinceTriggers(knex)
      for (const code of [BAC_NINH, PHU_THO]) await furnish(knex, code)
    })
    afterAll(async () => {
      await knex?.destroy()
      await pool?.end()
      await dropDatabase(name)
    })

    let pool: Pool
    const sql = async <Row>(text: string, ...values: unknown[]) =>
      (await pool.query(text, values)).rows as Row[]
    const all = () => fingerprint({ sql } as unknown as Backend)
    const one = async (text: string) => Object.values((await sql<object>(text))[0]!)[0] as unknown
    const reported = ({ before, after }: MergerReport) => ({
      from: before!.from,
      into: before!.into,
      after: after!,
    })
    const expectKept = (report: MergerReport) => {
      const { from, into, after } = reported(report)
      const both = (of: (one: Holdings) => number) => of(from) + of(into)
      for (const sum of SUMS) expect([sum, after[sum]]).toEqual([sum, both((one) => one[sum])])
      for (const table of Object.keys(after.rows).filter((one) => one !== "office"))
        expect([table, after.rows[table]]).toEqual([table, both((one) => one.rows[table] ?? 0)])
      expect(after.rows.office).toBe(1)
    }

    it("is rehearsed: it says what would become whose, and changes nothing", async () => {
      const before = await all()
      const report = await mergeProvinces(knex, merger({ rehearse: true }))
      expect(report).toMatchObject({ outcome: "rehearsed", obstacles: [] })
      const { from, after } = reported(report)
      // What makes it worth rehearsing.
      for (const table of Object.keys(from.rows))
        expect([table, from.rows[table] ?? 0]).toEqual([table, expect.toSatisfy((n) => n > 0)])
      expect(from).toMatchObject({
        programmes: 1,
        budget_vnd: 1_000_024,
        settled_vnd: 7_024,
        pieces: 3,
        sold_vnd: 90_024,
      })
      expect([from.officers, from.invited]).toEqual([expect.toSatisfy((n) => n > 0), 1])
      expect(report.goods).toBe(after.rows.product_origin)
      expectKept(report)
      expect(await all()).toEqual(before)
    })

    it("says what is in the way, and is refused for it without a change", async () => {
      const before = await all()
      await sql(`update office set status = 'suspended' where province_code = '${PHU_THO}'`)
      await sql(
        `insert into commission_plan (id, valid_from, rates) values ('complan_merger', now() + interval '1 day',
           '[{"name":"x","bp":100,"when":{"province_code":"${BAC_NINH}"}}]')`,
      )
      const rehearsed = await mergeProvinces(knex, merger({ rehearse: true }))
      expect(rehearsed.obstacles).toEqual(["successor_suspended", "commission"])
      await expect(mergeProvinces(knex, merger())).rejects.toThrow(/^into: .*; from: a commission/)
      await sql("delete from commission_plan where id = 'complan_merger'")
      // Hà Nội has no office that could go on.
      expect(
        (await mergeProvinces(knex, merger({ into: "01", rehearse: true }))).obstacles,
      ).toEqual(["office_name"])
      await sql(`update office set status = 'active' where province_code = '${PHU_THO}'`)
      for (const [from, into, word] of [
        ["24", "24", "into"],
        ["98", "25", "from"],
        ["24", "98", "into"],
      ])
        await expect(mergeProvinces(knex, merger({ from, into }))).rejects.toThrow(
          new RegExp(`^${word}:`),
        )
      expect(await all()).toEqual(before)
    })

    it("takes back what a suspended office had handed out, which would open the successor's else", async () => {
      const before = await all()
      await sql(`insert into officer_invitation (id, office_id, name, email, role, locale, invited_by, expires_at)
        select 'offinv_merger', id, 'Minh họa', 'merger@dung-goc.example', 'head', 'vi', 'user_1', now() + interval '1 day'
        from office where province_code = '${BAC_NINH}'`)
      const invited = async () => {
        const { before: had, after } = await mergeProvinces(knex, merger({ rehearse: true }))
        expect(had!.from.invited).toBeGreaterThan(0)
        return [had!.from.invited, after!.invited - had!.into.invited]
      }
      const [pending] = await invited()
      expect(await invited()).toEqual([pending, pending])
      await sql(`update office set status = 'suspended' where province_code = '${BAC_NINH}'`)
      expect(await invited()).toEqual([pending, 0])
      await sql(`update office set status = 'active' where province_code = '${BAC_NINH}'`)
      await sql("delete from officer_invitation where id = 'offinv_merger'")
      expect(await all()).toEqual(before)
    })

    it("killed in the middle leaves everything as it was", async () => {
      const before = await all()
      const [held] = await sql<{ id: string }>(
        `select id from product_origin where province_code = '${BAC_NINH}' limit 1`,
      )
      const trx = await knex.transaction()
      await trx.raw("select from product_origin where id = ? for update", [held!.id])
      const merging = mergeProvinces(knex, merger()).catch((error: Error) => error)
      // It has moved the offices, and waits at the goods.
      const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
        and query like '%product_origin%' and pid <> pg_backend_pid()`
      await expect
        .poll(async () => (await sql(waiting)).length, { timeout: 20_000, interval: 20 })
        .toBeGreaterThan(0)
      await expect
        .poll(
          async () => one(`select count(pg_terminate_backend(pid))::int from (${waiting}) waiting`),
          { timeout: 20_000, interval: 20 },
        )
        .toBeGreaterThan(0)
      await trx.rollback()
      expect(await merging).toBeInstanceOf(Error)
      expect(await all()).toEqual(before)
    })

    it("by two at once, and once more after that, is one merger, and nothing is lost", async () => {
      const log = await one("select count(*)::int from audit_entry")
      // Each carries the code in what people are still at work on, and where something will be sent.
      await sql(`insert into listing_draft (id, seller_id, facts, versions, findings)
        select 'draft_merger', id, '{"origin":{"province_code":"24","former_province_code":"24"}}', '{}', '[]'
        from seller where province_code = '${BAC_NINH}' limit 1`)
      await sql(`insert into customer_address (id, customer_id, province, metadata)
        select 'cuaddr_merger', id, 'Bắc Ninh', '{"province_code":"24","commune_code":"09169"}' from customer limit 1`)
      const goods = await sql<{ product_id: string }>(
        `select product_id from product_origin where province_code = '${BAC_NINH}' order by 1`,
      )
      await sql("delete from outbox_message")
      const both = await Promise.all([
        mergeProvinces(knex, merger()),
        mergeProvinces(knex, merger()),
        // The other way round comes too late for whichever is first, or is first itself: never both.
        mergeProvinces(knex, merger({ from: PHU_THO, into: BAC_NINH, rehearse: true })).catch(
          (error: Error) => error.message,
        ),
      ])
      const outcomes = both.map((done) => (typeof done === "string" ? "refused" : done.outcome))
      expect(outcomes.slice(0, 2).sort()).toEqual(["already", "merged"])
      expectKept(
        both.find((done) => typeof done !== "string" && done.outcome === "merged") as never,
      )
      expect(await mergeProvinces(knex, merger())).toMatchObject({ outcome: "already" })
      await expect(mergeProvinces(knex, merger({ from: PHU_THO, into: BAC_NINH }))).rejects.toThrow(
        "into: no such province of today",
      )

      // Nothing carries the code any more, but what is history; and that is as it was, and more.
      for (const table of ["certificate", "seller", "product_origin", "commune", "inspection"])
        expect(
          await one(`select count(*)::int from ${table} where province_code = '${BAC_NINH}'`),
        ).toBe(0)
      expect(await one("select facts from listing_draft where id = 'draft_merger'")).toEqual({
        origin: { province_code: PHU_THO, former_province_code: "24" },
      })
      expect(
        await sql("select province, metadata from customer_address where id = 'cuaddr_merger'"),
      ).toEqual([
        { province: "Phú Thọ", metadata: { province_code: PHU_THO, commune_code: "09169" } },
      ])
      expect(await one("select count(*)::int from audit_entry")).toBe(Number(log) + 3)
      expect(
        await sql("select code, slug, province_code, resolution from merged_province"),
      ).toEqual([
        { code: BAC_NINH, slug: "bac-ninh", province_code: PHU_THO, resolution: "999/2027/QH16" },
      ])
      // The line that waited is entered in the register that goes on; the list that both sent is one of each still.
      expect(
        await sql("select work from decision_import_row where import_id like 'merger_%'"),
      ).toEqual([1, 2].map(() => ({ work: { to: { province_code: PHU_THO } } })))
      expect(
        await sql(`select p.id, o.province_code, p.state from programme p join office o on o.id = p.office_id
          where p.id like 'merger_%' order by 1`),
      ).toEqual([
        { id: "merger_24", province_code: PHU_THO, state: "running" },
        { id: "merger_25", province_code: PHU_THO, state: "running" },
      ])
      // Pages and search follow, since each good is told of in the same transaction.
      expect(
        await sql(
          `select distinct key as product_id from outbox_message where topic = 'search.product'
             and key in (${goods.map(({ product_id }) => `'${product_id}'`).join()}) order by 1`,
        ),
      ).toEqual(goods)
    })

    it("goes on for whoever read the old code and writes it later, and for whoever is not done while it begins", async () => {
      const written = async (code: string) =>
        (
          await sql<{ province_code: string }>(
            `insert into decision_import (id, province_code, officer_id, digest, decision, unknown_columns)
             values ('dimp_' || gen_random_uuid(), '${code}', 'officer_late', gen_random_uuid()::text, '{}', '[]')
             returning province_code`,
          )
        )[0]!.province_code
      expect(await written(BAC_NINH)).toBe(PHU_THO)
      // What somebody is still at work on, where the code stands in JSON.
      const worked = async (code: string) =>
        (
          await sql<{ steps: object }>(
            `insert into seller_application (id, seller_id, steps)
             values ('sapp_' || gen_random_uuid(), 'sel_' || gen_random_uuid(),
               '{"business": {"name": "24", "province_code": "${code}", "former_province_code": "24"}}')
             returning steps`,
          )
        )[0]!.steps
      expect(await worked(BAC_NINH)).toEqual({
        business: { name: "24", province_code: PHU_THO, former_province_code: "24" },
      })
      const drafted = await one(`with drafted as (
          insert into programme (id, office_id, slug, name_vi, name_en, story_vi, story_en, starts_at, ends_at, form, value, eligibility,
            bearer, office_bp, drafted_by, changed_by)
          select 'merger_late', id, 'merger-late', '…', '…', '…', '…', now(), now() + interval '1 day', 'percentage', 10, '{}',
            'office', 10000, 'off_late', 'off_late' from office where merged_into is not null
          returning office_id)
        select province_code from drafted join office on office.id = office_id`)
      expect(drafted).toBe(PHU_THO)
      // Phú Thọ goes on into Hà Nội, while somebody who has written of Phú Thọ has not committed yet.
      const trx = await knex.transaction()
      await trx("decision_import").insert({
        id: "dimp_open",
        province_code: PHU_THO,
        officer_id: "officer_open",
        digest: "open",
        decision: "{}",
        unknown_columns: "[]",
      })
      await trx("seller_application").insert({
        id: "sapp_open",
        seller_id: "sel_open",
        steps: JSON.stringify({ business: { province_code: PHU_THO } }),
      })
      const merging = mergeProvinces(
        knex,
        merger({ from: PHU_THO, into: "01", office_name: "Sở Công Thương Hà Nội" }),
      )
      await expect
        .poll(
          () =>
            one(`select count(*)::int from pg_stat_activity where datname = current_database()
              and wait_event_type = 'Lock' and query like '%from "province"%'`),
          { timeout: 20_000, interval: 20 },
        )
        .toBeGreaterThan(0)
      await trx.commit()
      expect(await merging).toMatchObject({ outcome: "merged" })
      expect(await one("select province_code from decision_import where id = 'dimp_open'")).toBe(
        "01",
      )
      expect(
        await one(
          "select steps #>> '{business,province_code}' from seller_application where id = 'sapp_open'",
        ),
      ).toBe("01")
      // Of both that went before, too.
      expect(await worked(BAC_NINH)).toMatchObject({ business: { province_code: "01" } })
      expect(await written(BAC_NINH)).toBe("01")
      expect(
        await sql("select name, province_code from office where deleted_at is null order by name"),
      ).toEqual([{ name: "Sở Công Thương Hà Nội", province_code: "01" }])
    })
  })
}

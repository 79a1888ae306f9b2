import { ends, reachable } from "@ocop/kit/state-graph"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema } from "../../../kit/test/support/schema"
import { grant } from "../../src/modules/certification/grant"
import { inspections } from "../../src/modules/certification/inspection-list"
import {
  INSPECTION_GRAPH,
  INSPECTION_STATUSES,
} from "../../src/modules/certification/inspection-states"
import {
  answerInspection,
  moveInspection,
  planInspection,
} from "../../src/modules/certification/inspections"
import { REPORT_GRAPH, REPORT_STATUSES } from "../../src/modules/certification/report-states"
import {
  moveReport,
  type NewReport,
  reportCertificate,
  reports,
} from "../../src/modules/certification/reports"
import { openRegister, PRINTED, within } from "../support/register"

const OFFICER = { type: "officer", id: "officer_1" } as const
const OWN = { provinces: ["22"] }
const PAGE = { limit: 100, offset: 0 }
const FOUND = {
  carried_out_on: "2026-11-20",
  findings: "Nhãn sai",
  demands: "In lại nhãn",
  due_on: "2026-12-01",
}

describe("inspections", () => {
  let knex: Knex
  let goods = 0
  const certificate = async () => {
    const product_id = `prod_i${++goods}`
    const { certificate_id } = await within(knex, (trx) =>
      grant(
        trx,
        { ...PRINTED, name: product_id },
        { province_code: "22", commune_code: null, set_code: null, product_id },
        { actor: OFFICER, source: "test" },
      ),
    )
    return { certificate_id, product_id }
  }
  const plan = (certificate_id: string, planned_on = "2026-11-20") =>
    within(knex, (trx) =>
      planInspection(trx, {
        certificate_id,
        ...OWN,
        kind: "planned",
        planned_on,
        words: "Kế hoạch",
        actor: OFFICER,
      }),
    )
  const move = (id: string, more: Partial<Parameters<typeof moveInspection>[1]> = {}) =>
    within(knex, (trx) =>
      moveInspection(trx, {
        id,
        ...OWN,
        version: 1,
        to: "follow_up",
        facts: FOUND,
        words: null,
        actor: OFFICER,
        ...more,
      }),
    )
  const answer = (id: string, product: string, words = "Đã in lại") =>
    within(knex, (trx) =>
      answerInspection(trx, { id, products: [product], member_id: "smem_1", words }),
    )
  const list = (wanted: Parameters<typeof inspections>[1], today = "2026-11-23") =>
    within(knex, (trx) => inspections(trx, wanted, today, PAGE))

  beforeAll(async () => {
    knex = await openRegister("inspections")
  })
  afterAll(() => dropSchema(knex))

  it("have a life of which every state is reached, and an end from each", () => {
    expect([...reachable(INSPECTION_GRAPH, "planned")].sort()).toEqual(
      [...INSPECTION_STATUSES].sort(),
    )
    expect(ends(INSPECTION_GRAPH)).toEqual(["closed", "called_off"])
    expect([...reachable(REPORT_GRAPH, "received")].sort()).toEqual([...REPORT_STATUSES].sort())
    expect(ends(REPORT_GRAPH)).toEqual(["upheld", "unfounded", "set_aside"])
  })

  it("are one for a day, however often it is tapped, and nobody's of another province", async () => {
    const { certificate_id } = await certificate()
    const ids = await Promise.all(Array.from({ length: 6 }, () => plan(certificate_id)))
    expect(new Set(ids).size).toBe(1)
    await expect(move(ids[0]!, { provinces: ["24"] })).rejects.toMatchObject({ type: "not_found" })
  })

  it("are moved on by one of two officers at once", async () => {
    const { certificate_id } = await certificate()
    const id = await plan(certificate_id)
    const outcomes = await Promise.all([
      move(id),
      move(id, { to: "closed", facts: { ...FOUND, result: "in_order" } }),
    ])
    expect(outcomes.filter((outcome) => outcome === "changed")).toHaveLength(1)
  })

  it("are overdue once their day is over, and wait for the office again once they are answered", async () => {
    const { certificate_id, product_id } = await certificate()
    const id = await plan(certificate_id, "2026-11-10")
    const isOverdue = async (today: string) =>
      (await list({ ...OWN, certificate_id, view: "overdue" }, today)).count === 1
    expect(await isOverdue("2026-11-10")).toBe(false)
    expect(await isOverdue("2026-11-11")).toBe(true)
    await move(id)
    expect([await isOverdue("2026-12-01"), await isOverdue("2026-12-02")]).toEqual([false, true])
    expect(await list({ told_of: ["prod_nobody"] })).toMatchObject({ count: 0 })
    expect(await list({ told_of: [product_id] })).toMatchObject({ count: 1 })
    await expect(answer(id, "prod_nobody")).rejects.toMatchObject({ type: "not_found" })
    const first = await answer(id, product_id)
    expect(await answer(id, product_id)).toBe(first)
    expect(await isOverdue("2026-12-02")).toBe(false)
    // Asked for again, the same words are another answer.
    await move(id, { version: 3 })
    expect(await answer(id, product_id)).not.toBe(first)
  })

  it("that are only planned, or were called off, are nothing to the seller", async () => {
    const { certificate_id, product_id } = await certificate()
    const id = await plan(certificate_id)
    await expect(answer(id, product_id)).rejects.toMatchObject({ type: "not_found" })
    await move(id, { to: "called_off", facts: {}, words: "Trùng lịch" })
    await expect(answer(id, product_id)).rejects.toMatchObject({ type: "not_found" })
    expect(await list({ told_of: [product_id] })).toMatchObject({ count: 0 })
  })

  it("end with a hold only where one is on record: because of it, or on its day", async () => {
    const hold = (certificate_id: string, until: string, details = {}) =>
      knex("certificate_event").insert({
        id: `cev_${certificate_id}_${until}`,
        certificate_id,
        kind: "held",
        at: "2026-09-01",
        until,
        reason: until,
        actor: "officer:officer_1",
        details,
      })
    const end = (id: string) => move(id, { to: "closed", facts: { ...FOUND, result: "held" } })
    const one = await certificate()
    const id = await plan(one.certificate_id)
    await expect(end(id)).rejects.toMatchObject({ code: "no_hold", message: /^result: / })
    // One that was over before its day hid nothing for it.
    await hold(one.certificate_id, "2026-11-19")
    await expect(end(id)).rejects.toMatchObject({ code: "no_hold" })
    expect(await list({ ...OWN, id })).toMatchObject({ inspections: [{ status: "planned" }] })
    await hold(one.certificate_id, "2026-11-20")
    expect(await end(id)).toBeNull()
    const other = await certificate()
    const led = await plan(other.certificate_id)
    await hold(other.certificate_id, "2026-09-10", { inspection_id: led })
    expect(await end(led)).toBeNull()
  })

  it("keep a record that nobody alters", async () => {
    const { certificate_id } = await certificate()
    await plan(certificate_id)
    await expect(knex("inspection_entry").update({ words: "khác" })).rejects.toThrow(/append-only/)
    await expect(knex("inspection_entry").delete()).rejects.toThrow(/append-only/)
  })
})

describe("reports of shoppers", () => {
  let knex: Knex
  const NEW: NewReport = {
    kind: "label",
    words: "Nhãn ghi năm sao",
    email: "ai@example.com",
    locale: "vi",
    province_code: "22",
    product_id: null,
    about: "Chè dây",
  }
  const report = (more: Partial<NewReport> = {}, now = new Date("2026-11-20T03:00:00Z")) =>
    within(knex, (trx) => reportCertificate(trx, { ...NEW, ...more }, now))
  const list = (today: string, whose = { ...OWN, nowhere: false }) =>
    within(knex, (trx) => reports(trx, whose, { view: "open" }, today, PAGE))

  beforeAll(async () => {
    knex = await openRegister("reports")
  })
  afterAll(() => dropSchema(knex))

  it("are one of the same words, and have three working days for a first answer", async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => report({ about: "Một" })))
    expect(new Set(ids).size).toBe(1)
    // Friday: the last day is the Wednesday after.
    const before = (await list("2026-11-25")).reports.find(({ id }) => id === ids[0])
    expect(before).toMatchObject({ due_on: "2026-11-25", overdue: false })
    const [first] = (await list("2026-11-26")).reports
    expect(first).toMatchObject({ id: ids[0], overdue: true })
  })

  it("have their first answer once, and are decided by whoever read what stands", async () => {
    const id = await report({ about: "Hai" })
    const move = (version: number, to: "looking" | "upheld", provinces = ["22"]) =>
      within(knex, (trx) =>
        moveReport(trx, { id, version, to, words: "…", provinces, actor: OFFICER }),
      )
    await expect(move(1, "looking", ["24"])).rejects.toMatchObject({ type: "not_found" })
    const both = await Promise.all([move(1, "looking"), move(1, "looking")])
    expect(both.filter((outcome) => outcome === "changed")).toHaveLength(1)
    const answered = async () =>
      (await knex("certificate_report").where({ id }).first("answered_at")).answered_at as Date
    const first = await answered()
    expect(await move(2, "upheld")).toBeNull()
    expect(await answered()).toEqual(first)
    await expect(move(3, "looking")).rejects.toMatchObject({ code: "report_upheld" })
  })

  it("of no province are the platform's alone", async () => {
    const id = await report({ about: "Ba", province_code: null })
    const of = async (whose: { provinces: string[]; nowhere: boolean }) =>
      (await list("2026-11-23", whose)).reports.some((one) => one.id === id)
    expect(await of({ ...OWN, nowhere: false })).toBe(false)
    expect(await of({ provinces: [], nowhere: true })).toBe(true)
  })
})

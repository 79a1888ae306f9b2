import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema } from "../../../kit/test/support/schema"
import { aroundLines, type DecisionFacts } from "../../src/modules/certification/around"
import {
  confirmDecision,
  decisionImport,
  decisionLines,
  enterLine,
  keepDecisionPaper,
  planDecision,
  type PlannedLine,
  refuseLine,
  waitingRows,
} from "../../src/modules/certification/decision-imports"
import { grant } from "../../src/modules/certification/grant"
import { register } from "../../src/modules/certification/register"
import { openRegister, PRINTED, within } from "../support/register"

const OFFICER = { type: "officer", id: "officer_1" } as const
const OWN = { province_code: "22" }
let decisions = 0

/** A decision that no other test has. */
const decision = (): DecisionFacts => ({
  decision_number: `${++decisions}00/QĐ-UBND`,
  issuer: "UBND tỉnh Quảng Ninh",
  level: "provincial",
  issued_on: "2026-08-05",
})
const line = (
  head: DecisionFacts,
  row: number,
  {
    product_id = null,
    name = `Minh họa ${row}`,
  }: { product_id?: string | null; name?: string } = {},
): PlannedLine => ({
  row,
  plan: "enter",
  work: {
    printed: { ...PRINTED, ...head, name, product_code: null },
    to: { province_code: "22", commune_code: null, set_code: null, product_id },
  },
  planned: { row },
})

describe("the list of a decision", () => {
  let knex: Knex
  const plan = (
    head: DecisionFacts,
    lines: readonly PlannedLine[],
    digest = head.decision_number,
  ) =>
    within(knex, (trx) =>
      planDecision(trx, {
        province_code: "22",
        officer_id: "officer_1",
        digest,
        decision: head,
        unknown_columns: [],
        lines,
      }),
    )
  const confirmed = async (head: DecisionFacts, lines: readonly PlannedLine[]) => {
    const id = await plan(head, lines)
    await within(knex, (trx) =>
      keepDecisionPaper(trx, { id, ...OWN }, { id: "file_1", mime: "application/pdf" }),
    )
    await within(knex, (trx) => confirmDecision(trx, { id, ...OWN, officer_id: "officer_2" }))
    return id
  }
  const waiting = (id: string) => within(knex, (trx) => waitingRows(trx, id, 100))
  const enter = (id: string, row: number) => within(knex, (trx) => enterLine(trx, id, row))
  const registered = async ({ decision_number }: DecisionFacts) =>
    (await within(knex, (trx) => register(trx, { provinces: ["22"] }, "2026-11-23"))).filter(
      (one) => one.decision?.number === decision_number,
    )
  const counts = async (id: string) =>
    (await within(knex, (trx) => decisionImport(trx, { id, ...OWN }))).counts

  beforeAll(async () => {
    knex = await openRegister("decision_imports")
  })
  afterAll(() => dropSchema(knex))

  it("enters nothing before it is confirmed, and is not confirmed without the decision itself", async () => {
    const head = decision()
    const id = await plan(head, [line(head, 2)])
    await expect(
      within(knex, (trx) => confirmDecision(trx, { id, ...OWN, officer_id: "officer_1" })),
    ).rejects.toThrow(/^file/)
    expect(await waiting(id)).toEqual([])
    await enter(id, 2)
    expect(await registered(head)).toEqual([])
  })

  it("is planned anew while it waits, keeps the decision that was sent, and is the list of then once it was confirmed", async () => {
    const head = decision()
    const id = await plan(head, [line(head, 2), line(head, 3)])
    await within(knex, (trx) =>
      keepDecisionPaper(trx, { id, ...OWN }, { id: "file_9", mime: "application/pdf" }),
    )
    expect(await plan(head, [line(head, 2)])).toBe(id)
    expect(await counts(id)).toMatchObject({ enter: 1 })
    await within(knex, (trx) => confirmDecision(trx, { id, ...OWN, officer_id: "officer_1" }))
    expect(await plan(head, [line(head, 2), line(head, 3)])).toBe(id)
    expect(await counts(id)).toMatchObject({ enter: 1 })
    await expect(
      within(knex, (trx) =>
        keepDecisionPaper(trx, { id, ...OWN }, { id: "file_2", mime: "application/pdf" }),
      ),
    ).rejects.toMatchObject({ code: "decision_import_confirmed" })
  })

  it("is one, however many send it at once", async () => {
    const head = decision()
    const ids = await Promise.all(Array.from({ length: 6 }, () => plan(head, [line(head, 2)])))
    expect(new Set(ids).size).toBe(1)
  })

  it("is confirmed once, with its entry and its message", async () => {
    const head = decision()
    const id = await confirmed(head, [line(head, 2)])
    await within(knex, (trx) => confirmDecision(trx, { id, ...OWN, officer_id: "officer_3" }))
    const log = await knex("audit_entry").where({ subject_id: id }).select("action", "actor_id")
    expect(log).toEqual([{ action: "decision_import.confirmed", actor_id: "officer_2" }])
    expect(await knex("outbox_message").where({ key: id })).toHaveLength(1)
  })

  it("is not confirmed by what was planned more than a day ago, unless it was before", async () => {
    const head = decision()
    const id = await plan(head, [line(head, 2)])
    await within(knex, (trx) =>
      keepDecisionPaper(trx, { id, ...OWN }, { id: "file_1", mime: "application/pdf" }),
    )
    const age = () =>
      knex("decision_import")
        .where({ id })
        .update({ created_at: knex.raw("now() - interval '25 hours'") })
    const confirm = () =>
      within(knex, (trx) => confirmDecision(trx, { id, ...OWN, officer_id: "officer_1" }))
    await age()
    await expect(confirm()).rejects.toMatchObject({ code: "decision_import_old" })
    expect(await waiting(id)).toEqual([])
    // Sent again, it is planned anew, and its decision need not be.
    expect(await plan(head, [line(head, 2)])).toBe(id)
    await confirm()
    expect(await waiting(id)).toEqual([2])
    await age()
    await confirm()
  })

  it("is gone on with by confirming it again, when its message was put aside while lines wait", async () => {
    const head = decision()
    const id = await confirmed(head, [line(head, 2), line(head, 3)])
    const again = () =>
      within(knex, (trx) => confirmDecision(trx, { id, ...OWN, officer_id: "officer_3" }))
    const live = () => knex("outbox_message").where({ key: id }).whereNull("dead_at")
    await knex("outbox_message").where({ key: id }).update({ dead_at: knex.fn.now() })
    await again()
    await again()
    expect(await live()).toHaveLength(1)
    await enter(id, 2)
    await enter(id, 3)
    await knex("outbox_message").where({ key: id }).delete()
    await again()
    expect(await live()).toEqual([])
    expect(await knex("audit_entry").where({ subject_id: id })).toHaveLength(1)
  })

  it("is gone on with where it stopped, and enters each line once, whoever asks how often", async () => {
    const head = decision()
    const rows = Array.from({ length: 12 }, (_, at) => line(head, at + 2))
    const id = await confirmed(head, rows)
    for (const row of [2, 3, 4]) await enter(id, row)
    // The process ended here; another begins, and a third beside it.
    const left = await waiting(id)
    expect(left).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13])
    await Promise.all([...left, ...left, 2, 3].map((row) => enter(id, row)))
    expect(await waiting(id)).toEqual([])
    const entered = await registered(head)
    expect(entered).toHaveLength(12)
    expect(await counts(id)).toMatchObject({ enter: 12, done: 12, failed: 0 })
    const made = await knex("audit_entry")
      .where({ action: "certificate.granted" })
      .whereIn(
        "subject_id",
        entered.map((one) => one.id),
      )
    expect(made).toHaveLength(12)
    expect(new Set(made.map(({ actor_id }) => actor_id as string))).toEqual(new Set(["officer_2"]))
  })

  it("refuses what stands otherwise by then, and enters the rest", async () => {
    const head = decision()
    const id = await confirmed(head, [line(head, 2, { product_id: "prod_a" }), line(head, 3)])
    await within(knex, (trx) =>
      grant(
        trx,
        { ...PRINTED, ...head, name: "Minh họa 2" },
        { province_code: "22", commune_code: null, set_code: null, product_id: "prod_b" },
        { actor: OFFICER, source: "test" },
      ),
    )
    await expect(enter(id, 2)).rejects.toMatchObject({ code: "line_taken" })
    await within(knex, (trx) => refuseLine(trx, id, 2, "line_taken"))
    await enter(id, 3)
    expect(await waiting(id)).toEqual([])
    expect(await counts(id)).toMatchObject({ done: 1, failed: 1 })
    const [first] = await within(knex, (trx) =>
      decisionLines(trx, id, { refused: true, limit: 10, offset: 0 }),
    )
    expect(first).toMatchObject({ row: 2, outcome: "refused", fault: "line_taken" })
  })

  it("is as none to another province", async () => {
    const head = decision()
    const id = await plan(head, [line(head, 2)])
    const theirs = { id, province_code: "24" }
    await expect(within(knex, (trx) => decisionImport(trx, theirs))).rejects.toMatchObject({
      type: "not_found",
    })
    await expect(
      within(knex, (trx) => confirmDecision(trx, { ...theirs, officer_id: "officer_1" })),
    ).rejects.toMatchObject({ type: "not_found" })
  })

  it("finds the points of a line as they were said", async () => {
    const head = decision()
    const printed = { ...PRINTED, ...head, name: "Chả mực", score: 78.4 }
    await within(knex, (trx) =>
      grant(
        trx,
        printed,
        { province_code: "22", commune_code: null, set_code: null, product_id: null },
        { actor: OFFICER, source: "test" },
      ),
    )
    const [found] = await within(knex, (trx) =>
      aroundLines(trx, head, [{ printed, product_id: null }]),
    )
    expect(found!.standing!.score).toBe(78.4)
  })

  it("finds its lines in the register however the authority and they are spelled", async () => {
    const head = decision()
    await within(knex, (trx) =>
      grant(
        trx,
        { ...PRINTED, ...head, name: "Gà Tiên Yên", product_code: "22-00001-1-2026" },
        { province_code: "22", commune_code: null, set_code: null, product_id: "prod_g" },
        { actor: OFFICER, source: "test" },
      ),
    )
    const ask = { ...head, issuer: "Ủy ban nhân dân tỉnh Quảng Ninh" }
    const [own, other, free] = await within(knex, (trx) =>
      aroundLines(trx, ask, [
        { printed: { ...PRINTED, name: "GÀ  tiên yên" }, product_id: null },
        { printed: { ...PRINTED, name: "Gà Tiên Yên" }, product_id: "prod_other" },
        {
          printed: { ...PRINTED, name: "Vịt", product_code: "22-00001-1-2026" },
          product_id: null,
        },
      ]),
    )
    expect(own).toMatchObject({
      standing: { product_id: "prod_g", stars: 4 },
      on_file: { line_taken: false },
    })
    expect(other!.on_file.line_taken).toBe(true)
    expect(free).toMatchObject({ standing: null, on_file: { code_taken: true } })
  })
})

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type AuditEntry, record } from "../../src/audit"
import { Migration20261122143000 } from "../../src/modules/audit/migrations/Migration20261122143000"
import AuditModuleService from "../../src/modules/audit/service"
import { dropSchema, migrate, openSchema } from "../support/schema"

const closing: AuditEntry = {
  actor: { type: "user", id: "user_1" },
  action: "seller.status",
  subject: { type: "seller", id: "sel_1" },
  before: { status: "active" },
  after: { status: "suspended" },
  reason: "Giấy chứng nhận hết hạn",
}

describe("the audit log", () => {
  let knex: Knex
  let log: AuditModuleService

  beforeAll(async () => {
    knex = await openSchema("audit")
    await migrate(knex, Migration20261122143000)
    log = new AuditModuleService({ __pg_connection__: knex })
  })
  afterAll(() => dropSchema(knex))

  it("holds an entry only if the change it tells of is committed", async () => {
    const undone = { ...closing, subject: { type: "seller", id: "sel_undone" } }
    await expect(
      knex.transaction(async (trx) => {
        await record(trx, [undone])
        throw new Error("undo")
      }),
    ).rejects.toThrow("undo")
    expect(await log.of(undone.subject)).toEqual([])
  })

  it("tells what happened to one thing, the latest first, with who, when and why", async () => {
    await record(knex, [closing, { ...closing, before: null, after: null, reason: null }])
    const entries = await log.of(closing.subject)
    expect(entries).toEqual([
      expect.objectContaining({ before: null, after: null, reason: null }),
      expect.objectContaining({
        actor_type: "user",
        actor_id: "user_1",
        action: "seller.status",
        before: { status: "active" },
        after: { status: "suspended" },
        reason: "Giấy chứng nhận hết hạn",
        at: expect.any(Date) as unknown,
      }),
    ])
    expect(await log.of(closing.subject, 1)).toHaveLength(1)
    expect(await log.of({ type: "seller", id: "sel_2" })).toEqual([])
  })

  it("tells the latest entry of a kind for each of several things", async () => {
    const of = (id: string, status: string) => ({
      ...closing,
      subject: { type: "seller", id },
      after: { status, by: "x" },
    })
    await record(knex, [of("sel_3", "reviewing"), of("sel_4", "reviewing")])
    await record(knex, [of("sel_3", "reviewing"), of("sel_3", "active"), of("sel_5", "active")])
    const [newest] = (await log.of({ type: "seller", id: "sel_3" })).filter(
      ({ after }) => after?.status === "reviewing",
    )
    const latest = await log.latest(
      { type: "seller", ids: ["sel_3", "sel_4", "sel_5"] },
      { action: "seller.status", after: { status: "reviewing" } },
    )
    expect([...latest.keys()].sort()).toEqual(["sel_3", "sel_4"])
    expect(latest.get("sel_3")?.id).toBe(newest!.id)
    const none = { action: "seller.status", after: {} }
    expect((await log.latest({ type: "seller", ids: [] }, none)).size).toBe(0)
  })

  it("wants to know who, what and of what", async () => {
    for (const wrong of [
      { ...closing, actor: { type: "user" as const, id: "" } },
      { ...closing, action: "" },
      { ...closing, subject: { type: "seller", id: "" } },
    ])
      await expect(record(knex, [wrong])).rejects.toThrow("needs an actor")
  })

  it.each([
    "update audit_entry set reason = null",
    "delete from audit_entry",
    "truncate audit_entry",
  ])("is refused by the database: %s", async (change) => {
    await record(knex, [closing])
    await expect(knex.raw(change)).rejects.toThrow("append-only")
  })
})
